"""`getUpdates` behaves as Telegram's, to the letter."""

import asyncio

import pytest
from aiogram import Bot
from aiogram.exceptions import TelegramConflictError

from sandbox import NotSeen, Person, Sandbox


async def ids(bot: Bot, offset: int | None = None, limit: int | None = None) -> list[int]:
    updates = await bot.get_updates(offset=offset, limit=limit, timeout=0)
    return [update.update_id for update in updates]


async def test_offset_confirms(bot: Bot, dana: Person) -> None:
    """What is not confirmed comes again; an offset confirms everything below it, seen or not."""
    sent = [await dana.send(text, wait=False) for text in "abc"]
    first = sent[0].id
    assert await ids(bot, first) == [first, first + 1, first + 2]
    assert await ids(bot, first) == [first, first + 1, first + 2]
    assert not sent[0].dealt_with.is_set()
    assert await ids(bot, first + 2) == [first + 2]
    assert [update.dealt_with.is_set() for update in sent] == [True, True, False]
    assert await ids(bot) == [first + 2]
    assert await ids(bot, first, limit=1) == [first + 2]


async def test_hundred_oldest(bot: Bot, dana: Person) -> None:
    """Only the hundred oldest unconfirmed are shown."""
    sent = [await dana.send(str(number), wait=False) for number in range(150)]
    shown = await ids(bot, sent[0].id)
    assert shown == [update.id for update in sent[:100]]
    assert await ids(bot, sent[0].id, limit=1000) == shown
    assert await ids(bot, sent[0].id, limit=2) == shown[:2]
    assert len(await ids(bot, sent[99].id + 1)) == 50


async def test_long_poll(sandbox: Sandbox, bot: Bot, dana: Person) -> None:
    """Where nothing waits, the answer comes as soon as something happens, or empty in the end."""
    await ids(bot, 2**40)
    poll = asyncio.create_task(bot.get_updates(timeout=30))
    await sandbox.called("getUpdates", times=2)
    sent = await dana.send("now", wait=False)
    assert [update.update_id for update in await poll] == [sent.id]
    assert await bot.get_updates(offset=sent.id + 1, timeout=1) == []


async def test_one_poller(sandbox: Sandbox, bot: Bot) -> None:
    """A second poller ends the first one's request."""
    first = asyncio.create_task(bot.get_updates(timeout=30))
    await sandbox.called("getUpdates")
    second = asyncio.create_task(bot.get_updates(timeout=30))
    with pytest.raises(TelegramConflictError, match="make sure that only one bot instance is"):
        await first
    await sandbox.person("Dana").send("hi", wait=False)
    assert len(await second) == 1


async def test_webhook_forbids(bot: Bot) -> None:
    """Nobody polls while a webhook is set."""
    await bot.set_webhook("http://127.0.0.1:9/hook")
    with pytest.raises(TelegramConflictError, match="while webhook is active"):
        await bot.get_updates()
    await bot.delete_webhook()
    await bot.get_updates()


async def test_allowed_updates(bot: Bot, dana: Person) -> None:
    """What the bot does not ask for does not come, and the wish is remembered."""
    await bot.get_updates(offset=2**40, allowed_updates=["callback_query"])
    unwanted = await dana.send("hello", wait=False)
    assert unwanted.dealt_with.is_set()
    assert await ids(bot) == []
    await bot.get_updates(allowed_updates=[])
    await dana.send("hello", wait=False)
    assert len(await ids(bot)) == 1


async def test_redelivery(sandbox: Sandbox, bot: Bot, dana: Person) -> None:
    """An update can come once more under its old id, and counts as dealt with when confirmed."""
    sent = await dana.send("hello", wait=False)
    await ids(bot, sent.id + 1)
    newer = await dana.send("newer", wait=False)
    await sandbox.redeliver(sent, wait=False)
    assert await ids(bot, sent.id + 1) == [sent.id, newer.id]
    assert not sent.dealt_with.is_set()
    assert await ids(bot, sent.id) == [sent.id, newer.id]
    assert await ids(bot, sent.id + 1) == [newer.id]
    assert sent.dealt_with.is_set()


async def test_patience(bot: Bot) -> None:
    """A person whose update nobody deals with says so, and shows the screen."""
    async with Sandbox(patience=0.01) as sandbox:
        dana = sandbox.person("Dana")
        with pytest.raises(NotSeen, match=r"(?s)did not deal with .*Dana's screen.*Dana: hello"):
            await dana.send("hello")
        with pytest.raises(NotSeen, match=r"(?s)did not read 'bye'.*Dana: hello"):
            await dana.reads("bye", timeout=0.01)

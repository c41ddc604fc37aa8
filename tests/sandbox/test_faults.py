"""Telegram can be made to misbehave, and what it did is listed."""

import asyncio

import pytest
from aiogram import Bot
from aiogram.exceptions import (
    ClientDecodeError,
    TelegramAPIError,
    TelegramMigrateToChat,
    TelegramNetworkError,
    TelegramRetryAfter,
)

from sandbox import Person, Sandbox
from sandbox.faults import (
    BadGateway,
    BadJson,
    CallFault,
    DeliveredTwice,
    Drop,
    Fired,
    Garbled,
    Hang,
    Migrated,
    Slow,
    TappedTwice,
    TooManyRequests,
)
from tests.sandbox.test_rules import keys


@pytest.mark.parametrize(
    ("fault", "error", "acts"),
    [
        (TooManyRequests(retry_after=7), TelegramRetryAfter, False),
        (TooManyRequests(), TelegramAPIError, False),
        (BadGateway(), ClientDecodeError, False),
        (BadGateway(acted=True), ClientDecodeError, True),
        (BadJson(), ClientDecodeError, True),
        (Drop(), TelegramNetworkError, False),
        (Drop(acted=True), TelegramNetworkError, True),
    ],
)
async def test_calls(
    sandbox: Sandbox,
    bot: Bot,
    dana: Person,
    fault: CallFault,
    error: type[Exception],
    acts: bool,
) -> None:
    """Each fault shows itself to the bot as it would in life, once, and acts or does not."""
    sandbox.faults.on_call(fault, "sendMessage", chat=dana.id)
    with pytest.raises(error) as raised:
        await bot.send_message(dana.id, "hello")
    assert [message.text for message in dana.screen[1:]] == (["hello"] if acts else [])
    if isinstance(raised.value, TelegramRetryAfter):
        assert raised.value.retry_after == 7
    await bot.send_message(dana.id, "again")
    assert dana.last.text == "again"
    assert sandbox.faults.fired == [Fired(fault, "sendmessage", dana.id)]


@pytest.mark.parametrize("acted", [False, True])
async def test_hang(sandbox: Sandbox, bot: Bot, dana: Person, acted: bool) -> None:
    """A call that hangs is never answered, whether it was carried out or not."""
    sandbox.faults.on_call(Hang(acted=acted), "sendMessage")
    with pytest.raises(TelegramNetworkError, match="timeout"):
        await bot.send_message(dana.id, "hello", request_timeout=1)
    assert len(dana.screen) == 1 + acted


async def test_slow(sandbox: Sandbox, bot: Bot, dana: Person) -> None:
    """A slow call is carried out late, and others overtake it."""
    sandbox.faults.on_call(Slow(0.5), "sendMessage")
    slow = asyncio.create_task(bot.send_message(dana.id, "slow"))
    await sandbox.called("sendMessage")
    await bot.send_message(dana.id, "fast")
    await slow
    assert [message.text for message in dana.screen[1:]] == ["fast", "slow"]


async def test_migrated(sandbox: Sandbox, bot: Bot) -> None:
    """A group that became a supergroup says where it went, and can be written to there."""
    group = sandbox.group("Staff")
    sandbox.faults.on_call(Migrated(to=-100123), "sendMessage", chat=group.id)
    for _ in range(2):
        with pytest.raises(TelegramMigrateToChat) as moved:
            await bot.send_message(group.id, "hello")
        assert moved.value.migrate_to_chat_id == -100123
    await bot.send_message(-100123, "hello")


async def test_elsewhere(sandbox: Sandbox, bot: Bot, dana: Person) -> None:
    """A fault for one chat or method leaves the others alone, and can be switched off."""
    timur = sandbox.person("Timur")
    await timur.open(wait=False)
    sandbox.faults.on_call(TooManyRequests(), "sendMessage", chat=timur.id, times=None)
    await bot.send_message(dana.id, "hello")
    await bot.send_chat_action(timur.id, "typing")
    for _ in range(2):
        with pytest.raises(TelegramAPIError):
            await bot.send_message(timur.id, "hello")
    sandbox.faults.off()
    await bot.send_message(timur.id, "hello")
    assert len(sandbox.faults.fired) == 2


async def test_seed() -> None:
    """Chance faults strike the same calls in every run with the same seed."""

    async def struck(seed: int) -> list[int]:
        async with Sandbox(seed=seed) as sandbox:
            sandbox.faults.on_call(TooManyRequests(), times=None, probability=0.3)
            return [n for n in range(100) if sandbox.faults.of_call("getMe", None)]

    assert await struck(5) == await struck(5) != await struck(6)
    assert 15 < len(await struck(5)) < 45


async def test_updates(sandbox: Sandbox, bot: Bot, dana: Person) -> None:
    """An update can come twice, a tap under two ids, and nonsense before a message."""
    await bot.get_updates(offset=2**40)
    sandbox.faults.on_update(DeliveredTwice(), "message")
    sent = await dana.send("hello", wait=False)
    assert [u.update_id for u in await bot.get_updates(offset=sent.id)] == [sent.id]
    assert [u.update_id for u in await bot.get_updates(offset=sent.id + 1)] == [sent.id]
    assert not sent.dealt_with.is_set()
    assert await bot.get_updates(offset=sent.id + 1) == []
    assert sent.dealt_with.is_set()

    await bot.send_message(dana.id, "sure?", reply_markup=keys(callback_data="x"))
    sandbox.faults.on_update(TappedTwice())
    await dana.tap("✅", wait=False)
    await dana.tap("✅", deliveries=3, wait=False)
    taps = [u.callback_query for u in await bot.get_updates()]
    assert len({tap.id for tap in taps if tap}) == 2
    assert len(taps) == 5

    await bot.get_updates(offset=2**40)
    sandbox.faults.on_update(Garbled())
    await dana.send("good", wait=False)
    with pytest.raises(ClientDecodeError):
        await bot.get_updates()
    assert len(sandbox.faults.fired) == 3


async def test_one_rule_is_switched_off(sandbox: Sandbox, bot: Bot, dana: Person) -> None:
    """Faults that stay on are not touched, and methods that a fault spares are not struck."""
    rule = sandbox.faults.on_call(BadGateway(), times=None, sparing=("getMe",))
    sandbox.faults.on_call(TooManyRequests(), "getMe", times=None)
    with pytest.raises(ClientDecodeError):
        await bot.send_message(dana.id, "hello")
    with pytest.raises(TelegramAPIError):
        await bot.get_me()
    sandbox.faults.off(rule)
    await bot.send_message(dana.id, "hello")
    with pytest.raises(TelegramAPIError):
        await bot.get_me()


async def test_every_second_call(sandbox: Sandbox, bot: Bot, dana: Person) -> None:
    """What fails once and is repeated comes through, whatever is said to others meanwhile."""
    olha = sandbox.person("Olha")
    await olha.open(wait=False)
    sandbox.faults.on_call(BadGateway(), "sendMessage", times=None, every=2)
    for text in ("one", "two"):
        for person in (dana, olha):
            with pytest.raises(ClientDecodeError):
                await bot.send_message(person.id, text)
        await bot.send_message(dana.id, text)
        await bot.send_message(olha.id, text)
    assert [message.text for message in dana.screen[1:]] == ["one", "two"]

"""The process dies while a customer and the team talk: nothing that was said is lost, and nothing
of it counts twice. A message that was on its way may come twice, and no more than that.
"""

import asyncio
import random
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import time

import pytest

from loyalty.rules.voice import Voice
from loyalty.store import Tx
from loyalty.values import TelegramId, ThreadId
from sandbox import BotProcess, Person
from sandbox.faults import Hang
from sandbox.telegram import Chat, Message
from tests.e2e.shop import OWNER_ID, Shop
from tests.e2e.talking import first_line, heard, pair, team_group, written
from tests.e2e.words import told
from tests.sandbox.pictures import picture

PATIENCE = 60.0  # real seconds, in which a process starts

Place = tuple[str, int]
"""Where a process dies: at its next request of this method into this chat."""


@pytest.fixture(autouse=True)
async def open_all_day(shop: Shop) -> None:
    """The shop answers at any hour."""
    await shop.rule(voice=Voice(answers_since=time(), answers_until=time()))


@asynccontextmanager
async def mortal(shop: Shop) -> AsyncIterator[BotProcess]:
    """From now on the shop's bot is a process that may die."""
    await shop.stop()
    given = {"DATABASE_URL": shop.settings.database_url, "OWNER_IDS": str(OWNER_ID)}
    async with BotProcess(shop.sandbox, given) as bot:
        yield bot


@asynccontextmanager
async def dying(shop: Shop, bot: BotProcess, *places: Place, acted: bool) -> AsyncIterator[None]:
    """What is done in the block brings the process to all of these places. There it is killed, when
    Telegram has carried out what it asked for, or has not; and starts anew.
    """
    sandbox, faults = shop.sandbox, [Hang(acted=acted) for _ in places]
    for fault, (method, chat) in zip(faults, places, strict=True):
        sandbox.faults.on_call(fault, method, chat=chat)
    yield

    def there() -> bool:
        struck = [call.fault for call in sandbox.calls if call.ok is acted]
        return all(any(one is fault for one in struck) for fault in faults)

    await sandbox.exchange.until(there, PATIENCE, lambda: f"it was not at {places}")
    await bot.kill()
    await bot.start()


@pytest.mark.parametrize("acted", [True, False])
async def test_in_the_chats_of_the_team(shop: Shop, *, acted: bool) -> None:
    """On the way to whoever leads, on the way back, and before whoever wrote is told so."""
    first, manager = await pair(shop)
    second, third = await shop.customer("Дана", "kk"), await shop.customer("Бота", "kk")
    asked = await written(second, manager, "екінші сұрақ")
    async with mortal(shop) as bot:
        places = (("copyMessage", manager), ("copyMessage", second), ("sendMessage", third))
        async with dying(shop, bot, *((how, who.id) for how, who in places), acted=acted):
            await first.send("бірінші сұрақ", wait=False)
            await manager.send("екінші жауап", reply_to=asked, wait=False)
            await third.send("үшінші сұрақ", wait=False)
        for text in ("бірінші сұрақ", "үшінші сұрақ"):
            await manager.reads(text, PATIENCE)
        answer = await second.reads("екінші жауап", PATIENCE)
        assert (answer.reply_to and answer.reply_to.text) == "екінші сұрақ"
        await third.reads(first_line("kk", "feedback-taken"), PATIENCE)
        await shop.all_said()
    for reader, text in (
        (manager, "бірінші сұрақ"),
        (manager, "үшінші сұрақ"),
        (second, "екінші жауап"),
        (third, first_line("kk", "feedback-taken")),
    ):
        assert 1 <= len(told(reader, text)) <= 2
    for customer, said in ((first, (1, 0)), (second, (1, 1)), (third, (1, 0))):
        assert await _said(shop, customer) == said
        assert await _is_answered(shop, customer) is (customer is second)
    shop.audited()


@pytest.mark.parametrize("acted", [True, False])
async def test_in_the_group_of_the_team(shop: Shop, *, acted: bool) -> None:
    """While the customer's topic is made, before their card, before a copy, and before what the
    team answers there.
    """
    group, owner = await team_group(shop), shop.owner
    methods = ("createForumTopic", "sendMessage", "copyMessage")
    customers = {method: await shop.customer(method) for method in methods}
    asker = await shop.customer("Бота")
    await asker.send("Сұрақ")
    asked = await heard(shop, group, "Сұрақ")
    async with mortal(shop) as bot:
        for method, customer in customers.items():
            async with dying(shop, bot, (method, group.id), acted=acted):
                await customer.send(f"{method}?", wait=False)
            await heard(shop, group, f"{method}?", seconds=PATIENCE)
            await shop.all_said()
        async with dying(shop, bot, ("copyMessage", asker.id), acted=acted):
            await owner.send("Жауап", to=group, thread=asked.thread, reply_to=asked, wait=False)
        answer = await asker.reads("Жауап", PATIENCE)
        assert (answer.reply_to and answer.reply_to.text) == "Сұрақ"
        await shop.all_said()
    for method, customer in customers.items():
        copy = await heard(shop, group, f"{method}?")
        assert 1 <= len(_texts(group, copy.thread, f"{method}?")) <= 2
        card = first_line("ru", "feedback-who", name=method)
        assert 1 <= len(_texts(group, copy.thread, card)) <= 2
        assert await _said(shop, customer) == (1, 0)
    assert 1 <= len(told(asker, "Жауап")) <= 2
    assert await _said(shop, asker) == (1, 1)
    assert await _is_answered(shop, asker)
    shop.audited()


async def test_an_album_stays_whole(shop: Shop) -> None:
    """However often it is sent, each time with all its pictures."""
    customer, manager = await pair(shop)
    parts = [("photo", picture(60 + number, 40)) for number in range(3)]
    async with mortal(shop) as bot:
        async with dying(shop, bot, ("copyMessages", manager.id), acted=True):
            await customer.send_album(*parts, caption="Қараңызшы", wait=False)
        await shop.all_said()
    pictures = [one for one in manager.messages_since(0) if one.kind == "photo"]
    albums = [one.content["media_group_id"] for one in pictures]
    assert sorted(albums.count(one) for one in set(albums)) == [3, 3]
    assert await _said(shop, customer) == (3, 0)
    shop.audited()


async def test_at_any_moment(shop: Shop) -> None:
    """Whatever it was doing: every message has arrived, twice at most, and is written down once."""
    customer, manager = await pair(shop)
    chance, rounds = random.Random(1), range(4)
    async with mortal(shop) as bot:
        for number in rounds:
            await customer.send(f"сұрақ {number}", wait=False)
            if number:
                copy = await manager.reads(f"сұрақ {number - 1}", PATIENCE)
                await manager.send(f"жауап {number - 1}", reply_to=copy, wait=False)
            await asyncio.sleep(chance.uniform(0, 0.3))
            await bot.kill()
            await bot.start()
        for number in rounds:
            await manager.reads(f"сұрақ {number}", PATIENCE)
        for number in rounds[:-1]:
            await customer.reads(f"жауап {number}", PATIENCE)
        await shop.all_said()
    for number in rounds:
        assert len(told(manager, f"сұрақ {number}")) <= 2
        assert len(told(customer, f"жауап {number}")) <= 2
    assert await _said(shop, customer) == (len(rounds), len(rounds) - 1)
    shop.audited()


def _texts(group: Chat, thread: int | None, text: str) -> list[Message]:
    return [one for one in group.messages.values() if one.thread == thread and text in one.text]


async def _said(shop: Shop, customer: Person) -> tuple[int, int]:
    """How many messages are written down as said: by the customer, and by the team."""
    said = await shop.store.read(lambda tx: tx.threads.all_of(_thread(tx, customer)))
    by_team = sum(one.staff_id is not None for one in said)
    return len(said) - by_team, by_team


async def _is_answered(shop: Shop, customer: Person) -> bool:
    """Whether they wait no more, since somebody has answered."""
    wait = await shop.store.read(lambda tx: tx.waits.last_of(_thread(tx, customer)))
    return wait is not None and wait.answered_by is not None


def _thread(tx: Tx, customer: Person) -> ThreadId:
    person = tx.people.by_telegram(TelegramId(customer.id))
    member = tx.members.of_person(person.id) if person is not None else None
    thread = tx.threads.of_member(member.id) if member is not None else None
    assert thread is not None
    return thread.id

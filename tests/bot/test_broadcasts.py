"""Promotions through the sender: once each, whatever Telegram answers, whoever sends."""

import asyncio
from collections import Counter
from collections.abc import Iterator
from contextlib import AsyncExitStack, asynccontextmanager
from typing import Any

import pytest
from aiogram import Bot
from aiogram.methods import DeleteMessages, SendMessage, TelegramMethod

from bot.pace import Pace
from bot.sender import FREE_RATE, Sender
from loyalty.promotions.mending import take_back
from loyalty.promotions.sending import PaymentRefused
from loyalty.records.outbox import Letter
from loyalty.records.promotions.campaigns import Campaign
from loyalty.records.promotions.mailings import Delivery, DeliveryState, Todo
from loyalty.records.team import Staff
from loyalty.rules.promotions import Promotions
from loyalty.store import Tx
from loyalty.values import BasisPoints, TelegramId
from sandbox import MovableClock, Person, Sandbox
from sandbox.faults import BadGateway, BadJson, CallFault, Drop, Hang, TooManyRequests
from storage.store import SqlStore, open_store
from tests.bot.office import until
from tests.bot.paces import most_in_a_second, processes, together
from tests.loyalty.promotions.mailed import counts, let_go, started
from tests.loyalty.shop import Shop
from web.metrics import Metrics

SENT, UNKNOWN, BLOCKED = DeliveryState.SENT, DeliveryState.UNKNOWN, DeliveryState.BLOCKED


class Broadcast:
    """A shop with members, a promotion that goes out to them, and whoever sends it."""

    def __init__(self, store: SqlStore, bot: Bot, clock: MovableClock) -> None:
        self.shop = Shop(store, clock.now())
        self.bot = bot
        self.clock = clock
        self.shop.open()
        self.shop.rule(promotions=Promotions(quiet_hours=False, share_apart=BasisPoints(0)))
        self.owner: Staff = self.shop.owner()
        self.campaign: Campaign

    def start(self, people: list[Person]) -> None:
        """These are members, and an owner says ✅."""
        for person in people:
            person.chat.started = True
            member = self.shop.member(person.name, person.id)
            self.shop.write(lambda tx: tx.members.set_advertising(member.id, True))  # noqa: B023 - it is called at once
        self.shop.hear()
        self.campaign = started(self.shop, self.owner)
        let_go(self.shop)

    @asynccontextmanager
    async def sending(self, store: SqlStore, rate: int | Pace = 25, *, paid: bool = False) -> Any:
        """A process that sends from this store."""
        pace = Pace(rate) if isinstance(rate, int) else rate

        async def word(delivery: Delivery) -> tuple[TelegramMethod[Any], ...] | None:
            chat = await store.read(_chat_of, delivery)
            if delivery.todo is Todo.TAKE_BACK:
                return (DeleteMessages(chat_id=chat, message_ids=[delivery.message or 0]),)
            return (SendMessage(chat_id=chat, text="Coffee"),)

        async def render(letter: Letter) -> None:
            return None

        sender = Sender(
            store, self.bot, self.clock, render, Metrics(), word=word, pace=pace, paid=paid
        )
        async with sender.sending(2):
            yield sender

    async def over(self) -> dict[DeliveryState, int]:
        """Wait until nothing is left; what has become of it."""
        await until(lambda: not counts(self.shop, self.campaign).get(DeliveryState.LEFT))
        return counts(self.shop, self.campaign)


def _chat_of(tx: Tx, delivery: Delivery) -> TelegramId:
    assert delivery.person_id is not None
    chat = tx.people.get(delivery.person_id).telegram_id
    assert chat is not None
    return chat


@pytest.fixture
def store(sqlite_url: str) -> Iterator[SqlStore]:
    """A database of its own."""
    store = open_store(sqlite_url)
    yield store
    store.close()


@pytest.fixture
def broadcast(store: SqlStore, bot: Bot, clock: MovableClock, logged: object) -> Broadcast:
    """A shop that is about to send one."""
    return Broadcast(store, bot, clock)


@pytest.mark.parametrize("fault", [BadGateway(), BadJson(), Hang(), Drop(), Drop(acted=True)])
async def test_without_an_answer_it_is_not_repeated(
    sandbox: Sandbox, broadcast: Broadcast, store: SqlStore, fault: CallFault
) -> None:
    """A promotion whose request went out and was not answered is never sent a second time."""
    dana, timur = sandbox.person("Dana"), sandbox.person("Timur")
    broadcast.start([dana, timur])
    sandbox.faults.on_call(fault, "sendMessage", chat=dana.id)
    async with broadcast.sending(store):
        became = await broadcast.over()
    unread = isinstance(fault, BadJson)
    assert became in ({SENT: 1, UNKNOWN: 1}, {SENT: 2}) if unread else {SENT: 1, UNKNOWN: 1}
    assert len(sandbox.calls_of("sendMessage", dana.id)) == 1


@pytest.mark.usefixtures("_hurried")
async def test_what_telegram_asks_to_wait_for_is_repeated(
    sandbox: Sandbox, broadcast: Broadcast, store: SqlStore
) -> None:
    """Told to wait, the promotion comes after just that time, and once."""
    dana = sandbox.person("Dana")
    broadcast.start([dana])
    sandbox.faults.on_call(TooManyRequests(3), "sendMessage")
    async with broadcast.sending(store):
        assert await broadcast.over() == {SENT: 1}
    refused, accepted = sandbox.calls_of("sendMessage", dana.id)
    assert (accepted.at - refused.at).total_seconds() >= 3
    assert len(dana.screen) == 1


async def test_who_has_blocked_the_bot_is_counted(
    sandbox: Sandbox, broadcast: Broadcast, store: SqlStore
) -> None:
    """Whoever has blocked the bot without its knowing is noticed, and the rest get it."""
    dana, timur = sandbox.person("Dana"), sandbox.person("Timur")
    broadcast.start([dana, timur])
    dana.chat.blocked = True
    async with broadcast.sending(store):
        assert await broadcast.over() == {SENT: 1, BLOCKED: 1}


async def test_it_is_deleted_everywhere(
    sandbox: Sandbox, broadcast: Broadcast, store: SqlStore
) -> None:
    """🗑 takes the message off every screen."""
    people = [sandbox.person(f"Guest {number}") for number in range(5)]
    broadcast.start(people)
    async with broadcast.sending(store) as sender:
        await broadcast.over()
        assert all(len(person.screen) == 1 for person in people)
        broadcast.shop.write(
            take_back,
            campaign_id=broadcast.campaign.id,
            by=broadcast.owner.person_id,
            now=broadcast.clock.now(),
        )
        sender.wake()
        await until(lambda: not any(person.screen for person in people))


async def test_where_telegram_refuses_to_be_paid(
    sandbox: Sandbox, broadcast: Broadcast, store: SqlStore
) -> None:
    """It is tried, the owners are told once, and the rest goes out at the free rate."""
    people = [sandbox.person(f"Guest {number}") for number in range(45)]
    broadcast.start(people)
    async with broadcast.sending(store, 200, paid=True):
        assert await broadcast.over() == {SENT: 45}
    assert sandbox.busiest_second() <= 200
    times = [call.seconds for call in sandbox.calls_of("sendMessage") if call.ok]
    assert times[-1] - times[FREE_RATE // 2] > 0.5
    told = [letter for letter in broadcast.shop.letters() if letter.kind == PaymentRefused.KIND]
    assert len(told) <= 1


async def test_two_processes_on_one_database(
    postgres_url: str, sandbox: Sandbox, bot: Bot, clock: MovableClock, logged: object
) -> None:
    """Two that send from one PostgreSQL share the work, and nobody hears from both."""
    stores = [open_store(postgres_url) for _ in range(2)]
    try:
        broadcast = Broadcast(stores[0], bot, clock)
        people = [sandbox.person(f"Guest {number}") for number in range(40)]
        broadcast.start(people)
        async with AsyncExitStack() as processes:
            for one in stores:
                await processes.enter_async_context(broadcast.sending(one, 25))
            assert await broadcast.over() == {SENT: 40}
        got = Counter(call.chat_id for call in sandbox.calls_of("sendMessage"))
        assert set(got.values()) == {1}
        assert len(got) == 40
    finally:
        await asyncio.gather(*(asyncio.to_thread(one.close) for one in stores))


async def test_two_processes_keep_one_pace(
    postgres_url: str,
    redis_server: str,
    bot_id: int,
    sandbox: Sandbox,
    bot: Bot,
    clock: MovableClock,
    logged: object,
) -> None:
    """Two that send from one PostgreSQL never let more go in a second, together, than was set."""
    stores = [open_store(postgres_url) for _ in range(2)]
    try:
        broadcast = Broadcast(stores[0], bot, clock)
        broadcast.start([sandbox.person(f"Guest {number}") for number in range(60)])
        async with processes(redis_server, bot_id, 25, 25) as paces, AsyncExitStack() as senders:
            for store, pace in zip(stores, paces, strict=True):
                await senders.enter_async_context(broadcast.sending(store, pace))
            assert await broadcast.over() == {SENT: 60}
        assert most_in_a_second(together(*paces)) <= 25
        assert all(pace.went for pace in paces)
        assert len(together(*paces)) == 60
    finally:
        await asyncio.gather(*(asyncio.to_thread(one.close) for one in stores))

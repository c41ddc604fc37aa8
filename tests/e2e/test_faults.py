"""Telegram and the network in trouble: nothing is lost, and no effect is doubled."""

import asyncio
import time
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from loyalty.people.arrivals import arrive
from loyalty.values import TelegramId
from sandbox import MovableClock, Person, Sandbox
from sandbox.calls import Call
from sandbox.faults import (
    BadGateway,
    BadJson,
    CallFault,
    Drop,
    Garbled,
    Hang,
    TooManyRequests,
)
from tests.e2e.shop import Shop, open_shop
from tests.e2e.words import shown, told
from tests.judge import teremok

FAULTS = [
    pytest.param(TooManyRequests(), id="429 without a time"),
    pytest.param(BadGateway(), id="502 with HTML"),
    pytest.param(BadGateway(acted=True), id="502 with HTML, but acted"),
    pytest.param(BadJson(), id="bad JSON"),
    pytest.param(Hang(), id="a hang"),
    pytest.param(Drop(), id="dropped before acting"),
    pytest.param(Drop(acted=True), id="dropped after acting"),
]


@pytest.fixture(autouse=True)
def _brief_timeout(monkeypatch: pytest.MonkeyPatch) -> None:
    """A request that hangs is given up after one real second instead of twenty."""
    monkeypatch.setattr("bot.session.TIMEOUT", 1.0)


@pytest.mark.parametrize("fault", FAULTS)
async def test_receipts_outlast_trouble(shop: Shop, fault: CallFault) -> None:
    """Both receipts arrive in spite of it; the message may come twice, the points do not."""
    customer, cashier = await _ready(shop)
    shop.sandbox.faults.on_call(fault, "sendMessage", chat=customer.id)
    shop.sandbox.faults.on_call(fault, "editMessageText", chat=cashier.id)
    await cashier.tap("✅")
    await cashier.reads("↩️")
    await customer.reads("+125")
    await shop.all_said()
    assert len(shop.sandbox.faults.fired) == 2
    assert len(told(customer, "+125")) == (2 if _acts(fault) else 1)
    assert len(told(cashier, "↩️")) == 1
    assert shop.audited().sales == 1


@pytest.mark.parametrize("fault", FAULTS)
async def test_answers_outlast_trouble(shop: Shop, fault: CallFault) -> None:
    """The quote and the answer to ✅ come in spite of it, and the sale is made once."""
    customer, cashier = await _ready(shop)
    faults = shop.sandbox.faults
    faults.on_call(fault, "sendMessage", chat=cashier.id)
    await cashier.send("1300")
    await cashier.reads("65")
    faults.on_call(fault, "answerCallbackQuery")
    await cashier.tap("✅")
    await cashier.reads(shown("en", "sale-done", points=65))
    await customer.reads("+65")
    await shop.all_said()
    assert len(faults.fired) == 2
    assert shop.audited().sales == 1


@pytest.mark.parametrize("seconds", [3, 40])
async def test_the_silence_that_telegram_asks_for_is_kept(
    tmp_path: Path, template: Path, seconds: int
) -> None:
    """A receipt refused with "retry after" goes out after just that time."""
    sandbox = Sandbox(clock=MovableClock(), judge=teremok)  # its time stands still
    async with open_shop(tmp_path, template, sandbox=sandbox) as shop:
        customer, cashier = await _ready(shop)
        sandbox.faults.on_call(TooManyRequests(seconds), "sendMessage", chat=customer.id)
        tries = len(sandbox.calls_of("sendMessage", customer.id))
        await cashier.tap("✅")
        refused = await _nth_call(sandbox, customer, tries)
        await cashier.reads("↩️")
        await _next_due(shop, refused.at + timedelta(seconds=seconds))
        await sandbox.advance(timedelta(seconds=seconds - 1))
        assert told(customer, "+125") == []
        await sandbox.advance(timedelta(seconds=1))
        await customer.reads("+125")
        accepted = await _nth_call(sandbox, customer, tries + 1)
        assert accepted.at - refused.at == timedelta(seconds=seconds)


async def test_a_direct_answer_keeps_the_silence_too(shop: Shop) -> None:
    """An answer refused with "retry after" is given after that time, not sooner."""
    customer = await shop.customer("Dana", "en")
    tries = len(shop.sandbox.calls_of("sendMessage", customer.id))
    shop.sandbox.faults.on_call(TooManyRequests(40), "sendMessage", chat=customer.id)
    await customer.send("/balance", wait=False)
    refused = await _nth_call(shop.sandbox, customer, tries)
    async with asyncio.timeout(10):
        while not told(customer, shown("en", "balance", points=0)):
            await shop.sandbox.advance(timedelta(seconds=1))
            await asyncio.sleep(0.02)
    accepted = await _nth_call(shop.sandbox, customer, tries + 1)
    assert accepted.at - refused.at >= timedelta(seconds=40)


async def test_while_one_chat_must_be_silent_others_hear(shop: Shop) -> None:
    """A customer whom Telegram closes off for a minute holds up nobody else's receipt."""
    customer, cashier = await _ready(shop)
    other = await shop.customer("Timur", "ru")
    shop.sandbox.faults.on_call(TooManyRequests(60), "sendMessage", chat=customer.id)
    await cashier.tap("✅")
    await cashier.reads("↩️")
    await shop.sale(cashier, other, "1000")
    await other.reads("+50")
    assert told(customer, "+125") == []


@pytest.mark.parametrize("kind", ["message", "callback_query", "my_chat_member"])
async def test_an_unreadable_update_holds_nobody_up(shop: Shop, kind: str) -> None:
    """Updates around one that cannot be read are answered within ten seconds."""
    customer = await shop.customer("Dana", "en")
    body: dict[str, Any] = {"message_id": "one", "date": "yesterday", "chat": None, "id": []}
    began = time.monotonic()
    before = await customer.send("/balance", wait=False)
    await shop.sandbox.deliver(kind, body, wait=False)
    await customer.send("/help")
    assert before.dealt_with.is_set()
    assert time.monotonic() - began < 10
    assert told(customer, shown("en", "balance", points=0))


async def test_a_sale_among_unreadable_updates(shop: Shop) -> None:
    """A whole sale goes through while every message is preceded by one that cannot be read."""
    shop.sandbox.faults.on_update(Garbled(), times=None)
    customer, cashier = await _ready(shop)
    await cashier.tap("✅")
    await customer.reads("+125")
    assert shop.audited().sales == 1


async def test_a_customer_who_blocked_the_bot(shop: Shop) -> None:
    """The purchase is credited all the same, and whoever comes back gets receipts again."""
    customer, cashier = await _ready(shop)
    tries = len(shop.sandbox.calls_of("sendMessage", customer.id))
    await customer.block()
    assert await _is_blocked(shop, customer)
    await cashier.tap("✅")
    await cashier.reads("↩️")
    await shop.all_said()
    assert len(shop.sandbox.calls_of("sendMessage", customer.id)) == tries
    await customer.unblock()
    assert not await _is_blocked(shop, customer)
    await shop.sale(cashier, customer, "1000")
    await customer.reads("+50")
    assert shop.audited().points == 175


async def test_a_block_that_nobody_told_of(shop: Shop) -> None:
    """A block is noticed by the first receipt that is refused, and ended by a message."""
    customer, cashier = await _ready(shop)
    customer.chat.blocked = True  # long ago: Telegram keeps what it has to tell for a day
    await cashier.tap("✅")
    await cashier.reads("↩️")
    await shop.all_said()
    assert not shop.sandbox.calls_of("sendMessage", customer.id)[-1].ok
    assert await _is_blocked(shop, customer)
    customer.chat.blocked = False
    await shop.sale(cashier, customer, "1000")
    await customer.reads("+50")
    assert not await _is_blocked(shop, customer)


async def _ready(shop: Shop) -> tuple[Person, Person]:
    """A customer, and a cashier with the quote of 2 500 for them on the screen."""
    customer = await shop.customer("Dana", "en")
    cashier = await shop.cashier("Olha", "en")
    await shop.all_said()
    await cashier.send(await shop.digits(customer))
    await cashier.send("2500")
    return customer, cashier


async def _nth_call(sandbox: Sandbox, person: Person, number: int) -> Call:
    """The person's message of this number, counted from 0, once the bot has tried to send it."""
    return await sandbox.exchange.until(
        lambda: next(iter(sandbox.calls_of("sendMessage", person.id)[number:]), None),
        10,
        lambda: f"no more messages for {person.name}",
    )


async def _next_due(shop: Shop, at: datetime) -> None:
    """Wait until the outbox has nothing to send before then."""
    async with asyncio.timeout(10):
        while await shop.store.read(lambda tx: tx.outbox.next_due()) != at:  # noqa: ASYNC110 - a table wakes nobody
            await asyncio.sleep(0.02)


async def _is_blocked(shop: Shop, person: Person) -> bool:
    now = shop.sandbox.clock.now()
    arrival = await shop.store.read(arrive, telegram_id=TelegramId(person.id), now=now)
    assert arrival.caller is not None
    return arrival.caller.person.blocked


def _acts(fault: CallFault) -> bool:
    """Whether the call is carried out although the bot does not hear of it."""
    return isinstance(fault, BadJson) or bool(getattr(fault, "acted", False))

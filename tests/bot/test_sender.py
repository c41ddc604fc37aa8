"""Notices reach people through whatever trouble there is, at the pace that Telegram asks for."""

import asyncio
import json
from collections.abc import Callable, Iterator
from datetime import timedelta
from itertools import pairwise
from typing import Any

import pytest
from aiogram import Bot

from bot.session import Session
from loyalty.records.outbox import Outcome, Priority
from loyalty.store import StoreAway
from loyalty.upkeep.sending import take_all_due
from sandbox import MovableClock, Sandbox
from sandbox.calls import Call
from sandbox.faults import BadGateway, BadJson, CallFault, Drop, Hang, TooManyRequests
from storage.store import SqlStore, open_store
from tests.bot.office import Office, until


@pytest.fixture
def store(sqlite_url: str) -> Iterator[SqlStore]:
    """A database of its own."""
    store = open_store(sqlite_url)
    yield store
    store.close()


@pytest.fixture
def office(store: SqlStore, bot: Bot, clock: MovableClock, logged: object) -> Office:
    """The office of the test."""
    return Office(store, bot, clock)


def seconds_between(calls: list[Call]) -> list[float]:
    """How long after the one before each call was made."""
    return [(later.at - earlier.at).total_seconds() for earlier, later in pairwise(calls)]


async def test_receipt(sandbox: Sandbox, office: Office) -> None:
    """A receipt is sent as soon as the sale that caused it is written down, and once."""
    dana = sandbox.person("Dana")
    person = await office.meet(dana)
    async with office.open():
        await office.put(person, "125 points")
        await office.settled(Outcome.SENT)
    assert [message.text for message in dana.screen][1:] == ["125 points"]
    assert await office.waiting() == 0


@pytest.mark.usefixtures("_hurried")
@pytest.mark.parametrize("fault", [BadGateway(), BadJson(), Hang(), Drop(), Drop(acted=True)])
async def test_receipts_outlast_trouble(sandbox: Sandbox, office: Office, fault: CallFault) -> None:
    """A receipt without an answer is sent again; it may come twice, never not at all."""
    dana = sandbox.person("Dana")
    person = await office.meet(dana)
    sandbox.faults.on_call(fault, "sendMessage")
    async with office.open():
        await office.put(person, "125 points")
        await office.settled(Outcome.SENT)
    assert dana.last.text == "125 points"
    assert len(sandbox.calls_of("sendMessage")) == 2


async def test_an_answer_of_another_shape(
    sandbox: Sandbox, office: Office, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A receipt that Telegram took is not sent for ever because its answer cannot be read."""

    def newer(answer: str) -> Any:
        return {**json.loads(answer), "result": {"message": "of a later Telegram"}}

    person = await office.meet(sandbox.person("Dana"))
    monkeypatch.setattr(session, "json_loads", newer)
    async with office.open():
        await office.put(person, "125 points")
        await office.settled(Outcome.SENT)
    assert len(sandbox.calls_of("sendMessage")) == 1


async def test_promotions_are_not_repeated(sandbox: Sandbox, office: Office) -> None:
    """An advertisement without an answer is counted as unknown: nobody gets it twice."""
    person = await office.meet(sandbox.person("Dana"))
    sandbox.faults.on_call(Drop(acted=True), "sendMessage")
    async with office.open():
        await office.put(person, "coffee at half price", Priority.PROMOTION)
        await office.settled(Outcome.UNKNOWN)
    assert len(sandbox.calls_of("sendMessage")) == 1


@pytest.mark.usefixtures("_hurried")
@pytest.mark.parametrize("given", [2, None])
async def test_retry_after(sandbox: Sandbox, office: Office, given: int | None) -> None:
    """What Telegram asks to wait is waited, for every message to that person and no other."""
    dana, timur = sandbox.person("Dana"), sandbox.person("Timur")
    to_dana, to_timur = await office.meet(dana), await office.meet(timur)
    sandbox.faults.on_call(TooManyRequests(given), "sendMessage", chat=dana.id)
    await office.put(to_dana, "first")
    async with office.open():
        await sandbox.called("sendMessage")
        await office.put(to_dana, "second")
        await office.put(to_timur, "other")
        await office.settled(Outcome.SENT, 3)
    refused, *later = sandbox.calls_of("sendMessage", dana.id)
    [other] = sandbox.calls_of("sendMessage", timur.id)
    assert all(call.at - refused.at >= timedelta(seconds=given or 1) for call in later)
    assert other.at < later[0].at


async def test_a_long_silence(sandbox: Sandbox, office: Office, clock: MovableClock) -> None:
    """Minutes of silence are kept by what was under way already, and nothing comes twice."""
    dana = sandbox.person("Dana")
    person = await office.meet(dana)
    sandbox.faults.on_call(TooManyRequests(300), "sendMessage")
    for number in range(3):
        await office.put(person, str(number))
    async with office.open(rate=200):
        await until(lambda: office.count("flooded") == 1)
        while office.count("sent") < 3:
            await clock.advance(timedelta(seconds=5))
            await asyncio.sleep(0.05)
    refused, *later = sandbox.calls_of("sendMessage")
    assert all(call.at - refused.at >= timedelta(seconds=300) for call in later)
    assert {message.text for message in dana.screen[1:]} == {"0", "1", "2"}
    assert len(later) == 3


@pytest.mark.usefixtures("_hurried")
async def test_silence_for_the_whole_bot(sandbox: Sandbox, office: Office) -> None:
    """Where Telegram asks for silence towards one after the other, nobody is written to."""
    people = [sandbox.person(name) for name in ("Dana", "Timur", "Aigerim")]
    met = [await office.meet(person) for person in people]
    for person in people[:2]:
        sandbox.faults.on_call(TooManyRequests(2), "sendMessage", chat=person.id)
        await office.put(met[people.index(person)], "hello")
    async with office.open():
        asked = await sandbox.called("sendMessage", 2)
        await until(lambda: office.count("flooded") == 2)
        await office.put(met[2], "hello")
        await office.settled(Outcome.SENT, 3)
    [other] = sandbox.calls_of("sendMessage", people[2].id)
    assert other.at - asked.at >= timedelta(seconds=2)


async def test_one_message_a_second_to_a_person(sandbox: Sandbox, office: Office) -> None:
    """Receipts of a busy customer wait their turn, and those of others do not wait for them."""
    dana, timur = sandbox.person("Dana"), sandbox.person("Timur")
    to_dana, to_timur = await office.meet(dana), await office.meet(timur)
    for number in range(4):
        await office.put(to_dana, str(number))
    await office.put(to_timur, "hello")
    async with office.open(rate=200):
        await office.settled(Outcome.SENT, 5)
    calls = sandbox.calls_of("sendMessage", dana.id)
    assert [message.text for message in dana.screen][1:] == ["0", "1", "2", "3"]
    assert min(seconds_between(calls)) >= 0.95
    assert sandbox.calls_of("sendMessage", timur.id)[0].at < calls[1].at


async def test_the_rate(sandbox: Sandbox, office: Office) -> None:
    """No second sees more messages than SEND_RATE, and none is given away."""
    for number in range(60):
        await office.put(await office.meet(sandbox.person(f"Guest {number}")), "hello")
    async with office.open(rate=20):
        await office.settled(Outcome.SENT, 60)
    times = [call.seconds for call in sandbox.calls_of("sendMessage")]
    busiest = max(sum(start <= at < start + 0.9 for at in times) for start in times)
    assert busiest <= 20
    assert times[-1] - times[0] < 4


async def test_receipts_go_before_promotions(sandbox: Sandbox, office: Office) -> None:
    """A receipt overtakes a broadcast that is on its way."""
    for number in range(20):
        guest = await office.meet(sandbox.person(f"Guest {number}"))
        await office.put(guest, "coffee at half price", Priority.PROMOTION)
    dana = sandbox.person("Dana")
    person = await office.meet(dana)
    async with office.open(rate=20):
        await sandbox.called("sendMessage", 5)
        await office.put(person, "125 points")
        await office.settled(Outcome.SENT, 21)
    order = [call.chat_id for call in sandbox.calls_of("sendMessage")]
    assert order.index(dana.id) <= 8


async def test_somebody_who_blocked_the_bot(sandbox: Sandbox, office: Office) -> None:
    """It is noticed at the first message, and nothing more is tried until they come back."""
    dana = sandbox.person("Dana")
    person = await office.meet(dana)
    await dana.block(wait=False)
    async with office.open():
        await office.put(person, "one")
        await office.settled(Outcome.UNREACHABLE)
        await office.put(person, "two")
        await office.emptied()
    assert len(sandbox.calls_of("sendMessage")) == 1


@pytest.mark.usefixtures("_hurried")
async def test_a_receipt_in_place_of_the_quote(sandbox: Sandbox, office: Office, bot: Bot) -> None:
    """A receipt takes the quote's place; where the quote is gone it comes as a new message."""
    dana = sandbox.person("Dana")
    person = await office.meet(dana)
    quote = await bot.send_message(dana.id, "quote")
    async with office.open():
        await office.put(person, "receipt", edits=quote.message_id)
        await office.settled(Outcome.SENT, 1)
        assert dana.last.text == "receipt"
        await office.put(person, "receipt", edits=quote.message_id)  # it says so already
        await office.settled(Outcome.SENT, 2)
        await office.put(person, "for what is gone", edits=999)
        await office.settled(Outcome.SENT, 3)
        assert dana.last.text == "for what is gone"
        await office.put(person, "no other way", edits=999)  # nothing to be said without it
        await office.settled(Outcome.LAPSED)


async def test_what_telegram_refuses_is_told(
    sandbox: Sandbox, office: Office, logged: list[dict[str, object]]
) -> None:
    """A message that Telegram will never take is given up with an error in the log."""
    person = await office.meet(sandbox.person("Dana"))
    async with office.open():
        await office.put(person, " ")
        await office.settled(Outcome.REFUSED)
    [line] = [line for line in logged if line["log_level"] == "error"]
    assert "message text is empty" in str(line["reason"])


async def test_its_time_has_passed(sandbox: Sandbox, office: Office, clock: MovableClock) -> None:
    """What nobody is to be told any more is not sent."""
    person = await office.meet(sandbox.person("Dana"))
    async with office.open():
        await office.put(person, "nobody to tell")
        await office.settled(Outcome.LAPSED)
    await office.put(person, "good until noon", not_after=clock.now() + timedelta(seconds=1))
    await clock.advance(timedelta(seconds=2))
    async with office.open():
        await office.emptied()
    assert sandbox.calls_of("sendMessage") == []


async def test_after_a_crash(sandbox: Sandbox, office: Office, clock: MovableClock) -> None:
    """A receipt that was under way when the process died is sent again by the next one."""
    dana = sandbox.person("Dana")
    person = await office.meet(dana)
    sandbox.faults.on_call(Hang(acted=True), "sendMessage")
    await office.put(person, "125 points")
    async with office.open(grace=0):
        await sandbox.called("sendMessage")
    async with office.open():
        await clock.advance(timedelta(seconds=100))
        await office.settled(Outcome.SENT)
    assert [message.text for message in dana.screen][1:] == ["125 points"] * 2


async def test_the_end_of_a_process(sandbox: Sandbox, office: Office) -> None:
    """What waits for its turn when the process ends is due at once in the next one."""
    dana = sandbox.person("Dana")
    person = await office.meet(dana)
    async with office.open():
        await office.put(person, "one")
        await office.put(person, "two")
        await office.settled(Outcome.SENT)
    async with office.open():
        await office.settled(Outcome.SENT, 2)
    assert [message.text for message in dana.screen][1:] == ["one", "two"]


async def test_the_end_of_a_process_that_was_just_leasing(
    sandbox: Sandbox, office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What it had leased and not yet seen is due at once in the next one as well."""
    dana = sandbox.person("Dana")
    person = await office.meet(dana)
    write, leased = office.store.write, asyncio.Event()

    async def slow(use_case: Callable[..., object], **kwargs: object) -> object:
        answer = await write(use_case, **kwargs)
        if use_case is take_all_due and answer != ((), ()):
            leased.set()
            for _ in range(10):  # the process ends before this is heard
                await asyncio.sleep(0)
        return answer

    await office.put(person, "125 points")
    with monkeypatch.context() as slowly:
        slowly.setattr(office.store, "write", slow)
        async with office.open():
            await leased.wait()
    assert not sandbox.calls_of("sendMessage")
    async with office.open():
        await office.settled(Outcome.SENT)
    assert [message.text for message in dana.screen][1:] == ["125 points"]


async def test_while_the_database_is_away(
    sandbox: Sandbox, office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A receipt that was sent is not sent again because the database was away just then."""
    dana = sandbox.person("Dana")
    person = await office.meet(dana)
    await office.put(person, "125 points")
    write, away = office.store.write, 0

    async def stumbling(use_case: Callable[..., object], **kwargs: object) -> object:
        nonlocal away
        if sandbox.calls_of("sendMessage") and away < 2:
            away += 1
            raise StoreAway("locked")
        return await write(use_case, **kwargs)

    monkeypatch.setattr(office.store, "write", stumbling)
    async with office.open():
        await office.settled(Outcome.SENT)
    assert away == 2
    assert len(sandbox.calls_of("sendMessage")) == 1

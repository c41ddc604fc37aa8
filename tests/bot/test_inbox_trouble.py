"""What cannot be read, or cannot be done, holds nobody up."""

import asyncio
from collections.abc import MutableMapping
from typing import Any

import pytest
from aiogram.types import Message

from bot.updates import Json
from loyalty.store import StoreAway
from sandbox import MovableClock
from sandbox.exchange import garbled
from tests.bot.inboxes import DANA, Desk, hurried, message
from tests.bot.office import until


@pytest.mark.parametrize(("failures", "outcome"), [(2, "done"), (3, "set aside")])
async def test_a_handler_that_fails(
    desk: Desk, clock: MovableClock, failures: int, outcome: str
) -> None:
    """It is tried again twice; after that the update is kept for somebody to look into."""
    left = failures

    async def handler(message: Message) -> None:
        nonlocal left
        left -= 1
        if left >= 0:
            raise RuntimeError("out of paper")

    await hurried(clock, desk.inbox(handler).take(message(1)))
    assert desk.count(outcome) == 1
    assert len(desk.aside) == await desk.parked.count_aside() == (failures == 3)
    assert await desk.parked.waiting() == []


async def test_while_the_database_is_away(desk: Desk, clock: MovableClock) -> None:
    """However long the database is away, what people asked for is done when it is back."""
    left = 5

    async def handler(message: Message) -> None:
        nonlocal left
        left -= 1
        if left >= 0:
            raise StoreAway("locked")

    await hurried(clock, desk.inbox(handler).take(message(1)))
    assert desk.count("done") == 1
    assert desk.aside == []


async def test_an_unreadable_update(desk: Desk) -> None:
    """It is set aside at once, and told about."""

    async def handler(message: Message) -> None:
        raise AssertionError("nobody can read this")

    raw = {"update_id": 1, **garbled("message")}
    await desk.inbox(handler).take(raw)
    assert [unread for unread, _ in desk.aside] == [raw]
    assert await desk.parked.count_aside() == 1


def nested(depth: int) -> Json:
    """A message whose text is a list in a list in a list ..."""
    words: object = "hello"
    for _ in range(depth):
        words = [words]
    update = message(1)
    update["message"]["text"] = words
    return update


@pytest.mark.parametrize("raw", [nested(300), {**message(2**63), "message": {"chat": {"id": 11}}}])
async def test_an_update_that_no_file_takes(desk: Desk, raw: Json) -> None:
    """What cannot even be set aside does not stop what the same person sends next."""
    seen: list[str] = []

    async def handler(message: Message) -> None:
        seen.append(str(message.text))

    inbox = desk.inbox(handler, patience=0)
    await asyncio.gather(inbox.take(raw), inbox.take(message(7)))
    assert seen == ["hello"]
    assert inbox.standing_still() == 0
    assert [unread for unread, _ in desk.aside] == [raw]
    await inbox.close(5)


async def test_a_handler_that_is_cancelled_from_within(desk: Desk, clock: MovableClock) -> None:
    """It is a failure like any other: the person's next message is dealt with."""
    seen: list[str] = []

    async def handler(message: Message) -> None:
        seen.append(str(message.text))
        if message.text == "cancelled":
            raise asyncio.CancelledError

    inbox = desk.inbox(handler)
    await hurried(clock, inbox.take(message(1, DANA, "cancelled")))
    await inbox.take(message(2, DANA, "next"))
    assert seen == [*["cancelled"] * 3, "next"]


async def test_a_line_whose_worker_is_gone(desk: Desk) -> None:
    """Whatever has ended it, the person's next message begins it anew, with what waits there."""
    seen: list[str] = []

    async def handler(message: Message) -> None:
        seen.append(str(message.text))
        if message.text == "stuck" and seen == ["stuck"]:
            tasks = [task for task in asyncio.all_tasks() if "_work_off" in repr(task.get_coro())]
            tasks[0].cancel()
            await asyncio.sleep(0)

    inbox = desk.inbox(handler)
    stuck = asyncio.create_task(inbox.take(message(1, DANA, "stuck")))
    await until(lambda: inbox.standing_still() == 1)
    await inbox.take(message(2, DANA, "next"))
    await stuck
    assert seen == ["stuck", "stuck", "next"]


async def test_a_line_that_stands_still_is_known(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where a chat waits behind one update for minutes, whoever looks after the bot can see it."""

    async def handler(message: Message) -> None:
        await asyncio.Event().wait()

    inbox = desk.inbox(handler, patience=0)
    await inbox.take(message(1))
    assert inbox.standing_still() == 0
    monkeypatch.setattr("bot.inbox.STANDSTILL", 0.0)
    assert inbox.standing_still() == 1
    await inbox.close(0)


FORWARDED = {"forward_origin": {"type": "hidden_user", "date": 1}}  # without its sender's name
NEW = {"entities": [{"type": "bold", "offset": 0}, {"type": "italic", "offset": 0, "length": 2}]}
ANSWERED = {"reply_to_message": message(1)["message"] | FORWARDED}


@pytest.mark.parametrize("novelty", [FORWARDED, NEW, ANSWERED, FORWARDED | NEW])
async def test_what_can_be_read_of_an_update(
    desk: Desk, logged: list[MutableMapping[str, Any]], novelty: Json
) -> None:
    """A message with something in it that nobody here has heard of is served by all the rest."""
    seen: list[str] = []

    async def handler(message: Message) -> None:
        seen.append(str(message.text))

    raw = message(1)
    raw["message"] |= novelty
    await desk.inbox(handler).take(raw)
    assert seen == ["hello"]
    assert desk.aside == []
    assert [line["event"] for line in logged] == ["an update was read in part"]


async def test_words_that_cannot_be_read(
    desk: Desk, logged: list[MutableMapping[str, Any]]
) -> None:
    """Without what the person said nothing is guessed; the log names it by numbers alone."""

    async def handler(message: Message) -> None:
        raise AssertionError("it was answered by guessing")

    raw = message(1)
    raw["message"] |= {"text": ["+77010000001"], "caption": {"call me": "Dana"}}
    await desk.inbox(handler).take(raw)
    assert [unread for unread, _ in desk.aside] == [raw]
    (line,) = logged
    assert (line["update"], line["chat"], line["kind"]) == (1, DANA, "message")
    assert "7701" not in str(line)
    assert "Dana" not in str(line)
    assert "exc_info" not in line

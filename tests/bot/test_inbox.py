"""Nothing that arrives is lost, and each chat is dealt with in its order."""

import asyncio
from collections.abc import Awaitable, Callable, Coroutine, MutableMapping
from datetime import timedelta
from typing import Any, cast

import orjson
import pytest
from aiogram import Bot, Dispatcher
from aiogram.methods import SendMessage, TelegramMethod
from aiogram.types import Message

from bot.inbox import Inbox
from bot.session import Session
from bot.updates import Json, chat_of, kind_of
from loyalty.store import StoreAway
from sandbox import MovableClock, Sandbox
from sandbox.exchange import garbled
from sandbox.faults import TooManyRequests
from storage.state.parked import MOST_STARTS, ParkedUpdates
from storage.state.state import StateDatabase
from tests.bot.office import until
from web.metrics import Metrics

Handler = Callable[[Message], Awaitable[TelegramMethod[Any] | None]]
DANA, TIMUR = 11, 22


def message(update_id: int, chat: int = DANA, text: str = "hello") -> Json:
    """An update as Telegram sends it."""
    somebody = {"id": chat, "is_bot": False, "first_name": "Dana"}
    place = {"id": chat, "type": "private", "first_name": "Dana"}
    body = {"message_id": 1, "date": 1_700_000_000, "chat": place, "from": somebody, "text": text}
    return {"update_id": update_id, "message": body}


class Desk:
    """An inbox whose one handler the test writes, with a note of what was set aside."""

    def __init__(
        self, bot: Bot, session: Session, state: StateDatabase, clock: MovableClock
    ) -> None:
        self.parked = ParkedUpdates(state)
        self.metrics = Metrics()
        self.aside: list[tuple[Json, Exception]] = []
        self._line = bot, session
        self._clock = clock

    def inbox(self, handler: Handler, patience: float = 60.0) -> Inbox:
        """As after a start of the process."""
        bot, session = self._line
        dispatcher = Dispatcher()
        dispatcher.message.register(handler)
        return Inbox(
            bot,
            session,
            dispatcher,
            self.parked,
            self._clock,
            self.metrics,
            self._report,
            patience=patience,
        )

    def count(self, outcome: str) -> float:
        """How many messages ended so."""
        found = self.metrics.registry.get_sample_value(
            "tamga_updates_total", {"kind": "message", "outcome": outcome}
        )
        return found or 0

    async def _report(self, raw: Json, error: Exception) -> None:
        self.aside.append((raw, error))


async def hurried(clock: MovableClock, work: Coroutine[Any, Any, object]) -> None:
    """Do something while the time flies."""
    task = asyncio.create_task(work)
    while not task.done():
        await clock.advance(timedelta(seconds=5))
        await asyncio.sleep(0.01)
    await task


@pytest.fixture
def desk(
    bot: Bot, session: Session, state: StateDatabase, clock: MovableClock, logged: object
) -> Desk:
    """What every test here works at."""
    return Desk(bot, session, state, clock)


async def test_each_chat_in_order_and_chats_side_by_side(desk: Desk) -> None:
    """A slow purchase of one customer holds up the next of that customer, and nobody else."""
    done: list[str] = []
    slow = asyncio.Event()

    async def handler(message: Message) -> None:
        if message.text == "slow":
            await slow.wait()
        done.append(str(message.text))

    inbox = desk.inbox(handler)
    first = asyncio.create_task(inbox.take(message(1, DANA, "slow")))
    second = asyncio.create_task(inbox.take(message(2, DANA, "after it")))
    await inbox.take(message(3, TIMUR, "beside it"))
    assert done == ["beside it"]
    slow.set()
    await asyncio.gather(first, second)
    assert done == ["beside it", "slow", "after it"]


async def test_whether_an_album_goes_on(desk: Desk) -> None:
    """Of an album's pictures, the one that comes last knows that it is."""
    heard: list[tuple[int, bool]] = []

    async def show(message: Message, album_goes_on: Callable[[], bool]) -> None:
        await asyncio.sleep(0)  # the file is downloaded, and the rest arrives
        heard.append((message.message_id, album_goes_on()))

    inbox = desk.inbox(cast(Handler, show))
    albums = [(1, "a"), (2, "a"), (3, "b"), (4, None)]
    parts = [message(update_id) for update_id, _ in albums]
    for part, (number, album) in zip(parts, albums, strict=True):
        part["message"] |= {"message_id": number}
        part["message"] |= {"media_group_id": album} if album else {}
    await asyncio.gather(*(inbox.take(part) for part in parts), inbox.take(message(5, TIMUR)))
    assert sorted(heard) == [(1, False), (1, True), (2, False), (3, False), (4, False)]


async def test_what_takes_long_is_written_down(desk: Desk) -> None:
    """A photo that takes its time is safe on disk before it is confirmed, and off it when done."""
    slow = asyncio.Event()

    async def handler(message: Message) -> None:
        await slow.wait()

    inbox = desk.inbox(handler, patience=0)
    await inbox.take(message(1))
    assert [raw["update_id"] for raw in await desk.parked.waiting()] == [1]
    slow.set()
    await inbox.close(5)
    assert await desk.parked.waiting() == []
    assert desk.count("done") == 1


async def test_after_a_crash(desk: Desk) -> None:
    """What was in hand when the process ended is taken up by the next one, before newer updates."""
    seen: list[str] = []

    async def stuck(message: Message) -> None:
        await asyncio.Event().wait()

    async def handler(message: Message) -> None:
        seen.append(str(message.text))

    before = desk.inbox(stuck, patience=0)
    await asyncio.gather(*(before.take(message(n, DANA, str(n))) for n in (1, 2, 3)))
    await before.close(0)
    after = desk.inbox(handler)
    assert await after.resume() == 3
    await after.take(message(2, DANA, "2"))
    await after.take(message(4, DANA, "4"))
    assert seen == ["1", "2", "3", "4"]
    assert await desk.parked.waiting() == []


async def test_what_ends_the_process_again_and_again(desk: Desk, clock: MovableClock) -> None:
    """It is not taken up for ever; whoever sent it is told, like for any that was set aside."""

    async def handler(message: Message) -> None:
        raise AssertionError("it was taken up once more")

    await desk.parked.park(message(1), clock.now())
    for _ in range(MOST_STARTS):
        assert await desk.parked.count_start() == []
    inbox = desk.inbox(handler)
    assert await inbox.resume() == 0
    await inbox.close(5)
    assert [raw for raw, _ in desk.aside] == [message(1)]
    assert await desk.parked.count_aside() == 1


async def test_closing(desk: Desk) -> None:
    """When the process ends, what can be finished is, and the rest is recorded."""
    finishing = asyncio.Event()

    async def handler(message: Message) -> None:
        if message.text == "stuck":
            await asyncio.Event().wait()
        await finishing.wait()

    inbox = desk.inbox(handler)
    taken = [
        asyncio.create_task(inbox.take(message(1, DANA, "stuck"))),
        asyncio.create_task(inbox.take(message(2, TIMUR, "soon done"))),
    ]
    await asyncio.sleep(0)
    asyncio.get_running_loop().call_later(0.05, finishing.set)
    await inbox.close(0.3)
    await asyncio.gather(*taken)
    await inbox.take(message(3, TIMUR, "stuck"))
    await inbox.close(0)
    assert [raw["update_id"] for raw in await desk.parked.waiting()] == [1, 3]


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


async def test_a_refused_answer_is_not_repeated(sandbox: Sandbox, desk: Desk) -> None:
    """What Telegram will never take is set aside after one attempt; a person gone is no error."""
    dana, timur = sandbox.person("Dana"), sandbox.person("Timur")
    await dana.send("/start", wait=False)

    async def handler(message: Message) -> TelegramMethod[Any]:
        return message.answer("<b>")

    inbox = desk.inbox(handler)
    await inbox.take(message(1, dana.id))
    await inbox.take(message(2, timur.id))
    assert [raw["update_id"] for raw, _ in desk.aside] == [1]
    assert len(sandbox.calls_of("sendMessage")) == 2


async def test_a_long_silence_is_kept(sandbox: Sandbox, desk: Desk, clock: MovableClock) -> None:
    """Where Telegram wants minutes of silence, the update waits as long and is answered then."""
    dana = sandbox.person("Dana")
    await dana.send("/start", wait=False)
    sandbox.faults.on_call(TooManyRequests(120), "sendMessage")

    async def handler(message: Message) -> TelegramMethod[Any]:
        return message.answer("hello")

    await hurried(clock, desk.inbox(handler).take(message(1, dana.id)))
    first, second = (call.at for call in sandbox.calls_of("sendMessage"))
    assert second - first >= timedelta(seconds=120)
    assert dana.last.text == "hello"


async def test_an_update_that_comes_twice(desk: Desk) -> None:
    """The same update under the same number is dealt with once."""
    seen: list[str] = []
    slow = asyncio.Event()

    async def handler(message: Message) -> None:
        seen.append(str(message.text))
        await slow.wait()

    inbox = desk.inbox(handler)
    twice = [asyncio.create_task(inbox.take(message(1))) for _ in range(2)]
    await asyncio.sleep(0)
    slow.set()
    await asyncio.gather(*twice)
    await inbox.take(message(1))
    assert seen == ["hello"]


async def test_the_answer_in_the_webhooks_own_response(sandbox: Sandbox, desk: Desk) -> None:
    """An answer travels back with the response while that waits, and by itself afterwards."""
    dana = sandbox.person("Dana")
    await dana.send("/start", wait=False)
    slow = asyncio.Event()

    async def handler(message: Message) -> TelegramMethod[Any]:
        if message.text == "slow":
            await slow.wait()
        return SendMessage(chat_id=message.chat.id, text="your balance")

    inbox = desk.inbox(handler, patience=0.05)
    body = await inbox.take(message(1, dana.id), carries_answer=True)
    assert body is not None
    assert orjson.loads(body)["text"] == "your balance"
    assert await inbox.take(message(1, dana.id), carries_answer=True) == body, "it was lost"
    assert sandbox.calls_of("sendMessage") == []
    assert await inbox.take(message(2, dana.id, "slow"), carries_answer=True) is None
    slow.set()
    await sandbox.called("sendMessage")
    await inbox.close(5)
    assert dana.last.text == "your balance"


@pytest.mark.parametrize(
    ("raw", "kind", "chat"),
    [
        (message(1, DANA), "message", DANA),
        (
            {
                "update_id": 1,
                "callback_query": {"id": "1", "from": {"id": 5}, "message": {"chat": {"id": 7}}},
            },
            "callback_query",
            7,
        ),
        ({"update_id": 1, "callback_query": {"id": "1", "from": {"id": 5}}}, "callback_query", 5),
        ({"update_id": 1, "inline_query": {"from": {"id": 5}}}, "inline_query", 5),
        ({"update_id": 1, "my_chat_member": {"chat": {"id": 3}}}, "my_chat_member", 3),
        ({"update_id": 1, "poll_answer": {"user": {"id": 3}}}, "poll_answer", 3),
        ({"update_id": 1, **garbled("message")}, "message", 0),
        ({"update_id": 1, "message": "what"}, "unknown", 0),
        ({"update_id": 1, "unknown": 5}, "unknown", 0),
        ({"update_id": 1}, "unknown", 0),
    ],
)
def test_whose_line_it_is(raw: Json, kind: str, chat: int) -> None:
    """An update stands in the line of its chat, or else of its person, readable or not."""
    assert (kind_of(raw), chat_of(raw)) == (kind, chat)

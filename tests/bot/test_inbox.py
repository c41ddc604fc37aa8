"""Nothing that arrives is lost, and each chat is dealt with in its order."""

import asyncio
from collections.abc import Callable
from datetime import timedelta
from typing import Any, cast

import orjson
import pytest
from aiogram.methods import SendMessage, TelegramMethod
from aiogram.types import Message

from bot.updates import Json, chat_of, kind_of
from sandbox import MovableClock, Sandbox
from sandbox.exchange import garbled
from sandbox.faults import TooManyRequests
from storage.state.parked import MOST_STARTS
from tests.bot.inboxes import DANA, TIMUR, Desk, Handler, hurried, message


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

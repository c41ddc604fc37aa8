"""Polling confirms only what is done or written down, and stops for nothing but the end."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, MutableMapping
from contextlib import asynccontextmanager, suppress
from typing import Any

import pytest
from aiogram import Bot, Dispatcher
from aiogram.types import Message

from bot.inbox import Inbox
from bot.polling import Polling
from bot.session import Session
from bot.updates import Json
from sandbox import MovableClock, Sandbox
from sandbox.faults import BadGateway, BadJson, CallFault, Drop, Garbled, TooManyRequests
from storage.state.parked import ParkedUpdates
from storage.state.state import StateDatabase
from web.metrics import Metrics

Handler = Callable[[Message], Awaitable[object]]
Logged = list[MutableMapping[str, Any]]


class Shop:
    """A process of the bot, as often as the test starts one; all share one state file."""

    def __init__(
        self, bot: Bot, session: Session, state: StateDatabase, clock: MovableClock
    ) -> None:
        self.parked = ParkedUpdates(state)
        self.aside: list[Json] = []
        self._line = bot, session
        self._clock = clock

    @asynccontextmanager
    async def open(self, handler: Handler, grace: float = 2.0) -> AsyncIterator[None]:
        """A process with one handler, from its start to its end in good order."""
        bot, session = self._line
        dispatcher = Dispatcher()
        dispatcher.message.register(handler)
        inbox = Inbox(
            bot, session, dispatcher, self.parked, self._clock, Metrics(), self._set_aside
        )
        await inbox.resume()
        polling = Polling(bot, inbox, self._clock, ["message"])
        running = asyncio.create_task(polling.run())
        try:
            yield
        finally:
            running.cancel()
            with suppress(asyncio.CancelledError):
                await running
            await inbox.close(grace)
            await polling.confirm()

    async def _set_aside(self, raw: Json, error: Exception) -> None:
        self.aside.append(raw)


@pytest.fixture
def shop(
    bot: Bot, session: Session, state: StateDatabase, clock: MovableClock, logged: Logged
) -> Shop:
    """The shop of the test."""
    return Shop(bot, session, state, clock)


async def echo(message: Message) -> None:
    await message.answer(f"you said {message.text}")


async def test_answers(sandbox: Sandbox, shop: Shop) -> None:
    """Whoever writes is answered, whether the handler sends the answer or returns it."""

    async def returned(message: Message) -> object:
        return message.answer(f"you said {message.text}")

    dana = sandbox.person("Dana")
    async with shop.open(echo):
        await dana.send("one")
        await dana.reads("you said one")
    async with shop.open(returned):
        await dana.send("two")
        await dana.reads("you said two")


async def test_one_bad_update_holds_nobody_up(sandbox: Sandbox, shop: Shop) -> None:
    """An update that cannot be read is set aside, and those beside it are answered at once."""
    sandbox.faults.on_update(Garbled())
    dana = sandbox.person("Dana")
    async with shop.open(echo):
        await dana.send("hello")
        await dana.reads("you said hello")
    assert len(shop.aside) == 1
    assert not sandbox.delivery.pending


async def test_a_slow_one_holds_nobody_up(sandbox: Sandbox, shop: Shop) -> None:
    """While one customer's photo takes its time, everybody else is served; then it is finished."""
    ready = asyncio.Event()

    async def handler(message: Message) -> None:
        if message.text == "photo":
            await ready.wait()
        await echo(message)

    dana, timur = sandbox.person("Dana"), sandbox.person("Timur")
    async with shop.open(handler):
        await dana.send("photo")  # it returns once the bot has confirmed it
        await timur.send("hello")
        await timur.reads("you said hello")
        ready.set()
        await dana.reads("you said photo")
    assert await shop.parked.waiting() == []


async def test_more_than_telegram_shows_at_once(sandbox: Sandbox, shop: Shop) -> None:
    """A hundred slow updates in one chat do not hide the next person's behind them."""
    ready = asyncio.Event()

    async def handler(message: Message) -> None:
        if message.text == "slow":
            await ready.wait()
        else:
            await echo(message)

    dana, timur = sandbox.person("Dana"), sandbox.person("Timur")
    for _ in range(130):
        await dana.send("slow", wait=False)
    async with shop.open(handler):
        await timur.send("hello")
        await timur.reads("you said hello")
        ready.set()


async def test_the_end_of_a_process(sandbox: Sandbox, shop: Shop) -> None:
    """What was in hand when the process ended is finished by the next one, exactly once."""
    handled: list[str] = []
    reached = asyncio.Event()

    async def stuck(message: Message) -> None:
        reached.set()
        await asyncio.Event().wait()

    async def handler(message: Message) -> None:
        handled.append(str(message.text))

    dana = sandbox.person("Dana")
    async with shop.open(stuck, grace=0.1):
        await dana.send("in hand", wait=False)
        await dana.send("in line", wait=False)
        await reached.wait()
    assert not sandbox.delivery.pending
    await dana.send("meanwhile", wait=False)
    async with shop.open(handler):
        await dana.send("afterwards")
    assert handled == ["in hand", "in line", "meanwhile", "afterwards"]


@pytest.mark.usefixtures("_hurried")
@pytest.mark.parametrize(
    "fault", [BadGateway(), BadJson(), Drop(), TooManyRequests(1), TooManyRequests()], ids=str
)
async def test_trouble_with_telegram(sandbox: Sandbox, shop: Shop, fault: CallFault) -> None:
    """Whatever happens to its questions, polling goes on and nothing is lost."""
    sandbox.faults.on_call(fault, "getUpdates", times=2)
    dana = sandbox.person("Dana")
    async with shop.open(echo):
        await dana.send("hello")
        await dana.reads("you said hello")
    assert [message.text for message in dana.screen] == ["hello", "you said hello"]


@pytest.mark.usefixtures("_hurried")
async def test_two_pollers(sandbox: Sandbox, shop: Shop, logged: Logged) -> None:
    """A second process on one token is told of in one clear line, and people are still answered."""
    dana = sandbox.person("Dana")
    async with shop.open(echo), shop.open(echo):
        await sandbox.called("getUpdates", 3)
        await dana.send("hello")
        await dana.reads("you said hello")
    conflicts = [line for line in logged if "another process polls this token" in line["event"]]
    assert conflicts
    assert len(dana.screen) == 2

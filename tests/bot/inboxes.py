"""An inbox to try, and what arrives there."""

import asyncio
from collections.abc import Awaitable, Callable, Coroutine
from datetime import timedelta
from typing import Any

from aiogram import Bot, Dispatcher
from aiogram.methods import TelegramMethod
from aiogram.types import Message

from bot.inbox import Inbox
from bot.session import Session
from bot.updates import Json
from sandbox import MovableClock
from storage.state.parked import ParkedUpdates
from storage.state.state import StateDatabase
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

"""Asks Telegram for updates, and confirms only those that are finished or written down.

aiogram's own polling confirms a batch before its handlers have finished, and one update that it
cannot read stops it for ever.
"""

import asyncio
from typing import Any

import structlog
from aiogram import Bot
from aiogram.exceptions import (
    AiogramError,
    TelegramConflictError,
    TelegramRetryAfter,
    TelegramUnauthorizedError,
)
from aiogram.methods import TelegramMethod

from bot.inbox import Inbox
from bot.session import once
from bot.updates import Json, is_numbered
from loyalty.clock import Clock

MOST = 100  # updates in one answer
LONG_POLL = 30  # seconds that Telegram waits for something to happen
SLACK = 10  # and how much longer the answer may be on its way
LAST_WORD = 1  # seconds for the confirmation at the end

_BREATH = 0.1  # between questions while something is in hand: Telegram answers those at once
_FIRST_PAUSE, _LONGEST_PAUSE = 0.5, 15.0
_AFTER_CONFLICT = 5.0

_log = structlog.get_logger(__name__)


class GetRawUpdates(TelegramMethod[list[Any]]):
    """getUpdates, each update as Telegram sent it: one that cannot be read spoils no other."""

    __returning__ = list[Any]
    __api_method__ = "getUpdates"

    offset: int
    limit: int
    timeout: int
    allowed_updates: list[str]


class Polling:
    """Brings updates from Telegram to the inbox."""

    def __init__(self, bot: Bot, inbox: Inbox, clock: Clock, allowed_updates: list[str]) -> None:
        self._bot = bot
        self._inbox = inbox
        self._clock = clock
        self._allowed_updates = allowed_updates
        self._next = 0
        self._in_hand: dict[int, asyncio.Task[bytes | None]] = {}

    async def run(self) -> None:
        """Poll until cancelled, which may happen at any moment."""
        while True:
            for raw in await self._ask():
                self._hand_over(raw)
            if self._in_hand:
                await asyncio.wait(self._in_hand.values(), timeout=_BREATH)

    async def confirm(self) -> None:
        """Tell Telegram what is done, once `run` was cancelled and the inbox closed.

        What Telegram answers is left for the next start: nothing of it is confirmed.
        """
        try:
            await once(self._bot, self._request(timeout=0, limit=1), LAST_WORD)
        except AiogramError as error:
            _log.warning("the last updates stay unconfirmed and will come again", error=str(error))
        finally:
            for task in self._in_hand.values():
                task.cancel()

    def _hand_over(self, raw: Json) -> None:
        update_id = raw["update_id"]
        self._next = max(self._next, update_id + 1)
        if update_id not in self._in_hand:
            self._in_hand[update_id] = asyncio.create_task(self._inbox.take(raw))

    async def _ask(self) -> list[Json]:
        """Updates that Telegram has not seen confirmed; some may be in hand already."""
        trouble: Exception | None = None
        pause = _FIRST_PAUSE
        while True:
            try:
                found = await once(self._bot, self._request(LONG_POLL, MOST), LONG_POLL + SLACK)
            except AiogramError as error:
                if type(error) is not type(trouble):
                    _log.warning(_meaning(error), error=str(error))
                trouble = error
                await self._clock.sleep(_pause(error, pause))
                pause = min(pause * 2, _LONGEST_PAUSE)
                continue
            if trouble is not None:
                _log.info("updates come again")
            if not self._in_hand:
                self._next = 0  # confirmed; after a quiet week Telegram goes on at any number
            updates = [raw for raw in found if is_numbered(raw)]
            if len(updates) < len(found):
                _log.error("updates without a number", count=len(found) - len(updates))
                await self._clock.sleep(_FIRST_PAUSE)
            return updates

    def _request(self, timeout: int, limit: int) -> GetRawUpdates:
        open_ones = (number for number, task in self._in_hand.items() if not task.done())
        offset = min(open_ones, default=self._next)
        for confirmed in [number for number in self._in_hand if number < offset]:
            del self._in_hand[confirmed]
        return GetRawUpdates(
            offset=offset,
            limit=limit,
            timeout=timeout,
            allowed_updates=self._allowed_updates,
        )


def _pause(error: AiogramError, pause: float) -> float:
    if isinstance(error, TelegramRetryAfter):
        return error.retry_after
    if isinstance(error, TelegramConflictError | TelegramUnauthorizedError):
        return max(pause, _AFTER_CONFLICT)
    return pause


def _meaning(error: AiogramError) -> str:
    if isinstance(error, TelegramConflictError):
        return "another process polls this token, or a webhook is set; asking again in a while"
    if isinstance(error, TelegramUnauthorizedError):
        return "Telegram does not accept the token any more"
    return "Telegram cannot be asked for updates; trying again"

"""What becomes of a letter when it is sent: one attempt, and what its outcome asks for."""

import logging
import random
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

import structlog
from aiogram import Bot
from aiogram.exceptions import TelegramAPIError, TelegramMigrateToChat, TelegramRetryAfter
from aiogram.methods import TelegramMethod
from aiogram.types import Message

from bot.failures import DoneSomehow, MessageGone, NoAnswer, Refused, Unchanged, Unreachable
from bot.session import once
from handlers.rendered import Rendered
from loyalty.records.outbox import Letter, Outcome, Priority

LONGEST_BACKOFF = 60  # seconds

AnyMethod = TelegramMethod[Any]

_log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class Ended:
    """There is nothing left to do about a letter: how sending it ended, and the message made."""

    outcome: Outcome
    message: int | None = None


@dataclass(frozen=True, slots=True)
class Later:
    """The letter is to be sent again after so many seconds."""

    seconds: float


@dataclass(frozen=True, slots=True)
class Flooded:
    """Telegram wants nothing more for this person for so many seconds."""

    seconds: float


Fate = Ended | Later | Flooded


async def attempt(
    bot: Bot, letter: Letter, rendered: Rendered, leave: Callable[[], Awaitable[None]]
) -> Fate:
    """Send a letter, and tell what came of it. A second request asks for `leave` before."""
    try:
        try:
            made = await _request(bot, rendered.first, leave)
        except MessageGone:
            if rendered.otherwise is None:
                return Ended(Outcome.LAPSED)
            await leave()
            made = await _request(bot, rendered.otherwise, leave)
    except TelegramAPIError as error:
        return _fate(letter, error)
    return Ended(Outcome.SENT, made.message_id if isinstance(made, Message) else None)


async def _request(bot: Bot, method: AnyMethod, leave: Callable[[], Awaitable[None]]) -> Any:
    try:
        return await once(bot, method)
    except TelegramMigrateToChat as moved:
        await leave()
        return await once(bot, method.model_copy(update={"chat_id": moved.migrate_to_chat_id}))


def _fate(letter: Letter, error: TelegramAPIError) -> Fate:
    fate: Fate = Later(_backoff(letter.attempts))
    match error:
        case Unchanged() | DoneSomehow():
            fate = Ended(Outcome.SENT)
        case Unreachable():
            fate = Ended(Outcome.UNREACHABLE)
        case Refused():
            fate = Ended(Outcome.REFUSED)
        case TelegramRetryAfter():
            fate = Flooded(error.retry_after)
        case NoAnswer() if letter.priority is Priority.PROMOTION:
            fate = Ended(Outcome.UNKNOWN)
    level = logging.ERROR if fate == Ended(Outcome.REFUSED) else logging.INFO
    named = {"letter": letter.id, "kind": letter.kind, "fate": str(fate)}
    _log.log(level, "a letter met trouble", **named, reason=error.message)
    return fate


def _backoff(attempts: int) -> float:
    """1, 2, 4 ... seconds, a fifth more or less: those who fail together do not return together."""
    return min(LONGEST_BACKOFF, 1 << min(attempts, 10)) * random.uniform(0.8, 1.2)

"""What becomes of a request: what Telegram's answer to it, or the lack of one, asks for."""

import logging
import random
from dataclasses import dataclass
from typing import Any, Protocol

import structlog
from aiogram import Bot
from aiogram.exceptions import TelegramAPIError, TelegramMigrateToChat, TelegramRetryAfter
from aiogram.methods import TelegramMethod

from bot.failures import DoneSomehow, NoAnswer, Refused, TopicGone, Unchanged, Unreachable
from bot.session import once
from bot.tracebacks import without_words
from loyalty.records.outbox import Outcome

LONGEST_BACKOFF = 60  # seconds

AnyMethod = TelegramMethod[Any]

_log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class Ended:
    """There is nothing left to do about it: how it ended, and the messages made.

    `others` belong to `message`, as the pictures of an album do.
    """

    outcome: Outcome
    message: int | None = None
    others: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Later:
    """It is to be sent again after so many seconds; it has certainly not arrived."""

    seconds: float


@dataclass(frozen=True, slots=True)
class Flooded:
    """Telegram wants nothing more for this person for so many seconds."""

    seconds: float


Fate = Ended | Later | Flooded


class Leave(Protocol):
    """Waits until one more request may go out."""

    async def __call__(self) -> None: ...


async def request(bot: Bot, method: AnyMethod, leave: Leave) -> Any:
    """Make a request for which there is leave, and once more where the chat has another id now."""
    try:
        return await once(bot, method)
    except TelegramMigrateToChat as moved:
        await leave()
        return await once(bot, method.model_copy(update={"chat_id": moved.migrate_to_chat_id}))


def fate_of(error: TelegramAPIError, *, attempts: int, repeated: bool, **named: object) -> Fate:
    """What a failure asks for. `repeated`: whether it is sent again where nobody answered.

    `named` is what the log calls it.
    """
    fate: Fate = Later(_backoff(attempts))
    match error:
        case Unchanged() | DoneSomehow():
            fate = Ended(Outcome.SENT)
        case Unreachable():
            fate = Ended(Outcome.UNREACHABLE)
        case TopicGone():
            fate = Ended(Outcome.GONE)
        case Refused():
            fate = Ended(Outcome.REFUSED)
        case TelegramRetryAfter():
            fate = Flooded(error.retry_after)
        case NoAnswer() if not repeated:
            fate = Ended(Outcome.UNKNOWN)
    level = logging.ERROR if fate == Ended(Outcome.REFUSED) else logging.INFO
    _log.log(
        level, "a message met trouble", **named, fate=str(fate), reason=without_words(error.message)
    )
    return fate


def _backoff(attempts: int) -> float:
    """1, 2, 4 ... seconds, a fifth more or less: those who fail together do not return together."""
    return min(LONGEST_BACKOFF, 1 << min(attempts, 10)) * random.uniform(0.8, 1.2)

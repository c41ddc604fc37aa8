"""Saying before START what the shop's card gives: at the start, and when its rules have changed.

Telegram lets it be said seldom, so only what differs from what was said last is said anew; what an
operator has written by hand stays until the rules are others.
"""

from collections.abc import Iterator

import structlog
from aiogram import Bot
from aiogram.exceptions import AiogramError, TelegramRetryAfter
from aiogram.methods import SetMyDescription, SetMyShortDescription, TelegramMethod

from handlers.people.described import descriptions
from locales.texts import Texts
from loyalty.clock import Clock
from loyalty.program.versions import programme_now
from loyalty.rules.program import Program
from loyalty.store import Store, StoreAway
from loyalty.upkeep.settings import remember_said, said_last

PAUSE = 60.0  # seconds between two looks at the rules
REFUSED = 3600.0  # after a refusal without a time

log = structlog.get_logger(__name__)


async def keep_described(store: Store, bot: Bot, clock: Clock, texts: Texts, default: str) -> None:
    """Look whether the rules are others, for ever."""
    said: Program | None = None
    while True:
        pause = PAUSE
        try:
            program = await store.read(programme_now)
            if program is not None and program != said:
                await describe(program, store, bot, texts, default)
                said = program
        except StoreAway as error:
            log.warning("the bot is described when the database is back", error=str(error))
        except TelegramRetryAfter as late:
            pause = float(late.retry_after)
        except AiogramError as error:
            log.warning("the bot could not be described", error=str(error))
            pause = REFUSED
        except Exception:
            log.exception("describing the bot has failed")
            pause = REFUSED
        await clock.sleep(pause)


async def describe(program: Program, store: Store, bot: Bot, texts: Texts, default: str) -> None:
    """Say what this programme gives, where something else was said last."""
    for name, text, method in _said_of(program, texts, default):
        kept = f"bot {bot.id} {name}"
        if await store.read(said_last, name=kept) != text:
            await bot(method)
            await store.write(remember_said, name=kept, text=text)


def _said_of(
    program: Program, texts: Texts, default: str
) -> Iterator[tuple[str, str, TelegramMethod[bool]]]:
    """Each text under a name of its own, and how it is said."""
    for language, (text, short) in descriptions(program, texts, default).items():
        code = language or None
        said = SetMyDescription(description=text, language_code=code)
        yield f"description {language}", text, said
        briefly = SetMyShortDescription(short_description=short, language_code=code)
        yield f"short description {language}", short, briefly

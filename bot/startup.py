"""What stands before the first update: Telegram's own word on who we are, a programme, owners."""

import secrets
from dataclasses import dataclass
from typing import TypeVar

import structlog
from aiogram import Bot
from aiogram.client.default import DefaultBotProperties
from aiogram.client.telegram import TelegramAPIServer
from aiogram.enums import ParseMode
from aiogram.exceptions import (
    AiogramError,
    TelegramNotFound,
    TelegramRetryAfter,
    TelegramUnauthorizedError,
)
from aiogram.methods import TelegramMethod
from aiogram.types import User

from bot.database import keys_of
from bot.failures import Refused
from bot.session import Session, once
from bot.settings import Settings, WrongSettings
from handlers.links import start_link
from loyalty.clock import Clock
from loyalty.keys import Keys
from loyalty.names import tidy_name
from loyalty.program.versions import open_programme, programme_now
from loyalty.store import Store
from loyalty.team.invites import CLAIM_LETTER, claim_link
from loyalty.team.team import appoint_owners
from loyalty.upkeep.settings import remember_username
from loyalty.values import OperationId, TelegramId

T = TypeVar("T")

log = structlog.get_logger(__name__)

_PAUSES = (1.0, 2.0, 5.0, 15.0)  # seconds between attempts to reach Telegram; the last one stays


def make_bot(settings: Settings, clock: Clock) -> tuple[Bot, Session]:
    """The bot and its line to Telegram, or to the server that TELEGRAM_API names."""
    session = Session(clock, api=TelegramAPIServer.from_base(settings.telegram_api))
    properties = DefaultBotProperties(parse_mode=ParseMode.HTML, link_preview_is_disabled=True)
    return Bot(settings.bot_token.get_secret_value(), session, properties), session


async def insist(clock: Clock, bot: Bot, method: TelegramMethod[T]) -> T:
    """Make a request that the bot cannot start without, for as long as it takes.

    Raises WrongSettings where Telegram does not know the token, and Refused for a wrong request.
    """
    attempt = 0
    while True:
        try:
            return await once(bot, method, 20)
        except (TelegramUnauthorizedError, TelegramNotFound):
            raise WrongSettings("BOT_TOKEN is not one that Telegram knows") from None
        except Refused:
            raise
        except AiogramError as error:
            log.warning("Telegram cannot be reached; trying again", error=str(error))
            pause = _PAUSES[min(attempt, len(_PAUSES) - 1)]
            if isinstance(error, TelegramRetryAfter):
                pause = float(error.retry_after)
        await clock.sleep(pause)
        attempt += 1


def bots_name(me: User) -> str:
    """What a new programme is called: as the bot is, fit to stand in any text."""
    return tidy_name(me.first_name) or me.username or ""


@dataclass(frozen=True, slots=True)
class Opened:
    """The programme as the bot opens it. `claim` is a link for the first owner, while needed;
    `first` says whether nothing was there before.
    """

    keys: Keys
    claim: str | None
    first: bool


async def open_shop(settings: Settings, store: Store, clock: Clock, me: User) -> Opened:
    """Make sure that there is a programme, a secret and, as far as settings name them, owners."""
    now, username = clock.now(), me.username or ""
    first = await store.read(programme_now) is None
    await store.write(
        open_programme,
        name=bots_name(me),
        currency=settings.currency,
        time_zone=settings.timezone,
        now=now,
    )
    await store.write(remember_username, username=username)
    keys = await keys_of(settings, store)
    owners = tuple(TelegramId(number) for number in settings.owner_ids)
    await store.write(appoint_owners, telegram_ids=owners, now=now)
    token = keys.invite_token(OperationId(f"claim:{secrets.token_hex(16)}"))
    claim = await store.write(claim_link, token=token, now=now)
    link = start_link(username, CLAIM_LETTER + token) if claim else None
    return Opened(keys, link, first)

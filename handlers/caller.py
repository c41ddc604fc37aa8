"""Who is speaking: adds the caller, the programme and the caller's words to what handlers may ask.

Handlers that are for some people only say so with a filter (OnlyMembers, AtDesk), which hands them
what they need and hides them from everybody else: a command that is not yours does not exist.
"""

from collections.abc import Awaitable, Callable
from typing import Any

from aiogram import BaseMiddleware
from aiogram.filters import Filter
from aiogram.types import (
    CallbackQuery,
    ChatMemberUpdated,
    Message,
    MessageReactionUpdated,
    TelegramObject,
    User,
)

from locales.texts import LANGUAGES, Texts
from loyalty.clock import Clock
from loyalty.people.arrivals import arrive, is_nameless, note_presence
from loyalty.records.people import Caller
from loyalty.records.team import Role
from loyalty.store import Store
from loyalty.values import TelegramId

Handler = Callable[[TelegramObject, dict[str, Any]], Awaitable[Any]]


class KnowsCaller(BaseMiddleware):
    """Looks up whoever sent the update, with one read."""

    PROVIDES = frozenset({"caller", "program", "purse", "words"})

    async def __call__(self, handler: Handler, event: TelegramObject, data: dict[str, Any]) -> Any:
        """Add `caller`, `purse`, `program` and `words`, and go on."""
        user: User | None = data.get("event_from_user")
        if user is None or user.is_bot:
            return None
        store: Store = data["store"]
        texts: Texts = data["texts"]
        clock: Clock = data["clock"]
        arrival = await store.read(arrive, telegram_id=TelegramId(user.id), now=clock.now())
        caller = arrival.caller
        spoken = telegram_language(user)
        if caller is not None and _changed(caller, spoken):
            await store.write(
                note_presence,
                person_id=caller.person.id,
                telegram_language=spoken,
                telegram_name=user.full_name,
            )
        data.update(
            caller=caller,
            program=arrival.program,
            purse=arrival.purse,
            words=texts.of(spoken_with(caller, spoken) or ""),
        )
        return await handler(event, data)


class Privately(Filter):
    """Lets private chats through. An `F.chat.type` would be asked in a thread, for each update."""

    async def __call__(
        self, event: Message | CallbackQuery | MessageReactionUpdated | ChatMemberUpdated
    ) -> bool:
        """Whether nobody else hears it."""
        said_in = event.message if isinstance(event, CallbackQuery) else event
        return said_in is not None and said_in.chat.type == "private"


def _changed(caller: Caller, spoken: str | None) -> bool:
    person, staff = caller.person, caller.staff
    nameless = staff is not None and is_nameless(person, staff)
    return nameless or person.blocked or (spoken is not None and spoken != person.telegram_language)


def spoken_with(caller: Caller | None, spoken: str | None) -> str | None:
    """The language for somebody whose Telegram speaks this one, if any is known.

    It is what they chose, what their Telegram speaks, or, where it does not say, what it spoke.
    """
    if caller is None:
        return spoken
    return caller.person.language or spoken or caller.person.telegram_language


def role_of(caller: Caller | None) -> Role | None:
    """What somebody is here besides a customer, if anything."""
    return caller.staff.role if caller and caller.staff else None


def telegram_language(user: User) -> str | None:
    """The language of somebody's Telegram, if it is one of ours."""
    return one_of_ours(user.language_code)


def one_of_ours(code: str | None) -> str | None:
    """The language that Telegram's code means, if it is one of ours."""
    language = (code or "").split("-")[0].lower()
    return language if language in LANGUAGES else None

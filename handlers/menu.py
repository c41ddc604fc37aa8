"""Telegram's command menu: each person sees what is theirs, in their language."""

import structlog
from aiogram import Bot
from aiogram.exceptions import TelegramAPIError
from aiogram.types import BotCommand, BotCommandScopeChat

from locales.texts import LANGUAGES, Texts, Words
from loyalty.people.arrivals import known_as
from loyalty.records.team import Role
from loyalty.store import Store
from loyalty.values import PersonId

CUSTOMER = ("card", "balance", "history", "feedback", "settings", "privacy", "help")
OWN = ("settings", "privacy", "help")
"""Of those who work here and carry no card."""

TILL = ("staff", "shift")
LEADERS = ("owner", "broadcast", "promos", "surveys", "team")

log = structlog.get_logger(__name__)


def commands(words: Words, role: Role | None, *, member: bool) -> list[BotCommand]:
    """What stands in the menu of somebody with this role, or of a customer.

    Who works here and is no `member` has none of what needs a card.
    """
    till = TILL if role is not None else ()
    leaders = LEADERS if role in {Role.MANAGER, Role.OWNER} else ()
    without_card = role is not None and not member
    own = OWN if without_card else CUSTOMER
    said = {"settings": "settings-staff"} if without_card else {}
    return [
        BotCommand(command=name, description=words.plain(f"command-{said.get(name, name)}"))
        for name in (*till, *leaders, *own)
    ]


async def show_menu(bot: Bot, chat: int, words: Words, role: Role | None, *, member: bool) -> None:
    """Give one chat its own menu. That Telegram refuses is no reason to fail anything else."""
    shown = commands(words, role, member=member)
    try:
        await bot.set_my_commands(shown, scope=BotCommandScopeChat(chat_id=chat))
    except TelegramAPIError as refusal:
        log.warning("menu not shown", chat=chat, reason=str(refusal))


async def show_menu_of(bot: Bot, store: Store, texts: Texts, person_id: PersonId) -> None:
    """The same by what they are now, in their language; nothing where they have been forgotten."""
    found = await store.read(known_as, person_id=person_id)
    person, role = found.person, found.staff.role if found.staff else None
    if person.telegram_id is not None:
        words, member = texts.of(person.spoken or ""), found.member is not None
        await show_menu(bot, person.telegram_id, words, role, member=member)


async def show_menus(bot: Bot, texts: Texts, default: str) -> None:
    """The menu of customers and strangers, in each language, and otherwise in the default one."""
    await bot.set_my_commands(commands(texts.of(default), None, member=False))
    for language in LANGUAGES:
        await bot.set_my_commands(
            commands(texts.of(language), None, member=False), language_code=language
        )

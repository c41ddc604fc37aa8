"""Telegram's command menu: each person sees what is theirs, in their language."""

import structlog
from aiogram import Bot
from aiogram.exceptions import TelegramAPIError
from aiogram.types import BotCommand, BotCommandScopeChat

from locales.texts import LANGUAGES, Texts, Words
from loyalty.people.arrivals import addressee
from loyalty.records.team import Role
from loyalty.store import Store
from loyalty.values import PersonId

CUSTOMER = ("card", "balance", "history", "feedback", "settings", "privacy", "help")
TILL = ("staff", "shift")
LEADERS = ("owner", "broadcast", "promos", "surveys", "team")

log = structlog.get_logger(__name__)


def commands(words: Words, role: Role | None) -> list[BotCommand]:
    """What stands in the menu of somebody with this role, or of a customer."""
    till = TILL if role is not None else ()
    leaders = LEADERS if role in {Role.MANAGER, Role.OWNER} else ()
    return [
        BotCommand(command=name, description=words.plain(f"command-{name}"))
        for name in (*till, *leaders, *CUSTOMER)
    ]


async def show_menu(bot: Bot, chat: int, words: Words, role: Role | None) -> None:
    """Give one chat its own menu. That Telegram refuses is no reason to fail anything else."""
    try:
        await bot.set_my_commands(commands(words, role), scope=BotCommandScopeChat(chat_id=chat))
    except TelegramAPIError as refusal:
        log.warning("menu not shown", chat=chat, reason=str(refusal))


async def show_menu_of(
    bot: Bot, store: Store, texts: Texts, person_id: PersonId, role: Role | None
) -> None:
    """The same for somebody else, in their own language; nothing where they have been forgotten."""
    person = (await store.read(addressee, person_id=person_id)).person
    if person.telegram_id is not None:
        await show_menu(bot, person.telegram_id, texts.of(person.spoken or ""), role)


async def show_menus(bot: Bot, texts: Texts, default: str) -> None:
    """The menu of customers and strangers, in each language, and otherwise in the default one."""
    await bot.set_my_commands(commands(texts.of(default), None))
    for language in LANGUAGES:
        await bot.set_my_commands(commands(texts.of(language), None), language_code=language)

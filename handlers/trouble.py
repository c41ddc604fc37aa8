"""When an update could not be dealt with at all: whoever sent it is not left in silence."""

from typing import Any

from aiogram import Bot
from aiogram.exceptions import AiogramError
from aiogram.types import Update
from pydantic import ValidationError

from handlers.caller import telegram_language
from locales.texts import Texts


async def apologise(bot: Bot, texts: Texts, raw: dict[str, Any]) -> None:
    """Say sorry in a private chat, in the language of the person's Telegram.

    The database may be what is in trouble, so that a chosen language cannot be looked up.
    """
    try:
        update = Update.model_validate(raw)
    except ValidationError:
        return
    event = update.message or update.callback_query
    if event is None or event.from_user is None:
        return
    if update.message is not None and update.message.chat.type != "private":
        return
    words = texts.of(telegram_language(event.from_user) or "")
    try:
        await bot.send_message(event.from_user.id, words("trouble"))
    except AiogramError:
        return

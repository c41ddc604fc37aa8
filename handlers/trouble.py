"""When an update could not be dealt with at all: whoever sent it is not left in silence."""

from contextlib import suppress
from typing import Any

from aiogram import Bot
from aiogram.exceptions import AiogramError
from aiogram.types import Update
from pydantic import ValidationError

from handlers.caller import telegram_language
from locales.texts import Texts


async def apologise(bot: Bot, texts: Texts, raw: dict[str, Any]) -> None:
    """Say sorry in a private chat, in the language of the person's Telegram.

    The database may be what is in trouble, so that a chosen language cannot be looked up. A tap
    gets the same message, since it may have had its answer already; its button stops waiting.
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
    sorry = texts.of(telegram_language(event.from_user) or "")("trouble")
    with suppress(AiogramError):
        if update.callback_query is not None:
            await bot.answer_callback_query(update.callback_query.id)
    with suppress(AiogramError):
        await bot.send_message(event.from_user.id, sorry)

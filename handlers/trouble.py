"""When an update could not be dealt with at all: whoever sent it is not left in silence."""

import asyncio
from contextlib import suppress
from typing import Any

from aiogram import Bot
from aiogram.exceptions import AiogramError

from handlers.caller import one_of_ours, spoken_with
from locales.texts import Texts
from loyalty.people.arrivals import who_is
from loyalty.store import Store
from loyalty.values import TelegramId

Json = dict[str, Any]

_PATIENCE = 1.0  # seconds: it may be the database that is in trouble


async def apologise(bot: Bot, texts: Texts, store: Store, raw: Json) -> None:
    """Say sorry in a private chat, in the person's language.

    The update is taken as Telegram sent it: it may be one that cannot be read. A tap gets the same
    message, since it may have had its answer already; its button stops waiting.
    """
    tap, message = _part(raw, "callback_query"), _part(raw, "message")
    if isinstance(tap.get("id"), str):
        with suppress(AiogramError):
            await bot.answer_callback_query(tap["id"])
    sender = _part(tap or message, "from")
    number = sender.get("id")
    aloud = not tap and _part(message, "chat").get("type") != "private"
    if not isinstance(number, int) or sender.get("is_bot") or aloud:
        return
    code = sender.get("language_code")
    spoken = one_of_ours(code if isinstance(code, str) else None)
    language = await _language(store, TelegramId(number), spoken)
    with suppress(AiogramError):
        await bot.send_message(number, texts.of(language or "")("trouble"))


async def _language(store: Store, telegram_id: TelegramId, spoken: str | None) -> str | None:
    """What they chose, where that can be looked up, and else what their Telegram speaks."""
    try:
        async with asyncio.timeout(_PATIENCE):
            caller = await store.read(who_is, telegram_id=telegram_id)
    except Exception:  # whatever is in trouble, the apology is said
        return spoken
    return spoken_with(caller, spoken)


def _part(whole: Json, name: str) -> Json:
    part = whole.get(name)
    return part if isinstance(part, dict) else {}

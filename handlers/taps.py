"""Every tap is answered: Telegram turns a wheel on the button until it is."""

from typing import Any

from aiogram import BaseMiddleware
from aiogram.methods import AnswerCallbackQuery
from aiogram.types import CallbackQuery, TelegramObject

from handlers.caller import Handler


class AnswersTaps(BaseMiddleware):
    """Answers silently for handlers that return anything but a toast."""

    async def __call__(self, handler: Handler, event: TelegramObject, data: dict[str, Any]) -> Any:
        """Run the handler, then let go of the button."""
        result = await handler(event, data)
        if isinstance(event, CallbackQuery) and not isinstance(result, AnswerCallbackQuery):
            await event.answer()
        return result

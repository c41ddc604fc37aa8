"""What the rules refuse is answered, whatever was said or tapped."""

from typing import Any

from aiogram import BaseMiddleware
from aiogram.types import CallbackQuery, Message, TelegramObject

from handlers.caller import Handler
from handlers.explained import explain
from loyalty.errors import Refusal
from loyalty.guard.errors import LimitReached
from loyalty.guard.guard import tell_of_refusal
from loyalty.store import Store


class AnswersRefusals(BaseMiddleware):
    """What the rules refuse is answered as a message, or as an alert where a button was tapped.

    Of what a limit against fraud refuses, the owners are told as well.
    """

    async def __call__(self, handler: Handler, event: TelegramObject, data: dict[str, Any]) -> Any:
        """Run the handler and word what it was refused."""
        try:
            return await handler(event, data)
        except Refusal as refusal:
            words, program = data["words"], data["program"]
            if isinstance(refusal, LimitReached):
                store: Store = data["store"]
                now = refusal.breach.at
                await store.write(tell_of_refusal, breach=refusal.breach, now=now)
            if isinstance(event, CallbackQuery):
                return event.answer(explain(refusal, words, program), show_alert=True)
            if isinstance(event, Message):
                return event.answer(explain(refusal, words, program))
            raise

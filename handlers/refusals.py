"""Refusals in words: each type has the sentence that is named after it, and its fields as figures.

RefundTooLate(until=…) is said by `refusal-refund-too-late`, which is given `until`: an instant, and
once more as `until_clock`, the time of day alone.
"""

import re
from collections.abc import Iterator
from dataclasses import fields
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from aiogram import BaseMiddleware
from aiogram.types import CallbackQuery, Message, TelegramObject

from handlers.caller import Handler
from locales.amounts import clock_time, moment, money
from locales.texts import Words
from loyalty.errors import Refusal
from loyalty.guard.errors import LimitReached
from loyalty.guard.guard import tell_of_refusal
from loyalty.rules.program import Program
from loyalty.store import Store
from loyalty.values import Minor

_BETWEEN_WORDS = re.compile("(?<=[a-z])(?=[A-Z])")


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


def explain(refusal: Refusal, words: Words, program: Program) -> str:
    """What was wrong and what to do, in one or two plain sentences of at most 200 characters."""
    if isinstance(refusal, LimitReached):
        return words.plain(f"refusal-limit-{refusal.breach.pattern}")
    name = _BETWEEN_WORDS.sub("-", type(refusal).__name__).lower()
    return words.plain(f"refusal-{name}", **dict(_figures(refusal, words, program)))


def _figures(refusal: Refusal, words: Words, program: Program) -> Iterator[tuple[str, str | int]]:
    """The fields of the refusal by name, each as people read it."""
    zone = ZoneInfo(program.time_zone)
    for field in fields(refusal):
        value = getattr(refusal, field.name)
        if isinstance(value, datetime):
            yield field.name, moment(value, zone, words.language)
            yield f"{field.name}_clock", clock_time(value, zone)
        elif field.type is Minor:
            yield field.name, money(value, program.currency, words.language)
        else:
            yield field.name, value

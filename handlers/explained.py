"""Refusals in words: each type has the sentence that is named after it, and its fields as figures.

RefundTooLate(until=…) is said by `refusal-refund-too-late`, which is given `until`: an instant, and
once more as `until_clock`, the time of day alone.
"""

import re
from collections.abc import Iterator
from dataclasses import fields
from datetime import datetime
from zoneinfo import ZoneInfo

from locales.amounts import clock_time, moment, money
from locales.texts import Words
from loyalty.errors import Refusal
from loyalty.guard.errors import LimitReached
from loyalty.rules.program import Program
from loyalty.values import Minor

_BETWEEN_WORDS = re.compile("(?<=[a-z])(?=[A-Z])")


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

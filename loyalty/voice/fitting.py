"""What answers a question takes: what was tapped, typed or sent, as it is kept, or none.

Numbers and dates are read as people here write them: `2 500,5`, `25.12`, `25.12.2026 г.`. `2,500`
is two and a half to one and more to another: it is no number.
"""

import re
from collections.abc import Iterable
from contextlib import suppress
from datetime import date, timedelta

from loyalty.records.voice.sheets import NOTHING, Given
from loyalty.records.voice.surveys import Choice, Kind, Question
from loyalty.voice.reach import NO, YES

MOST_RECOMMENDED = 10
MOST_SHORT, MOST_LONG = 200, 1_000  # characters
TYPED_KINDS = frozenset({Kind.NUMBER, Kind.DATE, Kind.SHORT, Kind.LONG, Kind.PHOTO})
"""What is answered by a message; the other kinds by buttons."""

_NUMBER = re.compile(r"([+−–-]?)(\d{1,15}|\d{1,3}(?:\s\d{3}){1,4})(?:[.,](\d{1,6}))?", re.ASCII)
_MEANS_TWO_THINGS = re.compile(r"\D?[1-9]\d{0,2},\d{3}", re.ASCII)
_DATE = re.compile(r"(\d{1,2})[./\- ](\d{1,2})(?:[./\- ](\d{4}|\d{2})(?: ?[гр])?)?\.?", re.ASCII)
_CENTURY = 2000  # to which a year of two digits belongs
_LONG_AGO, _FAR_AHEAD = 1900, 2100  # years between which a day lies that somebody means


def tapped(question: Question, value: int) -> Given | None:
    """A tap: the number of a scale, the place of a choice, 1 and 0 for yes and no."""
    match question.kind:
        case Kind.SCALE if 1 <= value <= (question.most or 0):
            return Given(number=value)
        case Kind.RECOMMEND if 0 <= value <= MOST_RECOMMENDED:
            return Given(number=value)
        case Kind.YES_NO if value in {0, 1}:
            return Given(chosen=(YES if value else NO,))
        case Kind.ONE if 0 <= value < len(question.choices):
            return Given(chosen=(question.choices[value].key,))
    return None


def said(question: Question, words: str, today: date) -> Given | None:
    """A message of words. A scale or a choice that was typed instead of tapped is understood too.

    A day without a year is the one nearest to `today`.
    """
    match question.kind:
        case Kind.SHORT:
            return _words(" ".join(words.split()), MOST_SHORT)
        case Kind.LONG:
            return _words(words.strip(), MOST_LONG)
        case Kind.DATE:
            day = _day(words, today)
            return None if day is None else Given(day=day)
        case Kind.NUMBER:
            number = _number(words)
            return Given(number=number) if _within(number, question) else None
        case Kind.SCALE | Kind.RECOMMEND:
            text = words.strip()
            return tapped(question, int(text)) if re.fullmatch(r"[0-9]{1,2}", text) else None
        case Kind.ONE:
            return _named(question.choices, words.strip().casefold())
    return None


def pictured(question: Question, photo: str, words: str) -> Given | None:
    """A photo, and what is written under it."""
    if question.kind is not Kind.PHOTO:
        return None
    return Given(photo=photo, words=words.strip()[:MOST_LONG] or None)


def chosen(question: Question, ticked: Iterable[str]) -> Given | None:
    """What was ticked, in the order of the choices; nothing where too few or too many are."""
    ticked = {*ticked}
    keys = tuple(choice.key for choice in question.choices if choice.key in ticked)
    least = max(question.least or 0, 1)
    most = len(question.choices) if question.most is None else question.most
    return Given(chosen=keys) if least <= len(keys) <= most else None


def still_fits(question: Question, given: Given) -> bool:
    """Whether an answer that was given before the survey was changed is one to this question."""
    if given == NOTHING:
        return not question.required
    match question.kind:
        case Kind.SCALE | Kind.RECOMMEND:
            return given.number is not None and tapped(question, int(given.number)) is not None
        case Kind.NUMBER:
            return _within(given.number, question)
        case Kind.ONE:
            return {*given.chosen} <= {choice.key for choice in question.choices}
        case Kind.SEVERAL:
            return chosen(question, given.chosen) == given
    return True


def _words(words: str, most: int) -> Given | None:
    return Given(words=words) if 0 < len(words) <= most else None


def _number(words: str) -> float | None:
    text = _plain(words)
    match = _NUMBER.fullmatch(text)
    if match is None or _MEANS_TWO_THINGS.fullmatch(text):
        return None
    sign, whole, decimals = match.groups()
    number = float(re.sub(r"\s", "", whole) + "." + (decimals or "0"))
    return -number if sign in {"-", "−", "–"} else number


def _plain(words: str) -> str:
    """With plain spaces: those that do not break are pasted along with what stands between them."""
    return " ".join(words.split())


def _within(number: float | None, question: Question) -> bool:
    least, most = question.least, question.most
    return (
        number is not None
        and (least is None or number >= least)
        and (most is None or number <= most)
    )


def _day(words: str, today: date) -> date | None:
    match = _DATE.fullmatch(_plain(words))
    if match is None:
        return None
    day, month = int(match[1]), int(match[2])
    if match[3] is not None:
        year = int(match[3])
        years = [year if year >= _CENTURY or len(match[3]) == 4 else year + _CENTURY]
    else:
        years = [today.year - 1, today.year, today.year + 1]
    days = []
    for year in years:
        with suppress(ValueError):
            days.append(date(year, month, day))
    meant = min(days, key=lambda one: abs(one - today), default=None)
    return meant if meant is not None and _LONG_AGO <= meant.year <= _FAR_AHEAD else None


def _named(choices: Iterable[Choice], words: str) -> Given | None:
    for choice in choices:
        if words in {text.casefold() for text in choice.text.values()}:
            return Given(chosen=(choice.key,))
    return None


def example_day(today: date) -> date:
    """A day that an answer may name, to be shown as an example."""
    return today + timedelta(days=3)

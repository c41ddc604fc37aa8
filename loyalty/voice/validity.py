"""What is wrong with a questionnaire: all of it at once, each flaw with the question it is in.

One without a flaw can be finished on every path, and every question of it can be come to.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from loyalty.lengths import units
from loyalty.names import can_be_seen
from loyalty.records.voice.surveys import (
    THE_END,
    Again,
    Choice,
    Condition,
    Kind,
    Question,
    Questionnaire,
    Worded,
)
from loyalty.voice.reach import NO, YES, bounds, reached

MOST_QUESTIONS = 50
FEWEST_CHOICES, MOST_CHOICES = 2, 20
FEWEST_STEPS, MOST_STEPS = 2, 10  # of a scale
LONGEST_TITLE = 100  # of Telegram's units, here and below
LONGEST_TEXT = 1_000
LONGEST_CHOICE = 60
LONGEST_END = 40  # of a scale
LONGEST_KEY = 32

_KEY = re.compile(rf"[a-z][a-z0-9_-]{{0,{LONGEST_KEY - 1}}}")
_PLACEHOLDER = re.compile(r"\{([^{}]*)\}")
_CHOICES = {Kind.ONE, Kind.SEVERAL}
_SCALES = {Kind.SCALE, Kind.RECOMMEND}
_NUMBERS = {*_SCALES, Kind.NUMBER}


class Why(StrEnum):
    """What is wrong. Its text is named after it: `flaw-jump-back`."""

    NO_QUESTIONS = "no-questions"
    MANY_QUESTIONS = "many-questions"
    NO_TITLE = "no-title"
    TITLE_LONG = "title-long"
    AGAIN_DAYS = "again-days"  # asked again after days, without how many
    KEY_UNFIT = "key-unfit"
    KEY_TWICE = "key-twice"
    NO_TEXT = "no-text"
    TEXT_LONG = "text-long"
    PLACEHOLDER = "placeholder"  # `what` stands for no earlier answer
    FEW_CHOICES = "few-choices"
    MANY_CHOICES = "many-choices"
    NO_CHOICES = "no-choices"  # of this kind, which has some here
    CHOICE_UNFIT = "choice-unfit"
    CHOICE_TWICE = "choice-twice"
    CHOICE_EMPTY = "choice-empty"
    CHOICE_LONG = "choice-long"
    STEPS = "steps"  # too many or too few of a scale
    NO_BOUNDS = "no-bounds"  # of this kind, which has some here
    BOUNDS = "bounds"  # the least is above the most, or nobody can choose so many
    NO_ENDS = "no-ends"  # a kind without words at its ends, which has some here
    END_LONG = "end-long"
    CONDITION_NOWHERE = "condition-nowhere"  # `what` is no question
    CONDITION_LATER = "condition-later"  # `what` is not asked before
    CONDITION_CHOICE = "condition-choice"  # `what` is no choice of that question
    CONDITION_NUMBER = "condition-number"  # no number is given there, or none such
    JUMP_NOWHERE = "jump-nowhere"  # `what` is no question
    JUMP_BACK = "jump-back"  # to `what`, in a circle
    JUMP_NEVER = "jump-never"  # to `what`: another leads away before
    NEVER_ASKED = "never-asked"  # no path leads here, or only with answers that cannot be


@dataclass(frozen=True, slots=True)
class Flaw:
    """One thing that is wrong, with the key of the question; none: with the survey as a whole.

    `what` is the name that it is about, `most` a bound that is passed.
    """

    question: str
    why: Why
    what: str = ""
    most: int = 0


def flaws_of(form: Questionnaire) -> tuple[Flaw, ...]:
    """All that is wrong, from the first question to the last."""
    found = [*_whole(form)]
    places = {question.key: place for place, question in reversed([*enumerate(form.questions)])}
    for place, question in enumerate(form.questions):
        earlier = form.questions[:place]
        found += _key(question, place, places)
        found += _texts(question, {one.key for one in earlier})
        found += _choices(question)
        found += _bounds(question)
        found += _leads(question, place, form, places)
    return tuple(found) if found else tuple(_never(form))


def _whole(form: Questionnaire) -> Iterator[Flaw]:
    if not form.questions:
        yield Flaw("", Why.NO_QUESTIONS)
    if len(form.questions) > MOST_QUESTIONS:
        yield Flaw("", Why.MANY_QUESTIONS, most=MOST_QUESTIONS)
    if not _says(form.title):
        yield Flaw("", Why.NO_TITLE)
    if _longest(form.title) > LONGEST_TITLE:
        yield Flaw("", Why.TITLE_LONG, most=LONGEST_TITLE)
    if max(_longest(form.intro), _longest(form.thanks)) > LONGEST_TEXT:
        yield Flaw("", Why.TEXT_LONG, most=LONGEST_TEXT)
    if form.again is Again.AFTER_DAYS and form.again_days < 1:
        yield Flaw("", Why.AGAIN_DAYS)


def _key(question: Question, place: int, places: Mapping[str, int]) -> Iterator[Flaw]:
    if not _fits(question.key):
        yield Flaw(question.key, Why.KEY_UNFIT, question.key, LONGEST_KEY)
    elif places[question.key] != place:
        yield Flaw(question.key, Why.KEY_TWICE, question.key)


def _texts(question: Question, earlier: set[str]) -> Iterator[Flaw]:
    if not _says(question.text):
        yield Flaw(question.key, Why.NO_TEXT)
    if _longest(question.text) > LONGEST_TEXT:
        yield Flaw(question.key, Why.TEXT_LONG, most=LONGEST_TEXT)
    ends = question.low, question.high
    if any(map(_says, ends)) and question.kind not in _SCALES:
        yield Flaw(question.key, Why.NO_ENDS)
    elif max(map(_longest, ends)) > LONGEST_END:
        yield Flaw(question.key, Why.END_LONG, most=LONGEST_END)
    named = {name for text in question.text.values() for name in placeholders(text)}
    for name in sorted(named - earlier):
        yield Flaw(question.key, Why.PLACEHOLDER, name)


def _choices(question: Question) -> Iterator[Flaw]:
    key, count = question.key, len(question.choices)
    if question.kind not in _CHOICES:
        if count:
            yield Flaw(key, Why.NO_CHOICES)
        return
    if count < FEWEST_CHOICES:
        yield Flaw(key, Why.FEW_CHOICES)
    if count > MOST_CHOICES:
        yield Flaw(key, Why.MANY_CHOICES, most=MOST_CHOICES)
    keys = [choice.key for choice in question.choices]
    for choice in question.choices:
        yield from _choice(key, choice)
    for twice in sorted({one for one in keys if keys.count(one) > 1}):
        yield Flaw(key, Why.CHOICE_TWICE, twice)


def _choice(question: str, choice: Choice) -> Iterator[Flaw]:
    if not _KEY.fullmatch(choice.key):
        yield Flaw(question, Why.CHOICE_UNFIT, choice.key, LONGEST_KEY)
    if not _says(choice.text):
        yield Flaw(question, Why.CHOICE_EMPTY, choice.key)
    if _longest(choice.text) > LONGEST_CHOICE:
        yield Flaw(question, Why.CHOICE_LONG, choice.key, LONGEST_CHOICE)


def _bounds(question: Question) -> Iterator[Flaw]:
    key, least, most = question.key, question.least, question.most
    match question.kind:
        case Kind.SCALE:
            whole = least is None and most is not None and most == int(most)
            if not whole or not FEWEST_STEPS <= (most or 0) <= MOST_STEPS:
                yield Flaw(key, Why.STEPS, most=MOST_STEPS)
        case Kind.NUMBER:
            if least is not None and most is not None and least > most:
                yield Flaw(key, Why.BOUNDS)
        case Kind.SEVERAL:
            count = len(question.choices)
            least, most = least or 0, count if most is None else most
            if not 0 <= least <= min(count, most) or most < 1:
                yield Flaw(key, Why.BOUNDS)
        case _ if (least, most) != (None, None):
            yield Flaw(key, Why.NO_BOUNDS)


def _leads(
    question: Question, place: int, form: Questionnaire, places: Mapping[str, int]
) -> Iterator[Flaw]:
    for condition in question.only_if:
        yield from _condition(question.key, condition, place, form, places)
    for jump in question.jumps:
        if jump.when is not None:
            yield from _condition(question.key, jump.when, place + 1, form, places)
        if jump.to == THE_END:
            continue
        to = places.get(jump.to)
        if to is None:
            yield Flaw(question.key, Why.JUMP_NOWHERE, jump.to)
        elif to <= place:
            yield Flaw(question.key, Why.JUMP_BACK, jump.to)


def _condition(
    key: str, condition: Condition, before: int, form: Questionnaire, places: Mapping[str, int]
) -> Iterator[Flaw]:
    place = places.get(condition.question)
    if place is None:
        yield Flaw(key, Why.CONDITION_NOWHERE, condition.question)
        return
    if place >= before:
        yield Flaw(key, Why.CONDITION_LATER, condition.question)
        return
    about = form.questions[place]
    offered = choices_of(about)
    for choice in condition.chose:
        if choice not in offered:
            yield Flaw(key, Why.CONDITION_CHOICE, choice)
    if not _can_be(condition, about):
        yield Flaw(key, Why.CONDITION_NUMBER, about.key)


def _can_be(condition: Condition, about: Question) -> bool:
    """Whether a number that may be given there is as the condition wants it."""
    least, most = condition.at_least, condition.at_most
    if least is None and most is None:
        return True
    if about.kind not in _NUMBERS or condition.chose:
        return False
    low, high = bounds(about)
    lower = max((one for one in (least, low) if one is not None), default=None)
    upper = min((one for one in (most, high) if one is not None), default=None)
    return lower is None or upper is None or lower <= upper


def _never(form: Questionnaire) -> Iterator[Flaw]:
    found = reached(form)
    if not found.searched:
        return
    for place, question in enumerate(form.questions):
        if place not in found.questions:
            yield Flaw(question.key, Why.NEVER_ASKED)
            continue
        for number, jump in enumerate(question.jumps):
            if (place, number) not in found.jumps:
                yield Flaw(question.key, Why.JUMP_NEVER, jump.to)


def choices_of(question: Question) -> tuple[str, ...]:
    """The keys of what is offered to be chosen."""
    if question.kind is Kind.YES_NO:
        return YES, NO
    return tuple(choice.key for choice in question.choices)


def placeholders(text: str) -> tuple[str, ...]:
    """The keys of the questions whose answers stand in a text."""
    return tuple(_PLACEHOLDER.findall(text))


def _fits(key: str) -> bool:
    return key != THE_END and _KEY.fullmatch(key) is not None


def _says(text: Worded) -> bool:
    return any(map(can_be_seen, text.values()))


def _longest(text: Worded) -> int:
    return max(map(units, text.values()), default=0)

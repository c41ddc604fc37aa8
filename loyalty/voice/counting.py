"""What the answers to a survey come to, question by question: pure functions of counts."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum, auto
from math import floor, log10

from loyalty.records.voice.results import Tally
from loyalty.records.voice.surveys import Choice, Kind, Question, Questionnaire
from loyalty.voice.means import Mean, Score, mean_of, score_of

MOST_BARS = 10  # of numbers that are no scale, and of months


class Held(Enum):
    """What an answer is kept as."""

    CHOSEN = auto()
    NUMBER = auto()
    DAY = auto()
    WORDS = auto()
    PHOTO = auto()


HELD = {
    Kind.SCALE: Held.NUMBER,
    Kind.RECOMMEND: Held.NUMBER,
    Kind.ONE: Held.CHOSEN,
    Kind.SEVERAL: Held.CHOSEN,
    Kind.YES_NO: Held.CHOSEN,
    Kind.NUMBER: Held.NUMBER,
    Kind.DATE: Held.DAY,
    Kind.SHORT: Held.WORDS,
    Kind.LONG: Held.WORDS,
    Kind.PHOTO: Held.PHOTO,
}
_ENDS = {Kind.RECOMMEND: (0.0, 10.0)}
_YES_NO = ("yes", "no")


@dataclass(frozen=True, slots=True)
class Asked:
    """A question that the survey asks, or that it asked before it was changed.

    Its choices are all that it ever offered.
    """

    question: Question
    removed: bool = False

    @property
    def key(self) -> str:
        """What its answers are kept under."""
        return self.question.key

    @property
    def held(self) -> Held:
        """What its answers are kept as."""
        return HELD[self.question.kind]


@dataclass(frozen=True, slots=True)
class Bar:
    """How many gave the same: a choice by its key, numbers from one to another, both within it, or
    a month by its first day.
    """

    of: str | tuple[float, float] | date
    count: int


@dataclass(frozen=True, slots=True)
class Counted:
    """What the answers to one question come to.

    Of several choices, the bars may come to more than were `answered`. `ends` are the least and
    the greatest of what was given. A mean is told of scales and numbers.
    """

    answered: int
    skipped: int
    bars: tuple[Bar, ...]
    mean: Mean | None = None
    ends: tuple[float, float] | tuple[date, date] | None = None


def ever_asked(now: Questionnaire, editions: Sequence[Questionnaire]) -> tuple[Asked, ...]:
    """The questions of now in their order, then those that were removed, the latest first."""
    found = {one.key: Asked(one) for one in now.questions}
    for edition in reversed(editions):
        for one in edition.questions:
            known = found.get(one.key)
            found[one.key] = Asked(one, removed=True) if known is None else _widened(known, one)
    return tuple(found.values())


def _widened(known: Asked, earlier: Question) -> Asked:
    """With the choices that it offered before, behind those of now."""
    offered = {choice.key for choice in known.question.choices}
    gone = tuple(choice for choice in earlier.choices if choice.key not in offered)
    if not gone:
        return known
    return replace(
        known, question=replace(known.question, choices=(*known.question.choices, *gone))
    )


def held_by(tally: Tally) -> Held | None:
    """What the answers of this tally are kept as; None where they were skipped."""
    if tally.chosen:
        return Held.CHOSEN
    if tally.number is not None:
        return Held.NUMBER
    if tally.day is not None:
        return Held.DAY
    if tally.words:
        return Held.WORDS
    return Held.PHOTO if tally.photo else None


def by_question(tallies: Iterable[Tally]) -> Mapping[str, Sequence[Tally]]:
    """The tallies of each question, by its key."""
    found: dict[str, list[Tally]] = {}
    for tally in tallies:
        found.setdefault(tally.question, []).append(tally)
    return found


def counted(asked: Asked, tallies: Iterable[Tally]) -> Counted:
    """What the tallies of this question come to."""
    own: list[Tally] = []
    skipped = 0
    for tally in tallies:
        held = held_by(tally)
        if held is asked.held:
            own.append(tally)
        elif held is None:
            skipped += tally.count
    answered = sum(tally.count for tally in own)
    match asked.held:
        case Held.CHOSEN:
            return Counted(answered, skipped, _choices(asked.question, own))
        case Held.NUMBER:
            return _of_numbers(asked.question, numbers_of(own), answered, skipped)
        case Held.DAY:
            return _of_days(own, answered, skipped)
        case _:
            return Counted(answered, skipped, ())


def numbers_of(tallies: Iterable[Tally]) -> dict[float, int]:
    """How often each number was given."""
    numbers: dict[float, int] = {}
    for tally in tallies:
        if tally.number is not None:
            numbers[tally.number] = numbers.get(tally.number, 0) + tally.count
    return dict(sorted(numbers.items()))


def recommended(tallies: Iterable[Tally]) -> Score | None:
    """How willing those are to recommend who gave these numbers."""
    return score_of(numbers_of(tallies))


def _choices(question: Question, tallies: Iterable[Tally]) -> tuple[Bar, ...]:
    keys = _YES_NO if question.kind is Kind.YES_NO else _keys(question.choices)
    counts = dict.fromkeys(keys, 0)
    for tally in tallies:
        for key in tally.chosen:
            counts[key] = counts.get(key, 0) + tally.count
    return tuple(Bar(key, count) for key, count in counts.items())


def _keys(choices: Iterable[Choice]) -> tuple[str, ...]:
    return tuple(choice.key for choice in choices)


def _of_numbers(
    question: Question, numbers: Mapping[float, int], answered: int, skipped: int
) -> Counted:
    if question.kind is Kind.NUMBER:
        ends = (min(numbers), max(numbers)) if numbers else None
        return Counted(answered, skipped, _bins(numbers), mean_of(numbers), ends)
    least, most = _ENDS.get(question.kind) or (1.0, question.most or max(numbers, default=1.0))
    steps = {float(step): 0 for step in range(int(least), int(most) + 1)} | dict(numbers)
    bars = tuple(Bar((step, step), count) for step, count in sorted(steps.items()))
    return Counted(answered, skipped, bars, mean_of(numbers, min(steps), max(steps)))


def _bins(numbers: Mapping[float, int]) -> tuple[Bar, ...]:
    """Each number by itself where there are few; else as many round steps as give that few."""
    if len(numbers) <= MOST_BARS:
        return tuple(Bar((number, number), count) for number, count in numbers.items())
    least, most = min(numbers), max(numbers)
    step = _round_step((most - least) / (MOST_BARS - 1))
    bins: dict[int, list[tuple[float, int]]] = {}
    for number, count in numbers.items():
        bins.setdefault(floor(number / step), []).append((number, count))
    whole = all(number == int(number) for number in numbers) and step >= 1
    places = range(floor(least / step), floor(most / step) + 1)
    return tuple(
        Bar(
            (place * step, (place + 1) * step - (1 if whole else 0)),
            sum(count for _, count in bins.get(place, ())),
        )
        for place in places
    )


def _round_step(least: float) -> float:
    """The next of 1, 2, 5, 10, 20, 50, … or of 0.1, 0.2, 0.5 … that is not less."""
    power = 10.0 ** floor(log10(least))
    return next(step * power for step in (1, 2, 5, 10) if step * power >= least * (1 - 1e-9))


def _of_days(tallies: Iterable[Tally], answered: int, skipped: int) -> Counted:
    days = [(tally.day, tally.count) for tally in tallies if tally.day is not None]
    if not days:
        return Counted(answered, skipped, ())
    months: dict[date, int] = {}
    for day, count in sorted(days):
        first = day.replace(day=1)
        months[first] = months.get(first, 0) + count
    often = sorted(months, key=lambda month: (-months[month], month))[:MOST_BARS]
    bars = tuple(Bar(month, months[month]) for month in sorted(often))
    given = [day for day, _ in days]
    return Counted(answered, skipped, bars, ends=(min(given), max(given)))

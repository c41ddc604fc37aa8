"""Which questions and jumps of a survey somebody can come to, whatever they answer.

Answers are told apart only as far as a condition does. A state is a place and which conditions that
are still asked for hold there, so the search is exact, and small: few conditions are open at once.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from loyalty.records.voice.sheets import Given
from loyalty.records.voice.surveys import Condition, Kind, Question, Questionnaire
from loyalty.voice.paths import holds

YES, NO = "yes", "no"  # the choices of a question of the kind `yes-no`
MOST_STATES = 20_000  # past which the search takes every way that is left for open

_Held = frozenset[Condition]


@dataclass(frozen=True, slots=True)
class Reached:
    """What somebody can come to: places of questions, and places with the number of their jump."""

    questions: frozenset[int]
    jumps: frozenset[tuple[int, int]]
    searched: bool = True  # False where there was too much to be sure


class _TooMany(Exception):
    """There are more ways than are worth looking at."""


def reached(form: Questionnaire) -> Reached:
    """Search all paths. Every jump and condition of it must name a question that there is."""
    return _Search(form).run()


class _Search:
    def __init__(self, form: Questionnaire) -> None:
        self._questions = form.questions
        self._places = {question.key: place for place, question in enumerate(form.questions)}
        self._needed = [frozenset(_conditions(form.questions[n:])) for n in range(len(self))]
        self._asked: set[int] = set()
        self._jumped: set[tuple[int, int]] = set()

    def __len__(self) -> int:
        return len(self._questions)

    def run(self) -> Reached:
        searched = True
        try:
            self._go_everywhere()
        except _TooMany:
            searched = False
        return Reached(frozenset(self._asked), frozenset(self._jumped), searched)

    def _go_everywhere(self) -> None:
        seen: set[tuple[int, _Held]] = set()
        waiting: list[tuple[int, _Held]] = [(0, frozenset())]
        while waiting:
            place, held = waiting.pop()
            if place >= len(self):
                continue
            state = place, held & self._needed[place]
            if state not in seen:
                seen.add(state)
                waiting += self._onward(*state)
            if max(len(seen), len(waiting)) > MOST_STATES:
                raise _TooMany

    def _onward(self, place: int, held: _Held) -> Iterator[tuple[int, _Held]]:
        question = self._questions[place]
        if not held.issuperset(question.only_if):
            yield place + 1, held
            return
        self._asked.add(place)
        told_apart = [one for one in self._needed[place] if one.question == question.key]
        for new in _outcomes(question, told_apart):
            after = held.difference(told_apart) | new
            yield self._next(place, after), after

    def _next(self, place: int, held: _Held) -> int:
        for number, jump in enumerate(self._questions[place].jumps):
            if jump.when is None or jump.when in held:
                self._jumped.add((place, number))
                return self._places.get(jump.to, len(self))
        return place + 1


def _conditions(questions: Iterable[Question]) -> Iterator[Condition]:
    for question in questions:
        yield from question.only_if
        yield from (jump.when for jump in question.jumps if jump.when is not None)


def _outcomes(question: Question, told_apart: list[Condition]) -> set[_Held]:
    """Which of the conditions hold together, for one answer or another. Raises _TooMany."""
    outcomes = {
        frozenset(one for one in told_apart if holds(one, {question.key: given}))
        for given in _answers(question, told_apart)
    }
    if question.kind is Kind.SEVERAL:
        outcomes = _of_several(question, told_apart)
    return outcomes if question.required else outcomes | {frozenset()}


def _of_several(question: Question, told_apart: list[Condition]) -> set[_Held]:
    """With as many choices as may be taken, and none twice."""
    taken: set[tuple[_Held, int]] = {(frozenset(), 0)}
    for given in _answers(question, told_apart):
        alone = frozenset(one for one in told_apart if holds(one, {question.key: given}))
        taken |= {(held | alone, count + 1) for held, count in taken}
        if len(taken) > MOST_STATES:
            raise _TooMany
    least, most = max(1, question.least or 1), question.most or len(question.choices)
    return {held for held, count in taken if least <= count <= most}


def _answers(question: Question, told_apart: list[Condition]) -> Iterator[Given]:
    """An answer for each way in which the conditions can tell answers apart."""
    match question.kind:
        case Kind.ONE | Kind.SEVERAL:
            yield from (Given((choice.key,)) for choice in question.choices)
        case Kind.YES_NO:
            yield from (Given((YES,)), Given((NO,)))
        case Kind.SCALE | Kind.RECOMMEND | Kind.NUMBER:
            yield from (Given(number=number) for number in _numbers(question, told_apart))
        case _:
            yield Given(words="something")


def _numbers(question: Question, told_apart: list[Condition]) -> Iterator[float]:
    low, high = bounds(question)
    if question.kind is not Kind.NUMBER:
        yield from range(int(low or 0), int(high or 0) + 1)
        return
    edges = {one.at_least for one in told_apart} | {one.at_most for one in told_apart}
    marks = sorted({edge for edge in (*edges, low, high) if edge is not None})
    between = [(one + other) / 2 for one, other in pairwise(marks)]
    outside = [marks[0] - 1, marks[-1] + 1] if marks else [0.0]
    for number in (*marks, *between, *outside):
        if (low is None or number >= low) and (high is None or number <= high):
            yield number


def bounds(question: Question) -> tuple[float | None, float | None]:
    """The least and the greatest number that may be given to a question that takes numbers."""
    match question.kind:
        case Kind.SCALE:
            return 1, question.most
        case Kind.RECOMMEND:
            return 0, 10
        case _:
            return question.least, question.most

"""Surveys as owners may put them together, and what may be answered to their questions."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from itertools import chain, combinations

from hypothesis import strategies as st

from loyalty.records.voice.sheets import NOTHING, Given
from loyalty.records.voice.surveys import (
    THE_END,
    Choice,
    Condition,
    Jump,
    Kind,
    Question,
    Questionnaire,
)

LETTERS = ("a", "b", "c")
TEXT = {"en": "?"}
MARKS = (-1.0, 0.0, 1.0, 1.5, 3.0, 7.0)
BETWEEN = (-0.5, 0.5, 1.2, 2.0, 5.0)
ENDLESS = 999.0  # beyond what any condition asks for


@st.composite
def drafts(draw: st.DrawFn, most: int = 6) -> Questionnaire:
    """Every question may be answered, and jumps lead forward; some may be asked of nobody."""
    questions: list[Question] = []
    count = draw(st.integers(1, most))
    for place in range(count):
        question = draw(_questions(f"q{place}"))
        onward = [*(f"q{n}" for n in range(place + 1, count)), THE_END]
        jumps = [
            Jump(to, draw(st.none() | _conditions([*questions, question])))
            for to in draw(st.lists(st.sampled_from(onward), max_size=2))
        ]
        only_if = draw(st.lists(_conditions(questions), max_size=2)) if questions else []
        questions.append(replace(question, only_if=tuple(only_if), jumps=tuple(jumps)))
    return Questionnaire(TEXT, tuple(questions))


@st.composite
def _questions(draw: st.DrawFn, key: str) -> Question:
    question = Question(key, draw(st.sampled_from(Kind)), TEXT, draw(st.booleans()))
    match question.kind:
        case Kind.SCALE:
            return replace(question, most=float(draw(st.integers(2, 5))))
        case Kind.ONE | Kind.SEVERAL:
            count = draw(st.integers(2, 3))
            question = replace(
                question, choices=tuple(Choice(one, TEXT) for one in LETTERS[:count])
            )
            if question.kind is Kind.ONE:
                return question
            least = draw(st.none() | st.integers(0, count))
            top = draw(st.none() | st.integers(max(1, least or 0), count))
            return replace(question, least=_real(least), most=_real(top))
        case Kind.NUMBER:
            low, high = sorted([draw(st.sampled_from(MARKS)), draw(st.sampled_from(MARKS))])
            return replace(
                question,
                least=draw(st.sampled_from([None, low])),
                most=draw(st.sampled_from([None, high])),
            )
    return question


@st.composite
def _conditions(draw: st.DrawFn, about: list[Question]) -> Condition:
    question = draw(st.sampled_from(about))
    answered = Condition(question.key)
    match question.kind:
        case Kind.ONE | Kind.SEVERAL:
            keys = [choice.key for choice in question.choices]
            chosen = draw(st.lists(st.sampled_from(keys), max_size=2, unique=True))
            return replace(answered, chose=tuple(chosen))
        case Kind.YES_NO:
            return replace(answered, chose=(draw(st.sampled_from(["yes", "no"])),))
        case Kind.SCALE | Kind.RECOMMEND | Kind.NUMBER:
            numbers = [one.number for one in answers_to(question) if one.number is not None]
            number = draw(st.sampled_from([one for one in numbers if abs(one) != ENDLESS]))
            above, below = replace(answered, at_least=number), replace(answered, at_most=number)
            return draw(st.sampled_from([answered, above, below]))
    return answered


def _real(number: int | None) -> float | None:
    return None if number is None else float(number)


def answers_to(question: Question) -> tuple[Given, ...]:
    """What may be answered to it, to be skipped among it; of endless answers, some."""
    skipped = () if question.required else (NOTHING,)
    return (*_given(question), *skipped)


def _given(question: Question) -> Iterator[Given]:
    match question.kind:
        case Kind.SCALE:
            yield from (Given(number=float(n)) for n in range(1, int(question.most or 0) + 1))
        case Kind.RECOMMEND:
            yield from (Given(number=float(n)) for n in range(11))
        case Kind.ONE:
            yield from (Given((choice.key,)) for choice in question.choices)
        case Kind.SEVERAL:
            keys = [choice.key for choice in question.choices]
            least = max(1, int(question.least or 0))
            most = len(keys) if question.most is None else int(question.most)
            sizes = range(least, most + 1)
            yield from map(Given, chain(*(combinations(keys, size) for size in sizes)))
        case Kind.YES_NO:
            yield from (Given(("yes",)), Given(("no",)))
        case Kind.NUMBER:
            low = -ENDLESS if question.least is None else question.least
            high = ENDLESS if question.most is None else question.most
            within = {one for one in (low, high, *MARKS, *BETWEEN) if low <= one <= high}
            yield from (Given(number=number) for number in sorted(within))
        case Kind.DATE:
            yield Given(day=date(2026, 3, 21))
        case Kind.PHOTO:
            yield Given(photo="a file")
        case _:
            yield Given(words="something")

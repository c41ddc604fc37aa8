"""A survey to measure: eight questions that are answered by taps, and sheets that are full."""

import random
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from benchmarks.shop import NOW
from loyalty.records.voice.surveys import (
    Choice,
    Kind,
    Question,
    Questionnaire,
    Survey,
    SurveyState,
    Worded,
)
from loyalty.store import Tx
from loyalty.voice.surveys import make_survey
from storage.store import open_store

NAME, TOKEN, THANKS = "visit", "a-visit-of-ours", "Thank you, see you soon!"
HALF_WAY = 21  # one sheet in so many was left, at one question or another

_CHOICES = ("coffee", "cakes", "place", "people", "prices")
_SAID = ("Everything was fine, thank you", "Кофе остыл", "Ұнады", "=1+1", "It was loud, and cold")


def _worded(text: str) -> Worded:
    """As long as a survey is in four languages."""
    return dict.fromkeys(("ru", "uk", "kk", "en"), text)


def _choices(*keys: str) -> tuple[Choice, ...]:
    return tuple(Choice(key, _worded(key.title())) for key in keys)


QUESTIONS = (
    Question("overall", Kind.SCALE, _worded("How was it this time?"), most=5),
    Question("friends", Kind.RECOMMEND, _worded("Would you recommend us to a friend?")),
    Question("best", Kind.SEVERAL, _worded("What did you like?"), choices=_choices(*_CHOICES)),
    Question("waited", Kind.ONE, _worded("How long was it?"), choices=_choices("no", "a-bit")),
    Question("clean", Kind.SCALE, _worded("How clean is it?"), most=5),
    Question("staff", Kind.SCALE, _worded("How do you find the people?"), most=5),
    Question(
        "price", Kind.ONE, _worded("And the prices?"), choices=_choices("low", "fair", "high")
    ),
    Question("back", Kind.YES_NO, _worded("Will you come back?")),
)
MORE = Question("more", Kind.LONG, _worded("What else should we know?"), required=False)

VISIT = Questionnaire(_worded("Your visit"), QUESTIONS, thanks=_worded(THANKS))
"""Eight questions, one of which takes several choices."""
VISIT_IN_WORDS = replace(VISIT, questions=(*QUESTIONS[:-1], MORE))
"""Eight questions, the last of which is answered in words."""


def opened(tx: Tx, *, form: Questionnaire, now: datetime) -> Survey:
    """The survey, open to answers; its link is `q` and the token."""
    survey = make_survey(tx, name=NAME, questionnaire=form, token=TOKEN, now=now)
    survey = replace(survey, state=SurveyState.OPEN)
    tx.surveys.put(survey)
    return survey


def fill(database: Path, answers: int, members: int) -> None:
    """The survey in words, with so many answers of a year on sheets that are finished, and a few
    more on those that were left half-way. One in sixteen has skipped the last question.

    The database is there, and has so many members.
    """
    with closing(open_store(f"sqlite:///{database}")) as store:
        survey = store.write_and_wait(opened, form=VISIT_IN_WORDS, now=NOW)
    finished = answers // len(VISIT_IN_WORDS.questions)
    count = finished * HALF_WAY // (HALF_WAY - 1)
    chance = random.Random(1)
    with closing(sqlite3.connect(database)) as db, db:
        db.execute("PRAGMA synchronous=OFF")
        sheets = [_sheet(number, survey.id, members, count) for number in range(1, count + 1)]
        db.executemany(_ADD_SHEET, sheets)
        db.executemany(_ADD_ANSWER, (row for sheet in sheets for row in _answers(sheet, chance)))


_ADD_SHEET = (
    "INSERT INTO sheets (id, operation, survey_id, edition, began_at, person_id, member_id, trial, "
    "question, ticked, turn, heard, moved_at, finished_at, reward, tier) "
    "VALUES (:id, :operation, :survey, 0, :at, :member, :member, 0, :question, '', 9, 0, :at, "
    ":finished, 0, :tier)"
)
_ADD_ANSWER = (
    "INSERT INTO answers (sheet_id, question, chosen, number, words, operation, at) "
    "VALUES (?, ?, ?, ?, ?, ?, ?)"
)


def _sheet(number: int, survey: int, members: int, count: int) -> dict[str, Any]:
    at = NOW - timedelta(days=365) * (1 - number / count)
    half_way = number % HALF_WAY == 0
    left_at = QUESTIONS[number // HALF_WAY % len(QUESTIONS[:-1])].key if half_way else None
    text = at.isoformat(timespec="microseconds")
    return {
        "id": number,
        "operation": f"sheet:{number}",
        "survey": survey,
        "at": text,
        "member": number % members + 1,
        "question": left_at,
        "finished": None if half_way else text,
        "tier": ("Silver", "Gold")[number % 2],
    }


def _answers(sheet: dict[str, Any], chance: random.Random) -> Iterator[tuple[Any, ...]]:
    for question in VISIT_IN_WORDS.questions:
        if question.key == sheet["question"]:
            return
        chosen, number, words = _given(question, chance)
        operation = f"survey:{sheet['id']}:{question.key}"
        yield sheet["id"], question.key, chosen, number, words, operation, sheet["at"]


def _given(question: Question, chance: random.Random) -> tuple[str, float | None, str | None]:
    match question.kind:
        case Kind.SCALE:
            return "", chance.randint(1, 5), None
        case Kind.RECOMMEND:
            return "", chance.randint(0, 10), None
        case Kind.LONG:
            words = None if chance.random() < 1 / 16 else chance.choice(_SAID)
            return "", None, words
        case _:
            keys = [choice.key for choice in question.choices]
            most = 2 if question.kind is Kind.SEVERAL else 1
            return " ".join(chance.sample(keys, chance.randint(1, most))), None, None

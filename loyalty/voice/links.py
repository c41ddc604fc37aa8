"""A survey's link: who is let in by it, and which answer a poster has given already.

`q` and the survey's token; where a poster stands for one answer, `_` and the place of the question,
`_` and what a tap on that answer would say: q<token>_0_5.
"""

import re
from dataclasses import dataclass
from datetime import datetime

from loyalty.records.people import Person
from loyalty.records.voice.surveys import Survey, SurveyState
from loyalty.store import Tx
from loyalty.values import PersonId, TelegramId
from loyalty.voice.answering import answer_by_tap
from loyalty.voice.sheets import Step, begin_sheet, begun_by

SURVEY_LETTER = "q"
_ANSWERED = re.compile(r"(?P<token>.+)_(?P<place>\d{1,2})_(?P<value>\d{1,2})", re.ASCII)


@dataclass(frozen=True, slots=True)
class Called:
    """The survey of a link, and the answer that its poster stands for: the place of a question and
    the value of a tap.
    """

    survey: Survey
    answered: tuple[int, int] | None = None


def survey_called(tx: Tx, *, payload: str) -> Called | None:
    """What a link's payload means; None where there is no such survey, or not any more."""
    token = payload.removeprefix(SURVEY_LETTER)
    survey = tx.surveys.of_token(token)
    if survey is not None:
        return _offered(Called(survey))
    match = _ANSWERED.fullmatch(token)
    survey = tx.surveys.of_token(match["token"]) if match is not None else None
    if match is None or survey is None:
        return None
    return _offered(Called(survey, (int(match["place"]), int(match["value"]))))


def meet(
    tx: Tx, *, telegram_id: TelegramId, telegram_language: str | None, now: datetime
) -> Person:
    """A stranger who answers what everybody may: only how to reach them is kept."""
    known = tx.people.by_telegram(telegram_id)
    if known is not None:
        return known
    person_id = tx.people.add(
        telegram_id=telegram_id,
        name=None,
        language=None,
        telegram_language=telegram_language,
        at=now,
    )
    return tx.people.get(person_id)


def begin_by_link(
    tx: Tx, *, called: Called, person_id: PersonId, message: int, now: datetime
) -> Step:
    """Begin the survey, at the question after the one that the poster has answered, if that is
    the first. Raises as begin_sheet does.
    """
    step = begin_sheet(
        tx,
        survey_id=called.survey.id,
        person_id=person_id,
        operation=begun_by(called.survey.id, person_id, message),
        now=now,
    )
    if called.answered is None or step.question is None or step.walked.passed:
        return step
    place, value = called.answered
    if step.survey.questionnaire.questions[place : place + 1] != (step.question,):
        return step
    sheet = step.sheet
    answered = answer_by_tap(
        tx, sheet_id=sheet.id, turn=sheet.turn, value=value, person_id=person_id, now=now
    )
    return step if answered.stale else answered


def _offered(called: Called) -> Called | None:
    gone = called.survey.state in {SurveyState.REMOVED, SurveyState.DRAFT}
    return None if gone else called

"""Surveys of the owner's own: made, changed, opened, closed and removed."""

import secrets
from dataclasses import replace
from datetime import datetime

from loyalty.errors import NotAllowed
from loyalty.names import on_one_line
from loyalty.parties import at_work
from loyalty.records.team import Role
from loyalty.records.voice.surveys import Questionnaire, Survey, SurveyState
from loyalty.store import Tx
from loyalty.values import PersonId, SurveyId
from loyalty.voice.errors import (
    QuestionKindChanged,
    SurveyChanged,
    SurveyFlawed,
    SurveyGone,
    SurveyNameTaken,
    SurveyNameUnfit,
    SurveyOver,
    SurveyPromised,
)
from loyalty.voice.validity import flaws_of

LONGEST_NAME = 64  # characters
_TOKEN_BYTES = 9  # 12 characters of a link


def new_token() -> str:
    """What a survey's link is opened with: nobody guesses it."""
    return secrets.token_urlsafe(_TOKEN_BYTES)


def all_surveys(tx: Tx) -> tuple[Survey, ...]:
    """Those that were not removed, newest first."""
    return tx.surveys.all()


def survey_of(tx: Tx, *, survey_id: SurveyId) -> Survey:
    """Raises SurveyGone."""
    survey = tx.surveys.get(survey_id)
    if survey is None or survey.state is SurveyState.REMOVED:
        raise SurveyGone
    return survey


def own_survey(tx: Tx, *, survey_id: SurveyId, by: PersonId) -> Survey:
    """For an owner, who may change it. Raises NotStaff, NotAllowed, or SurveyGone."""
    if at_work(tx, by).role is not Role.OWNER:
        raise NotAllowed
    return survey_of(tx, survey_id=survey_id)


def make_survey(
    tx: Tx, *, name: str, questionnaire: Questionnaire, token: str, now: datetime
) -> Survey:
    """A new one, which nobody can answer yet. The same `token` makes it once.

    Raises SurveyNameUnfit, SurveyNameTaken, or SurveyFlawed.
    """
    made = tx.surveys.of_token(token)
    if made is not None:
        return made
    fit = _free_name(tx, name)
    _flawless(questionnaire)
    survey = Survey(SurveyId(0), fit, token, SurveyState.DRAFT, questionnaire, now, now)
    return replace(survey, id=tx.surveys.add(survey))


def change_survey(
    tx: Tx, *, survey_id: SurveyId, questionnaire: Questionnaire, edition: int, now: datetime
) -> Survey:
    """Have it ask something else from now on; whoever is half-way goes on with the new questions.

    `edition` is the one that the change was made on. Raises SurveyGone, SurveyChanged,
    SurveyFlawed, SurveyPromised, or QuestionKindChanged.
    """
    survey = survey_of(tx, survey_id=survey_id)
    if survey.questionnaire == questionnaire:
        return survey
    if survey.edition != edition:
        raise SurveyChanged
    _flawless(questionnaire)
    if tx.surveys.answered(survey_id):
        _keeps_its_word(tx, survey, questionnaire)
    changed = replace(
        survey,
        questionnaire=questionnaire,
        changed_at=now,
        edition=edition + 1,
        drafted=survey.drafted + 1,
    )
    tx.surveys.put(changed)
    return changed


def rename_survey(tx: Tx, *, survey_id: SurveyId, name: str) -> Survey:
    """Raises SurveyGone, SurveyNameUnfit, or SurveyNameTaken."""
    survey = survey_of(tx, survey_id=survey_id)
    if survey.name != name:
        survey = replace(survey, name=_free_name(tx, name))
        tx.surveys.put(survey)
    return survey


def open_survey(tx: Tx, *, survey_id: SurveyId, by: PersonId, now: datetime) -> Survey:
    """▶️: it can be answered from now on. Raises NotStaff, NotAllowed, SurveyGone, or SurveyOver."""
    survey = own_survey(tx, survey_id=survey_id, by=by)
    closes_at = survey.questionnaire.closes_at
    if closes_at is not None and closes_at <= now:
        raise SurveyOver
    return _in_state(tx, survey, SurveyState.OPEN)


def close_survey(tx: Tx, *, survey_id: SurveyId, by: PersonId) -> Survey:
    """⏸: it takes no answers any more; whoever is half-way is told so.

    Raises NotStaff, NotAllowed, or SurveyGone.
    """
    return _in_state(tx, own_survey(tx, survey_id=survey_id, by=by), SurveyState.CLOSED)


def remove_survey(tx: Tx, *, survey_id: SurveyId, by: PersonId) -> Survey:
    """🗑: it is not offered any more; what was answered stays, for the file of all answers.

    Raises NotStaff, NotAllowed, or SurveyGone.
    """
    return _in_state(tx, own_survey(tx, survey_id=survey_id, by=by), SurveyState.REMOVED)


def _in_state(tx: Tx, survey: Survey, state: SurveyState) -> Survey:
    if survey.state is not state:
        survey = replace(survey, state=state)
        tx.surveys.put(survey)
    return survey


def _free_name(tx: Tx, name: str) -> str:
    fit = on_one_line(name)
    if not fit or len(fit) > LONGEST_NAME or len(name.strip().splitlines()) > 1:
        raise SurveyNameUnfit(LONGEST_NAME)
    if tx.surveys.named(fit) is not None:
        raise SurveyNameTaken(fit)
    return fit


def _flawless(questionnaire: Questionnaire) -> None:
    if flaws_of(questionnaire):
        raise SurveyFlawed


def _keeps_its_word(tx: Tx, survey: Survey, changed: Questionnaire) -> None:
    if survey.questionnaire.anonymous != changed.anonymous:
        raise SurveyPromised
    asked = {one.key: one.kind for form in tx.surveys.editions(survey.id) for one in form.questions}
    for question in changed.questions:
        if asked.get(question.key, question.kind) is not question.kind:
            raise QuestionKindChanged(question.key)

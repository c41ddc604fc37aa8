"""Putting a survey together, step by step: what is begun stands apart until ✅ takes it whole."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from loyalty.errors import NotAllowed
from loyalty.parties import at_work
from loyalty.records.team import Role
from loyalty.records.voice.surveys import Questionnaire, Survey, SurveyState
from loyalty.store import Tx
from loyalty.values import PersonId, SurveyId
from loyalty.voice.errors import SurveyChanged
from loyalty.voice.surveys import LONGEST_NAME, change_survey, own_survey

Change = Callable[[Questionnaire], Questionnaire]


def form_of(survey: Survey) -> Questionnaire:
    """What is being put together; where nothing is, what is asked."""
    return survey.questionnaire if survey.draft is None else survey.draft


def begin_survey(
    tx: Tx, *, questionnaire: Questionnaire, name: str, token: str, by: PersonId, now: datetime
) -> Survey:
    """A new draft, be it ever so empty; the same `token` makes it once. Where another has its name,
    it is numbered.

    Raises NotStaff, or NotAllowed.
    """
    if at_work(tx, by).role is not Role.OWNER:
        raise NotAllowed
    made = tx.surveys.of_token(token)
    if made is not None:
        return made
    free = _numbered(tx, " ".join(name.split()))
    survey = Survey(SurveyId(0), free, token, SurveyState.DRAFT, questionnaire, now, now)
    return replace(survey, id=tx.surveys.add(survey))


def redraft(tx: Tx, *, survey_id: SurveyId, drafted: int, by: PersonId, change: Change) -> Survey:
    """One step of putting it together, on the draft that was shown.

    Raises NotStaff, NotAllowed, SurveyGone, or SurveyChanged.
    """
    survey = own_survey(tx, survey_id=survey_id, by=by)
    if survey.drafted != drafted:
        raise SurveyChanged
    form = change(form_of(survey))
    if form == form_of(survey):
        return survey
    survey = replace(survey, draft=form, drafted=drafted + 1)
    tx.surveys.put(survey)
    return survey


def keep_draft(tx: Tx, *, survey_id: SurveyId, drafted: int, by: PersonId, now: datetime) -> Survey:
    """✅: from now on the survey asks what was put together.

    Raises as redraft and change_survey do.
    """
    survey = own_survey(tx, survey_id=survey_id, by=by)
    if survey.draft is None:
        return survey
    if survey.drafted != drafted:
        raise SurveyChanged
    kept = change_survey(
        tx, survey_id=survey_id, questionnaire=survey.draft, edition=survey.edition, now=now
    )
    kept = replace(kept, draft=None)
    tx.surveys.put(kept)
    return kept


def drop_draft(tx: Tx, *, survey_id: SurveyId, by: PersonId) -> Survey:
    """❌: it goes on as it was. Raises NotStaff, NotAllowed, or SurveyGone."""
    survey = own_survey(tx, survey_id=survey_id, by=by)
    if survey.draft is not None:
        survey = replace(survey, draft=None, drafted=survey.drafted + 1)
        tx.surveys.put(survey)
    return survey


def keys_asked(tx: Tx, *, survey_id: SurveyId) -> frozenset[str]:
    """The keys of all questions that it ever asked: there may be answers to them."""
    editions = tx.surveys.editions(survey_id)
    return frozenset(one.key for form in editions for one in form.questions)


def _numbered(tx: Tx, name: str) -> str:
    free, number = name[:LONGEST_NAME], 1
    while tx.surveys.named(free) is not None:
        number += 1
        tail = f" {number}"
        free = name[: LONGEST_NAME - len(tail)] + tail
    return free

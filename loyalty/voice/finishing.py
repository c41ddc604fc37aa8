"""The end of a sheet: what counts of it, where it is kept, and the reward.

Of an anonymous survey the answers leave the sheet in the transaction that finishes it. What stays
of the sheet says that somebody has taken part, and on which day; the reward is given for that.
"""

import secrets
from dataclasses import replace
from datetime import datetime, timedelta

from loyalty.operations import already_done, begin
from loyalty.points.expiry import expires_at
from loyalty.points.ledger import credit
from loyalty.records.points import Reason
from loyalty.records.voice.sheets import Ballot, Sheet
from loyalty.records.voice.surveys import Survey
from loyalty.rules.calendar import beginning
from loyalty.store import Tx
from loyalty.values import MemberId, OperationId, Points, SurveyId
from loyalty.voice.paths import Answers

_RANDOM_BYTES = 16


def finish_sheet(tx: Tx, survey: Survey, sheet: Sheet, counted: Answers, now: datetime) -> Sheet:
    """Finish it with the answers that are `counted` of all that stand on it. Returns it as it is
    kept.
    """
    reward = _reward(tx, survey, sheet, now)
    sheet = replace(sheet, question=None, ticked=(), finished_at=now, reward=reward)
    if sheet.trial:
        tx.sheets.drop_answers(sheet.id)
    elif survey.questionnaire.anonymous:
        _cast(tx, survey, counted, now)
        tx.sheets.drop_answers(sheet.id)
        sheet = _blurred(tx, sheet)
    else:
        _drop_uncounted(tx, sheet, counted)
    tx.sheets.put(sheet)
    return sheet


def _drop_uncounted(tx: Tx, sheet: Sheet, counted: Answers) -> None:
    stand = {answer.question for answer in tx.sheets.answers(sheet.id)}
    if left := tuple(stand - counted.keys()):
        tx.sheets.drop_answers(sheet.id, left)


def _cast(tx: Tx, survey: Survey, counted: Answers, now: datetime) -> None:
    today = tx.programs.current().local(now).date()
    week = today - timedelta(days=today.weekday())
    token = secrets.token_hex(_RANDOM_BYTES)
    tx.sheets.cast(Ballot(f"{survey.id}-{week:%Y%m%d}-{token}", survey.id, week), counted)


def _blurred(tx: Tx, sheet: Sheet) -> Sheet:
    """The sheet without anything that tells when within the day it was answered, and how."""
    program = tx.programs.current()

    def day(at: datetime | None) -> datetime | None:
        return None if at is None else beginning(program, program.local(at).date())

    return replace(
        sheet,
        operation=OperationId(f"sheet:{sheet.id}"),
        began_at=day(sheet.began_at) or sheet.began_at,
        moved_at=None,
        reminded_at=None,
        finished_at=day(sheet.finished_at),
        turn=0,
        message=None,
        heard=0,
    )


def _reward(tx: Tx, survey: Survey, sheet: Sheet, now: datetime) -> Points:
    """Give it to a member who has not had it, not even before they left and came back."""
    points = survey.questionnaire.reward
    if not points or sheet.trial or sheet.member_id is None:
        return Points(0)
    member = tx.members.locked(sheet.member_id)
    if member is None or member.person_id is None:
        return Points(0)
    if any(_had(tx, survey.id, one) for one in (member.id, *tx.members.once_were(member.id))):
        return Points(0)
    key, body = reward_operation(survey.id, member.id), _body(survey.id, member.id)
    number = begin(tx, key, "survey", body, now=now, member_id=member.id)
    credit(
        tx,
        operation=number,
        member=member,
        points=points,
        reason=Reason.SURVEY,
        now=now,
        expires_at=expires_at(tx.programs.current(), now),
    )
    return points


def _had(tx: Tx, survey_id: SurveyId, member_id: MemberId) -> bool:
    key = reward_operation(survey_id, member_id)
    return already_done(tx, key, "survey", _body(survey_id, member_id))


def _body(survey_id: SurveyId, member_id: MemberId) -> dict[str, int]:
    return {"survey": int(survey_id), "member": int(member_id)}


def reward_operation(survey_id: SurveyId, member_id: MemberId) -> OperationId:
    """Of the one reward that a member gets for a survey."""
    return OperationId(f"survey:{survey_id}:{member_id}")

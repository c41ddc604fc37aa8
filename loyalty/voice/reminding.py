"""Reminding whoever has left a survey half-way: once, a day later, within the hours of asking."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from loyalty.outbox.notices import notify
from loyalty.records.outbox import Notice
from loyalty.records.voice.sheets import Sheet
from loyalty.records.voice.surveys import Survey, SurveyState
from loyalty.store import Tx
from loyalty.values import PersonId, SheetId
from loyalty.voice.asking import TOO_LATE, opens_at
from loyalty.voice.sheets import GIVEN_UP, Step, given_on, walked_to

AFTER = timedelta(days=1)
PORTION = 100


@dataclass(frozen=True, slots=True)
class SurveyReminder(Notice):
    """To whoever has left it half-way: shall we go on?"""

    KIND = "survey-reminder"
    sheet: SheetId


def anybody_half_way(tx: Tx, *, now: datetime) -> bool:
    """Whether somebody is to be reminded."""
    return bool(tx.sheets.to_remind(now - GIVEN_UP, now - AFTER, 1))


def remind_half_way(tx: Tx, *, now: datetime) -> int:
    """Remind the next portion of them; returns how many were looked at."""
    sheets = tx.sheets.to_remind(now - GIVEN_UP, now - AFTER, PORTION)
    at = opens_at(tx.programs.current(), now)
    for sheet in sheets:
        tx.sheets.put(replace(sheet, reminded_at=now))
        person_id = _reachable(tx, sheet)
        if person_id is not None:
            reminder, cause = SurveyReminder(sheet.id), str(sheet.id)
            end = at + TOO_LATE
            notify(tx, reminder, person_id, cause=cause, now=now, not_before=at, not_after=end)
    return len(sheets)


def leave_sheet(tx: Tx, *, sheet_id: SheetId, person_id: PersonId, now: datetime) -> None:
    """They have said that they want to be asked no more: they are not reminded."""
    sheet = tx.sheets.get(sheet_id)
    if sheet is not None and sheet.person_id == person_id and sheet.reminded_at is None:
        tx.sheets.put(replace(sheet, reminded_at=now))


def to_go_on(tx: Tx, *, sheet_id: SheetId, now: datetime) -> Step | None:
    """Where they have left it; None where they have gone on since, or it is over."""
    sheet = tx.sheets.get(sheet_id)
    survey = tx.surveys.get(sheet.survey_id) if sheet is not None else None
    if sheet is None or survey is None or not _waits(survey, sheet, now):
        return None
    return Step(survey, sheet, walked_to(survey, given_on(tx, survey, sheet), sheet.question))


def _waits(survey: Survey, sheet: Sheet, now: datetime) -> bool:
    closes_at, moved_at = survey.questionnaire.closes_at, sheet.moved_at
    gone_on = sheet.reminded_at is None or moved_at is None or moved_at > sheet.reminded_at
    is_open = survey.state is SurveyState.OPEN and (closes_at is None or now < closes_at)
    return is_open and sheet.finished_at is None and not gone_on


def _reachable(tx: Tx, sheet: Sheet) -> PersonId | None:
    """The sheet's person, where the bot can write to them and they want to be asked."""
    if sheet.person_id is None or tx.people.get(sheet.person_id).blocked:
        return None
    if sheet.member_id is not None and tx.preferences.of(sheet.member_id).no_questions:
        return None
    return sheet.person_id

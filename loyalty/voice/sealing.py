"""What the night does with answers that are nobody's, or were given up.

Ballots lie by random ids, but a database keeps traces of what was written when: the order within a
page, the number of a transaction. Each night those of the current week, and of the weeks since the
last such night, are written once more, together and in the order of their ids.
"""

from dataclasses import replace
from datetime import date, datetime, timedelta

from loyalty.store import Tx
from loyalty.values import SurveyId
from loyalty.voice.paths import walk
from loyalty.voice.sheets import GIVEN_UP, opened

STRANGERS_KEPT = timedelta(days=30)  # after their last step, so that none answers twice
PORTION = 100

_SEALED = "ballots sealed"


def unsealed(tx: Tx, *, now: datetime) -> tuple[tuple[SurveyId, date], ...]:
    """The surveys and weeks whose ballots are to be laid anew."""
    today = tx.programs.current().local(now).date()
    last = tx.settings.get(_SEALED)
    since = date.fromisoformat(last) if last is not None else date.min + timedelta(days=7)
    since = min(since, today)
    return tx.sheets.weeks_since(since - timedelta(days=since.weekday()))


def seal(tx: Tx, *, survey_id: SurveyId, week: date) -> None:
    """Lay a week's ballots anew."""
    tx.sheets.lay_anew(survey_id, week)


def note_sealed(tx: Tx, *, now: datetime) -> None:
    """Remember that all of them have been, up to today."""
    tx.settings.put(_SEALED, tx.programs.current().local(now).date().isoformat())


def forget_given_up(tx: Tx, *, now: datetime) -> int:
    """Delete the answers of anonymous sheets that were left half-way a week ago, a portion at a
    time; whoever comes back begins anew. Returns how many sheets that were.
    """
    sheets = tx.sheets.given_up(now - GIVEN_UP, PORTION)
    for sheet_id in sheets:
        sheet = tx.sheets.get(sheet_id)
        survey = tx.surveys.get(sheet.survey_id) if sheet is not None else None
        if sheet is None or survey is None:
            continue
        tx.sheets.drop_answers(sheet_id)
        first = walk(survey.questionnaire, {}).open
        anew = opened(sheet, first, {}, sheet.moved_at or sheet.began_at)
        tx.sheets.put(replace(anew, heard=0))
    return len(sheets)


def forget_strangers(tx: Tx, *, now: datetime) -> int:
    """Forget people without a card who have answered what everybody may, a month later."""
    people = tx.sheets.strangers(now - STRANGERS_KEPT, PORTION)
    for person_id in people:
        tx.sheets.forget(person_id)
        tx.people.erase(person_id, keep_address=False)
    return len(people)

"""Queries about answered surveys: the database counts, and hands out sheets by keyset."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields
from itertools import groupby
from operator import itemgetter
from typing import Any

from sqlalchemy import (
    BigInteger,
    ColumnElement,
    Select,
    Text,
    bindparam,
    case,
    cast,
    func,
    or_,
    select,
    tuple_,
)

from loyalty.records.voice.results import By, HalfWay, Said, Slice, SurveyLine, Tally, Weeks
from loyalty.records.voice.sheets import Ballot, Given, Sheet
from loyalty.records.voice.surveys import SurveyState
from loyalty.values import BranchId, SurveyId
from storage.sql.columns import Instant
from storage.sql.records import columns_of
from storage.sql.statements import Database, Row
from storage.tables.voice import answers, ballot_answers, ballots, sheets, surveys

_BRANCH = cast(bindparam("branch"), BigInteger)  # PostgreSQL knows no type of a bare one
_CASHIER = cast(bindparam("cashier"), BigInteger)
_TIER = cast(bindparam("tier"), Text)
_SURVEY = sheets.c.survey_id == bindparam("survey")
_QUESTION = answers.c.question == bindparam("question")
_BEYOND = 2**62  # no sheet has this number
_COUNTED = (sheets.c.trial.is_(False), sheets.c.finished_at.is_not(None))
_OF_BRANCH = or_(_BRANCH.is_(None), sheets.c.branch_id == _BRANCH)
_OF_PART = (
    _SURVEY,
    sheets.c.trial.is_(False),
    _OF_BRANCH,
    or_(_CASHIER.is_(None), sheets.c.cashier_id == _CASHIER),
    or_(_TIER.is_(None), sheets.c.tier == _TIER),
)
_FINISHED = (
    *_OF_PART,
    sheets.c.finished_at >= bindparam("since"),
    sheets.c.finished_at < bindparam("until"),
)
_HALF_WAY = (
    *_OF_PART,
    sheets.c.finished_at.is_(None),
    sheets.c.began_at >= bindparam("since"),
    sheets.c.began_at < bindparam("until"),
)
_OF_WEEKS = (
    ballots.c.survey_id == bindparam("survey"),
    ballots.c.week >= bindparam("since"),
    ballots.c.week < bindparam("until"),
)
_BY = {By.BRANCH: sheets.c.branch_id, By.CASHIER: sheets.c.cashier_id, By.TIER: sheets.c.tier}


def _on_sheets(*columns: ColumnElement[Any]) -> Select[Any]:
    return select(*columns).join_from(sheets, answers, answers.c.sheet_id == sheets.c.id)


def _on_ballots(*columns: ColumnElement[Any]) -> Select[Any]:
    joined = ballot_answers.c.ballot_id == ballots.c.id
    return select(*columns).join_from(ballots, ballot_answers, joined)


def _given(table: Any) -> tuple[ColumnElement[Any], ...]:
    """What a tally tells of an answer."""
    said = (table.c.words.is_not(None), table.c.photo.is_not(None))
    return (table.c.question, table.c.chosen, table.c.number, table.c.day, *said)


def _whole(table: Any) -> tuple[ColumnElement[Any], ...]:
    """An answer as it was given, behind its question."""
    names = [field.name for field in fields(Given)]
    return (table.c.question, *(table.c[name] for name in names))


_COUNT = select(func.count()).select_from(sheets).where(*_FINISHED)
_TALLIES = _on_sheets(*_given(answers), func.count()).where(*_FINISHED).group_by(*_given(answers))
_TALLIES_OF_ONE = _TALLIES.where(_QUESTION)
_TALLIES_BY = {
    by: _on_sheets(column, *_given(answers), func.count())
    .where(*_FINISHED, _QUESTION)
    .group_by(column, *_given(answers))
    .order_by(column)
    for by, column in _BY.items()
}
_LEFT = (
    select(sheets.c.question, func.count(), func.count(answers.c.sheet_id))
    .outerjoin_from(
        sheets,
        answers,
        (answers.c.sheet_id == sheets.c.id) & (answers.c.question == sheets.c.question),
    )
    .where(*_HALF_WAY)
    .group_by(sheets.c.question)
)
_ANSWERED = (
    _on_sheets(answers.c.question, func.count()).where(*_HALF_WAY).group_by(answers.c.question)
)
_OCCURRING = {
    by: select(column).where(_SURVEY, *_COUNTED, column.is_not(None)).distinct().order_by(column)
    for by, column in _BY.items()
}
_PLACE = tuple_(sheets.c.finished_at, sheets.c.id)
_BEFORE = tuple_(bindparam("at", type_=Instant()), bindparam("on", type_=BigInteger()))
_SAID = (
    _on_sheets(sheets.c.id, answers.c.words, sheets.c.finished_at)
    .where(*_FINISHED, _QUESTION, answers.c.words.is_not(None), _PLACE < _BEFORE)
    .order_by(sheets.c.finished_at.desc(), sheets.c.id.desc())
    .limit(bindparam("most"))
)
_PAGE = (
    select(*columns_of(Sheet, sheets))
    .where(_SURVEY, *_COUNTED, _OF_BRANCH, _PLACE > _BEFORE)
    .order_by(sheets.c.finished_at, sheets.c.id)
    .limit(bindparam("most"))
)
_FIRST_PAGE = (
    select(*columns_of(Sheet, sheets))
    .where(_SURVEY, *_COUNTED, _OF_BRANCH)
    .order_by(sheets.c.finished_at, sheets.c.id)
    .limit(bindparam("most"))
)


def _on(page: Select[Any]) -> Select[Any]:
    """What is on the sheets of a page."""
    numbers = page.with_only_columns(sheets.c.id).subquery()
    return select(answers.c.sheet_id, *_whole(answers)).join(
        numbers, numbers.c.id == answers.c.sheet_id
    )


_ON_PAGE, _ON_FIRST_PAGE = _on(_PAGE), _on(_FIRST_PAGE)

_BALLOTS = select(func.count()).select_from(ballots).where(*_OF_WEEKS)
_BALLOT_TALLIES = (
    _on_ballots(*_given(ballot_answers), func.count())
    .where(*_OF_WEEKS)
    .group_by(*_given(ballot_answers))
)
_BALLOTS_SAID = (
    _on_ballots(ballots.c.id, ballot_answers.c.words, ballots.c.week)
    .where(
        *_OF_WEEKS,
        ballot_answers.c.question == bindparam("question"),
        ballot_answers.c.words.is_not(None),
        ballots.c.id > bindparam("after"),
    )
    .order_by(ballots.c.id)
    .limit(bindparam("most"))
)
_BALLOT_PAGE = (
    select(*columns_of(Ballot, ballots))
    .where(ballots.c.survey_id == bindparam("survey"), ballots.c.id > bindparam("after"))
    .order_by(ballots.c.id)
    .limit(bindparam("most"))
)
_BALLOT_NUMBERS = _BALLOT_PAGE.with_only_columns(ballots.c.id).subquery()
_ON_BALLOT_PAGE = select(ballot_answers.c.ballot_id, *_whole(ballot_answers)).join(
    _BALLOT_NUMBERS, _BALLOT_NUMBERS.c.id == ballot_answers.c.ballot_id
)
_SHEETS_OF_SURVEY = (
    select(func.count())
    .where(sheets.c.survey_id == surveys.c.id, *_COUNTED, _OF_BRANCH)
    .scalar_subquery()
)
_BALLOTS_OF_SURVEY = (
    select(func.count()).where(ballots.c.survey_id == surveys.c.id).scalar_subquery()
)
_SURVEYS = (
    select(
        surveys.c.id,
        surveys.c.name,
        surveys.c.title,
        surveys.c.state,
        surveys.c.anonymous,
        case((surveys.c.anonymous, _BALLOTS_OF_SURVEY), else_=_SHEETS_OF_SURVEY),
    )
    .where(surveys.c.state != SurveyState.REMOVED)
    .order_by(surveys.c.made_at.desc(), surveys.c.id.desc())
    .limit(bindparam("most"))
    .offset(bindparam("skip"))
)


class Results:
    def __init__(self, db: Database) -> None:
        self._db = db

    def surveys(self, branch_id: BranchId | None, skip: int, limit: int) -> tuple[SurveyLine, ...]:
        return self._db.all_as(SurveyLine, _SURVEYS, branch=branch_id, skip=skip, most=limit)

    def finished(self, survey_id: SurveyId, part: Slice) -> int:
        return int(self._db.value(_COUNT, survey=survey_id, **_of(part)))

    def tallies(
        self, survey_id: SurveyId, part: Slice, question: str | None = None
    ) -> tuple[Tally, ...]:
        asked = {"survey": survey_id, **_of(part)}
        if question is None:
            return self._db.all_as(Tally, _TALLIES, **asked)
        return self._db.all_as(Tally, _TALLIES_OF_ONE, question=question, **asked)

    def tallies_by(
        self, survey_id: SurveyId, part: Slice, question: str, by: By
    ) -> Mapping[int | str | None, Sequence[Tally]]:
        found = self._db.all(_TALLIES_BY[by], survey=survey_id, question=question, **_of(part))
        return {
            of: [Tally(*rest) for _, *rest in rows] for of, rows in groupby(found, itemgetter(0))
        }

    def half_way(self, survey_id: SurveyId, part: Slice) -> tuple[HalfWay, ...]:
        return self._db.all_as(HalfWay, _LEFT, survey=survey_id, **_of(part))

    def half_way_answers(self, survey_id: SurveyId, part: Slice) -> Mapping[str, int]:
        return dict(self._db.all(_ANSWERED, survey=survey_id, **_of(part)))

    def occurring(self, survey_id: SurveyId, by: By) -> tuple[int | str, ...]:
        return tuple(of for (of,) in self._db.all(_OCCURRING[by], survey=survey_id))

    def said(
        self, survey_id: SurveyId, part: Slice, question: str, after: Said | None, limit: int
    ) -> tuple[Said, ...]:
        at, on = (part.until, _BEYOND) if after is None else (after.at, after.on)
        asked = {"survey": survey_id, "question": question, "at": at, "on": on, "most": limit}
        return self._db.all_as(Said, _SAID, **asked, **_of(part))

    def ballots(self, survey_id: SurveyId, weeks: Weeks) -> int:
        asked = {"since": weeks.since, "until": weeks.until}
        return int(self._db.value(_BALLOTS, survey=survey_id, **asked))

    def ballot_tallies(self, survey_id: SurveyId, weeks: Weeks) -> tuple[Tally, ...]:
        asked = {"since": weeks.since, "until": weeks.until}
        return self._db.all_as(Tally, _BALLOT_TALLIES, survey=survey_id, **asked)

    def ballots_said(
        self, survey_id: SurveyId, weeks: Weeks, question: str, after: Said | None, limit: int
    ) -> tuple[Said, ...]:
        asked = {"since": weeks.since, "until": weeks.until, "question": question, "most": limit}
        on = "" if after is None else after.on
        return self._db.all_as(Said, _BALLOTS_SAID, survey=survey_id, after=on, **asked)

    def sheets_after(
        self, survey_id: SurveyId, branch_id: BranchId | None, after: Sheet | None, limit: int
    ) -> tuple[tuple[Sheet, Mapping[str, Given]], ...]:
        asked: dict[str, Any] = {"survey": survey_id, "branch": branch_id, "most": limit}
        page, on_page = _FIRST_PAGE, _ON_FIRST_PAGE
        if after is not None:
            page, on_page = _PAGE, _ON_PAGE
            asked |= {"at": after.finished_at, "on": after.id}
        given = _by_owner(self._db.all(on_page, **asked))
        found = self._db.all_as(Sheet, page, **asked)
        return tuple((sheet, given.get(sheet.id, {})) for sheet in found)

    def ballots_after(
        self, survey_id: SurveyId, after: Ballot | None, limit: int
    ) -> tuple[tuple[Ballot, Mapping[str, Given]], ...]:
        asked = {"survey": survey_id, "after": "" if after is None else after.id, "most": limit}
        given = _by_owner(self._db.all(_ON_BALLOT_PAGE, **asked))
        found = self._db.all_as(Ballot, _BALLOT_PAGE, **asked)
        return tuple((ballot, given.get(ballot.id, {})) for ballot in found)


def _of(part: Slice) -> dict[str, Any]:
    return {
        "since": part.since,
        "until": part.until,
        "branch": part.branch_id,
        "cashier": part.cashier_id,
        "tier": part.tier,
    }


def _by_owner(rows: Iterable[Row]) -> dict[int | str, dict[str, Given]]:
    """What was given, by the sheet or ballot that it is on, and by question."""
    found: dict[int | str, dict[str, Given]] = {}
    for owner, question, *given in rows:
        found.setdefault(owner, {})[question] = Given(*given)
    return found

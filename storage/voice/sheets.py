"""Queries about the sheets on which surveys are answered, and about ballots that name nobody."""

from collections.abc import Mapping
from datetime import date, datetime

from sqlalchemy import Text, bindparam, cast, delete, exists, func, insert, literal, select, update

from loyalty.records.voice.sheets import Answer, Ballot, Given, Sheet
from loyalty.records.voice.surveys import SurveyState
from loyalty.values import OperationId, PersonId, SheetId, SurveyId
from storage.sql.columns import Instant
from storage.sql.records import columns_of, record_of, row_of
from storage.sql.statements import Database
from storage.sql.upsert import OnConflict
from storage.tables.people import members
from storage.tables.team import staff
from storage.tables.voice import answers, ballot_answers, ballots, sheets, surveys

_SHEET = columns_of(Sheet, sheets)
_ANSWER = columns_of(Answer, answers)
_answer = record_of(Answer)
_BY_ID = select(*_SHEET).where(sheets.c.id == bindparam("sheet"))
_LOCKED = _BY_ID.with_for_update()
_OF_OPERATION = select(*_SHEET).where(sheets.c.operation == bindparam("key"))
_OF_PERSON = select(*_SHEET).where(sheets.c.person_id == bindparam("person")).order_by(sheets.c.id)
_NEWEST = (
    select(*_SHEET)
    .where(
        sheets.c.person_id == bindparam("person"),
        sheets.c.survey_id == bindparam("survey"),
        sheets.c.trial.is_(False),
    )
    .order_by(sheets.c.id.desc())
    .limit(1)
)
_COUNTED = (
    select(func.count())
    .select_from(sheets)
    .where(sheets.c.survey_id == bindparam("survey"), sheets.c.trial.is_(False))
)
_BEGUN_SINCE = _COUNTED.where(sheets.c.began_at >= bindparam("since"))
_FINISHED = _COUNTED.where(sheets.c.finished_at.is_not(None))
_ADD = insert(sheets)
_PUT = update(sheets).where(sheets.c.id == bindparam("sheet"))

_ANSWERS = select(*_ANSWER).where(answers.c.sheet_id == bindparam("sheet")).order_by(answers.c.at)
_KEEP_ANSWER = insert(answers).ext(OnConflict((answers.c.sheet_id, answers.c.question), *_ANSWER))
_DROP_ALL = delete(answers).where(answers.c.sheet_id == bindparam("sheet"))
_DROP_ONE = _DROP_ALL.where(answers.c.question == bindparam("key"))

_HALF_WAY = (sheets.c.finished_at.is_(None), sheets.c.trial.is_(False))
_TO_REMIND = (
    select(*_SHEET)
    .join_from(sheets, surveys, surveys.c.id == sheets.c.survey_id)
    .where(
        *_HALF_WAY,
        surveys.c.state == SurveyState.OPEN,
        sheets.c.reminded_at.is_(None),
        sheets.c.moved_at >= bindparam("since"),
        sheets.c.moved_at <= bindparam("until"),
    )
    .order_by(sheets.c.moved_at)
    .limit(bindparam("most"))
)
_GIVEN_UP = (
    select(sheets.c.id)
    .join_from(sheets, surveys, surveys.c.id == sheets.c.survey_id)
    .where(
        *_HALF_WAY,
        surveys.c.anonymous.is_(True),
        sheets.c.moved_at < bindparam("before"),
        exists().where(answers.c.sheet_id == sheets.c.id),
    )
    .limit(bindparam("most"))
)
_OWN = sheets.c.person_id == bindparam("person")
_EMPTY_ANSWERS = (
    update(answers)
    .where(answers.c.sheet_id.in_(select(sheets.c.id).where(_OWN)))
    .values(words=None, photo=None)
)
_DROP_UNCAST = delete(answers).where(
    answers.c.sheet_id.in_(
        select(sheets.c.id)
        .join_from(sheets, surveys, surveys.c.id == sheets.c.survey_id)
        .where(_OWN, surveys.c.anonymous.is_(True))
    )
)
_UNLINK = (
    update(sheets)
    .where(_OWN)
    .values(
        person_id=None,
        member_id=None,
        message=None,
        sale_id=None,
        operation=literal("sheet:", Text) + cast(sheets.c.id, Text),
    )
)
_LAST_MOVED = func.max(func.coalesce(sheets.c.finished_at, sheets.c.moved_at, sheets.c.began_at))
_STRANGERS = (
    select(sheets.c.person_id)
    .where(
        sheets.c.person_id.is_not(None),
        ~exists().where(members.c.person_id == sheets.c.person_id),
        ~exists().where(staff.c.person_id == sheets.c.person_id),
    )
    .group_by(sheets.c.person_id)
    .having(bindparam("before", type_=Instant()) > _LAST_MOVED)
    .limit(bindparam("most"))
)

_ADD_BALLOT = insert(ballots)
_ADD_TO_BALLOT = insert(ballot_answers)
_WEEKS = (
    select(ballots.c.survey_id, ballots.c.week)
    .where(ballots.c.week >= bindparam("week"))
    .distinct()
)
_OF_WEEK = (ballots.c.survey_id == bindparam("survey"), ballots.c.week == bindparam("day"))
_BALLOTS = select(*columns_of(Ballot, ballots)).where(*_OF_WEEK).order_by(ballots.c.id)
_ON_BALLOTS = (
    select(*ballot_answers.c)
    .join_from(ballot_answers, ballots, ballots.c.id == ballot_answers.c.ballot_id)
    .where(*_OF_WEEK)
    .order_by(ballot_answers.c.ballot_id, ballot_answers.c.question)
)
_TAKE_ANSWERS = delete(ballot_answers).where(
    ballot_answers.c.ballot_id.in_(select(ballots.c.id).where(*_OF_WEEK))
)
_TAKE_BALLOTS = delete(ballots).where(*_OF_WEEK)


class Sheets:
    def __init__(self, db: Database, *, writing: bool) -> None:
        self._db = db
        self._by_id = _LOCKED if writing else _BY_ID

    def get(self, sheet_id: SheetId) -> Sheet | None:
        return self._db.first_as(Sheet, self._by_id, sheet=sheet_id)

    def of_operation(self, operation: OperationId) -> Sheet | None:
        return self._db.first_as(Sheet, _OF_OPERATION, key=operation)

    def newest(self, survey_id: SurveyId, person_id: PersonId) -> Sheet | None:
        return self._db.first_as(Sheet, _NEWEST, survey=survey_id, person=person_id)

    def of_person(self, person_id: PersonId) -> tuple[Sheet, ...]:
        return self._db.all_as(Sheet, _OF_PERSON, person=person_id)

    def begun_since(self, survey_id: SurveyId, since: datetime) -> int:
        return int(self._db.value(_BEGUN_SINCE, survey=survey_id, since=since))

    def finished(self, survey_id: SurveyId) -> int:
        return int(self._db.value(_FINISHED, survey=survey_id))

    def add(self, sheet: Sheet) -> SheetId:
        row = row_of(sheet)
        del row["id"]
        return SheetId(self._db.added(_ADD, **row))

    def put(self, sheet: Sheet) -> None:
        row = row_of(sheet)
        del row["id"]
        self._db.run(_PUT, sheet=sheet.id, **row)

    def answers(self, sheet_id: SheetId) -> tuple[Answer, ...]:
        return self._db.all_as(_answer, _ANSWERS, sheet=sheet_id)

    def answer(self, answer: Answer) -> None:
        self._db.keep(_KEEP_ANSWER, answer)

    def drop_answers(self, sheet_id: SheetId, questions: tuple[str, ...] = ()) -> None:
        if not questions:
            self._db.run(_DROP_ALL, sheet=sheet_id)
        for question in questions:
            self._db.run(_DROP_ONE, sheet=sheet_id, key=question)

    def cast(self, ballot: Ballot, answers: Mapping[str, Given]) -> None:
        self._db.keep(_ADD_BALLOT, ballot)
        for question, given in sorted(answers.items()):
            self._db.run(_ADD_TO_BALLOT, ballot_id=ballot.id, question=question, **row_of(given))

    def to_remind(self, since: datetime, until: datetime, limit: int) -> tuple[Sheet, ...]:
        return self._db.all_as(Sheet, _TO_REMIND, since=since, until=until, most=limit)

    def given_up(self, before: datetime, limit: int) -> tuple[SheetId, ...]:
        rows = self._db.all(_GIVEN_UP, before=before, most=limit)
        return tuple(SheetId(sheet_id) for (sheet_id,) in rows)

    def forget(self, person_id: PersonId) -> None:
        for statement in (_DROP_UNCAST, _EMPTY_ANSWERS, _UNLINK):
            self._db.run(statement, person=person_id)

    def strangers(self, before: datetime, limit: int) -> tuple[PersonId, ...]:
        rows = self._db.all(_STRANGERS, before=before, most=limit)
        return tuple(PersonId(person_id) for (person_id,) in rows)

    def weeks_since(self, week: date) -> tuple[tuple[SurveyId, date], ...]:
        return tuple((SurveyId(one), of) for one, of in self._db.all(_WEEKS, week=week))

    def lay_anew(self, survey_id: SurveyId, week: date) -> None:
        found = self._db.all_as(Ballot, _BALLOTS, survey=survey_id, day=week)
        on_them = self._db.all(_ON_BALLOTS, survey=survey_id, day=week)
        self._db.run(_TAKE_ANSWERS, survey=survey_id, day=week)
        self._db.run(_TAKE_BALLOTS, survey=survey_id, day=week)
        for ballot in found:
            self._db.keep(_ADD_BALLOT, ballot)
        names = [column.name for column in ballot_answers.c]
        for row in on_them:
            self._db.run(_ADD_TO_BALLOT, **dict(zip(names, row, strict=True)))

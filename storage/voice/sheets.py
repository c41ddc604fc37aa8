"""Queries about the sheets on which surveys are answered, and about ballots that name nobody."""

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import bindparam, delete, func, insert, select, update

from loyalty.records.voice.sheets import Answer, Ballot, Given, Sheet
from loyalty.values import OperationId, PersonId, SheetId, SurveyId
from storage.sql.records import columns_of, record_of, row_of
from storage.sql.statements import Database
from storage.sql.upsert import OnConflict
from storage.tables.voice import answers, ballot_answers, ballots, sheets

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

_ADD_BALLOT = insert(ballots)
_ADD_TO_BALLOT = insert(ballot_answers)


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

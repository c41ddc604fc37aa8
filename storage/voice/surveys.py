"""Queries about surveys, and what they asked before they were changed."""

from sqlalchemy import bindparam, insert, select, update

from loyalty.records.voice.surveys import Questionnaire, Survey, SurveyState
from loyalty.values import SurveyId
from storage.sql.records import columns_of, record_of, row_of
from storage.sql.statements import Database
from storage.sql.upsert import OnConflict
from storage.tables.voice import sheets, survey_editions, surveys

_COLUMNS = columns_of(Survey, surveys)
_made = record_of(Survey)
_BY_ID = select(*_COLUMNS).where(surveys.c.id == bindparam("survey"))
_LOCKED = _BY_ID.with_for_update()
_NAMED = select(*_COLUMNS).where(
    surveys.c.name == bindparam("name"), surveys.c.state != SurveyState.REMOVED
)
_OF_TOKEN = select(*_COLUMNS).where(surveys.c.token == bindparam("token"))
_ALL = (
    select(*_COLUMNS)
    .where(surveys.c.state != SurveyState.REMOVED)
    .order_by(surveys.c.made_at.desc(), surveys.c.id.desc())
)
_ADD = insert(surveys)
_PUT = update(surveys).where(surveys.c.id == bindparam("survey"))
_KEEP_EDITION = insert(survey_editions).ext(
    OnConflict((survey_editions.c.survey_id, survey_editions.c.edition))
)
_EDITIONS = (
    select(survey_editions.c.questionnaire)
    .where(survey_editions.c.survey_id == bindparam("survey"))
    .order_by(survey_editions.c.edition)
)
_ANSWERED = (
    select(sheets.c.id)
    .where(sheets.c.survey_id == bindparam("survey"), sheets.c.trial.is_(False))
    .limit(1)
)


class Surveys:
    def __init__(self, db: Database, *, writing: bool) -> None:
        self._db = db
        self._by_id = _LOCKED if writing else _BY_ID

    def get(self, survey_id: SurveyId) -> Survey | None:
        return self._db.first_as(_made, self._by_id, survey=survey_id)

    def named(self, name: str) -> Survey | None:
        return self._db.first_as(_made, _NAMED, name=name)

    def of_token(self, token: str) -> Survey | None:
        return self._db.first_as(_made, _OF_TOKEN, token=token)

    def all(self) -> tuple[Survey, ...]:
        return self._db.all_as(_made, _ALL)

    def add(self, survey: Survey) -> SurveyId:
        row = row_of(survey)
        del row["id"]
        survey_id = SurveyId(self._db.added(_ADD, **row))
        self._keep_edition(survey_id, survey)
        return survey_id

    def put(self, survey: Survey) -> None:
        row = row_of(survey)
        del row["id"]
        self._db.run(_PUT, survey=survey.id, **row)
        self._keep_edition(survey.id, survey)

    def editions(self, survey_id: SurveyId) -> tuple[Questionnaire, ...]:
        return tuple(one for (one,) in self._db.all(_EDITIONS, survey=survey_id))

    def answered(self, survey_id: SurveyId) -> bool:
        return self._db.first(_ANSWERED, survey=survey_id) is not None

    def _keep_edition(self, survey_id: SurveyId, survey: Survey) -> None:
        """What stands under an edition already stays."""
        self._db.run(
            _KEEP_EDITION,
            survey_id=survey_id,
            edition=survey.edition,
            questionnaire=survey.questionnaire,
            at=survey.changed_at,
        )

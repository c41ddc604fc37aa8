"""Queries about what the installation itself remembers."""

from sqlalchemy import bindparam, insert, select

from storage.sql.statements import Database
from storage.sql.upsert import OnConflict
from storage.tables.upkeep import settings

_GET = select(settings.c.value).where(settings.c.name == bindparam("wanted"))
_PUT = insert(settings).ext(OnConflict(settings.c.name, settings.c.value))


class SettingQueries:
    def __init__(self, db: Database) -> None:
        self._db = db

    def get(self, name: str) -> str | None:
        value: str | None = self._db.value_or_none(_GET, wanted=name)
        return value

    def put(self, name: str, value: str) -> None:
        self._db.run(_PUT, name=name, value=value)

"""Queries about what the installation itself remembers."""

from sqlalchemy import bindparam, select
from sqlalchemy.dialects.postgresql import insert  # SQLite speaks the same ON CONFLICT

from storage.statements import Database
from storage.tables import settings

_GET = select(settings.c.value).where(settings.c.name == bindparam("wanted"))
_INSERT = insert(settings)
_PUT = _INSERT.on_conflict_do_update(
    index_elements=["name"], set_={"value": _INSERT.excluded.value}
)


class Settings:
    def __init__(self, db: Database) -> None:
        self._db = db

    def get(self, name: str) -> str | None:
        value: str | None = self._db.value_or_none(_GET, wanted=name)
        return value

    def put(self, name: str, value: str) -> None:
        self._db.run(_PUT, name=name, value=value)

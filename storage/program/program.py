"""Queries about the programme's versions."""

from datetime import datetime
from functools import lru_cache

import orjson
from pydantic import TypeAdapter
from sqlalchemy import Text, bindparam, cast, insert, select

from loyalty.records.program import PROGRAMME_CHANGED, Version
from loyalty.rules.program import Program
from storage.sql.statements import Database
from storage.tables.program import programs
from storage.tables.team import journal, staff

_NEWEST = (
    select(programs.c.version, cast(programs.c.body, Text))
    .order_by(programs.c.version.desc())
    .limit(1)
)
_GET = select(programs.c.version, cast(programs.c.body, Text)).where(
    programs.c.version == bindparam("wanted")
)
_ALL = select(programs.c.version, programs.c.at).order_by(programs.c.version)
_CHANGES = (
    select(journal.c.details, staff.c.name)
    .join(staff, journal.c.staff_id == staff.c.id)
    .where(journal.c.what == PROGRAMME_CHANGED)
)
_ADD = insert(programs)
_RULES = TypeAdapter(Program)


@lru_cache(maxsize=16)
def _read(version: int, body: str) -> Program:
    """The version that these words are; the same words are read once."""
    return _RULES.validate_python({"version": version, **orjson.loads(body)})


class Programs:
    def __init__(self, db: Database) -> None:
        self._db = db
        self._newest: Program | None = None  # a transaction asks more than once

    def current(self) -> Program:
        program = self.newest()
        if program is None:
            raise LookupError("no programme has been opened yet")
        return program

    def newest(self) -> Program | None:
        if self._newest is None:
            row = self._db.first(_NEWEST)
            if row is not None:
                self._newest = _read(*row)
        return self._newest

    def get(self, version: int) -> Program | None:
        row = self._db.first(_GET, wanted=version)
        return None if row is None else _read(*row)

    def versions(self) -> tuple[Version, ...]:
        by = {details["version"]: name for details, name in self._db.all(_CHANGES)}
        return tuple(Version(number, at, by.get(number)) for number, at in self._db.all(_ALL))

    def add(self, program: Program, at: datetime) -> None:
        body = _RULES.dump_python(program, mode="json", exclude={"version"})
        self._db.run(_ADD, version=program.version, body=body, at=at)
        self._newest = None

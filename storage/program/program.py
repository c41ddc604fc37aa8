"""Queries about the programme's versions."""

from datetime import datetime
from functools import lru_cache

import orjson
from pydantic import TypeAdapter
from sqlalchemy import Text, cast, insert, select

from loyalty.rules.program import Program
from storage.sql.statements import Database
from storage.tables.program import programs

_NEWEST = (
    select(programs.c.version, cast(programs.c.body, Text))
    .order_by(programs.c.version.desc())
    .limit(1)
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

    def add(self, program: Program, at: datetime) -> None:
        body = _RULES.dump_python(program, mode="json", exclude={"version"})
        self._db.run(_ADD, version=program.version, body=body, at=at)
        self._newest = None

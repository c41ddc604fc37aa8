"""Instants that are reckoned in a query, which SQLite and PostgreSQL say differently."""

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import BindParameter, ColumnElement, Integer, bindparam, case
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement

from storage.sql.columns import Instant


class Later(FunctionElement[datetime]):
    """`Later(instant, seconds)`, on SQLite to the millisecond."""

    name = "later"
    type = Instant()
    inherit_cache = False  # storage/sql/statements.py compiles each statement once


def seconds(name: str) -> BindParameter[int]:
    """A parameter for `Later`, given as `whole_seconds`."""
    return bindparam(name, type_=Integer())


def whole_seconds(span: timedelta) -> int:
    """How many seconds it has."""
    return span // timedelta(seconds=1)


def earlier_of(one: ColumnElement[datetime], other: ColumnElement[datetime]) -> Any:
    """The earlier of two instants."""
    return case((one < other, one), else_=other)


@compiles(Later)
def _written(later: Later, compiler: SQLCompiler, **_: object) -> str:
    instant, span = (compiler.process(clause) for clause in later.clauses)
    return f"({instant} + make_interval(secs => {span}))"


@compiles(Later, "sqlite")
def _written_for_sqlite(later: Later, compiler: SQLCompiler, **_: object) -> str:
    """In the form in which instants are kept: see `Instant`."""
    instant, span = (compiler.process(clause) for clause in later.clauses)
    return f"strftime('%Y-%m-%dT%H:%M:%f000+00:00', {instant}, {span} || ' seconds')"

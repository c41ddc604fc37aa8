"""What storage/sql/statements.py takes from inside SQLAlchemy is there, and is what it was."""

from collections.abc import Callable
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any

import pytest
from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    MetaData,
    Table,
    Text,
    bindparam,
    insert,
    select,
    update,
)
from sqlalchemy.engine import Dialect
from sqlalchemy.sql import ClauseElement
from sqlalchemy.sql.compiler import SQLCompiler

from storage.sql.columns import Day, Instant, Word
from tests.storage.direct import DIALECTS


class Colour(StrEnum):
    RED = "red"


NOW = datetime(2026, 3, 14, 7, 30, tzinfo=UTC)
TABLE = Table(
    "things",
    MetaData(),
    Column("id", BigInteger, primary_key=True),
    Column("name", Text),
    Column("colour", Word(Colour)),
    Column("at", Instant),
    Column("day", Day),
    Column("good", Boolean),
)
AFTER_AN_UPGRADE = (
    "SQLAlchemy is another than storage/sql/statements.py was written for: {}. Go through "
    "`_Compiled` before anything else; whatever the store writes may land in the wrong place."
)

dialects = pytest.mark.parametrize("dialect", DIALECTS.values(), ids=DIALECTS)


def compiled(statement: ClauseElement, dialect: Dialect, *names: str) -> SQLCompiler:
    found = statement.compile(dialect=dialect, column_keys=names or None)
    assert isinstance(found, SQLCompiler)
    return found


@dialects
def test_the_places_of_parameters_are_known_by_name(dialect: Dialect) -> None:
    """`compiled.positiontup` names them in the order in which the text asks for them, again where
    it asks again; each has a type in `compiled.binds`.
    """
    change = update(TABLE).where(TABLE.c.id == bindparam("thing"))
    moved = compiled(change, dialect, "thing", "name", "good")
    again = compiled(
        select(TABLE.c.id).where(TABLE.c.at > bindparam("now"), TABLE.c.at < bindparam("now")),
        dialect,
    )
    added = compiled(insert(TABLE), dialect, "good", "id", "name")
    expected = {
        "update": (moved, ["name", "good", "thing"]),
        "select": (again, ["now", "now"]),
        "insert": (added, ["id", "name", "good"]),
    }
    for kind, (found, names) in expected.items():
        assert found.positiontup == names, AFTER_AN_UPGRADE.format(f"`positiontup` of an {kind}")
        assert {*names} <= found.binds.keys(), AFTER_AN_UPGRADE.format("`binds`")
        marks = str(found).count("?" if dialect.name == "sqlite" else "%s")
        assert marks == len(names), AFTER_AN_UPGRADE.format("how parameters are marked")


@dialects
def test_constants_are_told_apart_from_what_is_still_to_come(dialect: Dialect) -> None:
    """`construct_params(_check=False)` gives the former, and does not demand the latter."""
    asked = select(TABLE.c.id).where(TABLE.c.name == "red", TABLE.c.id == bindparam("thing"))
    found = compiled(asked, dialect)
    constant, open_name = found.positiontup or []
    values = found.construct_params(_check=False)
    assert values[constant] == "red", AFTER_AN_UPGRADE.format("`construct_params`")
    assert open_name == "thing"
    assert values[open_name] is None, AFTER_AN_UPGRADE.format("`construct_params(_check=False)`")


@dialects
def test_types_say_how_values_go_in_and_come_out(dialect: Dialect) -> None:
    """`dialect_impl(…).bind_processor` and `result_processor` do, by plain functions or None."""
    kinds = [column.type.dialect_impl(dialect) for column in select(TABLE).exported_columns]
    assert len(kinds) == len(TABLE.c), AFTER_AN_UPGRADE.format("`exported_columns`")
    given = (1, "x", Colour.RED, NOW, NOW.date(), True)
    inwards = [_through(kind.bind_processor(dialect)) for kind in kinds]
    outwards = [_through(kind.result_processor(dialect, None)) for kind in kinds]
    kept = [convert(value) for convert, value in zip(inwards, given, strict=True)]
    back = [convert(value) for convert, value in zip(outwards, kept, strict=True)]
    texts = "2026-03-14T07:30:00.000000+00:00", "2026-03-14"
    times = texts if dialect.name == "sqlite" else (NOW, NOW.date())
    assert kept == [1, "x", "red", *times, True], AFTER_AN_UPGRADE.format("`bind_processor`")
    assert back == [*given], AFTER_AN_UPGRADE.format("`result_processor`")


def _through(convert: Callable[[Any], Any] | None) -> Callable[[Any], Any]:
    return convert or (lambda value: value)

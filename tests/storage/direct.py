"""The database past the store: to look into it, and to break what the store would not."""

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import psycopg
from sqlalchemy import make_url
from sqlalchemy.engine import Dialect

from storage.engine import postgres, sqlite

GUARDED = ("entries", "tier_moves")  # of which no row is ever changed
UNGUARDED = {
    "sqlite": tuple(
        f"DROP TRIGGER {table}_never_{change}"
        for table in GUARDED
        for change in ("updated", "deleted", "replaced")
    ),
    "postgresql": tuple(f"DROP TRIGGER {table}_never_changed ON {table}" for table in GUARDED),
}
DIALECTS: dict[str, Dialect] = {"sqlite": sqlite.DIALECT, "postgresql": postgres.DIALECT}


def kind_of(url: str) -> str:
    return make_url(url).drivername


def file_of(url: str) -> Path:
    return Path(str(make_url(url).database))


def connect(url: str) -> Any:
    """The driver's own connection, which begins no transaction by itself."""
    if kind_of(url) == "sqlite":
        return sqlite3.connect(file_of(url), isolation_level=None)
    return psycopg.connect(url, autocommit=True)


def execute(url: str, *statements: str) -> list[tuple[Any, ...]]:
    """Run the statements in one transaction; returns the rows of the last one, if it has any."""
    if kind_of(url) == "sqlite":
        with closing(sqlite3.connect(file_of(url))) as file, file:
            for statement in statements:
                found = file.execute(statement)
            return found.fetchall()
    with psycopg.connect(url) as connection:
        for statement in statements:
            answer = connection.execute(statement.encode())
        return answer.fetchall() if answer.description else []

"""The database past the store: to look into it, and to break what the store would not."""

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import psycopg
from sqlalchemy import make_url

ENTRIES_UNGUARDED = {
    "sqlite": (
        "DROP TRIGGER entries_never_updated",
        "DROP TRIGGER entries_never_deleted",
        "DROP TRIGGER entries_never_replaced",
    ),
    "postgresql": ("DROP TRIGGER entries_never_changed ON entries",),
}


def kind_of(url: str) -> str:
    return make_url(url).drivername


def file_of(url: str) -> Path:
    return Path(str(make_url(url).database))


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

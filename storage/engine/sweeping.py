"""Letting a database go of what it keeps beside its tables: rows that were deleted or rewritten."""

from contextlib import closing

from sqlalchemy.engine import URL

from storage.engine.sqlite import connect
from storage.engine.threads import away
from storage.engine.urls import connecting, parse_url, sqlite_path

_PATIENCE = 5.0  # seconds
_STATEMENTS = (b"VACUUM answers", b"VACUUM (FULL) ballots, ballot_answers")


def sweep(url: str) -> None:
    """Empty the log of what was written, or remove dead rows of what customers answered.

    Where somebody reads at this moment, SQLite leaves the rest for another time. Raises StoreAway.
    """
    parsed = parse_url(url)
    path = sqlite_path(parsed)
    if path is None:
        _vacuum(parsed)
        return
    import sqlite3  # noqa: PLC0415 — which the other kind of database does not need

    try:
        with closing(connect(path, patience=_PATIENCE)) as db:
            db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    except sqlite3.Error as error:
        raise away(error) from error


def _vacuum(url: URL) -> None:
    import psycopg  # noqa: PLC0415 — see storage/store.py

    try:
        with psycopg.connect(**connecting(url), autocommit=True) as db:
            for statement in _STATEMENTS:
                db.execute(statement)
    except psycopg.Error as error:
        raise away(error) from error

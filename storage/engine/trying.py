"""Whether a database can be written to, by writing to it and taking that back."""

import sqlite3
import tempfile
from contextlib import closing
from pathlib import Path

from sqlalchemy.engine import URL

from loyalty.store import StoreAway
from storage.engine.reasons import why
from storage.engine.threads import away
from storage.engine.urls import connecting, parse_url, sqlite_path
from storage.tables import metadata

_PATIENCE = 3.0  # seconds
_RIGHTS = "SELECT has_table_privilege(%s, 'SELECT') AND has_table_privilege(%s, 'INSERT')"


class Held(StoreAway):
    """Another process holds the file for itself alone, as a bot does with its conversations."""


def try_writing(url: str) -> None:
    """Raises StoreAway, with what is in the way, where the bot could not do its work."""
    parsed = parse_url(url)
    path = sqlite_path(parsed)
    if path is None:
        _try_postgres(parsed)
    else:
        try_file(path)


def try_file(path: Path) -> None:
    """The same of an SQLite file, which may be still to be made. Raises Held as well."""
    try:
        if path.exists():
            _try_sqlite(path)
        else:
            _try_folder(path.parent)
    except OSError as error:
        raise StoreAway(why(error)) from error


def _try_folder(folder: Path) -> None:
    """Whether a file can be made there, or in the nearest folder above that is there."""
    while not folder.exists() and folder != folder.parent:
        folder = folder.parent
    with tempfile.TemporaryFile(dir=folder):
        pass


def _try_sqlite(path: Path) -> None:
    if path.is_dir():
        raise StoreAway("it is a folder")
    try:
        uri = f"{path.absolute().as_uri()}?mode=rw"
        with closing(sqlite3.connect(uri, uri=True, timeout=_PATIENCE, isolation_level=None)) as db:
            db.execute("BEGIN IMMEDIATE")
            db.execute("CREATE TABLE tamga_tries (it)")
            db.execute("INSERT INTO tamga_tries VALUES (1)")
            db.execute("ROLLBACK")
    except sqlite3.Error as error:
        if getattr(error, "sqlite_errorcode", None) == sqlite3.SQLITE_BUSY:
            raise Held("another process holds it") from error
        raise away(error) from error


def _try_postgres(url: URL) -> None:
    """Every table can be read and added to, and one is."""
    import psycopg  # noqa: PLC0415 — see storage/store.py

    try:
        with psycopg.connect(**{"connect_timeout": 5} | connecting(url)) as db:
            for table in metadata.tables:
                if db.execute(_RIGHTS, [table, table]).fetchone() != (True,):
                    raise StoreAway(f"this user has not the right to read and write {table}")
            db.execute("INSERT INTO settings (name, value) VALUES ('tamga tries', 'it')")
            db.rollback()
    except psycopg.Error as error:
        raise away(error) from error

"""Bringing a database to the newest schema."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import create_engine, event, inspect, text
from sqlalchemy.engine import URL, Connection, Engine
from sqlalchemy.exc import DatabaseError
from sqlalchemy.pool import NullPool

from loyalty.store import StoreAway
from storage.engine.private import make_file, make_folder
from storage.engine.reasons import why
from storage.engine.urls import connecting, parse_url, sqlite_path

_MIGRATIONS = Path(__file__).parent.parent / "migrations"
_LOCK = 7_264_129  # any number: processes that migrate one PostgreSQL database take turns by it


class DatabaseUnfit(Exception):
    """The database cannot keep what people write. The text says why, in one line."""


class SchemaTooNew(Exception):
    """The database was brought further by a newer Tamga than this one."""


def newest_revision() -> str:
    """The revision that this code is written for, which is that of the last of the migrations.

    Their names say it, `r0001_first_sale.py`: looking into the files is alembic's work.
    """
    names = [path.name for path in (_MIGRATIONS / "versions").glob("r[0-9]*_*.py")]
    return max(names)[1:].partition("_")[0]


def migrate(url: str) -> None:
    """Bring the database to the newest schema, all or nothing; once there, change nothing.

    Makes an SQLite file, and the folder that it lies in, where there is none. Several processes may
    do this at once. Raises UnknownDatabase, SchemaTooNew, or StoreAway.
    """
    parsed = parse_url(url)
    path = sqlite_path(parsed)
    try:
        if schema_is_current(url):
            return  # as at almost every start: without a lock, or a walk over all that there is
        if path is not None:
            make_folder(path.parent)
            make_file(path)
        with _engine(parsed) as engine, _changing(engine) as connection:
            if _revision(connection) != newest_revision():
                _upgrade(connection)
    except (OSError, DatabaseError) as error:
        raise _away(error) from error


def schema_is_current(url: str) -> bool:
    """Whether the database is there with just the schema of this code.

    Raises StoreAway, and DatabaseUnfit where it cannot keep every letter.
    """
    parsed = parse_url(url)
    path = sqlite_path(parsed)
    if path is not None and not path.exists():
        return False
    try:
        with _engine(parsed) as engine, engine.connect() as connection:
            _expect_letters(connection)
            return _revision(connection) == newest_revision()
    except DatabaseError as error:
        raise _away(error) from error


@contextmanager
def _engine(url: URL) -> Iterator[Engine]:
    connect_args: dict[str, Any] = {"isolation_level": None}
    if sqlite_path(url) is None:
        connect_args = {"connect_timeout": 5} | connecting(url)
        url = URL.create(url.drivername)
    engine = create_engine(url, poolclass=NullPool, connect_args=connect_args, hide_parameters=True)
    try:
        yield engine
    finally:
        engine.dispose()


@contextmanager
def _changing(engine: Engine) -> Iterator[Connection]:
    """A transaction that nobody else changes the schema beside.

    SQLite rebuilds a table to alter it, which with its foreign keys on would empty those that refer
    to it; they are checked before the end instead.
    """
    if engine.dialect.name != "sqlite":
        with engine.begin() as connection:
            connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _LOCK})
            yield connection
        return

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        connection.exec_driver_sql("PRAGMA foreign_keys=OFF")
        connection.exec_driver_sql("BEGIN IMMEDIATE")

    with engine.begin() as connection:
        yield connection
        broken = connection.exec_driver_sql("PRAGMA foreign_key_check").first()
        if broken is not None:
            raise AssertionError(f"the migration left a row that refers to nothing: {broken}")


def _expect_letters(connection: Connection) -> None:
    """Raises DatabaseUnfit where names in any alphabet cannot be kept."""
    if connection.dialect.name == "postgresql":
        kept_in = connection.exec_driver_sql("SHOW server_encoding").scalar_one()
        if kept_in != "UTF8":
            raise DatabaseUnfit(
                f"the database keeps letters as {kept_in}: make it anew with "
                "createdb --encoding=UTF8 --template=template0 NAME"
            )


def _away(error: OSError | DatabaseError) -> StoreAway:
    return StoreAway(why(error.orig if isinstance(error, DatabaseError) else error))


def _revision(connection: Connection) -> str | None:
    if not inspect(connection).has_table("alembic_version"):
        return None
    revision: str | None = connection.exec_driver_sql(
        "SELECT version_num FROM alembic_version"
    ).scalar()
    return revision


def _upgrade(connection: Connection) -> None:
    # Imported here: alembic takes a while, and at almost every start there is nothing to do.
    from alembic import command  # noqa: PLC0415
    from alembic.config import Config  # noqa: PLC0415
    from alembic.util import CommandError  # noqa: PLC0415

    config = Config()
    config.set_main_option("script_location", str(_MIGRATIONS).replace("%", "%%"))
    config.attributes["connection"] = connection
    try:
        command.upgrade(config, "head")
    except CommandError as error:
        raise SchemaTooNew from error

"""Databases to test on: SQLite files, and PostgreSQL where a server answers.

A test that asks for `store` (or `database_url`) runs once on each. The PostgreSQL server is that of
TEST_POSTGRES_URL; each process of a test run has a schema of its own there.
"""

import gc
import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import NoReturn
from uuid import uuid4

import psycopg
import pytest
from hypothesis import HealthCheck, settings
from psycopg.sql import SQL, Identifier
from redis import Redis
from redis.exceptions import RedisError
from sqlalchemy import make_url

from bot.lean import import_aiogram
from locales.texts import Texts
from storage.engine.schema import migrate
from storage.store import SqlStore, open_store
from storage.tables import metadata
from tests.cluster import Cluster, find_programs

# `make prove` searches with it.
settings.register_profile(
    "long",
    max_examples=2_000,
    stateful_step_count=80,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)

import_aiogram()  # before any test does, who would wait for it

# Read once by each worker: parsing all that the bot can say takes longer than most tests do.
Texts.load = cache(Texts.load)  # type: ignore[method-assign]  # for every test alike

POSTGRES_URL = os.environ.get("TEST_POSTGRES_URL", "postgresql://postgres@127.0.0.1/test")
REDIS_URL = os.environ.get("TEST_REDIS_URL", "redis://127.0.0.1:6379/9")

Stores = Callable[[], SqlStore]

_TABLES = tuple(table.name for table in reversed(metadata.sorted_tables))
_NUMBERED = tuple(
    (table.name, column.name)
    for table in metadata.sorted_tables
    for column in table.primary_key
    if column.identity
)


_GROWING = ("pg_attribute", "pg_class", "pg_constraint", "pg_depend", "pg_index", "pg_trigger")

_LONGEST = {
    "test_kill.py",
    "test_process.py",
    "test_restarts.py",
    "test_run.py",
    "test_ledger_machine.py",
    "test_lean.py",
    "test_commands.py",
    "test_tour.py",
    "test_tiers_machine.py",
    "test_broadcast.py",
    "test_relay_kills.py",
    "test_survey_crowd.py",
    "test_anonymous.py",
}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What waits for processes, or takes long by itself, comes first: so that no worker is left
    alone with it in the end.
    """
    items.sort(key=lambda item: item.path.name not in _LONGEST)


def pytest_collection_finish() -> None:
    """What is loaded by now stays: the collector need not walk it again and again."""
    gc.collect()
    gc.freeze()


def pytest_unconfigure() -> None:
    """And is taken apart in the end, or extensions would call it leaked."""
    gc.unfreeze()


@pytest.fixture(params=["sqlite", "postgres"])
def kind(request: pytest.FixtureRequest) -> str:
    """The database that the test runs on."""
    return str(request.param)


@pytest.fixture
def database_url(kind: str, request: pytest.FixtureRequest) -> str:
    """A database with the newest schema and nothing in it."""
    if kind == "sqlite":
        return str(request.getfixturevalue("sqlite_url"))
    return str(request.getfixturevalue("postgres_url"))


@pytest.fixture
def store(database_url: str) -> Iterator[SqlStore]:
    """An open store with nothing in it."""
    opened = open_store(database_url)
    yield opened
    opened.close()


@pytest.fixture
def stores(kind: str, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Stores]:
    """Opens stores with nothing in them, each in the place of the one before: for tests that want
    one for every example of theirs.
    """
    opened: list[SqlStore] = []

    def open_empty() -> SqlStore:
        while opened:
            opened.pop().close()
        opened.append(open_store(_emptied(kind, tmp_path, request)))
        return opened[0]

    yield open_empty
    for last in opened:
        last.close()


def _emptied(kind: str, tmp_path: Path, request: pytest.FixtureRequest) -> str:
    if kind == "postgres":
        return _wiped(request.getfixturevalue("postgres_schema"))
    for left in tmp_path.glob("tamga.db*"):
        left.unlink()
    template = request.getfixturevalue("sqlite_template")
    return f"sqlite:///{shutil.copy(template, tmp_path / 'tamga.db')}"


@pytest.fixture
def sqlite_url(sqlite_template: Path, tmp_path: Path) -> str:
    """An SQLite file with the newest schema and nothing in it."""
    return f"sqlite:///{shutil.copy(sqlite_template, tmp_path / 'tamga.db')}"


@pytest.fixture
def postgres_url(postgres_schema: str) -> str:
    """A PostgreSQL schema with the newest tables and nothing in them."""
    return _wiped(postgres_schema)


def _wiped(schema: str) -> str:
    """Emptied by rows alone: a change of a trigger or a sequence would leave dead rows in the
    server's own tables, thousands in one run, and a server that does not clean up grows slow.
    """
    with psycopg.connect(schema) as connection, connection.pipeline():
        connection.execute("SET LOCAL synchronous_commit = off")
        connection.execute("SET LOCAL lock_timeout = '10s'")
        connection.execute("SET LOCAL session_replication_role = replica")  # no trigger fires
        for table in _TABLES:
            connection.execute(SQL("DELETE FROM {}").format(Identifier(table)))
        for numbered in _NUMBERED:
            restart = "SELECT setval(pg_get_serial_sequence(%s, %s), 1, false)"
            connection.execute(restart, numbered)
    return schema


@pytest.fixture
def empty_database(
    kind: str, tmp_path: Path, request: pytest.FixtureRequest
) -> Iterator[Callable[[], str]]:
    """Makes databases without any schema, and takes them away in the end."""
    made: list[str] = []

    def make() -> str:
        if kind == "sqlite":
            return f"sqlite:///{tmp_path / uuid4().hex / 'tamga.db'}"
        made.append(_new_schema(request.getfixturevalue("postgres_server")))
        return made[-1]

    yield make
    for url in made:
        _drop_schema(url)


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated SQLite file to be copied."""
    path = tmp_path_factory.mktemp("template") / "tamga.db"
    migrate(f"sqlite:///{path}")
    return path


@pytest.fixture(scope="session")
def postgres_schema(postgres_server: str) -> Iterator[str]:
    """The URL of a migrated schema, one for each process of the test run."""
    _swept(postgres_server)
    url = _new_schema(postgres_server)
    migrate(url)
    yield url
    _drop_schema(url)


@pytest.fixture(scope="session")
def postgres_server() -> str:
    """The URL of the PostgreSQL server, which does answer."""
    try:
        psycopg.connect(POSTGRES_URL, connect_timeout=5).close()
    except psycopg.OperationalError as error:
        _lacking(f"no PostgreSQL at {make_url(POSTGRES_URL)!r} (TEST_POSTGRES_URL): {error}")
    return POSTGRES_URL


@pytest.fixture(scope="module")
def cluster() -> Iterator[Cluster]:
    """A PostgreSQL server that nobody else uses, so that a test may end it."""
    programs = find_programs()
    if programs is None:
        _lacking("no programs of a PostgreSQL server (initdb, pg_ctl, postgres) on this machine")
    # pytest's own folders let in nobody but their owner, who may be root and not the server.
    with tempfile.TemporaryDirectory(prefix="tamga-postgres-") as folder:
        server = Cluster(programs, Path(folder))
        server.start()
        yield server
        server.stop("immediate")


@pytest.fixture(scope="session")
def redis_server() -> str:
    """The URL of a Redis, which does answer."""
    try:
        with Redis.from_url(REDIS_URL) as redis:
            redis.ping()
    except RedisError as error:
        _lacking(f"no Redis at {REDIS_URL} (TEST_REDIS_URL): {error}")
    return REDIS_URL


def _lacking(what: str) -> NoReturn:
    """Skip what needs it, or fail where everything is to be there."""
    if os.environ.get("REQUIRE_SERVICES") == "1":
        pytest.fail(what)
    pytest.skip(what)


def _swept(server: str) -> None:
    """Rid of what earlier runs have left in the server's own tables: every schema was made, and
    dropped, and a server that does not clean up by itself grows slow.
    """
    with psycopg.connect(server, autocommit=True) as connection:
        for table in _GROWING:
            connection.execute(SQL("VACUUM (SKIP_LOCKED) {}").format(Identifier(table)))


def _new_schema(server: str) -> str:
    name = f"test_{uuid4().hex[:12]}"
    with psycopg.connect(server) as connection:
        connection.execute(SQL("CREATE SCHEMA {}").format(Identifier(name)))
    options = f"-csearch_path={name} -csynchronous_commit=off"  # no power cut is played here
    url = make_url(server).update_query_dict({"options": options})
    # libpq knows no + for a space.
    return url.render_as_string(hide_password=False).replace("+-c", "%20-c")


def _drop_schema(url: str) -> None:
    with psycopg.connect(url) as connection:
        row = connection.execute("SELECT current_schema()").fetchone()
        assert row is not None
        connection.execute("SET LOCAL client_min_messages = warning")
        connection.execute(SQL("DROP SCHEMA {} CASCADE").format(Identifier(row[0])))

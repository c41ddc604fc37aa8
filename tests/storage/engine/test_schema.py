import sqlite3
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine

from loyalty.store import StoreAway
from storage import migrations
from storage.engine.schema import SchemaTooNew, migrate, newest_revision, schema_is_current
from storage.engine.urls import parse_url
from storage.tables import metadata
from tests.storage.direct import execute, file_of, kind_of

SQLITE_SCHEMA = """
    SELECT type, name, sql FROM sqlite_master
    WHERE sql IS NOT NULL AND tbl_name NOT IN ('alembic_version', 'sqlite_sequence')
"""
POSTGRESQL_SCHEMA = """
    SELECT 'column', table_name || '.' || column_name, concat_ws(' ', data_type,
             character_maximum_length, is_nullable, column_default, identity_generation)
      FROM information_schema.columns WHERE table_schema = current_schema()
    UNION ALL SELECT 'constraint', conname, pg_get_constraintdef(oid)
      FROM pg_constraint WHERE connamespace = current_schema()::regnamespace
    UNION ALL SELECT 'index', indexname, replace(indexdef, current_schema(), '')
      FROM pg_indexes WHERE schemaname = current_schema()
    UNION ALL SELECT 'trigger', tgname, replace(pg_get_triggerdef(pg_trigger.oid),
             current_schema(), '')
      FROM pg_trigger JOIN pg_class ON pg_class.oid = tgrelid
      WHERE relnamespace = current_schema()::regnamespace AND NOT tgisinternal
    UNION ALL SELECT 'function', proname, prosrc
      FROM pg_proc WHERE pronamespace = current_schema()::regnamespace
"""


def test_a_database_is_made_out_of_nothing(empty_database: Callable[[], str]) -> None:
    """Even the folder; and doing it again changes nothing."""
    url = empty_database()
    assert not schema_is_current(url)
    migrate(url)
    assert schema_is_current(url)
    before = _schema(url)
    migrate(url)
    assert _schema(url) == before


def test_migrations_lead_to_just_the_tables_of_the_code(
    empty_database: Callable[[], str],
) -> None:
    """Columns, keys, CHECKs, indexes and triggers: nothing more, nothing less, nothing else."""
    migrated, made = empty_database(), empty_database()
    migrate(migrated)
    _make(made)
    assert _schema(migrated) == _schema(made)


def test_several_processes_may_migrate_at_once(empty_database: Callable[[], str]) -> None:
    """One does it, and the others find it done."""
    url = empty_database()
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(migrate, [url] * 4))
    assert schema_is_current(url)


def test_where_nothing_is_to_be_done_nobody_is_waited_for(sqlite_url: str) -> None:
    """A bot starts while another program holds its file, if the schema is already the newest."""
    with closing(sqlite3.connect(file_of(sqlite_url), isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        migrate(sqlite_url)


def test_a_migration_that_fails_leaves_nothing_behind(empty_database: Callable[[], str]) -> None:
    """All or nothing: a table in the way stops it, and the database is as it was."""
    url = empty_database()
    if kind_of(url) == "sqlite":
        file_of(url).parent.mkdir()
    execute(url, "CREATE TABLE settings (mine TEXT)")
    before = _schema(url)
    with pytest.raises(Exception, match="another program"):
        migrate(url)
    assert _schema(url) == before


def test_a_database_of_a_newer_version_is_left_alone(empty_database: Callable[[], str]) -> None:
    """An older Tamga does not touch it."""
    url = empty_database()
    migrate(url)
    execute(url, "UPDATE alembic_version SET version_num = '9999'")
    assert not schema_is_current(url)
    with pytest.raises(SchemaTooNew):
        migrate(url)


def test_the_names_of_the_migrations_say_their_order() -> None:
    """So that a start with nothing to migrate need not load alembic: each bears its number, follows
    the one before, and the last of them is the newest.
    """
    config = Config()
    config.set_main_option("script_location", str(Path(migrations.__path__[0])))
    scripts = ScriptDirectory.from_config(config)
    chain = [*reversed([*scripts.walk_revisions()])]
    numbers = [f"{number:04}" for number in range(1, len(chain) + 1)]
    assert [script.revision for script in chain] == numbers
    assert [script.down_revision for script in chain] == [None, *numbers[:-1]]
    files = sorted(path.name for path in Path(scripts.versions).glob("[!_]*.py"))
    assert [Path(script.path).name for script in chain] == files
    assert [name[: len("r0001_")] for name in files] == [f"r{number}_" for number in numbers]
    assert newest_revision() == scripts.get_current_head()


def test_a_database_that_is_away_is_named_so(tmp_path: Path) -> None:
    """No server, or a folder where the file should be."""
    for url in ("postgresql://nobody@127.0.0.1:1/none", f"sqlite:///{tmp_path}"):
        with pytest.raises(StoreAway):
            migrate(url)
        with pytest.raises(StoreAway):
            schema_is_current(url)


def _make(url: str) -> None:
    """Make the tables and triggers as the code has them, without migrations."""
    if kind_of(url) == "sqlite":
        file_of(url).parent.mkdir()
    engine = create_engine(parse_url(url))
    metadata.create_all(engine)
    engine.dispose()


def _schema(url: str) -> list[tuple[str, ...]]:
    """What the database says that it consists of, in an order that does not matter.

    SQLite puts the name of a table that was rebuilt into quotes.
    """
    if kind_of(url) == "sqlite":
        return sorted(
            (kind, name, *sorted(line.strip().rstrip(",") for line in _unquoted(sql, name)))
            for kind, name, sql in execute(url, SQLITE_SCHEMA)
        )
    return sorted(row for row in execute(url, POSTGRESQL_SCHEMA) if "alembic_version" not in row[1])


def _unquoted(sql: str, name: str) -> list[str]:
    return sql.replace(f'TABLE "{name}"', f"TABLE {name}").splitlines()

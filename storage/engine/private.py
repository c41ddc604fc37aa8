"""Files that nobody but the bot's own user may read: they hold phones, birthdays and keys."""

import os
from collections.abc import Iterator
from pathlib import Path

FILE_MODE, FOLDER_MODE = 0o600, 0o700


def make_folder(path: Path) -> None:
    """Make the folder, and those above it, where there are none. Raises OSError."""
    if not path.is_dir():
        make_folder(path.parent)
        path.mkdir(FOLDER_MODE, exist_ok=True)


def make_file(path: Path) -> None:
    """Make an empty file where there is none; one that is there stays as it is. Raises OSError."""
    path.touch(FILE_MODE, exist_ok=True)


def beside(database: Path) -> tuple[Path, ...]:
    """The database file, and those that SQLite keeps beside it while it is open or after a kill."""
    return tuple(
        database.with_name(database.name + end) for end in ("", "-wal", "-shm", "-journal")
    )


def open_to_others(*databases: Path) -> Iterator[tuple[Path, int, int]]:
    """Which of their files and folders others may read: the path, its mode, and the right one.

    A folder that is somebody else's, or a home, is not ours to close.
    """
    files = [path for database in databases for path in beside(database)]
    for path in files:
        if path.is_file() and (mode := _mode(path)) & 0o077:
            yield path, mode, FILE_MODE
    for folder in dict.fromkeys(database.absolute().parent for database in databases):
        ours = folder.is_dir() and folder.stat().st_uid == os.geteuid()
        used = any(path.exists() for path in files)
        elsewhere = folder not in {Path.cwd(), Path.home(), Path(folder.anchor)}
        if ours and used and elsewhere and (mode := _mode(folder)) & 0o077:
            yield folder, mode, FOLDER_MODE


def _mode(path: Path) -> int:
    return path.stat().st_mode & 0o777

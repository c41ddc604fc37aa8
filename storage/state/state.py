"""The state file: open conversations and updates in hand. Losing it loses nobody's points.

It lies beside the database in a file of its own, so that typing never waits for money or the other
way round. One process owns it and holds it locked: what it remembers of the conversations is right
only then. Several processes keep their conversations in Redis instead, and share the rest.
"""

import sqlite3
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import aiosqlite

from loyalty.store import StoreAway
from storage.engine.private import make_file
from storage.engine.reasons import why

PATIENCE = 6.0  # seconds: a process that was told to end has five

_SCHEMA = """
CREATE TABLE IF NOT EXISTS conversations (
    key TEXT PRIMARY KEY,
    state TEXT,
    data TEXT
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS updates (
    update_id INTEGER PRIMARY KEY,
    raw BLOB NOT NULL,
    received_at TEXT NOT NULL,
    starts INTEGER NOT NULL DEFAULT 0,
    set_aside TEXT
);
"""


class StateDatabase:
    """The open file. Each statement is a transaction of its own."""

    def __init__(self, connection: aiosqlite.Connection) -> None:
        self._connection = connection

    async def run(self, statement: str, *parameters: Any) -> Iterable[sqlite3.Row]:
        """Run one statement, after all those before it. Raises StoreAway where it cannot."""
        try:
            return await self._connection.execute_fetchall(statement, parameters)
        except sqlite3.Error as error:
            raise StoreAway(f"state.db: {why(error)}") from error

    async def try_writing(self) -> None:
        """Raises StoreAway where nothing can be written down."""
        await self.run("DELETE FROM updates WHERE update_id IS NULL")


@asynccontextmanager
async def open_state(path: Path, *, shared: bool = False) -> AsyncIterator[StateDatabase]:
    """Open the file, made anew where there is none, and close it in the end.

    A power cut may take back the last moments (`synchronous=NORMAL`), a crash of the process does
    not. Raises StoreAway where the file cannot be opened, or where another process holds it.
    """
    try:
        make_file(path)
        connection = await aiosqlite.connect(path, isolation_level=None, timeout=PATIENCE)
    except (OSError, sqlite3.Error) as error:
        raise StoreAway(f"state.db: {why(error)}") from error
    try:
        state = StateDatabase(connection)
        try:
            await _prepare(state, "NORMAL" if shared else "EXCLUSIVE")
        except StoreAway as away:
            if getattr(away.__cause__, "sqlite_errorcode", None) == sqlite3.SQLITE_BUSY:
                raise StoreAway(f"another process serves from here, and has {path}") from away
            raise
        yield state
    finally:
        await connection.close()


async def _prepare(state: StateDatabase, locking: str) -> None:
    settings = (f"locking_mode={locking}", "journal_mode=WAL", "synchronous=NORMAL")
    for setting in (*settings, "secure_delete=ON"):  # what was typed leaves no trace when it goes
        await state.run(f"PRAGMA {setting}")
    for statement in filter(str.strip, _SCHEMA.split(";")):
        await state.run(statement)

"""PostgreSQL: a few threads, each with a connection of its own, every write SERIALIZABLE.

With locked rows alone, a stock of one was sold twice. More threads were slower: the interpreter
runs one at a time.
"""

import random
import time
from collections.abc import Callable
from functools import partial
from itertools import count
from typing import Any

import psycopg
from psycopg import IsolationLevel
from sqlalchemy.dialects.postgresql.psycopg import PGDialect_psycopg
from sqlalchemy.engine import URL

from storage.engine.reasons import is_ours
from storage.engine.threads import Job, Jobs, Threads, abandoning, away
from storage.engine.urls import connecting
from storage.sql.statements import Database
from storage.tx import SqlTx

WRITERS = 3
READERS = 2
RACES = 3  # times that a key is found taken by somebody else, before it is a mistake of ours

DIALECT = PGDialect_psycopg(paramstyle="format")  # type: ignore[no-untyped-call]
_CONFLICT = {"40001", "40P01"}  # could not serialize, deadlock
_KEY_TAKEN = "23505"
_LONGEST_PAUSE = 0.5  # seconds


def open_postgres(url: URL, *, patience: float) -> tuple[Threads, Threads]:
    """The threads that write and those that read. They connect when there is something to do."""
    write = partial(_serve, url, patience, writing=True)
    read = partial(_serve, url, patience, writing=False)
    return Threads("writer", *[write] * WRITERS), Threads("reader", *[read] * READERS)


def _serve(url: URL, patience: float, jobs: Jobs, *, writing: bool) -> None:
    line = _Line(partial(_connect, url, patience, writing=writing))
    try:
        while (job := jobs.get()) is not None:
            with abandoning([job]):
                if job.begin():
                    _answer(line, job, patience, writing=writing)
    finally:
        line.drop()


def _connect(url: URL, patience: float, *, writing: bool) -> psycopg.Connection[Any]:
    """Connect, to wait no longer for a lock than the caller does.

    A serializable transaction that reads a table whole, which PostgreSQL likes to do with small
    ones, collides with all that write to it: so those that write go by an index.
    """
    milliseconds = round(patience * 1000)
    ours: dict[str, Any] = {
        "connect_timeout": max(2, round(patience)),
        "tcp_user_timeout": milliseconds,
        "application_name": "tamga",
    }
    connection = psycopg.connect(**connecting(url) | ours)
    connection.execute("SELECT set_config('lock_timeout', %s, false)", [str(milliseconds)])
    if writing:
        connection.execute("SET enable_seqscan = off")
        connection.execute("SET jit = off")  # it would compile whatever walks over a table
    connection.commit()
    connection.isolation_level = (
        IsolationLevel.SERIALIZABLE if writing else IsolationLevel.REPEATABLE_READ
    )
    connection.read_only = not writing
    return connection


class _Line:
    """One thread's connection: opened when it is first needed, and anew after it was lost."""

    def __init__(self, connect: Callable[[], psycopg.Connection[Any]]) -> None:
        self._connect = connect
        self._connection: psycopg.Connection[Any] | None = None

    def transact(self, run: Callable[[Database], Any]) -> Any:
        """Run it in a transaction and commit. Raises whatever it raises, and psycopg.Error."""
        if self._connection is None:
            self._connection = self._connect()
        try:
            result = run(Database(self._connection, DIALECT))
            self._connection.commit()
        except BaseException:
            self._recover(self._connection)
            raise
        return result

    @property
    def lost(self) -> bool:
        """Whether there is no connection."""
        return self._connection is None

    def drop(self) -> None:
        """Close the connection, if there is one."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def _recover(self, connection: psycopg.Connection[Any]) -> None:
        try:
            connection.rollback()
        except psycopg.Error:
            self.drop()


def _answer(line: _Line, job: Job, patience: float, *, writing: bool) -> None:
    """Run the job, again where that helps, and answer it.

    When a connection is lost during COMMIT nobody knows whether it took place; running it again is
    right in both cases, since a use case that is run twice has one effect.

    Where the server is absent, the time that a job has waited for its turn counts too: otherwise
    the last of a long queue would wait for the patience of all before it.
    """
    begun = time.monotonic()
    for attempt in count(1):
        try:
            result = line.transact(lambda database: job.run(SqlTx(database, writing=writing)))
        except psycopg.Error as error:
            since = job.asked if line.lost else begun
            if time.monotonic() < since + patience and (
                line.lost
                or error.sqlstate in _CONFLICT
                or (error.sqlstate == _KEY_TAKEN and attempt <= RACES)
            ):
                time.sleep(random.uniform(0, min(_LONGEST_PAUSE, 0.005 * 2**attempt)))
                continue
            job.receiver.set_exception(error if is_ours(error) else away(error))
        except BaseException as error:
            job.receiver.set_exception(error)
        else:
            job.receiver.set_result(result)
        return

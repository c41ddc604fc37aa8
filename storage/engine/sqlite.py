"""SQLite: one thread writes, in groups; a few read, each on its own snapshot."""

import sqlite3
from collections.abc import Callable
from contextlib import ExitStack, closing, suppress
from functools import partial
from pathlib import Path
from queue import Empty

import orjson
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite

from storage.engine.reasons import is_ours
from storage.engine.threads import Job, Jobs, Threads, abandoning, away
from storage.sql.statements import Database
from storage.tx import SqlTx

READERS = 3
GROUP = 64  # writes that share one commit, at most

DIALECT = SQLiteDialect_pysqlite(
    json_serializer=lambda value: orjson.dumps(value).decode(), json_deserializer=orjson.loads
)


def connect(path: Path, *, patience: float, reading: bool = False) -> sqlite3.Connection:
    """Open an existing database file. `patience`: seconds to wait for another process's lock.

    The driver's own transaction control is off (`isolation_level=None`): it would begin too late,
    and two that read and then write would lose each other's updates. Raises sqlite3.Error.
    """
    db = sqlite3.connect(
        f"{path.absolute().as_uri()}?mode=rw",
        uri=True,
        timeout=patience,
        isolation_level=None,
        check_same_thread=False,
        cached_statements=256,
    )
    try:
        db.execute("PRAGMA journal_mode=WAL")
        db.execute("PRAGMA synchronous=FULL")
        db.execute("PRAGMA foreign_keys=ON")
        db.execute("PRAGMA secure_delete=ON")  # who is forgotten leaves no name in free pages
        # What a savepoint would put back would otherwise be written to a file, page by page.
        db.execute("PRAGMA temp_store=MEMORY")
        if reading:
            db.execute("PRAGMA query_only=ON")
    except BaseException:
        db.close()
        raise
    return db


class _Line:
    """One thread's connection: opened at once, and anew where the thread has to begin again."""

    def __init__(self, connect: Callable[[], sqlite3.Connection]) -> None:
        self._connect = connect
        self._db: sqlite3.Connection | None = connect()

    @property
    def db(self) -> sqlite3.Connection:
        """Raises sqlite3.Error where it has to be opened and cannot."""
        if self._db is None:
            self._db = self._connect()
        return self._db

    def roll_back(self) -> None:
        """End the transaction, unless SQLite has done so itself. The next shows any trouble."""
        if self._db is not None and self._db.in_transaction:
            with suppress(sqlite3.Error):
                self._db.execute("ROLLBACK")

    def close(self) -> None:
        """Let go of it."""
        if self._db is not None:
            self._db.close()
            self._db = None


def open_sqlite(path: Path, *, patience: float) -> tuple[Threads, Threads]:
    """The thread that writes and those that read. Raises StoreAway."""
    with ExitStack() as opened:
        try:
            writer, *readers = (
                opened.enter_context(
                    closing(_Line(partial(connect, path, patience=patience, reading=number > 0)))
                )
                for number in range(1 + READERS)
            )
        except sqlite3.Error as error:
            raise away(error) from error
        opened.pop_all()  # from here on the threads close them
    return (
        Threads("writer", partial(_serve_writes, writer)),
        Threads("reader", *(partial(_serve_reads, reader) for reader in readers)),
    )


def _serve_writes(line: _Line, jobs: Jobs) -> None:
    with closing(line):
        more = True
        while more:
            group: list[Job] = []
            with abandoning(group):
                more = _gather(jobs, group)
                if group:
                    _write(line, group)


def _gather(jobs: Jobs, group: list[Job]) -> bool:
    """Wait for a job, take along what else is waiting, and say whether more will come."""
    job = jobs.get()
    try:
        while job is not None:
            if job.begin():
                group.append(job)
            if len(group) == GROUP:
                return True
            job = jobs.get_nowait()
    except Empty:
        return True
    return False


def _write(line: _Line, group: list[Job]) -> None:
    """Run the group in one transaction, and answer nobody before it is committed.

    Each job has a savepoint, so that what one raises undoes only that one. After a full disk or an
    I/O error SQLite may have rolled everything back by itself: then the whole group has failed.
    """
    try:
        line.db.execute("BEGIN IMMEDIATE")
        answers = [_in_savepoint(line.db, job) for job in group]
        line.db.execute("COMMIT")
    except sqlite3.Error as error:
        line.roll_back()
        for job in group:
            job.receiver.set_exception(away(error))
        return
    for answer in answers:
        answer()


def _in_savepoint(db: sqlite3.Connection, job: Job) -> Callable[[], None]:
    """Run one job of a group, and return what answers it once the group is committed."""
    db.execute("SAVEPOINT job")
    try:
        result = job.run(SqlTx(Database(db, DIALECT), writing=True))
    except BaseException as error:
        if not db.in_transaction:
            raise sqlite3.OperationalError(f"SQLite rolled back: {error}") from error
        db.execute("ROLLBACK TO job")
        db.execute("RELEASE job")
        return partial(job.receiver.set_exception, _refused(error))
    db.execute("RELEASE job")
    return partial(job.receiver.set_result, result)


def _serve_reads(line: _Line, jobs: Jobs) -> None:
    with closing(line):
        while (job := jobs.get()) is not None:
            with abandoning([job]):
                if job.begin():
                    _read(line, job)


def _read(line: _Line, job: Job) -> None:
    try:
        line.db.execute("BEGIN")
        result = job.run(SqlTx(Database(line.db, DIALECT), writing=False))
    except BaseException as error:
        line.roll_back()
        job.receiver.set_exception(_refused(error))
    else:
        line.roll_back()
        job.receiver.set_result(result)


def _refused(error: BaseException) -> BaseException:
    """What the caller gets: the error itself, unless the database cannot be used for now."""
    return away(error) if isinstance(error, sqlite3.Error) and not is_ours(error) else error

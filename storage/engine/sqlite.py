"""SQLite: one thread writes, in groups; a few read, each on its own snapshot."""

import sqlite3
from collections.abc import Callable
from contextlib import ExitStack, closing, suppress
from functools import partial
from pathlib import Path
from queue import Empty

import orjson
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite

from storage.engine.threads import Job, Jobs, Threads, away
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


def open_sqlite(path: Path, *, patience: float) -> tuple[Threads, Threads]:
    """The thread that writes and those that read. Raises StoreAway."""
    with ExitStack() as opened:
        try:
            writer, *readers = (
                opened.enter_context(closing(connect(path, patience=patience, reading=number > 0)))
                for number in range(1 + READERS)
            )
        except sqlite3.Error as error:
            raise away(error) from error
        opened.pop_all()  # from here on the threads close them
    return (
        Threads("writer", partial(_serve_writes, writer)),
        Threads("reader", *(partial(_serve_reads, reader) for reader in readers)),
    )


def _serve_writes(db: sqlite3.Connection, jobs: Jobs) -> None:
    with closing(db):
        more = True
        while more:
            group, more = _next_group(jobs)
            if group:
                _write(db, group)


def _next_group(jobs: Jobs) -> tuple[list[Job], bool]:
    """Wait for a job and take along what else is waiting. Also says whether more will come."""
    group: list[Job] = []
    job = jobs.get()
    try:
        while job is not None:
            if job.begin():
                group.append(job)
            if len(group) == GROUP:
                return group, True
            job = jobs.get_nowait()
    except Empty:
        return group, True
    return group, False


def _write(db: sqlite3.Connection, group: list[Job]) -> None:
    """Run the group in one transaction, and answer nobody before it is committed.

    Each job has a savepoint, so that what one raises undoes only that one. After a full disk or an
    I/O error SQLite may have rolled everything back by itself: then the whole group has failed.
    """
    try:
        db.execute("BEGIN IMMEDIATE")
        answers = [_in_savepoint(db, job) for job in group]
        db.execute("COMMIT")
    except sqlite3.Error as error:
        _roll_back(db)
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


def _serve_reads(db: sqlite3.Connection, jobs: Jobs) -> None:
    with closing(db):
        while (job := jobs.get()) is not None:
            if job.begin():
                _read(db, job)


def _read(db: sqlite3.Connection, job: Job) -> None:
    try:
        db.execute("BEGIN")
        result = job.run(SqlTx(Database(db, DIALECT), writing=False))
    except BaseException as error:
        _roll_back(db)
        job.receiver.set_exception(_refused(error))
    else:
        _roll_back(db)
        job.receiver.set_result(result)


def _roll_back(db: sqlite3.Connection) -> None:
    """End the transaction, if SQLite has not done so by itself. The next one shows any trouble."""
    if db.in_transaction:
        with suppress(sqlite3.Error):
            db.execute("ROLLBACK")


def _refused(error: BaseException) -> BaseException:
    """What the caller gets: the error itself, unless the database cannot be used for now."""
    return away(error) if isinstance(error, sqlite3.OperationalError) else error

"""The peer of the store: a sale's own statements, played to the bare driver.

They are recorded while Tamga sells, in a transaction that is then taken back, and so are the same
to the letter. What a statement returned (an operation's number) goes into those after it.
"""

import sqlite3
from asyncio import wrap_future
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from dataclasses import dataclass
from queue import Empty, SimpleQueue
from threading import Thread
from typing import Any, Self

import psycopg
from psycopg import IsolationLevel
from psycopg.errors import SerializationFailure
from sqlalchemy.engine import Dialect

from benchmarks.shop import Prepared, sell
from storage.sql.statements import Cursor, Database, Driver
from storage.tx import SqlTx

GROUP = 64  # sales that share one commit, at most


@dataclass(frozen=True, slots=True)
class Step:
    """A statement of a sale, and how its answer is asked for, if it has any.

    `taken` says which values come from earlier steps: (place, step).
    """

    sql: str
    values: tuple[Any, ...]
    answer: Callable[[Any], Any] | None
    taken: tuple[tuple[int, int], ...]


Script = tuple[Step, ...]
_Sale = tuple[Script, Future[None]]
_Sales = SimpleQueue[_Sale | None]  # None: no more will come


def record(driver: Driver, dialect: Dialect, sales: Sequence[Prepared]) -> list[Script]:
    """The statements of these sales. The caller takes back what they did."""
    recorded = []
    for sale in sales:
        recorder = _Recorder(driver)
        sell(SqlTx(Database(recorder, dialect), writing=True), sale)
        recorded.append(recorder.heard)
    taken = [_taken(place, recorded) for place in range(len(recorded[0]))]
    return [
        tuple(
            Step(sql, values, answer, taken[place])
            for place, (sql, values, answer, _) in enumerate(heard)
        )
        for heard in recorded
    ]


class RawStore:
    """Threads that play scripts."""

    def __init__(self, serve: Callable[[_Sales], None], threads: int) -> None:
        self._sales: _Sales = SimpleQueue()
        self._threads = [Thread(target=serve, args=(self._sales,)) for _ in range(threads)]

    def __enter__(self) -> Self:
        for thread in self._threads:
            thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        for _thread in self._threads:
            self._sales.put(None)
        for thread in self._threads:
            thread.join()

    async def sell(self, script: Script) -> None:
        """Play it, and return when it is committed."""
        done: Future[None] = Future()
        self._sales.put((script, done))
        await wrap_future(done)


def serve_sqlite(db: sqlite3.Connection, sales: _Sales) -> None:
    """What waits shares one commit."""
    while (sale := sales.get()) is not None:
        group = [sale]
        try:
            while len(group) < GROUP and (another := sales.get_nowait()) is not None:
                group.append(another)
        except Empty:
            pass
        db.execute("BEGIN IMMEDIATE")
        for script, _ in group:
            _play(db, script)
        db.execute("COMMIT")
        for _, done in group:
            done.set_result(None)


def serve_postgres(url: str, sales: _Sales) -> None:
    """Each in a transaction of its own, serializable as Tamga's are, and again on a conflict."""
    with psycopg.connect(url) as db:
        db.execute("SET enable_seqscan = off")
        db.commit()
        db.isolation_level = IsolationLevel.SERIALIZABLE
        while (sale := sales.get()) is not None:
            script, done = sale
            while True:
                try:
                    _play(db, script)
                    db.commit()
                except SerializationFailure:
                    db.rollback()
                else:
                    break
            done.set_result(None)


def _play(driver: Driver, script: Script) -> None:
    returned: list[Any] = []
    for step in script:
        values: Sequence[Any] = step.values
        if step.taken:
            changed = list(values)
            for place, source in step.taken:
                changed[place] = returned[source][0]
            values = changed
        cursor = driver.execute(step.sql, values)
        returned.append(step.answer(cursor) if step.answer else None)


_Heard = list[tuple[str, tuple[Any, ...], Callable[[Any], Any] | None, Any]]


def _row(cursor: Cursor) -> Any:
    return cursor.fetchone()


def _rows(cursor: Cursor) -> list[Any]:
    return cursor.fetchall()


def _number(cursor: Any) -> tuple[int]:
    """What SQLite has numbered the row that was put in."""
    return (cursor.lastrowid,)


def _taken(step: int, recorded: Sequence[_Heard]) -> tuple[tuple[int, int], ...]:
    """Which values of a step are, in every sale, what an earlier step of the same sale returned."""
    sources = [
        at
        for at, (sql, _, answer, _) in enumerate(recorded[0][:step])
        if sql.startswith("INSERT") and answer
    ]
    places = range(len(recorded[0][step][1]))
    found = (
        (place, source)
        for place in places
        for source in sources
        if all(heard[step][1][place] == heard[source][3][0] for heard in recorded)
    )
    return tuple({place: (place, source) for place, source in reversed([*found])}.values())


class _Recorder:
    """A driver that remembers what was asked of it."""

    def __init__(self, driver: Driver) -> None:
        self.heard: _Heard = []
        self._driver = driver
        self._cursor: Cursor

    def execute(self, query: Any, params: Sequence[Any], /) -> "_Recorder":
        self._cursor = self._driver.execute(query, params)
        self.heard.append((query, tuple(params), None, None))
        return self

    def fetchone(self) -> Any:
        return self._answered(_row)

    def fetchall(self) -> list[Any]:
        rows: list[Any] = self._answered(_rows)
        return rows

    @property
    def lastrowid(self) -> int:
        number: int = self._answered(_number)[0]
        return number

    def _answered(self, ask: Callable[[Any], Any]) -> Any:
        answer = ask(self._cursor)
        self.heard[-1] = (*self.heard[-1][:2], ask, answer)
        return answer

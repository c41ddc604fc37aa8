"""The store: runs use cases on SQLite or PostgreSQL."""

from collections.abc import Callable
from typing import Concatenate, ParamSpec, TypeVar

from loyalty.store import Tx
from storage.engine.sqlite import open_sqlite
from storage.engine.threads import Threads
from storage.engine.urls import parse_url, sqlite_path

P = ParamSpec("P")
R = TypeVar("R")

PATIENCE = 10.0  # seconds; after that a database is away


class SqlStore:
    """`loyalty.store.Store`, and the same without an event loop for commands and tests."""

    def __init__(self, writers: Threads, readers: Threads) -> None:
        self._writers = writers
        self._readers = readers

    @property
    def alive(self) -> bool:
        """Whether all threads that write and read do."""
        return self._writers.alive and self._readers.alive

    async def write(
        self, use_case: Callable[Concatenate[Tx, P], R], *args: P.args, **kwargs: P.kwargs
    ) -> R:
        """Run it in a transaction and commit. Raises StoreAway, and whatever the use case raises.

        Cancelled while it waits, it never runs; afterwards it runs to its end, unheard.
        """
        answer: R = await self._writers.ask(use_case, args, kwargs)
        return answer

    async def read(
        self, use_case: Callable[Concatenate[Tx, P], R], *args: P.args, **kwargs: P.kwargs
    ) -> R:
        """Run it on a snapshot, beside any writer. Raises as write does."""
        answer: R = await self._readers.ask(use_case, args, kwargs)
        return answer

    def write_and_wait(
        self, use_case: Callable[Concatenate[Tx, P], R], *args: P.args, **kwargs: P.kwargs
    ) -> R:
        """As write, for where there is no event loop."""
        answer: R = self._writers.ask_and_wait(use_case, args, kwargs)
        return answer

    def read_and_wait(
        self, use_case: Callable[Concatenate[Tx, P], R], *args: P.args, **kwargs: P.kwargs
    ) -> R:
        """As read, for where there is no event loop."""
        answer: R = self._readers.ask_and_wait(use_case, args, kwargs)
        return answer

    def close(self, seconds: float | None = None) -> None:
        """Finish what waits and let go of the database.

        Where the process is to end, it waits so many seconds at most for each of its threads: what
        is not committed by then never is, and was acknowledged to nobody.
        """
        self._readers.close(seconds)
        self._writers.close(seconds)  # the last: SQLite leaves no log behind that it may write to


def open_store(url: str, *, patience: float = PATIENCE) -> SqlStore:
    """Open the database, whose schema is expected to be current (see storage/engine/schema.py).

    `patience` is how many seconds a use case waits for a locked or absent database. Raises
    UnknownDatabase, and StoreAway where there is no such SQLite file.
    """
    parsed = parse_url(url)
    path = sqlite_path(parsed)
    if path is not None:
        return SqlStore(*open_sqlite(path, patience=patience))
    # Most shops have no PostgreSQL, and psycopg costs 9 MB.
    from storage.engine.postgres import open_postgres  # noqa: PLC0415

    return SqlStore(*open_postgres(parsed, patience=patience))

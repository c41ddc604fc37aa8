"""Threads that run use cases, so that nothing can await inside a transaction."""

import asyncio
import logging
import threading
import time
from collections.abc import Callable, Collection, Iterator, Mapping
from concurrent.futures import Future, InvalidStateError
from contextlib import contextmanager, suppress
from queue import SimpleQueue
from typing import Any

from loyalty.store import StoreAway
from storage.engine.handover import Awaited, Handover, Receiver
from storage.engine.reasons import why
from storage.tx import SqlTx


class Job:
    """A use case that waits for a thread, and the receiver of what comes of it.

    `asked` is when somebody began to wait for it, in seconds of `time.monotonic`.
    """

    __slots__ = ("_args", "_kwargs", "_use_case", "asked", "receiver")

    def __init__(
        self,
        use_case: Callable[..., Any],
        args: tuple[Any, ...],
        kwargs: Mapping[str, Any],
        receiver: Receiver,
    ) -> None:
        self._use_case = use_case
        self._args = args
        self._kwargs = kwargs
        self.asked = time.monotonic()
        self.receiver = receiver

    def run(self, tx: SqlTx) -> Any:
        """Run the use case in the transaction and return its answer, or raise what it raises."""
        return self._use_case(tx, *self._args, **self._kwargs)

    def begin(self) -> bool:
        """Take it up; False where nobody waits for it any more. Afterwards it runs to its end."""
        return self.receiver.set_running_or_notify_cancel()


def away(error: BaseException) -> StoreAway:
    """The database's own error, as the programme knows it: in words of ours."""
    store_away = StoreAway(why(error))
    store_away.__cause__ = error
    return store_away


@contextmanager
def abandoning(jobs: Collection[Job]) -> Iterator[None]:
    """Where a thread meets what it cannot go on after, those who wait for these jobs are told.

    Whether the jobs took place is not known then; running them again is right in both cases.
    """
    try:
        yield
    except BaseException as error:
        for job in jobs:
            with suppress(InvalidStateError):  # it had its answer already
                job.receiver.set_exception(away(error))
        raise


Jobs = SimpleQueue[Job | None]  # None: no more will come

_log = logging.getLogger(__name__)


class Threads:
    """A few threads that serve one queue in the order of coming, so that nobody starves.

    Each runs one of `serve`, which takes jobs until it takes None, and is begun anew where it ends
    in any other way: nobody would take the jobs that come after.
    """

    def __init__(self, name: str, *serve: Callable[[Jobs], None]) -> None:
        self._jobs: Jobs = SimpleQueue()
        self._door = threading.Lock()  # so that no job comes after the last None
        self._closed = False
        self._handover: Handover | None = None
        self._threads = [
            threading.Thread(
                target=self._keep_serving, args=(one,), name=f"tamga-{name}-{number}", daemon=True
            )
            for number, one in enumerate(serve, 1)
        ]
        for thread in self._threads:
            thread.start()

    @property
    def alive(self) -> bool:
        """Whether each of them takes jobs."""
        return all(thread.is_alive() for thread in self._threads)

    def _keep_serving(self, serve: Callable[[Jobs], None]) -> None:
        while True:
            try:
                return serve(self._jobs)
            except BaseException as error:
                name = threading.current_thread().name
                _log.critical("%s has died, and is started anew", name, exc_info=error)

    async def ask(
        self, use_case: Callable[..., Any], args: tuple[Any, ...], kwargs: Mapping[str, Any]
    ) -> Any:
        """Have it run, and wait for its answer. Raises what it raises, and StoreAway after close().

        Cancelled before its turn, it never runs; afterwards it runs to its end, unheard.
        """
        loop = asyncio.get_running_loop()
        if self._handover is None or self._handover.loop is not loop:
            self._handover = Handover(loop)
        receiver = Awaited(self._handover)
        self._put(Job(use_case, args, kwargs, receiver))
        return await receiver.future

    def ask_and_wait(
        self, use_case: Callable[..., Any], args: tuple[Any, ...], kwargs: Mapping[str, Any]
    ) -> Any:
        """As ask, for where there is no event loop."""
        receiver: Future[Any] = Future()
        self._put(Job(use_case, args, kwargs, receiver))
        return receiver.result()

    def _put(self, job: Job) -> None:
        with self._door:
            if self._closed:
                raise StoreAway("closed")
            self._jobs.put(job)

    def close(self, seconds: float | None = None) -> None:
        """Finish what waits and end the threads; what takes longer ends with the process."""
        with self._door:
            self._closed = True
            for _ in self._threads:
                self._jobs.put(None)
        for thread in self._threads:
            thread.join(seconds)

"""Handing over what threads have found to the event loop that waits for it, cheaply.

`asyncio.wrap_future` makes two futures with a lock between them, and wakes the loop anew for each.
"""

import asyncio
from collections import deque
from contextlib import suppress
from typing import Any, Protocol


class Receiver(Protocol):
    """Where a thread leaves what came of a job. `concurrent.futures.Future` is one, too."""

    def set_running_or_notify_cancel(self) -> bool:
        """Whether somebody still waits for it."""
        ...

    def set_result(self, result: Any, /) -> None: ...

    def set_exception(self, exception: BaseException, /) -> None: ...


class Awaited:
    """What came of a job, for a coroutine that waits for its `future`; cancel that to give up."""

    __slots__ = ("_exception", "_handover", "_result", "future")

    def __init__(self, handover: "Handover") -> None:
        self.future: asyncio.Future[Any] = handover.loop.create_future()
        self._handover = handover
        self._result: Any = None
        self._exception: BaseException | None = None

    def set_running_or_notify_cancel(self) -> bool:
        """Whether somebody still waits for it."""
        return not self.future.cancelled()

    def set_result(self, result: Any, /) -> None:
        """Called in a thread."""
        self._result = result
        self._handover.take(self)

    def set_exception(self, exception: BaseException, /) -> None:
        """Called in a thread."""
        self._exception = exception
        self._handover.take(self)

    def arrive(self) -> None:
        """Called in the loop. Who gave up, or was answered, hears nothing."""
        if self.future.done():
            return
        if self._exception is None:
            self.future.set_result(self._result)
        elif isinstance(self._exception, StopIteration):  # which no future takes
            self.future.set_exception(RuntimeError(repr(self._exception)))
        else:
            self.future.set_exception(self._exception)


class Handover:
    """Brings what came of jobs from any thread into one event loop: all of it at one waking."""

    def __init__(self, loop: asyncio.AbstractEventLoop) -> None:
        self.loop = loop
        self._ready: deque[Awaited] = deque()
        self._woken = False

    def take(self, awaited: Awaited) -> None:
        """Called in a thread. Where the loop has been closed meanwhile, nobody waits any more."""
        self._ready.append(awaited)
        if not self._woken:  # set back before the loop looks, so that none is left lying
            self._woken = True
            with suppress(RuntimeError):
                self.loop.call_soon_threadsafe(self._hand_out)

    def _hand_out(self) -> None:
        self._woken = False
        while self._ready:
            self._ready.popleft().arrive()

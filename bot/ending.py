"""How the process ends: in good order, and in the time that is promised whatever still closes."""

import asyncio
import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import NoReturn

import structlog

ENDS_WITHIN = 4.0
"""Seconds after the signal, of the five that are promised; what has not closed by then is left as a
crash leaves it, which loses nothing.
"""

log = structlog.get_logger(__name__)


@contextmanager
def ended_by_signals(told_to_end: Callable[[], None]) -> Iterator[None]:
    """SIGTERM and SIGINT cancel the block, which then ends in good order and without an error."""
    loop, task = asyncio.get_running_loop(), asyncio.current_task()
    assert task is not None  # noqa: S101 - for the type: this runs in a coroutine
    told: list[int] = []

    def end(number: int) -> None:
        told.append(number)
        told_to_end()
        task.cancel()

    signals = (signal.SIGTERM, signal.SIGINT)
    for number in signals:
        loop.add_signal_handler(number, end, number)
    try:
        yield
    except asyncio.CancelledError:
        if not told:
            raise
        log.info("ended", signal=signal.Signals(told[0]).name)
    finally:
        for number in signals:
            loop.remove_signal_handler(number)


def leave_in_time() -> None:
    """The process was told to end: it is gone in time, whatever still closes."""
    alarm = threading.Timer(ENDS_WITHIN, leave)
    alarm.daemon = True
    alarm.start()


def leave() -> NoReturn:
    """End the process as a success, now that everything is closed or has had its time.

    To take the interpreter apart, object by object, is another 0.6 s of the five that are promised,
    and more where the machine is busy.
    """
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(0)

"""How fast the bot may speak: to everybody together, and to each person."""

import asyncio
from collections.abc import Awaitable, Callable, Iterable
from datetime import datetime, timedelta

from aiolimiter import AsyncLimiter

from loyalty.clock import Clock
from loyalty.values import PersonId

BETWEEN_MESSAGES = timedelta(seconds=1)
"""To one person, as Telegram asks. Edits count."""

LONGEST_WAIT = 10.0
"""Seconds that a letter waits on lease to go out; where it takes longer, it goes back."""

_MANY = 1000


def pace_of(rate: int) -> tuple[AsyncLimiter, int]:
    """A limiter that lets no second see more than `rate` requests, and the batch to take at once.

    Up to 50 a second they go out one by one; above that in small batches, since timers are coarse.
    """
    batch = max(1, rate // 50)
    return AsyncLimiter(batch, batch / (rate - batch + 1)), batch


class Line:
    """Those who wait to write to one person, first come first served: `async with line`."""

    def __init__(self, clock: Clock) -> None:
        self.waiting = 0
        self.free_at = clock.now()
        self._clock = clock
        self._lock = asyncio.Lock()

    async def __aenter__(self) -> None:
        self.waiting += 1
        try:
            await self._lock.acquire()
        except BaseException:
            self.waiting -= 1
            raise

    async def __aexit__(self, *_: object) -> None:
        self.waiting -= 1
        self._lock.release()

    async def wait(self, leave: Callable[[], Awaitable[None]]) -> float:
        """Wait until the person may be written to: 0, and the message is to go out at once.

        Where that is more than LONGEST_WAIT away, it does not wait and tells the seconds. Whoever
        had to wait asks for `leave` again, which was given for an earlier moment.
        """
        while (seconds := (self.free_at - self._clock.now()).total_seconds()) > 0:
            if seconds > LONGEST_WAIT:
                return seconds
            await self._clock.sleep(seconds)
            await leave()
        self.free_at = self._clock.now() + BETWEEN_MESSAGES
        return 0


class Lines:
    """The line of each person: one message a second to each."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._lines: dict[PersonId, Line] = {}

    def line(self, person: PersonId) -> Line:
        """The line of those who wait to write to this person."""
        if person not in self._lines:
            now = self._clock.now()
            if len(self._lines) >= _MANY:
                kept = (pair for pair in self._lines.items() if _matters(pair[1], now))
                self._lines = dict(kept)
            self._lines[person] = Line(self._clock)
        return self._lines[person]

    def crowded(self, people: Iterable[PersonId]) -> dict[PersonId, datetime]:
        """People for whom messages must wait already, and when all of these will have gone out."""
        now = self._clock.now()
        free = {
            person: max(line.free_at, now) + line.waiting * BETWEEN_MESSAGES
            for person in people
            if (line := self.line(person)).waiting
        }
        return {person: at for person, at in free.items() if at > now + BETWEEN_MESSAGES}


def _matters(line: Line, now: datetime) -> bool:
    return line.waiting > 0 or line.free_at > now


class Floods:
    """Where Telegram has asked for silence (429).

    It does not say whether it means one chat or the whole bot. Being asked for one person while
    the silence for another still lasts is taken as the latter.
    """

    def __init__(self) -> None:
        self._until: dict[PersonId, datetime] = {}

    def asked(self, person: PersonId, until: datetime, now: datetime) -> datetime | None:
        """Note a silence. Returns until when the whole bot must keep it, if it must."""
        self._until = {who: end for who, end in self._until.items() if end > now}
        others = self._until.keys() - {person}
        self._until[person] = until
        return max(self._until.values()) if others else None

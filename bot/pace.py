"""How fast the bot may speak: to everybody together, and to each person."""

import asyncio
import heapq
import itertools
from collections import deque
from collections.abc import Iterable
from datetime import datetime, timedelta

from loyalty.clock import Clock
from loyalty.values import PersonId

BETWEEN_MESSAGES = timedelta(seconds=1)
"""To one person, as Telegram asks. Edits count."""

LONGEST_WAIT = 10.0
"""Seconds that a letter waits on lease to go out; where it takes longer, it goes back."""

_MANY = 1000
_SECOND = 1.01
"""In seconds: requests do not take equally long to Telegram, and it is its seconds that count."""
_MADE_UP = 0.1  # seconds that timers and a busy process lose are made up for at once


class Pace:
    """Lets requests go evenly, and in no second more of them than `rate`.

    Whoever comes first goes first, but what is more urgent goes before the rest.
    """

    def __init__(self, rate: int) -> None:
        self.rate = rate
        self._went: deque[float] = deque(maxlen=_most(rate))
        self._next = 0.0
        self._order = itertools.count()
        self._waiting: list[tuple[int, int, asyncio.Future[None]]] = []
        self._alarm: asyncio.TimerHandle | asyncio.Task[None] | None = None

    def slow_down(self, rate: int) -> None:
        """From now on so many a second at most."""
        self._keep(min(rate, self.rate))

    def _keep(self, rate: int) -> None:
        self.rate = rate
        self._went = deque(self._went, maxlen=_most(rate))

    async def acquire(self, urgency: int = 0) -> None:
        """Wait until a request may go; the lowest urgency goes first."""
        loop = asyncio.get_running_loop()
        turn: asyncio.Future[None] = loop.create_future()
        heapq.heappush(self._waiting, (urgency, next(self._order), turn))
        if self._alarm is None:
            self._let_go(loop)
        await turn

    def _let_go(self, loop: asyncio.AbstractEventLoop) -> None:
        """Let everybody go whose turn has come, and look again when that of the next one does."""
        self._alarm = None
        while self._wanted():
            at = self._turn(loop.time())
            if at > loop.time():
                self._alarm = loop.call_at(at, self._let_go, loop)
                return
            self._let_one_go(at, loop.time())

    def _wanted(self) -> int:
        """How many wait; who gave up meanwhile is not the first of them."""
        while self._waiting and self._waiting[0][2].done():
            heapq.heappop(self._waiting)
        return len(self._waiting)

    def _let_one_go(self, at: float, now: float) -> None:
        """The most urgent one, whose turn was at `at`."""
        self._went.append(max(at, now))
        self._next = max(self._next, at) + _SECOND / self.rate
        heapq.heappop(self._waiting)[2].set_result(None)

    def _turn(self, now: float) -> float:
        """When the next request may go. What a busy process has lost is made up for."""
        if now >= self._next + _MADE_UP:
            self._next = now
        full = len(self._went) == self._went.maxlen
        return max(self._next, self._went[0] + _SECOND if full else 0.0)


def _most(rate: int) -> int:
    """Of many a few less, for the same reason that a second is longer here."""
    return rate - rate // 200


class Wait:
    """A wait for an instant, which never takes longer than it was to, however the clock is set."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._since = self._until = clock.now()

    def until(self, instant: datetime) -> None:
        """From now on, wait until then."""
        self._since, self._until = self._clock.now(), instant

    def left(self) -> float:
        """Seconds that are left of it."""
        now = self._clock.now()
        if now < self._since:  # the clock was set back
            self._until -= self._since - now
            self._since = now
        return max(0.0, (self._until - now).total_seconds())


class Line:
    """Those who wait to write to one person, first come first served: `async with line`."""

    def __init__(self, clock: Clock) -> None:
        self.waiting = 0
        self.pause = Wait(clock)
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

    def busy(self) -> float:
        """Seconds until the person may be written to."""
        return self.pause.left()

    def went(self) -> None:
        """The person is written to at this moment, or was by now: Telegram counts what arrives
        there, which is some time between the request and its answer.
        """
        self.pause.until(self._clock.now() + BETWEEN_MESSAGES)


class Lines:
    """The line of each person: one message a second to each."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._lines: dict[PersonId, Line] = {}
        self._most = _MANY

    def line(self, person: PersonId) -> Line:
        """The line of those who wait to write to this person."""
        if person not in self._lines:
            if len(self._lines) >= self._most:
                kept = (pair for pair in self._lines.items() if _matters(pair[1]))
                self._lines = dict(kept)
                self._most = max(_MANY, 2 * len(self._lines))
            self._lines[person] = Line(self._clock)
        return self._lines[person]

    def crowded(self, people: Iterable[PersonId]) -> dict[PersonId, datetime]:
        """People for whom messages must wait already, and when all of these will have gone out."""
        now = self._clock.now()
        free = {
            person: now + timedelta(seconds=line.busy()) + line.waiting * BETWEEN_MESSAGES
            for person in people
            if (line := self.line(person)).waiting
        }
        return {person: at for person, at in free.items() if at > now + BETWEEN_MESSAGES}


def _matters(line: Line) -> bool:
    return line.waiting > 0 or line.busy() > 0


_LONGEST = timedelta(days=1)  # that Telegram asks for; what ends later, a clock had set wrong


class Floods:
    """Where Telegram has asked for silence (429).

    It does not say whether it means one chat or the whole bot. Being asked for one person while
    the silence for another still lasts is taken as the latter.
    """

    def __init__(self) -> None:
        self._until: dict[PersonId, datetime] = {}

    def asked(self, person: PersonId, until: datetime, now: datetime) -> datetime | None:
        """Note a silence. Returns until when the whole bot must keep it, if it must."""
        lasting = ((who, end) for who, end in self._until.items() if now < end < now + _LONGEST)
        self._until = dict(lasting)
        others = self._until.keys() - {person}
        self._until[person] = until
        return max(self._until.values()) if others else None

"""A clock that can be moved, so that a year of a shop passes in seconds."""

import asyncio
import heapq
import itertools
import time
from datetime import UTC, datetime, timedelta

AHEAD = "SANDBOX_CLOCK_AHEAD"
"""The variable that tells a child by how many seconds its clock begins ahead of the machine's."""

TURNS = 20
"""How often the event loop goes round for somebody just woken, before the clock moves on."""


class MovableClock:
    """Aware UTC time that moves when told to; it satisfies the bot's `Clock`.

    Frozen (the default) it moves by `advance` and `set` alone. Running it also goes with the
    machine's time, as the demo and the bot's own process need.
    """

    def __init__(self, start: datetime | None = None, *, running: bool = False) -> None:
        if start is not None and start.tzinfo is None:
            raise ValueError("a clock starts at an aware instant")
        self._base = (start or datetime.now(UTC)).astimezone(UTC)
        self._started = time.monotonic() if running else None
        self._order = itertools.count()
        self._sleepers: list[tuple[datetime, int, asyncio.Future[None]]] = []

    @property
    def running(self) -> bool:
        """Whether the clock goes by itself."""
        return self._started is not None

    def now(self) -> datetime:
        """The present instant, aware, in UTC."""
        if self._started is None:
            return self._base
        return self._base + timedelta(seconds=time.monotonic() - self._started)

    async def sleep(self, seconds: float) -> None:
        """Wait until `seconds` of this clock's time have passed."""
        loop = asyncio.get_running_loop()
        if seconds <= 0:
            await asyncio.sleep(0)
            return
        woken: asyncio.Future[None] = loop.create_future()
        due = self.now() + timedelta(seconds=seconds)
        heapq.heappush(self._sleepers, (due, next(self._order), woken))
        alarm = loop.call_later(seconds, self._wake_due) if self.running else None
        try:
            await woken
        finally:
            if alarm is not None:
                alarm.cancel()

    async def advance(self, by: timedelta) -> None:
        """Move forward; whoever sleeps wakes in order of due time, each at its own instant."""
        if by < timedelta(0):
            raise ValueError("a clock advances forwards; use set() to turn it back")
        await self.set(self.now() + by)

    async def set(self, to: datetime) -> None:
        """Move to an aware instant; sleepers due by then are woken as by `advance`.

        A running clock goes on meanwhile: it ends as much later as waking them has taken. Where it
        is turned back, whoever sleeps does not sleep longer for it.
        """
        began = time.monotonic()
        if to < (now := self.now()):
            back = now - to  # all by the same: it stays a heap
            self._sleepers = [(due - back, order, woken) for due, order, woken in self._sleepers]
        while self._sleepers and self._sleepers[0][0] <= to:
            due, _, woken = heapq.heappop(self._sleepers)
            if woken.done():
                continue
            self._turn_to(max(due, self.now()))
            woken.set_result(None)
            for _ in range(TURNS):
                await asyncio.sleep(0)
        taken = time.monotonic() - began if self.running else 0
        self._turn_to(to.astimezone(UTC) + timedelta(seconds=taken))

    def _turn_to(self, instant: datetime) -> None:
        self._base = instant
        if self._started is not None:
            self._started = time.monotonic()

    def _wake_due(self) -> None:
        # A timer may fire a hair before the clock's own reckoning says so.
        now = self.now() + timedelta(milliseconds=1)
        while self._sleepers and self._sleepers[0][0] <= now:
            woken = heapq.heappop(self._sleepers)[2]
            if not woken.done():
                woken.set_result(None)

"""Time that does not go back, whatever is done to the machine's clock."""

import time
from datetime import UTC, datetime, timedelta

import structlog

from loyalty.clock import Clock

FOLLOWED = timedelta(days=1)
"""A clock that is set back by more than this was wrong for so long that it is believed at once."""

_CATCHES_UP = 0.5  # seconds a second
_JITTER = timedelta(milliseconds=50)  # a clock may be disciplined by so much unnoticed

_log = structlog.get_logger(__name__)


class SteadyClock:
    """Another clock, which may be set back; this one goes on instead, at half speed, until the
    other has caught up.

    So whatever waits for an instant (a receipt, a lease, a question's end) waits no longer than
    twice as long as it was meant to, and nothing happens before what it came after.
    """

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._seen = self._told = clock.now()
        self._ahead, self._since = timedelta(), time.monotonic()
        self._fell = timedelta()

    def now(self) -> datetime:
        """The other clock's instant, or a later one; it never goes back but by a `fall`."""
        wall = self._clock.now()
        if wall < self._seen - _JITTER:
            self._set_back(self._seen - wall + self._still_ahead())
        self._seen = wall
        self._told = max(self._told, wall + self._still_ahead())
        return self._told

    async def sleep(self, seconds: float) -> None:
        """Wait until `seconds` of this clock's time have passed."""
        slowly = min(max(0.0, seconds), self._still_ahead().total_seconds())
        await self._clock.sleep(seconds + slowly * (1 / _CATCHES_UP - 1))

    def begin_after(self, known: datetime) -> None:
        """Something has happened at this instant, before this clock began."""
        if known > self.now():
            self._set_back(known - self._seen)
            self._told = max(self._told, self._seen + self._ahead)

    def fall(self) -> timedelta:
        """By how much it went back after all, since this was asked for last; zero as a rule."""
        self.now()
        fell, self._fell = self._fell, timedelta()
        return fell

    def _set_back(self, by: timedelta) -> None:
        self._since = time.monotonic()
        if by <= FOLLOWED:
            _log.warning("the clock was set back; going on slowly meanwhile", by=str(by))
            self._ahead = by
        else:
            _log.error("the clock was set back by more than a day; following it", by=str(by))
            self._ahead, self._told = timedelta(), datetime.min.replace(tzinfo=UTC)
            self._fell += by

    def _still_ahead(self) -> timedelta:
        passed = timedelta(seconds=time.monotonic() - self._since)
        return max(timedelta(), self._ahead - passed * _CATCHES_UP)

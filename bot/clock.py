"""The machine's own time, and whether it can be right."""

import asyncio
from datetime import UTC, datetime, timedelta

OFF = timedelta(minutes=2)
"""By so much the machine's clock may differ from Telegram's before somebody is told."""
EARLIEST = datetime(2020, 1, 1, tzinfo=UTC)
"""Before this, a clock has not been set at all."""


class MachineClock:
    """The `loyalty.clock.Clock` that a real bot runs by."""

    def now(self) -> datetime:
        return datetime.now(UTC)

    async def sleep(self, seconds: float) -> None:
        await asyncio.sleep(seconds)


def what_is_wrong(now: datetime, telegrams: datetime | None) -> str | None:
    """What is wrong with the machine's clock, in one line; None where nothing is.

    `telegrams` is the instant at which Telegram answered, by its own clock, where that is known.
    """
    if now < EARLIEST:
        return f"the machine's clock says {now:%Y-%m-%d}: it has not been set"
    if telegrams is None or abs(now - telegrams) <= OFF:
        return None
    off = str(abs(now - telegrams)).partition(".")[0]
    return f"the machine's clock is {off} {'ahead of' if now > telegrams else 'behind'} Telegram's"

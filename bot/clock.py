"""The machine's own time."""

import asyncio
from datetime import UTC, datetime


class MachineClock:
    """The `loyalty.clock.Clock` that a real bot runs by."""

    def now(self) -> datetime:
        return datetime.now(UTC)

    async def sleep(self, seconds: float) -> None:
        await asyncio.sleep(seconds)

"""The time, as something that is handed in, so that a year of a shop can pass in seconds."""

from datetime import datetime
from typing import Protocol


class Clock(Protocol):
    """Tells the time and waits. The bot's own clock is the machine's; the sandbox moves its own."""

    def now(self) -> datetime:
        """The present instant, aware, in UTC."""
        ...

    async def sleep(self, seconds: float) -> None:
        """Wait until `seconds` of this clock's time have passed."""
        ...

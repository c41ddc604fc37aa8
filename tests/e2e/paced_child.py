"""The bot as the sandbox runs it, but that it notes when it lets each request go to Telegram.

So the pace is judged where it is kept: until a request has come to the emulator, a busy machine may
have held it up by any time.
"""

import asyncio
import os
import time
from pathlib import Path

from bot.lean import import_aiogram, import_structlog

import_structlog()
import_aiogram()

from bot.pace import Pace  # noqa: E402 - it comes after aiogram, as in the bot
from sandbox.child import main  # noqa: E402 - it imports aiogram

NOTES = "PACE_NOTES"
"""Names the file that each moment is written to: the machine's time (monotonic), a line each."""


if __name__ == "__main__":
    let_go = Pace._let_one_go  # all that goes comes by it
    with Path(os.environ[NOTES]).open("a", buffering=1) as notes:

        def noted(pace: Pace, at: float, now: float) -> None:
            let_go(pace, at, now)
            notes.write(f"{time.monotonic()}\n")

        setattr(Pace, "_let_one_go", noted)  # noqa: B010 - mypy forbids the other
        asyncio.run(main())

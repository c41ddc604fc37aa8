"""The bot as `python -m bot` runs it, but for its clock: the sandbox moves that by a pipe.

`python -m sandbox.child` is started by `sandbox.process.BotProcess`.
"""

import asyncio

from bot.lean import import_aiogram, import_structlog

import_structlog()
import_aiogram()

from bot.ending import leave  # noqa: E402 - below, all that imports aiogram
from bot.logs import set_up_logs  # noqa: E402
from bot.run import run  # noqa: E402
from bot.settings import Settings  # noqa: E402
from sandbox.process import clock_from_parent  # noqa: E402


async def main() -> None:
    settings = Settings(_env_file=None)  # type: ignore[call-arg]  # the rest is set
    set_up_logs(settings)
    async with clock_from_parent() as clock:
        await run(settings, clock)


if __name__ == "__main__":
    asyncio.run(main())
    leave()

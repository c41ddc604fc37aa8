"""A cold start

From starting the process to its first question for updates: `python -m bot` with a database that is
there already, over `python -c "import aiogram"` from start to end. Nothing is cached but what the
system keeps of files.
"""

import asyncio
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.figures import Figure, ratios
from benchmarks.processes import AIOGRAM_POLLING, TAMGA, bot_process, run_in_loop
from benchmarks.telegram import Telegram
from storage.engine.schema import migrate

EXPLAINED = """
Importing aiogram is most of a start: it builds a thousand models. The rest is SQLAlchemy, Starlette
and the bot's own modules, reading the words of four languages, looking whether the database is
current, and three requests to Telegram (who am I, no webhook, what is new).
"""


def run(quick: bool = False) -> list[Figure]:
    """Each a few times, in turn."""
    with TemporaryDirectory() as folder:
        return run_in_loop(_run(Path(folder), rounds=1 if quick else 5))


async def _run(folder: Path, rounds: int) -> list[Figure]:
    migrate(f"sqlite:///{folder / 'tamga.db'}")
    tamga, echo, imported = [], [], []
    for _ in range(rounds):
        tamga.append(await _to_first_poll(TAMGA, folder))
        echo.append(await _to_first_poll(AIOGRAM_POLLING, folder))
        imported.append(await _import_aiogram())
    over = 'python -c "import aiogram"'
    return [
        Figure("start to first poll", ratios(tamga, imported), over=over),
        Figure("the bare aiogram bot's", ratios(echo, imported), over=over),
        Figure("Tamga: start to first poll", tuple(tamga), "s"),
        Figure(over, tuple(imported), "s"),
    ]


async def _to_first_poll(module: tuple[str, ...], folder: Path) -> float:
    async with Telegram() as telegram:
        started = time.perf_counter()
        async with bot_process(module, telegram, folder, webhook=False):
            return telegram.polled_at - started


async def _import_aiogram() -> float:
    started = time.perf_counter()
    process = await asyncio.create_subprocess_exec(sys.executable, "-c", "import aiogram")
    await process.wait()
    return time.perf_counter() - started

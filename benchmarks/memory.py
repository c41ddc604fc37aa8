"""Memory

What the process holds (RSS). At rest: Tamga as `python -m bot` runs it, polling, with an SQLite
file of a thousand members and its HTTP server for health and metrics, over aiogram's own polling
with one handler that echoes; each a few seconds after it first asked for updates. After work:
Tamga by webhook, a hundred people asking for their balance.
"""

import asyncio
import gc
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.answers import fill
from benchmarks.figures import Figure, Goal, ratios
from benchmarks.processes import AIOGRAM_POLLING, TAMGA, bot_process, resident, run_in_loop
from benchmarks.telegram import Telegram

EXPLAINED = """
The bare bot holds the validators of all of aiogram's classes, which are two thirds of its 169 MB.
Tamga has aiogram leave them, and builds those that updates and answers need (`bot/lean.py`,
`bot/warming.py`): 33 MB and 10. On top of that, it loads SQLAlchemy (15 MB, with the statements of
all capabilities), its own rules and conversations (8), Babel's data of four languages and their
words (6, without what nobody asks of it), settings and their checks (6), Pillow and zxing-cpp (4),
Starlette, uvicorn and metrics (5), structlog and typer without rich (2), and keeps threads,
connections and routers. psycopg and PostgreSQL's dialect (11), redis (6), phonenumbers (1), alembic
and numpy are loaded only where they are used. Work leaves nothing behind.
"""

SETTLE = 4.0  # seconds


def run(quick: bool = False) -> list[Figure]:
    """At rest several times, after work once."""
    with TemporaryDirectory() as folder:
        return run_in_loop(_run(Path(folder), quick))


async def _run(folder: Path, quick: bool) -> list[Figure]:
    fill(folder / "tamga.db")
    tamga, aiogram = [], []
    for _ in range(1 if quick else 3):
        tamga.append(await _at_rest(TAMGA, folder))
        aiogram.append(await _at_rest(AIOGRAM_POLLING, folder))
    few, many = (1_000, 10_000) if quick else (10_000, 100_000)
    after_few, after_many = await _after_work(folder, few, many)
    return [
        Figure(
            "memory at rest", ratios(tamga, aiogram), over="aiogram polling", goal=Goal(at_most=0.7)
        ),
        Figure("Tamga: at rest", tuple(tamga), "MB"),
        Figure("aiogram: at rest", tuple(aiogram), "MB"),
        Figure(
            f"memory after {many} updates",
            (after_many / after_few,),
            over=f"after {few}",
            goal=Goal(at_most=1.05),
        ),
        Figure(f"Tamga: after {few} updates", (after_few,), "MB"),
        Figure(f"Tamga: after {many} updates", (after_many,), "MB"),
    ]


async def _at_rest(module: tuple[str, ...], folder: Path) -> float:
    async with (
        Telegram() as telegram,
        bot_process(module, telegram, folder, webhook=False) as pid,
    ):
        await asyncio.sleep(SETTLE)
        return resident(pid)


async def _after_work(folder: Path, few: int, many: int) -> tuple[float, float]:
    gc.collect()
    gc.freeze()
    async with (
        Telegram() as telegram,
        bot_process(TAMGA, telegram, folder, webhook=True) as pid,
    ):
        answers, found = 0, []
        for until in (few, many):
            while answers < until:
                answers += await telegram.crowd(0.5)
            found.append(resident(pid))
    after_few, after_many = found
    return after_few, after_many

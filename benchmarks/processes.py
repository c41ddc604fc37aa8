"""Bots in processes of their own, and what these cost."""

import asyncio
import os
import socket
import sys
from collections.abc import AsyncIterator, Coroutine, Mapping
from contextlib import asynccontextmanager
from pathlib import Path
from typing import TypeVar

import uvloop

from benchmarks.telegram import TOKEN, Telegram

T = TypeVar("T")

ROOT = Path(__file__).parent.parent
START = 120.0  # seconds that a bot may take

TAMGA = ("bot",)
AIOGRAM = ("benchmarks.echo", "aiogram-webhook")
AIOGRAM_ROWS = ("benchmarks.echo", "aiogram-rows")
AIOGRAM_POLLING = ("benchmarks.echo", "aiogram-polling")
PTB = ("benchmarks.echo", "ptb-webhook")


def run_in_loop(work: Coroutine[None, None, T]) -> T:
    """Run it on uvloop, so that the load costs as little as it can."""
    with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
        return runner.run(work)


def environment(**settings: str) -> dict[str, str]:
    """This process's own, with settings of a bot; modules are compiled once, as on any machine."""
    inherited = {**os.environ, "PYTHONPATH": str(ROOT), "BOT_TOKEN": TOKEN, **settings}
    return {name: value for name, value in inherited.items() if name != "PYTHONDONTWRITEBYTECODE"}


@asynccontextmanager
async def bot_process(
    module: tuple[str, ...],
    telegram: Telegram,
    folder: Path,
    *,
    webhook: bool,
    more: Mapping[str, str] | None = None,
) -> AsyncIterator[int]:
    """`python -m module` in the folder, until the block ends; gives its process id.

    `more` are settings that it gets besides. Tamga finds its database in `tamga.db` there. With a
    webhook the block begins when updates can be brought, else when the bot has asked for some.
    """
    port = _free_port()
    settings = environment(
        TELEGRAM_API=telegram.base_url,
        DATABASE_URL=f"sqlite:///{folder / 'tamga.db'}",
        HTTP_PORT=str(port),
        LOG_LEVEL="WARNING",
        **({"WEBHOOK_URL": f"http://127.0.0.1:{port}"} if webhook else {}),
        **(more or {}),
    )
    with (folder / "log").open("wb") as log:
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", *module, cwd=folder, env=settings, stdout=log, stderr=log
        )
    try:
        try:
            async with asyncio.timeout(START):
                await (telegram.connect() if webhook else telegram.polled.wait())
        except TimeoutError:
            raise AssertionError((folder / "log").read_text()) from None
        yield process.pid
    finally:
        process.kill()
        await process.wait()


def resident(pid: int) -> float:
    """Megabytes of memory that a process holds (RSS)."""
    status = Path(f"/proc/{pid}/status").read_text(encoding="ascii")
    kilobytes = next(line.split()[1] for line in status.splitlines() if line.startswith("VmRSS"))
    return int(kilobytes) / 1024


def busy(pid: int) -> float:
    """Seconds of processor time that a process has used."""
    fields = Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as free:
        return int(free.getsockname()[1])

"""`python -m sandbox` as a process of its own, and chromium to look at it."""

import asyncio
import os
import shutil
import signal
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
CHROMIUM = os.environ.get("TEST_CHROMIUM") or shutil.which("chromium")

FIRST_PORT = 21_000
"""Where tests look for a free one: not where a demo may be running."""

PASSED_ON = ("PATH", "HOME", "TMPDIR", "VIRTUAL_ENV")


def missing() -> str | None:
    """Why no browser can be driven on this machine, in plain words; None where one can."""
    try:
        import playwright  # noqa: F401, PLC0415 - asked for, not used
    except ImportError:
        return "playwright is not installed: make setup"
    if CHROMIUM is None:
        return "no chromium (TEST_CHROMIUM says where it is): apt-get install chromium"
    return None


@asynccontextmanager
async def demo(*arguments: str) -> AsyncIterator[str]:
    """The address of a demo of one's own, which ends with this, bot and all."""
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        *("-m", "sandbox", "--port", str(FIRST_PORT), *arguments),
        cwd=ROOT,
        env={name: os.environ[name] for name in PASSED_ON if name in os.environ},
        stdout=asyncio.subprocess.PIPE,
    )
    assert process.stdout is not None
    try:
        greeting = (await asyncio.wait_for(process.stdout.readline(), 30)).decode()
        yield next(word for word in greeting.split() if word.startswith("http://"))
    finally:
        process.send_signal(signal.SIGINT)
        await asyncio.wait_for(process.wait(), 20)

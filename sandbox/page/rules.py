"""The shop's rules, shown and changed by the bot's own commands while it runs."""

import asyncio
import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from sandbox.clock import AHEAD, MovableClock
from sandbox.process import PASSED_ON, ROOT
from sandbox.sandbox import Sandbox


@dataclass(frozen=True, slots=True)
class Said:
    """A command's exit code, and what it printed."""

    code: int
    text: str


class Rules:
    """`python -m bot program …` with the settings of the demo's bot, at the demo's hour.

    It is run in `folder`, where no `.env` of a real shop lies.
    """

    def __init__(self, sandbox: Sandbox, settings: Mapping[str, str], folder: Path) -> None:
        self._sandbox = sandbox
        self._settings = settings
        self._folder = folder

    async def show(self) -> Said:
        """The rules that hold."""
        return await self._run("show")

    async def preset(self, name: str) -> Said:
        """Ready-made rules, to begin with."""
        return await self._run("presets", "--", name)

    async def apply(self, rules: str, *, dry: bool) -> Said:
        """Make them hold; `dry`: only say what the last 30 days would have given by them."""
        return await self._run("apply", *(["--dry-run"] if dry else []), "-", typed=rules)

    async def _run(self, *arguments: str, typed: str = "") -> Said:
        ahead = self._sandbox.clock.now() - MovableClock(running=True).now()
        process = await asyncio.create_subprocess_exec(
            sys.executable,
            *("-m", "sandbox.command", "program", *arguments),
            cwd=self._folder,
            env={
                **{name: os.environ[name] for name in PASSED_ON if name in os.environ},
                **self._settings,
                "BOT_TOKEN": self._sandbox.token,
                "TELEGRAM_API": self._sandbox.base_url,
                "PYTHONPATH": str(ROOT),
                "PYTHONIOENCODING": "utf-8",
                AHEAD: str(ahead.total_seconds()),
            },
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.STDOUT,
        )
        try:
            said, _ = await process.communicate(typed.encode())
        finally:
            if process.returncode is None:
                process.kill()
                await process.wait()
        return Said(process.returncode or 0, said.decode())

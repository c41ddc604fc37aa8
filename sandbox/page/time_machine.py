"""The time machine: the sandbox's clock and the bot's, moved together while everyone watches."""

import asyncio
from collections.abc import Callable
from datetime import datetime, timedelta

from sandbox.calls import Call
from sandbox.page.moments import steps
from sandbox.process import BotFailed
from sandbox.sandbox import Sandbox
from sandbox.telegram import Json

BREATH = 0.015
LONGEST_REST = 1.0


class TimeMachine:
    """Moves in steps, so that what is due is dated and seen in its order."""

    def __init__(self, sandbox: Sandbox, tell: Callable[[Json], None]) -> None:
        self._sandbox = sandbox
        self._tell = tell
        self._one_at_a_time = asyncio.Lock()
        self._calls = 0
        self.moving = False
        """A journey is under way."""
        sandbox.api.on_call.append(self._count)
        sandbox.api.on_answer.append(self._count)

    async def go(self, to: Callable[[datetime], datetime]) -> None:
        """Move to what `to` makes of the present, once earlier journeys have ended."""
        async with self._one_at_a_time:
            now = self._sandbox.clock.now()
            self._show(moving=True)
            for step in steps(to(now) - now):
                await self._move(step)
                self._show(moving=True)
                await self._rest()
            self._show(moving=False)

    def _show(self, *, moving: bool) -> None:
        self.moving = moving
        now = self._sandbox.clock.now().isoformat()
        self._tell({"type": "clock", "now": now, "moving": moving})

    async def _move(self, step: timedelta) -> None:
        try:
            await self._sandbox.advance(step)
        except BotFailed:
            return  # it died on the way; whoever watches over its life says so

    async def _rest(self) -> None:
        """Wait until the bot has done what was due, but not for what takes long."""
        loop = asyncio.get_running_loop()
        until, seen = loop.time() + LONGEST_REST, -1
        while seen != self._calls and loop.time() < until:
            seen = self._calls
            await asyncio.sleep(BREATH)

    def _count(self, call: Call) -> None:
        self._calls += call.method.lower() != "getupdates"

"""The life of the bot's process: started, killed, and noticed when it dies by itself."""

import asyncio
from collections.abc import Awaitable, Callable
from types import TracebackType
from typing import Protocol

from sandbox.process import BotFailed
from sandbox.telegram import Json

LAST_LINES = 20


class Bot(Protocol):
    """The bot's process, as `sandbox.process.BotProcess` is."""

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
        /,
    ) -> None: ...

    async def start(self) -> None: ...

    async def kill(self) -> int | None: ...

    async def ended(self) -> int | None: ...

    @property
    def log(self) -> str: ...


class Life:
    """What becomes of one bot's process; `tell` hears of it. No order waits until it is done.

    `state` is `starting`, `running` or `dead`. Where nobody had asked for that, `why` is the end of
    its log, and `code` its exit code.
    """

    def __init__(self, bot: Bot, tell: Callable[[Json], None]) -> None:
        self._bot = bot
        self._tell = tell
        self._course: asyncio.Task[None] | None = None
        self._one_at_a_time = asyncio.Lock()
        self._settled = asyncio.Event()
        self.state = "dead"
        self.why: str | None = None
        self.code: int | None = None

    def start(self) -> None:
        """Start it, unless it lives."""
        if self.state == "dead":
            self._become("starting")
            self._order(self._live)

    def kill(self) -> None:
        """SIGKILL."""
        self._order(self._die)

    def restart(self) -> None:
        """SIGKILL, and start it again."""
        self._order(self._live)

    async def settled(self) -> bool:
        """Wait until it runs, or has died of starting; whether it runs."""
        await self._settled.wait()
        return self.state == "running"

    async def end(self) -> None:
        """Kill it, and wait until it is gone for good."""
        if self._course is not None:
            self._course.cancel()
        async with self._one_at_a_time:
            await self._bot.__aexit__(None, None, None)

    def as_json(self) -> Json:
        return {"state": self.state, "why": self.why, "code": self.code}

    def _order(self, course: Callable[[], Awaitable[None]]) -> None:
        if self._course is not None:
            self._course.cancel()
        self._course = asyncio.create_task(self._take(course))

    async def _take(self, course: Callable[[], Awaitable[None]]) -> None:
        async with self._one_at_a_time:
            await course()

    async def _live(self) -> None:
        await self._bot.kill()
        self._become("starting")
        try:
            await self._bot.start()
        except BotFailed as failure:
            await self._bot.kill()
            self._become("dead", str(failure))
            return
        self._become("running")
        code = await self._bot.ended()
        await self._bot.kill()
        last_words = "\n".join(self._bot.log.splitlines()[-LAST_LINES:])
        self._become("dead", last_words, code)

    async def _die(self) -> None:
        await self._bot.kill()
        self._become("dead")

    def _become(self, state: str, why: str | None = None, code: int | None = None) -> None:
        self.state, self.why, self.code = state, why, code
        if state == "starting":
            self._settled.clear()
        else:
            self._settled.set()
        self._tell({"type": "process", **self.as_json()})

"""The bot as a process of its own, whose clock the sandbox moves by a pipe."""

import asyncio
import os
import signal
import socket
import sys
import tempfile
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from pathlib import Path
from typing import Self

from sandbox.clock import AHEAD, MovableClock
from sandbox.sandbox import Sandbox

PIPE = "SANDBOX_CLOCK_PIPE"

PASSED_ON = ("PATH", "HOME", "LANG", "LC_ALL", "TMPDIR", "VIRTUAL_ENV")
"""What the bot's environment keeps of its parent's: no setting of a real bot leaks in."""

ROOT = Path(__file__).parent.parent


class BotFailed(AssertionError):
    """The bot's process ended, or did not do what was asked; the message shows its log."""


class BotProcess:
    """The bot in a process of its own, talking to a sandbox. `settings` is its environment,
    apart from `BOT_TOKEN` and `TELEGRAM_API`, which the sandbox knows; `HTTP_PORT` is 0 (nothing
    served) unless it is given.

    Its clock runs with the machine's, and is moved along with the sandbox's. `module` is what
    Python runs, in `folder`.
    """

    def __init__(
        self,
        sandbox: Sandbox,
        settings: Mapping[str, str],
        *,
        module: str = "sandbox.child",
        folder: Path = ROOT,
    ) -> None:
        self._sandbox = sandbox
        self._settings = dict(settings)
        self._module = module
        self._folder = folder
        self._process: asyncio.subprocess.Process | None = None
        self._pipe: tuple[asyncio.StreamReader, asyncio.StreamWriter] | None = None
        self._log = tempfile.NamedTemporaryFile(prefix="bot-", suffix=".log")  # noqa: SIM115
        self._moving = asyncio.Lock()

    async def __aenter__(self) -> Self:
        await self.start()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.kill()
        self._log.close()

    @property
    def log(self) -> str:
        """What the bot wrote to its standard output and error, over all its lives."""
        return Path(self._log.name).read_text(errors="replace")

    async def start(self, within: float = 60.0) -> None:
        """Start it, again if need be, and wait until it asks for updates or sets its webhook."""
        await self.kill()
        heard = self._sandbox.api.listens
        ours, its = socket.socketpair()
        offset = self._sandbox.clock.now() - MovableClock(running=True).now()
        passed = {name: os.environ[name] for name in PASSED_ON if name in os.environ}
        environment = passed | {"HTTP_PORT": "0"} | self._settings
        environment |= {
            "BOT_TOKEN": self._sandbox.token,
            "TELEGRAM_API": self._sandbox.base_url,
            "PYTHONPATH": str(ROOT),
            PIPE: str(its.fileno()),
            AHEAD: str(offset.total_seconds()),
        }
        self._process = await asyncio.create_subprocess_exec(
            sys.executable,
            "-m",
            self._module,
            cwd=self._folder,
            env=environment,
            stdout=self._log,
            stderr=self._log,
            pass_fds=[its.fileno()],
        )
        its.close()
        self._pipe = await asyncio.open_connection(sock=ours)
        self._sandbox.movers.append(self.advance)
        await self._ready(self._process, heard, within)

    async def advance(self, by: timedelta) -> None:
        """Move the bot's clock; whoever slept there has been woken when this returns."""
        if self._pipe is None:
            return
        reader, writer = self._pipe
        async with self._moving:
            writer.write(f"{by.total_seconds()}\n".encode())
            if not await reader.readline():
                raise BotFailed(f"the bot is gone\n{self.log}")

    async def ended(self) -> int | None:
        """Wait until the process is gone, however that comes about; its exit code."""
        return await self._process.wait() if self._process is not None else None

    async def kill(self) -> int | None:
        """SIGKILL: the process is gone at once, whatever it was doing."""
        return await self._end(signal.SIGKILL, within=10)

    async def terminate(self, within: float = 10.0) -> int | None:
        """SIGTERM, and wait for the end; its exit code. Raises BotFailed when it takes longer."""
        return await self._end(signal.SIGTERM, within)

    async def _ready(self, process: asyncio.subprocess.Process, heard: int, within: float) -> None:
        ended = asyncio.create_task(process.wait())
        ready = asyncio.create_task(
            self._sandbox.exchange.until(
                lambda: self._sandbox.api.listens > heard, within, lambda: "it does not listen"
            )
        )
        await asyncio.wait({ended, ready}, return_when=asyncio.FIRST_COMPLETED)
        ended.cancel()
        ready.cancel()
        await asyncio.gather(ended, ready, return_exceptions=True)
        if self._sandbox.api.listens == heard:
            how = "is silent" if process.returncode is None else f"ended: {process.returncode}"
            raise BotFailed(f"the bot did not start, it {how}\n{self.log}")

    async def _end(self, how: signal.Signals, within: float) -> int | None:
        process = self._process
        if process is None:
            return None
        if process.returncode is None:
            process.send_signal(how)
        try:
            async with asyncio.timeout(within):
                code = await process.wait()
        except TimeoutError:
            raise BotFailed(f"the bot outlived {how.name} by {within:g} s\n{self.log}") from None
        if self._pipe is not None:
            self._sandbox.movers.remove(self.advance)
            self._pipe[1].close()
        self._process = self._pipe = None
        return code


@asynccontextmanager
async def clock_from_parent() -> AsyncIterator[MovableClock]:
    """The child's clock: the machine's time, and as much more as the parent has said."""
    ahead = timedelta(seconds=float(os.environ[AHEAD]))
    clock = MovableClock(datetime.now().astimezone() + ahead, running=True)
    pipe = socket.socket(fileno=int(os.environ[PIPE]))
    reader, writer = await asyncio.open_connection(sock=pipe)

    async def obey() -> None:
        while order := await reader.readline():
            await clock.advance(timedelta(seconds=float(order)))
            writer.write(b"done\n")
        os.kill(os.getpid(), signal.SIGTERM)  # the sandbox is gone, and its bot with it

    obeying = asyncio.create_task(obey())
    try:
        yield clock
    finally:
        obeying.cancel()
        writer.close()

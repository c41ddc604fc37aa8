"""Has photos read by processes of their own, which may take little memory and time."""

import asyncio
import json
import os
import sys
from collections.abc import Awaitable, Callable
from contextlib import suppress
from pathlib import Path

from handlers.till.photo import NotAPicture

AT_ONCE = 2  # photos that are read; the rest wait
IN_HAND = 6  # photos that are fetched or wait to be read
PATIENCE = 2.5  # seconds for one photo
IDLE = 300.0  # seconds after which a process that nobody needs ends

_ROOT = Path(__file__).parents[2]
_STARTING = 20.0  # seconds, of a machine that has much else to do
_PASSED_ON = ("PATH", "HOME", "TMPDIR", "SYSTEMROOT")

Fetch = Callable[[], Awaitable[bytes]]


class PhotoReader:
    """Reads the codes in photos, AT_ONCE of them; its processes start when they are first needed.

    Whoever has made one closes it.
    """

    def __init__(self) -> None:
        self._in_hand = asyncio.Semaphore(IN_HAND)
        self._turns = asyncio.Semaphore(AT_ONCE)
        self._idle: list[asyncio.subprocess.Process] = []  # the rest of its processes read
        self._alarm: asyncio.TimerHandle | None = None

    async def read(self, fetch: Fetch) -> tuple[str, ...]:
        """The texts of the QR codes in the photo that `fetch` brings; none when none can be read.

        Raises what `fetch` raises, and NotAPicture: also of one that takes too much to read.
        """
        async with self._in_hand:
            photo = await fetch()
            async with self._turns:
                codes = await self._read(photo)
        if codes is None:
            raise NotAPicture
        return codes

    @property
    def idle(self) -> tuple[int, ...]:
        """The ids of the processes that wait for a photo."""
        return tuple(child.pid for child in self._idle)

    async def close(self) -> None:
        """End the processes. Nobody may have anything read any more."""
        if self._alarm is not None:
            self._alarm.cancel()
        while self._idle:
            await _end(self._idle.pop())

    async def _read(self, photo: bytes) -> tuple[str, ...] | None:
        while self._idle:
            child = self._idle.pop()
            if child.returncode is None:  # nobody has ended it meanwhile
                break
        else:
            child = await _start()
        try:
            async with asyncio.timeout(PATIENCE):
                codes = await _ask(child, photo)
        except (TimeoutError, OSError, ValueError):  # it took too much, and has ended or is to end
            await _end(child)
            return None
        except BaseException:
            child.kill()
            raise
        self._idle.append(child)
        if self._alarm is not None:
            self._alarm.cancel()
        self._alarm = asyncio.get_running_loop().call_later(IDLE, self._rest)
        return codes

    def _rest(self) -> None:
        """Nobody has needed them for long: they end once they hear nothing more."""
        while self._idle:
            stdin = self._idle.pop().stdin
            if stdin is not None:
                stdin.close()


async def _start() -> asyncio.subprocess.Process:
    child = await asyncio.create_subprocess_exec(
        sys.executable,
        *("-m", "handlers.till.photo_reading"),
        cwd=_ROOT,
        env={name: os.environ[name] for name in _PASSED_ON if name in os.environ},
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.DEVNULL,
        start_new_session=True,  # Ctrl-C is for the bot, which ends it
    )
    try:
        async with asyncio.timeout(_STARTING):
            await _line(child)
    except BaseException:
        await _end(child)
        raise
    return child


async def _ask(child: asyncio.subprocess.Process, photo: bytes) -> tuple[str, ...] | None:
    """Raises OSError, and ValueError where it says nothing, for it has ended."""
    assert child.stdin is not None  # noqa: S101 - for the type: it is a pipe
    child.stdin.write(len(photo).to_bytes(8))
    child.stdin.write(photo)
    await child.stdin.drain()
    codes = json.loads(await _line(child))
    return None if codes is None else tuple(codes)


async def _line(child: asyncio.subprocess.Process) -> bytes:
    assert child.stdout is not None  # noqa: S101 - for the type: it is a pipe
    return await child.stdout.readline()


async def _end(child: asyncio.subprocess.Process) -> None:
    with suppress(ProcessLookupError):
        child.kill()
    await child.wait()

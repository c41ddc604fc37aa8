"""`python -m sandbox` from its first line to its last, with the bot in a process of its own."""

import asyncio
import os
import re
import signal
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from sandbox.page.serving import Page
from sandbox.process import ROOT
from tests.sandbox.page.browser import browser
from tests.sandbox.page.conftest import FREE_PORTS, running

MOST_MEGABYTES = 400


async def test_a_whole_life(tmp_path: Path) -> None:
    """One line says where it is; it answers, survives kill -9 of the bot, knows of the bot's own
    death, takes little memory, and Ctrl-C leaves neither a process nor a file.
    """
    async with demo(tmp_path) as (process, address), browser(address) as visitor:
        await running(visitor)
        customer = visitor.person("customer")
        await visitor.do("open", person=customer, link="https://t.me/tamga_sandbox_bot")
        await visitor.reads("Dala Coffee", customer)
        assert _megabytes(process.pid) < MOST_MEGABYTES

        visitor.forget()
        await visitor.do("restart")
        await visitor.sees("process", state="running", within=60)
        visitor.forget()
        (bot,) = _children(process.pid)
        os.kill(bot, signal.SIGKILL)
        assert (await visitor.sees("process", state="dead"))["code"] == -9
        await visitor.do("start")
        await visitor.sees("process", state="running", within=60)

        (bot,) = _children(process.pid)
        assert _left_in(tmp_path)
        process.send_signal(signal.SIGINT)
        assert await _ended(process) == (0, "", "")
    assert not _lives(bot)
    assert not _left_in(tmp_path)


@pytest.mark.parametrize("told", [signal.SIGTERM, signal.SIGINT, signal.SIGHUP])
async def test_told_to_end_while_it_is_starting(tmp_path: Path, told: signal.Signals) -> None:
    """Whoever changes their mind at once leaves nothing behind either."""
    async with demo(tmp_path) as (process, _):
        process.send_signal(told)
        assert await _ended(process) == (0, "", "")
    assert not _left_in(tmp_path)


async def test_the_bot_does_not_outlive_a_killed_demo(tmp_path: Path) -> None:
    """kill -9 of the page's server: the bot ends by itself."""
    async with demo(tmp_path) as (process, address), browser(address) as visitor:
        await running(visitor)
        (bot,) = _children(process.pid)
        process.kill()
        await process.wait()
        async with asyncio.timeout(10):
            while _lives(bot):  # noqa: ASYNC110 - nobody tells of the end of another's child
                await asyncio.sleep(0.05)


async def test_another_port(tmp_path: Path) -> None:
    """A second demo beside the first says which port it took instead."""
    first = Page()
    await first.open(FREE_PORTS)
    try:
        async with started(tmp_path, "--port", str(first.port)) as (_, line):
            assert line.startswith(f"Port {first.port} is taken. ")
            assert _address(line) != first.address
    finally:
        await first.close()


@pytest.mark.parametrize("options", [["--port", "0"], ["--port", "65536"], ["--gui"]])
async def test_what_is_no_option(tmp_path: Path, options: list[str]) -> None:
    """Wrong usage is told in a line, with exit code 2."""
    async with started(tmp_path, *options) as (process, line):
        code, said, complained = await _ended(process)
        assert (code, line + said) == (2, "")
        assert complained.splitlines()[-1].startswith("python -m sandbox: error: ")


@asynccontextmanager
async def demo(folder: Path) -> AsyncIterator[tuple[Process, str]]:
    """The demo's process and its address."""
    async with started(folder, "--port", str(FREE_PORTS)) as (process, line):
        yield process, _address(line)


@asynccontextmanager
async def started(folder: Path, *options: str) -> AsyncIterator[tuple[Process, str]]:
    """A process and its first line; whatever it leaves behind lies in the folder."""
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        *("-m", "sandbox", *options),
        cwd=ROOT,
        env={**os.environ, "TMPDIR": str(folder), "LC_ALL": "en_GB.UTF-8"},
        stdout=PIPE,
        stderr=PIPE,
    )
    try:
        assert process.stdout
        yield process, (await asyncio.wait_for(process.stdout.readline(), 20)).decode()
    finally:
        if process.returncode is None:
            process.terminate()
        await process.communicate()


async def _ended(process: Process) -> tuple[int | None, str, str]:
    """The exit code, and what else was said."""
    said, complained = await asyncio.wait_for(process.communicate(), 60)
    return process.returncode, said.decode(), complained.decode()


def _address(line: str) -> str:
    found = re.search(r"http://127\.0\.0\.1:\d+", line)
    assert found, line
    return found[0]


def _left_in(folder: Path) -> list[Path]:
    return [*folder.iterdir()]


def _children(parent: int) -> list[int]:
    return [pid for pid in _processes() if _status(pid).get("PPid") == str(parent)]


def _megabytes(parent: int) -> float:
    pids = [parent, *_children(parent)]
    assert len(pids) == 2
    return sum(int(_status(pid)["VmRSS"].split()[0]) for pid in pids) / 1024


def _lives(pid: int) -> bool:
    return _status(pid).get("State", "X")[0] not in "XZ"


def _processes() -> list[int]:
    return [int(entry.name) for entry in Path("/proc").iterdir() if entry.name.isdecimal()]


def _status(pid: int) -> dict[str, str]:
    try:
        lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    except (FileNotFoundError, ProcessLookupError):
        return {}
    return {name: value.strip() for name, _, value in (line.partition(":") for line in lines)}

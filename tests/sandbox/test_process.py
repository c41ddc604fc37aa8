"""A bot in a process of its own can be started, moved in time, killed and started again."""

from collections.abc import AsyncIterator
from datetime import timedelta

import pytest

from sandbox import Sandbox
from sandbox.clock import MovableClock
from sandbox.process import BotFailed, BotProcess

HERE = {"location": {"latitude": 43.2, "longitude": 76.9}}


@pytest.fixture
async def sandbox() -> AsyncIterator[Sandbox]:
    async with Sandbox() as sandbox:
        yield sandbox


async def test_lives(sandbox: Sandbox) -> None:
    """The child wakes up an hour later when the clock is moved, and outlives its own death."""
    start = MovableClock(running=True).now()
    async with BotProcess(sandbox, {}, module="tests.sandbox.echo_child") as bot:
        dana = sandbox.person("Dana")
        await dana.send_content(HERE)
        await dana.reads(f"{start:%Y-%m-%d}")
        await sandbox.advance(timedelta(days=40))
        await dana.reads(f"an hour later: {start + timedelta(hours=1):%Y-%m-%d}")

        assert await bot.kill() == -9
        unread = await dana.send("are you there?", wait=False)
        assert not unread.dealt_with.is_set()

        await bot.start()
        await dana.reads("you said are you there?")
        await dana.send_content(HERE)
        await dana.reads(f"{start + timedelta(days=40):%Y-%m-%d}")
        assert await bot.terminate() == -15


async def test_fails_to_start(sandbox: Sandbox) -> None:
    """A child that dies at its start says why at once."""
    bot = BotProcess(sandbox, {}, module="tests.sandbox.there_is_no_such_module")
    with pytest.raises(BotFailed, match=r"(?s)it ended: 1.*there_is_no_such_module"):
        await bot.start()
    assert await bot.kill() == 1

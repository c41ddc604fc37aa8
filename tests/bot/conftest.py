"""A bot's line to a Telegram that is played over real HTTP."""

import asyncio
from collections.abc import AsyncIterator, Callable, Iterator, MutableMapping
from contextlib import suppress
from datetime import timedelta
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
import structlog
from aiogram import Bot
from aiogram.client.default import DefaultBotProperties
from aiogram.client.telegram import TelegramAPIServer

from bot.commands import main
from bot.session import Session
from sandbox import MovableClock, Sandbox
from storage.state.state import StateDatabase, open_state
from tests.bot.inboxes import Desk
from web.metrics import Metrics

NO_TELEGRAM = "http://127.0.0.1:9"  # where nothing listens

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Run:
    """Runs a command in an empty folder; gives the exit code, standard output and error."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("BOT_TOKEN", "123456:not-a-token")
    monkeypatch.setenv("TELEGRAM_API", NO_TELEGRAM)

    def command(*arguments: str) -> tuple[int, str, str]:
        code = main(list(arguments))
        said = capsys.readouterr()
        return code, said.out, said.err

    return command


@pytest.fixture
def clock() -> MovableClock:
    """The time, which goes by itself and can be moved on."""
    return MovableClock(running=True)


@pytest.fixture
async def _hurried(clock: MovableClock) -> AsyncIterator[None]:
    """Time passes ten times as fast, for tests of pauses that nobody need sit through."""

    async def hurry() -> None:
        while True:
            await asyncio.sleep(0.02)
            await clock.advance(timedelta(seconds=0.2))

    hurrying = asyncio.create_task(hurry())
    yield
    hurrying.cancel()
    with suppress(asyncio.CancelledError):
        await hurrying


@pytest.fixture
async def sandbox(clock: MovableClock) -> AsyncIterator[Sandbox]:
    """A Telegram of the test's own."""
    async with Sandbox(clock=clock) as sandbox:
        yield sandbox


@pytest.fixture
async def session(sandbox: Sandbox, clock: MovableClock) -> AsyncIterator[Session]:
    """The line to it. Its patience is short, so that a hang is over soon."""
    session = Session(clock, api=TelegramAPIServer.from_base(sandbox.base_url))
    session.timeout = 1
    yield session
    await session.close()


@pytest.fixture
def bot(sandbox: Sandbox, session: Session) -> Bot:
    """The bot that talks over it."""
    return Bot(sandbox.token, session=session, default=DefaultBotProperties(parse_mode="HTML"))


@pytest.fixture
async def state(tmp_path: Path) -> AsyncIterator[StateDatabase]:
    """An open state file."""
    async with open_state(tmp_path / "state.db") as state:
        yield state


@pytest.fixture
def bot_id() -> int:
    """Of a bot that Redis has not heard of yet."""
    return uuid4().int % 10**12


@pytest.fixture
def metrics() -> Metrics:
    """The figures of one process."""
    return Metrics()


@pytest.fixture
def logged() -> Iterator[list[MutableMapping[str, Any]]]:
    """What is logged, as events; nothing of it is printed."""
    with structlog.testing.capture_logs() as lines:
        yield lines


@pytest.fixture
def desk(
    bot: Bot, session: Session, state: StateDatabase, clock: MovableClock, logged: object
) -> Desk:
    """An inbox to try."""
    return Desk(bot, session, state, clock)

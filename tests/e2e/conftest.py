"""A shop for each test."""

import socket
from collections.abc import AsyncIterator
from datetime import timedelta
from functools import partial
from pathlib import Path

import pytest
import structlog

from bot.inbox import Inbox
from storage.engine.schema import migrate
from tests.e2e.shop import Shop, open_shop


@pytest.fixture(scope="session", autouse=True)
def _plain_logs() -> None:
    """Tracebacks as a real bot logs them: structlog's own take a second to draw."""
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.dev.ConsoleRenderer(
                colors=False, exception_formatter=structlog.dev.plain_traceback
            ),
        ]
    )


@pytest.fixture(autouse=True)
def _collector(monkeypatch: pytest.MonkeyPatch) -> None:
    """A bot within a test's process leaves the collector alone: the process holds all tests, and
    each of a thousand bots would have them walked three times. Bots in processes of their own are
    as they are.
    """
    for spared in ("walk_seldom", "never_walk_again", "walk_all"):
        monkeypatch.setattr(f"bot.run.{spared}", lambda: None)


@pytest.fixture(autouse=True)
def _patient_inbox(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is confirmed before it is finished, so that what a person does has been answered
    when it returns, on a slow machine too. Bots in processes of their own are as they are.
    """
    monkeypatch.setattr("bot.run.Inbox", partial(Inbox, patience=15.0))


@pytest.fixture(autouse=True)
def _undescribed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Ten requests less at each start of a bot: what they say has a test of its own."""

    async def in_silence(*_: object) -> None:
        return

    monkeypatch.setattr("bot.run.keep_described", in_silence)


@pytest.fixture(autouse=True)
def _hasty_lines(monkeypatch: pytest.MonkeyPatch) -> None:
    """Letters to one person need not wait a second for each other: tests of the pace have bots in
    processes of their own, or run on a clock that they move.
    """
    monkeypatch.setattr("bot.pace.BETWEEN_MESSAGES", timedelta(seconds=0.05))


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty database of the newest schema, to be copied."""
    file = tmp_path_factory.mktemp("template") / "empty.db"
    migrate(f"sqlite:///{file}")
    return file


@pytest.fixture
def port() -> int:
    """A port where nothing listens yet."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        return int(free.getsockname()[1])


@pytest.fixture
async def shop(tmp_path: Path, template: Path) -> AsyncIterator[Shop]:
    """A shop with the bot polling."""
    async with open_shop(tmp_path, template) as opened:
        yield opened

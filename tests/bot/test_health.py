"""Whoever watches over the bot learns of what it cannot do."""

from collections.abc import MutableMapping
from functools import partial
from typing import Any, cast

import pytest

from bot.health import Try, look_after
from bot.inbox import Inbox
from bot.over_redis import try_writing
from bot.session import Session
from loyalty.store import StoreAway
from loyalty.upkeep.settings import known_username
from sandbox import MovableClock
from storage.state.state import StateDatabase
from storage.store import SqlStore
from tests.conftest import REDIS_URL


class Line:
    """Telegram, heard of just now, and chats of which so many wait."""

    def __init__(self, waiting: int = 0) -> None:
        self.last_contact = CLOCK.now()
        self.waiting = waiting

    def standing_still(self) -> int:
        return self.waiting


CLOCK = MovableClock()


async def well(store: SqlStore, waiting: int = 0, *conversations: Try) -> bool:
    line = Line(waiting)
    health = await look_after(store, cast(Session, line), cast(Inbox, line), CLOCK, conversations)
    return health.is_well(CLOCK.now())


async def test_a_database_that_takes_what_is_written(store: SqlStore) -> None:
    """All is well where something can be written, and nobody waits behind an update for ever."""
    assert await well(store)
    assert not await well(store, waiting=1)


@pytest.mark.parametrize("error", [StoreAway("locked"), RuntimeError("permission denied")])
async def test_a_database_that_can_only_be_read(
    store: SqlStore,
    monkeypatch: pytest.MonkeyPatch,
    logged: list[MutableMapping[str, Any]],
    error: Exception,
) -> None:
    """Where reading goes and writing does not, all is not well."""

    async def refuse(*_: object, **__: object) -> None:
        raise error

    monkeypatch.setattr(store, "write", refuse)
    assert await store.read(known_username) is None
    assert not await well(store)


async def test_a_thread_that_is_gone(store: SqlStore, monkeypatch: pytest.MonkeyPatch) -> None:
    """A thread that takes no more work is noticed, whoever does the rest."""
    monkeypatch.setattr(SqlStore, "alive", False)
    assert not await well(store)


async def test_conversations_are_written_down(store: SqlStore, state: StateDatabase) -> None:
    """The state file and Redis are written to as well; where one is away, all is not well."""
    there, gone = partial(try_writing, REDIS_URL), partial(try_writing, "redis://127.0.0.1:9/0")
    assert await well(store, 0, state.try_writing, there)
    assert not await well(store, 0, state.try_writing, gone)
    await state.run("PRAGMA query_only=ON")
    assert not await well(store, 0, state.try_writing)

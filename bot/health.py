"""Looks whether the process can do its work: not whether it could, but by doing some of it."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence

import structlog

from bot.inbox import Inbox
from bot.session import Session
from loyalty.clock import Clock
from loyalty.store import StoreAway
from loyalty.upkeep.settings import known_username
from loyalty.upkeep.time import note_alive
from storage.store import SqlStore
from web.health import Health

PATIENCE = 5.0  # seconds after which a database that does not answer is away

_log = structlog.get_logger(__name__)


Try = Callable[[], Awaitable[None]]


async def look_after(
    store: SqlStore, session: Session, inbox: Inbox, clock: Clock, conversations: Sequence[Try]
) -> Health:
    """What `/healthz` tells: whether the very threads that serve write and read, conversations are
    written down (each of `conversations` raises StoreAway where they cannot be), and each chat's
    line moves.
    """
    return Health(
        database=await _keeps(store, clock),
        conversations=all([await _goes(attempt) for attempt in conversations]),
        last_contact=session.last_contact,
        standing_still=inbox.standing_still(),
    )


async def _goes(attempt: Try) -> bool:
    try:
        async with asyncio.timeout(PATIENCE):
            await attempt()
    except (StoreAway, TimeoutError):
        return False
    return True


async def _keeps(store: SqlStore, clock: Clock) -> bool:
    try:
        async with asyncio.timeout(PATIENCE):
            await store.write(note_alive, now=clock.now())
            await store.read(known_username)
    except (StoreAway, TimeoutError):
        return False
    except Exception:
        _log.exception("the database does not take what the bot writes")
        return False
    return store.alive

"""Updates that were taken from Telegram and are not finished, and those that never will be.

Telegram forgets an update once it is confirmed; from then on it stands here, raw, until it is done.
"""

from datetime import datetime, timedelta
from typing import Any

import orjson

from storage.state.state import StateDatabase

Json = dict[str, Any]

MOST_STARTS = 5
"""An update that was in hand at so many crashes in a row is taken for their cause."""

KEPT = timedelta(days=7)
"""How long an update that was set aside stays for whoever looks into it: it is personal data."""

_PARK = (
    "INSERT INTO updates (update_id, raw, received_at) VALUES (?, ?, ?) "
    "ON CONFLICT (update_id) DO UPDATE SET starts = 0"
)
_REMOVE = "DELETE FROM updates WHERE update_id = ?"
_COUNT_START = "UPDATE updates SET starts = starts + 1 WHERE set_aside IS NULL"
_GIVE_UP = (
    "UPDATE updates SET set_aside = 'the process ended again and again with it in hand' "
    "WHERE starts > ? AND set_aside IS NULL RETURNING raw"
)
_WAITING = "SELECT raw FROM updates WHERE set_aside IS NULL ORDER BY update_id"
_SET_ASIDE = (
    "INSERT INTO updates (update_id, raw, received_at, set_aside) VALUES (?, ?, ?, ?) "
    "ON CONFLICT (update_id) DO UPDATE SET set_aside = excluded.set_aside"
)
_DROP_OLD = "DELETE FROM updates WHERE set_aside IS NOT NULL AND received_at < ?"
_COUNT_ASIDE = "SELECT count(*) FROM updates WHERE set_aside IS NOT NULL"


class ParkedUpdates:
    """The table of updates in the state file. Every method raises StoreAway where it cannot act."""

    def __init__(self, state: StateDatabase) -> None:
        self._state = state

    async def park(self, raw: Json, now: datetime) -> None:
        """Write an update down. It may be confirmed from then on."""
        await self._state.run(_PARK, raw["update_id"], orjson.dumps(raw), now.isoformat())

    async def remove(self, update_id: int) -> None:
        """It is finished. One that is not there is no mistake."""
        await self._state.run(_REMOVE, update_id)

    async def count_start(self) -> list[Json]:
        """A process starts: those in hand at MOST_STARTS crashes in a row are set aside now.

        They are returned, for somebody to tell whoever sent them.
        """
        await self._state.run(_COUNT_START)
        return [orjson.loads(raw) for (raw,) in await self._state.run(_GIVE_UP, MOST_STARTS)]

    async def waiting(self) -> list[Json]:
        """What is not finished, oldest first."""
        return [orjson.loads(raw) for (raw,) in await self._state.run(_WAITING)]

    async def set_aside(self, raw: Json, reason: str, now: datetime) -> None:
        """Keep an update that cannot be dealt with, for a while, for somebody to look into."""
        update_id, body = raw["update_id"], orjson.dumps(raw)
        await self._state.run(_SET_ASIDE, update_id, body, now.isoformat(), reason)

    async def drop_old(self, now: datetime) -> None:
        """Let go of what stood aside for KEPT."""
        await self._state.run(_DROP_OLD, (now - KEPT).isoformat())

    async def count_aside(self) -> int:
        """How many stand aside."""
        [(count,)] = await self._state.run(_COUNT_ASIDE)
        return int(count)

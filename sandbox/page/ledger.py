"""The ledger and the outbox as they stand in the demo's database, read without ever writing."""

import sqlite3
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import quote
from zoneinfo import ZoneInfo

Json = dict[str, Any]

NEWEST = 100

_ENTRIES = """
SELECT e.id, o.key AS operation, o.kind, p.name AS member, e.points, e.reason, e.at,
       (SELECT SUM(points) FROM entries WHERE member_id = e.member_id AND id <= e.id) AS balance
FROM entries e
JOIN operations o ON o.number = e.operation
JOIN members m ON m.id = e.member_id
LEFT JOIN people p ON p.id = m.person_id
WHERE e.id > ? ORDER BY e.id DESC LIMIT ?
"""
_OUTBOX = """
SELECT n.id, n.kind, p.name AS "to", p.telegram_id AS person, n.priority, n.not_before,
       n.not_after, n.due_at, n.attempts, n.figures, n.settled_at,
       CASE WHEN n.outcome IS NOT NULL THEN n.outcome WHEN n.called THEN 'called'
            ELSE 'waiting' END AS state
FROM outbox n LEFT JOIN people p ON p.id = n.person_id
ORDER BY n.id DESC LIMIT ?
"""
_TIME_ZONE = "SELECT json_extract(body, '$.time_zone') FROM programs ORDER BY version DESC LIMIT 1"


@dataclass(frozen=True, slots=True)
class Changes:
    """Entries since the last look, oldest first; the newest rows of the outbox; the programme's
    time zone, once there is a programme.
    """

    entries: list[Json]
    outbox: list[Json]
    time_zone: ZoneInfo | None


class Ledger:
    """Looks into a database file that the bot may be writing, and that may not be there yet.

    It is used by one thread at a time, whichever.
    """

    def __init__(self, file: Path) -> None:
        self._file = file
        self._database: sqlite3.Connection | None = None
        self._version: int | None = None
        self._last_entry = 0

    def changes(self) -> Changes | None:
        """What is new since the last look; None where nothing is."""
        try:
            database = self._connected()
            (version,) = database.execute("PRAGMA data_version").fetchone()
            if version == self._version:
                return None
            entries = _rows(database.execute(_ENTRIES, (self._last_entry, NEWEST)))
            outbox = _rows(database.execute(_OUTBOX, (NEWEST,)))
            zone = database.execute(_TIME_ZONE).fetchone()
        except sqlite3.OperationalError:  # there is no such file or table yet
            self.close()
            return None
        self._version = version
        self._last_entry = max((row["id"] for row in entries), default=self._last_entry)
        return Changes(entries, outbox, ZoneInfo(zone[0]) if zone else None)

    def close(self) -> None:
        if self._database is not None:
            self._database.close()
        self._database = self._version = None

    def _connected(self) -> sqlite3.Connection:
        if self._database is None:
            address = f"file:{quote(str(self._file))}?mode=ro"
            self._database = sqlite3.connect(
                address, uri=True, isolation_level=None, check_same_thread=False
            )
            self._database.row_factory = sqlite3.Row
        return self._database


def _rows(found: sqlite3.Cursor) -> list[Json]:
    return [dict(row) for row in reversed(found.fetchall())]

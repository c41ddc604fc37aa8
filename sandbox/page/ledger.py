"""What stands in the demo's database, read without ever writing: ledger, purses, outbox, rules."""

import sqlite3
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from urllib.parse import quote

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
_PURSES = """
SELECT m.id, p.name AS member, m.balance,
       max(0, m.balance - purse.pending - purse.held - purse.stale) AS spendable,
       purse.pending, purse.held, purse.stale, m.tier, purse.expires_at
FROM members m
LEFT JOIN people p ON p.id = m.person_id
JOIN (
    SELECT id,
           (SELECT coalesce(sum(remaining), 0) FROM lots
            WHERE member_id = members.id AND waiting AND active_from > :now) AS pending,
           (SELECT coalesce(sum(spend), 0) FROM quotes
            WHERE member_id = members.id AND asked_until > :now
            AND NOT credited AND NOT withdrawn) AS held,
           (SELECT coalesce(sum(remaining), 0) FROM lots
            WHERE member_id = members.id AND expires_at <= :now) AS stale,
           (SELECT min(expires_at) FROM lots
            WHERE member_id = members.id AND remaining > 0 AND expires_at > :now) AS expires_at
    FROM members
) purse ON purse.id = m.id
ORDER BY m.id DESC LIMIT :newest
"""
_PROGRAM = """
SELECT version, at, json_extract(body, '$.time_zone') AS timezone
FROM programs ORDER BY version DESC LIMIT 1
"""


@dataclass(frozen=True, slots=True)
class Changes:
    """Entries since the last look, oldest first; the newest rows of the outbox; what each of the
    newest members has; which version of the programme holds, since when and in which time zone.
    """

    entries: list[Json]
    outbox: list[Json]
    purses: list[Json]
    program: Json | None


class Ledger:
    """Looks into a database file that the bot may be writing, and that may not be there yet.

    It is used by one thread at a time, whichever.
    """

    def __init__(self, file: Path) -> None:
        self._file = file
        self._database: sqlite3.Connection | None = None
        self._version: int | None = None
        self._last_entry = 0

    def changes(self, now: datetime) -> Changes | None:
        """What is new since the last look, as it is now; None where nothing is."""
        try:
            database = self._connected()
            (version,) = database.execute("PRAGMA data_version").fetchone()
            if version == self._version:
                return None
            entries = _rows(database.execute(_ENTRIES, (self._last_entry, NEWEST)))
            outbox = _rows(database.execute(_OUTBOX, (NEWEST,)))
            at = {"now": now.astimezone(UTC).isoformat(timespec="microseconds"), "newest": NEWEST}
            purses = _rows(database.execute(_PURSES, at))
            program = _rows(database.execute(_PROGRAM))
        except sqlite3.OperationalError:  # there is no such file or table yet
            self.close()
            return None
        self._version = version
        self._last_entry = max((row["id"] for row in entries), default=self._last_entry)
        return Changes(entries, outbox, purses, program[0] if program else None)

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

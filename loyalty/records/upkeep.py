"""What is kept for the process itself, and what the audit finds."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Flaw:
    """A broken promise: its invariant, what is wrong, and the row where it shows."""

    invariant: int
    what: str
    row: int


@dataclass(frozen=True, slots=True)
class Totals:
    """The size of what was looked at; points over all members."""

    members: int
    operations: int
    entries: int
    lots: int
    sales: int
    points: int
    debt: int


class AuditRows(Protocol):
    def totals(self) -> Totals: ...

    def flaws(self, invariant: int, limit: int) -> tuple[Flaw, ...]:
        """Rows that break the invariant, as the checks in storage/<room>/checks.py find them."""
        ...


class SettingRows(Protocol):
    def get(self, name: str) -> str | None: ...

    def put(self, name: str, value: str) -> None: ...


class TimeRows(Protocol):
    def latest(self) -> datetime | None:
        """When the last operation was made."""
        ...

    def fall_back(self, by: timedelta, now: datetime) -> None:
        """Take `by` from every instant after `now` that a letter, quote or approval waits for."""
        ...

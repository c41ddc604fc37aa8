"""What the ledger promises, told the slow way: every single point is a thing that lies somewhere.

Written from DESIGN, "What must always hold", and not from loyalty/ledger.py, so that one can tell
what is wrong with the other.
"""

from collections import Counter
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from itertools import count

NEVER = datetime.max.replace(tzinfo=UTC)
REVIVED = timedelta(days=30)


@dataclass(frozen=True)
class Point:
    """One point. `grant` is the entry that gave it; `lot` changes only when it is revived."""

    grant: int
    lot: int
    expires: datetime | None

    @property
    def turn(self) -> tuple[datetime, int]:
        """Whose turn it is to be spent: the soonest to expire, then the oldest."""
        return self.expires or NEVER, self.lot

    def is_stale(self, now: datetime) -> bool:
        return self.expires is not None and self.expires <= now


@dataclass
class Purse:
    """One member's points. Entries are numbered from 0, as they come."""

    free: list[Point] = field(default_factory=list)
    debt: int = 0
    entries: list[tuple[str, int]] = field(default_factory=list)
    granted: dict[int, int] = field(default_factory=dict)
    first_lot: dict[int, int] = field(default_factory=dict)
    taken_back: "Counter[int]" = field(default_factory=Counter)
    expired: "Counter[int]" = field(default_factory=Counter)
    spent: dict[int, list[Point]] = field(default_factory=dict)
    _lots: "count[int]" = field(default_factory=count)

    @property
    def balance(self) -> int:
        return len(self.free) - self.debt

    @property
    def lots(self) -> list[tuple[datetime | None, int]]:
        """What is left in each lot, soonest to expire first: when, and how many."""
        left = Counter(self.free)
        return [(point.expires, left[point]) for point in sorted(left, key=lambda p: p.turn)]

    def spendable(self, now: datetime) -> int:
        return sum(not point.is_stale(now) for point in self.free)

    def left(self, entry: int) -> int:
        """How much of it is not reversed yet."""
        if entry in self.spent:
            return len(self.spent[entry])
        return self.granted[entry] - self.taken_back[entry]

    def give(self, points: int, expires: datetime | None = None) -> int:
        entry = self._write("sale", points)
        lot = self.first_lot[entry] = next(self._lots)
        self.granted[entry] = points
        self._receive([Point(entry, lot, expires)] * points)
        return entry

    def spend(self, points: int, now: datetime) -> int:
        self.expire(now)
        assert points <= len(self.free)
        entry = self._write("spending", -points)
        self.free.sort(key=lambda point: point.turn)
        self.spent[entry], self.free = self.free[:points], self.free[points:]
        return entry

    def expire(self, now: datetime) -> None:
        stale = [point for point in self.free if point.is_stale(now)]
        self.free = [point for point in self.free if not point.is_stale(now)]
        for turn in sorted({point.turn for point in stale}):
            lot = [point for point in stale if point.turn == turn]
            self._write("expiry", -len(lot))
            self.expired[lot[0].grant] += len(lot)

    def reverse(self, entry: int, points: int | None, now: datetime) -> None:
        """Take back what the entry gave, or give back what it spent."""
        self.expire(now)
        if entry in self.spent:
            self._give_back(entry, points, now)
        else:
            self._take_back(entry, points)

    def write_off(self, now: datetime) -> None:
        self.expire(now)
        if self.balance:
            self._write("departure", -self.balance)
        self.free, self.debt = [], 0

    def _take_back(self, entry: int, points: int | None) -> None:
        left = self.left(entry)
        asked = left if points is None else min(points, left)
        there = max(0, left - self.expired[entry])
        back = min(asked, there)
        self._write("reversal", -back)
        self.taken_back[entry] += back
        own_first = sorted(self.free, key=lambda p: (p.lot != self.first_lot[entry], p.turn))
        self.free = own_first[back:]
        self.debt += max(0, back - len(own_first))

    def _give_back(self, entry: int, points: int | None, now: datetime) -> None:
        spent = self.spent[entry]
        back = len(spent) if points is None else min(points, len(spent))
        self._write("reversal", back)
        self.spent[entry] = spent[back:]
        revived: dict[int, int] = {}
        returned: list[Point] = []
        for point in spent[:back]:
            if point.is_stale(now):
                if point.lot not in revived:
                    revived[point.lot] = next(self._lots)
                returned.append(replace(point, lot=revived[point.lot], expires=now + REVIVED))
            else:
                returned.append(point)
        self._receive(returned)

    def _receive(self, points: list[Point]) -> None:
        """Points come in; the first of them pay what is owed."""
        paid = min(self.debt, len(points))
        self.debt -= paid
        self.free += points[paid:]

    def _write(self, reason: str, points: int) -> int:
        self.entries.append((reason, points))
        return len(self.entries) - 1

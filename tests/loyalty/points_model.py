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
    active: datetime | None = None

    @property
    def turn(self) -> tuple[datetime, int]:
        """Whose turn it is to be spent: the soonest to expire, then the oldest."""
        return self.expires or NEVER, self.lot

    def is_stale(self, now: datetime) -> bool:
        return self.expires is not None and self.expires <= now

    def is_active(self, now: datetime) -> bool:
        return self.active is None or self.active <= now


@dataclass
class Purse:
    """One member's points. Entries are numbered from 0, as they come.

    `asked` are the questions at the tills: how many points each holds, and until when.
    """

    free: list[Point] = field(default_factory=list)
    debt: int = 0
    entries: list[tuple[str, int]] = field(default_factory=list)
    granted: dict[int, int] = field(default_factory=dict)
    first_lot: dict[int, int] = field(default_factory=dict)
    taken_back: "Counter[int]" = field(default_factory=Counter)
    expired: "Counter[int]" = field(default_factory=Counter)
    spent: dict[int, list[Point]] = field(default_factory=dict)
    asked: dict[str, tuple[int, datetime]] = field(default_factory=dict)
    _lots: "count[int]" = field(default_factory=count)

    @property
    def balance(self) -> int:
        return len(self.free) - self.debt

    @property
    def lots(self) -> list[tuple[datetime | None, datetime | None, int]]:
        """What is left in each lot, soonest to expire first: until when, from when, how many."""
        left = Counter(self.free)
        in_turn = sorted(left, key=lambda p: p.turn)
        return [(point.expires, point.active, left[point]) for point in in_turn]

    def pending(self, now: datetime) -> int:
        return sum(not point.is_active(now) for point in self.free)

    def stale(self, now: datetime) -> int:
        return sum(point.is_stale(now) for point in self.free)

    def held(self, now: datetime) -> int:
        return sum(points for points, until in self.asked.values() if now < until)

    def spendable(self, now: datetime) -> int:
        """What nobody waits for, asks for, or has lost."""
        return max(0, self.balance - self.pending(now) - self.held(now) - self.stale(now))

    def spendable_by(self, question: str, since: datetime, now: datetime) -> int:
        """The same for the question itself, which was asked then: nothing has expired since."""
        others = self.held(now) - self.asked[question][0]
        return max(0, self.balance - self.pending(now) - others - self.stale(since))

    def left(self, entry: int) -> int:
        """How much of it is not reversed yet."""
        if entry in self.spent:
            return len(self.spent[entry])
        return self.granted[entry] - self.taken_back[entry]

    def give(
        self, points: int, expires: datetime | None = None, active: datetime | None = None
    ) -> int:
        entry = self._write("sale", points)
        lot = self.first_lot[entry] = next(self._lots)
        self.granted[entry] = points
        self._receive([Point(entry, lot, expires, active)] * points)
        return entry

    def spend(self, points: int, now: datetime, since: datetime | None = None) -> int:
        """Of points that were held, those that were good `since` then."""
        self.expire(now)
        entry = self._write("spending", -points)
        self.free.sort(key=lambda point: point.turn)
        good = [p for p in self.free if p.is_active(now) and not p.is_stale(since or now)]
        assert points <= len(good)
        self.spent[entry] = good[:points]
        for point in good[:points]:
            self.free.remove(point)
        return entry

    def correct(self, points: int, now: datetime) -> None:
        """By hand: it is never taken back, but by another correction."""
        if points < 0:
            del self.spent[self.spend(-points, now)]
            self.entries[-1] = "correction", points
            return
        entry = self._write("correction", points)
        self._receive([Point(entry, next(self._lots), None)] * points)

    def expire(self, now: datetime) -> None:
        """While points are asked for at a till, nothing goes."""
        if self.held(now):
            return
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
        self.asked.clear()
        self.expire(now)
        if self.balance:
            self._write("departure", -self.balance)
        self.free, self.debt = [], 0

    def _take_back(self, entry: int, points: int | None) -> None:
        left = self.left(entry)
        asked = left if points is None else min(points, left)
        there = max(0, left - self.expired[entry])
        back = min(asked, there)
        if back:
            self._write("reversal", -back)
        self.taken_back[entry] += back
        own_first = sorted(self.free, key=lambda p: (p.lot != self.first_lot[entry], p.turn))
        self.free = own_first[back:]
        self.debt += max(0, back - len(own_first))

    def _give_back(self, entry: int, points: int | None, now: datetime) -> None:
        spent = self.spent[entry]
        back = len(spent) if points is None else min(points, len(spent))
        if back:
            self._write("reversal", back)
        self.spent[entry] = spent[back:]
        revived: dict[int, int] = {}
        returned: list[Point] = []
        for point in spent[:back]:
            if point.is_stale(now):
                if point.lot not in revived:
                    revived[point.lot] = next(self._lots)
                revived_point = replace(point, lot=revived[point.lot], expires=now + REVIVED)
                returned.append(replace(revived_point, active=None))
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

"""What the ledger promises, told the slow way: every single point is a thing that lies somewhere.

Written from DESIGN, "What must always hold", and not from loyalty/points/ledger.py, so that one can
tell what is wrong with the other.
"""

from calendar import monthrange
from collections import Counter
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from itertools import count

NEVER = datetime.max.replace(tzinfo=UTC)
REVIVED = timedelta(days=30)
ALMATY = timedelta(hours=5)
LONG_AGO = datetime(2000, 1, 1, tzinfo=UTC)


@dataclass
class Rules:
    """What the owner has decided about points. `months` is how long they live, 0 for ever: from
    when they were earned, or, if `idle`, from the last purchase, at the earliest since `since`.
    """

    version: int = 0
    pending_days: int = 0
    percent_off: int = 0
    months: int = 0
    idle: bool = False
    since: datetime = LONG_AGO

    def active_from(self, now: datetime) -> datetime | None:
        return now + timedelta(days=self.pending_days) if self.pending_days else None

    def expires_at(self, now: datetime) -> datetime | None:
        """Of what is earned now, where it has a date at all."""
        return self.months_after(now) if self.months and not self.idle else None

    def months_after(self, at: datetime) -> datetime:
        """The end of the last day, in Almaty."""
        day = (at + ALMATY).date()
        year, month = divmod(day.year * 12 + day.month - 1 + self.months, 12)
        last = min(day.day, monthrange(year, month + 1)[1])
        return datetime(year, month + 1, last, tzinfo=UTC) + timedelta(days=1) - ALMATY


@dataclass(frozen=True)
class Point:
    """One point. `grant` is the entry that gave it; `lot` changes only when it is revived."""

    grant: int
    lot: int


@dataclass
class Lot:
    """What the points of one lot share: since when they are there, can be spent, and are not."""

    given: datetime
    expires: datetime | None
    active: datetime | None = None


@dataclass
class Purse:
    """One member's points. Entries are numbered from 0, as they come.

    `bought` is when they last bought anything, or joined; `asked` are the questions at the tills:
    how many points each holds, and until when.
    """

    rules: Rules
    bought: datetime
    free: list[Point] = field(default_factory=list)
    debt: int = 0
    entries: list[tuple[str, int]] = field(default_factory=list)
    granted: dict[int, int] = field(default_factory=dict)
    first_lot: dict[int, int] = field(default_factory=dict)
    taken_back: "Counter[int]" = field(default_factory=Counter)
    expired: "Counter[int]" = field(default_factory=Counter)
    spent: dict[int, list[Point]] = field(default_factory=dict)
    asked: dict[str, tuple[int, datetime]] = field(default_factory=dict)
    lots: dict[int, Lot] = field(default_factory=dict)
    _numbers: "count[int]" = field(default_factory=count)

    @property
    def balance(self) -> int:
        return len(self.free) - self.debt

    @property
    def left_in_lots(self) -> list[tuple[datetime | None, datetime | None, int]]:
        """What is left in each lot, soonest to expire first: until when, from when, how many."""
        left = Counter(point.lot for point in self.free)
        in_turn = sorted(left, key=self._turn)
        return [(self.lots[lot].expires, self.lots[lot].active, left[lot]) for lot in in_turn]

    def pending(self, now: datetime) -> int:
        return sum(not self._is_active(point, now) for point in self.free)

    def stale(self, now: datetime) -> int:
        return sum(self._is_stale(point.lot, now) for point in self.free)

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
        self,
        points: int,
        now: datetime,
        expires: datetime | None = None,
        active: datetime | None = None,
    ) -> int:
        self._forfeit(now)
        entry = self._write("sale", points)
        lot = self.first_lot[entry] = self._lot(Lot(now, expires, active))
        self.granted[entry] = points
        self._receive([Point(entry, lot)] * points)
        self.bought = now
        return entry

    def spend(self, points: int, now: datetime, since: datetime | None = None) -> int:
        """Of points that were held, those that were good `since` then."""
        self.expire(now)
        entry = self._write("spending", -points)
        self.free.sort(key=lambda point: self._turn(point.lot))
        good = [
            point
            for point in self.free
            if self._is_active(point, now) and not self._is_stale(point.lot, since or now)
        ]
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
        self._forfeit(now)
        entry = self._write("correction", points)
        lot = self._lot(Lot(now, self.rules.expires_at(now)))
        self._receive([Point(entry, lot)] * points)

    def expire(self, now: datetime) -> None:
        """While points are asked for at a till, nothing goes."""
        self._forfeit(now)
        if self.held(now):
            return
        stale = [point for point in self.free if self._is_stale(point.lot, now)]
        self.free = [point for point in self.free if not self._is_stale(point.lot, now)]
        for lot in sorted({point.lot for point in stale}, key=self._turn):
            points = [point for point in stale if point.lot == lot]
            self._write("expiry", -len(points))
            self.expired[points[0].grant] += len(points)

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
        own_first = sorted(
            self.free, key=lambda p: (p.lot != self.first_lot[entry], self._turn(p.lot))
        )
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
            if self._is_stale(point.lot, now):
                self.lots[point.lot].expires = self._end(point.lot)
                if point.lot not in revived:
                    revived[point.lot] = self._lot(Lot(now, now + REVIVED))
                returned.append(replace(point, lot=revived[point.lot]))
            else:
                returned.append(point)
        self._receive(returned)

    def _lot(self, lot: Lot) -> int:
        number = next(self._numbers)
        self.lots[number] = lot
        return number

    def _turn(self, lot: int) -> tuple[datetime, int]:
        """Whose turn it is to be spent: the soonest to expire, then the oldest."""
        return self.lots[lot].expires or NEVER, lot

    def _end(self, number: int) -> datetime | None:
        """When the lot is lost, by its date or, while it has none, by not buying."""
        lot, rules = self.lots[number], self.rules
        if lot.expires is not None or not (rules.months and rules.idle):
            return lot.expires
        end = rules.months_after(max(self.bought, lot.given, rules.since))
        return max(end, lot.active or end)

    def _is_stale(self, lot: int, now: datetime) -> bool:
        end = self._end(lot)
        return end is not None and end <= now

    def _is_active(self, point: Point, now: datetime) -> bool:
        active = self.lots[point.lot].active
        return active is None or active <= now

    def _forfeit(self, now: datetime) -> None:
        """What was lost by not buying is lost, whatever is bought afterwards."""
        for number in {point.lot for point in self.free}:
            if self._is_stale(number, now):
                self.lots[number].expires = self._end(number)

    def _receive(self, points: list[Point]) -> None:
        """Points come in; the first of them pay what is owed."""
        paid = min(self.debt, len(points))
        self.debt -= paid
        self.free += points[paid:]

    def _write(self, reason: str, points: int) -> int:
        self.entries.append((reason, points))
        return len(self.entries) - 1

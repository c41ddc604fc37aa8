"""Tiers beside a model that begins anew after every step, as if what was undone had never been."""

from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from functools import partial
from itertools import count
from typing import Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from loyalty.audit import audit
from loyalty.members import Member
from loyalty.rules import Period, Tier, TierBy
from loyalty.values import SaleId
from storage.store import SqlStore
from tests.loyalty.shop import Shop
from tests.loyalty.tiered import LEVELS, night, rule_by, safe_until, sell, tier

PICK = st.integers(0, 1_000_000)
QUARTER = timedelta(minutes=15)
DAY = timedelta(days=1)

_numbers = count(1_000)  # the database outlives the examples


@dataclass
class Sold:
    id: SaleId
    at: datetime
    buyer: int
    tenge: int
    points: int
    undone: bool = False


@dataclass
class Standing:
    """What the model says of one member: the place of the tier, and the last safe day."""

    place: int = -1
    safe_until: date | None = None


@dataclass
class Model:
    """Everything that happened, in order: sales, and nights without one."""

    by: TierBy
    period: Period
    happened: list[tuple[date, Sold | None]] = field(default_factory=list)

    def standing(self, buyer: int) -> Standing:
        """Told anew from the beginning."""
        now = Standing()
        for number, (day, sold) in enumerate(self.happened):
            if sold is None:
                self._review(now, buyer, day, number)
            elif sold.buyer == buyer and not sold.undone:
                place = self._place(self._progress(buyer, self._since(day), number))
                if place > now.place:
                    now.place, now.safe_until = place, self._later(day)
        return now

    def _review(self, now: Standing, buyer: int, day: date, number: int) -> None:
        while now.safe_until is not None and day > now.safe_until:
            if self._place(self._progress(buyer, self._since(now.safe_until), number)) < now.place:
                now.place -= 1
            now.safe_until = self._later(now.safe_until) if now.place >= 0 else None

    def _progress(self, buyer: int, since: date, number: int) -> int:
        figures = [
            {TierBy.SPEND: sold.tenge, TierBy.VISITS: 100, TierBy.POINTS: sold.points}[self.by]
            for day, sold in self.happened[: number + 1]
            if sold and sold.buyer == buyer and not sold.undone and day >= since
        ]
        return sum(figures)

    def _place(self, progress: int) -> int:
        return max(
            (place for place, level in enumerate(LEVELS) if progress >= level.reached_at),
            default=-1,
        )

    def _since(self, day: date) -> date:
        match self.period:
            case Period.LIFE:
                return date.min
            case Period.YEAR_CALENDAR:
                return date(day.year, 1, 1)
        return _a_year(day, -1) + DAY

    def _later(self, day: date) -> date | None:
        match self.period:
            case Period.LIFE:
                return None
            case Period.YEAR_CALENDAR:
                return date(day.year + 1, 12, 31)
        return _a_year(day, 1)


def _a_year(day: date, years: int) -> date:
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return date(day.year + years, 2, 28)


class Machine(RuleBasedStateMachine):
    """Two customers, who buy at noon; days and years pass, with a night after each leap."""

    def __init__(self, store: SqlStore) -> None:
        super().__init__()
        self.shop = Shop(store, _numbers=_numbers)
        self.flaws_before = set(self.shop.read(audit).flaws)  # while a failure is being shrunk

    @initialize(by=st.sampled_from(TierBy), period=st.sampled_from(Period))
    def open(self, by: TierBy, period: Period) -> None:
        self.shop.open()
        levels: tuple[Tier, ...] = LEVELS
        if by is TierBy.VISITS:
            levels = tuple(replace(level, reached_at=level.reached_at // 100) for level in LEVELS)
        rule_by(self.shop, levels, by=by, period=period)
        self.model = Model(by, period)
        self.cashier = self.shop.staff()
        self.members: list[Member] = [self.shop.member(), self.shop.member()]

    @rule(pick=st.integers(0, 1), tenge=st.sampled_from([1, 60, 100, 150, 300, 700, 1_000, 6_000]))
    def buy(self, pick: int, tenge: int) -> None:
        sale = sell(self.shop, self.cashier, self.members[pick], tenge).sale
        sold = Sold(sale.id, sale.at, pick, tenge, int(sale.points))
        self.model.happened.append((self._today(), sold))

    @rule(pick=PICK)
    @precondition(lambda self: self._undoable())
    def undo(self, pick: int) -> None:
        """Any purchase of the last quarter of an hour."""
        choice = self._undoable()
        sold = choice[pick % len(choice)]
        self.shop.undo(self.cashier, sold.id)
        sold.undone = True

    @rule(pick=st.integers(0, 1), tenge=st.sampled_from([100, 300, 1_000]))
    def slip(self, pick: int, tenge: int) -> None:
        """A wrong amount, undone at once."""
        self.buy(pick, tenge)
        self.undo(-1)

    @rule(minutes=st.sampled_from([1, 7]))
    def wait(self, minutes: int) -> None:
        self.shop.wait(minutes=minutes)

    @rule(days=st.sampled_from([1, 29, 90, 200]))
    def leap(self, days: int) -> None:
        self.shop.wait(days=days)
        self.rest()

    @rule()
    def rest(self) -> None:
        """A night; a second one finds nothing left to do."""
        night(self.shop, limit=1)
        assert night(self.shop) == 0
        self.model.happened.append((self._today(), None))

    @invariant()
    def everybody_is_where_the_model_says(self) -> None:
        for buyer, member in enumerate(self.members):
            said = self.model.standing(buyer)
            name = LEVELS[said.place].name if said.place >= 0 else None
            assert tier(self.shop, member) == name
            assert safe_until(self.shop, member) == said.safe_until

    def teardown(self) -> None:
        assert set(self.shop.read(audit).flaws) <= self.flaws_before

    def _today(self) -> date:
        return (self.shop.now + timedelta(hours=5)).date()

    def _undoable(self) -> list[Sold]:
        return [
            sold
            for _, sold in self.model.happened
            if sold and not sold.undone and sold.at > self.shop.now - QUARTER
        ]


EXAMPLES = {"sqlite": 60, "postgres": 10}


def test_everybody_has_the_tier_that_their_purchases_won(kind: str, store: SqlStore) -> None:
    """Over years of buying, undoing and reviews, by every measure and over every period."""
    usual = settings(
        max_examples=EXAMPLES[kind],
        stateful_step_count=40,
        derandomize=True,
        database=None,
        deadline=None,
        suppress_health_check=list(HealthCheck),
    )
    long = settings.get_current_profile_name() == "long"
    machine: Any = partial(Machine, store)
    run_state_machine_as_test(machine, settings=settings() if long else usual)

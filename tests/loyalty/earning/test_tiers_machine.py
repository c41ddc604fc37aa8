"""Tiers beside a model that begins anew after every step, as if what was undone had never been."""

from calendar import isleap
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
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

from loyalty.records.people import Member
from loyalty.records.team import Role
from loyalty.rules.groups import Period, Tier, TierBy
from loyalty.upkeep.audit import audit
from loyalty.values import SaleId
from storage.store import SqlStore
from tests.conftest import Stores
from tests.loyalty.shop import Shop
from tests.loyalty.tiered import LEVELS, TENGE, born, night, rule_by, safe_until, sell, tier

PICK = st.integers(0, 1_000_000)
QUARTER = timedelta(minutes=15)
DAY = timedelta(days=1)
BIRTHDAYS = ((3, 20), (2, 29))  # months and days


@dataclass
class Sold:
    """A purchase, and what of it was not given back; `paid` in minor units."""

    id: SaleId
    at: datetime
    buyer: int
    bill: int
    paid: int
    points: int
    refunded: int = 0

    @property
    def left(self) -> int:
        return self.bill - self.refunded

    @property
    def paid_left(self) -> int:
        return self.paid - self.paid * self.refunded // self.bill

    @property
    def points_left(self) -> int:
        return self.points * self.left // self.bill


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
            elif sold.buyer == buyer and sold.left:
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
        bought = [
            sold
            for day, sold in self.happened[: number + 1]
            if sold and sold.buyer == buyer and sold.left and day >= since
        ]
        match self.by:
            case TierBy.SPEND:
                return sum(sold.paid_left for sold in bought) // TENGE
            case TierBy.VISITS:
                return 100 * len(bought)
        return sum(sold.points_left for sold in bought)

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
        self.shop = Shop(store)

    @initialize(by=st.sampled_from(TierBy), period=st.sampled_from(Period))
    def open(self, by: TierBy, period: Period) -> None:
        self.shop.open()
        levels: tuple[Tier, ...] = LEVELS
        if by is TierBy.VISITS:
            levels = tuple(replace(level, reached_at=level.reached_at // 100) for level in LEVELS)
        rule_by(self.shop, levels, by=by, period=period)
        self.model = Model(by, period)
        self.cashier, self.manager = self.shop.staff(), self.shop.staff(Role.MANAGER)
        self.members: list[Member] = [self.shop.member(), self.shop.member()]
        self.gifts: list[dict[int, int]] = [{}, {}]
        for member, (month, day) in zip(self.members, BIRTHDAYS, strict=True):
            born(self.shop, member, day, month)

    @rule(pick=st.integers(0, 1), tenge=st.sampled_from([1, 60, 100, 150, 300, 700, 1_000, 6_000]))
    def buy(self, pick: int, tenge: int) -> None:
        sale = sell(self.shop, self.cashier, self.members[pick], tenge).sale
        sold = Sold(sale.id, sale.at, pick, sale.bill, sale.paid, int(sale.points))
        self.model.happened.append((self._today(), sold))

    @rule(pick=PICK)
    @precondition(lambda self: self._undoable())
    def undo(self, pick: int) -> None:
        """Any purchase of the last quarter of an hour."""
        choice = self._undoable()
        sold = choice[pick % len(choice)]
        self.shop.undo(self.cashier, sold.id)
        sold.refunded = sold.bill

    @rule(pick=PICK, quarters=st.integers(1, 4))
    @precondition(lambda self: self._undoable())
    def give_back(self, pick: int, quarters: int) -> None:
        """Some quarters of such a purchase, as far as there is so much.

        After days with other purchases a part that goes back may leave a later review than if it
        had never been bought: test_tier_refunds.py has those.
        """
        choice = self._undoable()
        sold = choice[pick % len(choice)]
        amount = min(sold.left, sold.bill * quarters // 4)
        self.shop.refund(self.manager, sold.id, amount)
        sold.refunded += amount

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
        self._celebrate()

    @rule(pick=st.integers(0, 1))
    def have_a_birthday(self, pick: int) -> None:
        """The night before it."""
        while not self._is_birthday(pick):
            self.shop.wait(days=1)
        self.rest()

    @invariant()
    def everybody_is_where_the_model_says(self) -> None:
        for buyer, member in enumerate(self.members):
            said = self.model.standing(buyer)
            name = LEVELS[said.place].name if said.place >= 0 else None
            assert tier(self.shop, member) == name
            assert safe_until(self.shop, member) == said.safe_until
            bought = [sold for _, sold in self.model.happened if sold and sold.buyer == buyer]
            given = sum(sold.points_left for sold in bought) + sum(self.gifts[buyer].values())
            assert self.shop.balance(member) == given

    def teardown(self) -> None:
        assert self.shop.read(audit).flaws == ()

    def _today(self) -> date:
        return (self.shop.now + timedelta(hours=5)).date()

    def _is_birthday(self, buyer: int) -> bool:
        """Who was born on 29 February celebrates on the 28th in other years."""
        today, (month, day) = self._today(), BIRTHDAYS[buyer]
        if (month, day) == (2, 29) and not isleap(today.year):
            day = 28
        return (today.month, today.day) == (month, day)

    def _celebrate(self) -> None:
        """Once a year, by the tier that the night has left."""
        for buyer, gifts in enumerate(self.gifts):
            place = self.model.standing(buyer).place
            if self._is_birthday(buyer) and place >= 0 and LEVELS[place].birthday_points:
                gifts.setdefault(self._today().year, int(LEVELS[place].birthday_points))

    def _undoable(self) -> list[Sold]:
        return [
            sold
            for _, sold in self.model.happened
            if sold and sold.left and sold.at > self.shop.now - QUARTER
        ]


EXAMPLES = {"sqlite": 60, "postgres": 10}


def test_everybody_has_the_tier_that_their_purchases_won(kind: str, stores: Stores) -> None:
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
    machine: Any = lambda: Machine(stores())  # noqa: E731 - hypothesis asks for a type
    run_state_machine_as_test(machine, settings=settings() if long else usual)

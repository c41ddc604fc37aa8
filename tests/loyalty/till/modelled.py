"""Who and what there is in the modelled shop: people, sales, and all that is being asked."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from fractions import Fraction
from math import floor

from loyalty.records.outbox import Approval
from loyalty.records.people import Member
from loyalty.records.points import Entry
from loyalty.records.team import Role, Staff
from loyalty.records.till import Quote, Sale
from tests.loyalty.points.points_model import Purse

QUARTER = timedelta(minutes=15)
THREE_MINUTES = timedelta(minutes=3)
DAY = timedelta(days=1)


@dataclass
class Customer:
    """A member: the points as the model has them, the entries as the database has them."""

    telegram_id: int
    member: Member
    purse: Purse
    entries: tuple[Entry, ...] = ()
    here: bool = True


@dataclass
class Worker:
    """Somebody of the team; `staff` is the role that they hold or held last."""

    telegram_id: int
    role: Role
    staff: Staff
    works: bool = True


@dataclass
class Sold:
    """A sale, and the numbers of its entries in the customer's purse."""

    sale: Sale
    customer: Customer
    entry: int
    spending: int | None = None
    refunded: int = 0
    undone_at_once: bool = False

    @property
    def undone(self) -> bool:
        return self.refunded == self.sale.bill

    @property
    def left(self) -> int:
        """How much of the bill was not given back yet."""
        return self.sale.bill - self.refunded

    @property
    def cash_back(self) -> int:
        """How much money was given back."""
        return self.sale.paid * self.refunded // self.sale.bill

    def give_back(self, amount: int, now: datetime) -> None:
        """So much more of the bill; what it moved is reckoned from the whole each time."""
        before, after = (Fraction(done, self.sale.bill) for done in self._next(amount))
        given = floor(self.sale.spent * after) - floor(self.sale.spent * before)
        kept_before, kept = (floor(self.sale.points * (1 - done)) for done in (before, after))
        if given and self.spending is not None:
            self.customer.purse.reverse(self.spending, given, now)
        self.customer.purse.reverse(self.entry, kept_before - kept, now)

    def _next(self, amount: int) -> tuple[int, int]:
        before, self.refunded = self.refunded, self.refunded + amount
        return before, self.refunded


@dataclass
class Asked:
    """A question to a customer whether points may pay, and what became of it."""

    question: Quote
    shown: "Shown"
    over: bool = False
    paid: Sold | None = None

    @property
    def points(self) -> int:
        return self.question.offer.spend

    def is_open(self, now: datetime) -> bool:
        return not self.over and now < self.question.created_at + THREE_MINUTES

    def end(self) -> None:
        """By whatever: its points are free."""
        self.over = True
        self.shown.customer.purse.asked.pop(self.question.id, None)


@dataclass
class Shown:
    """A quote that stands on some cashier's screen, and what became of it."""

    quote: Quote
    customer: Customer
    cashier: Worker
    withdrawn: bool = False
    anew: "Shown | None" = None
    sold: Sold | None = None
    asked: list[Asked] = field(default_factory=list)

    def is_old(self, now: datetime) -> bool:
        """Too old, or of other rules: ✅ shows what holds now."""
        rules = self.customer.purse.rules
        return now >= self.quote.created_at + QUARTER or self.quote.program_version != rules.version

    def is_asked(self, now: datetime) -> bool:
        return bool(self.asked) and self.asked[-1].is_open(now)

    def credited(self, now: datetime) -> Sold | None:
        """The sale that another ✅ finds: this quote's, or that of the next in its place."""
        if self.sold is None and self.anew is not None and self.is_old(now):
            return self.anew.sold
        return self.sold


@dataclass
class Request:
    """A correction too large for one: asked by a worker in the role of then, and its answer."""

    approval: Approval
    customer: Customer
    points: int
    asker: Worker
    answered: tuple[Worker, bool] | None = None

    def is_open(self, now: datetime) -> bool:
        works = self.asker.works and self.asker.staff.id == self.approval.asked_by
        in_time = now < self.approval.asked_at + DAY
        return not self.answered and works and in_time and self.customer.here

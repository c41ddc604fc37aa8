"""Who may do what at the till, told from CONTRACT in plain Python, for test_ledger_machine.py."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import TypeVar

from loyalty.errors import (
    NotAllowed,
    NotMember,
    NotStaff,
    OwnCard,
    QuoteCredited,
    QuoteUnknown,
    QuoteWithdrawn,
    Refusal,
    UndoTooLate,
)
from loyalty.ledger import Entry
from loyalty.members import Member
from loyalty.quotes import Quote
from loyalty.sales import Sale
from loyalty.staff import Role, Staff
from tests.loyalty.points_model import Purse

QUARTER = timedelta(minutes=15)
MINUTE = timedelta(minutes=1)


@dataclass
class Customer:
    """A member: the points as the model has them, the entries as the database has them."""

    telegram_id: int
    member: Member
    purse: Purse = field(default_factory=Purse)
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
    """A sale, and the number of its entry in the customer's purse."""

    sale: Sale
    customer: Customer
    entry: int
    undone: bool = False


@dataclass
class Shown:
    """A quote that stands on some cashier's screen, and what became of it."""

    quote: Quote
    customer: Customer
    by: Staff
    withdrawn: bool = False
    anew: "Shown | None" = None
    sold: Sold | None = None

    def is_old(self, now: datetime) -> bool:
        return now >= self.quote.created_at + QUARTER

    def credited(self, now: datetime) -> Sold | None:
        """The sale that another ✅ finds: this quote's, or that of the next in its place."""
        if self.sold is None and self.anew is not None and self.is_old(now):
            return self.anew.sold
        return self.sold


T = TypeVar("T")


def _pick(pick: int, things: list[T], *, mostly: list[T] | None = None) -> T:
    """The pick-th, counted from the last; five times out of six one of those that are wanted."""
    if mostly and pick % 6:
        things = mostly
    return things[-1 - pick // 6 % len(things)]


@dataclass
class ShopModel:
    """Everybody and everything there has been. `pick` is any number, and picks one."""

    customers: list[Customer] = field(default_factory=list)
    workers: list[Worker] = field(default_factory=list)
    shown: list[Shown] = field(default_factory=list)
    sold: list[Sold] = field(default_factory=list)

    @property
    def living(self) -> list[Customer]:
        return [customer for customer in self.customers if customer.here]

    @property
    def idle(self) -> list[Worker]:
        return [worker for worker in self.workers if not worker.works]

    @property
    def reversible(self) -> list[tuple[Customer, int]]:
        """What was given and spent, but for the till's sales: ↩️ takes back all of those."""
        sales = [(sold.customer.member.id, sold.entry) for sold in self.sold]
        return [
            (customer, entry)
            for customer in self.living
            for entry in [*customer.purse.granted, *customer.purse.spent]
            if (customer.member.id, entry) not in sales
        ]

    def movement(self, pick: int) -> tuple[Customer, int]:
        """One that can be reversed, mostly one that is not wholly reversed yet."""
        movements = self.reversible
        fresh = [(customer, entry) for customer, entry in movements if customer.purse.left(entry)]
        return _pick(pick, movements, mostly=fresh)

    def customer(self, pick: int) -> Customer:
        return _pick(pick, self.living)

    def anybody(self, pick: int) -> Customer:
        return _pick(pick, self.customers, mostly=self.living)

    def worker(self, pick: int) -> Worker:
        return _pick(pick, self.workers, mostly=[worker for worker in self.workers if worker.works])

    def cashier_of(self, shown: Shown) -> Worker:
        return next(w for w in self.workers if w.staff.person_id == shown.by.person_id)

    def is_twin(self, customer: Customer, bill: int, now: datetime) -> bool:
        return any(
            sold.customer is customer and sold.sale.bill == bill and not sold.undone
            for sold in self.sold
            if sold.sale.at > now - MINUTE
        )

    def refuses_quote(self, cashier: Worker, customer: Customer) -> type[Refusal] | None:
        if not cashier.works:
            return NotStaff
        if not customer.here:
            return NotMember
        return OwnCard if customer.telegram_id == cashier.telegram_id else None

    def refuses_sale(self, cashier: Worker, shown: Shown) -> type[Refusal] | None:
        if (refusal := self._refuses_screen(cashier, shown)) or shown.sold:
            return refusal
        if shown.withdrawn:
            return QuoteWithdrawn
        return None if shown.customer.here else NotMember

    def refuses_withdrawal(self, cashier: Worker, shown: Shown) -> type[Refusal] | None:
        return self._refuses_screen(cashier, shown) or (QuoteCredited if shown.sold else None)

    def refuses_undo(self, cashier: Worker, sold: Sold, now: datetime) -> type[Refusal] | None:
        if not cashier.works:
            return NotStaff
        if cashier.role is Role.CASHIER and cashier.staff.id != sold.sale.staff_id:
            return NotAllowed
        if sold.undone:
            return None
        if now >= sold.sale.at + QUARTER:
            return UndoTooLate
        return self.refuses_quote(cashier, sold.customer)

    def _refuses_screen(self, cashier: Worker, shown: Shown) -> type[Refusal] | None:
        if not cashier.works:
            return NotStaff
        return QuoteUnknown if cashier.staff.id != shown.by.id else None

"""Who may do what at the till, told from CONTRACT in plain Python, for test_ledger_machine.py."""

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import TypeVar

from loyalty.errors import NotAllowed, NotMember, NotStaff, OwnCard, Refusal
from loyalty.outbox.errors import ApprovalAnswered, ApprovalGone
from loyalty.records.team import Role
from loyalty.returns.errors import (
    CorrectionTooLarge,
    RefundTooLarge,
    RefundTooLate,
    SaleUndone,
    UndoTooLate,
)
from loyalty.till.errors import (
    CustomerAsked,
    QuestionOver,
    QuoteCredited,
    QuoteUnknown,
    QuoteWithdrawn,
)
from loyalty.till.spending import Upshot
from tests.loyalty.points.points_model import ALMATY, Rules
from tests.loyalty.till.modelled import (
    QUARTER,
    Asked,
    Customer,
    Request,
    Shown,
    Sold,
    Worker,
)

NINETY_DAYS = timedelta(days=90)
MINUTE = timedelta(minutes=1)

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
    asked: list[Asked] = field(default_factory=list)
    requests: list[Request] = field(default_factory=list)
    by_hand: dict[tuple[int, date], dict[int, int]] = field(default_factory=dict)
    rules: Rules = field(default_factory=Rules)

    def offer(self, bill: int, spend: int = 0) -> tuple[int, int]:
        """What is paid for a bill in minor units, and the points that it earns: 5 % of whole tenge,
        after what comes off and what points pay.
        """
        off = bill * self.rules.percent_off // 100
        earning = bill * (100 - self.rules.percent_off) // 100 - spend * 100
        return bill - off - spend * 100, earning * 5 // 10_000

    def give_back(self, sold: Sold, amount: int, now: datetime) -> None:
        """So much more of a sale. Once it is wholly back, its customer never bought it."""
        purse = sold.customer.purse
        if amount == sold.left:
            others = [s for s in self.sold if s.customer is sold.customer and s is not sold]
            joined = sold.customer.member.joined_at
            purse.bought = max((s.sale.at for s in others if not s.undone), default=joined)
        sold.give_back(amount, now)

    @property
    def living(self) -> list[Customer]:
        return [customer for customer in self.customers if customer.here]

    @property
    def idle(self) -> list[Worker]:
        return [worker for worker in self.workers if not worker.works]

    @property
    def reversible(self) -> list[tuple[Customer, int]]:
        """What was given and spent, but for the till's sales: ↩️ takes back all of those."""
        sales = [
            (sold.customer.member.id, entry)
            for sold in self.sold
            for entry in (sold.entry, sold.spending)
        ]
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

    def leader(self, pick: int) -> Worker:
        """Mostly one who may give back and correct."""
        return _pick(pick, self.workers, mostly=[w for w in self.workers if w.role is Role.MANAGER])

    def open_quote(self, pick: int) -> Shown:
        """One that was shown, mostly one of which nothing came yet."""
        fresh = [one for one in self.shown if not (one.sold or one.withdrawn)]
        return _pick(pick, self.shown, mostly=fresh)

    def request(self, pick: int, now: datetime) -> Request:
        """One that was made, mostly one that waits for its answer."""
        waiting = [one for one in self.requests if one.is_open(now)]
        return _pick(pick, self.requests, mostly=waiting)

    def question(self, pick: int, now: datetime) -> Asked:
        """One that was asked, mostly one that waits for its answer."""
        return _pick(pick, self.asked, mostly=[one for one in self.asked if one.is_open(now)])

    def answer_to(self, asked: Asked, now: datetime, *, yes: bool) -> Upshot:
        """What comes of the customer's own answer."""
        if asked.paid:
            return Upshot.PAID
        if not asked.is_open(now):
            return Upshot.OVER
        if not yes:
            return Upshot.REFUSED
        purse, question = asked.shown.customer.purse, asked.question
        works, version = asked.shown.cashier, purse.rules.version
        there = purse.spendable_by(question.id, question.created_at, now)
        if not works.works or works.staff.id != question.staff_id or asked.points > there:
            return Upshot.CHANGED
        if question.program_version != version:
            return Upshot.CHANGED
        return Upshot.PAID

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

    def refuses_sale(self, cashier: Worker, shown: Shown, now: datetime) -> type[Refusal] | None:
        if (refusal := self._refuses_screen(cashier, shown)) or shown.sold:
            return refusal
        if refusal := self._refuses_decision(shown, now):
            return refusal
        if not shown.customer.here:
            return NotMember
        if shown.is_old(now) and shown.anew is not None and not shown.anew.sold:
            return self._refuses_decision(shown.anew, now)
        return None

    def refuses_question(
        self, cashier: Worker, shown: Shown, now: datetime
    ) -> type[Refusal] | None:
        """💸 and a number, the next time."""
        if not (refusal := self.refuses_sale(cashier, shown, now)) and shown.credited(now):
            return QuoteCredited
        return refusal

    def refuses_same_question(
        self, cashier: Worker, asked: Asked, now: datetime
    ) -> type[Refusal] | None:
        """The same number again."""
        if refusal := self._refuses_screen(cashier, asked.shown):
            return refusal
        if asked.paid:
            return QuoteCredited
        return None if asked.is_open(now) else QuestionOver

    def refuses_going_back(
        self, cashier: Worker, asked: Asked, now: datetime
    ) -> type[Refusal] | None:
        """❌ of the cashier: the question has ended by then."""
        if refusal := self._refuses_screen(cashier, asked.shown):
            return refusal
        if asked.shown.sold:
            return QuoteCredited
        if asked.shown.withdrawn:
            return QuoteWithdrawn
        another = asked.shown.asked[-1]
        return CustomerAsked if another is not asked and another.is_open(now) else None

    def refuses_withdrawal(self, cashier: Worker, shown: Shown) -> type[Refusal] | None:
        return self._refuses_screen(cashier, shown) or (QuoteCredited if shown.sold else None)

    def refuses_undo(self, cashier: Worker, sold: Sold, now: datetime) -> type[Refusal] | None:
        if not cashier.works:
            return NotStaff
        if cashier.role is Role.CASHIER and cashier.staff.id != sold.sale.staff_id:
            return NotAllowed
        if sold.undone:
            return None if sold.undone_at_once else SaleUndone
        if now >= sold.sale.at + QUARTER:
            return UndoTooLate
        return self.refuses_quote(cashier, sold.customer)

    def refuses_refund(
        self, worker: Worker, sold: Sold, amount: int, now: datetime
    ) -> type[Refusal] | None:
        """So much of a sale, given back by whoever leads."""
        if refusal := self.refuses_correction(worker, sold.customer):
            return refusal
        if sold.undone:
            return SaleUndone
        if now >= sold.sale.at + NINETY_DAYS:
            return RefundTooLate
        return RefundTooLarge if amount > sold.left else None

    def refuses_verdict(
        self, who: Worker, request: Request, now: datetime, *, yes: bool
    ) -> type[Refusal] | None:
        """✅ or ❌ to a correction that somebody else asks for."""
        if not who.works:
            return NotStaff
        if request.answered:
            return None if request.answered == (who, yes) else ApprovalAnswered
        if not request.is_open(now):
            return ApprovalGone
        involved = {request.asker.telegram_id, request.customer.telegram_id}
        if who.role is Role.CASHIER or who.telegram_id in involved:
            return NotAllowed
        short = yes and -request.points > request.customer.purse.spendable(now)
        return CorrectionTooLarge if short else None

    def corrects_alone(
        self, worker: Worker, customer: Customer, points: int, now: datetime, *, most: int
    ) -> bool:
        """Whether nobody else is asked; what was moved so is written down, by the day in Almaty."""
        today = worker.staff.id, (now + ALMATY).date()
        moved = self.by_hand.setdefault(today, {})
        net = {**moved, customer.member.id: moved.get(customer.member.id, 0) + points}
        if abs(points) > most or sum(abs(one) for one in net.values()) > most:
            return False
        self.by_hand[today] = net
        return True

    def refuses_correction(self, worker: Worker, customer: Customer) -> type[Refusal] | None:
        """Points by hand, whatever their number."""
        if worker.works and worker.role is Role.CASHIER:
            return NotAllowed
        return self.refuses_quote(worker, customer)

    def _refuses_decision(self, shown: Shown, now: datetime) -> type[Refusal] | None:
        if shown.withdrawn:
            return QuoteWithdrawn
        return CustomerAsked if shown.is_asked(now) else None

    def _refuses_screen(self, cashier: Worker, shown: Shown) -> type[Refusal] | None:
        if not cashier.works:
            return NotStaff
        return QuoteUnknown if cashier.staff.id != shown.quote.staff_id else None

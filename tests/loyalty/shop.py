"""A shop to try the use cases in: a real database, people with names, and a clock that moves."""

import asyncio
import pkgutil
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from importlib import import_module
from itertools import count
from typing import Any, Concatenate, ParamSpec, TypeVar

import loyalty
from bot.night import Night
from loyalty.keys import Keys
from loyalty.outbox.notices import read_back
from loyalty.people.enrolment import join
from loyalty.points.expiry import find_dated
from loyalty.points.ledger import expire
from loyalty.portions import BEFORE_ALL
from loyalty.program.versions import change_programme, open_programme
from loyalty.records.outbox import Approval, Letter, Notice, Outcome
from loyalty.records.people import Member
from loyalty.records.team import Branch, Role, Staff
from loyalty.records.till import Quote, Screen
from loyalty.returns.corrections import Corrected, correct_points
from loyalty.returns.refunds import Refunding, refund_sale
from loyalty.returns.undo import undo_sale
from loyalty.rules.program import Program
from loyalty.store import Tx
from loyalty.team.branches import open_branch
from loyalty.team.invites import invite, take_role
from loyalty.team.team import appoint_owners
from loyalty.till.quotes import quote_sale
from loyalty.till.receipts import SaleFigures, SaleReceipt, TillReceipt
from loyalty.till.sales import Receipt, record_sale
from loyalty.till.spending import Answered, answer_spending, ask_to_spend
from loyalty.upkeep.sending import settle, take_due
from loyalty.values import (
    BranchId,
    MemberId,
    Minor,
    OperationId,
    PersonId,
    Points,
    QuoteId,
    SaleId,
    TelegramId,
)
from storage.store import SqlStore

P = ParamSpec("P")
R = TypeVar("R")
N = TypeVar("N", bound=Notice)

NOON = datetime(2026, 3, 14, 7, tzinfo=UTC)  # in Almaty
KEYS = Keys.of("a secret")
SCREEN = Screen(chat=1, message=1)


def _notices_of_all_rooms() -> dict[str, type[Notice]]:
    found: dict[str, type[Notice]] = {}
    for room in pkgutil.walk_packages(loyalty.__path__, "loyalty."):
        for one in vars(import_module(room.name)).values():
            if isinstance(one, type) and issubclass(one, Notice) and one is not Notice:
                assert found.setdefault(one.KIND, one) is one, f"two kinds are called {one.KIND}"
    return found


NOTICES = _notices_of_all_rooms()
"""Every class of notices, by its kind."""


def said(letter: Letter) -> Notice:
    """The notice that a letter brings."""
    return read_back(NOTICES[letter.kind], letter.figures)


def saying(letters: Iterable[Letter], kind: type[N]) -> list[N]:
    """What those among the letters say that are of this kind."""
    return [read_back(kind, letter.figures) for letter in letters if letter.kind == kind.KIND]


def sales_in(letters: Iterable[Letter]) -> list[SaleFigures]:
    """What receipts of sales show, whoever reads them; nothing else is among the letters."""
    shown = []
    for letter in letters:
        receipt = said(letter)
        assert isinstance(receipt, SaleReceipt | TillReceipt)
        shown.append(receipt.sale)
    return shown


@dataclass(frozen=True)
class Standing:
    """The shop's clock, by which nobody waits."""

    shop: "Shop"

    def now(self) -> datetime:
        return self.shop.now

    async def sleep(self, seconds: float) -> None:
        raise AssertionError(f"somebody waits {seconds} s for a clock that stands still")


@dataclass
class Shop:
    """One programme on one store. `now` stands still until it is moved with `wait`."""

    store: SqlStore
    now: datetime = NOON
    _numbers: "count[int]" = field(default_factory=lambda: count(1_000))

    def write(
        self, use_case: Callable[Concatenate[Tx, P], R], *args: P.args, **kwargs: P.kwargs
    ) -> R:
        return self.store.write_and_wait(use_case, *args, **kwargs)

    def read(
        self, use_case: Callable[Concatenate[Tx, P], R], *args: P.args, **kwargs: P.kwargs
    ) -> R:
        return self.store.read_and_wait(use_case, *args, **kwargs)

    def wait(self, **time: float) -> None:
        """Let minutes, hours or days pass."""
        self.now += timedelta(**time)

    def number(self) -> int:
        """A number that nobody had before."""
        return next(self._numbers)

    def operation(self) -> OperationId:
        return OperationId(f"tap:{self.number()}")

    def open(self) -> Program:
        return self.write(
            open_programme, name="Tamga", currency="KZT", time_zone="Asia/Almaty", now=self.now
        )

    def member(self, name: str = "Айгүл", telegram_id: int | None = None) -> Member:
        """Somebody joins."""
        telegram = TelegramId(telegram_id or self.number())
        joined = self.write(
            join,
            operation=self.operation(),
            telegram_id=telegram,
            telegram_name=name,
            telegram_language="kk",
            language=None,
            identity=KEYS.identity_of(telegram),
            now=self.now,
        )
        return joined.member

    def owner(self, telegram_id: int | None = None) -> Staff:
        telegram = TelegramId(telegram_id or self.number())
        self.write(appoint_owners, telegram_ids=(telegram,), now=self.now)
        return self.role_of(telegram)

    def staff(
        self,
        role: Role = Role.CASHIER,
        *,
        name: str = "Данияр",
        branch: BranchId | None = None,
        telegram_id: int | None = None,
    ) -> Staff:
        """Somebody is invited on the command line, and takes the role."""
        token = self.link(role, name=name, branch=branch)
        return self.take(token, telegram_id or self.number())

    def link(
        self,
        role: Role = Role.CASHIER,
        *,
        name: str | None = "Данияр",
        branch: BranchId | None = None,
        by: PersonId | None = None,
    ) -> str:
        """An invitation's secret."""
        token = KEYS.invite_token(self.operation())
        self.write(invite, token=token, role=role, name=name, branch_id=branch, by=by, now=self.now)
        return token

    def take(self, token: str, telegram_id: int, *, name: str = "Данияр") -> Staff:
        return self.write(
            take_role,
            token=token,
            telegram_id=TelegramId(telegram_id),
            telegram_name=name,
            telegram_language="ru",
            now=self.now,
        )

    def role_of(self, telegram_id: TelegramId) -> Staff:
        caller = self.read(lambda tx: tx.people.caller(telegram_id))
        assert caller is not None
        assert caller.staff is not None
        return caller.staff

    def branch(self, name: str) -> Branch:
        branch, _ = self.write(open_branch, name=name, by=None, now=self.now)
        return branch

    def quote(
        self, cashier: Staff, member: Member, bill: int = 250_000, *, by_phone: bool = False
    ) -> Quote:
        return self.write(
            quote_sale,
            quote_id=QuoteId(f"{self.number()}"),
            member_id=member.id,
            cashier=cashier.person_id,
            bill=Minor(bill),
            now=self.now,
            by_phone=by_phone,
        )

    def confirm(self, cashier: Staff, quote: Quote, *, sure: bool = False) -> Receipt | Quote:
        """The cashier taps ✅, and nobody else is asked."""
        outcome = self.write(
            record_sale,
            quote_id=quote.id,
            cashier=cashier.person_id,
            screen=SCREEN,
            sure=sure,
            now=self.now,
        )
        assert not isinstance(outcome, Approval)
        return outcome

    def sell(
        self, cashier: Staff, member: Member, bill: int = 250_000, *, by_phone: bool = False
    ) -> Receipt:
        """A sale from amount to receipt."""
        quote = self.quote(cashier, member, bill, by_phone=by_phone)
        receipt = self.confirm(cashier, quote, sure=True)
        assert isinstance(receipt, Receipt)
        return receipt

    def ask(self, cashier: Staff, quote: Quote, points: int, nth: int = 1) -> Quote:
        """💸 and a number: the question that the customer is asked."""
        return self.write(
            ask_to_spend,
            quote_id=quote.id,
            nth=nth,
            points=Points(points),
            cashier=cashier.person_id,
            screen=SCREEN,
            now=self.now,
        )

    def answer(self, member: Member, question: Quote, *, yes: bool = True) -> Answered:
        """The customer taps ✅ or ❌."""
        assert member.person_id is not None
        return self.write(
            answer_spending,
            asked=question.id,
            person_id=member.person_id,
            yes=yes,
            now=self.now,
        )

    def undo(self, cashier: Staff, sale_id: SaleId, *, before: int | None = None) -> Refunding:
        """What is left of the sale, as it was asked about just now."""
        sale = self.read(lambda tx: tx.sales.get(sale_id))
        asked = sale.refunded if sale and before is None else before or 0
        return self.write(
            undo_sale,
            sale_id=sale_id,
            before=Minor(asked),
            cashier=cashier.person_id,
            screen=SCREEN,
            now=self.now,
        )

    def refund(
        self,
        leader: Staff,
        sale_id: SaleId,
        amount: int | None = None,
        *,
        before: int | None = None,
        reason: str = "Вернули товар",
    ) -> Refunding:
        """A leader gives so much of the bill back, or all that is left of it."""
        sale = self.read(lambda tx: tx.sales.get(sale_id))
        assert sale is not None
        return self.write(
            refund_sale,
            sale_id=sale_id,
            amount=Minor(sale.bill - sale.refunded if amount is None else amount),
            before=sale.refunded if before is None else Minor(before),
            reason=reason,
            by=leader.person_id,
            screen=SCREEN,
            now=self.now,
        )

    def correct(
        self,
        leader: Staff,
        member: Member,
        points: int,
        *,
        reason: str = "Не начислили за покупку",
        operation: OperationId | None = None,
    ) -> Corrected:
        """A leader adds points by hand, or takes them away."""
        return self.write(
            correct_points,
            member_id=member.id,
            points=Points(points),
            reason=reason,
            by=leader.person_id,
            operation=operation or self.operation(),
            now=self.now,
        )

    def member_now(self, member_id: MemberId) -> Member:
        found = self.read(lambda tx: tx.members.get(member_id))
        assert found is not None
        return found

    def balance(self, member: Member) -> int:
        return (self.member_now(member.id)).balance

    def rule(self, **rules: Any) -> Program:
        """The owner changes some groups of rules."""
        wanted = replace(self.read(lambda tx: tx.programs.current()), **rules)
        return self.write(change_programme, wanted=wanted, by=None, now=self.now)

    def expire(self) -> int:
        """The step of the night by which points go; returns how many went."""
        turns = self.read(find_dated, after=BEFORE_ALL, now=self.now, limit=1_000)
        return sum(self.write(expire, member_id=turn.member_id, now=self.now) for turn in turns)

    def night(self) -> bool:
        """Whatever of the night's and the morning's work is due at this moment; whether it is done.

        Not to be called from a coroutine: `await Night(...).catch_up()` there.
        """
        return asyncio.run(Night(self.store, Standing(self)).catch_up())

    def hear(self) -> list[Letter]:
        """What is sent at this moment, and arrives as a message of its letter's number."""
        heard = self.letters()
        for letter in heard:
            self.arrive(letter)
        return list(heard)

    def arrive(self, letter: Letter) -> None:
        """What was taken to be sent becomes a message."""
        sent, message = Outcome.SENT, int(letter.id)
        self.write(settle, letter=letter, outcome=sent, message=message, now=self.now)

    def letters(self) -> tuple[Letter, ...]:
        """What waits to be sent, taken as the sender takes it."""
        return self.write(take_due, now=self.now, limit=1_000)

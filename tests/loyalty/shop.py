"""A shop to try the use cases in: a real database, people with names, and a clock that moves."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import count
from typing import Concatenate, ParamSpec, TypeVar

from loyalty.keys import Keys
from loyalty.members import Member, join
from loyalty.notices import Notice, take_due
from loyalty.program import Program, open_programme
from loyalty.quotes import Quote, quote_sale
from loyalty.sales import Receipt, Screen, record_sale
from loyalty.staff import Branch, Role, Staff, appoint_owners, invite, open_branch, take_role
from loyalty.store import Tx
from loyalty.undo import undo_sale
from loyalty.values import (
    BranchId,
    MemberId,
    Minor,
    OperationId,
    PersonId,
    QuoteId,
    SaleId,
    TelegramId,
)
from storage.store import SqlStore

P = ParamSpec("P")
R = TypeVar("R")

NOON = datetime(2026, 3, 14, 7, tzinfo=UTC)  # in Almaty
KEYS = Keys.of("a secret")
SCREEN = Screen(chat=1, message=1)


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

    def quote(self, cashier: Staff, member: Member, bill: int = 250_000) -> Quote:
        return self.write(
            quote_sale,
            quote_id=QuoteId(f"{self.number()}"),
            member_id=member.id,
            cashier=cashier.person_id,
            bill=Minor(bill),
            now=self.now,
        )

    def confirm(self, cashier: Staff, quote: Quote, *, sure: bool = False) -> Receipt | Quote:
        """The cashier taps ✅."""
        return self.write(
            record_sale,
            quote_id=quote.id,
            cashier=cashier.person_id,
            screen=SCREEN,
            sure=sure,
            now=self.now,
        )

    def sell(self, cashier: Staff, member: Member, bill: int = 250_000) -> Receipt:
        """A sale from amount to receipt."""
        receipt = self.confirm(cashier, self.quote(cashier, member, bill), sure=True)
        assert isinstance(receipt, Receipt)
        return receipt

    def undo(self, cashier: Staff, sale_id: SaleId) -> Receipt:
        return self.write(
            undo_sale, sale_id=sale_id, cashier=cashier.person_id, screen=SCREEN, now=self.now
        )

    def member_now(self, member_id: MemberId) -> Member:
        found = self.read(lambda tx: tx.members.get(member_id))
        assert found is not None
        return found

    def balance(self, member: Member) -> int:
        return (self.member_now(member.id)).balance

    def notices(self) -> tuple[Notice, ...]:
        """What waits to be sent, taken as the sender takes it."""
        return self.write(take_due, now=self.now, limit=1_000)

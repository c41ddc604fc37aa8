"""Sales: a quote of what a purchase would earn, and the sale that credits just that.

A quote's id is the message in which the amount was typed, and the operation of its sale is the
quote's id, so that a message or a tap which comes twice has one effect.
"""

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Protocol

from loyalty.earning import Award, earn
from loyalty.errors import (
    NotMember,
    OwnCard,
    QuoteCredited,
    QuoteUnknown,
    QuoteWithdrawn,
)
from loyalty.ledger import Reason, credit
from loyalty.members import Member, living_member
from loyalty.notices import Kind, notify
from loyalty.operations import begin
from loyalty.people import Person
from loyalty.staff import Staff, at_work
from loyalty.values import (
    BranchId,
    EntryId,
    MemberId,
    Minor,
    OperationId,
    PersonId,
    Points,
    QuoteId,
    SaleId,
    StaffId,
)

if TYPE_CHECKING:
    from loyalty.store import Tx

QUOTE_LIFE = timedelta(minutes=15)
UNDO_LIFE = timedelta(minutes=15)
TWIN_WINDOW = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Quote:
    """What was shown to the cashier. `twin` says that it repeats a sale of a moment ago.

    It ends as `credited` (a sale came of it) or `withdrawn`, never as both.
    """

    id: QuoteId
    staff_id: StaffId
    member_id: MemberId
    bill: Minor
    award: Award
    program_version: int
    twin: bool
    created_at: datetime
    withdrawn: bool
    credited: bool

    @property
    def until(self) -> datetime:
        """When ✅ stops crediting it and quotes anew instead."""
        return self.created_at + QUOTE_LIFE


@dataclass(frozen=True, slots=True)
class Sale:
    """A purchase that was credited. `undone_at` is set once it was taken back.

    `id` is the number of its operation.
    """

    id: SaleId
    entry_id: EntryId
    quote_id: QuoteId
    member_id: MemberId
    staff_id: StaffId
    branch_id: BranchId | None
    bill: Minor
    points: Points
    at: datetime
    local_date: date
    undone_at: datetime | None

    @property
    def undo_until(self) -> datetime:
        """How long the cashier may take it back."""
        return self.at + UNDO_LIFE


@dataclass(frozen=True, slots=True)
class Receipt:
    """A sale as it stands after a tap. `repeated` says that an earlier tap had done it."""

    sale: Sale
    balance: Points
    repeated: bool


@dataclass(frozen=True, slots=True)
class Screen:
    """The message that a receipt takes the place of."""

    chat: int
    message: int


@dataclass(frozen=True, slots=True)
class SaleLine:
    """A sale as a list shows it: with the customer's name, where they are still known."""

    sale: Sale
    name: str | None


class SaleRows(Protocol):
    def quote(self, quote_id: QuoteId) -> Quote | None:
        """The quote, held for the transaction."""
        ...

    def add_quote(self, quote: Quote) -> None: ...

    def withdraw(self, quote_id: QuoteId) -> None: ...

    def drop_quotes(self, before: datetime) -> None:
        """Those drawn before then that no sale came of."""
        ...

    def by_quote(self, quote_id: QuoteId) -> Sale | None: ...

    def get(self, sale_id: SaleId) -> Sale | None:
        """The sale, held for the transaction."""
        ...

    def add(self, sale: Sale) -> None:
        """Write it down, and that its quote is credited."""
        ...

    def undo(self, sale_id: SaleId, at: datetime) -> None: ...

    def twin_since(self, member_id: MemberId, bill: Minor, since: datetime) -> bool:
        """Whether a sale to this member over this bill was made since then and still stands."""
        ...

    def of_day(
        self, day: date, *, staff_id: StaffId | None, branch_id: BranchId | None
    ) -> tuple[SaleLine, ...]:
        """The day's sales, newest first, of one cashier, of one branch, or of all."""
        ...

    def of_member(self, member_id: MemberId) -> tuple[Sale, ...]: ...


@dataclass(frozen=True, slots=True)
class Customer:
    """Who stands at the till, as the cashier sees them."""

    member: Member
    person: Person


def greet(tx: "Tx", *, member_id: MemberId, cashier: PersonId) -> Customer:
    """Open the sale form for a member. Raises NotStaff, NotMember or OwnCard."""
    staff = at_work(tx, cashier)
    return customer_of(tx, living_member(tx, member_id), staff)


def quote_sale(
    tx: "Tx",
    *,
    quote_id: QuoteId,
    member_id: MemberId,
    cashier: PersonId,
    bill: Minor,
    now: datetime,
    instead_of: QuoteId | None = None,
) -> Quote:
    """What this bill would earn. The same message asked again gets the quote it got.

    A quote that it takes the place of, of the same cashier, is withdrawn: one purchase has one ✅.
    Raises NotStaff, NotMember or OwnCard.
    """
    staff = at_work(tx, cashier)
    standing = tx.sales.quote(quote_id)
    if standing is not None:
        return _own(standing, staff)
    holder_of(living_member(tx, member_id), staff)
    earlier = tx.sales.quote(instead_of) if instead_of is not None else None
    if earlier is not None and earlier.staff_id == staff.id and not earlier.credited:
        tx.sales.withdraw(earlier.id)
    return _draw(tx, quote_id, member_id, staff, bill, now)


def withdraw_quote(tx: "Tx", *, quote_id: QuoteId, cashier: PersonId) -> Quote:
    """❌: the quote credits nothing any more; twice is once. Raises NotStaff or QuoteUnknown.

    Raises QuoteCredited where ✅ came first: such a sale is undone, not withdrawn.
    """
    staff = at_work(tx, cashier)
    quote = _own(tx.sales.quote(quote_id), staff)
    if quote.credited:
        raise QuoteCredited
    tx.sales.withdraw(quote_id)
    return quote


def record_sale(
    tx: "Tx",
    *,
    quote_id: QuoteId,
    cashier: PersonId,
    screen: Screen,
    sure: bool,
    now: datetime,
) -> Receipt | Quote:
    """✅: credit exactly what the quote showed; both receipts go into the outbox.

    Returns a new Quote instead where the old one is more than fifteen minutes old, or the rules
    have changed since; and the quote itself where it repeats a sale of a moment ago and `sure`
    does not say that this was asked. Raises NotStaff, QuoteUnknown, QuoteWithdrawn, NotMember or
    OwnCard.
    """
    staff = at_work(tx, cashier)
    quote = _own(tx.sales.quote(quote_id), staff)
    if quote.credited:
        return _credited_before(tx, quote.id)
    if quote.withdrawn:
        raise QuoteWithdrawn
    member = living_member(tx, quote.member_id)
    customer = holder_of(member, staff)
    program = tx.programs.current()
    if now >= quote.until or quote.program_version != program.version:
        return _quote_anew(tx, quote, staff, now)
    if not sure and (quote.twin or _has_twin(tx, member.id, quote.bill, now)):
        return replace(quote, twin=True)

    number = begin(
        tx,
        OperationId(f"sale:{quote.id}"),
        "sale",
        {"member": int(quote.member_id), "bill": int(quote.bill)},
        now=now,
        member_id=member.id,
        staff_id=staff.id,
        branch_id=staff.branch_id,
    )
    points = quote.award.points
    sale = Sale(
        id=SaleId(number),
        entry_id=credit(
            tx, operation=number, member=member, points=points, reason=Reason.SALE, now=now
        ),
        quote_id=quote.id,
        member_id=member.id,
        staff_id=staff.id,
        branch_id=staff.branch_id,
        bill=quote.bill,
        points=points,
        at=now,
        local_date=program.local(now).date(),
        undone_at=None,
    )
    tx.sales.add(sale)
    balance = Points(member.balance + points)
    tell_both(
        tx,
        sale,
        customer,
        staff,
        screen,
        balance=balance,
        kinds=(Kind.SALE_RECEIPT, Kind.TILL_RECEIPT),
        now=now,
    )
    return Receipt(sale, balance, repeated=False)


def _draw(
    tx: "Tx", quote_id: QuoteId, member_id: MemberId, staff: Staff, bill: Minor, now: datetime
) -> Quote:
    program = tx.programs.current()
    quote = Quote(
        id=quote_id,
        staff_id=staff.id,
        member_id=member_id,
        bill=bill,
        award=earn(program, bill),
        program_version=program.version,
        twin=_has_twin(tx, member_id, bill, now),
        created_at=now,
        withdrawn=False,
        credited=False,
    )
    tx.sales.add_quote(quote)
    return quote


def _has_twin(tx: "Tx", member_id: MemberId, bill: Minor, now: datetime) -> bool:
    """Whether such a sale was made a moment ago: looked for at the quote, and again at ✅."""
    return tx.sales.twin_since(member_id, bill, now - TWIN_WINDOW)


def _quote_anew(tx: "Tx", old: Quote, staff: Staff, now: datetime) -> Receipt | Quote:
    """The next quote in the place of one that no longer holds; each old one has one successor."""
    stem, _, turn = old.id.partition(".")
    new_id = QuoteId(f"{stem}.{int(turn or 0) + 1}")
    standing = tx.sales.quote(new_id)
    if standing is None:
        return _draw(tx, new_id, old.member_id, staff, old.bill, now)
    if standing.credited:
        return _credited_before(tx, new_id)
    if standing.withdrawn:
        raise QuoteWithdrawn
    return standing


def _credited_before(tx: "Tx", quote_id: QuoteId) -> Receipt:
    sale = tx.sales.by_quote(quote_id)
    if sale is None:
        raise AssertionError(f"the sale of quote {quote_id} is gone")
    member = tx.members.get(sale.member_id)
    return Receipt(sale, member.balance if member else Points(0), repeated=True)


def _own(quote: Quote | None, staff: Staff) -> Quote:
    if quote is None or quote.staff_id != staff.id:
        raise QuoteUnknown
    return quote


def holder_of(member: Member, staff: Staff) -> PersonId:
    """Who stands before this cashier. Raises NotMember, or OwnCard where it is themselves."""
    if member.person_id is None:
        raise NotMember
    if member.person_id == staff.person_id:
        raise OwnCard
    return member.person_id


def customer_of(tx: "Tx", member: Member, staff: Staff) -> Customer:
    """The same, with what is known of them."""
    return Customer(member, tx.people.get(holder_of(member, staff)))


def tell_both(
    tx: "Tx",
    sale: Sale,
    customer: PersonId,
    staff: Staff,
    screen: Screen,
    *,
    balance: Points,
    kinds: tuple[Kind, Kind],
    now: datetime,
) -> None:
    """Put the customer's receipt and the cashier's into the outbox, one of each of the kinds."""
    customers, cashiers = kinds
    figures = {
        "sale": int(sale.id),
        "bill": int(sale.bill),
        "points": int(sale.points),
        "balance": int(balance),
    }
    cause = str(sale.id)
    notify(tx, customers, customer, figures=figures, cause=cause, now=now)
    shown: dict[str, str | int] = {
        **figures,
        "customer": customer,
        "chat": screen.chat,
        "message": screen.message,
        "until": sale.undo_until.isoformat(),
    }
    notify(tx, cashiers, staff.person_id, figures=shown, cause=cause, now=now)

"""Quotes: what a purchase would cost and earn, as a cashier is shown it before ✅.

A quote's id is the message in which the amount was typed, so that a message which comes twice has
one effect.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Protocol

from loyalty.customers import holder_of
from loyalty.discounts import discount
from loyalty.earning import Award, earn
from loyalty.errors import CategoryUnknown, QuoteCredited, QuoteUnknown, QuoteWithdrawn
from loyalty.members import Member, living_member
from loyalty.program import Program
from loyalty.rules import Category
from loyalty.staff import Staff, at_work
from loyalty.standing import spent_of, standing_of
from loyalty.values import (
    BasisPoints,
    MemberId,
    Minor,
    PersonId,
    Points,
    QuoteId,
    StaffId,
)

if TYPE_CHECKING:
    from loyalty.store import Tx

QUOTE_LIFE = timedelta(minutes=15)
TWIN_WINDOW = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Offer:
    """What a purchase would cost and earn at one instant.

    `discount` is what comes off the bill, at `discount_rate`; `spend` points pay for a part of the
    rest, and `paid` is what comes in as money.
    """

    bill: Minor
    discount_rate: BasisPoints
    discount: Minor
    spend: Points
    paid: Minor
    award: Award


@dataclass(frozen=True, slots=True)
class Quote:
    """What was shown to the cashier. `twin` says that it repeats a sale of a moment ago.

    It ends as `credited` (a sale came of it) or `withdrawn`, never as both.
    """

    id: QuoteId
    staff_id: StaffId
    member_id: MemberId
    category: str | None
    offer: Offer
    program_version: int
    twin: bool
    created_at: datetime
    withdrawn: bool
    credited: bool

    @property
    def until(self) -> datetime:
        """When ✅ stops crediting it and quotes anew instead."""
        return self.created_at + QUOTE_LIFE


class QuoteRows(Protocol):
    def get(self, quote_id: QuoteId) -> Quote | None:
        """The quote, held for the transaction."""
        ...

    def add(self, quote: Quote) -> None: ...

    def withdraw(self, quote_id: QuoteId) -> None: ...

    def drop(self, before: datetime) -> None:
        """Those drawn before then that no sale came of."""
        ...


def quote_sale(
    tx: "Tx",
    *,
    quote_id: QuoteId,
    member_id: MemberId,
    cashier: PersonId,
    bill: Minor,
    category: str | None = None,
    now: datetime,
    instead_of: QuoteId | None = None,
) -> Quote:
    """What this bill would earn. The same message asked again gets the quote it got.

    A quote that it takes the place of, of the same cashier, is withdrawn: one purchase has one ✅.
    Raises NotStaff, NotMember, OwnCard or CategoryUnknown.
    """
    staff = at_work(tx, cashier)
    standing = tx.quotes.get(quote_id)
    if standing is not None:
        return own_quote(standing, staff)
    member = living_member(tx, member_id)
    holder_of(member, staff)
    earlier = tx.quotes.get(instead_of) if instead_of is not None else None
    if earlier is not None and earlier.staff_id == staff.id and not earlier.credited:
        tx.quotes.withdraw(earlier.id)
    return _draw(tx, quote_id, member, staff, bill, category, now)


def withdraw_quote(tx: "Tx", *, quote_id: QuoteId, cashier: PersonId) -> Quote:
    """❌: the quote credits nothing any more; twice is once. Raises NotStaff or QuoteUnknown.

    Raises QuoteCredited where ✅ came first: such a sale is undone, not withdrawn.
    """
    staff = at_work(tx, cashier)
    quote = own_quote(tx.quotes.get(quote_id), staff)
    if quote.credited:
        raise QuoteCredited
    tx.quotes.withdraw(quote_id)
    return quote


def own_quote(quote: Quote | None, staff: Staff) -> Quote:
    """The quote, if this cashier drew it. Raises QuoteUnknown."""
    if quote is None or quote.staff_id != staff.id:
        raise QuoteUnknown
    return quote


def offer_of(
    tx: "Tx",
    program: Program,
    member: Member,
    bill: Minor,
    *,
    category: str | None,
    spend: Points = Points(0),
    now: datetime,
) -> Offer:
    """What this bill would cost and earn now. Raises CategoryUnknown."""
    standing = standing_of(tx, program, member, now)
    rebate = discount(program, bill, tier=standing.tier, spent=spent_of(tx, program, member, now))
    due = bill - rebate.off
    paid = Minor(due - spend * program.point_value)
    earning = due if program.earning.on_part_paid_with_points else paid
    award = earn(
        program,
        Minor(earning),
        at=now,
        standing=standing,
        category=_category(program, category),
    )
    return Offer(bill, rebate.rate, rebate.off, spend, paid, award)


def is_twin(tx: "Tx", member_id: MemberId, bill: Minor, now: datetime) -> bool:
    """Whether such a sale was made a moment ago: looked for at the quote, and again at ✅."""
    return tx.sales.twin_since(member_id, bill, now - TWIN_WINDOW)


def draw_anew(tx: "Tx", old: Quote, member: Member, staff: Staff, now: datetime) -> Quote:
    """The next quote in the place of one that no longer holds; each old one has one successor.

    That may be credited already. Raises QuoteWithdrawn where it was withdrawn, or CategoryUnknown.
    """
    stem, _, turn = old.id.partition(".")
    new_id = QuoteId(f"{stem}.{int(turn or 0) + 1}")
    standing = tx.quotes.get(new_id)
    if standing is None:
        return _draw(tx, new_id, member, staff, old.offer.bill, old.category, now)
    if standing.withdrawn:
        raise QuoteWithdrawn
    return standing


def _draw(
    tx: "Tx",
    quote_id: QuoteId,
    member: Member,
    staff: Staff,
    bill: Minor,
    category: str | None,
    now: datetime,
) -> Quote:
    program = tx.programs.current()
    quote = Quote(
        id=quote_id,
        staff_id=staff.id,
        member_id=member.id,
        category=category,
        offer=offer_of(tx, program, member, bill, category=category, now=now),
        program_version=program.version,
        twin=is_twin(tx, member.id, bill, now),
        created_at=now,
        withdrawn=False,
        credited=False,
    )
    tx.quotes.add(quote)
    return quote


def _category(program: Program, name: str | None) -> Category | None:
    """The programme's category of this name. Raises CategoryUnknown where there is none (any more).

    Where there are categories, one must be named: the bill alone does not say what it earns.
    """
    if name is None and not program.categories:
        return None
    for category in program.categories:
        if category.name == name:
            return category
    raise CategoryUnknown

"""Quotes: what a purchase would cost and earn, as a cashier is shown it before ✅.

A quote's id is the message in which the amount was typed, so that a message which comes twice has
one effect.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Protocol

from loyalty.customers import holder_of
from loyalty.discounts import discount
from loyalty.earning import NOBODY_YET, Award, Standing, earn
from loyalty.errors import QuoteCredited, QuoteUnknown, QuoteWithdrawn
from loyalty.guard import guard_sale, withdraw_bill
from loyalty.holds import Ending, let_go, question_of
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
UNDECIDED = Award(Points(0), ())
"""Of a bill whose category is still to be chosen: any other award gives at least one reason."""


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

    Where the programme has categories it begins undecided, with the question for one of them; then
    it is shown with ✅. It ends as `credited` (a sale came of it) or `withdrawn`, never as both.
    `asked` counts how often the customer was asked for points in its place; a quote that asks so
    (see holds.py) has `asked_until` and the till's message that follows.
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
    asked: int = 0
    asked_until: datetime | None = None
    chat: int | None = None
    message: int | None = None

    def awaits_answer(self, now: datetime) -> bool:
        """Whether the customer is being asked at this instant."""
        open_until = None if self.withdrawn or self.credited else self.asked_until
        return open_until is not None and now < open_until

    @property
    def until(self) -> datetime:
        """When ✅ stops crediting it and quotes anew instead."""
        return self.created_at + QUOTE_LIFE

    @property
    def undecided(self) -> bool:
        """Whether the cashier has still to say which category the bill is of."""
        return self.offer.award == UNDECIDED


class QuoteRows(Protocol):
    def get(self, quote_id: QuoteId) -> Quote | None:
        """The quote, held for the transaction."""
        ...

    def add(self, quote: Quote) -> None: ...

    def decide(self, quote: Quote) -> None:
        """Write over an undecided one of this id what was decided."""
        ...

    def withdraw(self, quote_id: QuoteId) -> None: ...

    def count_question(self, quote_id: QuoteId) -> None:
        """The customer is asked for points once more in the place of this one."""
        ...

    def awaiting(self, member_id: MemberId, now: datetime) -> tuple[Quote, ...]:
        """Those that ask this member at this instant."""
        ...

    def asked_by(self, staff_id: StaffId, since: datetime, now: datetime) -> tuple[Quote, ...]:
        """Those, drawn since then, by which this cashier asks somebody at this instant."""
        ...

    def withdraw_all_of(self, staff_id: StaffId, since: datetime) -> None:
        """Those of this cashier, drawn since then, that no sale came of."""
        ...

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
    now: datetime,
    instead_of: QuoteId | None = None,
) -> Quote:
    """What this bill would earn. The same message asked again gets the quote it got.

    A quote that it takes the place of, of the same cashier, is withdrawn: one purchase has one ✅.
    Where the programme has categories, the new one is undecided. Raises NotStaff, NotMember or
    OwnCard.
    """
    staff = at_work(tx, cashier)
    standing = tx.quotes.get(quote_id)
    if standing is not None:
        return own_quote(standing, staff)
    member = living_member(tx, member_id)
    holder_of(member, staff)
    earlier = tx.quotes.get(instead_of) if instead_of is not None else None
    if earlier is not None and earlier.staff_id == staff.id and sold_as(tx, earlier) is None:
        _withdraw(tx, earlier, now)
    quote = _drawn(tx, quote_id, member, staff, bill, None, now)
    tx.quotes.add(quote)
    return quote


def choose_category(
    tx: "Tx", *, quote_id: QuoteId, category: str | None, cashier: PersonId, now: datetime
) -> Quote:
    """The category that the cashier tapped: what the bill earns by it. The first tap counts.

    Stays undecided where the programme has no such category (any more). Raises NotStaff,
    QuoteUnknown, QuoteWithdrawn, QuoteCredited, NotMember or OwnCard.
    """
    staff = at_work(tx, cashier)
    quote = own_quote(tx.quotes.get(quote_id), staff)
    if quote.credited:
        raise QuoteCredited
    if quote.withdrawn:
        raise QuoteWithdrawn
    if not quote.undecided:
        return quote
    member = living_member(tx, quote.member_id)
    holder_of(member, staff)
    chosen = _drawn(tx, quote_id, member, staff, quote.offer.bill, category, now)
    if not chosen.undecided:
        tx.quotes.decide(chosen)
    return chosen


def withdraw_quote(tx: "Tx", *, quote_id: QuoteId, cashier: PersonId, now: datetime) -> Quote:
    """❌: the quote credits nothing any more; twice is once. Raises NotStaff or QuoteUnknown.

    Raises QuoteCredited where ✅ came first: such a sale is undone, not withdrawn.
    """
    staff = at_work(tx, cashier)
    quote = own_quote(tx.quotes.get(quote_id), staff)
    if sold_as(tx, quote) is not None:
        raise QuoteCredited
    _withdraw(tx, quote, now)
    return quote


def sold_as(tx: "Tx", quote: Quote) -> QuoteId | None:
    """The quote that a sale came of: this one, or the one that asked for points in its place."""
    if quote.credited:
        return quote.id
    question = question_of(tx, quote)
    return question.id if question is not None and question.credited else None


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
    """What this bill would cost and earn now, for this member."""
    return price(
        program,
        bill,
        category=category,
        spend=spend,
        standing=standing_of(tx, program, member, now),
        spent=spent_of(tx, program, member, now),
        at=now,
    )


def price(
    program: Program,
    bill: Minor,
    *,
    category: str | None = None,
    spend: Points = Points(0),
    standing: Standing = NOBODY_YET,
    spent: Minor = Minor(0),
    at: datetime,
) -> Offer:
    """What a bill costs and earns: a pure rule. `spent` is what a progressive discount looks at.

    Where there are categories and this is none of them, the award is UNDECIDED.
    """
    rebate = discount(program, bill, tier=standing.tier, spent=spent)
    due = Minor(bill - rebate.off)
    paid = Minor(due - spend * program.point_value)
    chosen = category_of(program, category)
    if program.categories and chosen is None:
        award = UNDECIDED
    else:
        counts = due if program.earning.on_part_paid_with_points else paid
        # Less than nothing is left where a discount has grown since the points were asked for.
        counts = Minor(max(0, counts))
        award = earn(program, counts, bill=bill, at=at, standing=standing, category=chosen)
    return Offer(bill, rebate.rate, rebate.off, spend, paid, award)


def category_of(program: Program, name: str | None) -> Category | None:
    """The programme's category of this name, if it has it."""
    return next((one for one in program.categories if one.name == name), None)


def is_twin(tx: "Tx", member_id: MemberId, bill: Minor, now: datetime) -> bool:
    """Whether such a sale was made a moment ago: looked for at the quote, and again at ✅."""
    return tx.sales.twin_since(member_id, bill, now - TWIN_WINDOW)


def holds(tx: "Tx", quote: Quote, member: Member, now: datetime) -> bool:
    """Whether the quote is young, and what it shows is still what the rules give.

    One that another was drawn in place of is not, even where the rules give the same again.
    """
    program = tx.programs.current()
    if now >= quote.until or quote.program_version != program.version:
        return False
    offer = offer_of(
        tx,
        program,
        member,
        quote.offer.bill,
        category=quote.category,
        spend=quote.offer.spend,
        now=now,
    )
    return offer == quote.offer and not _was_drawn_anew(tx, quote)


def draw_anew(tx: "Tx", old: Quote, member: Member, staff: Staff, now: datetime) -> Quote:
    """The next quote in the place of one that no longer holds; each old one has one successor.

    That may be undecided, or credited already. Raises QuoteWithdrawn where it was withdrawn.
    """
    new_id = _next(old)
    standing = tx.quotes.get(new_id)
    if standing is None:
        anew = _drawn(tx, new_id, member, staff, old.offer.bill, old.category, now)
        tx.quotes.add(anew)
        return anew
    if standing.withdrawn:
        raise QuoteWithdrawn
    return standing


def _was_drawn_anew(tx: "Tx", quote: Quote) -> bool:
    """Whether another stands in its place; a question to the customer is never drawn anew."""
    return quote.asked_until is None and tx.quotes.get(_next(quote)) is not None


def _next(quote: Quote) -> QuoteId:
    """The id of what is drawn in its place."""
    stem, _, turn = quote.id.partition(".")
    return QuoteId(f"{stem}.{int(turn or 0) + 1}")


def _withdraw(tx: "Tx", quote: Quote, now: datetime) -> None:
    """The quote, and whatever is being asked in its place."""
    question = question_of(tx, quote)
    if question is not None and question.awaits_answer(now):
        let_go(tx, question, Ending.CANCELLED, now)
    withdraw_bill(tx, quote.id, now)
    tx.quotes.withdraw(quote.id)


def _drawn(
    tx: "Tx",
    quote_id: QuoteId,
    member: Member,
    staff: Staff,
    bill: Minor,
    category: str | None,
    now: datetime,
) -> Quote:
    program = tx.programs.current()
    offer = offer_of(tx, program, member, bill, category=category, now=now)
    guard_sale(tx, program, staff, member.id, offer.award.points, now)
    return Quote(
        id=quote_id,
        staff_id=staff.id,
        member_id=member.id,
        category=category if category_of(program, category) else None,
        offer=offer,
        program_version=program.version,
        twin=is_twin(tx, member.id, bill, now),
        created_at=now,
        withdrawn=False,
        credited=False,
    )

"""Quotes: what a purchase would cost and earn, as a cashier is shown it before ✅.

A quote's id is the message in which the amount was typed, so that a message which comes twice has
one effect.
"""

from datetime import datetime, timedelta

from loyalty.earning.discounts import discount
from loyalty.earning.earning import NOBODY_YET, Standing, earn
from loyalty.earning.standing import spent_of, standing_of
from loyalty.guard.guard import guard_sale
from loyalty.parties import at_work, holder_of, living_member
from loyalty.records.people import Member
from loyalty.records.team import Staff
from loyalty.records.till import UNDECIDED, Offer, Quote
from loyalty.rules.groups import Category
from loyalty.rules.program import Program
from loyalty.store import Tx
from loyalty.till.errors import QuoteCredited, QuoteUnknown, QuoteWithdrawn
from loyalty.till.holds import Ending, let_go, question_of
from loyalty.till.large_bills import withdraw_bill
from loyalty.values import MemberId, Minor, PersonId, Points, QuoteId

TWIN_WINDOW = timedelta(minutes=3)
"""The longest that anybody waits at a till: for a customer's answer about points."""


def quote_sale(
    tx: Tx,
    *,
    quote_id: QuoteId,
    member_id: MemberId,
    cashier: PersonId,
    bill: Minor,
    now: datetime,
    instead_of: QuoteId | None = None,
    by_phone: bool = False,
) -> Quote:
    """What this bill would earn. The same message asked again gets the quote it got.

    `by_phone` says that nobody has shown a card: points cannot pay then.

    A quote that it takes the place of, of the same cashier, is withdrawn: one purchase has one ✅.
    Where the programme has categories, the new one is undecided. Raises NotStaff, NotMember or
    OwnCard.
    """
    staff = at_work(tx, cashier)
    known = tx.quotes.get(quote_id)
    if known is not None:
        return own_quote(known, staff)
    member = living_member(tx, member_id)
    holder_of(member, staff)
    earlier = tx.quotes.get(instead_of) if instead_of is not None else None
    if earlier is not None and earlier.staff_id == staff.id and sold_as(tx, earlier) is None:
        _withdraw(tx, earlier, now)
    quote = _drawn(tx, quote_id, member, staff, bill, None, now, by_phone=by_phone)
    tx.quotes.add(quote)
    return quote


def choose_category(
    tx: Tx, *, quote_id: QuoteId, category: str | None, cashier: PersonId, now: datetime
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
    bill, by_phone = quote.offer.bill, quote.by_phone
    chosen = _drawn(tx, quote_id, member, staff, bill, category, now, by_phone=by_phone)
    if not chosen.undecided:
        tx.quotes.decide(chosen)
    return chosen


def withdraw_quote(tx: Tx, *, quote_id: QuoteId, cashier: PersonId, now: datetime) -> Quote:
    """❌: the quote credits nothing any more; twice is once. Raises NotStaff or QuoteUnknown.

    Raises QuoteCredited where ✅ came first: such a sale is undone, not withdrawn.
    """
    staff = at_work(tx, cashier)
    quote = own_quote(tx.quotes.get(quote_id), staff)
    if sold_as(tx, quote) is not None:
        raise QuoteCredited
    _withdraw(tx, quote, now)
    return quote


def sold_as(tx: Tx, quote: Quote) -> QuoteId | None:
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
    tx: Tx,
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


def is_twin(tx: Tx, member_id: MemberId, bill: Minor, now: datetime) -> bool:
    """Whether a sale to this member over this bill was made a moment ago, and not undone.

    It is looked for at the quote, and again at ✅.
    """
    return tx.sales.twin_since(member_id, bill, now - TWIN_WINDOW)


def is_current(tx: Tx, quote: Quote, member: Member, now: datetime) -> bool:
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


def draw_anew(tx: Tx, old: Quote, member: Member, staff: Staff, now: datetime) -> Quote:
    """The next quote in the place of one that is not current; each old one has one successor.

    That may be undecided, or credited already. Raises QuoteWithdrawn where it was withdrawn.
    """
    new_id = _next(old)
    known = tx.quotes.get(new_id)
    if known is None:
        anew = _drawn(
            tx, new_id, member, staff, old.offer.bill, old.category, now, by_phone=old.by_phone
        )
        tx.quotes.add(anew)
        return anew
    if known.withdrawn:
        raise QuoteWithdrawn
    return known


def _was_drawn_anew(tx: Tx, quote: Quote) -> bool:
    """Whether another was drawn in its place; a question to the customer never is."""
    return quote.asked_until is None and tx.quotes.get(_next(quote)) is not None


def _next(quote: Quote) -> QuoteId:
    """The id of what is drawn in its place."""
    stem, _, times = quote.id.partition(".")
    return QuoteId(f"{stem}.{int(times or 0) + 1}")


def _withdraw(tx: Tx, quote: Quote, now: datetime) -> None:
    """The quote, and whatever is being asked in its place."""
    question = question_of(tx, quote)
    if question is not None and question.awaits_answer(now):
        let_go(tx, question, Ending.CANCELLED, now)
    withdraw_bill(tx, quote.id, now)
    tx.quotes.withdraw(quote.id)


def _drawn(
    tx: Tx,
    quote_id: QuoteId,
    member: Member,
    staff: Staff,
    bill: Minor,
    category: str | None,
    now: datetime,
    *,
    by_phone: bool,
) -> Quote:
    program = tx.programs.current()
    offer = offer_of(tx, program, member, bill, category=category, now=now)
    guard_sale(tx, program, staff, member.id, offer.award.points, now, by_phone=by_phone)
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
        by_phone=by_phone,
    )

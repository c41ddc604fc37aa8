"""Sales: purchases that were credited, just as their quotes showed them.

The operation of a sale is named after its quote, so that a tap which comes twice has one effect.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from loyalty.earning.multipliers import write_uses
from loyalty.earning.tiers import lift
from loyalty.guard.guard import guard_sale
from loyalty.operations import begin
from loyalty.parties import at_work, holder_of, living_member
from loyalty.points.expiry import active_from, expires_at
from loyalty.points.ledger import credit, spend
from loyalty.records.earning import Award
from loyalty.records.outbox import Approval
from loyalty.records.people import Member
from loyalty.records.points import Reason
from loyalty.records.team import Staff
from loyalty.records.till import Quote, Sale, Screen
from loyalty.store import Tx
from loyalty.till.errors import CustomerAsked, QuoteUnknown, QuoteWithdrawn
from loyalty.till.holds import question_of
from loyalty.till.large_bills import ask_manager, needs_manager
from loyalty.till.quotes import draw_anew, is_current, is_twin, own_quote, sold_as
from loyalty.till.receipts import figures_of, tell_both
from loyalty.values import EntryId, OperationId, PersonId, Points, QuoteId, SaleId

AFTER_A_SALE: tuple[Callable[[Tx, Sale, Award, Member], None], ...] = (lift, write_uses)
"""What a purchase brings about besides its points, in this order: the sale is written and both
receipts are in the outbox by then, and the member is locked, as they were before its points.
"""


@dataclass(frozen=True, slots=True)
class Receipt:
    """A sale as it is after a tap. `repeated` says that an earlier tap had done it."""

    sale: Sale
    balance: Points
    repeated: bool


def record_sale(
    tx: Tx,
    *,
    quote_id: QuoteId,
    cashier: PersonId,
    screen: Screen,
    sure: bool,
    now: datetime,
) -> Receipt | Quote | Approval:
    """✅: credit exactly what the quote showed; both receipts go into the outbox.

    Returns a new Quote instead where the old one is more than fifteen minutes old, or where the
    purchase would cost or earn something else by now; and the quote itself where it repeats a sale
    of a moment ago and `sure` does not say that this was asked, or is undecided; so may the new
    one be. A bill that a cashier may not credit alone is put to those who lead: then it returns the
    question. Raises NotStaff, QuoteUnknown, QuoteWithdrawn, CustomerAsked, NotMember, OwnCard,
    LimitReached or BillNeedsManager.
    """
    staff = at_work(tx, cashier)
    quote = own_quote(tx.quotes.get(quote_id), staff)
    sold = decided(tx, quote, now)
    if sold is not None:
        return credited_before(tx, sold)
    member = living_member(tx, quote.member_id)
    holder_of(member, staff)
    if quote.undecided:
        return quote
    if not is_current(tx, quote, member, now):
        anew = draw_anew(tx, quote, member, staff, now)
        sold = decided(tx, anew, now)
        return credited_before(tx, sold) if sold is not None else anew
    if not sure and (quote.twin or is_twin(tx, member.id, quote.offer.bill, now)):
        return replace(quote, twin=True)
    if needs_manager(tx.programs.current().limits, staff, quote.offer.bill):
        return ask_manager(tx, quote, member, staff, screen, now)
    return complete(tx, quote, member, staff, screen, now)


def complete(
    tx: Tx, quote: Quote, member: Member, staff: Staff, screen: Screen, now: datetime
) -> Receipt:
    """Make the sale that the quote shows. The caller has made sure that it is current.

    Raises LimitReached.
    """
    customer, offer = holder_of(member, staff), quote.offer
    program = tx.programs.current()
    guard_sale(tx, program, staff, member.id, offer.award.points, now, by_phone=quote.by_phone)
    number = begin(
        tx,
        OperationId(f"sale:{quote.id}"),
        "sale",
        {"member": int(member.id), "bill": int(offer.bill)},
        now=now,
        member_id=member.id,
        staff_id=staff.id,
        branch_id=staff.branch_id,
    )
    spending = _spend(tx, number, quote, now)
    if spending is not None:
        member = living_member(tx, member.id)
    pending, expires = active_from(program, now), expires_at(program, now)
    earning = credit(
        tx,
        operation=number,
        member=member,
        points=offer.award.points,
        reason=Reason.SALE,
        now=now,
        active_from=pending,
        expires_at=expires,
    )
    sale = _sale(tx, number, quote, staff, earning, spending, now)
    tx.sales.add(sale)
    balance = Points(member.balance + sale.points)
    figures = figures_of(sale, balance, active_from=pending, expires_at=expires)
    tell_both(tx, sale, figures, offer.award, customer, staff, screen)
    for follow in AFTER_A_SALE:
        follow(tx, sale, offer.award, member)
    return Receipt(sale, balance, repeated=False)


def _spend(tx: Tx, number: int, quote: Quote, now: datetime) -> EntryId | None:
    """What points pay of it: before it earns any, so that no sale pays for itself."""
    if not quote.offer.spend:
        return None
    return spend(
        tx,
        operation=number,
        member_id=quote.member_id,
        points=quote.offer.spend,
        now=now,
        held_since=quote.created_at,
    )


def _sale(
    tx: Tx,
    operation: int,
    quote: Quote,
    staff: Staff,
    earning: EntryId,
    spending: EntryId | None,
    now: datetime,
) -> Sale:
    """What has become of the quote."""
    offer = quote.offer
    return Sale(
        id=SaleId(operation),
        number=tx.sales.next_number(),
        entry_id=earning,
        quote_id=quote.id,
        member_id=quote.member_id,
        staff_id=staff.id,
        branch_id=staff.branch_id,
        bill=offer.bill,
        discount=offer.discount,
        category=quote.category,
        spent=offer.spend,
        spending_entry_id=spending,
        paid=offer.paid,
        points=offer.award.points,
        at=now,
        by_phone=quote.by_phone,
        local_date=tx.programs.current().local(now).date(),
    )


def decided(tx: Tx, quote: Quote, now: datetime) -> QuoteId | None:
    """The quote of which a sale came already, this or the one that asked for points in its place.

    None while nothing is decided. Raises QuoteWithdrawn, CustomerAsked while the customer may still
    answer, and QuoteUnknown of a question itself, which nobody but the customer decides.
    """
    if quote.asked_until is not None:
        raise QuoteUnknown
    sold = sold_as(tx, quote)
    if sold is not None:
        return sold
    if quote.withdrawn:
        raise QuoteWithdrawn
    question = question_of(tx, quote)
    if question is not None and question.asked_until and question.awaits_answer(now):
        raise CustomerAsked(question.asked_until)
    return None


def credited_before(tx: Tx, quote_id: QuoteId) -> Receipt:
    """What an earlier tap on this quote has done."""
    sale = tx.sales.by_quote(quote_id)
    if sale is None:
        raise AssertionError(f"the sale of quote {quote_id} is gone")
    member = tx.members.get(sale.member_id)
    return Receipt(sale, member.balance if member else Points(0), repeated=True)

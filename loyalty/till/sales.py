"""Sales: purchases that were credited, just as their quotes showed them.

The operation of a sale is named after its quote, so that a tap which comes twice has one effect.
"""

from dataclasses import dataclass, replace
from datetime import datetime
from types import MappingProxyType

from loyalty.earning.earning import written
from loyalty.earning.tiers import lift
from loyalty.guard.guard import guard_sale
from loyalty.operations import begin
from loyalty.outbox.notices import notify
from loyalty.parties import at_work, holder_of, living_member
from loyalty.points.expiry import active_from, expires_at
from loyalty.points.ledger import credit, spend
from loyalty.records.earning import Award, Because
from loyalty.records.outbox import Approval, Figures, Kind
from loyalty.records.people import Member
from loyalty.records.points import Reason
from loyalty.records.team import Staff
from loyalty.records.till import Quote, Sale, Screen
from loyalty.store import Tx
from loyalty.till.errors import CustomerAsked, QuoteUnknown, QuoteWithdrawn
from loyalty.till.holds import question_of
from loyalty.till.large_bills import ask_manager, needs_manager
from loyalty.till.quotes import draw_anew, holds, is_twin, own_quote, sold_as
from loyalty.values import OperationId, PersonId, Points, QuoteId, SaleId

NOTHING_MORE: Figures = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Receipt:
    """A sale as it stands after a tap. `repeated` says that an earlier tap had done it."""

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
    if not holds(tx, quote, member, now):
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
    """Make the sale that the quote shows. The caller has made sure that it holds.

    Raises LimitReached.
    """
    customer, offer = holder_of(member, staff), quote.offer
    program = tx.programs.current()
    guard_sale(tx, program, staff, member.id, offer.award.points, now)
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
    points, spending = offer.award.points, None
    pending, expires = active_from(program, now), expires_at(program, now)
    if offer.spend:
        # First, so that nothing that this very sale earns can pay for it.
        spending = spend(
            tx,
            operation=number,
            member_id=member.id,
            points=offer.spend,
            now=now,
            held_since=quote.created_at,
        )
        member = living_member(tx, member.id)
    sale = Sale(
        id=SaleId(number),
        entry_id=credit(
            tx,
            operation=number,
            member=member,
            points=points,
            reason=Reason.SALE,
            now=now,
            active_from=pending,
            expires_at=expires,
        ),
        quote_id=quote.id,
        member_id=member.id,
        staff_id=staff.id,
        branch_id=staff.branch_id,
        bill=offer.bill,
        discount=offer.discount,
        category=quote.category,
        spent=offer.spend,
        spending_entry_id=spending,
        paid=offer.paid,
        points=points,
        at=now,
        local_date=program.local(now).date(),
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
        more=_lifetime(pending, expires) if points else NOTHING_MORE,
        customers_own=_reasons(offer.award),
        now=now,
    )
    lift(tx, sale, member)
    return Receipt(sale, balance, repeated=False)


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


def _lifetime(pending: datetime | None, expires: datetime | None) -> Figures:
    """When the points can be spent, in a receipt's figures, where that is not at once for ever."""
    times = {"active_from": pending, "expires_at": expires}
    return {name: at.isoformat() for name, at in times.items() if at is not None}


def _reasons(award: Award) -> Figures:
    """Why so many points, in the customer's receipt, where the programme gives points at all."""
    if award.lines[0].because is Because.NOTHING:
        return NOTHING_MORE
    return {"reasons": written(award.lines)}


def figures_again(tx: Tx, *, sale: Sale, balance: Points) -> Figures:
    """The figures of a receipt that is shown once more, with the balance as it is now."""
    lot = tx.ledger.lot_of(sale.entry_id)
    lifetime = _lifetime(lot.active_from, lot.expires_at) if sale.points else NOTHING_MORE
    return {**figures_of(sale, balance), **lifetime}


def figures_of(sale: Sale, balance: Points) -> dict[str, str | int]:
    """A sale in a receipt's figures; what goes without saying is left out."""
    figures: dict[str, str | int] = {
        "sale": int(sale.id),
        "bill": int(sale.bill),
        "points": int(sale.points),
        "balance": int(balance),
    }
    if sale.discount:
        figures["discount"] = int(sale.discount)
    if sale.spent:
        figures["spent"] = int(sale.spent)
    if sale.paid != sale.bill:
        figures["paid"] = int(sale.paid)
    if sale.category is not None:
        figures["category"] = sale.category
    return figures


def tell_both(
    tx: Tx,
    sale: Sale,
    customer: PersonId,
    staff: Staff,
    screen: Screen,
    *,
    balance: Points,
    kinds: tuple[Kind, Kind],
    more: Figures = NOTHING_MORE,
    customers_own: Figures = NOTHING_MORE,
    now: datetime,
) -> None:
    """Put the customer's receipt and the cashier's into the outbox, one of each of the kinds."""
    customers, cashiers = kinds
    figures = {**figures_of(sale, balance), **more}
    cause = str(sale.id)
    notify(tx, customers, customer, figures={**figures, **customers_own}, cause=cause, now=now)
    shown: dict[str, str | int] = {
        **figures,
        "customer": customer,
        "chat": screen.chat,
        "message": screen.message,
        "until": sale.undo_until.isoformat(),
    }
    notify(tx, cashiers, staff.person_id, figures=shown, cause=cause, now=now)

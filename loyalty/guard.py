"""Limits that refuse, as the till meets them: looked up only where the owner has them refuse.

Limits that warn cost a sale nothing: the watch looks for them afterwards.
"""

from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from loyalty.alerts import raise_alert
from loyalty.approvals import Answer, Approval, Matter, ask, withdraw
from loyalty.customers import holder_of
from loyalty.errors import BillNeedsManager, LimitReached, NobodyToAsk, QuoteWithdrawn
from loyalty.limits import COUNTED, Breach, Pattern, figure_of, limit_of, scope_of
from loyalty.members import Member
from loyalty.program import Program
from loyalty.rules import Limits, Response
from loyalty.staff import Role, Staff
from loyalty.values import MemberId, Minor, OperationId, Points, QuoteId

if TYPE_CHECKING:
    from loyalty.quotes import Quote
    from loyalty.sales import Sale, Screen
    from loyalty.store import Tx


def guard_sale(
    tx: "Tx", program: Program, staff: Staff, member_id: MemberId, points: Points, now: datetime
) -> None:
    """Make sure that one more sale, of so many points, is within the limits. Raises LimitReached.

    Whoever answers the cashier has the owners told: tell_of_refusal.
    """
    for pattern in _refusing(program.limits):
        allowed = limit_of(program.limits, pattern).allowed
        scope = scope_of(program, pattern, staff_id=staff.id, member_id=member_id, at=now)
        before = figure_of(pattern, tx.tallies.of(scope))
        figure = before + (points if pattern is Pattern.CASHIER else 1)
        if figure > allowed:
            customer = member_id if scope.member_id is not None else None
            raise LimitReached(
                Breach(pattern, figure, allowed, staff.id, customer, now, refused=True)
            )


def guard_refund(tx: "Tx", sale: "Sale", staff: Staff, now: datetime) -> None:
    """Count one more refund of an earlier day's sale: beyond the limit, the owners are told.

    Raises LimitReached where the limit refuses; whoever answers has the owners told then.
    """
    program = tx.programs.current()
    limit, today = limit_of(program.limits, Pattern.LATE_REFUNDS), program.local(now).date()
    if limit.response is Response.OFF or sale.local_date == today:
        return
    sales = tuple(dict.fromkeys((sale.id, *tx.tallies.late_refunds(staff.id, today))))
    breach = Breach(Pattern.LATE_REFUNDS, len(sales), limit.allowed, staff.id, None, now)
    if breach.figure > limit.allowed:
        if limit.response is Response.REFUSE:
            raise LimitReached(replace(breach, refused=True))
        raise_alert(tx, breach, sales=sales, now=now)


def tell_of_refusal(tx: "Tx", *, breach: Breach, now: datetime) -> None:
    """What was refused has left nothing behind: have the owners told of it."""
    raise_alert(tx, breach, now=now)


def ask_manager(
    tx: "Tx", quote: "Quote", member: Member, staff: Staff, screen: "Screen", now: datetime
) -> Approval:
    """Put a bill above the cashier's limit to those who lead, with what else there is to know.

    The question is open as long as the quote is; asked twice, it is asked once. Raises OwnCard,
    BillNeedsManager where nobody could answer, or QuoteWithdrawn where ❌ was the answer.
    """
    program = tx.programs.current()
    scope = scope_of(program, Pattern.PAIR, staff_id=staff.id, member_id=member.id, at=now)
    before = tx.tallies.of(scope)
    figures: dict[str, str | int] = {
        "bill": int(quote.offer.bill),
        "points": int(quote.offer.award.points),
        "customer": holder_of(member, staff),
        "allowed": int(program.limits.bill_alone),
        "sales": before.sales,
        "bills": int(before.bills),
    }
    try:
        approval = ask(
            tx,
            operation=_asking(quote.id),
            matter=Matter.BILL,
            body={
                "quote": quote.id,
                "bill": int(quote.offer.bill),
                "chat": screen.chat,
                "message": screen.message,
            },
            member=member,
            asker=staff,
            figures=figures,
            now=now,
            until=quote.until,
        )
    except NobodyToAsk:
        raise BillNeedsManager from None
    if approval.answer is Answer.REFUSED:
        raise QuoteWithdrawn
    return approval


def withdraw_bill(tx: "Tx", quote_id: QuoteId, now: datetime) -> None:
    """Those who lead are asked about this bill no more, if they were."""
    approval = tx.approvals.of_operation(_asking(quote_id))
    if approval is not None:
        withdraw(tx, approval, now)


def needs_manager(limits: Limits, staff: Staff, bill: Minor) -> bool:
    """Whether a sale over this bill waits for a manager's ✅: a cashier's, where that is asked."""
    asked = limits.bill_alone_response is Response.REFUSE
    return asked and staff.role is Role.CASHIER and bill > limits.bill_alone


def _asking(quote_id: QuoteId) -> OperationId:
    return OperationId(f"bill:{quote_id}")


def _refusing(limits: Limits) -> tuple[Pattern, ...]:
    refuse = Response.REFUSE
    if (
        limits.sales_per_customer_response is not refuse
        and limits.points_per_cashier_response is not refuse
        and limits.sales_of_pair_response is not refuse
        and limits.burst_sales_response is not refuse
    ):
        return ()
    return tuple(one for one in COUNTED if limit_of(limits, one).response is refuse)

"""Large bills: what a cashier may not credit alone is put to those who lead."""

from datetime import datetime

from loyalty.guard.limits import scope_of
from loyalty.outbox.approvals import ask, withdraw
from loyalty.outbox.errors import NobodyToAsk
from loyalty.outbox.matters import BillAsk
from loyalty.parties import holder_of
from loyalty.records.guard import Pattern
from loyalty.records.outbox import Answer, Approval, Matter
from loyalty.records.people import Member
from loyalty.records.team import Role, Staff
from loyalty.records.till import Quote, Screen
from loyalty.rules.groups import Limits, Response
from loyalty.store import Tx
from loyalty.till.errors import BillNeedsManager, QuoteWithdrawn
from loyalty.values import Minor, OperationId, QuoteId


def ask_manager(
    tx: Tx, quote: Quote, member: Member, staff: Staff, screen: Screen, now: datetime
) -> Approval:
    """Put a bill above the cashier's limit to those who lead, with what else there is to know.

    The question is open as long as the quote is; asked twice, it is asked once. Raises OwnCard,
    BillNeedsManager where nobody could answer, or QuoteWithdrawn where ❌ was the answer.
    """
    program = tx.programs.current()
    scope = scope_of(program, Pattern.PAIR, staff_id=staff.id, member_id=member.id, at=now)
    before = tx.tallies.of(scope)
    customer = holder_of(member, staff)
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
            asks=lambda approval: BillAsk(
                approval=approval,
                asker=staff.name,
                customer=customer,
                bill=quote.offer.bill,
                points=quote.offer.award.points,
                allowed=program.limits.bill_alone,
                sales=before.sales,
                bills=before.bills,
            ),
            now=now,
            until=quote.until,
        )
    except NobodyToAsk:
        raise BillNeedsManager from None
    if approval.answer is Answer.REFUSED:
        raise QuoteWithdrawn
    return approval


def withdraw_bill(tx: Tx, quote_id: QuoteId, now: datetime) -> None:
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

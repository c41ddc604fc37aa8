"""Large bills: what somebody who leads answers, where a cashier may not credit one alone."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from loyalty.guard.errors import LimitReached
from loyalty.guard.guard import tell_of_refusal
from loyalty.outbox.approvals import answer, tell_asker
from loyalty.outbox.errors import ApprovalGone
from loyalty.outbox.matters import Conclusion
from loyalty.parties import holder_of, living_member
from loyalty.records.outbox import Answer, Approval, Matter
from loyalty.records.till import Quote, Screen
from loyalty.store import Tx
from loyalty.till.quotes import is_current
from loyalty.till.sales import complete
from loyalty.values import ApprovalId, PersonId, QuoteId


class Verdict(StrEnum):
    """What came of a manager's answer about a large bill."""

    SOLD = "sold"
    REFUSED = "refused"
    CHANGED = "changed"  # the rules, or something about the customer: it is to be quoted anew


_CONCLUSIONS = {Verdict.REFUSED: Conclusion.REFUSED, Verdict.CHANGED: Conclusion.CHANGED}


@dataclass(frozen=True, slots=True)
class Judged:
    """The bill that was asked about, and what came of it; `repeated` for a tap that came again."""

    verdict: Verdict
    quote: Quote
    repeated: bool


def answer_bill(
    tx: Tx, *, approval_id: ApprovalId, yes: bool, by: PersonId, now: datetime
) -> Judged:
    """✅ makes the sale, as the cashier's; ❌ ends it. The cashier is told either way.

    Raises as approvals.answer does, and NotMember; ApprovalGone as well where the cashier has
    withdrawn the quote.
    """
    approval, _, repeated = answer(
        tx, approval_id=approval_id, matter=Matter.BILL, yes=yes, by=by, now=now
    )
    quote = tx.quotes.get(QuoteId(str(approval.body.get("quote"))))
    if quote is None:
        raise ApprovalGone
    if repeated:
        return Judged(_verdict(quote, approval), quote, repeated=True)
    if quote.withdrawn or quote.credited:
        raise ApprovalGone
    verdict = _act(tx, approval, quote, now)
    if verdict is not Verdict.SOLD:
        tx.quotes.withdraw(quote.id)
        tell_asker(tx, approval, _CONCLUSIONS[verdict], now)
    return Judged(verdict, quote, repeated=False)


def _act(tx: Tx, approval: Approval, quote: Quote, now: datetime) -> Verdict:
    if approval.answer is Answer.REFUSED:
        return Verdict.REFUSED
    member = living_member(tx, quote.member_id)
    cashier = tx.staff.remembered(approval.asked_by)  # who still works here: it was answered
    holder_of(member, cashier)
    if not is_current(tx, quote, member, now):
        return Verdict.CHANGED
    screen = Screen(int(approval.body["chat"]), int(approval.body["message"]))
    try:
        complete(tx, quote, member, cashier, screen, now)
    except LimitReached as reached:
        tell_of_refusal(tx, breach=reached.breach, now=now)
        return Verdict.CHANGED
    return Verdict.SOLD


def _verdict(quote: Quote, approval: Approval) -> Verdict:
    if quote.credited:
        return Verdict.SOLD
    return Verdict.REFUSED if approval.answer is Answer.REFUSED else Verdict.CHANGED

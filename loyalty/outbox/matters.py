"""Matters: what needs a second person's ✅, as those who may answer and whoever asked are told."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from loyalty.records.outbox import Answer, Approval, Matter, Notice, Priority
from loyalty.records.team import Staff
from loyalty.records.till import Screen
from loyalty.values import ApprovalId, Minor, PersonId, Points, QuoteId, StaffId


class Conclusion(StrEnum):
    """How a question to a second person was concluded."""

    GRANTED = Answer.GRANTED.value
    REFUSED = Answer.REFUSED.value
    LAPSED = "lapsed"  # the time was up
    WITHDRAWN = "withdrawn"  # by whoever asked, or because they do not work here any more
    GONE = "gone"  # whom it is about has left the programme
    CHANGED = "changed"  # granted, but not done: it was not the same any more


@dataclass(frozen=True, slots=True)
class CorrectionAsk(Notice):
    """To those who may decide on a correction of a customer's points."""

    KIND = "correction-ask"
    PRIORITY = Priority.RECEIPT
    approval: ApprovalId
    asker: str
    customer: PersonId
    points: Points
    reason: str


@dataclass(frozen=True, slots=True)
class CorrectionAnswer(Notice):
    """To whoever asked for a correction; `by` whom, where somebody has answered."""

    KIND = "correction-answer"
    PRIORITY = Priority.RECEIPT
    ending: Conclusion
    points: Points
    customer: PersonId | None
    by: StaffId | None = None


@dataclass(frozen=True, slots=True)
class BillAsk(Notice):
    """To those who may decide on a bill above what a cashier may credit alone.

    `sales` and `bills` are what the cashier and the customer have done together in seven days.
    """

    KIND = "bill-ask"
    PRIORITY = Priority.RECEIPT
    approval: ApprovalId
    asker: str
    customer: PersonId
    bill: Minor
    points: Points
    allowed: Minor
    sales: int
    bills: Minor


@dataclass(frozen=True, slots=True)
class BillOver(Notice):
    """To the cashier, in place of "the manager is asked", where no sale came of it."""

    KIND = "bill-over"
    PRIORITY = Priority.RECEIPT
    ending: Conclusion
    bill: Minor
    quote: QuoteId
    screen: Screen


@dataclass(frozen=True, slots=True)
class ApprovalClosed(Notice):
    """To those who may decide, in place of what they were asked: of a bill, or else of points.

    `points` is None where the customer has left and the question was emptied.
    """

    KIND = "approval-closed"
    PRIORITY = Priority.RECEIPT
    ending: Conclusion
    bill: Minor | None
    points: Points | None
    by: StaffId | None = None


ASKS: Mapping[Matter, type[Notice]] = {Matter.CORRECTION: CorrectionAsk, Matter.BILL: BillAsk}
TELLS: Mapping[Matter, type[Notice]] = {
    Matter.CORRECTION: CorrectionAnswer,
    Matter.BILL: BillOver,
}


def for_leaders(approval: Approval, ending: Conclusion, by: Staff | None = None) -> ApprovalClosed:
    """What is said to those who were asked, once it is over."""
    bill, points = approval.body.get("bill"), approval.body.get("points")
    return ApprovalClosed(
        ending=ending,
        bill=None if bill is None else Minor(int(bill)),
        points=None if points is None else Points(int(points)),
        by=None if by is None else by.id,
    )


def for_asker(
    approval: Approval, ending: Conclusion, customer: PersonId | None, by: Staff | None
) -> Notice:
    """What is said to whoever asked, once it is over."""
    body = approval.body
    match approval.matter:
        case Matter.CORRECTION:
            points = Points(int(body["points"]))
            return CorrectionAnswer(ending, points, customer, None if by is None else by.id)
        case Matter.BILL:
            screen = Screen(int(body["chat"]), int(body["message"]))
            return BillOver(ending, Minor(int(body["bill"])), QuoteId(str(body["quote"])), screen)

"""What is kept of refunds and of corrections by hand."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from loyalty.records.team import Staff
from loyalty.values import (
    ApprovalId,
    BranchId,
    EntryId,
    MemberId,
    Minor,
    Points,
    SaleId,
    StaffId,
)


@dataclass(frozen=True, slots=True)
class Part:
    """What one refund moves: `amount` of the bill, for which `cash` is returned, `taken` of the
    points earned are taken back, and `given` of the points spent come back.
    """

    amount: Minor
    cash: Minor
    taken: Points
    given: Points


@dataclass(frozen=True, slots=True)
class Refund:
    """A part of a sale that was given back. `id` is the number of its operation.

    Of the points taken, those that had expired were gone before: entries tell what moved. Without a
    `reason` it was an undoing.
    """

    id: int
    sale_id: SaleId
    member_id: MemberId
    staff_id: StaffId
    part: Part
    reason: str | None
    at: datetime
    local_date: date


@dataclass(frozen=True, slots=True)
class RefundLine:
    """A refund as a list shows it: with the customer's name, where they are still known, with that
    of whoever gave it back, and of the branch that had made the sale.
    """

    refund: Refund
    name: str | None
    by: str
    branch: str | None


class RefundRows(Protocol):
    def add(self, refund: Refund) -> None: ...

    def of_day(self, day: date, staff: Staff) -> tuple[RefundLine, ...]:
        """The refunds of that day, of the sales that the role reaches, newest first."""
        ...

    def returned(self, day: date, until: datetime, branch_id: BranchId | None) -> Part:
        """What was given back on that day up to that instant, of whichever day's sales: of one
        branch's, or of all.
        """
        ...

    def of_sale(self, sale_id: SaleId) -> tuple[Refund, ...]:
        """The sale's refunds, in the order in which they were made."""
        ...

    def of_member(self, member_id: MemberId) -> tuple[Refund, ...]: ...

    def forget_reasons(self, member_id: MemberId) -> None:
        """Empty the reasons that were typed about a member who leaves."""
        ...


@dataclass(frozen=True, slots=True)
class Correction:
    """Points that were added, or, below zero, taken away. `id` is the number of its operation.

    `alone` is what one person was allowed then; beyond it there is an `approval_id`.
    """

    id: int
    entry_id: EntryId
    member_id: MemberId
    points: Points
    reason: str
    alone: Points
    asked_by: StaffId
    approval_id: ApprovalId | None
    at: datetime


class CorrectionRows(Protocol):
    def add(self, correction: Correction) -> None: ...

    def of_member(self, member_id: MemberId) -> tuple[Correction, ...]: ...

    def alone_since(self, asked_by: StaffId, since: datetime) -> dict[MemberId, Points]:
        """The points by which this role has corrected each customer since then, on its own.

        Taken together: what was added, less what was taken away; a second person's ✅ for none of
        it.
        """
        ...

    def forget_reasons(self, member_id: MemberId) -> None:
        """Empty the reasons that were typed about a member who leaves."""
        ...

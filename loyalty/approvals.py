"""Approvals: what needs a second person's ✅. One asks, somebody else who may decide answers.

What is asked for is told by its kind and body; whoever asks says how it is worded, and does it once
it is granted.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

from loyalty.errors import ApprovalAnswered, ApprovalGone, NobodyToAsk, NotAllowed
from loyalty.members import Member
from loyalty.notices import Kind, notify
from loyalty.staff import Role, Staff, at_work
from loyalty.values import ApprovalId, MemberId, OperationId, PersonId, StaffId

if TYPE_CHECKING:
    from loyalty.store import Tx

APPROVAL_LIFE = timedelta(hours=24)

Body = Mapping[str, str | int]


class Matter(StrEnum):
    """What is asked for."""

    CORRECTION = "correction"  # of a customer's points, above what one person may
    BILL = "bill"  # above what a cashier may credit alone


class Answer(StrEnum):
    """How it was decided."""

    GRANTED = "granted"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Approval:
    """A question to a second person, about one member. `operation` is what asking it twice shares.

    It is open until somebody answers, at most until `expires_at`.
    """

    id: ApprovalId
    operation: OperationId
    matter: Matter
    body: Body
    member_id: MemberId
    asked_by: StaffId
    asked_at: datetime
    expires_at: datetime
    answered_by: StaffId | None = None
    answered_at: datetime | None = None
    answer: Answer | None = None


class ApprovalRows(Protocol):
    def get(self, approval_id: ApprovalId) -> Approval | None:
        """The question, held for the transaction."""
        ...

    def of_operation(self, operation: OperationId) -> Approval | None: ...

    def add(
        self,
        *,
        operation: OperationId,
        matter: Matter,
        body: Body,
        member_id: MemberId,
        asked_by: StaffId,
        asked_at: datetime,
        expires_at: datetime,
    ) -> ApprovalId: ...

    def answer(
        self, approval_id: ApprovalId, *, by: StaffId, answer: Answer, at: datetime
    ) -> None: ...

    def forget(self, member_id: MemberId) -> None:
        """Empty what was asked about somebody who leaves."""
        ...


def ask(
    tx: "Tx",
    *,
    operation: OperationId,
    matter: Matter,
    body: Body,
    member: Member,
    asker: Staff,
    notice: Kind,
    figures: Body,
    now: datetime,
    until: datetime | None = None,
) -> Approval:
    """Put the question to everybody who may answer it, `until` then; asked twice, it is asked once.

    Without an end it is open for a day. The notice is given the figures, the question's number as
    `approval` and the asker's name as `asker`. Raises NobodyToAsk.
    """
    standing = tx.approvals.of_operation(operation)
    if standing is not None:
        return standing
    answering = [one for one in tx.staff.all() if may_answer(one, asker, member)]
    if not answering:
        raise NobodyToAsk
    expires_at = until or now + APPROVAL_LIFE
    approval_id = tx.approvals.add(
        operation=operation,
        matter=matter,
        body=body,
        member_id=member.id,
        asked_by=asker.id,
        asked_at=now,
        expires_at=expires_at,
    )
    for one in answering:
        notify(
            tx,
            notice,
            one.person_id,
            figures={**figures, "approval": int(approval_id), "asker": asker.name},
            cause=str(approval_id),
            now=now,
            not_after=expires_at,
        )
    return Approval(approval_id, operation, matter, body, member.id, asker.id, now, expires_at)


def may_answer(one: Staff, asker: Staff, member: Member) -> bool:
    """Owners, and managers of the asker's branch: nobody who asked, or whom it is about."""
    if one.suspended_at is not None or one.person_id in {asker.person_id, member.person_id}:
        return False
    return one.role is Role.OWNER or (
        one.role is Role.MANAGER and one.branch_id in {None, asker.branch_id}
    )


def answer(
    tx: "Tx", *, approval_id: ApprovalId, matter: Matter, yes: bool, by: PersonId, now: datetime
) -> tuple[Approval, Staff, bool]:
    """The question as it is answered now, by whom, and whether this tap comes again.

    The caller does what was granted, or tells that it was refused. Raises NotStaff, NotAllowed,
    ApprovalAnswered where somebody else was first or the answer was another one, and ApprovalGone
    where it is too late, or whoever asked or whom it is about is gone.
    """
    staff = at_work(tx, by)
    found = tx.approvals.get(approval_id)
    if found is None or found.matter is not matter:
        raise ApprovalGone
    given = Answer.GRANTED if yes else Answer.REFUSED
    if found.answer is not None:
        if (found.answered_by, found.answer) == (staff.id, given):
            return found, staff, True
        raise ApprovalAnswered
    asker, member = tx.staff.get(found.asked_by), tx.members.get(found.member_id)
    if asker is None or asker.suspended_at is not None or now >= found.expires_at:
        raise ApprovalGone
    if member is None or member.person_id is None:
        raise ApprovalGone
    if not may_answer(staff, asker, member):
        raise NotAllowed
    tx.approvals.answer(approval_id, by=staff.id, answer=given, at=now)
    return replace(found, answered_by=staff.id, answered_at=now, answer=given), staff, False

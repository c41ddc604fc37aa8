"""Corrections: points added or taken away by hand, with a reason that the customer reads.

Up to `limits.correction` in a day a manager makes them alone; above it a second person's ✅ is
asked for. What they mend of their own, for the same customer on that day, is not counted.
"""

import re
from dataclasses import dataclass
from datetime import datetime

from loyalty.errors import NotAllowed
from loyalty.operations import already_done, begin
from loyalty.outbox.approvals import answer, ask, tell_asker
from loyalty.outbox.matters import Conclusion, CorrectionAsk
from loyalty.outbox.notices import notify
from loyalty.parties import at_work, holder_of, living_member
from loyalty.points.expiry import expires_at
from loyalty.points.ledger import credit, spend
from loyalty.points.purse import Purse, purse_of
from loyalty.records.outbox import Answer, Approval, Matter, Notice, Priority
from loyalty.records.people import Member
from loyalty.records.points import Reason
from loyalty.records.returns import Correction
from loyalty.records.team import Role, Staff
from loyalty.returns.errors import CorrectionTooLarge, CorrectionUnreadable
from loyalty.returns.reasons import typed_reason
from loyalty.rules.calendar import beginning
from loyalty.store import Tx
from loyalty.values import ApprovalId, MemberId, OperationId, PersonId, Points, StaffId

_MINUS = ("-", "\u2212", "\u2013")
_POINTS = re.compile(
    r"(?P<sign>[+\-\u2212\u2013]?)\s*"
    r"(?P<points>[0-9]{1,9}|[0-9]{1,3}(?:[ \u00a0\u202f][0-9]{3}){1,2})"
)


@dataclass(frozen=True, slots=True)
class CorrectionReceipt(Notice):
    """To the customer, with the balance after it."""

    KIND = "correction-receipt"
    PRIORITY = Priority.RECEIPT
    points: Points
    reason: str
    balance: Points


@dataclass(frozen=True, slots=True)
class Corrected:
    """The outcome: done, with the balance after it, or, while `waiting`, asked of somebody else."""

    points: Points
    name: str | None
    balance: Points
    waiting: bool = False
    repeated: bool = False


@dataclass(frozen=True, slots=True)
class Weighed:
    """What a correction would come to, and whether it needs a second person."""

    name: str | None
    balance: Points
    alone: bool


def parse_points(text: str) -> Points:
    """Points to add or to take away: +100, 100, -50, 1 000. Raises CorrectionUnreadable."""
    found = _POINTS.fullmatch(text.strip())
    if found is None:
        raise CorrectionUnreadable
    points = int("".join(character for character in found["points"] if character.isdigit()))
    if not points:
        raise CorrectionUnreadable
    return Points(-points if found["sign"] in _MINUS else points)


def weigh_correction(
    tx: Tx, *, member_id: MemberId, points: Points, by: PersonId, now: datetime
) -> Weighed:
    """What ✅ would do. Raises NotStaff, NotAllowed, NotMember, OwnCard or CorrectionTooLarge."""
    staff = _leader(tx, by)
    member = _correctable(tx, member_id, staff)
    purse = _affordable(tx, member, points, now)
    name = tx.people.get(member.person_id).name if member.person_id else None
    alone = _may_alone(tx, staff, member, points, now)
    return Weighed(name, Points(purse.balance - purse.stale + points), alone)


def correct_points(
    tx: Tx,
    *,
    member_id: MemberId,
    points: Points,
    reason: str,
    by: PersonId,
    operation: OperationId,
    now: datetime,
) -> Corrected:
    """✅: add or take away these points, or ask a second person where they are too many for one.

    Nobody is taken more than can be spent. Raises NotStaff, NotAllowed, NotMember, OwnCard,
    CorrectionTooLarge, ReasonUnreadable or NobodyToAsk.
    """
    staff = _leader(tx, by)
    body = {"member": int(member_id), "points": int(points)}
    if already_done(tx, operation, "correction", body):
        return _done_before(tx, member_id, points, waiting=False)
    if tx.approvals.of_operation(operation) is not None:
        return _done_before(tx, member_id, points, waiting=True)
    member = _correctable(tx, member_id, staff)
    _affordable(tx, member, points, now)
    said, limit = typed_reason(reason), tx.programs.current().limits.correction
    customer = holder_of(member, staff)
    if not _may_alone(tx, staff, member, points, now):
        ask(
            tx,
            operation=operation,
            matter=Matter.CORRECTION,
            body={"points": int(points), "reason": said, "alone": int(limit)},
            member=member,
            asker=staff,
            asks=lambda approval: CorrectionAsk(approval, staff.name, customer, points, said),
            now=now,
        )
        return _outcome(tx, member.id, points, waiting=True)
    number = _begin(tx, operation, body, member, staff, now)
    _move(tx, number, member, points, said, limit, staff.id, None, now)
    return _outcome(tx, member.id, points)


def answer_correction(
    tx: Tx, *, approval_id: ApprovalId, yes: bool, by: PersonId, now: datetime
) -> tuple[Approval, Corrected]:
    """The second person's ✅ or ❌; whoever asked is told.

    Raises as approvals.answer does, and NotMember, OwnCard or CorrectionTooLarge: it stays open.
    """
    approval, staff, repeated = answer(
        tx, approval_id=approval_id, matter=Matter.CORRECTION, yes=yes, by=by, now=now
    )
    points = Points(int(approval.body.get("points", 0)))
    if repeated:
        return approval, _done_before(tx, approval.member_id, points, waiting=False)
    member = _correctable(tx, approval.member_id, staff)
    if approval.answer is Answer.GRANTED:
        _affordable(tx, member, points, now)
        body = {"member": int(member.id), "points": int(points)}
        number = _begin(tx, approval.operation, body, member, staff, now)
        reason, alone = str(approval.body["reason"]), Points(int(approval.body["alone"]))
        asker = approval.asked_by
        _move(tx, number, member, points, reason, alone, asker, approval.id, now)
    ending = Conclusion.GRANTED if approval.answer is Answer.GRANTED else Conclusion.REFUSED
    tell_asker(tx, approval, ending, now, by=staff)
    return approval, _outcome(tx, member.id, points)


def _leader(tx: Tx, by: PersonId) -> Staff:
    staff = at_work(tx, by)
    if staff.role is Role.CASHIER:
        raise NotAllowed
    return staff


def _correctable(tx: Tx, member_id: MemberId, staff: Staff) -> Member:
    member = living_member(tx, member_id)
    holder_of(member, staff)
    return member


def _affordable(tx: Tx, member: Member, points: Points, now: datetime) -> Purse:
    purse = purse_of(tx, member, now)
    if -points > purse.spendable:
        raise CorrectionTooLarge(purse.spendable)
    return purse


def _may_alone(tx: Tx, staff: Staff, member: Member, points: Points, now: datetime) -> bool:
    """Whether it is within what one person may do alone on this day: many small ones are a large
    one, whichever customers they are for.
    """
    program = tx.programs.current()
    today = beginning(program, program.local(now).date())
    moved: dict[MemberId, int] = {**tx.corrections.alone_since(staff.id, today)}
    moved[member.id] = moved.get(member.id, 0) + points
    limit = program.limits.correction
    return abs(points) <= limit and sum(map(abs, moved.values())) <= limit


def _begin(
    tx: Tx,
    operation: OperationId,
    body: dict[str, int],
    member: Member,
    staff: Staff,
    now: datetime,
) -> int:
    return begin(
        tx,
        operation,
        "correction",
        body,
        now=now,
        member_id=member.id,
        staff_id=staff.id,
        branch_id=staff.branch_id,
    )


def _move(
    tx: Tx,
    number: int,
    member: Member,
    points: Points,
    reason: str,
    alone: Points,
    asked_by: StaffId,
    approval_id: ApprovalId | None,
    now: datetime,
) -> None:
    """Move the points, write down why, and tell the customer."""
    if points > 0:
        entry_id = credit(
            tx,
            operation=number,
            member=member,
            points=points,
            reason=Reason.CORRECTION,
            now=now,
            expires_at=expires_at(tx.programs.current(), now),
        )
    else:
        entry_id = spend(
            tx,
            operation=number,
            member_id=member.id,
            points=Points(-points),
            now=now,
            reason=Reason.CORRECTION,
        )
    tx.corrections.add(
        Correction(number, entry_id, member.id, points, reason, alone, asked_by, approval_id, now)
    )
    if member.person_id is not None:
        receipt = CorrectionReceipt(points, reason, living_member(tx, member.id).balance)
        notify(tx, receipt, member.person_id, cause=str(number), now=now)


def _outcome(
    tx: Tx, member_id: MemberId, points: Points, *, waiting: bool = False, repeated: bool = False
) -> Corrected:
    member = tx.members.get(member_id)
    person = tx.people.get(member.person_id) if member and member.person_id else None
    balance = member.balance if member else Points(0)
    return Corrected(points, person.name if person else None, balance, waiting, repeated)


def _done_before(tx: Tx, member_id: MemberId, points: Points, *, waiting: bool) -> Corrected:
    return _outcome(tx, member_id, points, waiting=waiting, repeated=True)

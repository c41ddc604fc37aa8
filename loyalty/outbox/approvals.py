"""Approvals: what needs a second person's ✅. One asks, somebody else who may decide answers.

What is asked for is a matter (matters.py) with its body; whoever asks does it once it is granted.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

from loyalty.errors import NotAllowed
from loyalty.outbox.errors import ApprovalAnswered, ApprovalGone, NobodyToAsk
from loyalty.outbox.matters import ASKS, TELLS, ApprovalClosed, Conclusion, for_asker, for_leaders
from loyalty.outbox.notices import call_off, notify
from loyalty.outbox.prompts import end_prompt, prompt
from loyalty.parties import at_work
from loyalty.records.outbox import Answer, Approval, Body, Matter, Notice
from loyalty.records.people import Member
from loyalty.records.team import Role, Staff
from loyalty.store import Tx
from loyalty.values import ApprovalId, MemberId, OperationId, PersonId, StaffId

APPROVAL_LIFE = timedelta(hours=24)


def ask(
    tx: Tx,
    *,
    operation: OperationId,
    matter: Matter,
    body: Body,
    member: Member,
    asker: Staff,
    asks: Callable[[ApprovalId], Notice],
    now: datetime,
    until: datetime | None = None,
) -> Approval:
    """Put the question to everybody who may answer it, `until` then; asked twice, it is asked once.

    Without an end it is open for a day; where nobody answers, all are told. `asks` is given the
    question's number and words the notice. Raises NobodyToAsk.
    """
    known = tx.approvals.of_operation(operation)
    if known is not None:
        return known
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
    asked = Approval(approval_id, operation, matter, body, member.id, asker.id, now, expires_at)
    prompt(
        tx,
        asks(approval_id),
        [one.person_id for one in answering],
        about=str(approval_id),
        in_vain=for_leaders(asked, Conclusion.LAPSED),
        until=expires_at,
        now=now,
    )
    tell_asker(tx, asked, Conclusion.LAPSED, expires_at)
    return asked


def may_answer(one: Staff, asker: Staff, member: Member) -> bool:
    """Whether `one` of the team may answer what `asker` asks about this member.

    Owners may, and managers of the asker's branch; never whoever asked, nor whom it is about.
    """
    if one.suspended_at is not None or one.person_id in {asker.person_id, member.person_id}:
        return False
    return one.role is Role.OWNER or (
        one.role is Role.MANAGER and one.branch_id in {None, asker.branch_id}
    )


def answer(
    tx: Tx, *, approval_id: ApprovalId, matter: Matter, yes: bool, by: PersonId, now: datetime
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
    _close(tx, found, for_leaders(found, Conclusion(given.value), staff), now, answered_by=by)
    return replace(found, answered_by=staff.id, answered_at=now, answer=given), staff, False


def withdraw(
    tx: Tx, approval: Approval, now: datetime, why: Conclusion = Conclusion.WITHDRAWN
) -> None:
    """End an open question: nobody needs to answer it any more. One that has ended stays so.

    Whoever asked is told `why`, unless they have withdrawn it themselves.
    """
    if approval.answer is None and now < approval.expires_at:
        tx.approvals.end(approval.id, now)
        _close(tx, approval, for_leaders(approval, Conclusion.WITHDRAWN), now)
        if why is not Conclusion.WITHDRAWN:
            tell_asker(tx, approval, why, now)


def withdraw_all_of(tx: Tx, asker: StaffId, now: datetime) -> None:
    """End all open questions of somebody of the team who is not at work any more."""
    for approval in tx.approvals.open_of(asker, now):
        withdraw(tx, approval, now)


def forget_approvals(tx: Tx, member_id: MemberId, now: datetime) -> None:
    """End all questions about a member who leaves, and empty what was ever asked about them."""
    for approval in tx.approvals.open_about(member_id, now):
        withdraw(tx, approval, now, Conclusion.GONE)
    tx.approvals.forget(member_id)


def tell_asker(
    tx: Tx, approval: Approval, ending: Conclusion, at: datetime, *, by: Staff | None = None
) -> None:
    """Have whoever asked told how it ended, not before `at`, and `by` whom it was answered."""
    member = tx.members.get(approval.member_id)
    told = for_asker(approval, ending, member.person_id if member else None, by)
    notify(tx, told, _asker(tx, approval), cause=f"{approval.id}:{ending}", now=at)


def _close(
    tx: Tx,
    approval: Approval,
    ending: ApprovalClosed,
    now: datetime,
    answered_by: PersonId | None = None,
) -> None:
    end_prompt(
        tx,
        ASKS[approval.matter],
        ending,
        about=str(approval.id),
        now=now,
        answered_by=answered_by,
    )
    cause = f"{approval.id}:{Conclusion.LAPSED}"
    call_off(tx, TELLS[approval.matter], _asker(tx, approval), cause=cause, now=now)


def _asker(tx: Tx, approval: Approval) -> PersonId:
    return tx.staff.remembered(approval.asked_by).person_id

"""Approvals: what needs a second person's ✅. One asks, somebody else who may decide answers.

What is asked for is told by its kind and body; whoever asks says how it is worded, and does it once
it is granted.
"""

from dataclasses import replace
from datetime import datetime, timedelta
from enum import StrEnum

from loyalty.errors import NotAllowed
from loyalty.outbox.errors import ApprovalAnswered, ApprovalGone, NobodyToAsk
from loyalty.outbox.notices import call_off, notify
from loyalty.outbox.prompts import end_prompt, prompt
from loyalty.parties import at_work
from loyalty.records.outbox import Answer, Approval, Body, Kind, Matter
from loyalty.records.people import Member
from loyalty.records.team import Role, Staff
from loyalty.store import Tx
from loyalty.values import ApprovalId, MemberId, OperationId, PersonId, StaffId

APPROVAL_LIFE = timedelta(hours=24)


class Ending(StrEnum):
    """Why nobody answered."""

    LAPSED = "lapsed"  # the time was up
    WITHDRAWN = "withdrawn"  # by whoever asked, or because they do not work here any more
    GONE = "gone"  # whom it is about has left the programme


_ASKS = {Matter.CORRECTION: Kind.CORRECTION_ASK, Matter.BILL: Kind.BILL_ASK}
_TELLS = {Matter.CORRECTION: Kind.CORRECTION_ANSWER, Matter.BILL: Kind.BILL_OVER}
_SAID_TO_LEADERS = ("bill", "points")
_SAID_TO_ASKER = (*_SAID_TO_LEADERS, "quote", "chat", "message")


def ask(
    tx: Tx,
    *,
    operation: OperationId,
    matter: Matter,
    body: Body,
    member: Member,
    asker: Staff,
    figures: Body,
    now: datetime,
    until: datetime | None = None,
) -> Approval:
    """Put the question to everybody who may answer it, `until` then; asked twice, it is asked once.

    Without an end it is open for a day; where nobody answers, all are told. The notice is given the
    figures, the question's number as `approval` and the asker's name as `asker`. Raises
    NobodyToAsk.
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
    asked = Approval(approval_id, operation, matter, body, member.id, asker.id, now, expires_at)
    prompt(
        tx,
        _ASKS[matter],
        [one.person_id for one in answering],
        about=str(approval_id),
        figures={**figures, "approval": int(approval_id), "asker": asker.name},
        in_vain=_for_leaders(asked, Ending.LAPSED),
        until=expires_at,
        now=now,
    )
    tell_asker(tx, asked, Ending.LAPSED, expires_at)
    return asked


def may_answer(one: Staff, asker: Staff, member: Member) -> bool:
    """Owners, and managers of the asker's branch: nobody who asked, or whom it is about."""
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
    _close(tx, found, _for_leaders(found, given, by=staff), now, answered_by=by)
    return replace(found, answered_by=staff.id, answered_at=now, answer=given), staff, False


def withdraw(tx: Tx, approval: Approval, now: datetime, why: Ending = Ending.WITHDRAWN) -> None:
    """Nobody needs to answer any more; once it has ended, nothing happens."""
    if approval.answer is None and now < approval.expires_at:
        tx.approvals.end(approval.id, now)
        _close(tx, approval, _for_leaders(approval, Ending.WITHDRAWN), now)
        if why is not Ending.WITHDRAWN:
            tell_asker(tx, approval, why, now)


def withdraw_all_of(tx: Tx, asker: StaffId, now: datetime) -> None:
    """What they have asked is void: they are not at work any more."""
    for approval in tx.approvals.open_of(asker, now):
        withdraw(tx, approval, now)


def forget_approvals(tx: Tx, member_id: MemberId, now: datetime) -> None:
    """What is asked about somebody who leaves is void, and what was asked is emptied."""
    for approval in tx.approvals.open_about(member_id, now):
        withdraw(tx, approval, now, Ending.GONE)
    tx.approvals.forget(member_id)


def tell_asker(
    tx: Tx, approval: Approval, verdict: StrEnum, at: datetime, *, by: Staff | None = None
) -> None:
    """Whoever asked is told, from then on, what came of it."""
    member = tx.members.get(approval.member_id)
    figures = {"verdict": verdict.value, **_part(approval, _SAID_TO_ASKER)}
    if by is not None:
        figures["by"] = int(by.id)
    if member is not None and member.person_id is not None:
        figures["customer"] = int(member.person_id)
    asker, cause = _asker(tx, approval), f"{approval.id}:{verdict}"
    notify(tx, _TELLS[approval.matter], asker, figures=figures, cause=cause, now=at)


def _close(
    tx: Tx,
    approval: Approval,
    figures: Body,
    now: datetime,
    answered_by: PersonId | None = None,
) -> None:
    end_prompt(
        tx,
        _ASKS[approval.matter],
        about=str(approval.id),
        figures=figures,
        now=now,
        answered_by=answered_by,
    )
    cause = f"{approval.id}:{Ending.LAPSED}"
    call_off(tx, _TELLS[approval.matter], _asker(tx, approval), cause=cause, now=now)


def _for_leaders(approval: Approval, ending: StrEnum, by: Staff | None = None) -> Body:
    """What is said to those who were asked, once it is over."""
    figures = {"ending": ending.value, **_part(approval, _SAID_TO_LEADERS)}
    return figures if by is None else {**figures, "by": int(by.id)}


def _part(approval: Approval, names: tuple[str, ...]) -> dict[str, str | int]:
    return {name: approval.body[name] for name in names if name in approval.body}


def _asker(tx: Tx, approval: Approval) -> PersonId:
    return tx.staff.remembered(approval.asked_by).person_id

"""Suspending: the till is closed to somebody at once, until an owner lets them back."""

from dataclasses import dataclass
from datetime import datetime

from loyalty.errors import NotAllowed
from loyalty.operations import already_done, begin
from loyalty.outbox.notices import notify
from loyalty.parties import at_work, may_suspend
from loyalty.records.outbox import Notice
from loyalty.records.team import Role, Staff
from loyalty.store import Tx
from loyalty.team.dismissal import clear_till
from loyalty.values import OperationId, PersonId, StaffId


@dataclass(frozen=True, slots=True)
class Suspended(Notice):
    """To whoever holds the role."""

    KIND = "suspended"


@dataclass(frozen=True, slots=True)
class Resumed(Notice):
    """To whoever holds the role."""

    KIND = "resumed"


@dataclass(frozen=True, slots=True)
class StaffSuspended(Notice):
    """To the other owners."""

    KIND = "staff-suspended"
    staff: StaffId
    by: StaffId


@dataclass(frozen=True, slots=True)
class StaffResumed(Notice):
    """To the other owners."""

    KIND = "staff-resumed"
    staff: StaffId
    by: StaffId


def suspend(
    tx: Tx, *, staff_id: StaffId, by: PersonId, operation: OperationId, now: datetime
) -> Staff | None:
    """⏸: the role gives nothing any more, and what was quoted credits nothing.

    They are told, and the owners. Returns who it is, to the same tap once more as well; None where
    the role was suspended by another or has ended, or they were let back. Raises NotStaff or
    NotAllowed.
    """
    leader = at_work(tx, by)
    body = {"staff": int(staff_id)}
    staff = tx.staff.get(staff_id)
    if already_done(tx, operation, "suspension", body):
        return staff if staff is not None and staff.suspended_at is not None else None
    if staff is None or staff.suspended_at is not None:
        return None
    if not may_suspend(leader, staff):
        raise NotAllowed
    begin(tx, operation, "suspension", body, now=now, staff_id=leader.id)
    tx.staff.suspend(staff_id, now)
    clear_till(tx, staff_id, now)
    tx.journal.note("suspended", leader.id, body, now)
    told = StaffSuspended(staff.id, leader.id)
    _tell(tx, Suspended(), told, staff, leader, operation, now)
    return staff


def resume(
    tx: Tx, *, staff_id: StaffId, by: PersonId, operation: OperationId, now: datetime
) -> Staff | None:
    """▶️, by an owner: the role gives again what it gave. They are told, and the other owners.

    Returns who it is, to the same tap once more as well; None where the role was not suspended, has
    ended, or is suspended again. Raises NotStaff or NotAllowed.
    """
    owner = at_work(tx, by)
    if owner.role is not Role.OWNER:
        raise NotAllowed
    body = {"staff": int(staff_id)}
    staff = tx.staff.get(staff_id)
    if already_done(tx, operation, "resumption", body):
        return staff if staff is not None and staff.suspended_at is None else None
    if staff is None or staff.suspended_at is None:
        return None
    begin(tx, operation, "resumption", body, now=now, staff_id=owner.id)
    tx.staff.suspend(staff_id, None)
    tx.journal.note("resumed", owner.id, body, now)
    _tell(tx, Resumed(), StaffResumed(staff.id, owner.id), staff, owner, operation, now)
    return staff


def _tell(
    tx: Tx,
    told: Notice,
    owners_told: Notice,
    staff: Staff,
    by: Staff,
    operation: OperationId,
    now: datetime,
) -> None:
    """Have them told, and every owner but the one who did it."""
    notify(tx, told, staff.person_id, cause=operation, now=now)
    for owner in tx.staff.owners():
        if owner.id != by.id:
            notify(tx, owners_told, owner.person_id, cause=operation, now=now)

"""Suspending: the till is closed to somebody at once, until an owner lets them back."""

from datetime import datetime

from loyalty.errors import NotAllowed
from loyalty.operations import already_done, begin
from loyalty.outbox.notices import notify
from loyalty.parties import at_work, may_suspend
from loyalty.records.outbox import Kind
from loyalty.records.team import Role, Staff
from loyalty.store import Tx
from loyalty.team.dismissal import clear_till
from loyalty.values import OperationId, PersonId, StaffId


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
    _tell(tx, Kind.SUSPENDED, Kind.STAFF_SUSPENDED, staff, leader, operation, now)
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
    _tell(tx, Kind.RESUMED, Kind.STAFF_RESUMED, staff, owner, operation, now)
    return staff


def _tell(
    tx: Tx,
    told: Kind,
    owners_told: Kind,
    staff: Staff,
    by: Staff,
    operation: OperationId,
    now: datetime,
) -> None:
    """Have them told, and every owner but the one who did it."""
    notify(tx, told, staff.person_id, figures={}, cause=operation, now=now)
    for owner in tx.staff.owners():
        if owner.id != by.id:
            figures = {"staff": int(staff.id), "by": int(by.id)}
            notify(tx, owners_told, owner.person_id, figures=figures, cause=operation, now=now)

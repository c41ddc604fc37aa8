"""Dismissal: a role ends, and with it what was open at its holder's till."""

from dataclasses import dataclass
from datetime import datetime

from loyalty.errors import NotAllowed
from loyalty.operations import already_done, begin
from loyalty.outbox.approvals import withdraw_all_of
from loyalty.outbox.notices import notify
from loyalty.parties import at_work, may_lead
from loyalty.records.outbox import Notice
from loyalty.records.team import Role
from loyalty.records.till import QUOTE_LIFE
from loyalty.store import Tx
from loyalty.team.errors import LastOwner
from loyalty.till.holds import let_go_of_cashiers
from loyalty.values import OperationId, PersonId, StaffId


@dataclass(frozen=True, slots=True)
class RoleEnded(Notice):
    """To whoever had the role."""

    KIND = "role-ended"


def end_role(
    tx: Tx, *, staff_id: StaffId, by: PersonId, operation: OperationId, now: datetime
) -> PersonId | None:
    """End somebody's role and tell them. Returns whose it was; None where it had ended before.

    Raises NotStaff, NotAllowed or LastOwner.
    """
    leader = at_work(tx, by)
    body = {"staff": int(staff_id)}
    if already_done(tx, operation, "role-end", body):
        return None
    leaving = tx.staff.get(staff_id)
    if leaving is None:
        return None
    if not may_lead(leader, leaving.role, leaving.branch_id):
        raise NotAllowed
    if leaving.role is Role.OWNER and len(tx.staff.owners()) == 1:
        raise LastOwner
    begin(tx, operation, "role-end", body, now=now, staff_id=leader.id)
    tx.staff.end(staff_id, now)  # before what they quoted: a sale looks at both in this order
    clear_till(tx, staff_id, now)
    tx.journal.note("role ended", leader.id, {"staff": int(staff_id)}, now)
    if leaving.person_id != by:
        notify(tx, RoleEnded(), leaving.person_id, cause=f"{staff_id}", now=now)
    return leaving.person_id


def clear_till(tx: Tx, staff_id: StaffId, now: datetime) -> None:
    """What they quoted credits nothing any more, and whoever they ask is asked no more."""
    since = now - QUOTE_LIFE
    let_go_of_cashiers(tx, staff_id, since, now)
    withdraw_all_of(tx, staff_id, now)
    tx.quotes.withdraw_all_of(staff_id, since)

"""The team as its leaders see it, and the owners whom the settings name."""

from dataclasses import dataclass, replace
from datetime import datetime

from loyalty.errors import NotAllowed
from loyalty.parties import at_work
from loyalty.records.team import Branch, Role, Staff
from loyalty.store import Tx
from loyalty.team.invites import appoint
from loyalty.values import PersonId, StaffId, TelegramId


@dataclass(frozen=True, slots=True)
class TeamView:
    """The team as one of its leaders sees it: who reaches furthest first, then by name.

    `branches` are the open ones.
    """

    leader: Staff
    team: tuple[Staff, ...]
    branches: tuple[Branch, ...]

    def branch(self, branch_id: int | None) -> Branch | None:
        """One of the branches."""
        return next((one for one in self.branches if one.id == branch_id), None)

    def of_branch(self, branch_id: int | None) -> tuple[Staff, ...]:
        """Who works there; without a branch, who works in the whole shop."""
        return tuple(one for one in self.team if one.branch_id == branch_id)

    def named(self, part: str) -> tuple[Staff, ...]:
        """Those in whose name this stands, in capitals or not."""
        wanted = part.casefold()
        return tuple(one for one in self.team if wanted in one.name.casefold())


def appoint_owners(tx: Tx, *, telegram_ids: tuple[TelegramId, ...], now: datetime) -> None:
    """Make sure that those whom the settings name are owners."""
    for telegram_id in telegram_ids:
        person = tx.people.by_telegram(telegram_id)
        person_id = person.id if person else None
        if person_id is None:
            person_id = tx.people.add(
                telegram_id=telegram_id, name=None, language=None, telegram_language=None, at=now
            )
        current = tx.staff.of_person(person_id)
        if current is None or current.role is not Role.OWNER:
            name = (person.name if person else None) or str(telegram_id)
            appoint(tx, person_id=person_id, role=Role.OWNER, name=name, branch_id=None, now=now)


def team_of(tx: Tx, *, leader: PersonId) -> TeamView:
    """Owners see everybody, managers their branch. Raises NotStaff or NotAllowed."""
    staff = at_work(tx, leader)
    if staff.role is Role.CASHIER:
        raise NotAllowed
    team = [
        one
        for one in tx.staff.all()
        if staff.role is Role.OWNER or staff.branch_id in {None, one.branch_id}
    ]
    team.sort(key=lambda one: (-one.role.rank, one.name.casefold(), one.id))
    branches = tuple(one for one in tx.staff.branches() if one.closed_at is None)
    return TeamView(staff, tuple(team), branches)


def let_send(tx: Tx, *, staff_id: StaffId, may: bool, by: PersonId, now: datetime) -> Staff | None:
    """Let a manager start promotions without an owner's ✅, or not any more.

    Returns who it is; None where the role has ended or is no manager's. Raises NotStaff, and
    NotAllowed for anybody but owners.
    """
    owner = at_work(tx, by)
    if owner.role is not Role.OWNER:
        raise NotAllowed
    staff = tx.staff.get(staff_id)
    if staff is None or staff.role is not Role.MANAGER:
        return None
    if staff.may_send is not may:
        tx.staff.let_send(staff_id, may)
        what = "may send promotions" if may else "may not send promotions"
        tx.journal.note(what, owner.id, {"staff": int(staff_id)}, now)
    return replace(staff, may_send=may)

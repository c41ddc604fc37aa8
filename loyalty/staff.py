"""The team: roles, branches, and the single-use links that bring people into it."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

from loyalty.errors import (
    InviteGone,
    InviteLowersRole,
    NotAllowed,
    NotStaff,
    OperationConflict,
    RoleSuspended,
)
from loyalty.keys import token_hash
from loyalty.names import tidy_name
from loyalty.notices import Kind, notify
from loyalty.operations import begin
from loyalty.values import BranchId, OperationId, PersonId, StaffId, TelegramId

if TYPE_CHECKING:
    from loyalty.store import Tx

INVITE_LETTER = "s"
CLAIM_LETTER = "o"
INVITE_LIFE = timedelta(hours=24)
CLAIM_LIFE = timedelta(hours=1)


class Role(StrEnum):
    """What somebody may do here; each role may do what those before it may."""

    CASHIER = "cashier"
    MANAGER = "manager"
    OWNER = "owner"

    @property
    def rank(self) -> int:
        """Higher reaches further."""
        return tuple(Role).index(self)


@dataclass(frozen=True, slots=True)
class Staff:
    """A role that somebody holds. Without a branch it is for the whole shop.

    Since `suspended_at` it gives nothing, until an owner lets them back.
    """

    id: StaffId
    person_id: PersonId
    role: Role
    name: str
    branch_id: BranchId | None
    since: datetime
    suspended_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Branch:
    """One of a chain's shops."""

    id: BranchId
    name: str


@dataclass(frozen=True, slots=True)
class Invite:
    """A link that gives a role once, until `expires_at`.

    `invited_by` is None for one made on the command line. `used_by` is whoever took the role.
    `claim` marks the first owner's link.
    """

    token_hash: str
    role: Role
    name: str | None
    branch_id: BranchId | None
    invited_by: StaffId | None
    expires_at: datetime
    used_by: PersonId | None
    claim: bool


@dataclass(frozen=True, slots=True)
class TeamView:
    """The team as one of its leaders sees it."""

    leader: Staff
    team: tuple[Staff, ...]
    branches: tuple[Branch, ...]


class StaffRows(Protocol):
    def of_person(self, person_id: PersonId) -> Staff | None:
        """The role that the person holds now, suspended or not, held for the transaction."""
        ...

    def get(self, staff_id: StaffId) -> Staff | None:
        """The role if it still holds."""
        ...

    def remembered(self, staff_id: StaffId) -> Staff:
        """The role, though it may have ended."""
        ...

    def all(self) -> tuple[Staff, ...]: ...

    def owners(self) -> tuple[Staff, ...]: ...

    def add(
        self,
        *,
        person_id: PersonId,
        role: Role,
        name: str,
        branch_id: BranchId | None,
        since: datetime,
    ) -> StaffId: ...

    def end(self, staff_id: StaffId, at: datetime) -> None: ...

    def suspend(self, staff_id: StaffId, at: datetime | None) -> None:
        """From then on, or no longer."""
        ...

    def rename(self, staff_id: StaffId, name: str) -> None: ...

    def branches(self) -> tuple[Branch, ...]: ...

    def branch_named(self, name: str) -> Branch | None: ...

    def add_branch(self, name: str, at: datetime) -> BranchId: ...


class InviteRows(Protocol):
    def add(self, invite: Invite, created_at: datetime) -> None: ...

    def get(self, token_hash: str) -> Invite | None:
        """The invitation, held for the transaction."""
        ...

    def use(self, token_hash: str, person_id: PersonId, at: datetime) -> None: ...

    def withdraw_claims(self) -> None: ...


def at_work(tx: "Tx", person_id: PersonId) -> Staff:
    """The role that holds at this very moment. Raises NotStaff."""
    staff = tx.staff.of_person(person_id)
    if staff is None or staff.suspended_at is not None:
        raise NotStaff
    return staff


def may_lead(leader: Staff, role: Role, branch_id: BranchId | None) -> bool:
    """Owners lead everybody; managers lead the cashiers of their own branch."""
    if leader.role is Role.OWNER:
        return True
    own = leader.branch_id is None or leader.branch_id == branch_id
    return leader.role is Role.MANAGER and role is Role.CASHIER and own


def may_suspend(leader: Staff, staff: Staff) -> bool:
    """Leaders those whom they lead; never an owner, and never oneself."""
    if staff.role is Role.OWNER or staff.id == leader.id:
        return False
    return may_lead(leader, staff.role, staff.branch_id)


def invite(
    tx: "Tx",
    *,
    token: str,
    role: Role,
    name: str | None,
    branch_id: BranchId | None,
    by: PersonId | None,
    now: datetime,
) -> Invite:
    """Make a link. `by` is None on the command line. Raises NotStaff or NotAllowed.

    The token is fixed by the operation that asks for it (Keys.invite_token), so that a repetition
    finds the invitation that stands. Raises OperationConflict where that one gives another role.
    """
    inviter = at_work(tx, by) if by is not None else None
    if inviter is not None and not may_lead(inviter, role, branch_id):
        raise NotAllowed
    standing = tx.invites.get(token_hash(token))
    if standing is not None:
        if (standing.role, standing.branch_id) != (role, branch_id):
            raise OperationConflict
        return standing
    made = Invite(
        token_hash=token_hash(token),
        role=role,
        name=name,
        branch_id=branch_id,
        invited_by=inviter.id if inviter else None,
        expires_at=now + INVITE_LIFE,
        used_by=None,
        claim=False,
    )
    tx.invites.add(made, now)
    tx.journal.note("invited", inviter.id if inviter else None, {"role": role}, now)
    return made


def claim_link(tx: "Tx", *, token: str, now: datetime) -> Invite | None:
    """A new link for the first owner, which ends those before it; None once there is an owner."""
    if tx.staff.owners():
        return None
    tx.invites.withdraw_claims()
    made = Invite(
        token_hash=token_hash(token),
        role=Role.OWNER,
        name=None,
        branch_id=None,
        invited_by=None,
        expires_at=now + CLAIM_LIFE,
        used_by=None,
        claim=True,
    )
    tx.invites.add(made, now)
    return made


def open_invite(tx: "Tx", *, token: str, person_id: PersonId | None, now: datetime) -> Invite:
    """What a link gives, for the question to whoever opened it.

    Raises InviteGone, InviteLowersRole, or RoleSuspended: no link leads around that.
    """
    found = tx.invites.get(token_hash(token))
    if found is None or found.used_by is not None or found.expires_at <= now:
        raise InviteGone
    if found.claim and tx.staff.owners():
        raise InviteGone
    if found.invited_by is not None:
        inviter = tx.staff.get(found.invited_by)
        if inviter is None or inviter.suspended_at is not None:
            raise InviteGone
        if not may_lead(inviter, found.role, found.branch_id):
            raise InviteGone
    holding = tx.staff.of_person(person_id) if person_id is not None else None
    if holding is not None and holding.suspended_at is not None:
        raise RoleSuspended
    if holding is not None and holding.role.rank > found.role.rank:
        raise InviteLowersRole
    return found


def take_role(
    tx: "Tx",
    *,
    token: str,
    telegram_id: TelegramId,
    telegram_name: str,
    telegram_language: str | None,
    now: datetime,
) -> Staff:
    """Take the role that a link gives. The same person's second tap finds the role taken.

    Raises InviteGone, InviteLowersRole or RoleSuspended.
    """
    person = tx.people.by_telegram(telegram_id)
    person_id = person.id if person else None
    if person_id is not None:
        invitation, holding = tx.invites.get(token_hash(token)), tx.staff.of_person(person_id)
        if invitation is not None and invitation.used_by == person_id and holding is not None:
            return holding
    found = open_invite(tx, token=token, person_id=person_id, now=now)
    if person_id is None:
        person_id = tx.people.add(
            telegram_id=telegram_id,
            name=None,
            language=None,
            telegram_language=telegram_language,
            at=now,
        )
    operation = OperationId(f"role:{found.token_hash[:40]}")
    begin(tx, operation, "role", {"person": person_id}, now=now, branch_id=found.branch_id)
    tx.invites.use(found.token_hash, person_id, now)
    staff = _appoint(
        tx,
        person_id=person_id,
        role=found.role,
        name=found.name or tidy_name(telegram_name) or str(telegram_id),
        branch_id=found.branch_id,
        now=now,
    )
    figures = {"name": staff.name, "role": staff.role.value}
    cause = f"taken:{staff.id}"
    for owner in tx.staff.owners():
        if owner.person_id != person_id:
            notify(tx, Kind.ROLE_TAKEN, owner.person_id, figures=figures, cause=cause, now=now)
    return staff


def appoint_owners(tx: "Tx", *, telegram_ids: tuple[TelegramId, ...], now: datetime) -> None:
    """Make sure that those whom the settings name are owners."""
    for telegram_id in telegram_ids:
        person = tx.people.by_telegram(telegram_id)
        person_id = person.id if person else None
        if person_id is None:
            person_id = tx.people.add(
                telegram_id=telegram_id, name=None, language=None, telegram_language=None, at=now
            )
        holding = tx.staff.of_person(person_id)
        if holding is None or holding.role is not Role.OWNER:
            name = (person.name if person else None) or str(telegram_id)
            _appoint(tx, person_id=person_id, role=Role.OWNER, name=name, branch_id=None, now=now)


def team_of(tx: "Tx", *, leader: PersonId) -> TeamView:
    """Owners see everybody, managers their branch. Raises NotStaff or NotAllowed."""
    staff = at_work(tx, leader)
    if staff.role is Role.CASHIER:
        raise NotAllowed
    team = tuple(
        one
        for one in tx.staff.all()
        if staff.role is Role.OWNER or staff.branch_id in {None, one.branch_id}
    )
    return TeamView(staff, team, tx.staff.branches())


def open_branch(tx: "Tx", *, name: str, by: PersonId | None, now: datetime) -> tuple[Branch, bool]:
    """The branch of this name, and whether it is new. `by` is None on the command line.

    Raises NotStaff, and NotAllowed for anybody but owners.
    """
    if by is not None and at_work(tx, by).role is not Role.OWNER:
        raise NotAllowed
    standing = tx.staff.branch_named(name)
    if standing is not None:
        return standing, False
    return Branch(tx.staff.add_branch(name, now), name), True


def _appoint(
    tx: "Tx",
    *,
    person_id: PersonId,
    role: Role,
    name: str,
    branch_id: BranchId | None,
    now: datetime,
) -> Staff:
    holding = tx.staff.of_person(person_id)
    if holding is not None:
        tx.staff.end(holding.id, now)
    staff_id = tx.staff.add(
        person_id=person_id, role=role, name=name, branch_id=branch_id, since=now
    )
    tx.journal.note("role taken", staff_id, {"role": role}, now)
    return Staff(staff_id, person_id, role, name, branch_id, now)

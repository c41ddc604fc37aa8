"""Invitations: the single-use links that bring people into the team, and taking the role."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from loyalty.errors import NotAllowed, OperationConflict
from loyalty.keys import token_hash
from loyalty.names import tidy_name
from loyalty.operations import begin
from loyalty.outbox.notices import notify
from loyalty.parties import at_work, may_lead
from loyalty.records.outbox import Notice
from loyalty.records.team import Invite, Role, Staff
from loyalty.store import Tx
from loyalty.team.branches import open_at
from loyalty.team.errors import InviteGone, InviteLowersRole, RoleSuspended
from loyalty.values import BranchId, OperationId, PersonId, TelegramId

INVITE_LETTER = "s"
CLAIM_LETTER = "o"
INVITE_LIFE = timedelta(hours=24)
CLAIM_LIFE = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class RoleTaken(Notice):
    """To the owners: an invitation was taken, by somebody called `name` at work."""

    KIND = "role-taken"
    name: str
    role: Role


def invite(
    tx: Tx,
    *,
    token: str,
    role: Role,
    name: str | None,
    branch_id: BranchId | None,
    by: PersonId | None,
    now: datetime,
) -> Invite:
    """Make a link. `by` is None on the command line. Raises NotStaff, NotAllowed, or BranchGone.

    The token is fixed by the operation that asks for it (Keys.invite_token), so that a repetition
    finds the invitation that is there. Raises OperationConflict where that one gives another role.
    """
    inviter = at_work(tx, by) if by is not None else None
    if inviter is not None and not may_lead(inviter, role, branch_id):
        raise NotAllowed
    if branch_id is not None:
        open_at(tx, branch_id)
    known = tx.invites.get(token_hash(token))
    if known is not None:
        if (known.role, known.branch_id) != (role, branch_id):
            raise OperationConflict
        return known
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


def claim_link(tx: Tx, *, token: str, now: datetime) -> Invite | None:
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


def open_invite(tx: Tx, *, token: str, person_id: PersonId | None, now: datetime) -> Invite:
    """What a link gives, for the question to whoever opened it.

    Raises InviteGone, InviteLowersRole, or RoleSuspended: no link leads around that.
    """
    found = tx.invites.get(token_hash(token))
    if found is None or found.used_by is not None or found.expires_at <= now:
        raise InviteGone
    if found.claim and tx.staff.owners():
        raise InviteGone
    branch = tx.staff.branch(found.branch_id) if found.branch_id is not None else None
    if branch is not None and branch.closed_at is not None:
        raise InviteGone
    if found.invited_by is not None:
        inviter = tx.staff.get(found.invited_by)
        if inviter is None or inviter.suspended_at is not None:
            raise InviteGone
        if not may_lead(inviter, found.role, found.branch_id):
            raise InviteGone
    current = tx.staff.of_person(person_id) if person_id is not None else None
    if current is not None and current.suspended_at is not None:
        raise RoleSuspended
    if current is not None and current.role.rank > found.role.rank:
        raise InviteLowersRole
    return found


def take_role(
    tx: Tx,
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
        invitation, current = tx.invites.get(token_hash(token)), tx.staff.of_person(person_id)
        if invitation is not None and invitation.used_by == person_id and current is not None:
            return current
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
    staff = appoint(
        tx,
        person_id=person_id,
        role=found.role,
        name=found.name or tidy_name(telegram_name) or str(telegram_id),
        branch_id=found.branch_id,
        now=now,
    )
    taken = RoleTaken(staff.name, staff.role)
    cause = f"taken:{staff.id}"
    for owner in tx.staff.owners():
        if owner.person_id != person_id:
            notify(tx, taken, owner.person_id, cause=cause, now=now)
    return staff


def appoint(
    tx: Tx,
    *,
    person_id: PersonId,
    role: Role,
    name: str,
    branch_id: BranchId | None,
    now: datetime,
) -> Staff:
    """Give somebody this role, in the place of the one that they may have."""
    current = tx.staff.of_person(person_id)
    if current is not None:
        tx.staff.end(current.id, now)
    staff_id = tx.staff.add(
        person_id=person_id, role=role, name=name, branch_id=branch_id, since=now
    )
    tx.journal.note("role taken", staff_id, {"role": role}, now)
    return Staff(staff_id, person_id, role, name, branch_id, now)

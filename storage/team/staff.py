"""Queries about the team: roles, branches and invitations."""

from datetime import datetime

from sqlalchemy import bindparam, delete, insert, select, update

from loyalty.records.team import Branch, Invite, Role, Staff
from loyalty.values import BranchId, PersonId, StaffId
from storage.sql.statements import Database
from storage.tables.team import branches, invites, staff

STAFF = (
    staff.c.id,
    staff.c.person_id,
    staff.c.role,
    staff.c.name,
    staff.c.branch_id,
    staff.c.since,
    staff.c.suspended_at,
)

_LIVE = select(*STAFF).where(staff.c.ended_at.is_(None))
_TEAM = _LIVE.order_by(staff.c.id)
_OF_PERSON = _LIVE.where(staff.c.person_id == bindparam("person"))
_OF_PERSON_HELD = _OF_PERSON.with_for_update(read=True)
_BY_ID = _LIVE.where(staff.c.id == bindparam("staff"))
_EVER = select(*STAFF).where(staff.c.id == bindparam("staff"))
_OWNERS = _TEAM.where(staff.c.role == Role.OWNER)
_ADD = insert(staff)
_END = (
    update(staff)
    .where(staff.c.id == bindparam("staff"), staff.c.ended_at.is_(None))
    .values(ended_at=bindparam("now"))
)
_SUSPEND = (
    update(staff).where(staff.c.id == bindparam("staff")).values(suspended_at=bindparam("at"))
)
_RENAME = update(staff).where(staff.c.id == bindparam("staff")).values(name=bindparam("called"))

_BRANCHES = select(branches.c.id, branches.c.name).order_by(branches.c.name)
_BRANCH_NAMED = _BRANCHES.where(branches.c.name == bindparam("wanted"))
_ADD_BRANCH = insert(branches)

_INVITE = select(
    invites.c.token_hash,
    invites.c.role,
    invites.c.name,
    invites.c.branch_id,
    invites.c.invited_by,
    invites.c.expires_at,
    invites.c.used_by,
    invites.c.claim,
).where(invites.c.token_hash == bindparam("hash"))
_INVITE_HELD = _INVITE.with_for_update()
_ADD_INVITE = insert(invites)
# The name goes on with the role; nothing else needs it here.
_USE_INVITE = (
    update(invites)
    .where(invites.c.token_hash == bindparam("hash"))
    .values(used_at=bindparam("now"), used_by=bindparam("person"), name=None)
)
_WITHDRAW_CLAIMS = delete(invites).where(invites.c.claim, invites.c.used_at.is_(None))


class StaffRoles:
    def __init__(self, db: Database, *, writing: bool) -> None:
        self._db = db
        self._of_person = _OF_PERSON_HELD if writing else _OF_PERSON

    def of_person(self, person_id: PersonId) -> Staff | None:
        row = self._db.first(self._of_person, person=person_id)
        return None if row is None else Staff(*row)

    def get(self, staff_id: StaffId) -> Staff | None:
        row = self._db.first(_BY_ID, staff=staff_id)
        return None if row is None else Staff(*row)

    def remembered(self, staff_id: StaffId) -> Staff:
        return Staff(*self._db.one(_EVER, staff=staff_id))

    def all(self) -> tuple[Staff, ...]:
        return tuple(Staff(*row) for row in self._db.all(_TEAM))

    def owners(self) -> tuple[Staff, ...]:
        return tuple(Staff(*row) for row in self._db.all(_OWNERS))

    def add(
        self,
        *,
        person_id: PersonId,
        role: Role,
        name: str,
        branch_id: BranchId | None,
        since: datetime,
    ) -> StaffId:
        added = self._db.added(
            _ADD, person_id=person_id, role=role, name=name, branch_id=branch_id, since=since
        )
        return StaffId(added)

    def end(self, staff_id: StaffId, at: datetime) -> None:
        self._db.run(_END, staff=staff_id, now=at)

    def suspend(self, staff_id: StaffId, at: datetime | None) -> None:
        self._db.run(_SUSPEND, staff=staff_id, at=at)

    def rename(self, staff_id: StaffId, name: str) -> None:
        self._db.run(_RENAME, staff=staff_id, called=name)

    def branches(self) -> tuple[Branch, ...]:
        return tuple(Branch(*row) for row in self._db.all(_BRANCHES))

    def branch_named(self, name: str) -> Branch | None:
        row = self._db.first(_BRANCH_NAMED, wanted=name)
        return None if row is None else Branch(*row)

    def add_branch(self, name: str, at: datetime) -> BranchId:
        added = self._db.added(_ADD_BRANCH, name=name, created_at=at)
        return BranchId(added)


class Invites:
    def __init__(self, db: Database, *, writing: bool) -> None:
        self._db = db
        self._held = _INVITE_HELD if writing else _INVITE

    def add(self, invite: Invite, created_at: datetime) -> None:
        self._db.run(
            _ADD_INVITE,
            token_hash=invite.token_hash,
            role=invite.role,
            name=invite.name,
            branch_id=invite.branch_id,
            invited_by=invite.invited_by,
            created_at=created_at,
            expires_at=invite.expires_at,
            claim=invite.claim,
        )

    def get(self, token_hash: str) -> Invite | None:
        row = self._db.first(self._held, hash=token_hash)
        return None if row is None else Invite(*row)

    def use(self, token_hash: str, person_id: PersonId, at: datetime) -> None:
        self._db.run(_USE_INVITE, hash=token_hash, person=person_id, now=at)

    def withdraw_claims(self) -> None:
        self._db.run(_WITHDRAW_CLAIMS)

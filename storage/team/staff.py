"""Queries about the team: roles, branches and invitations."""

from datetime import datetime

from sqlalchemy import bindparam, case, delete, func, insert, select, update

from loyalty.records.team import Branch, Invite, Role, Staff
from loyalty.values import BranchId, PersonId, StaffId
from storage.sql.records import columns_of, row_of
from storage.sql.statements import Database
from storage.tables.points import operations
from storage.tables.team import branches, invites, staff

STAFF = columns_of(Staff, staff)

_LIVE = select(*STAFF).where(staff.c.ended_at.is_(None))
_TEAM = _LIVE.order_by(staff.c.id)
_OF_PERSON = _LIVE.where(staff.c.person_id == bindparam("person"))
_OF_PERSON_LOCKED = _OF_PERSON.with_for_update(read=True)
_BY_ID = _LIVE.where(staff.c.id == bindparam("staff"))
_EVER = select(*STAFF).where(staff.c.id == bindparam("staff"))
_OWNERS = _TEAM.where(staff.c.role == Role.OWNER)
_LAST = select(func.coalesce(func.max(operations.c.number), 0)).scalar_subquery()
_ADD = insert(staff).values(
    **{name: bindparam(name) for name in ("person_id", "role", "name", "branch_id", "since")},
    begun_after=_LAST,
)
_CHANGE = update(staff).where(staff.c.id == bindparam("staff"))
# Where the clock was set back meanwhile, it ends in the instant in which it began.
_END = _CHANGE.where(staff.c.ended_at.is_(None)).values(
    ended_at=case((staff.c.since > bindparam("at"), staff.c.since), else_=bindparam("at")),
    ended_after=_LAST,
)
_SUSPEND = _CHANGE.values(suspended_at=bindparam("at"), suspended_after=_LAST)
_RESUME = _CHANGE.values(suspended_at=None, suspended_after=None)

_BRANCHES = select(*columns_of(Branch, branches)).order_by(branches.c.name)
_BRANCH = select(*columns_of(Branch, branches)).where(branches.c.id == bindparam("branch"))
_PUT_BRANCH = update(branches).where(branches.c.id == bindparam("branch"))
_ADD_BRANCH = insert(branches)

_INVITE = select(*columns_of(Invite, invites)).where(invites.c.token_hash == bindparam("hash"))
_INVITE_LOCKED = _INVITE.with_for_update()
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
        self._of_person = _OF_PERSON_LOCKED if writing else _OF_PERSON

    def of_person(self, person_id: PersonId) -> Staff | None:
        return self._db.first_as(Staff, self._of_person, person=person_id)

    def get(self, staff_id: StaffId) -> Staff | None:
        return self._db.first_as(Staff, _BY_ID, staff=staff_id)

    def remembered(self, staff_id: StaffId) -> Staff:
        return Staff(*self._db.one(_EVER, staff=staff_id))

    def all(self) -> tuple[Staff, ...]:
        return self._db.all_as(Staff, _TEAM)

    def owners(self) -> tuple[Staff, ...]:
        return self._db.all_as(Staff, _OWNERS)

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
        self._db.run(_END, staff=staff_id, at=at)

    def suspend(self, staff_id: StaffId, at: datetime | None) -> None:
        if at is None:
            self._db.run(_RESUME, staff=staff_id)
        else:
            self._db.run(_SUSPEND, staff=staff_id, at=at)

    def rename(self, staff_id: StaffId, name: str) -> None:
        self._db.run(_CHANGE, staff=staff_id, name=name)

    def let_send(self, staff_id: StaffId, may: bool) -> None:
        self._db.run(_CHANGE, staff=staff_id, may_send=may)

    def move(self, staff_id: StaffId, branch_id: BranchId) -> None:
        self._db.run(_CHANGE, staff=staff_id, branch_id=branch_id)

    def branches(self) -> tuple[Branch, ...]:
        return self._db.all_as(Branch, _BRANCHES)

    def branch(self, branch_id: BranchId) -> Branch | None:
        return self._db.first_as(Branch, _BRANCH, branch=branch_id)

    def put_branch(self, branch: Branch) -> None:
        self._db.run(_PUT_BRANCH, branch=branch.id, name=branch.name, closed_at=branch.closed_at)

    def add_branch(self, name: str, at: datetime) -> BranchId:
        added = self._db.added(_ADD_BRANCH, name=name, created_at=at)
        return BranchId(added)


class Invites:
    def __init__(self, db: Database, *, writing: bool) -> None:
        self._db = db
        self._by_hash = _INVITE_LOCKED if writing else _INVITE

    def add(self, invite: Invite, created_at: datetime) -> None:
        self._db.run(_ADD_INVITE, **row_of(invite), created_at=created_at)

    def get(self, token_hash: str) -> Invite | None:
        return self._db.first_as(Invite, self._by_hash, hash=token_hash)

    def use(self, token_hash: str, person_id: PersonId, at: datetime) -> None:
        self._db.run(_USE_INVITE, hash=token_hash, person=person_id, now=at)

    def withdraw_claims(self) -> None:
        self._db.run(_WITHDRAW_CLAIMS)

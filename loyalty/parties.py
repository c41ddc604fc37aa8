"""Who acts, and about whom: what nearly every use case begins with."""

from loyalty.errors import NotMember, NotStaff, OwnCard
from loyalty.records.people import Member
from loyalty.records.team import Role, Staff
from loyalty.store import Tx
from loyalty.values import BranchId, MemberId, PersonId


def holder_of(member: Member, staff: Staff) -> PersonId:
    """The person of the member whom this cashier serves.

    Raises NotMember where they have left, or OwnCard where it is the cashier.
    """
    if member.person_id is None:
        raise NotMember
    if member.person_id == staff.person_id:
        raise OwnCard
    return member.person_id


def locked_member(tx: Tx, member_id: MemberId) -> Member:
    """The member, even one who has left, locked until the transaction ends. Raises NotMember."""
    member = tx.members.locked(member_id)
    if member is None:
        raise NotMember
    return member


def living_member(tx: Tx, member_id: MemberId) -> Member:
    """The member, locked until the transaction ends.

    Raises NotMember where there is none, or they have left.
    """
    member = tx.members.locked(member_id)
    if member is None or member.person_id is None:
        raise NotMember
    return member


def at_work(tx: Tx, person_id: PersonId) -> Staff:
    """The role that is in force for the person at this very moment. Raises NotStaff."""
    staff = tx.staff.of_person(person_id)
    if staff is None or staff.suspended_at is not None:
        raise NotStaff
    return staff


def may_lead(leader: Staff, role: Role, branch_id: BranchId | None) -> bool:
    """Whether the leader leads a role of this branch.

    Owners lead everybody; managers lead the cashiers of their own branch.
    """
    if leader.role is Role.OWNER:
        return True
    own = leader.branch_id is None or leader.branch_id == branch_id
    return leader.role is Role.MANAGER and role is Role.CASHIER and own


def may_suspend(leader: Staff, staff: Staff) -> bool:
    """Whether the leader leads this role; never an owner, and never themselves."""
    if staff.role is Role.OWNER or staff.id == leader.id:
        return False
    return may_lead(leader, staff.role, staff.branch_id)

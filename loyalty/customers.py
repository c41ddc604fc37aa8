"""Who stands at the till, before anything is sold to them."""

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from loyalty.discounts import best_rate
from loyalty.errors import NotMember, OwnCard
from loyalty.members import Member, living_member
from loyalty.people import Person
from loyalty.purse import Purse, purse_of
from loyalty.rules import Tier
from loyalty.staff import Staff, at_work
from loyalty.standing import spent_of
from loyalty.tiers import standing_tier
from loyalty.values import BasisPoints, MemberId, PersonId

if TYPE_CHECKING:
    from loyalty.store import Tx


@dataclass(frozen=True, slots=True)
class Customer:
    """A member as the cashier sees them. `discount` is what comes off their bills now."""

    member: Member
    person: Person
    purse: Purse
    tier: Tier | None
    discount: BasisPoints


def greet(tx: "Tx", *, member_id: MemberId, cashier: PersonId, now: datetime) -> Customer:
    """Open the sale form for a member. Raises NotStaff, NotMember or OwnCard."""
    staff = at_work(tx, cashier)
    return customer_of(tx, living_member(tx, member_id), staff, now)


def holder_of(member: Member, staff: Staff) -> PersonId:
    """Who stands before this cashier. Raises NotMember, or OwnCard where it is themselves."""
    if member.person_id is None:
        raise NotMember
    if member.person_id == staff.person_id:
        raise OwnCard
    return member.person_id


def customer_of(tx: "Tx", member: Member, staff: Staff, now: datetime) -> Customer:
    """The same, with what is known of them."""
    person = tx.people.get(holder_of(member, staff))
    program = tx.programs.current()
    tier = standing_tier(tx, program, member, now)
    off = best_rate(program, tier, spent_of(tx, program, member, now))
    return Customer(member, person, purse_of(tx, member, now), tier, off)

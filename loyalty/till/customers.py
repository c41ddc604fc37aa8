"""The customer at the till, before anything is sold to them."""

from dataclasses import dataclass
from datetime import datetime

from loyalty.earning.discounts import best_rate
from loyalty.earning.standing import spent_of
from loyalty.earning.tiers import tier_now
from loyalty.parties import at_work, holder_of, living_member
from loyalty.points.purse import Purse, purse_of
from loyalty.records.people import Member, Person
from loyalty.records.team import Staff
from loyalty.rules.groups import Tier
from loyalty.store import Tx
from loyalty.values import BasisPoints, MemberId, PersonId


@dataclass(frozen=True, slots=True)
class Customer:
    """A member as the cashier sees them. `discount` is what comes off their bills now."""

    member: Member
    person: Person
    purse: Purse
    tier: Tier | None
    discount: BasisPoints


def greet(tx: Tx, *, member_id: MemberId, cashier: PersonId, now: datetime) -> Customer:
    """Open the sale form for a member. Raises NotStaff, NotMember or OwnCard."""
    staff = at_work(tx, cashier)
    return customer_of(tx, living_member(tx, member_id), staff, now)


def customer_of(tx: Tx, member: Member, staff: Staff, now: datetime) -> Customer:
    """The member as this cashier sees them. Raises NotMember or OwnCard."""
    person = tx.people.get(holder_of(member, staff))
    program = tx.programs.current()
    tier = tier_now(tx, program, member, now)
    off = best_rate(program, tier, spent_of(tx, program, member, now))
    return Customer(member, person, purse_of(tx, member, now), tier, off)

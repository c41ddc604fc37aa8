"""What the rules ask about a customer before a purchase, looked up where they ask at all."""

from datetime import datetime
from typing import TYPE_CHECKING

from loyalty.calendar import beginning, counted_since
from loyalty.decision import FULL
from loyalty.earning import Standing
from loyalty.members import Member
from loyalty.program import Program
from loyalty.rules import DiscountKind, Tier
from loyalty.values import Minor, Points

if TYPE_CHECKING:
    from loyalty.store import Tx


def standing_of(tx: "Tx", program: Program, member: Member, now: datetime) -> Standing:
    """The customer as the rules about points see them. A plain programme asks nothing more."""
    earning = program.earning
    first, today = False, Points(0)
    if earning.first_purchase > FULL:
        first = tx.turnovers.of_member(member.id, None).visits == 0
    if earning.most_per_day:
        midnight = beginning(program, program.local(now).date())
        today = tx.turnovers.of_member(member.id, midnight).points
    return Standing(tier_of(program, member), first, today)


def tier_of(program: Program, member: Member) -> Tier | None:
    """The member's tier, if the programme still has it."""
    for tier in program.tiers.levels:
        if tier.name == member.tier:
            return tier
    return None


def spent_of(tx: "Tx", program: Program, member: Member, now: datetime) -> Minor:
    """What a discount card that grows looks at: what was paid over its period."""
    if program.discount.kind is not DiscountKind.PROGRESSIVE:
        return Minor(0)
    since = counted_since(program, program.discount.period, now)
    return tx.turnovers.of_member(member.id, since).paid

"""What the rules ask about a customer before a purchase, looked up where they ask at all."""

from datetime import datetime

from loyalty.earning.earning import Standing
from loyalty.earning.multipliers import multipliers_of
from loyalty.earning.tiers import tier_now
from loyalty.records.people import Member
from loyalty.rules.calendar import beginning, counted_since
from loyalty.rules.decision import FULL
from loyalty.rules.groups import DiscountKind
from loyalty.rules.program import Program
from loyalty.store import Tx
from loyalty.values import Minor, Points


def standing_of(tx: Tx, program: Program, member: Member, now: datetime) -> Standing:
    """The customer as the rules about points see them. A plain programme asks nothing more.

    Whoever left and came back has had their first purchase, and today's points, all the same.
    """
    earning = program.earning
    first, today = False, Points(0)
    if earning.first_purchase > FULL:
        first = tx.turnovers.of_selves(member.id, None).visits == 0
    if earning.most_per_day:
        midnight = beginning(program, program.local(now).date())
        today = tx.turnovers.of_selves(member.id, midnight).points
    tier, multipliers = tier_now(tx, program, member, now), multipliers_of(tx, member, now)
    return Standing(tier, first, today, multipliers)


def spent_of(tx: Tx, program: Program, member: Member, now: datetime) -> Minor:
    """What the member has paid over the period of a progressive discount, in minor units.

    Under any other discount it is 0, and nothing is looked up.
    """
    if program.discount.kind is not DiscountKind.PROGRESSIVE:
        return Minor(0)
    since = counted_since(program, program.discount.period, now)
    return tx.turnovers.of_member(member.id, since).paid

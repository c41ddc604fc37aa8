"""The discount card: what comes off a bill, for whom."""

from dataclasses import dataclass
from datetime import datetime

from loyalty.earning.standing import spent_of
from loyalty.earning.tiers import tier_now
from loyalty.money import scale_down
from loyalty.records.people import Member
from loyalty.rules.decision import FULL
from loyalty.rules.groups import DiscountKind, DiscountStep, Tier
from loyalty.rules.program import Program
from loyalty.store import Tx
from loyalty.values import BasisPoints, Minor


@dataclass(frozen=True, slots=True)
class Rebate:
    """What comes off one bill: `off` in minor units, and the rate of it in basis points."""

    rate: BasisPoints
    off: Minor


@dataclass(frozen=True, slots=True)
class OwnDiscount:
    """A member's discount now: `rate`, in basis points, comes off their bills.

    `above` is the step of a progressive card above that, None where there is none, and `missing`
    what is still to be paid to reach it, in minor units.
    """

    rate: BasisPoints
    above: DiscountStep | None
    missing: Minor


def discount(
    program: Program, bill: Minor, *, tier: Tier | None = None, spent: Minor = Minor(0)
) -> Rebate:
    """The best of what the card and the tier give. What is left to pay is rounded down.

    So is what points are given on, which is that very sum: two halves of a bill are never more than
    the whole. `spent` is what the customer has paid in the programme's period (see `Discount`).
    """
    rate = best_rate(program, tier, spent)
    return Rebate(rate, Minor(bill - scale_down(bill, FULL - rate, FULL)))


def best_rate(program: Program, tier: Tier | None, spent: Minor) -> BasisPoints:
    """The greater of what the card gives to somebody who has paid so much, and their tier."""
    rules, rate = program.discount, BasisPoints(0)
    match rules.kind:
        case DiscountKind.FIXED:
            rate = rules.discount
        case DiscountKind.PROGRESSIVE:
            reached = [step.discount for step in rules.steps if step.spent <= spent]
            rate = reached[-1] if reached else rate
    return max(rate, tier.discount) if tier else rate


def gives_discount(program: Program) -> bool:
    """Whether anything comes off anybody's bill."""
    by_tier = any(tier.discount for tier in program.tiers.levels)
    return by_tier or program.discount.kind is not DiscountKind.NONE


def own_discount(tx: Tx, *, member: Member, now: datetime) -> OwnDiscount:
    """The discount that this member has now, and what the next step takes."""
    program = tx.programs.current()
    spent = spent_of(tx, program, member, now)
    rate = best_rate(program, tier_now(tx, program, member, now), spent)
    steps = program.discount.steps
    above = next((one for one in steps if one.spent > spent and one.discount > rate), None)
    return OwnDiscount(rate, above, Minor(above.spent - spent) if above else Minor(0))

"""The discount card: what comes off a bill, for whom."""

from dataclasses import dataclass

from loyalty.decision import FULL
from loyalty.money import scale_down
from loyalty.program import Program
from loyalty.rules import DiscountKind, Tier
from loyalty.values import BasisPoints, Minor


@dataclass(frozen=True, slots=True)
class Rebate:
    """What comes off: `rate` basis points of the bill. Of nobody in particular, both are 0."""

    rate: BasisPoints
    off: Minor


def discount(
    program: Program, bill: Minor, *, tier: Tier | None = None, spent: Minor = Minor(0)
) -> Rebate:
    """The best of what the card and the tier give. What is left to pay is rounded down.

    So is what points are given on, which is that very sum: two halves of a bill are never more than
    the whole. `spent` is what the customer has paid in the programme's period (see `Discount`).
    """
    rate = max(card_rate(program, spent), tier.discount if tier else BasisPoints(0))
    return Rebate(rate, Minor(bill - scale_down(bill, FULL - rate, FULL)))


def card_rate(program: Program, spent: Minor) -> BasisPoints:
    """What the card gives to somebody who has paid so much."""
    rules = program.discount
    match rules.kind:
        case DiscountKind.FIXED:
            return rules.discount
        case DiscountKind.PROGRESSIVE:
            reached = [step.discount for step in rules.steps if step.spent <= spent]
            return reached[-1] if reached else BasisPoints(0)
    return BasisPoints(0)

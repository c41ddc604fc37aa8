"""A purchase that is paid in parts earns no more than in one, other than by per-visit rules.

Those are: points for each visit, and a cap of each sale, which two sales have twice. A tier or a
larger discount that the first part earns holds for the second, as it does for any later purchase.
"""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from loyalty.earning.earning import Standing
from loyalty.rules.decision import FULL
from loyalty.rules.groups import Discount, DiscountKind, EarnBy, Stacking, Tier
from loyalty.rules.program import Program
from loyalty.till.quotes import price
from loyalty.values import BasisPoints, Minor, Points
from tests.loyalty.earning.test_earning import LUNCH, SATURDAY_NOON, programme
from tests.loyalty.programs import blank, programs

GOLD = Tier("Gold", 100_000, multiplier=BasisPoints(2 * FULL))
RATES = st.sampled_from([0, 1, 333, 500, 5_000, 9_999, FULL])
BILLS = st.integers(1, 10**5) | st.integers(1, 10**12)


def total(rules: Program, parts: list[int], standing: Standing, spent: int) -> int:
    """The points of the parts, one after the other, in one minute."""
    category = rules.categories[-1].name if rules.categories else None
    points = 0
    for part in parts:
        offer = price(
            rules,
            Minor(part),
            category=category,
            standing=standing,
            spent=Minor(spent),
            at=SATURDAY_NOON,
        )
        points += offer.award.points
        spent += offer.paid
        earned = Points(standing.earned_today + offer.award.points)
        standing = replace(standing, first_purchase=False, earned_today=earned)
    return points


@given(
    parts=st.lists(BILLS, min_size=2, max_size=4),
    by=st.sampled_from([EarnBy.RATE, EarnBy.STEP]),
    rate=RATES,
    off=RATES,
    factor=st.integers(FULL, 5 * FULL),
    stacking=st.sampled_from(Stacking),
    cap=st.sampled_from([0, 1, 50, 10_000]),
    smallest=st.sampled_from([0, 100, 100_000]),
)
def test_a_split_bill_never_earns_more(
    parts: list[int],
    by: EarnBy,
    rate: int,
    off: int,
    factor: int,
    stacking: Stacking,
    cap: int,
    smallest: int,
) -> None:
    """With a discount, multipliers, a cap for the day and a smallest bill, to the last minor
    unit."""
    rules = programme(
        by=by,
        rate=rate,
        stacking=stacking,
        first_purchase=BasisPoints(factor),
        happy_hours=(LUNCH,),
        most_per_day=Points(cap),
        smallest_bill=Minor(smallest),
    )
    rules = replace(rules, discount=Discount(DiscountKind.FIXED, discount=BasisPoints(off)))
    standing = Standing(tier=GOLD, first_purchase=True)
    assert total(rules, parts, standing, 0) <= total(rules, [sum(parts)], standing, 0)


@given(programs(), st.lists(BILLS, min_size=2, max_size=3), st.booleans(), st.integers(0, 10**9))
def test_nor_under_any_rules_at_all(
    rules: Program, parts: list[int], first: bool, spent: int
) -> None:
    """Whatever an owner decides, where he does not reward the visit, or cap the sale."""
    by = rules.earning.by
    rules = replace(
        rules,
        earning=replace(
            rules.earning,
            by=EarnBy.NOTHING if by is EarnBy.VISIT else by,
            most_per_sale=Points(0),
        ),
    )
    tier = rules.tiers.levels[-1] if rules.tiers.levels else None
    standing = Standing(tier=tier, first_purchase=first)
    assert total(rules, parts, standing, spent) <= total(rules, [sum(parts)], standing, spent)


def test_points_are_given_on_just_what_is_to_be_paid() -> None:
    """Half of 39,99 off leaves 19,99 to pay, and the line says that of this no point is given."""
    rules = replace(blank(), discount=Discount(DiscountKind.FIXED, discount=BasisPoints(5_000)))
    offer = price(rules, Minor(3_999), at=SATURDAY_NOON)
    assert (offer.discount, offer.paid) == (2_000, 1_999)
    assert [(line.base, line.points) for line in offer.award.lines] == [(offer.paid, 0)]
    assert price(rules, Minor(4_000), at=SATURDAY_NOON).award.points == 1


def test_a_discount_may_grow_beyond_what_points_leave_to_pay() -> None:
    """What was asked for does not fit any more; points are not given on less than nothing."""
    rules = replace(blank(), discount=Discount(DiscountKind.FIXED, discount=BasisPoints(9_000)))
    offer = price(rules, Minor(10_000), spend=Points(50), at=SATURDAY_NOON)
    assert (offer.paid, offer.award.points) == (-4_000, 0)

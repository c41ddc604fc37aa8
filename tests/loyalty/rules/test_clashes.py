"""Rules that are each allowed, and not together."""

from datetime import date, time

import pytest
from hypothesis import given, settings

from loyalty.rules.clashes import Clash, Contradiction, Path, clashes
from loyalty.rules.groups import (
    Category,
    Discount,
    DiscountKind,
    DiscountStep,
    EarnBy,
    Earning,
    Expiry,
    ExpiryKind,
    HappyHours,
    Season,
    Tier,
    TierBy,
    Tiers,
    Weekday,
)
from loyalty.rules.program import Program
from loyalty.rules.promotions import Promotions, QuietHours
from loyalty.values import BasisPoints, Minor, Points
from tests.loyalty.programs import blank, programs

RATE = BasisPoints(700)
TWICE = BasisPoints(20_000)
MONDAY = (Weekday.MON,)


def levels(*tiers: Tier) -> Tiers:
    return Tiers(levels=tiers)


def steps(*sums: int) -> tuple[DiscountStep, ...]:
    return tuple(DiscountStep(Minor(spent), RATE) for spent in sums)


def quiet_on(*others: QuietHours) -> Promotions:
    return Promotions(other_quiet_hours=others)


CLASHING: list[tuple[Program, Contradiction, Path]] = [
    (
        blank(earning=Earning(by=EarnBy.VISIT), categories=(Category("Tea", RATE),)),
        Contradiction.CATEGORIES_NEED_RATE,
        ("earning", "by"),
    ),
    (
        blank(earning=Earning(by=EarnBy.STEP), tiers=levels(Tier("Gold", 1, rate=RATE))),
        Contradiction.TIER_RATE_NEEDS_RATE,
        ("tiers", "levels", 0, "rate"),
    ),
    (
        blank(categories=(Category("Tea", RATE),), tiers=levels(Tier("Gold", 1, rate=RATE))),
        Contradiction.TIER_RATE_BESIDE_CATEGORIES,
        ("tiers", "levels", 0, "rate"),
    ),
    (
        blank(categories=(Category("Чай", RATE), Category("Tea", RATE), Category("чай", RATE))),
        Contradiction.NAME_TWICE,
        ("categories", 2, "name"),
    ),
    (
        blank(tiers=levels(Tier("Gold", 1), Tier("GOLD", 2))),
        Contradiction.NAME_TWICE,
        ("tiers", "levels", 1, "name"),
    ),
    (
        blank(tiers=levels(Tier("Silver", 5), Tier("Gold", 5))),
        Contradiction.TIERS_NOT_RISING,
        ("tiers", "levels", 1, "reached_at"),
    ),
    (
        blank(discount=Discount(DiscountKind.PROGRESSIVE, steps=steps(1, 3, 2))),
        Contradiction.STEPS_NOT_RISING,
        ("discount", "steps", 2, "spent"),
    ),
    (
        blank(
            discount=Discount(
                DiscountKind.PROGRESSIVE,
                steps=(*steps(1, 2), DiscountStep(Minor(3), BasisPoints(RATE - 1))),
            )
        ),
        Contradiction.STEPS_FALLING,
        ("discount", "steps", 2, "discount"),
    ),
    (
        blank(discount=Discount(DiscountKind.NONE, steps=steps(1))),
        Contradiction.STEPS_NEED_PROGRESSIVE,
        ("discount", "kind"),
    ),
    (
        blank(discount=Discount(DiscountKind.PROGRESSIVE, RATE, steps=steps(1))),
        Contradiction.DISCOUNT_NEEDS_FIXED,
        ("discount", "discount"),
    ),
    (
        blank(discount=Discount(DiscountKind.FIXED)),
        Contradiction.NO_DISCOUNT,
        ("discount", "kind"),
    ),
    (
        blank(
            earning=Earning(by=EarnBy.NOTHING),
            tiers=Tiers(TierBy.POINTS, levels=(Tier("Gold", 1),)),
        ),
        Contradiction.TIERS_NEED_POINTS,
        ("tiers", "by"),
    ),
    (
        blank(earning=Earning(by=EarnBy.VISIT, points_per_visit=Points(5), most_per_day=Points(4))),
        Contradiction.CAP_BELOW_AWARD,
        ("earning", "most_per_day"),
    ),
    (
        blank(discount=Discount(DiscountKind.PROGRESSIVE)),
        Contradiction.NO_STEPS,
        ("discount", "kind"),
    ),
    (
        blank(
            earning=Earning(pending_days=28),
            expiry=Expiry(ExpiryKind.AFTER_EARNING, expiry_months=1),
        ),
        Contradiction.EXPIRES_PENDING,
        ("earning", "pending_days"),
    ),
    (
        blank(
            earning=Earning(pending_days=90),
            expiry=Expiry(ExpiryKind.AFTER_LAST_PURCHASE, expiry_months=3),
        ),
        Contradiction.EXPIRES_PENDING,
        ("earning", "pending_days"),
    ),
    (
        blank(earning=Earning(seasons=(Season(date(2030, 3, 2), date(2030, 3, 1), TWICE),))),
        Contradiction.SEASON_ENDS_FIRST,
        ("earning", "seasons", 0, "last"),
    ),
    (
        blank(earning=Earning(happy_hours=(HappyHours(MONDAY, time(9), time(9), TWICE),))),
        Contradiction.HOURS_OF_NOTHING,
        ("earning", "happy_hours", 0, "until"),
    ),
    (
        blank(promotions=Promotions(quiet_since=time(9), quiet_until=time(9))),
        Contradiction.HOURS_OF_NOTHING,
        ("promotions", "quiet_until"),
    ),
    (
        blank(promotions=quiet_on(QuietHours(MONDAY, time(9), time(9)))),
        Contradiction.HOURS_OF_NOTHING,
        ("promotions", "other_quiet_hours", 0, "until"),
    ),
    (
        blank(promotions=Promotions(quiet_since=time(), quiet_until=time())),
        Contradiction.QUIET_ALWAYS,
        ("promotions", "quiet_hours"),
    ),
    (
        blank(promotions=quiet_on(QuietHours(tuple(Weekday), time(), time()))),
        Contradiction.QUIET_ALWAYS,
        ("promotions", "quiet_hours"),
    ),
    (
        blank(
            promotions=quiet_on(
                QuietHours(MONDAY, time(20), time(12)),
                QuietHours((Weekday.SUN, Weekday.MON), time(19), time(11)),
            )
        ),
        Contradiction.WEEKDAY_TWICE,
        ("promotions", "other_quiet_hours", 1, "days"),
    ),
]


@pytest.mark.parametrize(("program", "why", "path"), CLASHING, ids=[one[1] for one in CLASHING])
def test_what_does_not_go_together_is_found(
    program: Program, why: Contradiction, path: Path
) -> None:
    """Each contradiction is found, once, at the rule to change."""
    assert clashes(program) == (Clash(why, path),)


def test_every_clash_is_tried() -> None:
    """No kind of contradiction is without a case here."""
    assert {why for _, why, _ in CLASHING} == set(Contradiction)


@pytest.mark.parametrize(
    "program",
    [
        blank(),
        blank(earning=Earning(happy_hours=(HappyHours(MONDAY, time(), time(), TWICE),))),
        blank(earning=Earning(happy_hours=(HappyHours(MONDAY, time(22), time(2), TWICE),))),
        blank(earning=Earning(seasons=(Season(date(2030, 3, 1), date(2030, 3, 1), TWICE),))),
        blank(earning=Earning(by=EarnBy.STEP, points_per_step=Points(5), most_per_sale=Points(5))),
        blank(earning=Earning(points_per_visit=Points(5), most_per_sale=Points(1))),
        blank(earning=Earning(by=EarnBy.NOTHING), tiers=Tiers(TierBy.POINTS)),
        blank(
            earning=Earning(pending_days=27),
            expiry=Expiry(ExpiryKind.AFTER_EARNING, expiry_months=1),
        ),
        blank(
            earning=Earning(pending_days=90),
            expiry=Expiry(ExpiryKind.NEVER, expiry_months=1),
        ),
        blank(
            earning=Earning(by=EarnBy.VISIT),
            tiers=levels(Tier("Silver", 0, multiplier=TWICE), Tier("Gold", 1, discount=RATE)),
        ),
        blank(
            categories=(Category("Gold", RATE),), tiers=levels(Tier("Gold", 1, spend_share=RATE))
        ),
        blank(discount=Discount(DiscountKind.PROGRESSIVE, steps=steps(0, 1))),
        blank(promotions=Promotions(quiet_hours=False, quiet_since=time(), quiet_until=time())),
        blank(promotions=quiet_on(QuietHours(MONDAY, time(), time()))),
        blank(
            promotions=Promotions(
                quiet_since=time(),
                quiet_until=time(),
                other_quiet_hours=(QuietHours(MONDAY, time(13), time(15)),),
            )
        ),
    ],
)
def test_what_goes_together_is_left_in_peace(program: Program) -> None:
    """The whole day, nights, single days, and rules at the edge of a contradiction are fine."""
    assert clashes(program) == ()


@settings(deadline=None)
@given(programs())
def test_programmes_of_the_tests_go_together(program: Program) -> None:
    """What other tests draw as a programme has no contradictions."""
    assert clashes(program) == ()

"""Whoever is new reads what the programme does give, whatever its kind."""

from dataclasses import replace
from datetime import time
from typing import Any

import pytest

from handlers.earning.offer import what_it_gives
from locales.texts import LANGUAGES, Texts
from loyalty.earning.earning import gives_points
from loyalty.program.presets import PRESETS
from loyalty.rules.decision import FULL
from loyalty.rules.groups import (
    Category,
    Discount,
    DiscountKind,
    DiscountStep,
    EarnBy,
    Earning,
    HappyHours,
    Spending,
    Tier,
    Tiers,
    Weekday,
)
from loyalty.rules.program import Program
from loyalty.values import BasisPoints, Minor, Points
from tests.loyalty.programs import blank

TEXTS = Texts.load("ru", strict=True)
NO_POINTS = Earning(by=EarnBy.NOTHING)
STEPS = (DiscountStep(Minor(0), BasisPoints(300)), DiscountStep(Minor(10**7), BasisPoints(1_000)))
WORTH = ["One point is worth 1 ₸", "Points can pay for up to 50% of a purchase"]
HAPPY = HappyHours((Weekday.MON,), time(14), time(17), BasisPoints(2 * FULL))


def offer(program: Program, language: str = "en") -> str:
    return "\n".join(what_it_gives(program, TEXTS.of(language))).replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("rules", "said"),
    [
        ({}, ["5% of every purchase comes back in points", *WORTH]),
        (
            {"categories": (Category("A", BasisPoints(100)), Category("B", BasisPoints(700)))},
            ["Up to 7% of every purchase comes back in points", *WORTH],
        ),
        (
            {"categories": (Category("A", BasisPoints(100)), Category("B", BasisPoints(100)))},
            ["1% of every purchase comes back in points", *WORTH],
        ),
        (
            {"earning": Earning(by=EarnBy.STEP), "spending": Spending(allowed=False)},
            ["1 point for every 200 ₸ of the bill"],
        ),
        (
            {
                "point_value": Minor(30_000),
                "spending": Spending(share=BasisPoints(FULL)),
                "earning": Earning(
                    by=EarnBy.VISIT,
                    points_per_visit=Points(3),
                    smallest_bill=Minor(50_000),
                    first_purchase=BasisPoints(2 * FULL),
                ),
            },
            [
                "3 points for every purchase",
                "Points come with bills of 500 ₸ or more",
                "One point is worth 300 ₸",
                "Points can pay for a whole purchase",
                "Your first purchase earns more points: ×2",
            ],
        ),
        (
            {
                "earning": NO_POINTS,
                "discount": Discount(DiscountKind.FIXED, discount=BasisPoints(500)),
            },
            ["5% off every purchase"],
        ),
        (
            {"earning": NO_POINTS, "discount": Discount(DiscountKind.PROGRESSIVE, steps=STEPS)},
            ["The more you buy, the bigger your discount: up to 10%"],
        ),
        (
            {
                "earning": Earning(rate=BasisPoints(0)),
                "tiers": Tiers(levels=(Tier("Gold", 1, rate=BasisPoints(700)), Tier("Ruby", 2))),
            },
            [*WORTH, "The higher your tier, the more you get: Gold, Ruby"],
        ),
        (
            {
                "earning": Earning(happy_hours=(HAPPY,)),
                "tiers": Tiers(levels=(Tier("Gold", 1, birthday_points=Points(500)),)),
            },
            [
                "5% of every purchase comes back in points",
                *WORTH,
                "A gift on your birthday",
                "The higher your tier, the more you get: Gold",
            ],
        ),
        (
            {"earning": Earning(happy_hours=(HAPPY,)), "spending": Spending(allowed=False)},
            ["5% of every purchase comes back in points", "More points in happy hours: ×2"],
        ),
        ({"earning": NO_POINTS}, ["A regular customer’s card"]),
    ],
)
def test_the_offer_is_what_the_rules_are(rules: dict[str, Any], said: list[str]) -> None:
    """Points by rate, step or visit and what one is worth, a discount card of either kind, gifts,
    happy hours, tiers: what there is, in five lines at most.
    """
    assert offer(blank(**rules)).splitlines() == [f"• {line}" for line in said]


def test_many_tiers_are_not_all_named() -> None:
    """A hundred names would be longer than a message may be."""
    tiers = Tiers(levels=tuple(Tier(f"T{number}", number) for number in range(100)))
    assert "T0 … T99" in offer(blank(tiers=tiers))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", PRESETS)
def test_every_preset_is_described(name: str, language: str) -> None:
    """In every language, with its discount or points before the card."""
    program = replace(PRESETS[name].worn_by(blank()), version=1)
    assert gives_points(program)
    said = offer(program, language)
    assert len(said) > len(offer(blank(earning=NO_POINTS), language))

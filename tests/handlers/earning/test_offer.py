"""Whoever is new reads what the programme does give, whatever its kind."""

from dataclasses import replace
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
    Spending,
    Tier,
    Tiers,
)
from loyalty.rules.program import Program
from loyalty.values import BasisPoints, Minor, Points
from tests.loyalty.programs import blank

TEXTS = Texts.load("ru", strict=True)
NO_POINTS = Earning(by=EarnBy.NOTHING)
STEPS = (DiscountStep(Minor(0), BasisPoints(300)), DiscountStep(Minor(10**7), BasisPoints(1_000)))
CARD = "Your card lives right here in Telegram, so there is nothing to install."
SPENDING = "Points can pay for up to 50% of your next purchase."


def offer(program: Program, language: str = "en") -> str:
    return what_it_gives(program, TEXTS.of(language)).replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("rules", "said"),
    [
        ({}, f"You get 5% of every purchase back in points. {SPENDING}"),
        (
            {"categories": (Category("A", BasisPoints(100)), Category("B", BasisPoints(700)))},
            f"You get up to 7% of your purchases back in points. {SPENDING}",
        ),
        (
            {"categories": (Category("A", BasisPoints(100)), Category("B", BasisPoints(100)))},
            f"You get 1% of every purchase back in points. {SPENDING}",
        ),
        (
            {"earning": Earning(by=EarnBy.STEP), "spending": Spending(allowed=False)},
            "You get 1 point for every 200 ₸ of the bill.",
        ),
        (
            {
                "earning": Earning(
                    by=EarnBy.VISIT,
                    points_per_visit=Points(3),
                    smallest_bill=Minor(100_000),
                    first_purchase=BasisPoints(2 * FULL),
                ),
            },
            "You get 3 points for every purchase. Points are for bills of 1 000 ₸ or more. "
            f"The points of your first purchase count ×2. {SPENDING}",
        ),
        (
            {
                "earning": NO_POINTS,
                "discount": Discount(DiscountKind.FIXED, discount=BasisPoints(500)),
            },
            "You get 5% off every purchase.",
        ),
        (
            {"earning": NO_POINTS, "discount": Discount(DiscountKind.PROGRESSIVE, steps=STEPS)},
            "The more you buy, the bigger your discount: up to 10%.",
        ),
        (
            {
                "earning": Earning(rate=BasisPoints(0)),
                "tiers": Tiers(levels=(Tier("Gold", 1, rate=BasisPoints(700)), Tier("Ruby", 2))),
            },
            f"{SPENDING} The higher your tier, the more you get: Gold, Ruby.",
        ),
        ({"earning": Earning(rate=BasisPoints(0))}, ""),
    ],
)
def test_the_offer_is_what_the_rules_are(rules: dict[str, Any], said: str) -> None:
    """Points by rate, step or visit, a discount card of either kind, tiers: what there is."""
    assert offer(blank(**rules)) == f"{said} {CARD}".strip()


def test_many_tiers_are_not_all_named() -> None:
    """A hundred names would be longer than a message may be."""
    tiers = Tiers(levels=tuple(Tier(f"T{number}", number) for number in range(100)))
    assert "T0 … T99." in offer(blank(tiers=tiers))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", PRESETS)
def test_every_preset_is_described(name: str, language: str) -> None:
    """In every language, with its discount or points before the card."""
    program = replace(PRESETS[name].worn_by(blank()), version=1)
    assert gives_points(program)
    said = offer(program, language)
    assert len(said) > len(offer(blank(earning=NO_POINTS), language))

"""What an owner reads of a dry run, the sum first."""

from dataclasses import replace

import pytest

from handlers.promotions.dry_run import dry_run_text
from locales import LANGUAGES
from locales.texts import Texts
from loyalty.promotions.dry_run import DryRun
from loyalty.records.promotions.campaigns import Budget, Perk
from loyalty.rules.decision import FULL
from loyalty.values import BasisPoints, Minor, Points
from tests.loyalty.programs import blank

TEXTS = Texts.load("ru", strict=True)
PROGRAM = blank()
RUN = DryRun(
    members=40,
    sales=120,
    paid=Minor(30_000_000),
    more=Points(15_000),
    at_once=Points(4_000),
    by_purchases=Points(3_500),
    points=Points(7_500),
    worth=Minor(750_000),
    within_budget=True,
    average=Minor(250_000),
    to_earn_back=3,
)
HUNDRED = Perk(points=Points(100))
DOUBLE = Perk(multiplier=BasisPoints(2 * FULL), days=7)
BOTH = replace(DOUBLE, points=Points(100))
BUDGET = Budget(points=Points(9_000))


def lines(run: DryRun, perk: Perk, budget: Budget | None, language: str) -> list[str]:
    text = dry_run_text(run, perk, budget, PROGRAM, TEXTS.of(language))
    return text.replace("\u00a0", " ").replace("\u202f", " ").split("\n")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_sum_comes_first_and_says_what_it_is_made_of(language: str) -> None:
    """Points at once, those for purchases, what was bought before, and what brings as much in."""
    told = lines(RUN, BOTH, BUDGET, language)
    assert "7 500" in told[0] or "7 500" in told[0]
    assert len(told) == 6
    assert len(lines(RUN, HUNDRED, None, language)) == 3
    assert len(lines(RUN, DOUBLE, None, language)) == 3


def test_a_dry_run_in_full() -> None:
    """As an owner reads it who limits the offer."""
    assert lines(RUN, BOTH, BUDGET, "en") == [
        "<b>7 500 ₸</b>: that is what the offer gives in points (7 500 points).",
        "At once: 4 000 points (people: 40)",
        "For purchases: 3 500 points",
        "In the last 30 days they bought for 300 000 ₸ (purchases: 120). "
        "With this multiplier that would have earned another 15 000 points.",
        "More purchases that bring in as much: 3 (average bill 2 500 ₸). "
        "What the goods cost you isn’t counted.",
        "No more than the budget is given: once it is used up, the offer ends. "
        "Say so in the message: “While the offer’s points last.”",
    ]


def test_of_people_who_bought_nothing_it_says_so() -> None:
    """Instead of a sum of nothing."""
    nobody = replace(RUN, sales=0, more=Points(0), average=Minor(0), to_earn_back=None)
    told = lines(nobody, DOUBLE, None, "ru")
    assert told[-1].endswith("сколько даст множитель, сказать нельзя.")

"""What customers read of the multipliers that promotions gave them, in every language."""

from datetime import UTC, date, datetime, timedelta

import pytest

from handlers.earning.award import MOST_BONUSES
from handlers.earning.multipliers import multiplier_lines
from locales.texts import LANGUAGES, Texts
from loyalty.records.promotions.campaigns import Budget
from loyalty.records.promotions.perks import Multiplier
from loyalty.rules.decision import FULL
from loyalty.values import BasisPoints, CampaignId, PerkId, Points
from tests.loyalty.programs import blank

TEXTS = Texts.load("ru", strict=True)
PROGRAM = blank()  # in Almaty, five hours ahead
NOON = datetime(2026, 3, 14, 7, tzinfo=UTC)
MIDNIGHT = datetime(2026, 3, 21, 19, tzinfo=UTC)
TODAY = date(2026, 3, 14)


def multiplier(
    until: datetime, *, by: int = 2, name: str = "Весна", budget: Budget | None = None
) -> Multiplier:
    factor = BasisPoints(by * FULL)
    return Multiplier(PerkId(by), CampaignId(by), name, factor, NOON, until, budget)


def said(*found: Multiplier, language: str = "ru") -> str:
    return multiplier_lines(found, PROGRAM, TEXTS.of(language), today=TODAY).replace("\u00a0", " ")


def test_by_how_much_and_until_when() -> None:
    """Whole days by their last one; a time where it ends at one."""
    assert said(multiplier(MIDNIGHT)) == (
        "Весна: баллы за покупки <b>×2</b>, последний день — 21 марта."
    )
    evening = NOON + timedelta(hours=5)
    assert said(multiplier(evening, name=""), language="en") == (
        "Offer: points for purchases <b>×2</b> until 14 Mar 2026, 17:00."
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_may_end_before_its_time_says_so(language: str) -> None:
    """Where a budget limits it."""
    limited = multiplier(MIDNIGHT, budget=Budget(points=Points(500)))
    line = said(multiplier(MIDNIGHT), language=language)
    assert said(limited, language=language) == f"{line} {TEXTS.of(language)('while-it-lasts')}"


def test_of_many_the_greatest() -> None:
    """The one that ends first stands first; a balance has an end."""
    many = [multiplier(MIDNIGHT - timedelta(days=by), by=by, name=f"{by}") for by in range(2, 10)]
    lines = said(*many).split("\n")
    assert [line[0] for line in lines] == [*"987654"]
    assert len(lines) == MOST_BONUSES

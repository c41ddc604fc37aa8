"""What customers read of their tier, whatever the owner counts, in every language."""

from datetime import date

import pytest

from handlers.earning.tiers import benefits, climb_lines
from locales.texts import LANGUAGES, Texts
from loyalty.earning.tiers import Climb
from loyalty.rules.groups import Period, Tier, TierBy, Tiers
from loyalty.rules.program import Program
from loyalty.values import BasisPoints, Points
from tests.loyalty.programs import blank

SILVER, GOLD = Tier("Silver", 100), Tier("Gold", 300)
TODAY, YEAR_END = date(2027, 3, 14), date(2026, 12, 31)


@pytest.fixture(scope="module")
def texts() -> Texts:
    return Texts.load("ru", strict=True)


def programme(by: TierBy = TierBy.SPEND, period: Period = Period.YEAR_ROLLING) -> Program:
    return blank(tiers=Tiers(by, period, (SILVER, GOLD)))


@pytest.mark.parametrize(
    ("climb", "period", "text"),
    [
        (
            Climb(SILVER, TODAY, GOLD, 180, None),
            Period.YEAR_ROLLING,
            "Your tier: <b>Silver</b>. It’s yours in any case until the end of 14 March.\n"
            "To reach “Gold”: purchases of <b>180 ₸</b> to go. The last 12 months count.",
        ),
        (
            Climb(GOLD, TODAY, None, 0, None, keeps=300),
            Period.YEAR_ROLLING,
            "Your tier: <b>Gold</b>. It’s yours in any case until the end of 14 March.\n"
            "To keep it after that, you need by then: purchases of <b>300 ₸</b>.",
        ),
        (
            Climb(None, None, SILVER, 100, YEAR_END),
            Period.YEAR_CALENDAR,
            "To reach “Silver” by the end of 31 December: purchases of <b>100 ₸</b> to go.",
        ),
        (Climb(GOLD, None, None, 0, None), Period.LIFE, "Your tier: <b>Gold</b>"),
        (
            Climb(SILVER, None, GOLD, 0, None),
            Period.LIFE,
            "Your tier: <b>Silver</b>\nYou’ve reached “Gold”: it’s yours with your next purchase.",
        ),
    ],
)
def test_a_customer_reads_where_they_stand(
    texts: Texts, climb: Climb, period: Period, text: str
) -> None:
    """The tier, how long it is safe, and the way to the next, as far as there are any."""
    shown = climb_lines(climb, programme(period=period), texts.of("en"), today=TODAY)
    assert shown.replace("\u00a0", " ") == text


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("by", TierBy)
def test_the_way_up_is_said_in_what_the_owner_counts(
    texts: Texts, language: str, by: TierBy
) -> None:
    """Money, visits or points: each in words of its own, and never just a number."""
    climb = Climb(None, None, SILVER, 21, None)
    words = texts.of(language)
    said = {climb_lines(climb, programme(one), words, today=TODAY) for one in TierBy}
    assert len(said) == len(TierBy)
    assert ("₸" in climb_lines(climb, programme(by), words, today=TODAY)) is (by is TierBy.SPEND)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_celebration_names_all_that_a_tier_gives(texts: Texts, language: str) -> None:
    """A line for each thing; and nothing at all where it gives nothing but its name."""
    rich = Tier(
        "Gold",
        1,
        rate=BasisPoints(700),
        multiplier=BasisPoints(15_000),
        spend_share=BasisPoints(7_000),
        discount=BasisPoints(500),
        birthday_points=Points(300),
    )
    lines = benefits(rich, texts.of(language)).replace("\u00a0", " ").split("\n")[1:]
    for line, figure in zip(lines, ("7", "1", "5", "70", "300"), strict=True):
        assert figure in line
    assert benefits(SILVER, texts.of(language)) == ""

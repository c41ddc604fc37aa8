"""An award's reasons read as people of each language say them."""

import re

import pytest

from handlers.earning.award import MOST_BONUSES, reason, reasons
from locales.texts import LANGUAGES, Texts
from loyalty.records.earning import Award, AwardLine, Because
from loyalty.rules.decision import FULL
from loyalty.values import BasisPoints, Minor, Points
from tests.loyalty.programs import blank

TEXTS = Texts.load("ru", strict=True)
BILL, STEP = Minor(250_000), Minor(20_000)
RATE = AwardLine(Because.RATE, Points(125), base=BILL, rate=BasisPoints(500))


def said(line: AwardLine, language: str) -> str:
    return reason(line, blank(), TEXTS.of(language)).replace("\u00a0", " ")


def times(because: Because, factor: int, points: int, name: str = "") -> AwardLine:
    return AwardLine(because, Points(points), rate=BasisPoints(factor), name=name)


@pytest.mark.parametrize(
    ("line", "russian", "english"),
    [
        (RATE, "5 % от 2 500 ₸: 125", "5% of 2 500 ₸: 125"),
        (
            AwardLine(Because.RATE, Points(0), BILL, BasisPoints(0), "Табак"),
            "Табак, 0 % от 2 500 ₸: 0",
            "Табак, 0% of 2 500 ₸: 0",
        ),
        (
            AwardLine(Because.STEP, Points(12), BILL, step=STEP, figure=Points(1)),
            "1 балл за каждые полные 200 ₸: 12",
            "1 point for every full 200 ₸: 12",
        ),
        (AwardLine(Because.VISIT, Points(7), figure=Points(7)), "За визит: 7", "For the visit: 7"),
        (
            AwardLine(Because.SMALL_BILL, Points(0), base=STEP),
            "Баллы начисляются за чек от 200 ₸",
            "Points are added to bills of 200 ₸ or more",
        ),
        (times(Because.TIER, 15_000, 62, "Gold"), "Gold ×1,5: +62", "Gold ×1.5: +62"),
        (
            times(Because.HAPPY_HOURS, 20_000, 125),
            "Счастливые часы ×2: +125",
            "Happy hours ×2: +125",
        ),
        (times(Because.PROMOTION, 20_000, 125, "Весна"), "Весна ×2: +125", "Весна ×2: +125"),
        (times(Because.PROMOTION, 20_000, 125), "Акция ×2: +125", "Offer ×2: +125"),
        (times(Because.SEASON, 30_000, 250, "Наурыз"), "Наурыз ×3: +250", "Наурыз ×3: +250"),
        (
            times(Because.FIRST_PURCHASE, 12_500, 31),
            "Первая покупка ×1,25: +31",
            "First purchase ×1.25: +31",
        ),
        (
            AwardLine(Because.SALE_CAP, Points(-25), figure=Points(1_000)),
            "За одну покупку не больше 1 000: −25",
            "No more than 1 000 for one purchase: −25",
        ),
        (
            AwardLine(Because.DAY_CAP, Points(-40), figure=Points(120)),
            "За день не больше 120: −40",
            "No more than 120 a day: −40",
        ),
    ],
)
def test_a_reason_is_a_short_line(line: AwardLine, russian: str, english: str) -> None:
    """With its figures, as a cashier would say it."""
    assert (said(line, "ru"), said(line, "en")) == (russian, english)


@pytest.mark.parametrize("language", LANGUAGES)
def test_many_bonuses_are_told_in_a_few_lines(language: str) -> None:
    """However many happy hours hold at once, the greatest are named, the rest in one line, and the
    lines still make the sum.
    """
    bonuses = [times(Because.HAPPY_HOURS, FULL, points, "W" * 40) for points in range(1, 101)]
    cap = AwardLine(Because.SALE_CAP, Points(-75), figure=Points(5_100))
    award = Award(Points(5_100), (RATE, *bonuses, cap))
    lines = [
        line.replace("\u00a0", "") for line in reasons(award.lines, blank(), TEXTS.of(language))
    ]
    figures = [int(re.sub(r"\D", "", line.rpartition(":")[2])) for line in lines]
    assert figures == [125, *range(100, 100 - MOST_BONUSES, -1), 4_465, 75]
    assert 125 + sum(range(95, 101)) + 4_465 - 75 == award.points
    assert str(100 - MOST_BONUSES) in lines[-2]
    few = Award(Points(0), (RATE, *bonuses[:MOST_BONUSES]))
    assert len(list(reasons(few.lines, blank(), TEXTS.of(language)))) == 1 + MOST_BONUSES


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_reason_is_said_in_every_language(language: str) -> None:
    """And no two of them alike."""
    unnamed = set(Because) - {Because.TIER}
    assert len({said(times(because, 2 * FULL, 1), language) for because in unnamed}) == len(unnamed)

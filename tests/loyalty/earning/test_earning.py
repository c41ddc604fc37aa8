"""A purchase earns what the owner's rules say, in whole points, and the award says why."""

from dataclasses import replace
from datetime import UTC, date, datetime, time
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from loyalty.earning.earning import Standing, earn
from loyalty.records.earning import Award, AwardLine, Because
from loyalty.rules.decision import FULL
from loyalty.rules.groups import (
    Category,
    EarnBy,
    Earning,
    HappyHours,
    Season,
    Stacking,
    Tier,
    Weekday,
)
from loyalty.rules.program import Program
from loyalty.till.receipts import SaleReceipt
from loyalty.values import BasisPoints, Minor, Points
from tests.loyalty.carried import any_of, carried
from tests.loyalty.shop import Shop

SATURDAY_NOON = datetime(2026, 3, 14, 7, 0, tzinfo=UTC)  # 12:00 in Almaty
TWICE, THRICE = BasisPoints(2 * FULL), BasisPoints(3 * FULL)
GOLD = Tier("Gold", 100_000, multiplier=TWICE)
LUNCH = HappyHours((Weekday.SAT,), time(11), time(14), THRICE, "Обед")
SPRING = Season(date(2026, 3, 1), date(2026, 3, 14), TWICE, "Наурыз")


def programme(*, point_value: int = 100, **earning: Any) -> Program:
    return Program(
        version=1,
        name="Tamga",
        colour="#0B6E5F",
        currency="KZT",
        time_zone="Asia/Almaty",
        point_value=Minor(point_value),
        earning=Earning(**earning),
    )


def earned(rules: Program, bill: int, at: datetime = SATURDAY_NOON, **more: Any) -> Award:
    award = earn(rules, Minor(bill), bill=Minor(bill), at=at, **more)
    assert sum(line.points for line in award.lines) == award.points
    return award


def told(award: Award) -> list[tuple[Because, int]]:
    return [(line.because, line.points) for line in award.lines]


@pytest.mark.parametrize(
    ("bill", "rate", "point_value", "points"),
    [
        (250_000, 500, 100, 125),
        (1, 500, 100, 0),
        (1_999, 500, 100, 0),
        (2_000, 500, 100, 1),
        (3_999, 500, 100, 1),
        (199_999, 500, 100, 99),
        (1_000_000_000, 500, 100, 500_000),
        (250_000, 0, 100, 0),
        (250_000, 10_000, 100, 2_500),
        (250_000, 333, 100, 83),
        (250_000, 500, 1_000, 12),
        (250_000, 500, 1, 12_500),
    ],
)
def test_a_bill_earns_its_share(bill: int, rate: int, point_value: int, points: int) -> None:
    """The rate of the bill, at what a point is worth, rounded down once."""
    award = earned(programme(rate=rate, point_value=point_value), bill)
    line = AwardLine(Because.RATE, Points(points), base=Minor(bill), rate=BasisPoints(rate))
    assert award == Award(Points(points), (line,))


@pytest.mark.parametrize(
    ("bill", "step", "each", "points"),
    [
        (20_000, 20_000, 1, 1),
        (19_999, 20_000, 1, 0),
        (250_000, 20_000, 1, 12),
        (250_000, 20_000, 3, 36),
        (250_000, 20_000, 0, 0),
    ],
)
def test_each_full_step_earns(bill: int, step: int, each: int, points: int) -> None:
    """1 point per full 200 ₸: what does not fill a step earns nothing."""
    rules = programme(by=EarnBy.STEP, step=step, points_per_step=each)
    assert earned(rules, bill).lines == (
        AwardLine(
            Because.STEP,
            Points(points),
            base=Minor(bill),
            step=Minor(step),
            figure=Points(each),
        ),
    )


def test_each_visit_earns_the_same() -> None:
    """Whatever the bill."""
    rules = programme(by=EarnBy.VISIT, points_per_visit=7)
    for bill in (1, 10_000_000):
        line = AwardLine(Because.VISIT, Points(7), figure=Points(7))
        assert earned(rules, bill) == Award(Points(7), (line,))


@pytest.mark.parametrize("by", [EarnBy.RATE, EarnBy.STEP, EarnBy.VISIT])
def test_a_small_bill_earns_nothing(by: EarnBy) -> None:
    """Where the owner wants so, and the award says from which bill on."""
    rules = programme(by=by, smallest_bill=100_000, first_purchase=TWICE)
    small = earned(rules, 99_999, standing=Standing(first_purchase=True))
    assert small.lines == (AwardLine(Because.SMALL_BILL, Points(0), base=Minor(100_000)),)
    assert earned(rules, 100_000).points > 0


def test_a_programme_without_points_gives_none() -> None:
    """A discount card alone."""
    rules = programme(by=EarnBy.NOTHING, smallest_bill=500_000)
    assert told(earned(rules, 250_000)) == [(Because.NOTHING, 0)]


def test_the_whole_bill_is_small_or_not() -> None:
    """Whoever has a discount, or pays with points, has bought no less for it."""
    rules = programme(by=EarnBy.VISIT, smallest_bill=100_000)
    assert earn(rules, Minor(1), bill=Minor(100_000), at=SATURDAY_NOON).points == 1


@pytest.mark.parametrize("by", [EarnBy.RATE, EarnBy.STEP, EarnBy.VISIT])
def test_what_costs_no_money_earns_nothing(by: EarnBy) -> None:
    """Not even by visits; multipliers are not spoken of."""
    award = earn(
        programme(by=by, happy_hours=(LUNCH,)), Minor(0), bill=Minor(100_000), at=SATURDAY_NOON
    )
    assert award == Award(Points(0), (AwardLine(Because.NOTHING_PAID, Points(0)),))


def test_a_bonus_that_gives_nothing_is_not_spoken_of() -> None:
    """Twice the points is half a point more at best, or exactly as many as always."""
    rules = programme(happy_hours=(replace(LUNCH, multiplier=BasisPoints(FULL)),))
    assert told(earned(rules, 250_000)) == [(Because.RATE, 125)]
    rules = programme(first_purchase=BasisPoints(10_100))
    first = Standing(first_purchase=True)
    assert told(earned(rules, 3_000, standing=first)) == [(Because.RATE, 1)]


def test_a_category_has_a_rate_of_its_own() -> None:
    """Nothing included; it holds instead of the programme's and is named."""
    rules = programme()
    for rate in (0, 100, 1_000):
        category = Category("Кофе", BasisPoints(rate))
        (line,) = earned(rules, 250_000, category=category).lines
        assert (line.points, line.rate, line.name) == (rate * 250_000 // 1_000_000, rate, "Кофе")


def test_a_tier_may_have_a_rate_of_its_own() -> None:
    """It holds instead of the programme's and is named."""
    silver = Tier("Silver", 1, rate=BasisPoints(700))
    (line,) = earned(programme(), 250_000, standing=Standing(tier=silver)).lines
    assert (line.points, line.rate, line.name) == (175, 700, "Silver")


def test_multipliers_add_up() -> None:
    """Each of them gives so much on top: ×2, ×3 and ×2 are ×5 in all."""
    rules = programme(happy_hours=(LUNCH,), seasons=(SPRING,), first_purchase=TWICE)
    first = Standing(tier=GOLD, first_purchase=True)
    assert told(earned(rules, 250_000, standing=first)) == [
        (Because.RATE, 125),
        (Because.TIER, 125),
        (Because.HAPPY_HOURS, 250),
        (Because.SEASON, 125),
        (Because.FIRST_PURCHASE, 125),
    ]


def test_the_best_multiplier_wins() -> None:
    """Where the owner wants so, the others are not spoken of."""
    rules = programme(
        stacking=Stacking.BEST, happy_hours=(LUNCH,), seasons=(SPRING,), first_purchase=TWICE
    )
    award = earned(rules, 250_000, standing=Standing(tier=GOLD, first_purchase=True))
    assert told(award) == [(Because.RATE, 125), (Because.HAPPY_HOURS, 250)]
    assert award.lines[1].name == "Обед"


def test_a_bonus_is_rounded_with_all_before_it() -> None:
    """Points are rounded down once: 1.5 × 99.95 is 149, and not 1.5 × 99."""
    rules = programme(first_purchase=BasisPoints(15_000))
    first = Standing(first_purchase=True)
    assert told(earned(rules, 199_900, standing=first)) == [
        (Because.RATE, 99),
        (Because.FIRST_PURCHASE, 50),
    ]


@pytest.mark.parametrize(
    ("at", "holds"),
    [
        (datetime(2026, 3, 13, 17, 0, tzinfo=UTC), True),  # Friday, 22:00
        (datetime(2026, 3, 13, 16, 59, 59, tzinfo=UTC), False),
        (datetime(2026, 3, 13, 20, 59, tzinfo=UTC), True),  # 01:59, of Friday's evening
        (datetime(2026, 3, 13, 21, 0, tzinfo=UTC), False),
        (datetime(2026, 3, 12, 20, 0, tzinfo=UTC), False),  # 01:00, of Thursday's evening
        (datetime(2026, 3, 14, 17, 30, tzinfo=UTC), False),  # Saturday's evening
    ],
)
def test_a_window_past_midnight_belongs_to_its_evening(at: datetime, holds: bool) -> None:
    """From Friday at 22:00 to 2 in the morning, by the clocks of the shop."""
    night = HappyHours((Weekday.FRI,), time(22), time(2), TWICE)
    rules = programme(happy_hours=(night,))
    assert earned(rules, 250_000, at).points == (250 if holds else 125)


@pytest.mark.parametrize(
    ("at", "holds"),
    [
        (datetime(2026, 3, 14, 5, 59, 59, tzinfo=UTC), False),
        (datetime(2026, 3, 14, 6, 0, tzinfo=UTC), True),  # 11:00
        (datetime(2026, 3, 14, 9, 0, tzinfo=UTC), False),  # 14:00
        (datetime(2026, 3, 15, 7, 0, tzinfo=UTC), False),  # Sunday
    ],
)
def test_happy_hours_end_when_they_end(at: datetime, holds: bool) -> None:
    """The first instant is inside, the last is not, on those days alone."""
    rules = programme(happy_hours=(LUNCH,))
    assert earned(rules, 250_000, at).points == (375 if holds else 125)


@pytest.mark.parametrize(
    ("at", "holds"),
    [
        (datetime(2026, 2, 28, 18, 59, tzinfo=UTC), False),
        (datetime(2026, 2, 28, 19, 0, tzinfo=UTC), True),  # 1 March, 00:00
        (datetime(2026, 3, 14, 18, 59, tzinfo=UTC), True),
        (datetime(2026, 3, 14, 19, 0, tzinfo=UTC), False),  # 15 March, 00:00
    ],
)
def test_a_season_is_whole_days(at: datetime, holds: bool) -> None:
    """Its last day included, by the calendar of the shop."""
    rules = programme(seasons=(SPRING,))
    assert earned(rules, 250_000, at).points == (250 if holds else 125)


def test_caps_take_away_what_is_above_them() -> None:
    """The smaller cap counts, and both say what they take."""
    rules = programme(most_per_sale=100, most_per_day=120)
    assert told(earned(rules, 250_000)) == [(Because.RATE, 125), (Because.SALE_CAP, -25)]
    later = Standing(earned_today=Points(60))
    assert told(earned(rules, 250_000, standing=later)) == [
        (Because.RATE, 125),
        (Because.SALE_CAP, -25),
        (Because.DAY_CAP, -40),
    ]
    full = Standing(earned_today=Points(500))
    assert earned(rules, 250_000, standing=full).points == 0


@given(st.integers(1, 10**12), st.integers(0, FULL), st.integers(1, 10**6))
def test_points_are_never_worth_more_than_the_share(bill: int, rate: int, worth: int) -> None:
    """Rounding is downwards."""
    points = earned(programme(rate=rate, point_value=worth), bill).points
    assert 0 <= points * worth * FULL <= bill * rate


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(receipt=any_of(SaleReceipt), lines=st.lists(any_of(AwardLine)))
def test_reasons_are_kept_as_they_were_given(
    shop: Shop, receipt: SaleReceipt, lines: list[AwardLine]
) -> None:
    """What a receipt says later, in any language, is what the award said."""
    told = carried(shop, replace(receipt, reasons=tuple(lines)))
    assert told.reasons == tuple(lines)

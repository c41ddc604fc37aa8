"""A bill earns its share in whole points, and the award says why."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loyalty.earning import AwardLine, Because, earn
from loyalty.program import Program
from loyalty.values import BasisPoints, Minor


def programme(rate: int = 500, point_value: int = 100) -> Program:
    return Program(
        version=1,
        name="Tamga",
        colour="#0B6E5F",
        currency="KZT",
        time_zone="Asia/Almaty",
        rate=BasisPoints(rate),
        point_value=Minor(point_value),
    )


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
    award = earn(programme(rate, point_value), Minor(bill))
    assert award.points == points
    assert award.lines == (AwardLine(Because.RATE, award.points, Minor(bill), BasisPoints(rate)),)


@given(st.integers(min_value=1, max_value=10**12), st.integers(min_value=0, max_value=10_000))
def test_an_award_explains_every_point(bill: int, rate: int) -> None:
    """The lines add up to the points, which are never worth more than the share of the bill."""
    rules = programme(rate)
    award = earn(rules, Minor(bill))
    assert sum(line.points for line in award.lines) == award.points
    assert 0 <= award.points * rules.point_value * 10_000 <= bill * rate

"""A quarter is three months by the calendar of the shop."""

from datetime import UTC, date, datetime

import pytest

from loyalty.rules.quarters import agreed_for, quarter_of
from loyalty.values import BasisPoints
from tests.loyalty.programs import blank


@pytest.mark.parametrize(
    ("now", "first"),
    [
        (datetime(2026, 1, 1, tzinfo=UTC), date(2026, 1, 1)),
        (datetime(2026, 3, 31, 18, 59, tzinfo=UTC), date(2026, 1, 1)),
        (datetime(2026, 3, 31, 19, tzinfo=UTC), date(2026, 4, 1)),
        (datetime(2026, 9, 30, 19, tzinfo=UTC), date(2026, 10, 1)),
        (datetime(2026, 12, 31, 19, tzinfo=UTC), date(2027, 1, 1)),
    ],
)
def test_a_quarter_begins_at_the_shops_midnight(now: datetime, first: date) -> None:
    """Whoever stands apart does so from its first day in the shop to its last."""
    quarter = quarter_of(blank(), now)
    assert quarter.first == first
    assert quarter.since <= now < quarter.until


def test_how_many_must_agree_for_a_group_apart_that_tells_something() -> None:
    """For a hundred of them to stand apart, rounded up."""
    assert [agreed_for(BasisPoints(share)) for share in (200, 2_000, 300, 1)] == [
        *(5_000, 500, 3_334),
        1_000_000,
    ]


def test_quarters_follow_upon_one_another() -> None:
    """The next one begins where this one ends, at whatever hour the clocks stand."""
    program = blank(time_zone="Europe/Kyiv")
    quarter = quarter_of(program, datetime(2026, 2, 1, tzinfo=UTC))
    following = quarter_of(program, quarter.until)
    assert quarter.since == datetime(2025, 12, 31, 22, tzinfo=UTC)
    assert quarter.until == following.since == datetime(2026, 3, 31, 21, tzinfo=UTC)

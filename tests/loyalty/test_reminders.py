"""Customers hear of points that are about to expire: each step once, the nearest that is due."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loyalty.reminders import Window, windows

TODAY = date(2026, 3, 14)
DAY = timedelta(days=1)


def of(days: int) -> date:
    return TODAY + timedelta(days=days)


@pytest.mark.parametrize(
    ("steps", "missed", "told"),
    [
        ((), 1, []),
        ((14, 7, 3), 0, []),
        ((14, 7, 3), 1, [(3, 3, 3), (7, 7, 7), (14, 14, 14)]),
        ((3, 14), 2, [(3, 2, 3), (14, 13, 14)]),
        ((14, 7, 3), 10, [(3, 0, 3), (7, 4, 7), (14, 8, 14)]),
        ((14, 7, 3), 400, [(3, 0, 3), (7, 4, 7), (14, 8, 14)]),
        ((1,), 3, [(1, 0, 1)]),
    ],
)
def test_a_morning_tells_of_these_days(
    steps: tuple[int, ...], missed: int, told: list[tuple[int, int, int]]
) -> None:
    """By each step, of points whose last day is so far ahead; of more after missed mornings."""
    expected = [Window(step, of(first) - DAY, of(last)) for step, first, last in told]
    assert list(windows(steps, TODAY - missed * DAY, TODAY)) == expected


@given(
    steps=st.lists(st.integers(1, 90), unique=True, max_size=5).map(tuple),
    mornings=st.lists(st.integers(0, 120), unique=True, min_size=1, max_size=40).map(sorted),
    last=st.integers(1, 120),
)
def test_nobody_hears_the_same_step_twice(
    steps: tuple[int, ...], mornings: list[int], last: int
) -> None:
    """Whatever mornings are missed: steps come nearer, and one that was due is told, if late."""
    told = []
    before = -1
    for morning in mornings:
        found = [
            window.step
            for window in windows(steps, of(before), of(morning))
            if window.after < of(last) <= window.until
        ]
        assert len(found) <= 1
        due = [step for step in steps if before < last - step <= morning and morning <= last]
        assert found == ([min(due)] if due else [])
        told += found
        before = morning
    assert told == sorted(set(told), reverse=True)

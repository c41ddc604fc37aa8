"""Customers hear of points that are about to expire: each step once, the nearest that is due."""

from datetime import UTC, date, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loyalty.points.expiry import Loss
from loyalty.points.reminders import TOGETHER, Reminder, Window, reminder_of, windows
from loyalty.values import Points

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


def losses_on(days: list[int]) -> tuple[Loss, ...]:
    """Ten points are lost on each of these days."""
    midnight = datetime(2026, 3, 15, tzinfo=UTC)
    return tuple(
        Loss(of(days_on), midnight + days_on * DAY, Points(10), kept_by_buying=False)
        for days_on in days
    )


def told_of(steps: tuple[int, ...], days: list[int], mornings: int) -> dict[int, list[Reminder]]:
    """What is told on each morning of somebody who loses points on these days."""
    told: dict[int, list[Reminder]] = {}
    until = None
    for morning in range(mornings):
        left = losses_on([days_on for days_on in days if days_on >= morning])
        for window in windows(steps, of(morning - 1), of(morning)):
            found = reminder_of(left, window, told=until, farthest=of(morning + max(steps)))
            if found is not None:
                told.setdefault(morning, []).append(found)
                until = max(until or found.until, found.until)
    return told


@pytest.mark.parametrize(
    ("days", "told"),
    [
        ([20], {6: (20, 10, 20), 13: (20, 10, 20), 17: (20, 10, 20)}),
        ([20, 22], {6: (20, 20, 22), 13: (20, 20, 22), 17: (20, 20, 22)}),
        (
            [20, 25],
            {6: (20, 20, 25), 13: (20, 20, 25), 17: (20, 20, 25), 22: (25, 10, 25)},
        ),
        (
            list(range(20, 80)),
            {6: (20, 310, 50), 13: (20, 310, 50), 17: (20, 310, 50), 37: (51, 290, 79)},
        ),
    ],
)
def test_what_is_lost_day_after_day_is_told_at_once(
    days: list[int], told: dict[int, tuple[int, int, int]]
) -> None:
    """What is lost next is told of by each step; the rest of a month is summed up beside it."""
    expected = {
        morning: [Reminder(losses_on([first])[0], Points(points), of(last))]
        for morning, (first, points, last) in told.items()
    }
    assert told_of((14, 7, 3), days, 90) == expected


@given(
    steps=st.lists(st.integers(1, 90), unique=True, min_size=1, max_size=4).map(tuple),
    days=st.lists(st.integers(91, 260), unique=True, min_size=1, max_size=60).map(sorted),
)
def test_everybody_hears_of_everything_and_of_nothing_too_often(
    steps: tuple[int, ...], days: list[int]
) -> None:
    """One message a morning; every loss is told in time, and by each step where none is nearer."""
    told = told_of(steps, days, 261)
    assert all(len(messages) == 1 for messages in told.values())
    for place, lost in enumerate(days):
        assert any(
            message.first.day <= of(lost) <= message.until and lost - morning >= min(steps)
            for morning, (message,) in told.items()
        )
        for step in steps:
            morning = lost - step
            if place == 0 or days[place - 1] < morning:
                assert told[morning][0].first.day == of(lost)
    if all(later - earlier <= min(steps) for earlier, later in pairwise(days)):
        months = (days[-1] - days[0]) // TOGETHER.days + 1
        assert len(told) <= len(steps) + months

"""Months and days are counted as people count them, by the calendar of the shop."""

from datetime import UTC, date, datetime, time

import pytest

from loyalty.rules.calendar import (
    beginning,
    by_day,
    counted_since,
    month_end,
    months_later,
    shown_from,
)
from loyalty.rules.groups import Period
from loyalty.rules.program import Program


def programme(zone: str) -> Program:
    return Program(1, "Tamga", "#0B6E5F", "UAH", zone)


@pytest.mark.parametrize(
    ("day", "months", "later"),
    [
        (date(2026, 1, 15), 1, date(2026, 2, 15)),
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2027, 12, 31), 2, date(2028, 2, 29)),
        (date(2028, 2, 29), 12, date(2029, 2, 28)),
        (date(2026, 11, 30), 1, date(2026, 12, 30)),
        (date(2026, 3, 31), -1, date(2026, 2, 28)),
        (date(2026, 1, 1), -12, date(2025, 1, 1)),
        (date(2026, 5, 5), 120, date(2036, 5, 5)),
    ],
)
def test_a_month_later_is_the_same_day(day: date, months: int, later: date) -> None:
    """Or the month's last, where it has no such day."""
    assert months_later(day, months) == later


def test_a_month_ends_on_its_last_day() -> None:
    """In February as well."""
    assert month_end(date(2028, 2, 1)) == date(2028, 2, 29)
    assert month_end(date(2026, 12, 31)) == date(2026, 12, 31)


@pytest.mark.parametrize(
    ("zone", "day", "instant"),
    [
        ("Asia/Almaty", date(2026, 3, 14), datetime(2026, 3, 13, 19, tzinfo=UTC)),
        ("Europe/Kyiv", date(2026, 3, 14), datetime(2026, 3, 13, 22, tzinfo=UTC)),
        ("Europe/Kyiv", date(2026, 7, 1), datetime(2026, 6, 30, 21, tzinfo=UTC)),
        ("UTC", date(2026, 1, 1), datetime(2026, 1, 1, tzinfo=UTC)),
    ],
)
def test_a_day_begins_at_midnight_in_the_shop(zone: str, day: date, instant: datetime) -> None:
    """In winter and in summer."""
    assert beginning(programme(zone), day) == instant


@pytest.mark.parametrize(
    ("period", "since"),
    [
        (Period.YEAR_ROLLING, datetime(2025, 3, 14, 19, tzinfo=UTC)),
        (Period.YEAR_CALENDAR, datetime(2025, 12, 31, 19, tzinfo=UTC)),
        (Period.LIFE, None),
    ],
)
def test_a_period_begins_with_a_day(period: Period, since: datetime | None) -> None:
    """Late in the evening of 14 March in Almaty, which in UTC is still the 14th as well."""
    now = datetime(2026, 3, 14, 18, 30, tzinfo=UTC)
    assert counted_since(programme("Asia/Almaty"), period, now) == since


@pytest.mark.parametrize(
    ("zone", "now", "said"),
    [
        (
            "Asia/Almaty",
            datetime(2026, 3, 13, 22, tzinfo=UTC),
            datetime(2026, 3, 14, 4, tzinfo=UTC),
        ),
        ("Asia/Almaty", datetime(2026, 3, 14, 4, tzinfo=UTC), datetime(2026, 3, 14, 4, tzinfo=UTC)),
        (
            "Asia/Almaty",
            datetime(2026, 3, 14, 15, tzinfo=UTC),
            datetime(2026, 3, 14, 15, tzinfo=UTC),
        ),
        (
            "Asia/Almaty",
            datetime(2026, 3, 14, 16, tzinfo=UTC),
            datetime(2026, 3, 15, 4, tzinfo=UTC),
        ),
        (
            "Europe/Kyiv",
            datetime(2026, 3, 28, 22, tzinfo=UTC),
            datetime(2026, 3, 29, 6, tzinfo=UTC),
        ),
    ],
)
def test_what_can_wait_is_said_by_day(zone: str, now: datetime, said: datetime) -> None:
    """Between nine in the morning and nine in the evening of the shop, summer time or not."""
    assert by_day(programme(zone), now) == said


@pytest.mark.parametrize(
    ("zone", "day", "hour", "instant"),
    [
        ("Europe/Kyiv", date(2027, 3, 28), time(2, 59), datetime(2027, 3, 28, 0, 59, tzinfo=UTC)),
        ("Europe/Kyiv", date(2027, 3, 28), time(3), datetime(2027, 3, 28, 1, tzinfo=UTC)),
        ("Europe/Kyiv", date(2027, 3, 28), time(3, 30), datetime(2027, 3, 28, 1, tzinfo=UTC)),
        ("Europe/Kyiv", date(2027, 3, 28), time(4), datetime(2027, 3, 28, 1, tzinfo=UTC)),
        ("Africa/Cairo", date(2026, 4, 24), time(0, 30), datetime(2026, 4, 23, 22, tzinfo=UTC)),
        (
            "Australia/Lord_Howe",
            date(2026, 10, 4),
            time(2, 20),
            datetime(2026, 10, 3, 15, 30, tzinfo=UTC),
        ),
        ("Asia/Almaty", date(2026, 3, 14), time(3, 30), datetime(2026, 3, 13, 22, 30, tzinfo=UTC)),
    ],
)
def test_an_hour_that_clocks_pass_over_comes_as_they_do(
    zone: str, day: date, hour: time, instant: datetime
) -> None:
    """Quiet hours that end in it are over then, also where that is at midnight."""
    assert shown_from(programme(zone), day, hour) == instant

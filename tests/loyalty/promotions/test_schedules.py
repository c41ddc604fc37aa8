"""When promotions go out, whatever the clocks and the calendar do."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from loyalty.promotions.schedules import (
    Missed,
    missed,
    next_date,
    occasion_of,
)
from loyalty.records.promotions.campaigns import Rhythm, Timing, Trigger
from loyalty.rules.calendar import months_later
from loyalty.rules.groups import Weekday
from loyalty.rules.program import Program
from tests.loyalty.programs import blank
from tests.loyalty.promotions.clocks import ALMATY, KYIV, wall

FRIDAYS = Timing(Rhythm.WEEKLY, weekdays=(Weekday.FRI,), hour=time(12))
EVERY_DAY = tuple(Weekday)


def weekly(hour: str, *days: Weekday) -> Timing:
    return Timing(Rhythm.WEEKLY, weekdays=days or EVERY_DAY, hour=time.fromisoformat(hour))


def monthly(hour: str, *days: int) -> Timing:
    return Timing(Rhythm.MONTHLY, month_days=days, hour=time.fromisoformat(hour))


def dates(program: Program, timing: Timing, after: datetime, many: int) -> list[str]:
    """The next dates, as the programme's clocks show them."""
    found = []
    at: datetime | None = after
    for _ in range(many):
        assert at is not None
        at = next_date(program, timing, at)
        assert at is not None
        assert at.tzinfo is UTC
        found.append(f"{program.local(at):%m-%d %H:%M}")
    return found


SCHEDULES: list[tuple[str, Program, Timing, str, list[str]]] = [
    (
        "an hour stays what it is over the change to summer time",
        KYIV,
        weekly("10:00"),
        "2027-03-26 12:00",
        ["03-27 10:00", "03-28 10:00", "03-29 10:00"],
    ),
    (
        "and over the change back",
        KYIV,
        weekly("10:00"),
        "2027-10-29 12:00",
        ["10-30 10:00", "10-31 10:00", "11-01 10:00"],
    ),
    (
        "a time that does not exist comes an hour later, and is back the day after",
        KYIV,
        weekly("03:30"),
        "2027-03-26 12:00",
        ["03-27 03:30", "03-28 04:30", "03-29 03:30"],
    ),
    (
        "just before it as well",
        KYIV,
        weekly("03:30"),
        "2027-03-28 04:10",
        ["03-28 04:30", "03-29 03:30"],
    ),
    (
        "a time that comes twice comes once",
        KYIV,
        weekly("03:30"),
        "2027-10-29 12:00",
        ["10-30 03:30", "10-31 03:30", "11-01 03:30"],
    ),
    (
        "a country without summer time",
        ALMATY,
        weekly("03:30", Weekday.SUN),
        "2027-03-22 00:00",
        ["03-28 03:30", "04-04 03:30"],
    ),
    (
        "some days of the week, in their order",
        ALMATY,
        weekly("12:00", Weekday.FRI, Weekday.MON),
        "2026-12-02 00:00",
        ["12-04 12:00", "12-07 12:00", "12-11 12:00"],
    ),
    (
        "some days of the month, over the end of the year",
        ALMATY,
        monthly("10:00", 15, 1),
        "2026-12-02 00:00",
        ["12-15 10:00", "01-01 10:00", "01-15 10:00"],
    ),
    (
        "the 31st is the last day of a shorter month",
        ALMATY,
        monthly("10:00", 31),
        "2027-01-31 11:00",
        ["02-28 10:00", "03-31 10:00", "04-30 10:00", "05-31 10:00"],
    ),
    (
        "so are the 30th and the 29th",
        ALMATY,
        monthly("10:00", 29, 30),
        "2027-01-30 11:00",
        ["02-28 10:00", "03-29 10:00", "03-30 10:00", "04-29 10:00"],
    ),
    (
        "which two of them are at once comes once",
        ALMATY,
        monthly("10:00", 30, 31),
        "2027-03-31 11:00",
        ["04-30 10:00", "05-30 10:00", "05-31 10:00"],
    ),
    (
        "in a leap year the 29th of February is a day as others are",
        ALMATY,
        monthly("10:00", 29),
        "2028-01-30 00:00",
        ["02-29 10:00", "03-29 10:00"],
    ),
    (
        "and the last one",
        ALMATY,
        monthly("23:59", 31),
        "2028-02-01 00:00",
        ["02-29 23:59", "03-31 23:59"],
    ),
]


@pytest.mark.parametrize(
    ("program", "timing", "after", "expected"),
    [one[1:] for one in SCHEDULES],
    ids=[one[0] for one in SCHEDULES],
)
def test_dates_keep_their_hour(
    program: Program, timing: Timing, after: str, expected: list[str]
) -> None:
    """A schedule keeps its hour on the wall and its day, over every kind of change."""
    assert dates(program, timing, wall(program, after), len(expected)) == expected


def test_a_time_that_comes_twice_counts_the_first_time() -> None:
    """Between the two, and during the second, the next date is another day's."""
    nightly = weekly("03:30")
    first = wall(KYIV, "2027-10-31 03:30")
    assert next_date(KYIV, nightly, first - timedelta(minutes=1)) == first
    for minutes in (0, 10, 30, 59, 60, 61, 100):
        at = next_date(KYIV, nightly, first + timedelta(minutes=minutes))
        assert at == wall(KYIV, "2027-11-01 03:30")


def test_a_date_is_later_than_what_was_asked_for() -> None:
    """Asked at the very instant of a date, the next one is meant."""
    friday = wall(ALMATY, "2026-12-04 12:00")
    assert next_date(ALMATY, FRIDAYS, friday - timedelta(microseconds=1)) == friday
    assert next_date(ALMATY, FRIDAYS, friday) == friday + timedelta(days=7)


def test_some_timings_have_no_next_date() -> None:
    """What goes out once goes out once; a trigger has its own moments; no days are no dates."""
    at = wall(ALMATY, "2026-12-04 12:00")
    once = Timing(Rhythm.ONCE, at=at)
    assert next_date(ALMATY, once, at - timedelta(seconds=1)) == at
    assert next_date(ALMATY, once, at) is None
    birthday = Timing(Rhythm.TRIGGER, trigger=Trigger.BIRTHDAY)
    assert next_date(ALMATY, birthday, at) is None
    assert next_date(ALMATY, Timing(Rhythm.WEEKLY, hour=time(10)), at) is None
    assert next_date(ALMATY, monthly("10:00"), at) is None


YEAR_2026, YEAR_2029 = (datetime.fromisoformat(f"{year}-01-01") for year in (2026, 2029))
ZONES = ["Europe/Kyiv", "Asia/Almaty", "Europe/Dublin", "America/St_Johns", "Australia/Lord_Howe"]


@settings(deadline=None, max_examples=60)
@given(
    st.sampled_from(ZONES),
    st.datetimes(YEAR_2026, YEAR_2029),
    st.times().map(lambda one: one.replace(second=0, microsecond=0)),
    st.sets(st.sampled_from(Weekday), min_size=1) | st.sets(st.integers(1, 31), min_size=1),
)
def test_each_date_comes_once(
    zone: str, after: datetime, hour: time, days: set[Weekday] | set[int]
) -> None:
    """In whatever zone, forty dates in a row are the days that a calendar on the wall names, each
    once, at their hour or, where the clocks jump over it, within the hour after.
    """
    program = blank(time_zone=zone)
    weekdays = tuple(day for day in days if isinstance(day, Weekday))
    month_days = tuple(day for day in days if isinstance(day, int))
    rhythm = Rhythm.WEEKLY if weekdays else Rhythm.MONTHLY
    timing = Timing(rhythm, weekdays=weekdays, month_days=month_days, hour=hour)
    at = after.replace(tzinfo=UTC)
    expected = named_days(timing, program.local(at).date() - timedelta(days=1))
    found: list[date] = []
    for _ in range(40):
        following = next_date(program, timing, at)
        assert following is not None
        assert following > at
        at = following
        found.append(program.local(at).date())
        late = program.local(at).replace(tzinfo=None) - datetime.combine(found[-1], hour)
        assert timedelta(0) <= late <= timedelta(hours=1)
    days_named = [next(expected) for _ in range(43)]
    assert found[0] in days_named[:3]
    start = days_named.index(found[0])
    assert found == days_named[start : start + 40]


def named_days(timing: Timing, day: date) -> Iterator[date]:
    """The days that a timing names, from this one on, by looking at every day there is."""
    while True:
        last = (months_later(day.replace(day=1), 1) - timedelta(days=1)).day
        by_month = day.day in {min(one, last) for one in timing.month_days}
        if by_month or list(Weekday)[day.weekday()] in timing.weekdays:
            yield day
        day += timedelta(days=1)


def test_an_occasion_is_a_day_in_the_shop() -> None:
    """The day by the shop's calendar names it; a trigger's occasions have their minute too."""
    late = wall(ALMATY, "2026-12-04 00:10")  # still the 3rd in Greenwich
    assert occasion_of(ALMATY, FRIDAYS, late) == "2026-12-04"
    assert occasion_of(ALMATY, None, late) == "2026-12-04"
    birthday = Timing(Rhythm.TRIGGER, trigger=Trigger.BIRTHDAY)
    assert occasion_of(ALMATY, birthday, late) == "2026-12-04 00:10"


FIRST, SECOND, THIRD = (wall(ALMATY, f"2026-12-{day:02} 12:00") for day in (4, 11, 18))


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        (FIRST - timedelta(seconds=1), Missed(None, ())),
        (FIRST, Missed(FIRST, ())),
        (FIRST + timedelta(hours=11, minutes=59), Missed(FIRST, ())),
        (FIRST + timedelta(hours=12), Missed(None, (FIRST,))),
        (THIRD + timedelta(hours=3), Missed(THIRD, (FIRST, SECOND))),
        (THIRD + timedelta(days=2), Missed(None, (FIRST, SECOND, THIRD))),
    ],
)
def test_a_missed_date_is_made_up_for_once(now: datetime, expected: Missed) -> None:
    """The last one, if it is less than twelve hours old; all others are told about."""
    assert missed(ALMATY, FRIDAYS, FIRST, now) == expected


def test_what_goes_out_once_is_made_up_for_as_well() -> None:
    """A time that came while nothing ran is late, or lost."""
    once = Timing(Rhythm.ONCE, at=FIRST)
    assert missed(ALMATY, once, FIRST, FIRST + timedelta(hours=2)) == Missed(FIRST, ())
    assert missed(ALMATY, once, FIRST, FIRST + timedelta(days=2)) == Missed(None, (FIRST,))

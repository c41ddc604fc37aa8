"""When promotions go out, whatever the clocks and the calendar do."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from loyalty.promotions.schedules import (
    Ending,
    Missed,
    ends_at,
    missed,
    next_date,
    occasion_of,
    opens_at,
)
from loyalty.records.promotions.campaigns import Rhythm, Timing, Trigger
from loyalty.rules.calendar import months_later
from loyalty.rules.groups import Weekday
from loyalty.rules.program import Program
from loyalty.rules.promotions import DayOff, Promotions, QuietHours
from tests.loyalty.programs import blank

KYIV = blank(time_zone="Europe/Kyiv")  # forward on 2027-03-28 at 3:00, back on 2027-10-31 at 4:00
ALMATY = blank()
FRIDAYS = Timing(Rhythm.WEEKLY, weekdays=(Weekday.FRI,), hour=time(12))
EVERY_DAY = tuple(Weekday)
HALF_AN_HOUR = timedelta(minutes=30)


def weekly(hour: str, *days: Weekday) -> Timing:
    return Timing(Rhythm.WEEKLY, weekdays=days or EVERY_DAY, hour=time.fromisoformat(hour))


def monthly(hour: str, *days: int) -> Timing:
    return Timing(Rhythm.MONTHLY, month_days=days, hour=time.fromisoformat(hour))


def wall(program: Program, text: str, *, fold: int = 0) -> datetime:
    """An instant, by what the programme's clocks show."""
    local = datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(program.time_zone), fold=fold)
    return local.astimezone(UTC)


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


def quiet(**rules: object) -> Program:
    return blank(promotions=Promotions(**rules))  # type: ignore[arg-type]  # any of them


SUNDAY_REST = QuietHours((Weekday.SUN,), time(), time())
SATURDAY = QuietHours((Weekday.SAT,), time(20), time(12))
OPENING: list[tuple[str, Program, str, str]] = [
    ("by day at once", ALMATY, "2026-12-02 15:00", "2026-12-02 15:00"),
    ("the first open minute", ALMATY, "2026-12-02 10:00", "2026-12-02 10:00"),
    ("the last one", ALMATY, "2026-12-02 20:59", "2026-12-02 20:59"),
    ("in the evening, next morning", ALMATY, "2026-12-02 21:00", "2026-12-03 10:00"),
    ("at night, this morning", ALMATY, "2026-12-03 03:00", "2026-12-03 10:00"),
    ("no quiet hours", quiet(quiet_hours=False), "2026-12-03 03:00", "2026-12-03 03:00"),
    (
        "hours of a siesta",
        quiet(quiet_since=time(13), quiet_until=time(15)),
        "2026-12-03 13:30",
        "2026-12-03 15:00",
    ),
    (
        "quiet since midnight",
        quiet(quiet_since=time(), quiet_until=time(8)),
        "2026-12-03 23:30",
        "2026-12-03 23:30",
    ),
    (
        "a Saturday of its own",
        quiet(other_quiet_hours=(SATURDAY,)),
        "2026-12-04 22:00",
        "2026-12-05 12:00",
    ),
    (
        "a whole Sunday",
        quiet(other_quiet_hours=(SATURDAY, SUNDAY_REST)),
        "2026-12-05 20:00",
        "2026-12-07 10:00",
    ),
    (
        "a day off",
        quiet(days_off=(DayOff(date(2026, 12, 16)), DayOff(date(2026, 12, 17)))),
        "2026-12-15 22:00",
        "2026-12-18 10:00",
    ),
    (
        "a day off that has begun",
        quiet(quiet_hours=False, days_off=(DayOff(date(2026, 12, 16)),)),
        "2026-12-16 11:00",
        "2026-12-17 00:00",
    ),
    ("summer time begins", KYIV, "2027-03-27 22:00", "2027-03-28 10:00"),
]


@pytest.mark.parametrize(
    ("program", "now", "expected"), [one[1:] for one in OPENING], ids=[one[0] for one in OPENING]
)
def test_quiet_hours_and_days_off_are_waited_for(program: Program, now: str, expected: str) -> None:
    """A promotion waits until it is neither quiet nor a day off."""
    assert opens_at(program, wall(program, now)) == wall(program, expected)


IN_A_CHANGE = {time(3), time(3, 30)}  # when Kyiv's clocks change: half an hour later is as good
HALF_HOURS = (
    st.integers(0, 47)
    .map(lambda half: time(half // 2, half % 2 * 30))
    .filter(lambda one: one not in IN_A_CHANGE)
)


def is_open(program: Program, at: datetime) -> bool:
    """Whether the wall shows an hour that is not quiet, on a day that is not off."""
    rules, local = program.promotions, program.local(at)
    if local.date() in {one.day for one in rules.days_off}:
        return False
    if not rules.quiet_hours:
        return True
    since, until = rules.quiet_since, rules.quiet_until
    for other in rules.other_quiet_hours:
        if list(Weekday)[local.weekday()] in other.days:
            since, until = other.since, other.until
    if since == until:
        return False
    now = local.time()
    return until <= now < since if since > until else not since <= now < until


@settings(deadline=None, max_examples=60)
@given(
    zone=st.sampled_from(["Europe/Kyiv", "Asia/Almaty"]),
    now=st.sampled_from(["2027-03-26", "2027-10-29", "2026-12-30"]).flatmap(
        lambda day: st.integers(0, 5 * 48).map(
            lambda half: datetime.fromisoformat(day).replace(tzinfo=UTC) + half * HALF_AN_HOUR
        )
    ),
    hours=st.tuples(HALF_HOURS, HALF_HOURS).filter(lambda both: both[0] != both[1]),
    other=st.tuples(st.sampled_from(Weekday), HALF_HOURS, HALF_HOURS).filter(
        lambda one: one[1] != one[2] or one[1] == time()
    ),
    off=st.sets(st.dates(date(2026, 12, 30), date(2027, 1, 2))),
    quiet_hours=st.booleans(),
)
def test_a_promotion_waits_no_longer_than_it_must(
    zone: str,
    now: datetime,
    hours: tuple[time, time],
    other: tuple[Weekday, time, time],
    off: set[date],
    quiet_hours: bool,
) -> None:
    """The first half-hour that is open, whatever the rules, on both sides of a change of clocks."""
    rules = Promotions(
        quiet_hours=quiet_hours,
        quiet_since=hours[0],
        quiet_until=hours[1],
        other_quiet_hours=(QuietHours((other[0],), other[1], other[2]),),
        days_off=tuple(DayOff(day) for day in off),
    )
    program = blank(time_zone=zone, promotions=rules)
    first = now
    while not is_open(program, first):
        first += HALF_AN_HOUR
    assert opens_at(program, now) == first


def test_many_days_off_in_a_row_end() -> None:
    """Even where a whole year is off and only Mondays are open, a promotion goes out at last."""
    year = tuple(DayOff(date(2027, 1, 1) + timedelta(days=day)) for day in range(365))
    rest = QuietHours(EVERY_DAY[1:], time(), time())
    program = quiet(days_off=year, other_quiet_hours=(rest,))
    assert opens_at(program, wall(program, "2026-12-29 11:00")) == wall(program, "2028-01-03 10:00")


def test_a_mailing_that_fits_says_when_it_ends() -> None:
    """By the rate, to the second, from now or from when it opens."""
    noon = wall(ALMATY, "2026-12-02 12:00")
    assert ends_at(ALMATY, noon, 1_001, 10) == Ending(noon, noon + timedelta(seconds=101))
    night = wall(ALMATY, "2026-12-02 23:00")
    morning = wall(ALMATY, "2026-12-03 10:00")
    assert ends_at(ALMATY, night, 50, 25) == Ending(morning, morning + timedelta(seconds=2))
    assert ends_at(ALMATY, noon, 0, 25) == Ending(noon, noon)


def test_a_mailing_never_runs_into_the_night() -> None:
    """What does not fit into the evening is left for the next morning, and counted."""
    evening = wall(ALMATY, "2026-12-02 20:50")  # ten minutes: 15 000 at 25 a second
    morning = wall(ALMATY, "2026-12-03 10:00")
    assert ends_at(ALMATY, evening, 15_000, 25).resumes is None
    assert ends_at(ALMATY, evening, 18_100, 25) == Ending(
        evening, morning + timedelta(seconds=124), 3_100, morning
    )
    one_a_second = ends_at(ALMATY, evening, 600 + 11 * 3_600 + 60, 1)
    assert one_a_second.rest == 11 * 3_600 + 60
    assert one_a_second.ends == wall(ALMATY, "2026-12-04 10:01")


def test_nothing_interrupts_where_nothing_is_quiet() -> None:
    """Midnight alone is no pause."""
    program = quiet(quiet_hours=False)
    evening = wall(program, "2026-12-02 23:59")
    assert ends_at(program, evening, 120, 1) == Ending(evening, evening + timedelta(seconds=120))

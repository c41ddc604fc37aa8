"""Hours that are open to promotions: what is quiet or off is waited for."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from loyalty.promotions.schedules import (
    Ending,
    ends_at,
    opens_at,
)
from loyalty.rules.groups import Weekday
from loyalty.rules.program import Program
from loyalty.rules.promotions import DayOff, Promotions, QuietHours
from tests.loyalty.programs import blank
from tests.loyalty.promotions.clocks import ALMATY, HALF_AN_HOUR, KYIV, wall

EVERY_DAY = tuple(Weekday)


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
    (
        "the clocks pass over all open hours",
        blank(
            time_zone="Europe/Kyiv",
            promotions=Promotions(quiet_since=time(3, 30), quiet_until=time(3)),
        ),
        "2027-03-27 22:00",
        "2027-03-29 03:00",
    ),
    ("summer time begins", KYIV, "2027-03-27 22:00", "2027-03-28 10:00"),
]


@pytest.mark.parametrize(
    ("program", "now", "expected"), [one[1:] for one in OPENING], ids=[one[0] for one in OPENING]
)
def test_quiet_hours_and_days_off_are_waited_for(program: Program, now: str, expected: str) -> None:
    """A promotion waits until it is neither quiet nor a day off."""
    assert opens_at(program, wall(program, now)) == wall(program, expected)


TWICE = {time(3), time(3, 30)}  # in an autumn night of Kyiv: either may be meant
HALF_HOURS = st.integers(0, 47).map(lambda half: time(half // 2, half % 2 * 30))


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
    assume(now.month != 10 or not TWICE & {*hours, *other[1:]})
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

"""Times as an owner types them."""

from datetime import UTC, datetime, time
from zoneinfo import ZoneInfo

import pytest

from loyalty.promotions.errors import TimePast, TimeTooFar, TimeUnreadable
from loyalty.promotions.typed_times import typed_time, usual_times
from loyalty.rules.program import Program
from loyalty.rules.promotions import Promotions
from tests.loyalty.programs import blank

ALMATY = blank()
KYIV = blank(time_zone="Europe/Kyiv")


def wall(program: Program, text: str, *, fold: int = 0) -> datetime:
    local = datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(program.time_zone), fold=fold)
    return local.astimezone(UTC)


NOW = "2026-11-30 14:30"
NOON, FOUR = time(12), time(16)


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("25.12 10:00", "2026-12-25 10:00"),
        ("25.12.2026 10:00", "2026-12-25 10:00"),
        ("25.12.26 10:00", "2026-12-25 10:00"),
        (" 25/12, 10:00 ", "2026-12-25 10:00"),
        ("25-12-2026\n9:05", "2026-12-25 09:05"),
        ("1.12. 10:00", "2026-12-01 10:00"),
        ("25.12 10.30", "2026-12-25 10:30"),
        ("25.12.2026 9.05", "2026-12-25 09:05"),
        ("15:00", "2026-11-30 15:00"),
        ("9:00", "2026-12-01 09:00"),  # which is past today
        ("14:30", "2026-12-01 14:30"),
        ("00:00", "2026-12-01 00:00"),
        ("05.01 12:00", "2027-01-05 12:00"),  # nobody means last January
        ("30.11 14:31", "2026-11-30 14:31"),
        ("28.02.2027 10:00", "2027-02-28 10:00"),
    ],
)
def test_what_is_typed_is_understood(typed: str, expected: str) -> None:
    """A day and a time, or a time alone, by the shop's clocks."""
    now = wall(ALMATY, NOW)
    assert typed_time(typed, ALMATY, now) == wall(ALMATY, expected)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("25.12.2025 10:00", "2025-12-25 10:00"),
        ("30.11.2026 14:30", "2026-11-30 14:30"),
        ("29.11 23:00", "2026-11-29 23:00"),  # yesterday, and not in a year
        ("1.9 10:00", "2026-09-01 10:00"),
    ],
)
def test_the_past_is_refused(typed: str, meant: str) -> None:
    """With what was understood, and an example that lies ahead."""
    now = wall(ALMATY, NOW)
    with pytest.raises(TimePast) as refused:
        typed_time(typed, ALMATY, now)
    assert refused.value.at == wall(ALMATY, meant)
    assert typed_time(refused.value.example, ALMATY, now) > now


@pytest.mark.parametrize(
    "typed",
    [
        *("", "tomorrow", "25.12", "10", "10:0", "24:00", "10:60", "32.12 10:00", "25.13 10:00"),
        *("29.02 10:00", "29.02.2027 10:00", "25.12.202 10:00", "25.12.1926 10:00", "١٠:٠٠"),
        *("25.12.2026 10:00 11:00", "9" * 5_000, "00.01 10:00", "1.1.0000 10:00", "+10:00"),
        *("10.12", "10.00"),  # which may be days
    ],
)
def test_what_is_no_time_is_refused(typed: str) -> None:
    """With an example that can be sent as it is."""
    now = wall(ALMATY, NOW)
    with pytest.raises(TimeUnreadable) as refused:
        typed_time(typed, ALMATY, now)
    assert typed_time(refused.value.example, ALMATY, now) > now


def test_a_slip_in_the_year_is_refused() -> None:
    """Nobody plans further than a year ahead."""
    now = wall(ALMATY, NOW)
    with pytest.raises(TimeTooFar):
        typed_time("25.12.2062 10:00", ALMATY, now)
    assert typed_time("30.11.2027 10:00", ALMATY, now) == wall(ALMATY, "2027-11-30 10:00")


def test_an_hour_that_clocks_leave_out_or_repeat() -> None:
    """It comes an hour later; of two, the first that lies ahead is meant."""
    spring = wall(KYIV, "2027-03-27 12:00")
    assert typed_time("28.03 03:30", KYIV, spring) == wall(KYIV, "2027-03-28 04:30")
    autumn = wall(KYIV, "2027-10-30 12:00")
    first = typed_time("31.10 03:30", KYIV, autumn)
    assert first == wall(KYIV, "2027-10-31 03:30")
    assert typed_time("03:30", KYIV, first) == wall(KYIV, "2027-10-31 03:30", fold=1)


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        (
            "2026-11-30 14:30",  # a Monday
            ["11-30 15:30", "11-30 18:00", "12-01 12:00", "12-04 12:00"],
        ),
        ("2026-11-30 17:55", ["11-30 18:55", "12-01 12:00", "12-04 12:00"]),
        ("2026-11-30 20:30", ["12-01 12:00", "12-04 12:00"]),
        ("2026-12-03 11:00", ["12-03 12:00", "12-03 18:00", "12-04 12:00", "12-11 12:00"]),
        ("2026-12-04 11:00", ["12-04 12:00", "12-04 18:00", "12-05 12:00", "12-11 12:00"]),
    ],
)
def test_usual_times_are_offered(now: str, expected: list[str]) -> None:
    """In an hour, this evening, tomorrow and Friday at noon: none past, twice or in quiet hours."""
    found = usual_times(ALMATY, wall(ALMATY, now))
    assert [f"{ALMATY.local(at):%m-%d %H:%M}" for at in found] == expected


def test_no_hour_is_offered_that_is_quiet() -> None:
    """Where it is quiet at noon, noon is not offered."""
    siesta = blank(promotions=Promotions(quiet_since=NOON, quiet_until=FOUR))
    found = usual_times(siesta, wall(siesta, NOW))
    assert [f"{siesta.local(at):%m-%d %H:%M}" for at in found] == ["11-30 18:00"]

"""Times as an owner types or taps them, on the clocks of the programme."""

import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from loyalty.promotions.errors import TimePast, TimeTooFar, TimeUnreadable
from loyalty.promotions.schedules import opens_at
from loyalty.rules.calendar import at_hour
from loyalty.rules.program import Program

FARTHEST = timedelta(days=366)
_DAY = timedelta(days=1)
_HOUR = timedelta(hours=1)
_CENTURY = 2000  # to which a year with two digits belongs
_NOON, _EVENING = time(12), time(18)
_FRIDAY = 4  # of datetime.date.weekday
_SOON = timedelta(minutes=10)

_TIME = r"(?P<hour>\d{1,2}):(?P<minute>\d{2})"
_DATE = r"(?P<day>\d{1,2})[./-](?P<month>\d{1,2})(?:[./-](?P<year>(?:20)?\d{2}))?\.?"
_TYPED = re.compile(rf"(?:{_DATE}[,\s]+)?{_TIME}", re.ASCII)
_WITH_DAY = re.compile(rf"{_DATE}[,\s]+(?P<hour>\d{{1,2}})\.(?P<minute>\d{{2}})", re.ASCII)


def typed_time(text: str, program: Program, now: datetime) -> datetime:
    """A time that lies ahead, in UTC: `25.12 10:00`, `25.12.2026 10:00`, or `10:00`.

    After a day, a point between hour and minute is understood too; alone, 10.12 may be a day.

    A time without a day is the next one. A day without a year is one of this year, or of the next
    where that is nearer, as January is in December. Raises TimeUnreadable, TimePast or TimeTooFar.
    """
    match = _TYPED.fullmatch(text.strip()) or _WITH_DAY.fullmatch(text.strip())
    try:
        meant = _meant(match, program, now) if match else ()
    except ValueError:
        meant = ()
    if not meant:
        raise TimeUnreadable(example(program, now))
    at = min(meant, key=lambda one: abs(one - now))
    if at <= now:
        raise TimePast(at, example(program, now))
    if at > now + FARTHEST:
        raise TimeTooFar(now + FARTHEST)
    return at


def example(program: Program, now: datetime) -> str:
    """A time as one may type it, that lies ahead."""
    day = program.local(now).date() + 3 * _DAY
    return f"{day:%d.%m} 10:00"


def usual_times(program: Program, now: datetime) -> tuple[datetime, ...]:
    """What is offered as one tap: in an hour, this evening, tomorrow at noon, Friday at noon.

    Soonest first, none twice, and none in quiet hours.
    """
    today = program.local(now).date()
    friday = today + ((_FRIDAY - today.weekday()) % 7) * _DAY
    times = {
        (now + _HOUR).replace(second=0, microsecond=0),
        at_hour(program, today, _EVENING),
        at_hour(program, today + _DAY, _NOON),
        at_hour(program, friday if friday > today + _DAY else friday + 7 * _DAY, _NOON),
    }
    return tuple(sorted(at for at in times if at >= now + _SOON and opens_at(program, at) == at))


def _meant(match: re.Match[str], program: Program, now: datetime) -> tuple[datetime, ...]:
    """What may be meant by a day and a time. Raises ValueError where there is no such day or time.

    A time alone lies ahead; a day without a year is this year's or the next one's.
    """
    hour = time(int(match["hour"]), int(match["minute"]))
    today = program.local(now).date()
    if match["day"] is None:
        return tuple(
            at for day in (today, today + _DAY) if (at := _instant(program, day, hour, now)) > now
        )
    if match["year"] is not None:
        years = [int(match["year"][-2:]) + _CENTURY]
    else:
        years = [today.year, today.year + 1]
    days = _days(years, int(match["month"]), int(match["day"]))
    return tuple(_instant(program, day, hour, now) for day in days)


def _days(years: Iterable[int], month: int, day: int) -> Iterator[date]:
    """That day of each year that has it, as not every one has a 29th of February."""
    for year in years:
        with suppress(ValueError):
            yield date(year, month, day)


def _instant(program: Program, day: date, hour: time, now: datetime) -> datetime:
    """That time of that day; where it comes twice and the first one is past, the second."""
    at = at_hour(program, day, hour)
    if at > now:
        return at
    again = datetime.combine(day, hour, tzinfo=ZoneInfo(program.time_zone)).replace(fold=1)
    return max(at, again.astimezone(UTC))

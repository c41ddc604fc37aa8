"""When promotions go out: their dates by the programme's clocks, and the hours open to them.

Whatever the clocks do, a date keeps its hour on the wall. An hour that a change of clocks leaves
out comes as much later; of one that comes twice the first counts. A day that a month does not have
is its last one.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from typing import Any

from loyalty.records.promotions.campaigns import Rhythm, Timing
from loyalty.rules.calendar import at_hour, shown_from
from loyalty.rules.groups import Weekday
from loyalty.rules.program import Program
from loyalty.rules.promotions import Promotions

MADE_UP_WITHIN = timedelta(hours=12)
_DAY = timedelta(days=1)
_INSTANT = timedelta.resolution
_FEBRUARY = "2"
_SHORT_MONTHS = "2,4,6,9,11"
_MIDNIGHT = time()

# --- dates ----------------------------------------------------------------------------------------


def next_date(program: Program, timing: Timing, after: datetime) -> datetime | None:
    """The first date later than `after`, in UTC; None where there is none, or a trigger decides."""
    match timing.rhythm:
        case Rhythm.ONCE:
            return timing.at if timing.at is not None and timing.at > after else None
        case Rhythm.TRIGGER:
            return None
    return next((at for at in _dates(program, timing, after) if at > after), None)


def occasion_of(program: Program, timing: Timing | None, at: datetime) -> str:
    """What names the occasion: the day in the programme's time zone, so that each comes once.

    With a trigger there are many in a day: the minute belongs to the name.
    """
    local = program.local(at)
    if timing is not None and timing.rhythm is Rhythm.TRIGGER:
        return f"{local:%Y-%m-%d %H:%M}"
    return local.date().isoformat()


@dataclass(frozen=True, slots=True)
class Missed:
    """What is due by now: the date that is made up for, if any, and those that are lost."""

    late: datetime | None
    lost: tuple[datetime, ...]


def missed(program: Program, timing: Timing, since: datetime, now: datetime) -> Missed:
    """What there is to do about the dates from `since` to `now`, both included.

    The last one goes out if it is less than twelve hours old, once for all of them.
    """
    dates: list[datetime] = []
    found = next_date(program, timing, since - _INSTANT)
    while found is not None and found <= now:
        dates.append(found)
        found = next_date(program, timing, found)
    if dates and now - dates[-1] < MADE_UP_WITHIN:
        return Missed(dates[-1], tuple(dates[:-1]))
    return Missed(None, tuple(dates))


def _dates(program: Program, timing: Timing, after: datetime) -> Iterator[datetime]:
    """All dates from about a day before `after` on, as instants.

    The rhythm is followed on a clock that never changes, and what that shows is read as the time of
    the programme's own clock.
    """
    crons = _crons(timing)
    wall = program.local(after).replace(tzinfo=UTC) - _DAY
    while crons:
        following = (cron.get_next_fire_time(None, wall) for cron in crons)
        found = min((one for one in following if one is not None), default=None)
        if found is None:
            return
        yield at_hour(program, found.date(), found.time())
        wall = found + _INSTANT


@lru_cache(256)
def _crons(timing: Timing) -> tuple[Any, ...]:
    """What follows this rhythm on a clock that never changes, together."""
    hour = timing.hour or _MIDNIGHT
    if timing.rhythm is Rhythm.WEEKLY:
        days = ",".join(timing.weekdays)
        return (_cron(hour, day_of_week=days),) if days else ()
    wanted = set(timing.month_days)
    crons = [_cron(hour, day=str(day)) for day in sorted(wanted)]
    if wanted & {29, 30, 31}:
        crons.append(_cron(hour, month=_FEBRUARY, day="last"))
    if 31 in wanted:
        crons.append(_cron(hour, month=_SHORT_MONTHS, day="last"))
    return tuple(crons)


def _cron(hour: time, **fields: str) -> Any:
    from apscheduler.triggers.cron import CronTrigger  # noqa: PLC0415 - few starts have a schedule

    return CronTrigger(hour=hour.hour, minute=hour.minute, second=0, timezone=UTC, **fields)


# --- hours ----------------------------------------------------------------------------------------


def opens_at(program: Program, now: datetime) -> datetime:
    """When a promotion may go out: now, or once quiet hours or a day off are over."""
    return max(now, _window(program, now)[0])


@dataclass(frozen=True, slots=True)
class Ending:
    """When the last one of a mailing has it.

    Where quiet hours come in between, `rest` of them go out from `resumes` on.
    """

    begins: datetime
    ends: datetime
    rest: int = 0
    resumes: datetime | None = None


def ends_at(program: Program, start: datetime, count: int, rate: int) -> Ending:
    """When so many are through that begin at `start`, at so many a second."""
    opens, closes = _window(program, start)
    begins = opens = max(start, opens)
    rest, resumes = 0, None
    while count > (room := _room(opens, closes, rate)):
        count -= room
        opens, closes = _window(program, closes)
        if resumes is None:
            rest, resumes = count, opens
    took = timedelta(seconds=-(-count // rate))
    return Ending(begins, opens + took, rest, resumes)


def _room(opens: datetime, closes: datetime, rate: int) -> int:
    """How many go out between."""
    return int((closes - opens).total_seconds()) * rate


def _window(program: Program, at: datetime) -> tuple[datetime, datetime]:
    """The open hours that last at this instant, or the next ones: from then, until then."""
    opens: datetime | None = None
    closes = at
    for since, until in _windows(program, program.local(at).date()):
        if opens is None and until > at:
            opens, closes = since, until
        elif opens is not None and since > closes:
            break
        elif opens is not None:
            closes = until
    if opens is None:
        raise ValueError("every hour is quiet, which the rules do not allow")
    return opens, closes


def _windows(program: Program, day: date) -> Iterator[tuple[datetime, datetime]]:
    """Open hours from this day on, for as long as it takes to come past all days off."""
    off = {one.day for one in program.promotions.days_off}
    for _ in range(7 * (len(off) + 2)):
        following = day + _DAY
        if day not in off:
            for since, until in _open_hours(program.promotions, day):
                whole = until == _MIDNIGHT
                begin = shown_from(program, day, since)
                end = shown_from(program, following if whole else day, until)
                if begin < end:  # the clocks may pass over all of it
                    yield begin, end
        day = following


def _open_hours(promotions: Promotions, day: date) -> tuple[tuple[time, time], ...]:
    """The hours of a day that are not quiet. Midnight as an end is that after the day."""
    since, until = _quiet_hours(promotions, day)
    if not promotions.quiet_hours:
        return ((_MIDNIGHT, _MIDNIGHT),)
    if since == until:
        return ()
    if since > until:
        return ((until, since),)
    before = () if since == _MIDNIGHT else ((_MIDNIGHT, since),)
    return (*before, (until, _MIDNIGHT))


def _quiet_hours(promotions: Promotions, day: date) -> tuple[time, time]:
    weekday = list(Weekday)[day.weekday()]
    for other in promotions.other_quiet_hours:
        if weekday in other.days:
            return other.since, other.until
    return promotions.quiet_since, promotions.quiet_until

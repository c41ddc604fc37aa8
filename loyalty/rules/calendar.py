"""Days and months as people count them, by the calendar of the programme."""

from calendar import monthrange
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from loyalty.rules.groups import ExpiryKind, Period
from loyalty.rules.program import Program

_YEAR = 12  # months
_DAY = timedelta(days=1)
_MINUTE = timedelta(minutes=1)
_LONGEST_MONTH = timedelta(days=31)
_MORNING, _EVENING = time(9), time(21)


def months_later(day: date, months: int) -> date:
    """The same day of a later month, an earlier one if negative; its last day where it has none."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def month_end(day: date) -> date:
    """The last day of its month."""
    return day.replace(day=monthrange(day.year, day.month)[1])


def beginning(program: Program, day: date) -> datetime:
    """The instant at which this day begins in the programme's time zone, in UTC."""
    return at_hour(program, day, time())


def at_hour(program: Program, day: date, hour: time) -> datetime:
    """That time of that day in the programme's time zone, as an instant in UTC."""
    local = datetime.combine(day, hour, tzinfo=ZoneInfo(program.time_zone))
    return local.astimezone(UTC)


def shown_from(program: Program, day: date, hour: time) -> datetime:
    """When the clocks first show that time of that day, or a later one.

    Where they are put forward past it, that is the instant at which they are; `at_hour` is as much
    later as the time lies behind it.
    """
    wanted, zone = datetime.combine(day, hour), ZoneInfo(program.time_zone)
    usual = wanted.replace(tzinfo=zone).astimezone(UTC)
    if program.local(usual).replace(tzinfo=None) == wanted:
        return usual
    before, after = wanted.replace(tzinfo=zone, fold=1).astimezone(UTC), usual
    while after - before > _MINUTE:
        middle = before + (after - before) // 2
        if program.local(middle).replace(tzinfo=None) < wanted:
            before = middle
        else:
            after = middle
    return after.replace(second=0, microsecond=0)


def by_day(program: Program, now: datetime) -> datetime:
    """When to say what can wait: now, or at nine in the morning where people are asleep."""
    local = program.local(now)
    if local.time() < _MORNING:
        return at_hour(program, local.date(), _MORNING)
    if local.time() >= _EVENING:
        return at_hour(program, local.date() + timedelta(days=1), _MORNING)
    return now


def opens(program: Program, instant: datetime, since: time, until: time) -> datetime:
    """This instant, where it lies in the hours of the day between the two, or the next that does.

    They may go over midnight; where both are the same, they are all hours.
    """
    local = program.local(instant)
    if _within(local.time(), since, until):
        return instant
    later = local.time() >= since
    return at_hour(program, local.date() + timedelta(days=later), since)


def counted_since(program: Program, period: Period, now: datetime) -> datetime | None:
    """Since when something counts that is counted over this period; None: since ever.

    Twelve months are whole days: today a year ago is not among them any more.
    """
    today = program.local(now).date()
    match period:
        case Period.LIFE:
            return None
        case Period.YEAR_CALENDAR:
            return beginning(program, today.replace(month=1, day=1))
    return beginning(program, months_later(today, -_YEAR) + timedelta(days=1))


def by_last_purchase(program: Program) -> bool:
    """Whether points live as long as their owner buys something now and then."""
    return program.expiry.points_expire is ExpiryKind.AFTER_LAST_PURCHASE


def last_day_after(program: Program, day: date) -> date:
    """The last day on which points are good whose months begin on this day."""
    last = months_later(day, program.expiry.expiry_months)
    return month_end(last) if program.expiry.expiry_at_month_end else last


def bought_before(program: Program, day: date) -> datetime:
    """The instant before which the last purchase lies of whoever loses points by then.

    They lose them at the end of that day or earlier.
    """
    last = months_later(day, -program.expiry.expiry_months) + _LONGEST_MONTH
    while last_day_after(program, last) > day:
        last -= _DAY
    return beginning(program, last + _DAY)


def _within(at: time, since: time, until: time) -> bool:
    if since < until:
        return since <= at < until
    return since == until or at >= since or at < until

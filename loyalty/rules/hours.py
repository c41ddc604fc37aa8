"""Hours of the week that somebody usually comes at: on two of the last eight such days at least.

They count from an hour before until an hour after the hour itself, by the programme's clocks.
"""

from datetime import date, datetime, time, timedelta

from loyalty.rules.audience import Asked, ComesAbout
from loyalty.rules.calendar import at_hour
from loyalty.rules.groups import Weekday

WEEKS = 8
OFTEN = 2
_HOUR = timedelta(hours=1)


def weekday_of(day: date) -> Weekday:
    """Which day of the week it is."""
    return tuple(Weekday)[day.weekday()]


def same_days(today: date, weekday: Weekday) -> tuple[date, ...]:
    """The last eight such days before today, newest first."""
    ago = (today.weekday() - tuple(Weekday).index(weekday)) % 7 or 7
    return tuple(today - timedelta(days=ago + 7 * week) for week in range(WEEKS))


def windows(condition: ComesAbout, asked: Asked) -> tuple[tuple[datetime, datetime], ...]:
    """From when and until when, on each of these days, newest first."""
    hours = (
        at_hour(asked.program, day, time(condition.hour))
        for day in same_days(asked.today, condition.weekday)
    )
    return tuple((hour - _HOUR, hour + 2 * _HOUR) for hour in hours)

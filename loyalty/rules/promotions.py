"""What an owner may decide about promotions: when they go out, and how many one member gets."""

from dataclasses import dataclass
from datetime import date, time, timedelta

from loyalty.rules.decision import Unit, rule, several
from loyalty.rules.groups import Weekday
from loyalty.values import BasisPoints

WEEK = timedelta(days=7)
RARELY = timedelta(days=14)  # at most one promotion in so long, for those who want few

_LARGEST_SHARE_APART = 2_000  # basis points: a larger one costs more than it can tell
_MOST_PER_WEEK = 50


@dataclass(frozen=True, slots=True)
class QuietHours:
    """Hours of some days of the week in which no promotion goes out.

    Each day is taken by itself: it is quiet before `until` and from `since` on, or between them
    where `since` is the earlier; both at midnight are the whole day.
    """

    days: tuple[Weekday, ...] = rule(Unit.WEEKDAYS)
    since: time = rule(Unit.TIME)
    until: time = rule(Unit.TIME)


@dataclass(frozen=True, slots=True)
class DayOff:
    """A whole day on which no promotion goes out."""

    day: date = rule(Unit.DATE)
    name: str = rule(Unit.NAME, default="")


@dataclass(frozen=True, slots=True)
class Promotions:
    """When promotions go out, and to whom not. Of a number, 0 means that there is no such limit."""

    quiet_hours: bool = rule(Unit.SWITCH, default=True)
    quiet_since: time = rule(Unit.TIME, default=time(21))
    quiet_until: time = rule(Unit.TIME, default=time(10))
    most_per_week: int = rule(Unit.NUMBER, most=_MOST_PER_WEEK, default=2)
    share_apart: BasisPoints = rule(Unit.PERCENT, most=_LARGEST_SHARE_APART, default=200)
    fill_slow_hours: bool = rule(Unit.SWITCH, default=False)
    other_quiet_hours: tuple[QuietHours, ...] = several(
        example=QuietHours((Weekday.SAT, Weekday.SUN), time(20), time(12))
    )
    days_off: tuple[DayOff, ...] = several(example=DayOff(date(2030, 3, 21), "Nauryz"))

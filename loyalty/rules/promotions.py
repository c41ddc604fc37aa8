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

    days: tuple[Weekday, ...] = rule(Unit.WEEKDAYS, "The days of the week that have these.")
    since: time = rule(
        Unit.TIME,
        "On such a day it is quiet from this time on. "
        'since and until both at "00:00" are the whole day.',
    )
    until: time = rule(
        Unit.TIME,
        "On such a day it is quiet before this time. Where since is earlier, it is quiet "
        "from since until then.",
    )


@dataclass(frozen=True, slots=True)
class DayOff:
    """A whole day on which no promotion goes out."""

    day: date = rule(Unit.DATE, "The day, by the calendar of time_zone.")
    name: str = rule(Unit.NAME, 'What day it is, such as "New Year".', default="")


@dataclass(frozen=True, slots=True)
class Promotions:
    """When promotions go out, and to whom not. Of a number, 0 means that there is no such limit."""

    quiet_hours: bool = rule(
        Unit.SWITCH,
        "Whether there are hours in which no promotion goes out, but waits until they are over.",
        default=True,
    )
    quiet_since: time = rule(
        Unit.TIME,
        "It is quiet from this time of the day on, by the clocks of time_zone. "
        'quiet_since and quiet_until both at "00:00" are the whole day.',
        default=time(21),
    )
    quiet_until: time = rule(
        Unit.TIME,
        "It is quiet before this time of the day. Where quiet_since is earlier, it is quiet from "
        "quiet_since until then.",
        default=time(10),
    )
    most_per_week: int = rule(
        Unit.NUMBER,
        "The most promotions that one customer gets within seven days, all kinds together; "
        "0 for no such cap.",
        most=_MOST_PER_WEEK,
        default=2,
    )
    share_apart: BasisPoints = rule(
        Unit.PERCENT,
        "The share of customers who get no promotion at all for a quarter of a year, so that one "
        "sees what all of them together bring; 0 for nobody. Where that is fewer than 100 of those "
        "who agreed to offers, nobody is set apart. A change holds from the next quarter on; 0 "
        "holds at once.",
        most=_LARGEST_SHARE_APART,
        default=200,
    )
    fill_slow_hours: bool = rule(
        Unit.SWITCH,
        "Whether owners are offered a promotion for the next hours when the last hour has brought "
        "less than 60 % of what is usual.",
        default=False,
    )
    other_quiet_hours: tuple[QuietHours, ...] = several(
        "Days of the week that have other quiet hours.",
        example=QuietHours((Weekday.SAT, Weekday.SUN), time(20), time(12)),
    )
    days_off: tuple[DayOff, ...] = several(
        "Days on which no promotion goes out.",
        example=DayOff(date(2030, 3, 21), "Nauryz"),
    )

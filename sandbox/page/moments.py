"""Where the time machine goes: instants named as people name them, and the steps on the way."""

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

SHORTEST_STEP, LONGEST_STEP = timedelta(minutes=5), timedelta(hours=1)
MOST_STEPS = 200


def same_time_tomorrow(now: datetime, zone: ZoneInfo) -> datetime:
    """The next day at the same time by the clock on the wall."""
    return now.astimezone(zone) + timedelta(days=1)


def next_weekday(now: datetime, zone: ZoneInfo, weekday: int, at: time) -> datetime:
    """The next such moment after now; Monday is 1, as in ISO 8601."""
    local = now.astimezone(zone)
    days = (weekday - local.isoweekday()) % 7
    found = datetime.combine(local.date() + timedelta(days=days), at, zone)
    return found if found > now else datetime.combine(found.date() + timedelta(days=7), at, zone)


def steps(way: timedelta) -> list[timedelta]:
    """The way in steps short enough to see one thing happen after the other."""
    step = max(min(LONGEST_STEP, max(SHORTEST_STEP, way / 24)), way / MOST_STEPS)
    whole = [step] * (way // step)
    rest = way % step
    return [*whole, rest] if rest else whole

"""When a promotion goes out, in short: every Friday at 12:00, 30 days without a purchase."""

from collections.abc import Sequence
from zoneinfo import ZoneInfo

from locales.amounts import moment
from locales.texts import Words
from loyalty.records.promotions.campaigns import Rhythm, Timing
from loyalty.rules.groups import Weekday
from loyalty.rules.program import Program

_WEEK = tuple(Weekday)
_LAST_DAY = 31


def timing_in_words(timing: Timing | None, program: Program, words: Words) -> str:
    """The timing, to be read behind a colon or alone. Not finished ones have no words: ""."""
    if timing is None:
        return words.plain("schedule-at-once")
    match timing.rhythm:
        case Rhythm.ONCE:
            zone = ZoneInfo(program.time_zone)
            return moment(timing.at, zone, words.language) if timing.at is not None else ""
        case Rhythm.WEEKLY:
            return _weekly(timing, words)
        case Rhythm.MONTHLY:
            return _monthly(timing, words)
        case Rhythm.TRIGGER:
            if timing.trigger is None:
                return ""
            return words.plain(f"schedule-{timing.trigger}", number=timing.number)


def _weekly(timing: Timing, words: Words) -> str:
    days, hour = sorted(timing.weekdays, key=_WEEK.index), _hour(timing)
    if len(days) == len(_WEEK):
        return words.plain("schedule-every-day", hour=hour)
    if len(days) == 1:
        return words.plain("schedule-weekly", day=days[0].value, hour=hour)
    names = [words.plain("schedule-weekday", day=day.value) for day in days]
    return words.plain("schedule-weekdays", days=", ".join(names), hour=hour) if names else ""


def _monthly(timing: Timing, words: Words) -> str:
    days = [day for day in sorted(timing.month_days) if day != _LAST_DAY]
    names = [words.plain("schedule-month-day", day=day) for day in days]
    parts = [words.plain("schedule-month-days", days=_listed(names, words))] if names else []
    if _LAST_DAY in timing.month_days:
        parts.append(words.plain("schedule-last-day"))
    if not parts:
        return ""
    return words.plain("schedule-monthly", days=", ".join(parts), hour=_hour(timing))


def _listed(names: Sequence[str], words: Words) -> str:
    *first, last = names
    return words.plain("schedule-and", first=", ".join(first), last=last) if first else last


def _hour(timing: Timing) -> str:
    return f"{timing.hour:%H:%M}" if timing.hour is not None else "00:00"

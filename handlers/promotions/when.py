"""🗓: when a promotion goes out. At once, at a time, again and again, or by itself."""

import re
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from typing import Any

from aiogram.types import Message

from handlers.promotions.drafts import back, change, draft_of
from handlers.promotions.schedule_words import timing_in_words
from handlers.promotions.states import Broadcast
from handlers.typed import whole
from handlers.windows import Panel, View, Way, window
from locales.texts import Html
from loyalty.promotions.errors import HourUnreadable
from loyalty.promotions.typed_times import example, typed_time, usual_times
from loyalty.records.promotions.campaigns import Campaign, Rhythm, Timing, Trigger
from loyalty.rules.groups import Weekday

NOON = time(12)
HOURS = (10, 12, 15, 18, 19, 20)
TICK = "☑️"
NUMBERS = {
    Trigger.NOT_BOUGHT_YET: (3, 7, 14, 30),
    Trigger.NOT_BOUGHT_FOR: (14, 30, 60, 90),
    Trigger.POINTS_EXPIRE: (3, 7, 14, 30),
    Trigger.BIRTHDAY: (0, 1, 3, 7),
    Trigger.NTH_PURCHASE: (1, 3, 5, 10),
    Trigger.LOW_SCORE: (1, 2, 3),
}
"""What is usual for those that need a number; another one is typed."""

MOST_NUMBER = 3650
_HOUR = re.compile(r"(\d{1,2})(?:[:.](\d{2}))?", re.ASCII)


async def choose_when(panel: Panel) -> View:
    """The usual times, and the ways to others."""
    words, desk = panel.words, panel.desk
    campaign, now = await draft_of(panel), desk.clock.now()
    ways: list[list[Way]] = [[(words.plain("promo-at-once"), "once")]]
    ways += [
        [(_usual(at, now, panel), f"at:{int(at.timestamp())}")]
        for at in usual_times(desk.program, now)
    ]
    ways += [
        [
            (words.plain("promo-weekly-button"), "go:weekly"),
            (words.plain("promo-monthly-button"), "go:monthly"),
        ],
        [(words.plain("promo-trigger-button"), "go:trigger")],
        [back(words)],
    ]
    text = words(
        "promo-ask-when",
        zone=desk.program.time_zone,
        now=desk.clock_time(now),
        example=example(desk.program, now),
    )
    return View(_with_present(campaign, panel, text), ways, campaign.edition)


async def at_once(panel: Panel, _: str) -> None:
    """Right after ✅."""
    await change(panel, timing=None)
    await panel.go(Broadcast.compose)


async def at_usual(panel: Panel, stamp: str) -> None:
    """One of the usual times."""
    at = datetime.fromtimestamp(int(stamp), UTC)
    await change(panel, timing=Timing(Rhythm.ONCE, at=at))
    await panel.go(Broadcast.compose)


async def at_typed(panel: Panel, message: Message) -> None:
    """A time that was typed; the past is refused."""
    now = panel.desk.clock.now()
    at = typed_time(message.text or "", panel.desk.program, now)
    await change(panel, timing=Timing(Rhythm.ONCE, at=at))
    await panel.go(Broadcast.compose)


async def choose_weekly(panel: Panel) -> View:
    """Days of the week, and an hour."""
    words, campaign = panel.words, await draft_of(panel)
    timing = _of(campaign, Rhythm.WEEKLY)
    days = [
        (
            _ticked(words.plain("schedule-weekday", day=day.value), day in timing.weekdays),
            f"day:{day}",
        )
        for day in Weekday
    ]
    text = words("promo-ask-weekly", hour=f"{timing.hour or NOON:%H:%M}")
    rows = [days[:4], days[4:], *_hours(timing), [back(words, "when"), _done(panel)]]
    return View(text, rows, campaign.edition)


async def tick_weekday(panel: Panel, day: str) -> None:
    """On this day of the week as well, or not any more."""
    timing = _of(await draft_of(panel), Rhythm.WEEKLY)
    chosen = set(timing.weekdays) ^ {Weekday(day)}
    ordered = tuple(one for one in Weekday if one in chosen)
    await change(panel, timing=replace(timing, weekdays=ordered))


async def choose_monthly(panel: Panel) -> View:
    """Days of the month, and an hour."""
    words, campaign = panel.words, await draft_of(panel)
    timing = _of(campaign, Rhythm.MONTHLY)
    days = [(_ticked(str(day), day in timing.month_days), f"date:{day}") for day in range(1, 32)]
    text = words("promo-ask-monthly", hour=f"{timing.hour or NOON:%H:%M}")
    weeks = [days[first : first + 7] for first in range(0, 31, 7)]
    rows = [*weeks, *_hours(timing), [back(words, "when"), _done(panel)]]
    return View(text, rows, campaign.edition)


async def tick_date(panel: Panel, day: str) -> None:
    """On this day of the month as well, or not any more."""
    timing = _of(await draft_of(panel), Rhythm.MONTHLY)
    chosen = set(timing.month_days) ^ {min(max(int(day), 1), 31)}
    await change(panel, timing=replace(timing, month_days=tuple(sorted(chosen))))


async def at_hour(panel: Panel, hour: str) -> None:
    """At this hour of those days."""
    await _set_hour(panel, time(int(hour) % 24))


async def at_typed_hour(panel: Panel, message: Message) -> None:
    """At an hour that was typed."""
    await _set_hour(panel, hour_typed(message.text or ""))


async def choose_trigger(panel: Panel) -> View:
    """What has it sent by itself."""
    words, campaign = panel.words, await draft_of(panel)
    ways = [[(words.plain(f"promo-event-{one}"), f"event:{one}")] for one in Trigger]
    return View(words("promo-ask-trigger"), [*ways, [back(words, "when")]], campaign.edition)


async def at_event(panel: Panel, event: str) -> None:
    """This is what has it sent; how many of what is asked where that is needed."""
    trigger = Trigger(event)
    if trigger in NUMBERS:
        await panel.go(Broadcast.number, event)
        return
    await change(panel, timing=Timing(Rhythm.TRIGGER, trigger=trigger))
    await panel.go(Broadcast.compose)


async def choose_number(panel: Panel) -> View:
    """How many days, or which purchase."""
    words, campaign, trigger = panel.words, await draft_of(panel), Trigger(panel.at)
    numbers = [(str(number), f"number:{number}") for number in NUMBERS.get(trigger, ())]
    if trigger is Trigger.NTH_PURCHASE:
        text = words("promo-ask-trigger-purchase")
    elif trigger is Trigger.LOW_SCORE:
        text = words("promo-ask-trigger-score")
    else:
        text = words("promo-ask-trigger-days", event=words.plain(f"promo-event-{trigger}"))
    return View(text, [numbers, [back(words, "trigger")]], campaign.edition)


async def with_number(panel: Panel, number: str) -> None:
    """So many."""
    await _set_trigger(panel, int(number))


async def with_typed_number(panel: Panel, message: Message) -> None:
    """As many as were typed."""
    await _set_trigger(panel, whole(message.text or "", MOST_NUMBER))


def hour_typed(text: str) -> time:
    """A time of the day: 18:30, 18.30 or 18. Raises HourUnreadable."""
    match = _HOUR.fullmatch(text.strip())
    try:
        if match is not None:
            return time(int(match[1]), int(match[2] or "0"))
    except ValueError:
        pass
    raise HourUnreadable


async def _set_trigger(panel: Panel, number: int) -> None:
    trigger = Trigger(panel.at)
    await change(panel, timing=Timing(Rhythm.TRIGGER, trigger=trigger, number=number))
    await panel.go(Broadcast.compose)


async def _set_hour(panel: Panel, hour: time) -> None:
    campaign = await draft_of(panel)
    monthly = panel.window == "monthly"
    timing = _of(campaign, Rhythm.MONTHLY if monthly else Rhythm.WEEKLY)
    await change(panel, timing=replace(timing, hour=hour))


def _usual(at: datetime, now: datetime, panel: Panel) -> str:
    """Today, tomorrow, or which day of the week; and the time."""
    words, desk = panel.words, panel.desk
    day, today = desk.program.local(at).date(), desk.program.local(now).date()
    if day == today:
        return words.plain("promo-today", time=desk.clock_time(at))
    if day == today + timedelta(days=1):
        return words.plain("promo-tomorrow", time=desk.clock_time(at))
    weekday = tuple(Weekday)[day.weekday()]
    return f"{words.plain('schedule-weekday', day=weekday.value)}, {desk.moment(at)}"


def _of(campaign: Campaign, rhythm: Rhythm) -> Timing:
    """Its timing, if it has this rhythm; else one of this rhythm with nothing chosen."""
    timing = campaign.timing
    return timing if timing is not None and timing.rhythm is rhythm else Timing(rhythm, hour=NOON)


def _hours(timing: Timing) -> list[list[Way]]:
    hours = [(_ticked(f"{hour}:00", timing.hour == time(hour)), f"hour:{hour}") for hour in HOURS]
    return [hours[:3], hours[3:]]


def _ticked(label: str, ticked: bool) -> str:
    return f"{TICK} {label}" if ticked else label


def _done(panel: Panel) -> Way:
    return panel.words.plain("promo-done-button"), "go:compose"


def _with_present(campaign: Campaign, panel: Panel, text: Html) -> Html:
    if campaign.timing is None:
        return text
    when = timing_in_words(campaign.timing, panel.desk.program, panel.words)
    present = panel.words("promo-when", when=when)
    return Html(f"{present}\n\n{text}")


_DAYS: dict[str, Any] = {"day": tick_weekday, "date": tick_date, "hour": at_hour}

WINDOWS = (
    window(Broadcast.when, choose_when, {"once": at_once, "at": at_usual}, answer=at_typed),
    window(Broadcast.weekly, choose_weekly, _DAYS, answer=at_typed_hour),
    window(Broadcast.monthly, choose_monthly, _DAYS, answer=at_typed_hour),
    window(Broadcast.trigger, choose_trigger, {"event": at_event}),
    window(
        Broadcast.number,
        choose_number,
        {"number": with_number},
        answer=with_typed_number,
        figures=True,
        after=Broadcast.trigger,
    ),
)

"""Triggers: what happens to a member by itself, and has them written to, once for each cause.

A promotion that has just been started does not write to everybody whom it could ever have been
about. What comes with time (so long without a purchase, points that expire, a birthday) is caught
up with for a week; a deed (a tier, a purchase, a score) counts from the start on. The same week is
caught up with after a pause, and for whoever had their number of promotions when it happened.
"""

from calendar import isleap
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from loyalty.promotions.mailings import open_mailing
from loyalty.promotions.pauses import reached_by
from loyalty.promotions.schedules import occasion_of, opens_at
from loyalty.records.promotions.campaigns import Campaign, CampaignState, Rhythm, Trigger
from loyalty.records.promotions.triggers import Happening, OneDay
from loyalty.rules.audience import Asked
from loyalty.rules.calendar import beginning, bought_before, by_last_purchase
from loyalty.rules.program import RULED_SINCE, Program
from loyalty.store import Tx
from loyalty.values import CampaignId

CAUGHT_UP = timedelta(days=7)
_DAY = timedelta(days=1)
_INSTANT = timedelta.resolution
_EVER = datetime(1, 1, 1, tzinfo=UTC)


def happening_of(tx: Tx, campaign: Campaign, now: datetime) -> Happening | None:
    """What the campaign looks for at this moment; None where it waits for nothing to happen."""
    timing, started = campaign.timing, campaign.started_at
    if timing is None or timing.rhythm is not Rhythm.TRIGGER or timing.trigger is None:
        return None
    week = Happening(campaign.id, timing.trigger, timing.number, now - CAUGHT_UP, now + _INSTANT)
    program = tx.programs.current()
    match timing.trigger:
        case Trigger.NOT_BOUGHT_YET | Trigger.NOT_BOUGHT_FOR:
            ago = timedelta(days=timing.number)
            return replace(week, since=week.since - ago, before=week.before - ago)
        case Trigger.TIER_REACHED | Trigger.NTH_PURCHASE | Trigger.LOW_SCORE:
            return replace(week, since=max(week.since, started or now))
        case Trigger.BIRTHDAY:
            days = tuple(map(_birthday, _days_ahead(program, timing.number, now)))
            return replace(week, days=days)
        case Trigger.POINTS_EXPIRE:
            ahead = tuple(_days_ahead(program, timing.number, now))
            dated = tuple(_last_day(program, day) for day in ahead)
            return replace(week, days=dated, idle=tuple(_idle_days(tx, program, ahead)))


def find_triggered(tx: Tx, *, now: datetime, language: str) -> tuple[CampaignId, ...]:
    """Live campaigns with somebody to write to for a cause of their trigger; none in quiet hours.

    `language` is what is spoken with people whose own is not known.
    """
    program = tx.programs.current()
    if opens_at(program, now) > now:
        return ()
    asked = Asked(now, program, language)
    return tuple(
        campaign_id
        for campaign_id in tx.campaigns.live_by_trigger()
        if happens_to(tx, tx.campaigns.glance(campaign_id), asked)
    )


def open_triggered(tx: Tx, *, campaign_id: CampaignId, now: datetime) -> None:
    """Have the campaign go out to whoever it is about at this moment.

    Not where it is about to, or where it does not go out by a trigger any more.
    """
    campaign = tx.campaigns.get(campaign_id)
    if campaign is None or campaign.state is not CampaignState.LIVE:
        return
    waits = any(
        one.campaign_id == campaign_id and one.frozen_at is None for one in tx.mailings.active()
    )
    if not waits and happening_of(tx, campaign, now) is not None:
        occasion = occasion_of(tx.programs.current(), campaign.timing, now)
        open_mailing(tx, campaign, occasion, now)


def happens_to(tx: Tx, campaign: Campaign | None, asked: Asked) -> int:
    """How many it would write to at this moment for causes of its trigger; 0 where it has none."""
    happening = happening_of(tx, campaign, asked.now) if campaign is not None else None
    if campaign is None or happening is None:
        return 0
    audience = reached_by(campaign, asked.program)
    return tx.audiences.happens_to(happening, audience, asked)


def _days_ahead(program: Program, number: int, now: datetime) -> Iterator[date]:
    """The day that is so many days ahead, and what was it in the week before, unless it is past."""
    today = program.local(now).date()
    for ahead in range(max(0, number - CAUGHT_UP.days + 1), number + 1):
        yield today + ahead * _DAY


def _birthday(day: date) -> OneDay:
    """Who was born on 29 February celebrates on the 28th in other years."""
    leap = (day.month, day.day) == (2, 28) and not isleap(day.year)
    return OneDay(day, birthdays=(f"{day:%m-%d}", *(["02-29"] if leap else [])))


def _last_day(program: Program, day: date) -> OneDay:
    """Of points with a date: they expire as the day ends."""
    first, end = beginning(program, day), beginning(program, day + _DAY)
    return OneDay(day, first + _INSTANT, end + _INSTANT)


def _idle_days(tx: Tx, program: Program, days: tuple[date, ...]) -> Iterator[OneDay]:
    """Of points that live by purchases: when those bought last who lose them on that day.

    The months count from the day of the rule at the earliest.
    """
    if not by_last_purchase(program):
        return
    ruled = tx.settings.get(RULED_SINCE)
    young = datetime.fromisoformat(ruled) if ruled is not None else _EVER
    for day in days:
        since, before = bought_before(program, day - _DAY), bought_before(program, day)
        if young < before:
            yield OneDay(day, since if young < since else _EVER, before)

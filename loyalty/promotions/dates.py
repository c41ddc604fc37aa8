"""Dates that have come: each campaign goes out on each of them once, whoever looks at them."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from loyalty.outbox.notices import tell_owners
from loyalty.promotions.errors import DatePassed
from loyalty.promotions.mailings import AT_ONCE, open_mailing
from loyalty.promotions.schedules import MADE_UP_WITHIN, missed, next_date, occasion_of
from loyalty.records.outbox import Notice
from loyalty.records.promotions.campaigns import Campaign, CampaignState, Rhythm, Timing
from loyalty.rules.program import Program
from loyalty.store import Tx
from loyalty.values import CampaignId

_REPEATED = {Rhythm.WEEKLY, Rhythm.MONTHLY}


@dataclass(frozen=True, slots=True)
class DatesMissed(Notice):
    """To the owners: so many dates passed while nothing ran, the last of them at that instant.

    One that was to go out once waits for their ▶️.
    """

    KIND = "promotion-dates-missed"
    campaign: CampaignId
    name: str
    dates: int
    last: datetime
    waits: bool


def first_date(
    tx: Tx, campaign_id: CampaignId, timing: Timing | None, now: datetime
) -> datetime | None:
    """When the campaign goes out first; None at once, or where a trigger decides.

    A day on which it has gone out already does not come again. Raises DatePassed.
    """
    if timing is None or timing.rhythm is Rhythm.TRIGGER:
        return None
    program = tx.programs.current()
    first = next_date(program, timing, now)
    while first is not None and tx.mailings.of_occasion(
        campaign_id, _occasion(program, timing, first)
    ):
        first = next_date(program, timing, first)
    if first is None:
        raise DatePassed(timing.at or now)
    return first


def claim_due(tx: Tx, *, now: datetime) -> None:
    """Open a mailing for each date that has come, and set the next one.

    Dates that passed while nothing ran are made up for by one mailing, if the last is less than
    twelve hours old; the owners are told of those that are lost.
    """
    program = tx.programs.current()
    for campaign_id in tx.campaigns.due(now):
        campaign = tx.campaigns.get(campaign_id)
        if campaign is not None and _is_due(campaign, now):
            _claim(tx, program, campaign, now)


def redate(tx: Tx, *, now: datetime) -> None:
    """What is repeated keeps its hour by the programme's clock, where that is another one by now.

    What has a date by that clock keeps it.
    """
    program = tx.programs.current()
    for campaign_id in tx.campaigns.live_on_dates():
        campaign = tx.campaigns.get(campaign_id)
        if campaign is None or campaign.timing is None or _is_due(campaign, now):
            continue
        if campaign.timing.rhythm in _REPEATED and not _has_date(program, campaign):
            due_at = _next_of(tx, program, campaign, campaign.timing, now)
            tx.campaigns.put(replace(campaign, due_at=due_at))


def _has_date(program: Program, campaign: Campaign) -> bool:
    """Whether it is due on one of its dates by this clock."""
    timing, at = campaign.timing, campaign.due_at
    if timing is None or at is None:
        return False
    return next_date(program, timing, at - timedelta.resolution) == at


def _is_due(campaign: Campaign, now: datetime) -> bool:
    return (
        campaign.state is CampaignState.LIVE
        and campaign.due_at is not None
        and campaign.due_at <= now
    )


def _claim(tx: Tx, program: Program, campaign: Campaign, now: datetime) -> None:
    timing, due_at = campaign.timing, campaign.due_at
    assert timing is not None and due_at is not None  # noqa: S101, PT018 - for the types: it is due
    dates = missed(program, timing, due_at, now)
    waits = timing.rhythm is Rhythm.ONCE and dates.late is None
    if dates.late is not None:
        open_mailing(tx, campaign, _occasion(program, timing, dates.late), now)
    if dates.lost:
        lost = DatesMissed(campaign.id, campaign.name, len(dates.lost), dates.lost[-1], waits)
        tell_owners(tx, lost, cause=f"{campaign.id}:{dates.lost[-1].isoformat()}", now=now)
    if waits:
        tx.campaigns.put(replace(campaign, state=CampaignState.PAUSED))
    else:
        tx.campaigns.put(replace(campaign, due_at=next_date(program, timing, now)))


def _occasion(program: Program, timing: Timing, at: datetime) -> str:
    return AT_ONCE if timing.rhythm is Rhythm.ONCE else occasion_of(program, timing, at)


def _next_of(
    tx: Tx, program: Program, campaign: Campaign, timing: Timing, now: datetime
) -> datetime | None:
    """The next date; one of today that this clock has already passed, and that never came, is now.

    A clock that was put forward has left it out.
    """
    late = missed(program, timing, now - MADE_UP_WITHIN, now).late
    if late is None or campaign.started_at is None or late <= campaign.started_at:
        return next_date(program, timing, now)
    been = tx.mailings.of_occasion(campaign.id, _occasion(program, timing, late))
    return late if been is None else next_date(program, timing, now)

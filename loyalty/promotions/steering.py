"""Steering what goes out: ⏸ ▶️ ❌, and what stops it by itself.

Nothing more is taken to be sent once the transaction has committed; what was on its way at that
moment is still heard of.
"""

from dataclasses import dataclass, replace
from datetime import datetime

from loyalty.outbox.notices import tell_owners
from loyalty.promotions.campaigns import campaign_of, sender
from loyalty.promotions.errors import CampaignOver
from loyalty.promotions.mailings import AT_ONCE, open_mailing
from loyalty.promotions.perks import offer_over
from loyalty.promotions.schedules import next_date
from loyalty.records.outbox import Notice
from loyalty.records.promotions.campaigns import Campaign, CampaignState, Rhythm, StopReason
from loyalty.records.promotions.mailings import Mailing, MailingState
from loyalty.store import Tx
from loyalty.values import CampaignId, PersonId

_GOES_ON = {CampaignState.LIVE, CampaignState.PAUSED}
_OVER = {CampaignState.DONE, CampaignState.STOPPED, CampaignState.DROPPED}


@dataclass(frozen=True, slots=True)
class SenderLeft(Notice):
    """To the owners: whoever started it may not send any more, and it waits for one of them."""

    KIND = "promotion-sender-left"
    campaign: CampaignId
    name: str


def pause(tx: Tx, *, campaign_id: CampaignId, by: PersonId, now: datetime) -> Campaign:
    """⏸: nothing of it goes out until ▶️. Paused already, it stays so.

    Raises NotStaff, NotAllowed, CampaignGone, and CampaignOver.
    """
    staff = sender(tx, by)
    campaign = _going_on(tx, campaign_id)
    if campaign.state is CampaignState.LIVE:
        tx.journal.note("promotion paused", staff.id, {"campaign": int(campaign_id)}, now)
        _pause(tx, campaign, None)
    return campaign_of(tx, campaign_id)


def resume(tx: Tx, *, campaign_id: CampaignId, by: PersonId, now: datetime) -> Campaign:
    """▶️: it goes on, on the responsibility of whoever taps. Dates that passed meanwhile are over.

    A single date that passed meanwhile is now. Raises as pause does.
    """
    staff = sender(tx, by)
    campaign = _going_on(tx, campaign_id)
    if campaign.state is CampaignState.LIVE:
        return campaign
    tx.journal.note("promotion resumed", staff.id, {"campaign": int(campaign_id)}, now)
    live = replace(campaign, state=CampaignState.LIVE, why=None, started_by=staff.id)
    timing = campaign.timing
    if campaign.due_at is not None and campaign.due_at <= now and timing is not None:
        if timing.rhythm is Rhythm.ONCE:
            open_mailing(tx, live, AT_ONCE, now)
        live = replace(live, due_at=next_date(tx.programs.current(), timing, now))
    tx.campaigns.put(live)
    for mailing in _open(tx, campaign_id):
        if mailing.state is MailingState.PAUSED:
            tx.mailings.put(replace(mailing, state=MailingState.QUEUED))
    return campaign_of(tx, campaign_id)


def call_off(tx: Tx, *, campaign_id: CampaignId, by: PersonId, now: datetime) -> Campaign:
    """❌: what is left of it is never sent. Over already, it stays as it is.

    Raises NotStaff, NotAllowed and CampaignGone.
    """
    staff = sender(tx, by)
    campaign = campaign_of(tx, campaign_id)
    if campaign.state not in _OVER:
        tx.journal.note("promotion called off", staff.id, {"campaign": int(campaign_id)}, now)
        stop(tx, campaign, StopReason.BY_HAND, now)
    return campaign_of(tx, campaign_id)


def stop(tx: Tx, campaign: Campaign, why: StopReason, now: datetime) -> None:
    """End it before its time, for this reason."""
    stopped = replace(campaign, state=CampaignState.STOPPED, why=why, ended_at=now, due_at=None)
    tx.campaigns.put(stopped)
    call_off_rest(tx, campaign.id, now)


def look_after(tx: Tx, *, campaign_id: CampaignId, now: datetime) -> None:
    """End what has no reason to go on: its campaign was stopped, its offer is over.

    Where whoever started it may not send any more, it pauses and the owners are told.
    """
    campaign = tx.campaigns.get(campaign_id)
    why = _why_not(tx, campaign, now)
    if campaign is None or campaign.state in _OVER:
        call_off_rest(tx, campaign_id, now)
    elif why is StopReason.NO_RIGHT:
        _pause(tx, campaign, StopReason.NO_RIGHT)
        told = SenderLeft(campaign.id, campaign.name)
        tell_owners(tx, told, cause=f"{campaign.id}:{campaign.started_by}", now=now)
    elif why is not None:
        stop(tx, campaign, why, now)


def is_to_look_after(tx: Tx, mailing: Mailing, now: datetime) -> bool:
    """Whether `look_after` would change something."""
    if mailing.state in {MailingState.ENDING, MailingState.DONE}:
        return False
    campaign = tx.campaigns.glance(mailing.campaign_id)
    return campaign is None or campaign.state in _OVER or _why_not(tx, campaign, now) is not None


def _why_not(tx: Tx, campaign: Campaign | None, now: datetime) -> StopReason | None:
    """What keeps a campaign from going on that is not over."""
    if campaign is None or campaign.state not in _GOES_ON:
        return None
    if offer_over(campaign, now):
        return StopReason.OFFER_OVER
    if campaign.state is CampaignState.LIVE and not tx.mailings.entitled(campaign.id):
        return StopReason.NO_RIGHT
    return None


def call_off_rest(tx: Tx, campaign_id: CampaignId, now: datetime) -> None:
    """Nothing more of it is sent; mailings end once what is on its way was heard of."""
    for mailing in _open(tx, campaign_id):
        if mailing.state is not MailingState.ENDING:
            tx.deliveries.call_off(mailing.id)
            frozen_at = mailing.frozen_at or now
            tx.mailings.put(replace(mailing, state=MailingState.ENDING, frozen_at=frozen_at))


def _pause(tx: Tx, campaign: Campaign, why: StopReason | None) -> None:
    tx.campaigns.put(replace(campaign, state=CampaignState.PAUSED, why=why))
    for mailing in _open(tx, campaign.id):
        if mailing.state in {MailingState.QUEUED, MailingState.SENDING}:
            tx.mailings.put(replace(mailing, state=MailingState.PAUSED))


def _going_on(tx: Tx, campaign_id: CampaignId) -> Campaign:
    campaign = campaign_of(tx, campaign_id)
    if campaign.state not in _GOES_ON:
        raise CampaignOver
    return campaign


def _open(tx: Tx, campaign_id: CampaignId) -> list[Mailing]:
    """Its mailings that have not ended, each locked."""
    found = (
        tx.mailings.get(one.id)
        for one in tx.mailings.active()
        if one.campaign_id == campaign_id and one.ended_at is None
    )
    return [one for one in found if one is not None]

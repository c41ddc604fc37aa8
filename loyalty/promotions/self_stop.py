"""A promotion that goes out again and again, and is shown not to pay, stops itself and says so.

The owner may overrule it; then it is not judged any more.
"""

from dataclasses import dataclass, replace
from datetime import datetime

from loyalty.outbox.notices import notify
from loyalty.promotions.campaigns import campaign_of, sender
from loyalty.promotions.proof import does_not_pay, proof_of, window_of
from loyalty.promotions.report import groups_of, share_compared
from loyalty.promotions.schedules import next_date
from loyalty.promotions.steering import stop
from loyalty.records.outbox import Notice
from loyalty.records.promotions.campaigns import Campaign, CampaignState, Rhythm, StopReason
from loyalty.records.promotions.proof import Judged
from loyalty.rules.calendar import by_day
from loyalty.store import Tx
from loyalty.values import CampaignId, Minor, PersonId

_AGAIN = {Rhythm.WEEKLY, Rhythm.MONTHLY, Rhythm.TRIGGER}


@dataclass(frozen=True, slots=True)
class DoesNotPay(Notice):
    """To the owners: it was stopped. `lost` is what it has cost beyond what it has brought, which
    lies between `least` and `most`; below zero, it would be a gain.
    """

    KIND = "promotion-does-not-pay"
    campaign: CampaignId
    name: str
    lost: Minor
    least: Minor
    most: Minor


@dataclass(frozen=True, slots=True)
class Loss:
    """What a campaign has cost beyond what it brought, and between what that lies."""

    campaign_id: CampaignId
    lost: Minor
    least: Minor
    most: Minor


def find_unpaying(tx: Tx, *, now: datetime) -> tuple[Loss, ...]:
    """Those that go out again and again and are shown, by now, to give more than they bring.

    All that their members bought is summed up for it: to be asked beside the till, not in its way.
    """
    live = {*tx.campaigns.live_on_dates(), *tx.campaigns.live_by_trigger()}
    found = (tx.campaigns.glance(campaign_id) for campaign_id in sorted(live))
    losses = (_loss_of(tx, one, now) for one in found if one is not None)
    return tuple(loss for loss in losses if loss is not None)


def stop_unpaying(tx: Tx, *, loss: Loss, now: datetime) -> None:
    """Stop one that was found so, and tell the owners. Stopped already, it stays as it is."""
    campaign = tx.campaigns.get(loss.campaign_id)
    if campaign is None or not _is_judged(campaign):
        return
    stop(tx, campaign, StopReason.DOES_NOT_PAY, now)
    told = DoesNotPay(campaign.id, campaign.name, loss.lost, loss.least, loss.most)
    morning = by_day(tx.programs.current(), now)
    for owner in tx.staff.owners():
        notify(tx, told, owner.person_id, cause=f"{campaign.id}:{now}", now=now, not_before=morning)


def overrule(tx: Tx, *, campaign_id: CampaignId, by: PersonId, now: datetime) -> Campaign:
    """▶️ all the same: it goes on, and does not stop itself any more.

    Of one that was not stopped for that, nothing changes. Raises NotStaff, NotAllowed and
    CampaignGone.
    """
    staff = sender(tx, by)
    campaign = campaign_of(tx, campaign_id)
    if campaign.why is not StopReason.DOES_NOT_PAY:
        return campaign
    again = replace(
        campaign,
        state=CampaignState.LIVE,
        why=None,
        ended_at=None,
        overruled=True,
        started_by=staff.id,
        due_at=_next_date(tx, campaign, now),
    )
    tx.campaigns.put(again)
    tx.journal.note("promotion overruled", staff.id, {"campaign": int(campaign_id)}, now)
    return campaign_of(tx, campaign_id)


def _is_judged(campaign: Campaign) -> bool:
    again = campaign.timing is not None and campaign.timing.rhythm in _AGAIN
    return again and campaign.state is CampaignState.LIVE and not campaign.overruled


def _loss_of(tx: Tx, campaign: Campaign, now: datetime) -> Loss | None:
    """What it was worth, where that is shown to be less than nothing."""
    if not _is_judged(campaign):
        return None
    window = window_of(campaign, now)
    groups = groups_of(tx, campaign, window)
    share = share_compared(campaign, groups)
    if not does_not_pay(groups, share, window):
        return None
    worth = proof_of(groups, share).effects[Judged.WORTH]
    return Loss(campaign.id, Minor(-worth.total), Minor(-worth.high), Minor(-worth.low))


def _next_date(tx: Tx, campaign: Campaign, now: datetime) -> datetime | None:
    if campaign.timing is None or campaign.timing.rhythm is Rhythm.TRIGGER:
        return None
    return next_date(tx.programs.current(), campaign.timing, now)

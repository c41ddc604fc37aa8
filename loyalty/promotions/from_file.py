"""Promotions as files: what is taken from one is a draft, or stops until an owner goes on."""

from dataclasses import dataclass, replace
from datetime import datetime

from loyalty.errors import NotStaff
from loyalty.promotions.campaigns import campaign_of
from loyalty.promotions.contents import check_buttons, check_content
from loyalty.promotions.errors import CampaignUnderway, GoingOutNow
from loyalty.promotions.revising import changed_to, goes_out, waits
from loyalty.records.promotions.campaigns import Campaign, CampaignState
from loyalty.records.promotions.mailings import DeliveryState
from loyalty.store import Tx
from loyalty.values import CampaignId, OperationId

_ALL = 1_000_000


@dataclass(frozen=True, slots=True)
class Listed:
    """A campaign as a list has it: to how many members it was to go, and how many have it."""

    campaign: Campaign
    frozen: int
    sent: int


def all_campaigns(tx: Tx) -> tuple[Listed, ...]:
    """Every one that was not dropped, newest first."""
    return tuple(_listed(tx, one) for one in tx.campaigns.newest(before=None, limit=_ALL))


def _listed(tx: Tx, campaign: Campaign) -> Listed:
    mailings = tx.mailings.of_campaign(campaign.id)
    sent = sum(tx.deliveries.counts(one.id).get(DeliveryState.SENT, 0) for one in mailings)
    return Listed(campaign, sum(one.frozen for one in mailings), sent)


def blank_campaign(tx: Tx, *, operation: OperationId, now: datetime) -> Campaign:
    """A draft with nothing in it, in the name of the first owner, which is not kept yet.

    Raises NotStaff where there is no owner.
    """
    owners = tx.staff.owners()
    if not owners:
        raise NotStaff
    return Campaign(
        id=CampaignId(0),
        operation=operation,
        name="",
        state=CampaignState.DRAFT,
        made_by=owners[0].id,
        created_at=now,
    )


def changeable(tx: Tx, *, campaign_id: CampaignId) -> Campaign:
    """The campaign, where a file can still change it: a draft, or one that waits for its time.

    Raises CampaignGone, CampaignUnderway.
    """
    found = campaign_of(tx, campaign_id)
    if found.state is CampaignState.DRAFT or waits(found, tx.mailings.of_campaign(campaign_id)):
        return found
    raise CampaignUnderway


def take_from_file(tx: Tx, *, wanted: Campaign, now: datetime) -> tuple[Campaign, bool]:
    """Keep what a file says, stopped; and whether that is anything new.

    One that waits for its time is paused: an owner goes on with it in chat. `wanted` has the number
    of the campaign that it changes, or 0. Raises CampaignGone, CampaignUnderway, GoingOutNow,
    DatePassed, and what check_content and check_buttons do.
    """
    program = tx.programs.current()
    for content in wanted.contents:
        check_content(content, program)
    check_buttons(wanted.buttons)
    if not wanted.id:
        kept = replace(wanted, id=tx.campaigns.add(wanted))
        tx.journal.note("promotion from a file", None, {"campaign": int(kept.id)}, now)
        return kept, True
    found = changeable(tx, campaign_id=wanted.id)
    if replace(wanted, edition=found.edition, state=found.state) == found:
        return found, False
    if found.state is CampaignState.DRAFT:
        tx.campaigns.put(replace(wanted, edition=found.edition))
    elif goes_out(tx, found.id, now):
        raise GoingOutNow
    else:
        changed = changed_to(tx, found, wanted, now)
        tx.campaigns.put(replace(changed, state=CampaignState.PAUSED))
    tx.journal.note("promotion from a file", None, {"campaign": int(wanted.id)}, now)
    return campaign_of(tx, wanted.id), True

"""What was sent is taken back from everybody, or corrected, as long as Telegram allows it."""

from dataclasses import replace
from datetime import datetime, timedelta

from loyalty.promotions.campaigns import campaign_of, check_unchanged, sender, with_changes
from loyalty.promotions.errors import MendingGoesOn, NothingToSay, TooLateToMend
from loyalty.promotions.steering import call_off
from loyalty.records.promotions.campaigns import Campaign, CampaignState, Part, StopReason
from loyalty.records.promotions.contents import Content
from loyalty.records.promotions.mailings import Mailing, Todo
from loyalty.store import Tx
from loyalty.values import CampaignId, PersonId

MENDED_WITHIN = timedelta(hours=48)
"""After that Telegram deletes nothing any more."""


def take_back(tx: Tx, *, campaign_id: CampaignId, by: PersonId, now: datetime) -> int:
    """🗑: nothing more of it is sent, and what was, is deleted wherever it was sent to.

    Its multipliers end with it. Points that it has given stay.
    Returns from how many it is taken back; while that goes on, as many again. Raises NotStaff,
    NotAllowed, CampaignGone, and TooLateToMend where nothing is young enough.
    """
    call_off(tx, campaign_id=campaign_id, by=by, now=now)
    staff = sender(tx, by)
    under_way = _under_way(tx, campaign_id, Todo.TAKE_BACK)
    if under_way:
        return under_way
    marked = _mend(tx, campaign_id, Todo.TAKE_BACK, now)
    if not marked:
        raise TooLateToMend
    _end_multipliers(tx, campaign_id, now)
    tx.journal.note("promotion taken back", staff.id, {"campaign": int(campaign_id)}, now)
    return marked


def correct(
    tx: Tx,
    *,
    campaign_id: CampaignId,
    edition: int,
    contents: tuple[Content, ...],
    by: PersonId,
    now: datetime,
) -> int:
    """✏️: from now on it says this, and whoever has it already sees it change.

    A change of it that somebody is at gets these words too, unless it has others by now. Returns
    how many. What is said already changes nothing. Raises NotStaff, NotAllowed, CampaignGone,
    NothingToSay, TooLateToMend, MendingGoesOn where messages are being changed or taken back at
    this moment, and DraftChanged where somebody has changed the words since that edition.
    """
    staff = sender(tx, by)
    campaign = campaign_of(tx, campaign_id)
    if campaign.contents == contents:
        return 0
    if not contents:
        raise NothingToSay
    if any(_under_way(tx, campaign_id, todo) for todo in (Todo.CORRECT, Todo.TAKE_BACK)):
        raise MendingGoesOn
    check_unchanged(tx, campaign, edition, Part.CONTENTS)
    tx.campaigns.put(with_changes(campaign, staff, contents=contents))
    for copy in tx.campaigns.copies_of(campaign_id):
        if copy.state is CampaignState.DRAFT and copy.contents == campaign.contents:
            tx.campaigns.put(with_changes(copy, staff, contents=contents))
    marked = _mend(tx, campaign_id, Todo.CORRECT, now, said_since=campaign.said_since)
    if not marked:
        raise TooLateToMend
    tx.journal.note("promotion corrected", staff.id, {"campaign": int(campaign_id)}, now)
    return marked


def mendable(mailing: Mailing, now: datetime) -> bool:
    """Whether something of it may still be young enough."""
    return mailing.frozen_at is not None and (
        mailing.ended_at is None or now - mailing.ended_at < MENDED_WITHIN
    )


def correctable(campaign: Campaign, mailing: Mailing, now: datetime) -> bool:
    """The same, where it says what the campaign says now: else it has been changed since."""
    since, frozen_at = campaign.said_since, mailing.frozen_at
    said = since is None or (frozen_at is not None and frozen_at >= since)
    return said and mendable(mailing, now)


def _mend(
    tx: Tx,
    campaign_id: CampaignId,
    todo: Todo,
    now: datetime,
    *,
    said_since: datetime | None = None,
) -> int:
    """Mark what is young enough in all of its mailings; returns how many."""
    since, marked = now - MENDED_WITHIN, 0
    if said_since is not None:
        since = max(since, said_since)
    tx.posts.mend(campaign_id, todo, since)
    for one in tx.mailings.of_campaign(campaign_id):
        mailing = tx.mailings.get(one.id) if mendable(one, now) else None
        found = tx.deliveries.mend(one.id, todo, since=since, now=now) if mailing else 0
        if mailing is not None and found:
            tx.mailings.put(
                replace(
                    mailing,
                    mending=todo,
                    mending_since=now,
                    mended_at=None,
                    to_mend=found,
                    active=True,
                )
            )
        marked += found
    return marked


def _end_multipliers(tx: Tx, campaign_id: CampaignId, now: datetime) -> None:
    campaign = campaign_of(tx, campaign_id)
    tx.campaigns.put(
        replace(
            campaign,
            state=CampaignState.STOPPED,
            why=StopReason.TAKEN_BACK,
            ended_at=campaign.ended_at or now,
            due_at=None,
        )
    )


def _under_way(tx: Tx, campaign_id: CampaignId, todo: Todo) -> int:
    return sum(
        mailing.to_mend for mailing in tx.mailings.of_campaign(campaign_id) if mailing.mends is todo
    )

"""Mailings: a campaign that is started goes out, on each occasion once, one broadcast at a time.

A mailing waits in line, has its audience frozen into deliveries, and is done once nothing of it is
left. What a trigger sends goes out beside the rest.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from loyalty.outbox.notices import notify
from loyalty.records.outbox import Notice
from loyalty.records.promotions.campaigns import Campaign, CampaignState, Rhythm
from loyalty.records.promotions.mailings import DeliveryState, Mailing, MailingState, Todo
from loyalty.records.till import Screen
from loyalty.store import Tx
from loyalty.values import MailingId, PersonId

AT_ONCE = "once"
"""The occasion of what goes out once."""

Freeze = Callable[[Tx, Mailing, Campaign, datetime], tuple[int, int]]
"""Freezes a mailing's audience into deliveries: how many get it, and how many are compared with."""

_GOES_OUT_AGAIN = (Rhythm.WEEKLY, Rhythm.MONTHLY, Rhythm.TRIGGER)


@dataclass(frozen=True, slots=True)
class MailingBegun(Notice):
    """To whoever started what goes out on a date: it does, and this message shows how far it has
    come.
    """

    KIND = "promotion-begun"
    mailing: MailingId


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a mailing has come.

    `counts` add up to what was frozen and compared with. It `waits` while another goes out before
    it. `left` messages are still to be taken back or corrected, `mended` are.
    """

    campaign: Campaign
    mailing: Mailing
    counts: Mapping[DeliveryState, int]
    waits: bool
    mended: int
    left: int

    def of(self, state: DeliveryState) -> int:
        """How many deliveries are in this state."""
        return self.counts.get(state, 0)


# --- going out ----------------------------------------------------------------------------------


def open_mailing(
    tx: Tx, campaign: Campaign, occasion: str, now: datetime, screen: Screen | None = None
) -> Mailing:
    """Have the campaign go out on this occasion; where it already has, that mailing."""
    known = tx.mailings.of_occasion(campaign.id, occasion)
    if known is not None:
        return known
    mailing = Mailing(
        id=MailingId(0),
        campaign_id=campaign.id,
        occasion=occasion,
        state=MailingState.QUEUED,
        created_at=now,
        by_trigger=campaign.timing is not None and campaign.timing.rhythm is Rhythm.TRIGGER,
        chat=screen.chat if screen else None,
        message=screen.message if screen else None,
    )
    return replace(mailing, id=tx.mailings.add(mailing))


def send_next(tx: Tx, *, now: datetime, freeze: Freeze) -> Mailing | None:
    """Let the next in line go out, its audience frozen; None where none may at this moment.

    What was started by somebody who may not any more stays in line until it is looked after.
    """
    active = tx.mailings.active()
    busy = any(one.state is MailingState.SENDING and not one.by_trigger for one in active)
    for waiting in active:
        if waiting.state is MailingState.QUEUED and (waiting.by_trigger or not busy):
            mailing, campaign = tx.mailings.get(waiting.id), tx.campaigns.get(waiting.campaign_id)
            if mailing is None or campaign is None or not _may_go(tx, campaign):
                continue
            if mailing.frozen_at is None:
                frozen, compared = freeze(tx, mailing, campaign, now)
                mailing = replace(mailing, frozen_at=now, frozen=frozen, compared=compared)
                _tell_who_started(tx, mailing, campaign, now)
            sending = replace(mailing, state=MailingState.SENDING)
            tx.mailings.put(sending)
            return sending
    return None


def _may_go(tx: Tx, campaign: Campaign) -> bool:
    return campaign.state is CampaignState.LIVE and tx.mailings.entitled(campaign.id)


def _tell_who_started(tx: Tx, mailing: Mailing, campaign: Campaign, now: datetime) -> None:
    """Not of what a trigger sends, a few each day; nor where a screen shows it already."""
    if mailing.by_trigger or mailing.message is not None or campaign.started_by is None:
        return
    starter = tx.staff.remembered(campaign.started_by).person_id
    notify(tx, MailingBegun(mailing.id), starter, cause=str(mailing.id), now=now)


def show_in(tx: Tx, *, mailing_id: MailingId, person_id: PersonId, message: int) -> None:
    """This message to the person shows how far it has come, if no other does."""
    mailing, person = tx.mailings.get(mailing_id), tx.people.get(person_id)
    if mailing is not None and mailing.message is None and person.telegram_id is not None:
        seen = replace(mailing, chat=int(person.telegram_id), message=message, active=True)
        tx.mailings.put(seen)


def finish(tx: Tx, *, mailing_id: MailingId, now: datetime) -> bool:
    """Close a mailing of which nothing is left to be sent, and its campaign with the last one.

    It rests once its screen has shown that. Returns whether anything has changed.
    """
    mailing = tx.mailings.get(mailing_id)
    if mailing is None or (finished := _finished(tx, mailing, now)) == mailing:
        return False
    tx.mailings.put(finished)
    if finished.ended_at != mailing.ended_at:
        _end_campaign(tx, mailing, now)
    return True


def is_to_finish(tx: Tx, mailing: Mailing, now: datetime) -> bool:
    """Whether `finish` would change something."""
    return _finished(tx, mailing, now) != mailing


def _finished(tx: Tx, mailing: Mailing, now: datetime) -> Mailing:
    if mailing.mends and not tx.deliveries.anything_to_do(mailing.id, mailing.mends):
        mailing = replace(mailing, mended_at=now)
    if (
        mailing.state in {MailingState.SENDING, MailingState.ENDING}
        and mailing.frozen_at is not None
        and not tx.deliveries.anything_to_do(mailing.id, Todo.SEND)
    ):
        mailing = replace(mailing, state=MailingState.DONE, ended_at=now)
    return replace(mailing, active=not _rests(tx, mailing))


def _rests(tx: Tx, mailing: Mailing) -> bool:
    ended, shown = mailing.ended_at, mailing.shown_at
    if ended is None or mailing.mends is not None:
        return False
    changed = max(ended, mailing.mended_at or ended)
    if mailing.message is not None and (shown is None or shown < changed):
        return False
    return mailing.id not in tx.posts.due()


def _end_campaign(tx: Tx, mailing: Mailing, now: datetime) -> None:
    campaign = tx.campaigns.get(mailing.campaign_id)
    if campaign is None or campaign.state is not CampaignState.LIVE:
        return
    if campaign.timing is None or campaign.timing.rhythm not in _GOES_OUT_AGAIN:
        tx.campaigns.put(replace(campaign, state=CampaignState.DONE, ended_at=now))


# --- how far it has come --------------------------------------------------------------------------


def progress_of(tx: Tx, mailing_id: MailingId) -> Progress:
    """How far it has come. Raises LookupError where there is no such mailing."""
    mailing = tx.mailings.glance(mailing_id)
    campaign = tx.campaigns.glance(mailing.campaign_id) if mailing else None
    if mailing is None or campaign is None:
        raise LookupError(mailing_id)
    left = mended = 0
    if mailing.mending is not None and mailing.mending_since is not None:
        left = tx.deliveries.to_do(mailing_id, mailing.mending)
        mended = tx.deliveries.mended(mailing_id, mailing.mending_since)[mailing.mending]
    counts = tx.deliveries.counts(mailing_id)
    return Progress(campaign, mailing, counts, _waits(tx, mailing), mended, left)


def take_screen(tx: Tx, *, mailing_id: MailingId, now: datetime, since: datetime) -> bool:
    """Whether its screen may be drawn anew, last drawn before `since`: whoever asks first may.

    One that was drawn later than now was drawn before the clock was set back.
    """
    mailing = tx.mailings.get(mailing_id)
    if mailing is None or (mailing.shown_at is not None and since < mailing.shown_at <= now):
        return False
    tx.mailings.put(replace(mailing, shown_at=now))
    return True


def _waits(tx: Tx, mailing: Mailing) -> bool:
    return mailing.state is MailingState.QUEUED and any(
        one.state is MailingState.SENDING and not one.by_trigger for one in tx.mailings.active()
    )

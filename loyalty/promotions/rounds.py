"""Rounds: what there is to do about promotions at this moment, as one look finds it."""

from dataclasses import dataclass
from datetime import datetime

from loyalty.promotions.mailings import is_to_finish
from loyalty.promotions.steering import is_to_look_after
from loyalty.records.promotions.mailings import Mailing, MailingState
from loyalty.store import Tx
from loyalty.values import CampaignId, MailingId


@dataclass(frozen=True, slots=True)
class Round:
    """What there is to do; whoever does it looks once more, in the transaction that changes it.

    `dates`: some have come. `waiting`: a mailing is in line. Campaigns `to_look_after` and mailings
    `to_finish` have changed. `active` mailings are under way, and the next date is `next_date`.
    """

    time_zone: str
    dates: bool
    waiting: bool
    to_look_after: tuple[CampaignId, ...]
    to_finish: tuple[MailingId, ...]
    active: tuple[Mailing, ...]
    next_date: datetime | None


def next_round(tx: Tx, *, now: datetime) -> Round:
    """Look at what has come due, and at all that is under way."""
    active = tx.mailings.active()
    next_date = tx.campaigns.next_due()
    return Round(
        time_zone=tx.programs.current().time_zone,
        dates=next_date is not None and next_date <= now,
        waiting=any(one.state is MailingState.QUEUED for one in active),
        to_look_after=tuple(
            dict.fromkeys(one.campaign_id for one in active if is_to_look_after(tx, one, now))
        ),
        to_finish=tuple(one.id for one in active if is_to_finish(tx, one, now)),
        active=active,
        next_date=next_date,
    )

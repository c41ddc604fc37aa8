"""Freezing: who gets a mailing is decided at one moment, for all of them at once."""

from dataclasses import replace
from datetime import datetime

from loyalty.promotions.comparison import NOBODY, comparison_of
from loyalty.promotions.pauses import reached_by
from loyalty.promotions.triggers import happening_of
from loyalty.records.promotions.campaigns import Campaign
from loyalty.records.promotions.mailings import Mailing
from loyalty.rules.audience import Asked
from loyalty.store import Tx
from loyalty.values import BasisPoints


def freeze_audience(
    tx: Tx, mailing: Mailing, campaign: Campaign, now: datetime, *, language: str
) -> tuple[int, int]:
    """Write down who gets it: how many do, and how many are compared with.

    With the first promotion of a quarter it is settled who stands apart in it.

    `language` is what is spoken with people whose own is not known.
    """
    asked = Asked(now, tx.programs.current(), language)
    happening = happening_of(tx, campaign, now)
    if mailing.by_trigger and happening is None:
        return 0, 0
    tx.audiences.settle_apart(asked)
    compared = _compared(tx, campaign, asked)
    audience = reached_by(campaign, asked.program)
    return tx.audiences.freeze(mailing, audience, asked, compared, now, happening)


def _compared(tx: Tx, campaign: Campaign, asked: Asked) -> BasisPoints:
    """The share that is compared with. The usual one is decided by the first occasion, for good."""
    if campaign.compared is not None:
        return campaign.compared
    if campaign.perk is None and campaign.timing is None:
        return NOBODY
    reach = tx.audiences.reach(reached_by(campaign, asked.program), asked)
    compared = comparison_of(campaign, reach.writable)
    tx.campaigns.put(replace(campaign, compared=compared))
    return compared

"""Multipliers that promotions gave: what of a purchase's points came of them, and went back."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from loyalty.earning.budgets import charge
from loyalty.money import scale_down
from loyalty.records.earning import Award, Because
from loyalty.records.people import Member
from loyalty.records.promotions.perks import Multiplier, PerkUse
from loyalty.records.till import Sale
from loyalty.store import Tx
from loyalty.values import CampaignId, Points


def multipliers_of(tx: Tx, member: Member, now: datetime) -> tuple[Multiplier, ...]:
    """What promotions multiply for the member now. Where none does, the database is not asked."""
    if member.multiplied_until is None or now >= member.multiplied_until:
        return ()
    return tx.perks.multipliers_of(member.id, now)


def points_by_campaign(award: Award) -> Mapping[CampaignId, Points]:
    """What an award gives for promotions. A cap takes away what was added last, and so on back."""
    above = -sum(line.points for line in award.lines if line.points < 0)
    found: dict[CampaignId, Points] = {}
    for line in reversed(award.lines):
        if line.because is not Because.PROMOTION or line.campaign is None:
            continue
        cut = min(above, line.points)
        above -= cut
        found[line.campaign] = Points(line.points - cut)
    return found


def write_uses(tx: Tx, sale: Sale, award: Award, member: Member) -> None:
    """Write down what the purchase earned by promotions, and count it towards their budgets."""
    by_campaign = points_by_campaign(award)
    if not by_campaign:
        return
    for one in multipliers_of(tx, member, sale.at):
        points = by_campaign.get(one.campaign_id)
        if points:
            tx.perks.use(PerkUse(one.perk, sale.id, points))
            if one.budget is not None:
                charge(tx, one.campaign_id, one.budget, points, now=sale.at)


def uses_after_refund(tx: Tx, sale: Sale, *, operation: int, now: datetime) -> None:
    """Take back the share of what was refunded, once the sale's row says how much that is."""
    for use, campaign_id in tx.perks.uses_of(sale.id):
        kept = scale_down(use.points, sale.bill - sale.refunded, sale.bill)
        returned = Points(use.points - kept)
        tx.perks.give_back(replace(use, returned=returned))
        tx.perks.take_back(campaign_id, Points(returned - use.returned))

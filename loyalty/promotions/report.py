"""The report on a promotion: what has become of its messages, and what it has brought."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from loyalty.promotions.campaigns import campaign_of, composer
from loyalty.promotions.comparison import comparison_of
from loyalty.promotions.proof import Proof, proof_of, window_of
from loyalty.records.promotions import Campaign, DeliveryState, Groups, Window
from loyalty.store import Tx
from loyalty.values import BasisPoints, CampaignId, PersonId


@dataclass(frozen=True, slots=True)
class Report:
    """What can be said of a promotion at one instant, over all occasions on which it went out.

    Purchases count until `counted_until`: without one, as long as it goes out. `came` by the link
    of its post in a channel or group.
    """

    campaign: Campaign
    counts: Mapping[DeliveryState, int]
    proof: Proof
    counted_until: datetime | None
    came: int


def report_of(tx: Tx, *, campaign_id: CampaignId, by: PersonId, now: datetime) -> Report:
    """The report, for those who put promotions together.

    Raises NotStaff, NotAllowed and CampaignGone.
    """
    composer(tx, by)
    campaign = campaign_of(tx, campaign_id)
    window = window_of(campaign, now)
    groups = groups_of(tx, campaign, window)
    posters = tx.posters.of_campaign(campaign_id)
    return Report(
        campaign=campaign,
        counts=_counts(tx, campaign_id),
        proof=proof_of(groups, share_compared(campaign, groups)),
        counted_until=_counted_until(tx, campaign, window),
        came=sum(tx.posters.arrivals(poster.id) for poster in posters),
    )


def groups_of(tx: Tx, campaign: Campaign, window: Window) -> Groups:
    """What was done by those whom it was meant for, and by those who are compared with."""
    return tx.proof.of_campaign(campaign.id, window, tx.programs.current().point_value)


def share_compared(campaign: Campaign, groups: Groups) -> BasisPoints:
    """The share that was drawn to be compared with."""
    return comparison_of(campaign, groups.written.members + groups.compared.members)


def _counts(tx: Tx, campaign_id: CampaignId) -> Mapping[DeliveryState, int]:
    counts: Counter[DeliveryState] = Counter()
    for mailing in tx.mailings.of_campaign(campaign_id):
        counts.update(tx.deliveries.counts(mailing.id))
    return counts


def _counted_until(tx: Tx, campaign: Campaign, window: Window) -> datetime | None:
    frozen = [one.frozen_at for one in tx.mailings.of_campaign(campaign.id) if one.frozen_at]
    if campaign.ended_at is None or not frozen:
        return None
    return min(max(frozen) + window.after, campaign.ended_at + window.answer)

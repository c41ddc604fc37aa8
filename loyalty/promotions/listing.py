"""All promotions, newest first, as their owners see them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from loyalty.promotions.audiences import Names, names_in
from loyalty.promotions.campaigns import campaign_of, composer, may_send
from loyalty.promotions.mending import correctable, mendable
from loyalty.promotions.revising import waits
from loyalty.records.promotions.campaigns import Campaign
from loyalty.records.promotions.mailings import DeliveryState, Todo
from loyalty.rules.audience import Asked
from loyalty.store import Tx
from loyalty.values import CampaignId, PersonId


@dataclass(frozen=True, slots=True)
class Listed:
    """A promotion, and what has become of all its deliveries.

    `steers`: whoever looks may pause it, end it and correct it. It `waits` for its time, and can be
    changed until then. `mendable`: something of it may still be taken back; `correctable`: or
    corrected.
    """

    campaign: Campaign
    names: Names
    counts: Mapping[DeliveryState, int]
    steers: bool
    waits: bool
    mendable: bool
    correctable: bool

    @property
    def sent(self) -> int:
        """How many got it."""
        return self.counts.get(DeliveryState.SENT, 0)


def list_campaigns(
    tx: Tx, *, before: CampaignId | None, limit: int, by: PersonId, asked: Asked
) -> tuple[Listed, ...]:
    """So many of them, older than `before`. Raises NotStaff, NotAllowed."""
    composer(tx, by)
    return tuple(
        _listed(tx, one, steers=False, asked=asked)
        for one in tx.campaigns.newest(before=before, limit=limit)
    )


def listed(tx: Tx, *, campaign_id: CampaignId, by: PersonId, asked: Asked) -> Listed:
    """One of them. Raises NotStaff, NotAllowed, CampaignGone."""
    staff = composer(tx, by)
    return _listed(tx, campaign_of(tx, campaign_id), steers=may_send(staff), asked=asked)


def _listed(tx: Tx, campaign: Campaign, *, steers: bool, asked: Asked) -> Listed:
    mailings = tx.mailings.of_campaign(campaign.id) if campaign.started_at is not None else ()
    now: datetime = asked.now
    there = [one for one in mailings if one.mending is not Todo.TAKE_BACK]
    return Listed(
        campaign,
        names_in(tx, campaign.audience, asked),
        tx.deliveries.counts_of(campaign.id) if mailings else {},
        steers,
        waits(campaign, mailings),
        any(mendable(mailing, now) for mailing in there),
        any(correctable(campaign, mailing, now) for mailing in there),
    )

"""Links that are posted or printed somewhere; who joins by one is remembered and counted."""

from datetime import datetime

from loyalty.promotions.campaigns import campaign_of
from loyalty.records.promotions.posters import Poster
from loyalty.store import Tx
from loyalty.values import CampaignId

POSTER_LETTER = "p"


def poster_called(tx: Tx, *, token: str) -> Poster | None:
    """The link with this token; None for one that was never made."""
    return tx.posters.by_token(token)


def poster_of(tx: Tx, *, campaign_id: CampaignId, token: str, now: datetime) -> Poster:
    """The link under a campaign's post in a channel or group: one for each campaign.

    `token` is what it gets where it has none yet. Raises CampaignGone.
    """
    campaign = campaign_of(tx, campaign_id)
    known = tx.posters.of_campaign(campaign_id)
    if known:
        return known[0]
    poster_id = tx.posters.add(
        token=token, name=campaign.name, campaign_id=campaign_id, made_at=now
    )
    return Poster(poster_id, token, campaign.name, campaign_id, now)


def arrivals(tx: Tx, *, campaign_id: CampaignId) -> int:
    """How many have joined by the campaign's posts, those who have left since included."""
    return sum(tx.posters.arrivals(poster.id) for poster in tx.posters.of_campaign(campaign_id))

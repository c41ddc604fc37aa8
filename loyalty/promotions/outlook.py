"""What a promotion would come to if it were sent: whom it reaches, when, what forbids it."""

from dataclasses import dataclass
from datetime import datetime

from loyalty.errors import Refusal
from loyalty.promotions.campaigns import campaign_of, composer, may_send
from loyalty.promotions.errors import NothingToSay
from loyalty.records.promotions import Campaign
from loyalty.store import Tx
from loyalty.values import CampaignId, PersonId


@dataclass(frozen=True, slots=True)
class Outlook:
    """A promotion as whoever puts it together sees it.

    `sends`: their ✅ sends it, and does not ask an owner. `flaws` are all that forbid it.
    """

    campaign: Campaign
    sends: bool
    flaws: tuple[Refusal, ...]


def look_out(tx: Tx, *, campaign_id: CampaignId, by: PersonId, now: datetime) -> Outlook:
    """What would come of it. Raises NotStaff, NotAllowed, CampaignGone."""
    staff = composer(tx, by)
    campaign = campaign_of(tx, campaign_id)
    return Outlook(campaign, may_send(staff), flaws_of(campaign))


def flaws_of(campaign: Campaign) -> tuple[Refusal, ...]:
    """All that forbids sending it, most important first."""
    if not campaign.contents:
        return (NothingToSay(),)
    return ()

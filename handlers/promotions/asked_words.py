"""What an owner is to know of a promotion that a manager would like to send."""

from collections.abc import Iterator

from handlers.promotions.audience_words import in_short
from handlers.promotions.offer_words import offer_lines
from handlers.promotions.schedule_words import timing_in_words
from handlers.rendered import Reader
from locales.texts import Html
from loyalty.promotions.audiences import Names, names_in
from loyalty.records.promotions.campaigns import Campaign
from loyalty.rules.audience import EVERYONE, Asked
from loyalty.store import Tx
from loyalty.values import CampaignId


async def asked_about(campaign_id: CampaignId, reader: Reader) -> Html:
    """For whom it is, when it goes out, what it gives, and where else it stands."""
    asked = Asked(reader.now, reader.program, reader.words.language)
    campaign, names = await reader.store.read(_known, campaign_id=campaign_id, asked=asked)
    return Html("\n".join(_lines(campaign, names, reader) if campaign else ()))


def _known(tx: Tx, *, campaign_id: CampaignId, asked: Asked) -> tuple[Campaign | None, Names]:
    campaign = tx.campaigns.glance(campaign_id)
    return campaign, names_in(tx, campaign.audience if campaign else EVERYONE, asked)


def _lines(campaign: Campaign, names: Names, reader: Reader) -> Iterator[Html]:
    words, program = reader.words, reader.program
    yield words("promo-audience", audience=in_short(campaign.audience, words, program, names))
    yield words("promo-when", when=timing_in_words(campaign.timing, program, words))
    yield from offer_lines(campaign, program, words)
    if campaign.chat is not None:
        yield words("promo-in-chat")

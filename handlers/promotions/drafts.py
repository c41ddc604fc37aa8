"""What every window of a draft does: look at it, change it, and go back to its screen."""

from typing import Any

from handlers.promotions.audience_words import in_short
from handlers.windows import Panel, Way
from locales.texts import Words
from loyalty.promotions.audiences import Names
from loyalty.promotions.campaigns import campaign_of, change_draft
from loyalty.promotions.outlook import Outlook, look_out
from loyalty.records.promotions.campaigns import Campaign
from loyalty.rules.audience import Audience
from loyalty.store import Tx


async def outlook_of(panel: Panel) -> Outlook:
    """What would come of it now. Raises NotStaff, NotAllowed, CampaignGone."""
    desk = panel.desk
    return await desk.store.read(
        look_out,
        campaign_id=panel.about,
        by=desk.person.id,
        now=desk.clock.now(),
        language=panel.default_language,
        rate=panel.rate,
    )


async def draft_of(panel: Panel) -> Campaign:
    """The draft as it is now. Raises CampaignGone."""
    return await panel.desk.store.read(campaign_of, campaign_id=panel.about)


async def change(panel: Panel, **changes: Any) -> Campaign:
    """Change fields of the draft that was shown. Raises what change_draft raises."""
    desk = panel.desk

    def use_case(tx: Tx) -> Campaign:
        return change_draft(
            tx,
            campaign_id=panel.about,
            edition=panel.edition,
            by=desk.person.id,
            now=desk.clock.now(),
            **changes,
        )

    changed = await desk.store.write(use_case)
    panel.edition = changed.edition
    return changed


def named(campaign: Campaign, words: Words) -> str:
    """What a promotion is called in lists."""
    return campaign.name or words.plain("promo-nameless")


def sentence(audience: Audience, names: Names, panel: Panel) -> str:
    """Who is in an audience, in the reader's words; of a very long one, how it begins."""
    return in_short(audience, panel.words, panel.desk.program, names)


def back(words: Words, window: str = "compose") -> Way:
    """⬅️ to the screen, or to another window."""
    return words.plain("back-button"), f"go:{window}"

"""/broadcast: the message, and one screen that says whom it reaches, when, and what can be changed.

What an owner puts together lies in the database from the message on, as a draft.
"""

from aiogram.types import Message

from handlers.promotions.states import Broadcast
from handlers.windows import Panel, View, Way, window
from locales.texts import Html, Words
from loyalty.promotions.campaigns import drop_draft, say, unfinished
from loyalty.promotions.outlook import Outlook, look_out
from loyalty.records.promotions import Campaign, CampaignState, Content, Form
from loyalty.values import CampaignId, OperationId


async def ask_message(panel: Panel) -> View:
    """What is to be sent? A draft that lies there can be taken up again."""
    words, ways = panel.words, list[list[Way]]()
    if panel.about:
        ways.append([back(words)])
    else:
        draft = await panel.desk.store.read(unfinished, by=panel.desk.person.id)
        if draft is not None:
            label = words.plain("promo-draft-button", name=named(draft, words))
            ways.append([(label, f"draft:{draft.id}")])
        ways.append([(words.plain("cancel-button"), "leave")])
    return View(words("promo-ask-message"), ways, panel.edition)


async def take_message(panel: Panel, message: Message) -> None:
    """The message, shown exactly so, and below it the screen."""
    desk = panel.desk
    campaign = await desk.store.write(
        say,
        campaign_id=panel.about or None,
        edition=panel.edition,
        operation=OperationId(f"broadcast:{message.chat.id}:{message.message_id}"),
        content=content_of(message),
        by=desk.person.id,
        now=desk.clock.now(),
    )
    await panel.open(Broadcast.compose, campaign.id)


async def take_up(panel: Panel, draft: str) -> None:
    """✏️: the draft of before."""
    await panel.open(Broadcast.compose, CampaignId(int(draft)))


async def leave(panel: Panel, _: str) -> None:
    """❌ before there was a message."""
    await panel.end(panel.words("promo-left"))


async def compose(panel: Panel) -> View:
    """Whom it reaches, when, what it brings along; and everything that can be changed."""
    look = await outlook_of(panel)
    return View(_said(look, panel), _ways(look, panel.words), look.campaign.edition)


async def ask_drop(panel: Panel) -> View:
    """❌ asks once: the draft would be gone."""
    words, look = panel.words, await outlook_of(panel)
    yes = (words.plain("promo-drop-yes-button"), "drop")
    text = words("promo-drop-ask", name=named(look.campaign, words))
    return View(text, [[yes], [back(words)]], look.campaign.edition)


async def drop(panel: Panel, _: str) -> None:
    """✅: it is gone, and nothing of it was sent."""
    desk = panel.desk
    await desk.store.write(
        drop_draft, campaign_id=panel.about, by=desk.person.id, now=desk.clock.now()
    )
    await panel.end(panel.words("promo-dropped"))


async def outlook_of(panel: Panel) -> Outlook:
    """What would come of it now. Raises NotStaff, NotAllowed, CampaignGone."""
    desk = panel.desk
    return await desk.store.read(
        look_out, campaign_id=panel.about, by=desk.person.id, now=desk.clock.now()
    )


def named(campaign: Campaign, words: Words) -> str:
    """What a promotion is called in lists."""
    return campaign.name or words.plain("promo-nameless")


def back(words: Words) -> Way:
    """⬅️ to the screen."""
    return words.plain("back-button"), "go:compose"


def content_of(message: Message) -> Content:
    """What an owner sent, as customers are to see it."""
    return Content(language=None, form=Form.TEXT, html=message.html_text)


def _said(look: Outlook, panel: Panel) -> Html:
    lines = [panel.words("promo-flaw", flaw=panel.explain(flaw)) for flaw in look.flaws]
    return Html("\n".join(lines) or named(look.campaign, panel.words))


def _ways(look: Outlook, words: Words) -> list[list[Way]]:
    if look.campaign.state is not CampaignState.DRAFT:
        return []
    return [
        [(words.plain("promo-message-button"), "go:message")],
        [(words.plain("cancel-button"), "go:drop")],
    ]


WINDOWS = (
    window(
        Broadcast.message,
        ask_message,
        {"draft": take_up, "leave": leave},
        answer=take_message,
    ),
    window(Broadcast.compose, compose),
    window(Broadcast.drop, ask_drop, {"drop": drop}),
)

"""/broadcast: the message, and one screen that says whom it reaches, when, and what can be changed.

What an owner puts together lies in the database from the message on, as a draft.
"""

from aiogram.types import Message

from handlers.promotions.content import content_of
from handlers.promotions.drafts import back, draft_of, named, outlook_of
from handlers.promotions.outlook_words import outlook_in_words
from handlers.promotions.shown import show_exactly
from handlers.promotions.states import Broadcast, Promos
from handlers.windows import Panel, View, Way, window
from locales.texts import Words
from loyalty.promotions.asking import ask_owners, lapsed, withdraw
from loyalty.promotions.campaigns import drop_draft, say, unfinished
from loyalty.promotions.contents import check_said
from loyalty.promotions.errors import CampaignUnderway, ChangesSaved
from loyalty.promotions.outlook import Outlook
from loyalty.promotions.starting import start
from loyalty.records.promotions.campaigns import CampaignState
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
    """The message, shown exactly so, and below it the screen; an album, once all of it is there."""
    desk = panel.desk
    content = await content_of(message, panel.bot, desk.store, desk.clock)
    check_said(content, desk.program)
    campaign = await desk.store.write(
        say,
        campaign_id=panel.about or None,
        edition=panel.edition,
        operation=OperationId(f"broadcast:{message.chat.id}:{message.message_id}"),
        content=content,
        by=desk.person.id,
        now=desk.clock.now(),
    )
    if panel.album_goes_on():
        panel.silently()
        return
    await show_exactly(panel, campaign, content.language)
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
    if lapsed(look.campaign, panel.desk.clock.now()):
        await take_back_question(panel, "")
        look = await outlook_of(panel)
    if look.campaign.state not in {CampaignState.DRAFT, CampaignState.ASKED}:
        raise CampaignUnderway if look.campaign.replaces is None else ChangesSaved
    return View(outlook_in_words(look, panel), _ways(look, panel.words), look.campaign.edition)


async def confirm(panel: Panel, _: str) -> None:
    """✅: it goes out; or an owner is asked, where whoever taps may not send it."""
    desk, look = panel.desk, await outlook_of(panel)
    if look.flaws:
        raise look.flaws[0]
    if not look.sends:
        await desk.store.write(
            ask_owners,
            campaign_id=panel.about,
            edition=panel.edition,
            by=desk.person.id,
            gets=look.gets,
            now=desk.clock.now(),
        )
        return
    screen = panel.screen
    campaign = await desk.store.write(
        start,
        campaign_id=panel.about,
        edition=panel.edition,
        by=desk.person.id,
        now=desk.clock.now(),
        chat=screen.chat,
        message=screen.message,
    )
    if campaign.timing is None:
        await panel.close()  # what goes out draws its progress into the message from now on
        panel.toast(panel.words.plain("promo-started", count=look.gets), alert=False)
    elif look.campaign.replaces is not None:
        panel.toast(panel.words.plain("promo-changed"), alert=False)
        await panel.open(Promos.promo, campaign.id)
    else:
        await panel.end(panel.words("promo-planned", name=named(campaign, panel.words)))


async def take_back_question(panel: Panel, _: str) -> None:
    """❌ while an owner is asked: it is a draft again."""
    desk = panel.desk
    await desk.store.write(
        withdraw, campaign_id=panel.about, by=desk.person.id, now=desk.clock.now()
    )


async def show_to_me(panel: Panel, _: str) -> None:
    """👁: every language of it, exactly as customers get it."""
    look = await outlook_of(panel)
    for content in look.campaign.contents:
        await show_exactly(panel, look.campaign, content.language)
    await panel.below()


async def ask_drop(panel: Panel) -> View:
    """❌ asks once: the draft would be gone."""
    words, look = panel.words, await outlook_of(panel)
    change, name = look.campaign.replaces is not None, named(look.campaign, words)
    yes = words.plain("promo-drop-change-yes-button" if change else "promo-drop-yes-button")
    text = words("promo-drop-change-ask" if change else "promo-drop-ask", name=name)
    return View(text, [[(yes, "drop")], [back(words)]], look.campaign.edition)


async def drop(panel: Panel, _: str) -> None:
    """✅: it is gone, and nothing of it was sent; what it would have changed is as it was."""
    desk = panel.desk
    replaces = (await draft_of(panel)).replaces
    await desk.store.write(
        drop_draft, campaign_id=panel.about, by=desk.person.id, now=desk.clock.now()
    )
    if replaces is None:
        await panel.end(panel.words("promo-dropped"))
    else:
        await panel.open(Promos.promo, replaces)


def _ways(look: Outlook, words: Words) -> list[list[Way]]:
    if look.campaign.state is CampaignState.ASKED:
        return [[(words.plain("promo-withdraw-button"), "withdraw")]]
    if not look.sends:
        send = words.plain("promo-ask-button", count=look.gets)
    elif look.campaign.timing is None:
        send = words.plain("promo-send-button", count=look.gets)
    elif look.campaign.replaces is not None:
        send = words.plain("promo-change-yes-button")
    else:
        send = words.plain("promo-plan-button", count=look.gets)
    tried: list[list[Way]] = []
    if look.campaign.perk is not None:
        tried = [[(words.plain("dry-run-button"), "go:dry_run")]]
    return [
        [(send, "confirm")],
        *tried,
        [
            (words.plain("promo-audience-button"), "go:who"),
            (words.plain("promo-when-button"), "go:when"),
        ],
        [
            (words.plain("promo-languages-button"), "go:languages"),
            (words.plain("promo-extras-button"), "go:extras"),
        ],
        [
            (words.plain("promo-show-button"), "show"),
            (words.plain("promo-message-button"), "go:message"),
        ],
        [(words.plain("cancel-button"), "go:drop")],
    ]


WINDOWS = (
    window(Broadcast.message, ask_message, {"draft": take_up, "leave": leave}, answer=take_message),
    window(
        Broadcast.compose,
        compose,
        {
            "confirm": confirm,
            "show": show_to_me,
            "withdraw": take_back_question,
        },
    ),
    window(Broadcast.drop, ask_drop, {"drop": drop}),
)

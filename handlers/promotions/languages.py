"""🌐: the message in other languages. Who reads none of them gets the one for everybody."""

from aiogram.types import Message

from handlers.promotions.content import content_of
from handlers.promotions.drafts import back, change, draft_of
from handlers.promotions.shown import show_exactly
from handlers.promotions.states import Broadcast
from handlers.windows import Panel, View, Way, window
from locales.texts import LANGUAGES
from loyalty.promotions.campaigns import say
from loyalty.promotions.contents import check_said
from loyalty.values import OperationId

EVERYBODY = "all"
TICK = "☑️"


async def list_languages(panel: Panel) -> View:
    """Which languages have a message of their own."""
    words, campaign = panel.words, await draft_of(panel)
    have = {content.language for content in campaign.contents}
    ways: list[list[Way]] = [
        [(_label(panel, None, have), f"go:language:{EVERYBODY}")],
        *([(_label(panel, language, have), f"go:language:{language}")] for language in LANGUAGES),
        [back(words)],
    ]
    return View(words("promo-languages"), ways, campaign.edition)


async def ask_language(panel: Panel) -> View:
    """The message for readers of this language?"""
    words, campaign = panel.words, await draft_of(panel)
    language = chosen_language(panel)
    rows: list[list[Way]] = []
    has = any(content.language == language for content in campaign.contents)
    if has:
        rows.append([(words.plain("promo-show-button"), "show")])
    if has and len(campaign.contents) > 1:
        rows.append([(words.plain("promo-language-remove-button"), "remove")])
    name = named_language(panel, language)
    return View(
        words("promo-ask-language", language=name),
        [*rows, [back(words, "languages")]],
        campaign.edition,
    )


async def take_language(panel: Panel, message: Message) -> None:
    """The message in this language, shown exactly so."""
    desk, language = panel.desk, chosen_language(panel)
    content = await content_of(message, panel.bot, desk.store, desk.clock, language=language)
    check_said(content, desk.program)
    campaign = await desk.store.write(
        say,
        campaign_id=panel.about,
        edition=panel.edition,
        operation=OperationId(f"broadcast:{message.chat.id}:{message.message_id}"),
        content=content,
        by=desk.person.id,
        now=desk.clock.now(),
    )
    panel.edition = campaign.edition
    if panel.album_goes_on():
        panel.silently()
        return
    await show_exactly(panel, campaign, language)
    await panel.go(Broadcast.compose)


async def show(panel: Panel, _: str) -> None:
    """👁: as its readers get it."""
    await show_exactly(panel, await draft_of(panel), chosen_language(panel))
    await panel.below()


async def remove(panel: Panel, _: str) -> None:
    """🗑: its readers get the one for everybody."""
    campaign, language = await draft_of(panel), chosen_language(panel)
    left = tuple(one for one in campaign.contents if one.language != language)
    if left:
        await change(panel, contents=left)
    await panel.go(Broadcast.languages)


def chosen_language(panel: Panel) -> str | None:
    """The language that was chosen in the window before; None: everybody's."""
    return panel.at if panel.at in LANGUAGES else None


def _label(panel: Panel, language: str | None, have: set[str | None]) -> str:
    label = named_language(panel, language)
    return f"{TICK} {label}" if language in have else label


def named_language(panel: Panel, language: str | None) -> str:
    """A language by its own name, or everybody."""
    if language is None:
        return panel.words.plain("promo-language-all")
    return panel.texts.of(language).plain("language-name")


WINDOWS = (
    window(Broadcast.languages, list_languages),
    window(
        Broadcast.language,
        ask_language,
        {"show": show, "remove": remove},
        answer=take_language,
        after=Broadcast.languages,
    ),
)

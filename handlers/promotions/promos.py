"""/promos: all promotions, and each with ⏸ ▶️ ✏️ 🗑 and what it has brought."""

from collections.abc import Callable
from typing import Any

from aiogram.types import Message

from handlers.promotions.content import content_of
from handlers.promotions.counts import others_in_words
from handlers.promotions.drafts import named, sentence
from handlers.promotions.languages import EVERYBODY, chosen_language, named_language
from handlers.promotions.offer_words import offer_lines
from handlers.promotions.progress import what_becomes_of
from handlers.promotions.proven import go_on_anyway, show_quarter, show_report
from handlers.promotions.schedule_words import timing_in_words
from handlers.promotions.shown import show_exactly
from handlers.promotions.states import Broadcast, Promos
from handlers.windows import Panel, View, Way, window
from locales.texts import Html
from loyalty.promotions.campaigns import drop_draft
from loyalty.promotions.contents import for_language, reworded
from loyalty.promotions.errors import ChooseOne
from loyalty.promotions.listing import Listed, list_campaigns, listed
from loyalty.promotions.mending import correct, take_back
from loyalty.promotions.revising import revise
from loyalty.promotions.steering import call_off, pause, resume
from loyalty.records.promotions.campaigns import CampaignState, Rhythm, StopReason
from loyalty.rules.audience import Asked
from loyalty.values import CampaignId

A_PAGE = 6
SIGNS = {
    CampaignState.DRAFT: "✏️",
    CampaignState.ASKED: "❓",
    CampaignState.LIVE: "▶️",
    CampaignState.PAUSED: "⏸",
    CampaignState.DONE: "✅",
    CampaignState.STOPPED: "❌",
}
_BEING_MADE = {CampaignState.DRAFT, CampaignState.ASKED}
_GOES_ON = {CampaignState.LIVE, CampaignState.PAUSED}


async def list_promos(panel: Panel) -> View:
    """The newest ones, and older ones page by page."""
    words, desk = panel.words, panel.desk
    before = CampaignId(int(panel.at)) if panel.at else None
    found = await desk.store.read(
        list_campaigns, before=before, limit=A_PAGE + 1, by=desk.person.id, asked=_asked(panel)
    )
    shown = found[:A_PAGE]
    ways: list[list[Way]] = [
        [(f"{SIGNS[one.campaign.state]} {named(one.campaign, words)}", f"open:{one.campaign.id}")]
        for one in shown
    ]
    turning: list[Way] = []
    if before is not None:
        turning.append((words.plain("promo-newest-button"), "go:promos:"))
    if len(found) > A_PAGE:
        older = f"go:promos:{shown[-1].campaign.id}"
        turning.append((words.plain("promo-older-button"), older))
    blocks = "\n\n".join(_block(one, panel) for one in shown)
    text = words("promos", promos=Html(blocks)) if shown else words("promo-none-yet")
    quarter: list[Way] = [(words.plain("report-quarter-button"), "go:quarter:")]
    return View(text, [*ways, turning, *([quarter] if shown else [])])


async def open_promo(panel: Panel, number: str) -> None:
    """One of them."""
    await panel.open(Promos.promo, int(number))


async def show_promo(panel: Panel) -> View:
    """What it is, how far it has come, and what can be done about it."""
    one = await _listed(panel)
    words, state = panel.words, one.campaign.state
    ways: list[list[Way]] = []
    if one.steers and state is CampaignState.LIVE:
        ways.append([(words.plain("promo-pause-button"), "pause")])
    if one.steers and state is CampaignState.PAUSED:
        ways.append([(words.plain("promo-resume-button"), "resume")])
    if one.campaign.started_at is not None:
        ways.append([(words.plain("report-button"), "go:report")])
    if state in _BEING_MADE:
        ways.append([(words.plain("promo-edit-button"), "edit")])
    if one.waits:
        ways.append([(words.plain("promo-change-button"), "change")])
    if one.steers and one.correctable:
        ways.append([(words.plain("promo-correct-button"), "go:correct:")])
    if state is CampaignState.DRAFT or (one.steers and one.mendable):
        ways.append([(words.plain("promo-remove-all-button"), "go:away")])
    elif one.steers and state in _GOES_ON:
        ways.append([(words.plain("promo-call-off-button"), "go:away")])
    text = Html(
        "\n\n".join(
            str(part)
            for part in (_block(one, panel), _offer(one, panel), _figures(one, panel))
            if part
        )
    )
    return View(text, [*ways, [_to_list(panel)]], one.campaign.edition)


async def hold(panel: Panel, _: str) -> None:
    """⏸: nothing of it goes out until ▶️."""
    await _steer(panel, pause)


async def go_on(panel: Panel, _: str) -> None:
    """▶️: it goes on."""
    await _steer(panel, resume)


async def edit(panel: Panel, _: str) -> None:
    """✏️ on a draft: its screen."""
    await panel.open(Broadcast.compose, panel.about)


async def change(panel: Panel, _: str) -> None:
    """✏️ on what waits for its time: the same screen, on a change of it."""
    desk = panel.desk
    copy = await desk.store.write(
        revise, campaign_id=panel.about, by=desk.person.id, now=desk.clock.now()
    )
    await panel.open(Broadcast.compose, copy.id)


async def ask_correction(panel: Panel) -> View:
    """✏️ on what was sent: which words instead? Of several languages, in which one?"""
    words, campaign = panel.words, (await _listed(panel)).campaign
    if len(campaign.contents) > 1 and not panel.at:
        languages = (content.language for content in campaign.contents)
        ways = [
            [(named_language(panel, one), f"go:correct:{one or EVERYBODY}")] for one in languages
        ]
        back = (words.plain("back-button"), "go:promo")
        return View(words("promo-ask-correction-language"), [*ways, [back]], campaign.edition)
    if panel.at:
        language = named_language(panel, chosen_language(panel))
        text, back = words("promo-ask-correction-in", language=language), _to_correction(panel)
    else:
        text, back = words("promo-ask-correction"), (words.plain("back-button"), "go:promo")
    show = (words.plain("promo-show-button"), "show")
    return View(text, [[show], [back]], campaign.edition)


async def show_sent(panel: Panel, _: str) -> None:
    """👁: what it says now."""
    campaign = (await _listed(panel)).campaign
    content = for_language(campaign.contents, chosen_language(panel) or "")
    await show_exactly(panel, campaign, content.language)
    await panel.below()


async def take_correction(panel: Panel, message: Message) -> None:
    """The words take the place of those that were sent, wherever they were."""
    desk, one = panel.desk, await _listed(panel)
    if len(one.campaign.contents) > 1 and not panel.at:
        raise ChooseOne
    language = chosen_language(panel)
    content = await content_of(message, panel.bot, desk.store, desk.clock, language=language)
    contents = reworded(one.campaign.contents, content, desk.program)
    changed = await desk.store.write(
        correct,
        campaign_id=panel.about,
        edition=panel.edition,
        contents=contents,
        by=desk.person.id,
        now=desk.clock.now(),
    )
    await message.answer(panel.words("promo-correcting", count=changed))
    await panel.go(Promos.promo)


async def ask_away(panel: Panel) -> View:
    """🗑 asks once, and says what would happen."""
    words, one = panel.words, await _listed(panel)
    name, yes = named(one.campaign, words), words.plain("promo-drop-yes-button")
    if one.campaign.state is CampaignState.DRAFT:
        text = words("promo-drop-ask", name=name)
    elif one.mendable:
        ask = words("promo-take-back-ask", name=name, count=one.sent)
        text = Html("\n\n".join([ask, *what_becomes_of(one.campaign.perk, words)]))
    else:
        text = words("promo-call-off-ask", name=name)
        yes = words.plain("promo-call-off-yes-button")
    back = (words.plain("back-button"), "go:promo")
    return View(text, [[(yes, "away")], [back]], one.campaign.edition)


async def away(panel: Panel, _: str) -> None:
    """✅: the draft goes, or the message is taken back from everybody, and nothing more is sent."""
    one = await _listed(panel)
    if one.campaign.state is CampaignState.DRAFT:
        await _steer(panel, drop_draft)
        await panel.open(Promos.promos)
        return
    await _steer(panel, take_back if one.mendable else call_off)
    await panel.go(Promos.promo)


async def _steer(panel: Panel, use_case: Callable[..., Any]) -> None:
    desk = panel.desk
    await desk.store.write(
        use_case, campaign_id=panel.about, by=desk.person.id, now=desk.clock.now()
    )


async def _listed(panel: Panel) -> Listed:
    desk = panel.desk
    return await desk.store.read(
        listed, campaign_id=panel.about, by=desk.person.id, asked=_asked(panel)
    )


def _asked(panel: Panel) -> Asked:
    return Asked(panel.desk.clock.now(), panel.desk.program, panel.default_language)


def _block(one: Listed, panel: Panel) -> Html:
    """A promotion in a few lines: name, state, next date, audience, figures."""
    words, campaign = panel.words, one.campaign
    once = campaign.timing is not None and campaign.timing.rhythm is Rhythm.ONCE
    state: str = campaign.state
    if once and campaign.due_at is not None and campaign.state is CampaignState.LIVE:
        state = "planned"
    elif campaign.why is StopReason.TAKEN_BACK:
        state = "taken-back"
    lines = [
        words("promo-line", name=named(campaign, words), state=words.plain(f"promo-state-{state}")),
        words("promo-audience", audience=sentence(campaign.audience, one.names, panel)),
    ]
    if campaign.timing is not None:
        when = timing_in_words(campaign.timing, panel.desk.program, words)
        lines.append(words("promo-when", when=when))
    if campaign.due_at is not None and campaign.state in _GOES_ON and not once:
        lines.append(words("promo-next", at=panel.desk.moment(campaign.due_at)))
    if campaign.started_at is not None:
        lines.append(words("promo-sent", count=one.sent))
    return Html("\n".join(lines))


def _offer(one: Listed, panel: Panel) -> Html:
    """What it gives, and what that may cost."""
    return Html("\n".join(offer_lines(one.campaign, panel.desk.program, panel.words)))


def _figures(one: Listed, panel: Panel) -> Html:
    """What has become of the rest."""
    return Html("\n".join(others_in_words(one.counts, panel.words)))


def _to_correction(panel: Panel) -> Way:
    return panel.words.plain("back-button"), "go:correct:"


def _to_list(panel: Panel) -> Way:
    return panel.words.plain("back-button"), "list"


async def to_list(panel: Panel, _: str) -> None:
    """⬅️ to all of them."""
    await panel.open(Promos.promos)


WINDOWS = (
    window(Promos.promos, list_promos, {"open": open_promo}),
    window(
        Promos.promo,
        show_promo,
        {"pause": hold, "resume": go_on, "edit": edit, "change": change, "list": to_list},
    ),
    window(Promos.correct, ask_correction, {"show": show_sent}, answer=take_correction),
    window(Promos.away, ask_away, {"away": away}),
    window(Promos.report, show_report, {"overrule": go_on_anyway}),
    window(Promos.quarter, show_quarter),
)

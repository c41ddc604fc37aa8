"""🎯: who gets a promotion, put together condition by condition.

The conditions stand in the draft as they are chosen; every window says how many there are now, and
how many of them may be written to.
"""

from aiogram.types import Message

from handlers.paging import page_of
from handlers.promotions.conditions import CONDITIONS, Condition, joined_as, parts_of
from handlers.promotions.drafts import back, change, draft_of, outlook_of, sentence
from handlers.promotions.states import Broadcast
from handlers.windows import Panel, View, Way, number_in, turned, window
from locales.texts import Html
from loyalty.promotions.audiences import drop_audience, keep_audience, named_audiences
from loyalty.promotions.outlook import Outlook
from loyalty.records.promotions.campaigns import Campaign
from loyalty.rules.audience import EVERYONE, AllOf, AnyOf, Audience, Not
from loyalty.values import AudienceId

A_PAGE = 6
MOST_CHOICES = 40


async def show_audience(panel: Panel) -> View:
    """Who gets it now, and every condition with what can be done about it."""
    words, look = panel.words, await outlook_of(panel)
    audience = look.campaign.audience
    parts = parts_of(audience)
    page = page_of(parts, number_in(panel.at), A_PAGE)
    ways: list[list[Way]] = [
        [(words.plain("promo-part-button", part=_said(part, look, panel)), f"go:part:{number}")]
        for number, part in enumerate(page.shown, start=page.number * A_PAGE)
    ]
    ways.append(turned(page, words, "who"))
    if len(parts) > 1:
        any_of = isinstance(audience, AnyOf)
        label = words.plain("promo-joined-any" if any_of else "promo-joined-all")
        ways.append([(label, "join")])
    ways.append([(words.plain("promo-add-condition"), "go:kinds")])
    if parts:
        ways.append([(words.plain("promo-keep-audience"), "go:keep")])
        ways.append([(words.plain("promo-everyone-button"), "everyone")])
    ways.append([(words.plain("promo-named-button"), "go:named")])
    return View(counted(look, panel), [*ways, [back(words)]], look.campaign.edition)


async def everyone(panel: Panel, _: str) -> None:
    """🗑: no conditions; every member."""
    await change(panel, audience=EVERYONE)


async def join(panel: Panel, _: str) -> None:
    """All conditions at once, or one of them at least."""
    audience = (await draft_of(panel)).audience
    if isinstance(audience, AllOf):
        await change(panel, audience=AnyOf(audience.parts))
    elif isinstance(audience, AnyOf):
        await change(panel, audience=AllOf(audience.parts))


async def show_part(panel: Panel) -> View:
    """One condition: turned round, or taken away."""
    words, look = panel.words, await outlook_of(panel)
    part = _part(look.campaign, panel.at)
    if part is None:
        return View(counted(look, panel), [[back(words, "who")]], look.campaign.edition)
    turned = words.plain("promo-is-button" if isinstance(part, Not) else "promo-is-not-button")
    rows = [
        [(turned, f"turn:{panel.at}")],
        [(words.plain("promo-remove-part"), f"remove:{panel.at}")],
        [back(words, "who")],
    ]
    text = words("promo-part", part=_said(part, look, panel))
    return View(text, rows, look.campaign.edition)


async def turn(panel: Panel, number: str) -> None:
    """Whom it is not true of, or is true of again."""
    campaign = await draft_of(panel)
    part = _part(campaign, number)
    if part is not None:
        turned = part.part if isinstance(part, Not) else Not(part)
        await change(panel, audience=_with(campaign.audience, int(number), turned))
    await panel.go(Broadcast.who)


async def remove(panel: Panel, number: str) -> None:
    """🗑: this condition goes."""
    campaign = await draft_of(panel)
    if _part(campaign, number) is not None:
        await change(panel, audience=_with(campaign.audience, int(number), None))
    await panel.go(Broadcast.who)


async def list_kinds(panel: Panel) -> View:
    """What a condition can be about, page by page."""
    words, campaign = panel.words, await draft_of(panel)
    page = page_of(list(CONDITIONS), number_in(panel.at), A_PAGE)
    ways: list[list[Way]] = [
        [(words.plain(f"promo-condition-{name}"), f"go:value:{name}")] for name in page.shown
    ]
    turns = turned(page, words, "kinds")
    return View(words("promo-ask-kind"), [*ways, turns, [back(words, "who")]], campaign.edition)


async def ask_value(panel: Panel) -> View:
    """Which, how many, or how long?"""
    words, campaign = panel.words, await draft_of(panel)
    name, condition = _condition(panel)
    choices = await condition.choices(panel, campaign)
    page = page_of(choices, number_in(panel.at.partition(" ")[2]), MOST_CHOICES)
    ways = [(label, f"choose:{value}") for label, value in page.shown]
    per_row = condition.per_row
    rows = [ways[first : first + per_row] for first in range(0, len(ways), per_row)]
    rows.append(turned(page, words, f"value:{name} "))
    if condition.ticks:
        rows.append([(words.plain("promo-done-button"), "go:who")])
    asked = words("promo-ask-value", condition=words.plain(f"promo-condition-{name}"))
    text = Html(f"{asked}\n\n{words(f'promo-hint-{condition.hint}')}")
    return View(text, [*rows, [back(words, "kinds")]], campaign.edition)


async def choose(panel: Panel, value: str) -> None:
    """One of the choices: ticked where there may be several, else that is the condition."""
    _, condition = _condition(panel)
    campaign = await draft_of(panel)
    if condition.ticks:
        await change(panel, audience=condition.ticked(campaign.audience, value))
        return
    await _add(panel, campaign, condition.of(value))


async def take_value(panel: Panel, message: Message) -> None:
    """A number that was typed."""
    _, condition = _condition(panel)
    await _add(panel, await draft_of(panel), condition.typed(message.text or "", panel))


async def ask_name(panel: Panel) -> View:
    """By which name is it to be kept?"""
    return View(panel.words("promo-ask-audience-name"), [[back(panel.words, "who")]], panel.edition)


async def keep(panel: Panel, message: Message) -> None:
    """Kept by this name, to be used again."""
    desk, campaign = panel.desk, await draft_of(panel)
    await desk.store.write(
        keep_audience,
        name=message.text or "",
        audience=campaign.audience,
        by=desk.person.id,
        now=desk.clock.now(),
    )
    await panel.go(Broadcast.named)


async def list_named(panel: Panel) -> View:
    """The groups that were kept."""
    words, desk = panel.words, panel.desk
    campaign = await draft_of(panel)
    found = await desk.store.read(named_audiences, by=desk.person.id)
    page = page_of(found, number_in(panel.at), A_PAGE)
    ways: list[list[Way]] = [
        [(one.name, f"use:{one.id}"), (words.plain("promo-forget-button"), f"forget:{one.id}")]
        for one in page.shown
    ]
    ways.append(turned(page, words, "named"))
    text = words("promo-named") if found else words("promo-none-named")
    return View(text, [*ways, [back(words, "who")]], campaign.edition)


async def use(panel: Panel, number: str) -> None:
    """This group; beside conditions that are there, one more of them."""
    desk, campaign = panel.desk, await draft_of(panel)
    found = await desk.store.read(named_audiences, by=desk.person.id)
    chosen = next((one.audience for one in found if one.id == int(number)), None)
    if chosen is not None:
        await _add(panel, campaign, chosen)


async def forget(panel: Panel, number: str) -> None:
    """🗑: the group is not kept any more; promotions that use it have it by themselves."""
    desk = panel.desk
    await desk.store.write(
        drop_audience,
        audience_id=AudienceId(int(number)),
        by=desk.person.id,
        now=desk.clock.now(),
    )


def counted(look: Outlook, panel: Panel) -> Html:
    """Who it is, how many there are now, and how many of them may be written to."""
    said = sentence(look.campaign.audience, look.names, panel)
    return panel.words(
        "promo-who", audience=said, count=look.reach.members, writable=look.reach.writable
    )


async def _add(panel: Panel, campaign: Campaign, condition: Audience) -> None:
    parts = parts_of(campaign.audience)
    if condition not in parts:
        wanted = joined_as(campaign.audience, (*parts, condition))
        await change(panel, audience=wanted)
    await panel.go(Broadcast.who)


def _with(audience: Audience, number: int, part: Audience | None) -> Audience:
    """The audience with another condition in that place, or with none."""
    parts = list(parts_of(audience))
    parts[number : number + 1] = [] if part is None else [part]
    return joined_as(audience, tuple(parts))


def _part(campaign: Campaign, number: str) -> Audience | None:
    parts = parts_of(campaign.audience)
    return parts[int(number)] if number.isdigit() and int(number) < len(parts) else None


def _said(part: Audience, look: Outlook, panel: Panel) -> str:
    return sentence(part, look.names, panel)


def _condition(panel: Panel) -> tuple[str, Condition]:
    name = panel.at.partition(" ")[0]
    return name, CONDITIONS[name]


WINDOWS = (
    window(Broadcast.who, show_audience, {"everyone": everyone, "join": join}),
    window(Broadcast.part, show_part, {"turn": turn, "remove": remove}, after=Broadcast.who),
    window(Broadcast.kinds, list_kinds),
    window(
        Broadcast.value,
        ask_value,
        {"choose": choose},
        answer=take_value,
        figures=True,
        after=Broadcast.kinds,
    ),
    window(Broadcast.keep, ask_name, answer=keep),
    window(Broadcast.named, list_named, {"use": use, "forget": forget}),
)

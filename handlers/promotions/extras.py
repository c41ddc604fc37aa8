"""➕: what comes with a promotion. Buttons, an offer, its budget, a comparison group, a channel."""

import re
from dataclasses import replace

from aiogram.types import Message

from handlers.paging import page_of
from handlers.promotions.chats import chat_meant
from handlers.promotions.drafts import back, change, draft_of, outlook_of
from handlers.promotions.dry_run import show_dry_run
from handlers.promotions.offer_words import offer_lines
from handlers.promotions.states import Broadcast
from handlers.typed import whole
from handlers.windows import Panel, View, Way, number_in, turned, window
from locales.amounts import times
from locales.texts import Html, Words
from loyalty.errors import AmountTooLarge
from loyalty.money import parse_amount
from loyalty.promotions.comparison import toggled
from loyalty.promotions.contents import MOST_BUTTONS, check_button
from loyalty.promotions.errors import (
    BudgetOfNothing,
    BudgetTooLarge,
    MultiplierOutOfBounds,
    OfferGivesNothing,
    TooManyButtons,
)
from loyalty.promotions.perks import MOST_TIMES
from loyalty.promotions.typed_times import example, typed_time
from loyalty.records.promotions.campaigns import Budget, Campaign, Perk
from loyalty.records.promotions.contents import Leads, PromoButton
from loyalty.records.voice.surveys import SurveyState
from loyalty.rules.decision import FULL
from loyalty.values import BasisPoints, Minor, Points, SurveyId

POINTS = (50, 100, 200, 500)
FACTORS = (15_000, 20_000, 30_000)
DAYS = (1, 3, 7, 14)
MOST_POINTS = 1_000_000
MOST_DAYS = 366
LARGEST_BUDGET = Minor(10**12)
_FACTOR = re.compile(r"[×xXхХ]?\s*(\d{1,3})(?:[.,](\d{1,2}))?", re.ASCII)
_NAME_IN_TELEGRAM = re.compile(r"@\w{4,32}", re.ASCII)


async def list_extras(panel: Panel) -> View:
    """What it has, and what can be added."""
    words, look = panel.words, await outlook_of(panel)
    campaign = look.campaign
    have: list[list[Way]] = [
        [(words.plain("promo-remove-button", label=label_of(one, words)), f"remove:{number}")]
        for number, one in enumerate(campaign.buttons)
    ]
    compare = words.plain("promo-compare-off-button" if look.share else "promo-compare-on-button")
    add: list[list[Way]] = [
        [(words.plain("promo-add-link"), "go:label")],
        [
            (words.plain("promo-add-card"), "add:card"),
            (words.plain("promo-add-balance"), "add:balance"),
        ],
        [(words.plain("promo-add-survey"), "go:asks")],
        [
            (words.plain("promo-add-points"), "go:points"),
            (words.plain("promo-add-times"), "go:factor"),
        ],
    ]
    if campaign.perk is not None:
        add += [
            [
                (words.plain("promo-set-end"), "go:until"),
                (words.plain("promo-set-budget"), "go:budget"),
            ],
            [(words.plain("dry-run-button"), "go:dry_run")],
            [(words.plain("promo-remove-offer-button"), "no-offer")],
        ]
    add += [
        [(words.plain("promo-set-chat"), "go:chat")],
        *([] if look.settled else [[(compare, "compare")]]),
        [back(words)],
    ]
    lines = [*offer_lines(campaign, panel.desk.program, words)]
    text = Html("\n".join([*lines, "", words("promo-extras")]) if lines else words("promo-extras"))
    return View(text, [*have, *add], campaign.edition)


async def remove_button(panel: Panel, number: str) -> None:
    """🗑: the button of this number."""
    campaign = await draft_of(panel)
    kept = tuple(one for place, one in enumerate(campaign.buttons) if place != int(number))
    await change(panel, buttons=kept)


async def add_place(panel: Panel, leads: str) -> None:
    """A button that leads to the card, or to the balance."""
    await _add(panel, PromoButton(Leads(leads)))
    await panel.go(Broadcast.compose)


async def ask_survey(panel: Panel) -> View:
    """Which survey is one tap away?"""
    words, campaign = panel.words, await draft_of(panel)
    found = await panel.desk.store.read(lambda tx: tx.surveys.all())
    there = [survey for survey in found if survey.state is SurveyState.OPEN]
    page = page_of(there, number_in(panel.at))
    ways: list[list[Way]] = [[(one.name, f"pick:{one.id}")] for one in page.shown]
    text = words("promo-ask-survey") if ways else words("promo-no-survey")
    turns = turned(page, words, "asks")
    return View(text, [*ways, turns, [back(words, "extras")]], campaign.edition)


async def add_survey(panel: Panel, number: str) -> None:
    """❓: this one."""
    await _add(panel, PromoButton(Leads.SURVEY, survey=SurveyId(int(number))))
    await panel.go(Broadcast.compose)


async def ask_label(panel: Panel) -> View:
    """What is to stand on the button?"""
    return View(panel.words("promo-ask-label"), [[back(panel.words, "extras")]], panel.edition)


async def take_label(panel: Panel, message: Message) -> None:
    """The words; the link is asked next. A button without one is a flaw of the draft."""
    label = " ".join((message.text or "").split())
    check_button(PromoButton(Leads.LINK, label, "https://t.me/"), 1)
    await _add(panel, PromoButton(Leads.LINK, label))
    await panel.go(Broadcast.link)


async def ask_link(panel: Panel) -> View:
    """Where is it to lead?"""
    words, campaign = panel.words, await draft_of(panel)
    label = campaign.buttons[-1].text if campaign.buttons else ""
    return View(words("promo-ask-link", label=label), [[back(words, "extras")]], campaign.edition)


async def take_link(panel: Panel, message: Message) -> None:
    """The link of the newest button."""
    campaign = await draft_of(panel)
    if campaign.buttons:
        done = replace(campaign.buttons[-1], url=link_typed(message.text or ""))
        check_button(done, len(campaign.buttons))
        await change(panel, buttons=(*campaign.buttons[:-1], done))
    await panel.go(Broadcast.compose)


async def ask_points(panel: Panel) -> View:
    """How many points with the message?"""
    return _choice(panel, panel.words("promo-ask-points"), [(str(one), one) for one in POINTS])


async def give_points(panel: Panel, points: str) -> None:
    """So many points for each who gets it."""
    perk = (await draft_of(panel)).perk or Perk()
    await change(panel, perk=replace(perk, points=Points(int(points))))
    await panel.go(Broadcast.compose)


async def take_points(panel: Panel, message: Message) -> None:
    """As many as were typed."""
    points = whole(message.text or "", MOST_POINTS)
    if not points:
        raise OfferGivesNothing
    await give_points(panel, str(points))


async def ask_factor(panel: Panel) -> View:
    """How many times the usual points?"""
    choices = [(times(one, panel.words.language), one) for one in FACTORS]
    return _choice(panel, panel.words("promo-ask-factor"), choices)


async def multiply(panel: Panel, factor: str) -> None:
    """So many times; for how long is asked next."""
    perk = (await draft_of(panel)).perk or Perk()
    wanted = replace(perk, multiplier=BasisPoints(int(factor)), days=perk.days or DAYS[1])
    await change(panel, perk=wanted)
    await panel.go(Broadcast.days)


async def take_factor(panel: Panel, message: Message) -> None:
    """As many times as were typed: 2, or 1,5."""
    await multiply(panel, str(factor_typed(message.text or "")))


async def ask_days(panel: Panel) -> View:
    """For how many days?"""
    return _choice(panel, panel.words("promo-ask-days"), [(str(one), one) for one in DAYS])


async def last(panel: Panel, days: str) -> None:
    """So many days from the message on."""
    perk = (await draft_of(panel)).perk or Perk()
    await change(panel, perk=replace(perk, days=int(days)))
    await panel.go(Broadcast.compose)


async def take_days(panel: Panel, message: Message) -> None:
    """As many as were typed."""
    await last(panel, str(whole(message.text or "", MOST_DAYS)))


async def ask_until(panel: Panel) -> View:
    """Until when does the offer hold?"""
    desk = panel.desk
    shown = example(desk.program, desk.clock.now())
    text = panel.words("promo-ask-until", example=shown)
    return View(text, [[back(panel.words, "extras")]], panel.edition)


async def take_until(panel: Panel, message: Message) -> None:
    """Nobody gets the message after that, and nothing is multiplied."""
    desk, perk = panel.desk, (await draft_of(panel)).perk
    until = typed_time(message.text or "", desk.program, desk.clock.now())
    if perk is not None:
        await change(panel, perk=replace(perk, until=until))
    await panel.go(Broadcast.compose)


async def ask_budget(panel: Panel) -> View:
    """How much may it cost?"""
    words = panel.words
    rows = [[(words.plain("promo-budget-in-points"), "go:budget_points")]]
    return View(words("promo-ask-budget"), [*rows, [back(words, "extras")]], panel.edition)


async def take_budget(panel: Panel, message: Message) -> None:
    """A sum of money."""
    currency = panel.desk.program.currency
    try:
        money = parse_amount(message.text or "", currency=currency, largest=LARGEST_BUDGET)
    except AmountTooLarge as refusal:
        raise BudgetTooLarge(LARGEST_BUDGET) from refusal
    await change(panel, budget=Budget(money=money))
    await panel.go(Broadcast.compose)


async def ask_budget_points(panel: Panel) -> View:
    """How many points may it cost?"""
    words = panel.words
    return View(words("promo-ask-budget-points"), [[back(words, "budget")]], panel.edition)


async def take_budget_points(panel: Panel, message: Message) -> None:
    """A number of points."""
    points = Points(whole(message.text or "", MOST_POINTS * 1000))
    if not points:
        raise BudgetOfNothing
    await change(panel, budget=Budget(points=points))
    await panel.go(Broadcast.compose)


async def ask_chat(panel: Panel) -> View:
    """In which channel or group shall it stand as well?"""
    words, campaign = panel.words, await draft_of(panel)
    rows: list[list[Way]] = []
    if campaign.chat is not None:
        rows.append([(words.plain("promo-no-chat-button"), "nowhere")])
    return View(words("promo-ask-chat"), [*rows, [back(words, "extras")]], campaign.edition)


async def take_chat(panel: Panel, message: Message) -> None:
    """The channel's name, a link to it or into it, or a message forwarded from it."""
    found = await chat_meant(panel.bot, message)
    await change(panel, chat=found.id)
    await message.answer(panel.words("promo-chat-chosen", title=found.title or ""))
    await panel.go(Broadcast.compose)


async def post_nowhere(panel: Panel, _: str) -> None:
    """🗑: in no channel."""
    await change(panel, chat=None)
    await panel.go(Broadcast.extras)


async def drop_offer(panel: Panel, _: str) -> None:
    """🗑: nothing rides along, and there is no budget."""
    await change(panel, perk=None, budget=None)


async def toggle_comparison(panel: Panel, _: str) -> None:
    """A comparison group, or none."""
    look = await outlook_of(panel)
    await change(panel, compared=toggled(look.campaign, look.reach.writable))


def factor_typed(text: str) -> BasisPoints:
    """How many times, above one: 2, 1,5 or ×1.25. Raises MultiplierOutOfBounds."""
    match = _FACTOR.fullmatch(text.strip())
    factor = (
        int(match[1]) * FULL + int((match[2] or "").ljust(2, "0")) * FULL // 100 if match else 0
    )
    if not FULL < factor <= MOST_TIMES:
        raise MultiplierOutOfBounds(MOST_TIMES // FULL)
    return BasisPoints(factor)


def link_typed(text: str) -> str:
    """The address that is meant: with https before it, and a name of Telegram's as a link."""
    link = text.strip()
    if _NAME_IN_TELEGRAM.fullmatch(link):
        return f"https://t.me/{link[1:]}"
    return link if "://" in link else f"https://{link}"


def label_of(button: PromoButton, words: Words) -> str:
    """What stands on a promotion's button."""
    if button.leads is Leads.LINK:
        return button.text
    return words.plain(f"promo-leads-{button.leads}")


async def _add(panel: Panel, button: PromoButton) -> Campaign:
    campaign = await draft_of(panel)
    if len(campaign.buttons) >= MOST_BUTTONS:
        raise TooManyButtons(MOST_BUTTONS)
    return await change(panel, buttons=(*campaign.buttons, button))


def _choice(panel: Panel, text: Html, choices: list[tuple[str, int]]) -> View:
    ways = [(label, f"pick:{number}") for label, number in choices]
    return View(text, [ways, [back(panel.words, "extras")]], panel.edition)


WINDOWS = (
    window(
        Broadcast.extras,
        list_extras,
        {
            "remove": remove_button,
            "add": add_place,
            "no-offer": drop_offer,
            "compare": toggle_comparison,
        },
    ),
    window(Broadcast.asks, ask_survey, {"pick": add_survey}),
    window(Broadcast.label, ask_label, answer=take_label),
    window(Broadcast.link, ask_link, answer=take_link),
    window(Broadcast.points, ask_points, {"pick": give_points}, answer=take_points, figures=True),
    window(Broadcast.factor, ask_factor, {"pick": multiply}, answer=take_factor, figures=True),
    window(Broadcast.days, ask_days, {"pick": last}, answer=take_days, figures=True),
    window(Broadcast.until, ask_until, answer=take_until),
    window(Broadcast.chat, ask_chat, {"nowhere": post_nowhere}, answer=take_chat),
    window(Broadcast.budget, ask_budget, answer=take_budget, figures=True),
    window(Broadcast.budget_points, ask_budget_points, answer=take_budget_points, figures=True),
    window(Broadcast.dry_run, show_dry_run),
)

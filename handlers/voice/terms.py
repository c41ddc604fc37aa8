"""The terms of a survey that is put together: whom it asks, for how long, and what it gives."""

from dataclasses import replace
from typing import Any

from aiogram.types import Message

from handlers.desk import Desk
from handlers.lengths import on_one_line
from handlers.typed import whole
from handlers.voice.drafts import back, change, survey_of
from handlers.voice.states import Making
from handlers.windows import Panel, View, Way, window
from locales.texts import Html
from loyalty.lengths import units
from loyalty.names import can_be_seen
from loyalty.promotions.typed_times import example, typed_time
from loyalty.records.voice.surveys import Again, Questionnaire
from loyalty.values import Points
from loyalty.voice.drafting import form_of
from loyalty.voice.errors import WordsEmpty, WordsTooLong
from loyalty.voice.rearranging import reword
from loyalty.voice.validity import LONGEST_TEXT, LONGEST_TITLE
from loyalty.voice.wording import in_language

MOST_REWARD = 1_000_000  # points
MOST_DAYS = 3_650
MOST_SHEETS = 1_000_000
TICK = "☑️"
_SWITCHES = ("anonymous", "everybody", "goes-back")
_SAID = {"title": LONGEST_TITLE, "intro": LONGEST_TEXT, "thanks": LONGEST_TEXT}
_AMOUNTS = {
    "reward": MOST_REWARD,
    "again-days": MOST_DAYS,
    "most-sheets": MOST_SHEETS,
    "per-day": MOST_SHEETS,
}


def terms_in_words(form: Questionnaire, desk: Desk) -> list[str]:
    """What differs from a plain survey, a line for each."""
    words = desk.words
    lines: list[str] = []
    if form.anonymous:
        lines.append(words("make-term-anonymous"))
    if form.everybody:
        lines.append(words("make-term-everybody"))
    if form.reward:
        lines.append(words("make-term-reward", points=int(form.reward)))
    if form.again is not Again.NEVER:
        lines.append(words(f"make-term-again-{form.again}", days=form.again_days))
    if form.closes_at is not None:
        lines.append(words("make-term-closes", at=desk.moment(form.closes_at)))
    if form.most_sheets is not None:
        lines.append(words("make-term-most", count=form.most_sheets))
    if form.per_day is not None:
        lines.append(words("make-term-per-day", count=form.per_day))
    return lines


async def show_terms(panel: Panel) -> View:
    """All of them, with what can be changed by a tap."""
    survey, words = await survey_of(panel), panel.words
    form = form_of(survey)
    rows: list[list[Way]] = [
        [(_ticked(words.plain(f"make-switch-{name}"), _of(form, name)), f"switch:{name}")]
        for name in _SWITCHES
    ]
    rows += [
        [
            (words.plain("make-amount-reward-button"), "go:amount:reward"),
            (words.plain("make-again-button"), "go:again"),
        ],
        [
            (words.plain("make-closes-button"), "go:closes"),
            (words.plain("make-amount-most-sheets-button"), "go:amount:most-sheets"),
        ],
        [(words.plain("make-amount-per-day-button"), "go:amount:per-day")],
        [(words.plain(f"make-edit-{name}-button"), f"go:saying:{name}") for name in _SAID],
        [back(words)],
    ]
    lines = [words("make-terms"), *terms_in_words(form, panel.desk)]
    for name in ("intro", "thanks"):
        said = in_language(_of(form, name), words.language)
        if said:
            lines.append(words(f"make-said-{name}", text=on_one_line(said, 100)))
    return View(Html("\n".join(lines)), rows, survey.drafted)


async def switch(panel: Panel, name: str) -> None:
    """On or off."""
    if name in _SWITCHES:
        await change(panel, lambda form: _with(form, name, not _of(form, name)))


async def ask_saying(panel: Panel) -> View:
    """The title, what stands before the first question, or what after the last?"""
    survey, words = await survey_of(panel), panel.words
    name = _name(panel, _SAID)
    lines = [words(f"make-say-{name}")]
    said = in_language(_of(form_of(survey), name), words.language)
    if said:
        lines.append(words("make-now", text=said))
    rows: list[list[Way]] = [[back(words, "terms")]]
    if said and name != "title":
        rows.insert(0, [(words.plain("make-clear-button"), f"clear:{name}")])
    return View(Html("\n\n".join(lines)), rows, survey.drafted)


async def take_saying(panel: Panel, message: Message) -> None:
    """In the language of whoever writes."""
    name, text = _name(panel, _SAID), (message.text or "").strip()
    if not can_be_seen(text):
        raise WordsEmpty
    if units(text) > _SAID[name]:
        raise WordsTooLong(_SAID[name])
    await _say(panel, name, text)
    await panel.go(Making.terms)


async def clear_saying(panel: Panel, name: str) -> None:
    """🗑: nothing is said there."""
    if name in _SAID:
        await change(panel, lambda form: _with(form, name, {}))
    await panel.go(Making.terms)


async def ask_again(panel: Panel) -> View:
    """Who is asked again?"""
    survey, words = await survey_of(panel), panel.words
    now = form_of(survey).again
    rows: list[list[Way]] = [
        [(_ticked(words.plain(f"make-again-{one}"), one is now), f"again:{one}")] for one in Again
    ]
    return View(words("make-ask-again"), [*rows, [back(words, "terms")]], survey.drafted)


async def take_again(panel: Panel, which: str) -> None:
    """So; of days, how many is asked next."""
    again = Again(which)
    days = again is Again.AFTER_DAYS
    await change(
        panel,
        lambda form: replace(form, again=again, again_days=form.again_days if days else 0),
    )
    await (panel.go(Making.amount, "again-days") if days else panel.go(Making.terms))


async def ask_amount(panel: Panel) -> View:
    """How many?"""
    survey, words = await survey_of(panel), panel.words
    name = _name(panel, _AMOUNTS)
    rows: list[list[Way]] = [[back(words, "terms")]]
    if _of(form_of(survey), name):
        rows.insert(0, [(words.plain("make-clear-button"), f"none:{name}")])
    return View(words(f"make-count-{name}"), rows, survey.drafted)


async def take_amount(panel: Panel, message: Message) -> None:
    """So many."""
    name = _name(panel, _AMOUNTS)
    await _count(panel, name, whole(message.text or "", _AMOUNTS[name]))
    await panel.go(Making.terms)


async def clear_amount(panel: Panel, name: str) -> None:
    """🗑: no reward, no bound."""
    if name in _AMOUNTS:
        await _count(panel, name, 0)
    await panel.go(Making.terms)


async def ask_closes(panel: Panel) -> View:
    """Until when is it open?"""
    survey, words, desk = await survey_of(panel), panel.words, panel.desk
    rows: list[list[Way]] = [[back(words, "terms")]]
    if form_of(survey).closes_at is not None:
        rows.insert(0, [(words.plain("make-clear-button"), "for-ever")])
    text = words("make-ask-closes", example=example(desk.program, desk.clock.now()))
    return View(text, rows, survey.drafted)


async def take_closes(panel: Panel, message: Message) -> None:
    """Until then."""
    desk = panel.desk
    until = typed_time(message.text or "", desk.program, desk.clock.now())
    await change(panel, lambda form: replace(form, closes_at=until))
    await panel.go(Making.terms)


async def stay_open(panel: Panel, _: str) -> None:
    """🗑: until ⏸."""
    await change(panel, lambda form: replace(form, closes_at=None))
    await panel.go(Making.terms)


async def _say(panel: Panel, name: str, text: str) -> None:
    language = panel.words.language
    await change(
        panel,
        lambda form: _with(form, name, reword(_of(form, name), language, text)),
    )


async def _count(panel: Panel, name: str, number: int) -> None:
    value: Any = Points(number) if name == "reward" else number
    if not number and name in {"most-sheets", "per-day"}:
        value = None
    await change(panel, lambda form: _with(form, name, value))


def _with(form: Questionnaire, name: str, value: Any) -> Questionnaire:
    changes: dict[str, Any] = {name.replace("-", "_"): value}
    return replace(form, **changes)


def _of(form: Questionnaire, name: str) -> Any:
    return getattr(form, name.replace("-", "_"))


def _name(panel: Panel, known: dict[str, int]) -> str:
    """Which of them the window is about; the first, where it was opened anew."""
    return panel.at if panel.at in known else next(iter(known))


def _ticked(label: str, on: bool) -> str:
    return f"{TICK} {label}" if on else label


WINDOWS = (
    window(Making.terms, show_terms, {"switch": switch}),
    window(
        Making.saying, ask_saying, {"clear": clear_saying}, answer=take_saying, after=Making.terms
    ),
    window(Making.again, ask_again, {"again": take_again}),
    window(
        Making.amount,
        ask_amount,
        {"none": clear_amount},
        answer=take_amount,
        figures=True,
        after=Making.terms,
    ),
    window(Making.closes, ask_closes, {"for-ever": stay_open}, answer=take_closes),
)

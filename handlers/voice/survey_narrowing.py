"""🎯 Whose answers: of the last days, of a branch, a cashier, a tier."""

from collections.abc import Mapping
from typing import Any

from aiogram import F, Router
from aiogram.methods import TelegramMethod
from aiogram.types import CallbackQuery, InlineKeyboardButton, Message

from handlers.desk import AtDesk, Desk
from handlers.lengths import on_one_line
from handlers.paging import page_of, turning
from handlers.screen import Shown, button, replace_text, rows
from handlers.voice.buttons import ShowResults, What
from handlers.voice.looking import At, choices_there, looked_at, mark_of, to
from locales.texts import Html
from loyalty.records.team import Role
from loyalty.voice.choices import Choices

SPANS = (7, 30, 90, 365)
_LONGEST = 40  # characters of a name on its button
_LISTS = {What.BRANCHES: "where", What.CASHIERS: "whose", What.TIERS: "level"}

router = Router(name="survey narrowing")


@router.callback_query(ShowResults.filter(F.what == What.NARROW), AtDesk(Role.MANAGER))
async def ask_whose(
    callback: CallbackQuery, callback_data: ShowResults, desk: Desk
) -> TelegramMethod[Message | bool]:
    """🎯: of how many days, and of whom?"""
    return replace_text(callback, *await _narrowing(callback_data, desk))


@router.callback_query(ShowResults.filter(F.what.in_(set(_LISTS))), AtDesk(Role.MANAGER))
async def ask_which(
    callback: CallbackQuery, callback_data: ShowResults, desk: Desk
) -> TelegramMethod[Message | bool]:
    """Which branch, cashier or tier?"""
    return replace_text(callback, *await _list(callback_data, desk))


async def _narrowing(at: At, desk: Desk) -> Shown:
    words, choices = desk.words, await choices_there(at, desk)
    days = [_narrowed(at, words.plain("narrow-days", days=days), span=days) for days in SPANS]
    ever = _narrowed(at, words.plain("narrow-ever"), span=0)
    lists = [
        to(at, words.plain(f"narrow-{field}"), what)
        for what, field in _LISTS.items()
        if _offered(choices)[what]
    ]
    back = to(at, words.plain("back-button"), What.SURVEY)
    text = Html(f"{words('narrow-ask')}\n\n{await looked_at(at, desk)}")
    return text, rows(tuple(days[:2]), tuple(days[2:]), ever, *lists, back)


async def _list(at: At, desk: Desk) -> Shown:
    words, field = desk.words, _LISTS[at.what]
    offered = [*_offered(await choices_there(at, desk))[at.what].items()]
    page = page_of(offered, at.page)
    shown = [
        _narrowed(at, on_one_line(name, _LONGEST), **{field: value}) for value, name in page.shown
    ]
    anybody = "" if at.what is What.TIERS else 0
    everybody = _narrowed(at, words.plain("narrow-everybody"), **{field: anybody})
    turns = turning(page, words, lambda number: at.model_copy(update={"page": number}))
    back = to(at, words.plain("back-button"), What.NARROW)
    return words("narrow-choose"), rows(everybody, *shown, turns, back)


def _narrowed(at: At, text: str, **to_what: Any) -> InlineKeyboardButton:
    """A button to the survey, narrowed down to one thing more."""
    there = {"what": What.SURVEY, "nth": 0, "page": 0, **to_what}
    return button(text, at.model_copy(update=there))


def _offered(choices: Choices) -> Mapping[What, Mapping[Any, str]]:
    """What can be chosen, by the value that a button has for it."""
    return {
        What.BRANCHES: {**choices.branches},
        What.CASHIERS: {**choices.cashiers},
        What.TIERS: {mark_of(tier): tier for tier in choices.tiers},
    }

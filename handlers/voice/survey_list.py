"""❓ All surveys, page by page; the newest stand on the first screen of /surveys."""

from collections.abc import Sequence

from aiogram import Router
from aiogram.methods import TelegramMethod
from aiogram.types import CallbackQuery, InlineKeyboardButton, Message

from handlers.desk import AtDesk, Desk
from handlers.lengths import on_one_line
from handlers.open_panels import Tag, opening
from handlers.paging import A_PAGE, page_asked, turning
from handlers.screen import Shown, button, replace_text, rows
from handlers.voice import buttons
from locales.texts import Html, Words
from loyalty.records.team import Role
from loyalty.records.voice.results import SurveyLine
from loyalty.records.voice.surveys import SurveyState
from loyalty.voice.survey_results import list_surveys
from loyalty.voice.wording import in_language

_NEWEST = 4
_LONGEST = 40  # characters of a title on its button
SIGNS = {SurveyState.DRAFT: "✏️", SurveyState.OPEN: "▶️", SurveyState.CLOSED: "⏸"}

router = Router(name="survey list")


@router.callback_query(buttons.ListSurveys.filter(), AtDesk(Role.MANAGER))
async def show_list(
    callback: CallbackQuery, callback_data: buttons.ListSurveys, desk: Desk
) -> TelegramMethod[Message | bool]:
    """❓: a page of them."""
    return replace_text(callback, *await _page(desk, callback_data.page))


async def newest(desk: Desk) -> list[InlineKeyboardButton]:
    """The newest ones, and ❓ to all where there are more."""
    found = await desk.store.read(list_surveys, skip=0, limit=_NEWEST + 1, by=desk.person.id)
    keys = _keys(found[:_NEWEST], desk.words)
    if len(found) > _NEWEST:
        keys.append(button(desk.words.plain("surveys-button"), buttons.ListSurveys(page=0)))
    return [*keys, *_new(desk)]


async def _page(desk: Desk, page: int) -> Shown:
    words = desk.words
    found = await desk.store.read(
        list_surveys, skip=page * A_PAGE, limit=A_PAGE + 1, by=desk.person.id
    )
    turned = page_asked(found, page)
    lines = [
        words(
            "survey-line",
            title=title_of(line, words),
            state=words.plain(f"survey-state-{line.state}"),
            count=line.finished,
        )
        for line in turned.shown
    ]
    turns = turning(turned, words, lambda to: buttons.ListSurveys(page=to), by_age=True)
    back = button(words.plain("ratings-button"), buttons.ShowRatings(days=30))
    text = words("surveys-head") if lines else words("surveys-none-yet")
    keys = _keys(turned.shown, words)
    return Html("\n\n".join([text, *lines])), rows(*keys, turns, *_new(desk), back)


def _new(desk: Desk) -> list[InlineKeyboardButton]:
    """➕, for whoever puts surveys together: an owner."""
    if desk.staff.role is not Role.OWNER:
        return []
    label, there = desk.words.plain("make-new-button"), opening(Tag("survey_new"))
    return [InlineKeyboardButton(text=label, callback_data=there)]


def _keys(lines: Sequence[SurveyLine], words: Words) -> list[InlineKeyboardButton]:
    return [
        button(
            f"{SIGNS[line.state]} {on_one_line(title_of(line, words), _LONGEST)} · {line.finished}",
            buttons.ShowResults(what=buttons.What.SURVEY, survey=line.id),
        )
        for line in lines
    ]


def title_of(line: SurveyLine, words: Words) -> str:
    """What the survey is called to whoever answers it, or its name."""
    return in_language(line.title, words.language) or line.name

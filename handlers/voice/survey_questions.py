"""A survey's questions, one to a screen; and each beside itself, by branch, cashier, tier, week."""

from collections.abc import Mapping
from datetime import date

from aiogram import F, Router
from aiogram.methods import TelegramMethod
from aiogram.types import CallbackQuery, InlineKeyboardButton, Message

from handlers.desk import AtDesk, Desk
from handlers.paging import page_of, turning
from handlers.screen import Shown, replace_text, rows
from handlers.voice.buttons import ShowResults, What
from handlers.voice.looking import At, look_of, looked_at, to
from handlers.voice.result_words import counted_in_words, in_short, question_text
from locales.amounts import decimal, short_day, signed
from locales.texts import Html, Words
from loyalty.records.team import Role
from loyalty.records.voice.results import By
from loyalty.values import SurveyId
from loyalty.voice.counting import Held
from loyalty.voice.survey_results import (
    Against,
    Compared,
    Comparison,
    QuestionResults,
    SurveyResults,
    compare,
    survey_results,
)

A_SCREEN = 20  # of what stands beside each other
MOST_LINES = 30  # of the same below a picture
AGAINST: Mapping[What, Against] = {
    What.BY_BRANCH: By.BRANCH,
    What.BY_CASHIER: By.CASHIER,
    What.BY_TIER: By.TIER,
    What.BY_WEEK: "week",
}

router = Router(name="survey questions")


@router.callback_query(ShowResults.filter(F.what == What.QUESTION), AtDesk(Role.MANAGER))
async def show_question(
    callback: CallbackQuery, callback_data: ShowResults, desk: Desk
) -> TelegramMethod[Message | bool]:
    """One question; ⬅️ and ➡️ lead to those beside it."""
    return replace_text(callback, *await question_screen(callback_data, desk))


@router.callback_query(ShowResults.filter(F.what.in_(set(AGAINST))), AtDesk(Role.MANAGER))
async def show_comparison(
    callback: CallbackQuery, callback_data: ShowResults, desk: Desk
) -> TelegramMethod[Message | bool]:
    """The same question by branch, cashier, tier or week."""
    found = await comparison(callback_data, desk)
    return replace_text(callback, *await _compared(callback_data, found, desk))


async def comparison(at: At, desk: Desk) -> Comparison:
    """A question's answers in parts beside each other."""
    return await desk.store.read(
        compare,
        survey_id=SurveyId(at.survey),
        place=at.nth,
        look=await look_of(at, desk),
        against=AGAINST[at.what],
        by=desk.person.id,
        now=desk.clock.now(),
    )


async def question_screen(at: At, desk: Desk) -> Shown:
    """What was answered to it."""
    results = await desk.store.read(
        survey_results,
        survey_id=SurveyId(at.survey),
        look=await look_of(at, desk),
        by=desk.person.id,
        now=desk.clock.now(),
    )
    words, count = desk.words, len(results.questions)
    nth = min(at.nth, count - 1)
    shown = results.questions[nth]
    text = question_text(shown.asked, words)
    lines = [words("result-question", number=nth + 1, all=count, text=text)]
    if shown.asked.removed:
        lines.append(words("result-gone"))
    lines += [*counted_in_words(shown, words), await looked_at(at, desk)]
    return Html("\n".join(lines)), rows(*_ways(at, nth, results, shown, words))


def _ways(
    at: At, nth: int, results: SurveyResults, shown: QuestionResults, words: Words
) -> list[tuple[InlineKeyboardButton, ...]]:
    turning: list[InlineKeyboardButton] = []
    if nth:
        turning.append(to(at, words.plain("result-before-button"), What.QUESTION, nth=nth - 1))
    if nth < len(results.questions) - 1:
        turning.append(to(at, words.plain("result-next-button"), What.QUESTION, nth=nth + 1))
    ways = [tuple(turning)]
    if shown.asked.held is Held.WORDS:
        ways.append((to(at, words.plain("texts-button"), What.TEXTS, nth=nth),))
    elif shown.asked.held is not Held.PHOTO:
        ways.append((to(at, words.plain("picture-button"), What.PICTURE, nth=nth),))
    kinds = [What.BY_WEEK] if results.survey.questionnaire.anonymous else [*AGAINST]
    by = [to(at, words.plain(f"apart-button-{AGAINST[what]}"), what, nth=nth) for what in kinds]
    ways += [tuple(by[place : place + 2]) for place in range(0, len(by), 2)]
    ways.append((to(at, words.plain("result-survey-button"), What.SURVEY, nth=0),))
    return ways


async def _compared(at: At, found: Comparison, desk: Desk) -> Shown:
    words = desk.words
    text = question_text(found.asked, words)
    lines = [words(f"apart-head-{AGAINST[at.what]}", text=text), Html("")]
    page = page_of(found.parts, at.page, A_SCREEN)
    lines += [_line(one, found, at, words) for one in page.shown]
    if not found.parts:
        lines.append(words("result-none"))
    lines += [Html(""), await looked_at(at, desk)]
    turns = turning(page, words, lambda number: at.model_copy(update={"page": number}))
    ways: list[InlineKeyboardButton | tuple[InlineKeyboardButton, ...]]
    ways = [turns, to(at, words.plain("back-button"), What.QUESTION)]
    if at.what is What.BY_WEEK and any(one.figure for one in found.parts):
        ways.insert(0, to(at, words.plain("picture-button"), What.TREND))
    return Html("\n".join(lines)), rows(*ways)


def compared_in_words(found: Comparison, at: At, words: Words) -> list[Html]:
    """A line for each part, as many as there is room for below a picture."""
    lines = [_line(one, found, at, words) for one in found.parts[:MOST_LINES]]
    return lines if len(found.parts) <= MOST_LINES else [*lines, Html("…")]


def _line(one: Compared, found: Comparison, at: At, words: Words) -> Html:
    count, name = one.counted.answered, _name(one, at, words)
    short = in_short(one.counted, one.score, found.asked.question, words)
    if not short:
        return words("compared-count", name=name, count=count)
    if one.figure is None or one.figure.interval is None:
        return words("compared-alone", name=name, figure=short, count=count)
    low, high = (_end(end, one, words) for end in one.figure.interval)
    return words("compared", name=name, figure=short, low=low, high=high, count=count)


def _end(end: float, one: Compared, words: Words) -> str:
    if one.score is not None:
        return signed(round(end))
    return decimal(end, words.language)


def _name(one: Compared, at: At, words: Words) -> str:
    if one.name is not None:
        return one.name
    if isinstance(one.of, date):
        return short_day(one.of, words.language)
    return str(one.of or words.plain(f"apart-none-{AGAINST[at.what]}"))

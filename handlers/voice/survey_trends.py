"""📊 A question's mean or score week by week as a picture, with a caption that says the same."""

from collections.abc import Sequence
from datetime import date

from aiogram import F, Router
from aiogram.methods import TelegramMethod
from aiogram.types import CallbackQuery, Message

from handlers.desk import AtDesk, Desk
from handlers.voice.buttons import ShowResults, What
from handlers.voice.charts import Point, Trend
from handlers.voice.result_words import in_short, question_text
from handlers.voice.survey_pictures import send_drawn
from handlers.voice.survey_questions import compared_in_words, comparison
from locales.amounts import day_and_month, figure
from locales.texts import Html, Words
from loyalty.records.team import Role
from loyalty.records.voice.surveys import Kind, Question
from loyalty.voice.survey_results import Compared, Comparison

_LONGEST = 200  # characters of a question, of which a caption has room for few

router = Router(name="survey trends")


@router.callback_query(ShowResults.filter(F.what == What.TREND), AtDesk(Role.MANAGER))
async def send_trend(
    callback: CallbackQuery, callback_data: ShowResults, desk: Desk
) -> TelegramMethod[Message] | TelegramMethod[bool]:
    """📊: in a message of its own; where it cannot be drawn, a word about it."""
    at = callback_data.model_copy(update={"what": What.BY_WEEK})
    found = await comparison(at, desk)
    trend = trend_of(found, desk.program.colour, desk.words)
    head = desk.words("picture-head", text=trend.title, below=trend.below)
    caption = Html("\n".join([head, *compared_in_words(found, at, desk.words)]))
    return await send_drawn(callback, trend, caption, desk)


def trend_of(found: Comparison, colour: str, words: Words) -> Trend:
    """What stands on the picture: the weeks that have a figure."""
    question = found.asked.question
    weeks = [one for one in found.parts if one.figure is not None]
    points = [_point(one, weeks[0], question, words) for one in weeks]
    return Trend(
        question_text(found.asked, words, _LONGEST),
        words.plain("picture-trend" if points else "result-none"),
        points,
        _scale(question, points, words),
        colour,
    )


def _point(one: Compared, first: Compared, question: Question, words: Words) -> Point:
    shown, week, beginning = one.figure, one.of, first.of
    assert shown is not None  # noqa: S101 - for the type: weeks without a figure are left out
    assert isinstance(week, date)  # noqa: S101 - for the type: these are weeks
    assert isinstance(beginning, date)  # noqa: S101 - for the type, as well
    low, high = shown.interval or (shown.value, shown.value)
    told = in_short(one.counted, one.score, question, words)
    label = day_and_month(week, words.language)
    return Point((week - beginning).days // 7, label, shown.value, low, high, told)


def _scale(
    question: Question, points: Sequence[Point], words: Words
) -> tuple[tuple[float, str], tuple[float, str]]:
    """Its ends: those of the question's scale, or what the figures and their intervals reach."""
    if question.kind is Kind.RECOMMEND:
        least, most = -100.0, 100.0
    elif question.kind is Kind.SCALE:
        least, most = 1.0, float(question.most or 1)
    else:
        least = min((point.low for point in points), default=0.0)
        most = max((point.high for point in points), default=0.0)
    return (least, _mark(least, words)), (most, _mark(most, words))


def _mark(end: float, words: Words) -> str:
    return figure(float(f"{end:.3g}"), words.language)

"""📊 A question's answers as a picture, with a caption that says the same."""

import structlog
from aiogram import F, Router
from aiogram.methods import TelegramMethod
from aiogram.types import BufferedInputFile, CallbackQuery, Message

from handlers.desk import AtDesk, Desk
from handlers.voice.buttons import ShowResults, What
from handlers.voice.charts import Chart, NotDrawn, Trend, draw_chart
from handlers.voice.looking import look_of
from handlers.voice.result_words import (
    MOST_BARS,
    in_short,
    label_of,
    question_text,
    share_of,
)
from locales.texts import Html, Words
from loyalty.records.team import Role
from loyalty.values import SurveyId
from loyalty.voice.survey_results import QuestionResults, survey_results

log = structlog.get_logger(__name__)

router = Router(name="survey pictures")


@router.callback_query(ShowResults.filter(F.what == What.PICTURE), AtDesk(Role.MANAGER))
async def send_picture(
    callback: CallbackQuery, callback_data: ShowResults, desk: Desk
) -> TelegramMethod[Message] | TelegramMethod[bool]:
    """📊: in a message of its own; where it cannot be drawn, a word about it."""
    results = await desk.store.read(
        survey_results,
        survey_id=SurveyId(callback_data.survey),
        look=await look_of(callback_data, desk),
        by=desk.person.id,
        now=desk.clock.now(),
    )
    shown = results.questions[min(callback_data.nth, len(results.questions) - 1)]
    chart = chart_of(shown, desk.program.colour, desk.words)
    return await send_drawn(callback, chart, _caption(shown, desk.words), desk)


async def send_drawn(
    callback: CallbackQuery, chart: Chart | Trend, caption: Html, desk: Desk
) -> TelegramMethod[Message] | TelegramMethod[bool]:
    """The picture in a message of its own, or that it cannot be drawn."""
    try:
        picture = await draw_chart(chart)
    except NotDrawn as why:
        log.warning("a chart was not drawn", why=str(why))
        return callback.answer(desk.words.plain("picture-not-drawn"), show_alert=True)
    message = callback.message
    assert isinstance(message, Message)  # noqa: S101 - for the type: buttons stand in messages
    return message.answer_photo(BufferedInputFile(picture, "chart.png"), caption=caption)


def chart_of(shown: QuestionResults, colour: str, words: Words) -> Chart:
    """What stands on the picture."""
    counted, question = shown.counted, shown.asked.question
    bars = [
        (
            label_of(bar, question, words),
            bar.count,
            f"{bar.count} ({share_of(bar.count, counted.answered, words)})",
        )
        for bar in counted.bars[:MOST_BARS]
    ]
    below = _figures(shown, words) if counted.answered else words.plain("result-none")
    return Chart(question_text(shown.asked, words), below, bars if counted.answered else [], colour)


def _figures(shown: QuestionResults, words: Words) -> str:
    answered = shown.counted.answered
    if shown.score is None and shown.counted.mean is None:
        return words.plain("survey-answers", count=answered)
    short = in_short(shown.counted, shown.score, shown.asked.question, words)
    if shown.score is None:
        return words.plain("picture-mean", figure=short, count=answered)
    return words.plain("picture-score", figure=short, count=answered)


def _caption(shown: QuestionResults, words: Words) -> Html:
    """The question, and its answers in one line each."""
    chart = chart_of(shown, "", words)
    lines = [words("picture-head", text=chart.title, below=chart.below)]
    room = 900 - len(lines[0])
    for label, _, told in chart.bars:
        line = words("picture-bar", label=label, told=told)
        room -= len(line) + 1
        if room < 0:
            return Html("\n".join([*lines, "…"]))
        lines.append(line)
    return Html("\n".join(lines))

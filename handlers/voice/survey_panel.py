"""A survey's own screen: how many answered it, all questions in short, and ways to the rest.

Whoever makes surveys has their buttons here as well: see `_making`.
"""

from collections.abc import Sequence

from aiogram import F, Router
from aiogram.methods import TelegramMethod
from aiogram.types import CallbackQuery, InlineKeyboardButton, Message

from handlers.desk import AtDesk, Desk
from handlers.explained import explain
from handlers.open_panels import Tag, opening
from handlers.screen import Shown, button, replace_text, rows
from handlers.voice.buttons import ListSurveys, ShowResults, TrySurvey, What
from handlers.voice.looking import At, look_of, looked_at, to
from handlers.voice.result_words import in_short, question_text, score_in_words, share_of
from locales.texts import Html, Words
from loyalty.records.team import Role
from loyalty.records.voice.surveys import Survey
from loyalty.values import SurveyId
from loyalty.voice.errors import TooFewBallots
from loyalty.voice.survey_results import SurveyResults, look_at_survey, survey_results
from loyalty.voice.wording import in_language

_MOST_QUESTIONS = 20  # that are told of in short
_LONGEST = 70  # characters of a question among the others

router = Router(name="survey panel")


@router.callback_query(ShowResults.filter(F.what == What.SURVEY), AtDesk(Role.MANAGER))
async def show_survey(
    callback: CallbackQuery, callback_data: ShowResults, desk: Desk
) -> TelegramMethod[Message | bool]:
    """A survey, out of a list."""
    return replace_text(callback, *await survey_screen(callback_data, desk))


async def survey_screen(at: At, desk: Desk) -> Shown:
    """What it has brought in short, or why that is not shown; with its buttons."""
    words, survey_id = desk.words, SurveyId(at.survey)
    survey = await desk.store.read(look_at_survey, survey_id=survey_id, by=desk.person.id)
    head = words(
        "survey-head",
        title=in_language(survey.questionnaire.title, words.language) or survey.name,
        state=words.plain(f"survey-state-{survey.state}"),
    )
    try:
        results = await desk.store.read(
            survey_results,
            survey_id=survey_id,
            look=await look_of(at, desk),
            by=desk.person.id,
            now=desk.clock.now(),
        )
    except TooFewBallots as few:
        told = [words("survey-untold", why=explain(few, words, desk.program))]
        return _shown([head, *told], [_narrowing(at, words)], survey, desk)
    lines = [head, *_in_short(results, words), Html(""), await looked_at(at, desk)]
    return _shown(lines, _ways(at, results, words), survey, desk)


def _shown(
    lines: Sequence[Html],
    ways: Sequence[tuple[InlineKeyboardButton, ...]],
    survey: Survey,
    desk: Desk,
) -> Shown:
    back = button(desk.words.plain("surveys-button"), ListSurveys(page=0))
    return Html("\n".join(lines)), rows(*ways, *_making(survey, desk), back)


def _making(survey: Survey, desk: Desk) -> Sequence[tuple[InlineKeyboardButton, ...]]:
    """How it looks, and for an owner, who may change it, where it is put together."""
    words = desk.words
    look = (button(words.plain("make-try-button"), TrySurvey(survey=survey.id)),)
    if desk.staff.role is not Role.OWNER:
        return (look,)
    label, there = words.plain("make-change-button"), opening(Tag("survey", survey.id))
    return look, (InlineKeyboardButton(text=label, callback_data=there),)


def _in_short(results: SurveyResults, words: Words) -> list[Html]:
    share = share_of(results.finished, results.began, words)
    took = words("survey-took", began=results.began, finished=results.finished, share=share)
    lines = [took]
    lines += [score_in_words(one.score, words) for one in results.questions if one.score]
    lines.append(Html(""))
    for number, one in enumerate(results.questions[:_MOST_QUESTIONS], 1):
        short = in_short(one.counted, one.score, one.asked.question, words)
        said = short or words.plain("survey-answers", count=one.counted.answered)
        text = question_text(one.asked, words, _LONGEST)
        lines.append(words("survey-question", number=number, text=text, said=said))
    if len(results.questions) > _MOST_QUESTIONS:
        lines.append(Html("…"))
    return lines


def _ways(at: At, results: SurveyResults, words: Words) -> list[tuple[InlineKeyboardButton, ...]]:
    if not results.questions:
        return []
    questions = to(at, words.plain("survey-questions-button"), What.QUESTION, nth=0)
    files = tuple(
        to(at, words.plain(f"file-button-{kind}"), what)
        for kind, what in (("csv", What.CSV), ("xlsx", What.XLSX))
    )
    return [(questions,), _narrowing(at, words), files]


def _narrowing(at: At, words: Words) -> tuple[InlineKeyboardButton, ...]:
    return (to(at, words.plain("narrow-button"), What.NARROW),)

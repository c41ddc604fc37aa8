"""/surveys: what customers say of their purchases."""

from collections.abc import Mapping, Sequence

from aiogram import Router
from aiogram.filters import Command
from aiogram.methods import TelegramMethod
from aiogram.types import CallbackQuery, Message

from handlers.desk import AtDesk, Desk
from handlers.paging import page_of, turning
from handlers.screen import Shown, button, replace_text, rows, show
from handlers.voice import buttons
from handlers.voice.asked import FACES, cause_in_words
from handlers.voice.prompt import promptness_text
from handlers.voice.survey_list import newest
from handlers.voice.survey_questions import A_SCREEN
from locales.amounts import decimal, money, percent
from locales.texts import Html, Words
from loyalty.records.team import Role
from loyalty.records.voice.results import By
from loyalty.rules.decision import FULL
from loyalty.rules.program import Program
from loyalty.voice.means import Mean
from loyalty.voice.promptness import promptness
from loyalty.voice.results import (
    SCORES,
    RatedApart,
    RatingResults,
    rating_results,
    ratings_apart,
)

SPANS = (7, 30, 90)
_USUAL_SPAN = 30
_WIDEST = 10  # squares of the longest bar
_MOST_CAUSES = 5

router = Router(name="ratings")


@router.message(Command("surveys"), AtDesk(Role.MANAGER))
async def show_surveys(
    message: Message, desk: Desk
) -> TelegramMethod[Message] | TelegramMethod[Message | bool]:
    """/surveys."""
    return show(message, *await _results(desk, _USUAL_SPAN))


@router.callback_query(buttons.ShowRatings.filter(), AtDesk(Role.MANAGER))
async def show_ratings(
    callback: CallbackQuery, callback_data: buttons.ShowRatings, desk: Desk
) -> TelegramMethod[Message] | TelegramMethod[Message | bool]:
    """📊 of so many days."""
    return show(callback, *await _results(desk, callback_data.days))


@router.callback_query(buttons.CompareRatings.filter(), AtDesk(Role.MANAGER))
async def compare_ratings(
    callback: CallbackQuery, callback_data: buttons.CompareRatings, desk: Desk
) -> TelegramMethod[Message | bool]:
    """📊 by branch, cashier or tier."""
    found = await desk.store.read(
        ratings_apart,
        days=callback_data.days,
        apart=callback_data.by,
        by=desk.person.id,
        now=desk.clock.now(),
    )
    words, page = desk.words, page_of(found, callback_data.page, A_SCREEN)
    turns = turning(page, words, lambda to: callback_data.model_copy(update={"page": to}))
    back = button(words.plain("back-button"), buttons.ShowRatings(days=callback_data.days))
    text = apart_text(page.shown, callback_data, words)
    return replace_text(callback, text, rows(turns, back))


async def _results(desk: Desk, days: int) -> Shown:
    results = await desk.store.read(
        rating_results, days=days, by=desk.person.id, now=desk.clock.now()
    )
    words = desk.words
    spans = tuple(
        button(desk.words.plain("ratings-days-button", days=span), buttons.ShowRatings(days=span))
        for span in SPANS
        if span != days
    )
    apart = tuple(
        button(
            words.plain(f"apart-button-{one}"), buttons.CompareRatings(days=days, by=one, page=0)
        )
        for one in (By if results.mean else ())
    )
    keyboard = rows(spans, apart[:2], apart[2:], *await newest(desk))
    prompt = await desk.store.read(promptness, days=days, by=desk.person.id, now=desk.clock.now())
    said = results_text(results, words, desk.program)
    return Html(f"{said}\n\n{promptness_text(prompt, words)}".strip()), keyboard


def results_text(results: RatingResults, words: Words, program: Program) -> Html:
    """The mean with its interval, how often each score was given, what was wrong, who came back."""
    if results.mean is None:
        return words("ratings-none", days=results.days, asked=results.asked)
    given, language = sum(results.scores.values()), words.language
    lines: list[str] = [
        _mean(results.mean, words),
        words(
            "ratings-given",
            days=results.days,
            given=given,
            asked=results.asked,
            share=percent(given * FULL // max(results.asked, 1), language),
        ),
    ]
    if results.before is not None:
        before = decimal(results.before.value, language)
        lines.append(words("ratings-before", mean=before))
    lines += ["", *_bars(results.scores)]
    if results.causes:
        lines += ["", words("ratings-causes"), *_causes(results, words)]
    if results.unhappy.people:
        unhappy = results.unhappy
        paid = money(unhappy.paid, program.currency, language)
        lines += [
            "",
            words("ratings-unhappy", people=unhappy.people, back=unhappy.back, paid=paid),
        ]
    return Html("\n".join(lines))


def apart_text(found: Sequence[RatedApart], asked: buttons.CompareRatings, words: Words) -> Html:
    """Each with its mean and the interval."""
    lines = [words("ratings-by", days=asked.days), Html("")]
    for one in found:
        name = one.name or words.plain(f"apart-none-{asked.by}")
        mean = one.mean
        figure, language = decimal(mean.value, words.language), words.language
        if mean.interval is None:
            lines.append(words("compared-alone", name=name, figure=figure, count=one.given))
            continue
        low, high = (decimal(end, language) for end in mean.interval)
        told = words("compared", name=name, figure=figure, low=low, high=high, count=one.given)
        lines.append(told)
    return Html("\n".join(lines))


def _mean(mean: Mean, words: Words) -> Html:
    value = decimal(mean.value, words.language)
    if mean.interval is None:
        return words("ratings-mean-alone", mean=value)
    low, high = (decimal(end, words.language) for end in mean.interval)
    return words("ratings-mean", mean=value, low=low, high=high)


def _bars(scores: Mapping[int, int]) -> list[str]:
    most = max(scores.values())
    return [
        f"{score} {FACES[score - 1]} {'▇' * _width(scores.get(score, 0), most)} "
        f"{scores.get(score, 0)}"
        for score in SCORES
    ]


def _width(count: int, most: int) -> int:
    """Squares of a bar; what is there at all has one."""
    return -(-count * _WIDEST // most)


def _causes(results: RatingResults, words: Words) -> list[Html]:
    return [
        words("ratings-cause", cause=cause_in_words(cause, words), count=count)
        for cause, count in results.causes[:_MOST_CAUSES]
    ]

"""What is said of ratings: the question to the customer, and to the team what was wrong."""

from collections.abc import Mapping
from datetime import datetime
from zoneinfo import ZoneInfo

from aiogram.methods import SendPhoto
from aiogram.types import InlineKeyboardMarkup

from handlers.rendered import Reader, Render, Rendered, sent
from handlers.screen import button, rows
from handlers.voice import buttons, follows, relay, topics
from handlers.voice.asked import cause_in_words, question_keyboard
from locales.amounts import moment, money
from locales.texts import Html
from loyalty.errors import Refusal
from loyalty.records.outbox import Notice
from loyalty.values import RatingId
from loyalty.voice.answers import RatingView, Ready, TeamAnswer, look_at_rating
from loyalty.voice.asking import RatingAsked
from loyalty.voice.ratings import (
    UNHAPPY,
    LowScore,
    LowScoreMore,
    LowScorePhoto,
    ScoreRaised,
    to_ask,
)
from loyalty.voice.reminding import SurveyReminder, to_go_on
from loyalty.voice.wording import in_language


async def rating_ask(told: RatingAsked, reader: Reader) -> Rendered | None:
    """To the customer, unless the purchase has been taken back."""
    own = await reader.store.read(to_ask, rating_id=told.rating)
    if own is None:
        return None
    text = reader.words(
        "rating-ask",
        bill=money(own.sale.bill, reader.program.currency, reader.words.language),
        at=_moment(own.sale.at, reader),
    )
    return sent(reader, text, question_keyboard(told.rating))


async def low_score(told: LowScore, reader: Reader) -> Rendered | None:
    """To whoever leads: who was unhappy with what, at once."""
    view = await _view(told.rating, reader)
    if view is None:
        return None
    return sent(reader, _head(view, reader), _keyboard(told.rating, reader))


async def low_score_more(told: LowScoreMore, reader: Reader) -> Rendered | None:
    """To the same: what was wrong, as the customer has ticked and written it."""
    view = await _view(told.rating, reader)
    if view is None or not (view.rating.causes or view.rating.words):
        return None
    words, rating = reader.words, view.rating
    lines = [_head(view, reader)]
    if rating.causes:
        causes = ", ".join(cause_in_words(cause, words) for cause in rating.causes)
        lines.append(words("low-score-causes", causes=causes))
    if rating.words:
        lines.append(words("low-score-words", words=rating.words))
    return sent(reader, Html("\n".join(lines)), _keyboard(told.rating, reader))


async def score_raised(told: ScoreRaised, reader: Reader) -> Rendered | None:
    """To the same: it has become a good one, where it still is."""
    view = await _seen(told.rating, reader)
    if view is None or (view.rating.score or 0) <= UNHAPPY:
        return None
    about = {"before": str(told.before), **_about(view, reader)}
    return sent(reader, reader.words("score-raised", **about))


async def low_score_photo(told: LowScorePhoto, reader: Reader) -> Rendered | None:
    """To the same: the photo."""
    view = await _view(told.rating, reader)
    if view is None or view.rating.photo is None:
        return None
    return Rendered(
        SendPhoto(chat_id=reader.chat, photo=view.rating.photo, caption=_head(view, reader))
    )


async def survey_reminder(told: SurveyReminder, reader: Reader) -> Rendered | None:
    """To whoever has left a survey half-way, unless they have gone on since."""
    step = await reader.store.read(to_go_on, sheet_id=told.sheet, now=reader.now)
    if step is None:
        return None
    words, left = reader.words, step.walked.ahead + 1
    title = in_language(step.survey.questionnaire.title, words.language)
    if left == 1:
        text = words("survey-remind-one", title=title)
    else:
        text = words("survey-remind", title=title, left=left)
    go_on = button(words.plain("survey-resume-button"), buttons.GoOn(sheet=told.sheet))
    return sent(reader, text, rows(go_on))


def team_answer(told: TeamAnswer, reader: Reader) -> Rendered:
    """To the customer, from the shop."""
    words, shop = reader.words, reader.program.name
    if told.ready is not None:
        return sent(reader, words(f"team-answer-{told.ready}", programme=shop))
    return sent(reader, words("team-answer", words=told.words, programme=shop))


async def _view(rating_id: RatingId, reader: Reader) -> RatingView | None:
    """The rating, where the reader may still see it and it is still a low one."""
    view = await _seen(rating_id, reader)
    return view if view is not None and (view.rating.score or 0) <= UNHAPPY else None


async def _seen(rating_id: RatingId, reader: Reader) -> RatingView | None:
    """The rating, where the reader may still see it."""
    try:
        return await reader.store.read(look_at_rating, rating_id=rating_id, by=reader.person_id)
    except Refusal:
        return None


def _head(view: RatingView, reader: Reader) -> Html:
    return reader.words("low-score", **_about(view, reader))


def _about(view: RatingView, reader: Reader) -> dict[str, str]:
    """The score, whose it is, and of which purchase."""
    words = reader.words
    return {
        "score": str(view.rating.score),
        "name": view.customer or words.plain("no-name"),
        "bill": money(view.sale.bill, reader.program.currency, words.language),
        "at": _moment(view.sale.at, reader),
        "cashier": view.cashier,
    }


def _moment(at: datetime, reader: Reader) -> str:
    return moment(at, ZoneInfo(reader.program.time_zone), reader.words.language)


def _keyboard(rating: RatingId, reader: Reader) -> InlineKeyboardMarkup:
    words, points = reader.words, reader.program.voice.apology
    ready = [
        button(words.plain(f"ready-{one}-button"), buttons.GiveReady(rating=rating, ready=one))
        for one in Ready
    ]
    sorry = button(words.plain("apology-button", points=points), buttons.Apologise(rating=rating))
    return rows(
        button(words.plain("team-answer-button"), buttons.AskAnswer(rating=rating)),
        *ready,
        *([sorry] if points else []),
    )


RENDERERS: Mapping[type[Notice], Render] = {
    RatingAsked: rating_ask,
    LowScore: low_score,
    LowScoreMore: low_score_more,
    LowScorePhoto: low_score_photo,
    ScoreRaised: score_raised,
    SurveyReminder: survey_reminder,
    TeamAnswer: team_answer,
    **follows.RENDERERS,
    **relay.RENDERERS,
    **topics.RENDERERS,
}

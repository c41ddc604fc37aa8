"""What a customer is shown of a rating: the question, the thanks, what was wrong."""

from zlib import crc32

from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup

from handlers.screen import Shown, button, rows
from handlers.voice import buttons
from locales.texts import Words
from loyalty.records.voice.ratings import Rating
from loyalty.rules.program import Program
from loyalty.values import RatingId
from loyalty.voice.ratings import USUAL_CAUSES, OwnRating, causes_of

FACES = ("😞", "🙁", "😐", "🙂", "😍")
_IN_A_ROW = 2


def key_of(cause: str) -> str:
    """How a button names a cause."""
    return f"{crc32(cause.encode()):08x}"


def cause_of(key: str, program: Program) -> str:
    """The cause that a button names; "" where it is none of the programme's any more."""
    return next((cause for cause in causes_of(program) if key_of(cause) == key), "")


def cause_in_words(cause: str, words: Words) -> str:
    """A usual one in the reader's language, the owner's as it was written."""
    return words.plain(f"cause-{cause}") if cause in USUAL_CAUSES else cause


def question_keyboard(rating_id: RatingId, chosen: int | None = None) -> InlineKeyboardMarkup:
    """Five scores in one row, worst first."""
    return rows(_scores(rating_id, chosen))


def rated(own: OwnRating, words: Words, program: Program) -> Shown:
    """After a tap on a score: thanks, or regret and what was wrong."""
    rating = own.rating
    if own.happy:
        return words("rating-thanks"), rows(
            _scores(rating.id, rating.score), *_review(own, words, program)
        )
    causes = [
        button(
            _ticked(cause_in_words(cause, words), on=cause in rating.causes),
            buttons.Tick(rating=rating.id, cause=key_of(cause)),
        )
        for cause in causes_of(program)
    ]
    pairs = [tuple(causes[at : at + _IN_A_ROW]) for at in range(0, len(causes), _IN_A_ROW)]
    say = button(words.plain("rating-say-button"), buttons.Say(rating=rating.id))
    keyboard = rows(*pairs, say, _scores(rating.id, rating.score), *_review(own, words, program))
    return words("rating-sorry"), keyboard


def said(own: OwnRating, words: Words, program: Program) -> Shown:
    """Once there is nothing more to ask."""
    rating = own.rating
    return words("rating-said"), rows(
        _scores(rating.id, rating.score), *_review(own, words, program)
    )


def words_keyboard(rating: Rating, words: Words) -> InlineKeyboardMarkup:
    """➡️ in place of words, and the scores: another one may be given for a day."""
    done = button(words.plain("rating-done-button"), buttons.Done(rating=rating.id))
    return rows(done, _scores(rating.id, rating.score))


def _scores(rating_id: RatingId, chosen: int | None) -> tuple[InlineKeyboardButton, ...]:
    return tuple(
        button(
            f"✓ {score}" if score == chosen else f"{score} {face}",
            buttons.Rate(rating=rating_id, score=score),
        )
        for score, face in enumerate(FACES, 1)
    )


def _ticked(label: str, *, on: bool) -> str:
    return f"✓ {label}" if on else label


def _review(own: OwnRating, words: Words, program: Program) -> list[InlineKeyboardButton]:
    if not own.review:
        return []
    return [InlineKeyboardButton(text=words.plain("review-button"), url=program.voice.review_link)]

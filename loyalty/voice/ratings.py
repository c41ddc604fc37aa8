"""How a purchase was: a score of 1 to 5, and of a low one, what was wrong."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from loyalty.outbox.notices import call_off, forget_letter, notify, waiting
from loyalty.records.outbox import Notice, Priority
from loyalty.records.till import Sale
from loyalty.records.voice.ratings import Rating
from loyalty.rules.program import Program
from loyalty.store import Tx
from loyalty.values import MemberId, PersonId, RatingId, StaffId
from loyalty.voice.cards import renew_card
from loyalty.voice.errors import (
    RatingTooLate,
    RatingUnknown,
    RatingUnscored,
    WordsEmpty,
    WordsTooLong,
)
from loyalty.voice.leaders import leaders_of

UNHAPPY = 3  # the best score that says that something was wrong
TO_CHANGE = timedelta(days=1)
BETWEEN_REVIEWS = timedelta(days=90)
MOST_CAUSES = 20  # that a screen shows
MOST_WORDS = 1_000  # characters that a customer's words have
_TO_GO_ON = timedelta(minutes=10)
"""After which the team hears of causes that were ticked, though nothing followed."""

USUAL_CAUSES = ("waiting", "staff", "quality", "cleanliness", "price", "mistake")
"""What may have been wrong where the owner has not said it otherwise: everybody reads these in
their own language.
"""


@dataclass(frozen=True, slots=True)
class LowScore(Notice):
    """To whoever leads the branch, at once."""

    KIND = "low-score"
    PRIORITY = Priority.RECEIPT
    rating: RatingId
    customer: PersonId
    staff: StaffId


@dataclass(frozen=True, slots=True)
class LowScoreMore(Notice):
    """To the same people: what was wrong, as soon as the customer has said it."""

    KIND = "low-score-more"
    PRIORITY = Priority.RECEIPT
    rating: RatingId
    customer: PersonId
    staff: StaffId


@dataclass(frozen=True, slots=True)
class LowScorePhoto(Notice):
    """To the same people: what the customer has photographed."""

    KIND = "low-score-photo"
    PRIORITY = Priority.RECEIPT
    rating: RatingId
    customer: PersonId
    staff: StaffId


@dataclass(frozen=True, slots=True)
class ScoreRaised(Notice):
    """To the same people: the customer was unhappy, and is not any more; they gave `before`."""

    KIND = "score-raised"
    PRIORITY = Priority.RECEIPT
    rating: RatingId
    customer: PersonId
    staff: StaffId
    before: int


Told = LowScore | LowScoreMore | LowScorePhoto | ScoreRaised


@dataclass(frozen=True, slots=True)
class OwnRating:
    """A rating as the customer who gives it sees it: with the sale, and whether the review page is
    offered beside it.
    """

    rating: Rating
    sale: Sale
    review: bool

    @property
    def happy(self) -> bool:
        """Whether the score says that nothing was wrong; also while there is none."""
        return self.rating.score is None or self.rating.score > UNHAPPY


def to_ask(tx: Tx, *, rating_id: RatingId) -> OwnRating | None:
    """The question as it is to be sent; None where the sale is undone by now, or it is answered."""
    rating = tx.ratings.get(rating_id)
    sale = tx.sales.get(rating.sale_id) if rating is not None else None
    if rating is None or sale is None or sale.undone_at is not None or rating.score is not None:
        return None
    return OwnRating(rating, sale, review=False)


def rate(
    tx: Tx, *, rating_id: RatingId, score: int, member_id: MemberId, now: datetime
) -> OwnRating:
    """A tap on a score, or on another one within a day; the team hears of a low one at once, and
    that it has become a good one, unless nobody has read of it yet.

    Raises RatingUnknown or RatingTooLate.
    """
    rating, sale = _own(tx, rating_id, member_id)
    if rating.score != score:
        _still_open(rating, now)
        before = rating.score
        rating = replace(rating, score=score, scored_at=rating.scored_at or now)
        if score > UNHAPPY:
            rating = replace(rating, causes=())
        tx.ratings.put(rating)
        _tell_change(tx, rating, sale, before, now)
        thread = tx.threads.of_member(member_id)
        if thread is not None:
            renew_card(tx, thread.id, now)
    return OwnRating(rating, sale, review=_offer_review(tx, rating, now))


def tick_cause(
    tx: Tx, *, rating_id: RatingId, cause: str, member_id: MemberId, now: datetime
) -> OwnRating:
    """A tap on something that was wrong: it is ticked, or not any more.

    Raises RatingUnknown, RatingUnscored, or RatingTooLate.
    """
    rating, sale = _unhappy(tx, rating_id, member_id, now)
    if cause in causes_of(tx.programs.current()):
        kept = tuple(one for one in rating.causes if one != cause)
        ticked = kept if cause in rating.causes else (*rating.causes, cause)
        rating = replace(rating, causes=ticked)
        tx.ratings.put(rating)
        _tell(tx, LowScoreMore, rating, sale, now=now, cause=f"{rating_id}", after=_TO_GO_ON)
    return OwnRating(rating, sale, review=_offer_review(tx, rating, now))


def to_say(tx: Tx, *, rating_id: RatingId, member_id: MemberId, now: datetime) -> OwnRating:
    """➡️ after the causes: what may be added to. Raises as tick_cause does."""
    rating, sale = _unhappy(tx, rating_id, member_id, now)
    return OwnRating(rating, sale, review=False)


def finish_rating(
    tx: Tx,
    *,
    rating_id: RatingId,
    member_id: MemberId,
    now: datetime,
    words: str | None = None,
    photo: str | None = None,
) -> OwnRating:
    """➡️, or the customer's own words or picture: the team hears of all that was said.

    Words that come later, within the day, are added. Raises RatingUnknown, RatingUnscored,
    RatingTooLate, WordsTooLong, or WordsEmpty.
    """
    rating, sale = _unhappy(tx, rating_id, member_id, now)
    said = _joined(rating.words, words)
    first, new_words = rating.finished_at is None, said != rating.words
    rating = replace(
        rating, words=said, photo=photo or rating.photo, finished_at=rating.finished_at or now
    )
    tx.ratings.put(rating)
    if first or new_words:
        _call_off_more(tx, rating, sale, now)
        _tell(tx, LowScoreMore, rating, sale, now=now, cause=f"{rating_id}:{len(said or '')}")
    if photo is not None:
        _tell(tx, LowScorePhoto, rating, sale, now=now, cause=f"{rating_id}:{photo}")
    return OwnRating(rating, sale, review=_offer_review(tx, rating, now))


def causes_of(program: Program) -> tuple[str, ...]:
    """What may have been wrong: the owner's list, or the usual one, by names, each once."""
    named = tuple(dict.fromkeys(cause.name for cause in program.voice.causes))
    return named[:MOST_CAUSES] or USUAL_CAUSES


def _own(tx: Tx, rating_id: RatingId, member_id: MemberId) -> tuple[Rating, Sale]:
    rating = tx.ratings.get(rating_id)
    sale = tx.sales.get(rating.sale_id) if rating is not None else None
    if rating is None or sale is None or rating.member_id != member_id:
        raise RatingUnknown
    return rating, sale


def _unhappy(
    tx: Tx, rating_id: RatingId, member_id: MemberId, now: datetime
) -> tuple[Rating, Sale]:
    rating, sale = _own(tx, rating_id, member_id)
    if rating.score is None or rating.score > UNHAPPY:
        raise RatingUnscored
    _still_open(rating, now)
    return rating, sale


def _still_open(rating: Rating, now: datetime) -> None:
    if rating.scored_at is not None and now >= rating.scored_at + TO_CHANGE:
        raise RatingTooLate


def _joined(before: str | None, words: str | None) -> str | None:
    if words is None:
        return before
    said = words.strip()
    if not said:
        raise WordsEmpty
    room = MOST_WORDS if before is None else MOST_WORDS - len(before) - 1
    if len(said) > room:
        raise WordsTooLong(max(room, 0))
    return said if before is None else f"{before}\n{said}"


def _offer_review(tx: Tx, rating: Rating, now: datetime) -> bool:
    """Whether the review page goes with this answer: after any score, once in 90 days; it stays
    with the rating that it was first shown with.
    """
    if not tx.programs.current().voice.review_link or rating.scored_at is None:
        return False
    contact = tx.contacts.of(rating.member_id)
    last = contact.reviewed_at
    if last is not None and last > rating.scored_at - BETWEEN_REVIEWS and last != rating.scored_at:
        return False
    if last != rating.scored_at:
        tx.contacts.put(replace(contact, reviewed_at=rating.scored_at))
    return True


def _tell_change(tx: Tx, rating: Rating, sale: Sale, before: int | None, now: datetime) -> None:
    """Of a low score that was a good one or none, or the other way round."""
    is_low = rating.score is not None and rating.score <= UNHAPPY
    was_low = before is not None and before <= UNHAPPY
    cause = f"{rating.id}:{now.isoformat()}"
    if is_low and not was_low:
        _call_off(tx, ScoreRaised, rating, now)
        _tell(tx, LowScore, rating, sale, now=now, cause=cause)
    elif was_low and not is_low:
        unaware = _call_off(tx, LowScore, rating, now)
        _tell(tx, ScoreRaised, rating, sale, now=now, cause=cause, but=unaware, before=before)


def _call_off(
    tx: Tx, kind: type[LowScore] | type[ScoreRaised], rating: Rating, now: datetime
) -> frozenset[PersonId]:
    """Whom this has not reached yet: it never will."""
    found = [(one, to) for one, to, told in waiting(tx, kind) if told.rating == rating.id]
    for letter_id, _ in found:
        forget_letter(tx, letter_id, now)
    return frozenset(to for _, to in found)


def _tell(
    tx: Tx,
    kind: type[Told],
    rating: Rating,
    sale: Sale,
    *,
    now: datetime,
    cause: str,
    after: timedelta = timedelta(0),
    but: frozenset[PersonId] = frozenset(),
    **more: Any,
) -> None:
    member = tx.members.get(rating.member_id)
    if member is None or member.person_id is None:
        return
    told = kind(rating.id, member.person_id, sale.staff_id, **more)
    for leader in leaders_of(tx, sale):
        if leader in but:
            continue
        notify(tx, told, leader, cause=cause, now=now, not_before=now + after)


def _call_off_more(tx: Tx, rating: Rating, sale: Sale, now: datetime) -> None:
    """What would be told of causes alone is told with all the rest."""
    for leader in leaders_of(tx, sale):
        call_off(tx, LowScoreMore, leader, cause=f"{rating.id}", now=now)

"""What somebody of the team answers to a customer who was unhappy."""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from loyalty.errors import NotAllowed, NotMember
from loyalty.outbox.notices import notify
from loyalty.parties import at_work
from loyalty.records.outbox import Answer, Notice, Priority
from loyalty.records.team import Role, Staff
from loyalty.records.till import Sale
from loyalty.records.voice.ratings import Rating
from loyalty.returns.corrections import Corrected, correct_points
from loyalty.returns.reasons import Usual
from loyalty.store import Tx
from loyalty.values import MemberId, OperationId, PersonId, RatingId
from loyalty.voice.errors import (
    ApologiesOff,
    ApologyRefused,
    RatingAnswered,
    RatingUnknown,
    WordsEmpty,
    WordsTooLong,
)

MOST_WORDS = 1_000  # characters of an answer


class Ready(StrEnum):
    """An answer that is ready, in the customer's language."""

    SORRY = "sorry"  # and somebody will look into it
    THANKS = "thanks"  # for saying so


@dataclass(frozen=True, slots=True)
class TeamAnswer(Notice):
    """To the customer, from the shop: whoever of it has written is not said."""

    KIND = "team-answer"
    PRIORITY = Priority.RECEIPT
    words: str
    ready: Ready | None = None


@dataclass(frozen=True, slots=True)
class RatingView:
    """A rating as somebody of the team sees it, with the names of this moment.

    `customer` is None where they have left; `answered` is whoever has answered first.
    """

    rating: Rating
    sale: Sale
    customer: str | None
    cashier: str
    answered: str | None


def look_at_rating(tx: Tx, *, rating_id: RatingId, by: PersonId) -> RatingView:
    """A rating with all that one is told of it. Raises NotStaff, NotAllowed, or RatingUnknown."""
    rating, sale, _ = _within_reach(tx, rating_id, by)
    person_id = _customer(tx, rating.member_id)
    first = rating.answered_by
    return RatingView(
        rating=rating,
        sale=sale,
        customer=tx.people.get(person_id).name if person_id is not None else None,
        cashier=tx.staff.remembered(sale.staff_id).name,
        answered=tx.staff.remembered(first).name if first is not None else None,
    )


def look_to_answer(tx: Tx, *, rating_id: RatingId, by: PersonId) -> RatingView:
    """The same, of a customer who can be answered. Raises NotMember too, where they have left."""
    view = look_at_rating(tx, rating_id=rating_id, by=by)
    _still_here(tx, view.rating)
    return view


def answer_rating(
    tx: Tx,
    *,
    rating_id: RatingId,
    by: PersonId,
    now: datetime,
    ready: Ready | None = None,
    words: str = "",
    message: int = 0,
) -> RatingView:
    """Have the customer told, by a ready answer or in words, which came in that `message`.

    A ready one is given to somebody whom nobody has answered yet. Raises NotStaff, NotAllowed,
    RatingUnknown, RatingAnswered, NotMember, WordsEmpty, or WordsTooLong.
    """
    rating, _, staff = _within_reach(tx, rating_id, by)
    if ready is not None and rating.answered_by is not None:
        raise RatingAnswered
    said = words.strip()
    if ready is None and not said:
        raise WordsEmpty
    if len(said) > MOST_WORDS:
        raise WordsTooLong(MOST_WORDS)
    customer = _still_here(tx, rating)
    cause = f"{rating_id}:{ready or f'{by}-{message}'}"
    notify(tx, TeamAnswer(said, ready), customer, cause=cause, now=now)
    if rating.answered_by is None:
        tx.ratings.put(replace(rating, answered_by=staff.id, answered_at=now))
    return look_at_rating(tx, rating_id=rating_id, by=by)


def apologise(tx: Tx, *, rating_id: RatingId, by: PersonId, now: datetime) -> Corrected:
    """Give the customer the points of an apology, once for each rating.

    They are points by hand, with all that holds for these: above the limit of a day a second
    person's ✅ is asked for. Raises as correct_points does, RatingUnknown, ApologiesOff where the
    owner wants none given, and ApologyRefused.
    """
    rating, _, _ = _within_reach(tx, rating_id, by)
    points = tx.programs.current().voice.apology
    if not points:
        raise ApologiesOff
    return correct_points(
        tx,
        member_id=rating.member_id,
        points=points,
        reason=Usual.APOLOGY,
        by=by,
        operation=_apology(tx, rating_id, now),
        now=now,
    )


def _apology(tx: Tx, rating_id: RatingId, now: datetime) -> OperationId:
    """What makes it the same; where nobody has answered in time, it is asked for anew. Raises
    ApologyRefused.
    """
    operation = OperationId(f"apology:{rating_id}")
    while (asked := tx.approvals.of_operation(operation)) is not None:
        if asked.answer is Answer.REFUSED:
            raise ApologyRefused
        if asked.answer is not None or now < asked.expires_at:
            break
        operation = OperationId(f"apology:{rating_id}:{asked.id}")
    return operation


def _within_reach(tx: Tx, rating_id: RatingId, by: PersonId) -> tuple[Rating, Sale, Staff]:
    staff = at_work(tx, by)
    if staff.role is Role.CASHIER:
        raise NotAllowed
    rating = tx.ratings.get(rating_id)
    sale = tx.sales.get(rating.sale_id) if rating is not None else None
    if rating is None or sale is None:
        raise RatingUnknown
    if staff.role is Role.MANAGER and staff.branch_id not in {None, sale.branch_id}:
        raise NotAllowed
    return rating, sale, staff


def _still_here(tx: Tx, rating: Rating) -> PersonId:
    """The customer. Raises NotMember where they have left."""
    customer = _customer(tx, rating.member_id)
    if customer is None:
        raise NotMember
    return customer


def _customer(tx: Tx, member_id: MemberId) -> PersonId | None:
    member = tx.members.get(member_id)
    return member.person_id if member is not None else None

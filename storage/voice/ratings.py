"""Queries about how customers found their purchases."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from itertools import groupby
from operator import itemgetter
from typing import Any

from sqlalchemy import (
    BigInteger,
    ColumnElement,
    Select,
    bindparam,
    cast,
    func,
    insert,
    or_,
    select,
    update,
)

from loyalty.records.voice.ratings import Rating, Span, Unhappy
from loyalty.records.voice.results import By
from loyalty.values import MemberId, Minor, RatingId, SaleId
from storage.sql.records import columns_of, row_of
from storage.sql.statements import Database
from storage.tables.people import members
from storage.tables.till import sales
from storage.tables.voice import ratings

_MOST_UNHAPPY = 3
_BRANCH = cast(bindparam("branch"), BigInteger)  # PostgreSQL knows no type of a bare one
_COLUMNS = columns_of(Rating, ratings)
_BY_ID = select(*_COLUMNS).where(ratings.c.id == bindparam("rating"))
_LOCKED = _BY_ID.with_for_update()
_OF_MEMBER = (
    select(*_COLUMNS).where(ratings.c.member_id == bindparam("member")).order_by(ratings.c.id)
)
_ADD = insert(ratings)
_PUT = update(ratings).where(ratings.c.id == bindparam("rating"))
_FORGET = update(ratings).where(ratings.c.member_id == bindparam("member"))


def _within(*columns: ColumnElement[Any]) -> Select[Any]:
    """Of the ratings of a span; what was undone since does not count."""
    return (
        select(*columns)
        .join_from(ratings, sales, sales.c.id == ratings.c.sale_id)
        .where(
            ratings.c.asked_at >= bindparam("since"),
            ratings.c.asked_at < bindparam("until"),
            sales.c.undone_at.is_(None),
            or_(_BRANCH.is_(None), sales.c.branch_id == _BRANCH),
        )
    )


_ASKED = _within(func.count())
_SCORES = (
    _within(ratings.c.score, func.count())
    .where(ratings.c.score.is_not(None))
    .group_by(ratings.c.score)
)
_BY = {By.BRANCH: sales.c.branch_id, By.CASHIER: sales.c.staff_id, By.TIER: members.c.tier}
_SCORES_BY = {
    by: _within(column, ratings.c.score, func.count())
    .join(members, members.c.id == ratings.c.member_id)
    .where(ratings.c.score.is_not(None))
    .group_by(column, ratings.c.score)
    .order_by(column)
    for by, column in _BY.items()
}
_UNANSWERED = (
    _within(*_COLUMNS)
    .where(ratings.c.score <= bindparam("most"), ratings.c.answered_by.is_(None))
    .order_by(ratings.c.id.desc())
)
_CAUSES = _within(ratings.c.causes).where(ratings.c.score <= _MOST_UNHAPPY)
_UNHAPPY = (
    _within(ratings.c.member_id, func.min(ratings.c.scored_at))
    .where(ratings.c.score <= _MOST_UNHAPPY)
    .group_by(ratings.c.member_id)
)
_BOUGHT = select(func.count(), func.coalesce(func.sum(sales.c.paid - sales.c.cash_back), 0)).where(
    sales.c.member_id == bindparam("member"),
    sales.c.at > bindparam("since"),
    sales.c.at <= bindparam("until"),
    sales.c.undone_at.is_(None),
)


class Ratings:
    def __init__(self, db: Database, *, writing: bool) -> None:
        self._db = db
        self._by_id = _LOCKED if writing else _BY_ID

    def add(self, sale_id: SaleId, member_id: MemberId, at: datetime) -> RatingId:
        added = self._db.added(_ADD, sale_id=sale_id, member_id=member_id, asked_at=at, causes=())
        return RatingId(added)

    def get(self, rating_id: RatingId) -> Rating | None:
        return self._db.first_as(Rating, self._by_id, rating=rating_id)

    def put(self, rating: Rating) -> None:
        self._db.run(_PUT, rating=rating.id, **row_of(rating))

    def of_member(self, member_id: MemberId) -> tuple[Rating, ...]:
        return self._db.all_as(Rating, _OF_MEMBER, member=member_id)

    def unanswered(self, most: int, span: Span) -> tuple[Rating, ...]:
        return self._db.all_as(Rating, _UNANSWERED, most=most, **_asked(span))

    def forget(self, member_id: MemberId) -> None:
        self._db.run(_FORGET, member=member_id, words=None, photo=None)

    def asked(self, span: Span) -> int:
        return int(self._db.value(_ASKED, **_asked(span)))

    def scores(self, span: Span) -> Mapping[int, int]:
        return dict(self._db.all(_SCORES, **_asked(span)))

    def scores_by(self, span: Span, by: By) -> Mapping[int | str | None, Mapping[int, int]]:
        found = self._db.all(_SCORES_BY[by], **_asked(span))
        return {
            of: {score: count for _, score, count in rows}
            for of, rows in groupby(found, itemgetter(0))
        }

    def causes(self, span: Span) -> tuple[tuple[str, ...], ...]:
        return tuple(causes for (causes,) in self._db.all(_CAUSES, **_asked(span)) if causes)

    def unhappy(self, span: Span, days: int) -> Unhappy:
        people = self._db.all(_UNHAPPY, **_asked(span))
        later = timedelta(days=days)
        bought = [
            self._db.one(_BOUGHT, member=member, since=at, until=at + later)
            for member, at in people
        ]
        back = [int(paid) for count, paid in bought if count]
        return Unhappy(len(people), len(back), Minor(sum(back)))


def _asked(span: Span) -> dict[str, Any]:
    return {"since": span.since, "until": span.until, "branch": span.branch_id}

"""What happens to members, as a question to a database: to whom, and what to call it.

The name of a cause makes that each is written about once. Whoever it may be about is found by an
index first, since this is asked every ten minutes. What a cause is worked out from says what it
correlates with: by itself it would, within a second question, be about members of its own.
"""

from collections.abc import Callable, Mapping
from datetime import timedelta
from typing import Any

from sqlalchemy import (
    ColumnElement,
    ScalarSelect,
    Text,
    and_,
    case,
    cast,
    exists,
    false,
    func,
    literal,
    literal_column,
    not_,
    or_,
    select,
    text,
    true,
)

from loyalty.records.earning import MoveReason
from loyalty.records.promotions.campaigns import Trigger
from loyalty.records.promotions.triggers import Happening, OneDay
from loyalty.rules.audience import Asked
from storage.promotions.audience import Condition, one_of
from storage.sql.columns import Day, Instant
from storage.tables.earning import tier_moves
from storage.tables.people import members
from storage.tables.points import entries, lots
from storage.tables.promotions import deliveries
from storage.tables.till import sales
from storage.tables.voice import ratings

Caused = tuple[Condition, ColumnElement[Any]]
"""Whether it happens to a member, and what that is called."""

_DAY = timedelta(days=1)
_SELVES = members.alias("selves")  # one for each time that somebody has joined
_OWN_SALES = (sales.c.member_id == members.c.id, sales.c.undone_at.is_(None))
_LEFT_OF_LOT = text("lots.remaining > 0")  # said as the indexes say it
_BORN = literal_column("substr(people.birthday, length(people.birthday) - 4)", Text())
_last_bought = func.coalesce(members.c.last_purchase_at, members.c.joined_at, type_=Instant())


def caused(happening: Happening, asked: Asked) -> Caused:
    """Whoever it happens to, and what it is called, unless they have a delivery for that cause.

    What they were sent before they left and came back is theirs.
    """
    happens, cause = _CAUSED[happening.trigger](happening, asked)
    return and_(happens, not_(_has_one(happening, deliveries.c.cause == cause))), cause


def _has_one(happening: Happening, for_cause: Condition) -> Condition:
    """Asked so that each of somebody's selves is looked up: joined, all deliveries would be."""
    selves = select(_SELVES.c.id).where(_SELVES.c.identity == members.c.identity).correlate(members)
    return exists().where(
        deliveries.c.campaign_id == happening.campaign_id,
        deliveries.c.member_id.in_(selves),
        for_cause,
    )


def _between(column: ColumnElement[Any], one: Happening | OneDay) -> Condition:
    since, before = literal(one.since, Instant()), literal(one.before, Instant())
    return and_(column >= since, column < before)


def _bought_about(happening: Happening) -> Condition:
    """Whether they have bought on about these days: the index has them by day."""
    first, last = (one.date() for one in (happening.since - _DAY, happening.before + _DAY))
    days = sales.c.local_date.between(literal(first, Day()), literal(last, Day()))
    return members.c.id.in_(select(sales.c.member_id).where(days))


def _not_bought_yet(happening: Happening, _: Asked) -> Caused:
    joined = _between(members.c.joined_at, happening)
    return and_(joined, members.c.last_purchase_at.is_(None)), literal("joined")


def _not_bought_for(happening: Happening, _: Asked) -> Caused:
    """By the purchase since which nothing was bought."""
    last = select(func.max(sales.c.id)).where(*_OWN_SALES).correlate(members).scalar_subquery()
    idle = _between(members.c.last_purchase_at, happening)
    return and_(_bought_about(happening), idle), cast(last, Text)


def _points_expire(happening: Happening, asked: Asked) -> Caused:
    """By the last day. As long as one that was written about is ahead, no other is."""
    dated = [(_expire_on(day), day.day.isoformat()) for day in happening.days]
    idle = [(_expire_by_idleness(day), day.day.isoformat()) for day in happening.idle]
    told_of = _has_one(happening, deliveries.c.cause >= asked.today.isoformat())
    whens = [*dated, *idle]
    return (
        and_(or_(false(), *(happens for happens, _ in whens)), not_(told_of)),
        case(*whens, else_=""),
    )


def _expire_on(day: OneDay) -> Condition:
    dated = text("lots.expires_at IS NOT NULL")
    of_day = select(lots.c.member_id).where(_LEFT_OF_LOT, dated, _between(lots.c.expires_at, day))
    return members.c.id.in_(of_day)


def _expire_by_idleness(day: OneDay) -> Condition:
    """Points without a date, which were there when they bought last."""
    lost = (
        select(true())
        .select_from(lots.join(entries, entries.c.id == lots.c.entry_id))
        .where(
            lots.c.member_id == members.c.id,
            _LEFT_OF_LOT,
            lots.c.expires_at.is_(None),
            entries.c.at < literal(day.before, Instant()),
        )
    )
    return and_(members.c.balance > 0, _between(_last_bought, day), exists(lost))


def _birthday(happening: Happening, _: Asked) -> Caused:
    """By the year of the birthday."""
    falls = [(one_of(_BORN, day.birthdays), str(day.day.year)) for day in happening.days]
    all_of_them = [born for day in happening.days for born in day.birthdays]
    return one_of(_BORN, all_of_them), case(*falls, else_="")


def _tier_reached(happening: Happening, _: Asked) -> Caused:
    """By the move that led to the tier that they still have."""
    won = and_(_between(tier_moves.c.at, happening), tier_moves.c.why == MoveReason.WON)
    move = (
        select(func.max(tier_moves.c.id))
        .where(tier_moves.c.member_id == members.c.id, won, tier_moves.c.after == members.c.tier)
        .correlate(members)
        .scalar_subquery()
    )
    lately = members.c.id.in_(select(tier_moves.c.member_id).where(won))
    return and_(lately, move.is_not(None)), cast(move, Text)


def _nth_purchase(happening: Happening, _: Asked) -> Caused:
    nth: ScalarSelect[Any] = (
        select(sales.c.at)
        .where(*_OWN_SALES)
        .order_by(sales.c.at, sales.c.id)
        .limit(1)
        .offset(max(0, happening.number - 1))
        .correlate(members)
        .scalar_subquery()
    )
    made = func.coalesce(_between(nth, happening), false())
    return and_(_bought_about(happening), made), literal(str(happening.number))


def _low_score(happening: Happening, _: Asked) -> Caused:
    """By the rating; one that has become a good one by then, or whose sale was undone, is none."""
    low = (
        ratings.c.score <= happening.number,
        _between(ratings.c.scored_at, happening),
        exists().where(sales.c.id == ratings.c.sale_id, sales.c.undone_at.is_(None)),
    )
    newest = (
        select(func.max(ratings.c.id))
        .where(ratings.c.member_id == members.c.id, *low)
        .correlate(members)
        .scalar_subquery()
    )
    lately = members.c.id.in_(select(ratings.c.member_id).where(*low))
    return and_(lately, newest.is_not(None)), cast(newest, Text)


_CAUSED: Mapping[Trigger, Callable[[Happening, Asked], Caused]] = {
    Trigger.NOT_BOUGHT_YET: _not_bought_yet,
    Trigger.NOT_BOUGHT_FOR: _not_bought_for,
    Trigger.POINTS_EXPIRE: _points_expire,
    Trigger.BIRTHDAY: _birthday,
    Trigger.TIER_REACHED: _tier_reached,
    Trigger.NTH_PURCHASE: _nth_purchase,
    Trigger.LOW_SCORE: _low_score,
}

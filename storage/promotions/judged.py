"""What members bought since they were written to, or not, summed up by the database.

Squares are summed as floating-point numbers: those of large bills fit into no integer of a
database's. Fifteen digits of them are more than an interval needs.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import CTE, ColumnElement, Double, Select, and_, case, cast, func, literal, select
from sqlalchemy.types import NullType

from loyalty.records.promotions.proof import Group, Groups, Judged, Total
from storage.tables.till import sales

_NOTHING = literal(0)
_MONEY = sales.c.paid - sales.c.cash_back
_SPENT = sales.c.spent - sales.c.given_back
_GIVEN = sales.c.points - sales.c.taken_back


def sums_of(
    members: CTE, point_value: ColumnElement[int], at_once: CTE | None = None
) -> Select[Any]:
    """One row for each group: what `groups_of` reads.

    Each of the members has `compared`, `since`, `back_to` and `up_to`, and once at most some points
    given `at_once`.
    """
    each = _each_of(members)
    points = _NOTHING if at_once is None else func.coalesce(at_once.c.points, _NOTHING)
    before = cast(each.c.before, Double)
    columns = [
        column
        for value in _figures(each, points, point_value).values()
        for figure in (cast(value, Double),)
        for column in (func.sum(value), _real_sum(figure * figure), _real_sum(figure * before))
    ]
    return (
        select(
            each.c.compared,
            func.count(),
            func.count().filter(each.c[Judged.PURCHASES] > _NOTHING),
            func.sum(each.c.before),
            _real_sum(before * before),
            *columns,
        )
        .select_from(
            each
            if at_once is None
            else each.outerjoin(at_once, at_once.c.member_id == each.c.member_id)
        )
        .group_by(each.c.compared)
    )


def _each_of(members: CTE) -> CTE:
    """What each of the members did before, and after."""
    before, after = sales.c.at <= members.c.since, sales.c.at > members.c.since
    bought = and_(
        sales.c.member_id == members.c.member_id,
        sales.c.at > members.c.back_to,
        sales.c.at <= members.c.up_to,
        sales.c.undone_at.is_(None),
    )
    return (
        select(
            members.c.member_id,
            members.c.compared,
            _sum(_MONEY, before).label("before"),
            _sum(_MONEY, after).label(Judged.MONEY),
            _sum(literal(1), after).label(Judged.PURCHASES),
            _sum(_SPENT, after).label(Judged.SPENT),
            _sum(_GIVEN, after).label(Judged.GIVEN),
        )
        .outerjoin(sales, bought)
        .group_by(members.c.member_id, members.c.compared)
        .cte("each_member")
    )


def _figures(
    each: CTE, at_once: ColumnElement[int], point_value: ColumnElement[int]
) -> Mapping[Judged, ColumnElement[int]]:
    """What each of the members is judged by, in the order of the words for it."""
    money, spent = each.c[Judged.MONEY], each.c[Judged.SPENT]
    given = each.c[Judged.GIVEN] + at_once
    figures = {
        Judged.MONEY: money,
        Judged.WORTH: money + point_value * (spent - given),
        Judged.PURCHASES: each.c[Judged.PURCHASES],
        Judged.SPENT: spent,
        Judged.GIVEN: given,
    }
    return {judged: figures[judged] for judged in Judged}


def _sum(value: ColumnElement[int], condition: ColumnElement[bool]) -> ColumnElement[int]:
    return func.coalesce(func.sum(case((condition, value))), _NOTHING)


def _real_sum(value: ColumnElement[float]) -> ColumnElement[float]:
    """As the drivers give it, which is a float already."""
    return func.sum(value, type_=NullType())


def groups_of(rows: Sequence[tuple[Any, ...]]) -> Groups:
    """Both groups; of whom there was nobody, there is no row."""
    found = {bool(compared): _group(*row) for compared, *row in rows}
    return Groups(found.get(False, NOBODY), found.get(True, NOBODY))


def _group(members: int, buyers: int, before: Any, before_squares: float, *sums: Any) -> Group:
    totals = {
        judged: Total(int(total), squares, products)
        for judged, total, squares, products in zip(
            Judged, sums[::3], sums[1::3], sums[2::3], strict=True
        )
    }
    return Group(members, buyers, int(before), before_squares, totals)


NOBODY = Group(0, 0, 0, 0.0, {judged: Total(0, 0.0, 0.0) for judged in Judged})

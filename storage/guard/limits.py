"""Queries about what the limits against fraud count."""

from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Executable, Select, bindparam, func, select

from loyalty.records.guard import Deal, Scope, Tally
from loyalty.records.team import Role
from loyalty.values import Minor, Points, SaleId, StaffId
from storage.sql.statements import Database
from storage.tables.people import selves_of
from storage.tables.returns import refunds
from storage.tables.team import staff
from storage.tables.till import sales

_COUNTS = (
    sales.c.at > bindparam("since"),
    sales.c.at <= bindparam("until"),
    sales.c.undone_at.is_(None),
)
# Whoever left and came back is the same customer.
_CUSTOMERS = (sales.c.member_id.in_(selves_of("member")), *_COUNTS)
_PAIRS = (*_CUSTOMERS, sales.c.staff_id == bindparam("staff"))
_CASHIERS = (
    sales.c.local_date.in_((bindparam("first"), bindparam("last"))),
    sales.c.staff_id == bindparam("staff"),
    *_COUNTS,
)
_PHONES = (*_CASHIERS, sales.c.by_phone)


def _tally(*which: ColumnElement[bool]) -> Select[Any]:
    bills = func.sum(sales.c.bill - sales.c.refunded)
    points = func.sum(sales.c.points - sales.c.taken_back)
    counted = select(func.count(), func.coalesce(bills, 0), func.coalesce(points, 0))
    return counted.where(*which)


def _newest(*which: ColumnElement[bool]) -> Select[Any]:
    newest = sales.c.at.desc(), sales.c.id.desc()
    return select(sales.c.id).where(*which).order_by(*newest).limit(bindparam("most"))


_OF_CUSTOMER, _NEWEST_OF_CUSTOMER = _tally(*_CUSTOMERS), _newest(*_CUSTOMERS)
_OF_CASHIER, _NEWEST_OF_CASHIER = _tally(*_CASHIERS), _newest(*_CASHIERS)
_OF_PAIR, _NEWEST_OF_PAIR = _tally(*_PAIRS), _newest(*_PAIRS)
_BY_PHONE, _NEWEST_BY_PHONE = _tally(*_PHONES), _newest(*_PHONES)
_LATE_REFUNDS = (
    select(refunds.c.sale_id)
    .join(sales, sales.c.id == refunds.c.sale_id)
    .where(
        refunds.c.local_date == bindparam("day"),
        refunds.c.staff_id == bindparam("staff"),
        sales.c.local_date < bindparam("day"),
    )
    .order_by(refunds.c.id.desc())
)
_AFTER = (
    select(
        sales.c.id,
        sales.c.staff_id,
        sales.c.member_id,
        sales.c.bill,
        sales.c.at,
        staff.c.role == Role.CASHIER,
        sales.c.undone_at.is_not(None),
        sales.c.by_phone,
    )
    .join(staff, staff.c.id == sales.c.staff_id)
    .where(sales.c.id > bindparam("sale"))
    .order_by(sales.c.id)
    .limit(bindparam("most"))
)
_NEWEST_OF_ALL = select(func.coalesce(func.max(sales.c.id), 0))


class Tallies:
    def __init__(self, db: Database) -> None:
        self._db = db

    def of(self, scope: Scope) -> Tally:
        statement = _fitting(scope, _OF_CUSTOMER, _OF_CASHIER, _OF_PAIR, _BY_PHONE)
        count, bills, points = self._db.one(statement, **_asked(scope))
        return Tally(count, Minor(int(bills)), Points(int(points)))

    def newest(self, scope: Scope, limit: int) -> tuple[SaleId, ...]:
        statement = _fitting(
            scope, _NEWEST_OF_CUSTOMER, _NEWEST_OF_CASHIER, _NEWEST_OF_PAIR, _NEWEST_BY_PHONE
        )
        return self._db.all_as(SaleId, statement, **_asked(scope), most=limit)

    def late_refunds(self, staff_id: StaffId, day: date) -> tuple[SaleId, ...]:
        found = self._db.all_as(SaleId, _LATE_REFUNDS, day=day, staff=staff_id)
        return tuple(dict.fromkeys(found))

    def after(self, sale_id: SaleId, limit: int) -> tuple[Deal, ...]:
        return self._db.all_as(Deal, _AFTER, sale=sale_id, most=limit)

    def newest_of_all(self) -> SaleId:
        return SaleId(self._db.value(_NEWEST_OF_ALL))


def _fitting(
    scope: Scope,
    customers: Executable,
    cashiers: Executable,
    pairs: Executable,
    phones: Executable,
) -> Executable:
    if scope.by_phone:
        return phones
    if scope.staff_id is None:
        return customers
    return cashiers if scope.member_id is None else pairs


def _asked(scope: Scope) -> dict[str, Any]:
    """All that any of the statements asks for: each takes its own."""
    first, last = scope.days
    return {
        "staff": scope.staff_id,
        "member": scope.member_id,
        "since": scope.since,
        "until": scope.until,
        "first": first,
        "last": last,
    }

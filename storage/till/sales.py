"""Queries about sales."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import Column, bindparam, exists, func, insert, select, update

from loyalty.records.till import Sale, SaleLine
from loyalty.values import BranchId, MemberId, Minor, QuoteId, SaleId, StaffId
from storage.sql.statements import Database
from storage.tables.people import members, people
from storage.tables.till import quotes, sales

_SALE: tuple[Column[Any], ...] = (
    sales.c.id,
    sales.c.entry_id,
    sales.c.quote_id,
    sales.c.member_id,
    sales.c.staff_id,
    sales.c.branch_id,
    sales.c.bill,
    sales.c.discount,
    sales.c.category,
    sales.c.spent,
    sales.c.spending_entry_id,
    sales.c.paid,
    sales.c.points,
    sales.c.at,
    sales.c.local_date,
    sales.c.refunded,
    sales.c.cash_back,
    sales.c.taken_back,
    sales.c.given_back,
    sales.c.undone_at,
)
_BY_ID = select(*_SALE).where(sales.c.id == bindparam("sale"))
_HELD = _BY_ID.with_for_update()
_BY_QUOTE = select(*_SALE).where(sales.c.quote_id == bindparam("quote"))
_OF_MEMBER = select(*_SALE).where(sales.c.member_id == bindparam("member")).order_by(sales.c.id)
_STANDING_OF_MEMBER = (
    select(*_SALE)
    .where(
        sales.c.member_id == bindparam("member"),
        sales.c.at > bindparam("since"),
        sales.c.undone_at.is_(None),
    )
    .order_by(sales.c.at.desc(), sales.c.id.desc())
)
_SINCE = select(*_SALE).where(sales.c.local_date >= bindparam("day"))
_EVER = select(func.max(sales.c.id))
_ADD = insert(sales)
_CREDIT_QUOTE = update(quotes).where(quotes.c.id == bindparam("quote")).values(credited=True)
_SET = update(sales).where(sales.c.id == bindparam("sale"))
_TWIN_SINCE = select(
    exists().where(
        sales.c.member_id == bindparam("member"),
        sales.c.at > bindparam("since"),
        sales.c.bill == bindparam("amount"),
        sales.c.undone_at.is_(None),
    )
)
_OF_DAY = (
    select(*_SALE, people.c.name)
    .join(members, members.c.id == sales.c.member_id)
    .outerjoin(people, people.c.id == members.c.person_id)
    .where(sales.c.local_date == bindparam("day"))
    .order_by(sales.c.id.desc())
)
_OF_STAFF = _OF_DAY.where(sales.c.staff_id == bindparam("staff"))
_OF_BRANCH = _OF_DAY.where(sales.c.branch_id == bindparam("branch"))


class Sales:
    def __init__(self, db: Database, *, writing: bool) -> None:
        self._db = db
        self._held = _HELD if writing else _BY_ID

    def by_quote(self, quote_id: QuoteId) -> Sale | None:
        row = self._db.first(_BY_QUOTE, quote=quote_id)
        return None if row is None else Sale(*row)

    def ever(self) -> bool:
        return self._db.value(_EVER) is not None

    def get(self, sale_id: SaleId) -> Sale | None:
        row = self._db.first(self._held, sale=sale_id)
        return None if row is None else Sale(*row)

    def add(self, sale: Sale) -> None:
        self._db.run(_CREDIT_QUOTE, quote=sale.quote_id)
        self._db.run(
            _ADD,
            id=sale.id,
            entry_id=sale.entry_id,
            quote_id=sale.quote_id,
            member_id=sale.member_id,
            staff_id=sale.staff_id,
            branch_id=sale.branch_id,
            bill=sale.bill,
            discount=sale.discount,
            category=sale.category,
            spent=sale.spent,
            spending_entry_id=sale.spending_entry_id,
            paid=sale.paid,
            points=sale.points,
            at=sale.at,
            local_date=sale.local_date,
        )

    def refund(self, sale: Sale) -> None:
        self._db.run(
            _SET,
            sale=sale.id,
            refunded=sale.refunded,
            cash_back=sale.cash_back,
            taken_back=sale.taken_back,
            given_back=sale.given_back,
            undone_at=sale.undone_at,
        )

    def twin_since(self, member_id: MemberId, bill: Minor, since: datetime) -> bool:
        return bool(self._db.value(_TWIN_SINCE, member=member_id, amount=bill, since=since))

    def of_day(
        self, day: date, *, staff_id: StaffId | None, branch_id: BranchId | None
    ) -> tuple[SaleLine, ...]:
        if staff_id is not None:
            rows = self._db.all(_OF_STAFF, day=day, staff=staff_id)
        elif branch_id is not None:
            rows = self._db.all(_OF_BRANCH, day=day, branch=branch_id)
        else:
            rows = self._db.all(_OF_DAY, day=day)
        return tuple(SaleLine(Sale(*sale), name) for *sale, name in rows)

    def since(self, day: date) -> tuple[Sale, ...]:
        return tuple(Sale(*row) for row in self._db.all(_SINCE, day=day))

    def of_member(self, member_id: MemberId) -> tuple[Sale, ...]:
        return tuple(Sale(*row) for row in self._db.all(_OF_MEMBER, member=member_id))

    def standing_of_member(self, member_id: MemberId, since: datetime) -> tuple[Sale, ...]:
        found = self._db.all(_STANDING_OF_MEMBER, member=member_id, since=since)
        return tuple(Sale(*row) for row in found)

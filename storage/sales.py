"""Queries about quotes and sales."""

from collections.abc import Mapping
from dataclasses import asdict
from datetime import date, datetime
from typing import Any

from sqlalchemy import Column, bindparam, delete, exists, insert, select, text, update

from loyalty.earning import Award, AwardLine, Because
from loyalty.sales import Quote, Sale, SaleLine
from loyalty.values import (
    BranchId,
    MemberId,
    Minor,
    QuoteId,
    SaleId,
    StaffId,
)
from storage.statements import Database
from storage.tables import members, people, quotes, sales

_QUOTE = select(
    quotes.c.id,
    quotes.c.staff_id,
    quotes.c.member_id,
    quotes.c.bill,
    quotes.c.award,
    quotes.c.program_version,
    quotes.c.twin,
    quotes.c.created_at,
    quotes.c.withdrawn,
    quotes.c.credited,
).where(quotes.c.id == bindparam("quote"))
_QUOTE_HELD = _QUOTE.with_for_update()
_ADD_QUOTE = insert(quotes)
_DROP_QUOTES = delete(quotes).where(
    quotes.c.created_at < bindparam("before"), text("NOT quotes.credited")
)
_CREDIT_QUOTE = update(quotes).where(quotes.c.id == bindparam("quote")).values(credited=True)
_WITHDRAW = update(quotes).where(quotes.c.id == bindparam("quote")).values(withdrawn=True)

_SALE: tuple[Column[Any], ...] = (
    sales.c.id,
    sales.c.entry_id,
    sales.c.quote_id,
    sales.c.member_id,
    sales.c.staff_id,
    sales.c.branch_id,
    sales.c.bill,
    sales.c.points,
    sales.c.at,
    sales.c.local_date,
    sales.c.undone_at,
)
_BY_ID = select(*_SALE).where(sales.c.id == bindparam("sale"))
_HELD = _BY_ID.with_for_update()
_BY_QUOTE = select(*_SALE).where(sales.c.quote_id == bindparam("quote"))
_OF_MEMBER = select(*_SALE).where(sales.c.member_id == bindparam("member")).order_by(sales.c.id)
_ADD = insert(sales)
_UNDO = update(sales).where(sales.c.id == bindparam("sale")).values(undone_at=bindparam("now"))
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
        self._quote_held = _QUOTE_HELD if writing else _QUOTE
        self._held = _HELD if writing else _BY_ID

    def quote(self, quote_id: QuoteId) -> Quote | None:
        row = self._db.first(self._quote_held, quote=quote_id)
        if row is None:
            return None
        quote, staff, member, bill, award, *rest = row
        return Quote(quote, staff, member, bill, _award(award), *rest)

    def add_quote(self, quote: Quote) -> None:
        self._db.run(_ADD_QUOTE, **asdict(quote))

    def withdraw(self, quote_id: QuoteId) -> None:
        self._db.run(_WITHDRAW, quote=quote_id)

    def drop_quotes(self, before: datetime) -> None:
        self._db.run(_DROP_QUOTES, before=before)

    def by_quote(self, quote_id: QuoteId) -> Sale | None:
        row = self._db.first(_BY_QUOTE, quote=quote_id)
        return None if row is None else Sale(*row)

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
            points=sale.points,
            at=sale.at,
            local_date=sale.local_date,
        )

    def undo(self, sale_id: SaleId, at: datetime) -> None:
        self._db.run(_UNDO, sale=sale_id, now=at)

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

    def of_member(self, member_id: MemberId) -> tuple[Sale, ...]:
        return tuple(Sale(*row) for row in self._db.all(_OF_MEMBER, member=member_id))


def _award(kept: Mapping[str, Any]) -> Award:
    lines = tuple(
        AwardLine(**{**line, "because": Because(line["because"])}) for line in kept["lines"]
    )
    return Award(kept["points"], lines)

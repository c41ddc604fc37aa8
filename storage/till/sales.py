"""Queries about sales."""

from datetime import date, datetime

from sqlalchemy import (
    BigInteger,
    bindparam,
    case,
    cast,
    exists,
    func,
    insert,
    or_,
    select,
    update,
)

from loyalty.records.till import Sale, SaleLine, Takings
from loyalty.values import BranchId, MemberId, Minor, Points, QuoteId, SaleId, StaffId
from storage.sql.records import columns_of
from storage.sql.statements import Database
from storage.tables.people import members, people
from storage.tables.team import branches, staff
from storage.tables.till import quotes, sales

_SALE = columns_of(Sale, sales)
_BY_ID = select(*_SALE).where(sales.c.id == bindparam("sale"))
_LOCKED = _BY_ID.with_for_update()
_BY_QUOTE = select(*_SALE).where(sales.c.quote_id == bindparam("quote"))
_OF_MEMBER = select(*_SALE).where(sales.c.member_id == bindparam("member")).order_by(sales.c.id)
_LAST_OF_MEMBER = (
    select(*_SALE)
    .where(sales.c.member_id == bindparam("member"), sales.c.undone_at.is_(None))
    .order_by(sales.c.at.desc(), sales.c.id.desc())
    .limit(1)
)
_UNRETURNED_OF_MEMBER = (
    select(*_SALE)
    .where(
        sales.c.member_id == bindparam("member"),
        sales.c.at > bindparam("since"),
        sales.c.undone_at.is_(None),
    )
    .order_by(sales.c.at.desc(), sales.c.id.desc())
)
_SINCE = select(*_SALE).where(sales.c.local_date >= bindparam("day"))
_NUMBERED = select(sales.c.id).where(sales.c.number == bindparam("wanted"))
_LAST_NUMBER = select(func.coalesce(func.max(sales.c.number), 0))
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
    select(people.c.name, staff.c.name, branches.c.name, *_SALE)
    .join(staff, staff.c.id == sales.c.staff_id)
    .outerjoin(branches, branches.c.id == sales.c.branch_id)
    .join(members, members.c.id == sales.c.member_id)
    .outerjoin(people, people.c.id == members.c.person_id)
    .where(sales.c.local_date == bindparam("day"))
    .order_by(sales.c.id.desc())
)
_FIRST_DAY = select(func.min(sales.c.local_date))
_UNTIL = bindparam("until", type_=sales.c.at.type)
_BRANCH = cast(bindparam("branch"), BigInteger)  # PostgreSQL knows no type of a bare one
_STANDS = or_(sales.c.undone_at.is_(None), sales.c.undone_at > _UNTIL)
_TAKINGS = select(
    func.count(case((_STANDS, 1))),
    func.count(case((_STANDS, sales.c.member_id)).distinct()),
    *(func.coalesce(func.sum(one), 0) for one in (sales.c.bill, sales.c.points, sales.c.spent)),
).where(
    sales.c.local_date == bindparam("day"),
    sales.c.at <= _UNTIL,
    or_(_BRANCH.is_(None), sales.c.branch_id == _BRANCH),
)
_OF_STAFF = _OF_DAY.where(sales.c.staff_id == bindparam("staff"))
_OF_BRANCH = _OF_DAY.where(sales.c.branch_id == bindparam("branch"))


class Sales:
    def __init__(self, db: Database, *, writing: bool) -> None:
        self._db = db
        self._by_id = _LOCKED if writing else _BY_ID

    def by_quote(self, quote_id: QuoteId) -> Sale | None:
        return self._db.first_as(Sale, _BY_QUOTE, quote=quote_id)

    def ever(self) -> bool:
        return self._db.value(_EVER) is not None

    def get(self, sale_id: SaleId) -> Sale | None:
        return self._db.first_as(Sale, self._by_id, sale=sale_id)

    def numbered(self, number: int) -> SaleId | None:
        return self._db.first_as(SaleId, _NUMBERED, wanted=number)

    def next_number(self) -> int:
        return int(self._db.value(_LAST_NUMBER)) + 1

    def add(self, sale: Sale) -> None:
        self._db.run(_CREDIT_QUOTE, quote=sale.quote_id)
        self._db.keep(_ADD, sale)

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
        return tuple(SaleLine(Sale(*sale), name, by, branch) for name, by, branch, *sale in rows)

    def takings(self, day: date, until: datetime, branch_id: BranchId | None) -> Takings:
        found = self._db.one(_TAKINGS, day=day, until=until, branch=branch_id)
        count, customers, bills, points, spent = map(int, found)
        return Takings(count, customers, Minor(bills), Points(points), Points(spent))

    def first_day(self) -> date | None:
        day: date | None = self._db.value(_FIRST_DAY)
        return day

    def since(self, day: date) -> tuple[Sale, ...]:
        return self._db.all_as(Sale, _SINCE, day=day)

    def last_of_member(self, member_id: MemberId) -> Sale | None:
        return self._db.first_as(Sale, _LAST_OF_MEMBER, member=member_id)

    def of_member(self, member_id: MemberId) -> tuple[Sale, ...]:
        return self._db.all_as(Sale, _OF_MEMBER, member=member_id)

    def unreturned_of_member(self, member_id: MemberId, since: datetime) -> tuple[Sale, ...]:
        return self._db.all_as(Sale, _UNRETURNED_OF_MEMBER, member=member_id, since=since)

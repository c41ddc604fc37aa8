"""Queries about refunds."""

from datetime import date, datetime

from sqlalchemy import BigInteger, bindparam, cast, func, insert, or_, select, update

from loyalty.records.returns import Part, Refund, RefundLine
from loyalty.records.team import Role, Staff
from loyalty.values import BranchId, MemberId, Minor, Points, SaleId
from storage.sql.records import columns_of, record_of
from storage.sql.statements import Database
from storage.tables.people import members, people
from storage.tables.returns import refunds
from storage.tables.team import branches, staff
from storage.tables.till import sales

FORGOTTEN = "—"  # in place of a reason, once its customer has left

_REFUND = columns_of(Refund, refunds)
_refund = record_of(Refund)
_ADD = insert(refunds)
_OF_DAY = (
    select(people.c.name, staff.c.name, branches.c.name, *_REFUND)
    .join(staff, staff.c.id == refunds.c.staff_id)
    .join(sales, sales.c.id == refunds.c.sale_id)
    .outerjoin(branches, branches.c.id == sales.c.branch_id)
    .join(members, members.c.id == refunds.c.member_id)
    .outerjoin(people, people.c.id == members.c.person_id)
    .where(refunds.c.local_date == bindparam("day"))
    .order_by(refunds.c.id.desc())
)
_BRANCH = cast(bindparam("branch"), BigInteger)  # PostgreSQL knows no type of a bare one
_RETURNED = (
    select(
        *(
            func.coalesce(func.sum(one), 0)
            for one in (refunds.c.amount, refunds.c.cash, refunds.c.taken, refunds.c.given)
        )
    )
    .join(sales, sales.c.id == refunds.c.sale_id)
    .where(
        refunds.c.local_date == bindparam("day"),
        refunds.c.at <= bindparam("until"),
        or_(_BRANCH.is_(None), sales.c.branch_id == _BRANCH),
    )
)
_OF_STAFF = _OF_DAY.where(sales.c.staff_id == bindparam("staff"))
_OF_BRANCH = _OF_DAY.where(sales.c.branch_id == bindparam("branch"))
_OF_MEMBER = (
    select(*_REFUND).where(refunds.c.member_id == bindparam("member")).order_by(refunds.c.id)
)
_OF_SALE = select(*_REFUND).where(refunds.c.sale_id == bindparam("sale")).order_by(refunds.c.id)
_FORGET_REASONS = (
    update(refunds)
    .where(refunds.c.member_id == bindparam("member"), refunds.c.reason.is_not(None))
    .values(reason=FORGOTTEN)
)


class Refunds:
    def __init__(self, db: Database) -> None:
        self._db = db

    def add(self, refund: Refund) -> None:
        self._db.keep(_ADD, refund)

    def of_day(self, day: date, staff: Staff) -> tuple[RefundLine, ...]:
        if staff.role is Role.CASHIER:
            rows = self._db.all(_OF_STAFF, day=day, staff=staff.id)
        elif staff.role is Role.MANAGER and staff.branch_id is not None:
            rows = self._db.all(_OF_BRANCH, day=day, branch=staff.branch_id)
        else:
            rows = self._db.all(_OF_DAY, day=day)
        return tuple(RefundLine(_refund(*row), name, by, branch) for name, by, branch, *row in rows)

    def returned(self, day: date, until: datetime, branch_id: BranchId | None) -> Part:
        found = self._db.one(_RETURNED, day=day, until=until, branch=branch_id)
        amount, cash, taken, given = map(int, found)
        return Part(Minor(amount), Minor(cash), Points(taken), Points(given))

    def of_sale(self, sale_id: SaleId) -> tuple[Refund, ...]:
        return self._db.all_as(_refund, _OF_SALE, sale=sale_id)

    def of_member(self, member_id: MemberId) -> tuple[Refund, ...]:
        return self._db.all_as(_refund, _OF_MEMBER, member=member_id)

    def forget_reasons(self, member_id: MemberId) -> None:
        self._db.run(_FORGET_REASONS, member=member_id)

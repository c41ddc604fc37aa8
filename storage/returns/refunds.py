"""Queries about refunds."""

from datetime import date

from sqlalchemy import bindparam, insert, select, update

from loyalty.records.returns import Refund, RefundLine
from loyalty.records.team import Role, Staff
from loyalty.values import MemberId, SaleId
from storage.sql.checks import check
from storage.sql.records import columns_of, record_of, row_of
from storage.sql.statements import Database
from storage.tables.people import members, people
from storage.tables.returns import refunds
from storage.tables.till import sales

FORGOTTEN = "—"  # in place of a reason, once its customer has left

_REFUND = columns_of(Refund, refunds)
_refund = record_of(Refund)
_ADD = insert(refunds)
_OF_DAY = (
    select(people.c.name, *_REFUND)
    .join(sales, sales.c.id == refunds.c.sale_id)
    .join(members, members.c.id == refunds.c.member_id)
    .outerjoin(people, people.c.id == members.c.person_id)
    .where(refunds.c.local_date == bindparam("day"))
    .order_by(refunds.c.id.desc())
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

CHECKS = (
    check(
        3,
        "a refund has no operation of its own, or no reason",
        """SELECT refunds.id FROM refunds JOIN sales ON sales.id = refunds.sale_id
           LEFT JOIN operations ON operations.number = refunds.id
           WHERE operations.number IS NULL OR operations.kind NOT IN ('undo', 'refund')
              OR (operations.kind = 'undo') <> (refunds.reason IS NULL) OR refunds.reason = ''
              OR operations.member_id <> refunds.member_id
              OR operations.staff_id <> refunds.staff_id
              OR sales.member_id <> refunds.member_id""",
    ),
    check(
        3,
        "an operation that was a refund has no refund",
        """SELECT operations.number FROM operations
           LEFT JOIN refunds ON refunds.id = operations.number
           WHERE operations.kind IN ('undo', 'refund') AND refunds.id IS NULL""",
    ),
    check(
        4,
        "what was refunded of a sale is not the sum of its refunds",
        """SELECT sales.id FROM sales LEFT JOIN
             (SELECT sale_id, sum(amount) AS amount, sum(cash) AS cash, sum(taken) AS taken,
                     sum(given) AS given FROM refunds GROUP BY sale_id) AS back
             ON back.sale_id = sales.id
           WHERE sales.refunded <> coalesce(back.amount, 0)
              OR sales.cash_back <> coalesce(back.cash, 0)
              OR sales.taken_back <> coalesce(back.taken, 0)
              OR sales.given_back <> coalesce(back.given, 0)""",
    ),
    check(
        4,
        "a sale was given back wholly, and not all that it moved",
        """SELECT id FROM sales WHERE refunded = bill
             AND (cash_back <> paid OR taken_back <> points OR given_back <> spent)""",
    ),
    check(
        7,
        "a sale is not taken back as far as it was refunded",
        """SELECT sales.id FROM sales
           LEFT JOIN
             (SELECT reverses, sum(points) AS points FROM entries
              WHERE reverses IS NOT NULL GROUP BY reverses) AS reversed
             ON reversed.reverses = sales.entry_id
           LEFT JOIN
             (SELECT coalesce(source.entry_id, lots.entry_id) AS entry_id,
                     sum(lot_uses.points) AS points
              FROM lot_uses
              JOIN entries ON entries.id = lot_uses.entry_id AND entries.reason = 'expiry'
              JOIN lots ON lots.id = lot_uses.lot_id
              LEFT JOIN lots AS source ON source.id = lots.origin
              GROUP BY coalesce(source.entry_id, lots.entry_id)) AS expired
             ON expired.entry_id = sales.entry_id
           WHERE sales.taken_back + coalesce(reversed.points, 0) > coalesce(expired.points, 0)""",
    ),
    check(
        7,
        "more was taken back of a sale than was refunded",
        """SELECT sales.id FROM sales JOIN
             (SELECT reverses, sum(points) AS points FROM entries
              WHERE reverses IS NOT NULL GROUP BY reverses) AS reversed
             ON reversed.reverses = sales.entry_id
           WHERE -reversed.points > sales.taken_back""",
    ),
    check(
        7,
        "points that paid for a sale did not come back as far as it was refunded",
        """SELECT sales.id FROM sales LEFT JOIN
             (SELECT reverses, sum(points) AS points FROM entries
              WHERE reverses IS NOT NULL GROUP BY reverses) AS reversed
             ON reversed.reverses = sales.spending_entry_id
           WHERE sales.given_back <> coalesce(reversed.points, 0)""",
    ),
)


class Refunds:
    def __init__(self, db: Database) -> None:
        self._db = db

    def add(self, refund: Refund) -> None:
        self._db.run(_ADD, **row_of(refund))

    def of_day(self, day: date, staff: Staff) -> tuple[RefundLine, ...]:
        if staff.role is Role.CASHIER:
            rows = self._db.all(_OF_STAFF, day=day, staff=staff.id)
        elif staff.role is Role.MANAGER and staff.branch_id is not None:
            rows = self._db.all(_OF_BRANCH, day=day, branch=staff.branch_id)
        else:
            rows = self._db.all(_OF_DAY, day=day)
        return tuple(RefundLine(_refund(*row), name) for name, *row in rows)

    def of_sale(self, sale_id: SaleId) -> tuple[Refund, ...]:
        return self._db.all_as(_refund, _OF_SALE, sale=sale_id)

    def of_member(self, member_id: MemberId) -> tuple[Refund, ...]:
        return self._db.all_as(_refund, _OF_MEMBER, member=member_id)

    def forget_reasons(self, member_id: MemberId) -> None:
        self._db.run(_FORGET_REASONS, member=member_id)

"""The shift: what was sold and given back in a day, as far as one's role reaches."""

from dataclasses import dataclass
from datetime import date, datetime

from loyalty.errors import NotAllowed
from loyalty.parties import at_work
from loyalty.records.returns import RefundLine
from loyalty.records.team import Role, Staff
from loyalty.records.till import SaleLine
from loyalty.returns.sold import REFUND_LIFE
from loyalty.store import Tx
from loyalty.values import Minor, PersonId, Points


@dataclass(frozen=True, slots=True)
class Shift:
    """A day's figures in the programme's time zone.

    `bills`, `paid` (in money) and `points` are what the day's sales came to, less what was given
    back on the day, of whichever day's sales. A sale that was wholly given back on its own day is
    not counted, nor are its `discounts`. `days` are the first and the last day that the viewer may
    look at.
    """

    staff: Staff
    day: date
    days: tuple[date, date]
    sales: int
    bills: Minor
    discounts: Minor
    paid: Minor
    points: Points
    returned: Minor
    lines: tuple[SaleLine, ...]
    refunds: tuple[RefundLine, ...]


def shift_of(tx: Tx, *, by: PersonId, day: date | None = None, now: datetime) -> Shift:
    """A cashier sees their own sales, a manager those of the branch, an owner all.

    Without a day it is today. Raises NotStaff, and NotAllowed for days that one may not look at:
    leaders look as far back as sales can be refunded, cashiers at today.
    """
    staff = at_work(tx, by)
    program = tx.programs.current()
    today = program.local(now).date()
    first = today if staff.role is Role.CASHIER else program.local(now - REFUND_LIFE).date()
    shown = day or today
    if not first <= shown <= today:
        raise NotAllowed
    lines = tx.sales.of_day(
        shown,
        staff_id=staff.id if staff.role is Role.CASHIER else None,
        branch_id=staff.branch_id if staff.role is Role.MANAGER else None,
    )
    refunds = tx.refunds.of_day(shown, staff)
    sales, parts = [line.sale for line in lines], [line.refund.part for line in refunds]
    gone = [one for one in sales if one.undone_at and program.local(one.undone_at).date() == shown]
    discounts = sum(one.discount for one in sales) - sum(one.discount for one in gone)
    returned = sum(part.amount for part in parts)
    return Shift(
        staff=staff,
        day=shown,
        days=(first, today),
        sales=len(sales) - len(gone),
        bills=Minor(sum(sale.bill for sale in sales) - returned),
        discounts=Minor(discounts),
        paid=Minor(sum(sale.paid for sale in sales) - sum(part.cash for part in parts)),
        points=Points(sum(sale.points for sale in sales) - sum(part.taken for part in parts)),
        returned=Minor(returned),
        lines=lines,
        refunds=refunds,
    )

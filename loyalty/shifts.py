"""The shift: what was sold today, as far as one's role reaches."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from loyalty.sales import SaleLine
from loyalty.staff import Role, Staff, at_work
from loyalty.values import Minor, PersonId, Points

if TYPE_CHECKING:
    from loyalty.store import Tx


@dataclass(frozen=True, slots=True)
class Shift:
    """Today's figures in the programme's time zone; sales that were undone count apart."""

    staff: Staff
    day: date
    sales: int
    undone: int
    bills: Minor
    points: Points
    lines: tuple[SaleLine, ...]


def shift_of_today(tx: "Tx", *, cashier: PersonId, now: datetime) -> Shift:
    """A cashier sees their own sales, a manager those of the branch, an owner all."""
    staff = at_work(tx, cashier)
    day = tx.programs.current().local(now).date()
    lines = tx.sales.of_day(
        day,
        staff_id=staff.id if staff.role is Role.CASHIER else None,
        branch_id=staff.branch_id if staff.role is Role.MANAGER else None,
    )
    standing = [line.sale for line in lines if line.sale.undone_at is None]
    return Shift(
        staff=staff,
        day=day,
        sales=len(standing),
        undone=len(lines) - len(standing),
        bills=Minor(sum(sale.bill for sale in standing)),
        points=Points(sum(sale.points for sale in standing)),
        lines=lines,
    )

"""The shift: what was sold and given back in a day, as far as one's role reaches."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from loyalty.errors import NotAllowed
from loyalty.parties import at_work
from loyalty.records.returns import RefundLine
from loyalty.records.team import Role, Staff
from loyalty.records.till import Sale, SaleLine
from loyalty.returns.sold import REFUND_LIFE
from loyalty.rules.program import Program
from loyalty.store import Tx
from loyalty.values import Minor, PersonId, Points


@dataclass(frozen=True, slots=True)
class BranchTotal:
    """What one branch's day came to, as a shift counts it; `name` is None for sales of none."""

    name: str | None
    sales: int
    bills: Minor


@dataclass(frozen=True, slots=True)
class Shift:
    """A day's figures in the programme's time zone.

    `bills`, `paid` (in money), `points` earned and points `spent` are what the day's sales came to,
    less what was given back on the day, of whichever day's sales. A sale that was wholly given back
    on its own day is not counted, nor are its `discounts`. Of `refunds`, those that undid a slip
    are in the lines alone: `given_back` counts the others, which came to `returned`. `branches`
    are the totals of each, the largest first, for whoever sees several. `days` are the first and
    the last day that the viewer may look at.
    """

    staff: Staff
    day: date
    days: tuple[date, date]
    sales: int
    bills: Minor
    discounts: Minor
    paid: Minor
    points: Points
    spent: Points
    given_back: int
    returned: Minor
    branches: tuple[BranchTotal, ...]
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
    kept = [one for one in sales if not _is_gone(one, shown, program)]
    returned = [line.refund.part for line in refunds if line.refund.reason is not None]
    return Shift(
        staff=staff,
        day=shown,
        days=(first, today),
        sales=len(kept),
        bills=_bills(lines, refunds),
        discounts=Minor(sum(one.discount for one in kept)),
        paid=Minor(sum(sale.paid for sale in sales) - sum(part.cash for part in parts)),
        points=Points(sum(sale.points for sale in sales) - sum(part.taken for part in parts)),
        spent=Points(sum(sale.spent for sale in sales) - sum(part.given for part in parts)),
        given_back=len(returned),
        returned=Minor(sum(part.amount for part in returned)),
        branches=_by_branch(lines, refunds, shown, program),
        lines=lines,
        refunds=refunds,
    )


def _by_branch(
    lines: tuple[SaleLine, ...], refunds: tuple[RefundLine, ...], day: date, program: Program
) -> tuple[BranchTotal, ...]:
    """Nothing where all is of one branch: the shift's own figures say it."""
    names = {line.branch for line in lines} | {line.branch for line in refunds}
    totals = []
    for name in names if len(names) > 1 else ():
        own = [line for line in lines if line.branch == name]
        back = [line for line in refunds if line.branch == name]
        kept = sum(not _is_gone(line.sale, day, program) for line in own)
        totals.append(BranchTotal(name, kept, _bills(own, back)))
    return tuple(sorted(totals, key=lambda one: (-one.bills, one.name or "")))


def _bills(lines: Iterable[SaleLine], refunds: Iterable[RefundLine]) -> Minor:
    sold = sum(line.sale.bill for line in lines)
    return Minor(sold - sum(line.refund.part.amount for line in refunds))


def _is_gone(sale: Sale, day: date, program: Program) -> bool:
    """Whether all of it was given back on that day."""
    return sale.undone_at is not None and program.local(sale.undone_at).date() == day

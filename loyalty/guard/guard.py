"""Limits that refuse, as the till meets them: looked up only where the owner has them refuse.

Limits that warn cost a sale nothing: the watch looks for them afterwards.
"""

from dataclasses import replace
from datetime import datetime

from loyalty.guard.alerts import raise_alert
from loyalty.guard.errors import LimitReached
from loyalty.guard.limits import COUNTED, figure_of, limit_of, scope_of
from loyalty.records.guard import Breach, Pattern
from loyalty.records.team import Staff
from loyalty.records.till import Sale
from loyalty.rules.groups import Limits, Response
from loyalty.rules.program import Program
from loyalty.store import Tx
from loyalty.values import MemberId, Points


def guard_sale(
    tx: Tx,
    program: Program,
    staff: Staff,
    member_id: MemberId,
    points: Points,
    now: datetime,
    *,
    by_phone: bool,
) -> None:
    """Make sure that one more sale, of so many points, is within the limits. Raises LimitReached.

    `by_phone` says how the customer was found. Whoever answers the cashier has the owners told:
    tell_of_refusal.
    """
    for pattern in _refusing(program.limits):
        if pattern is Pattern.BY_PHONE and not by_phone:
            continue
        allowed = limit_of(program.limits, pattern).allowed
        scope = scope_of(program, pattern, staff_id=staff.id, member_id=member_id, at=now)
        before = figure_of(pattern, tx.tallies.of(scope))
        figure = before + (points if pattern is Pattern.CASHIER else 1)
        if figure > allowed:
            customer = member_id if scope.member_id is not None else None
            raise LimitReached(
                Breach(pattern, figure, allowed, staff.id, customer, now, refused=True)
            )


def guard_refund(tx: Tx, sale: Sale, staff: Staff, now: datetime) -> None:
    """Count one more refund of an earlier day's sale: beyond the limit, the owners are told.

    Raises LimitReached where the limit refuses; whoever answers has the owners told then.
    """
    program = tx.programs.current()
    limit, today = limit_of(program.limits, Pattern.LATE_REFUNDS), program.local(now).date()
    if limit.response is Response.OFF or sale.local_date == today:
        return
    sales = tuple(dict.fromkeys((sale.id, *tx.tallies.late_refunds(staff.id, today))))
    breach = Breach(Pattern.LATE_REFUNDS, len(sales), limit.allowed, staff.id, None, now)
    if breach.figure > limit.allowed:
        if limit.response is Response.REFUSE:
            raise LimitReached(replace(breach, refused=True))
        raise_alert(tx, breach, sales=sales, now=now)


def tell_of_refusal(tx: Tx, *, breach: Breach, now: datetime) -> None:
    """What was refused has left nothing behind: have the owners told of it."""
    raise_alert(tx, breach, now=now)


def _refusing(limits: Limits) -> tuple[Pattern, ...]:
    refuse = Response.REFUSE
    if (
        limits.sales_per_customer_response is not refuse
        and limits.points_per_cashier_response is not refuse
        and limits.sales_of_pair_response is not refuse
        and limits.burst_sales_response is not refuse
        and limits.sales_by_phone_response is not refuse
    ):
        return ()
    return tuple(one for one in COUNTED if limit_of(limits, one).response is refuse)

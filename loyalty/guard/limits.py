"""Limits against fraud: what is counted for each, over which time, and when it is too much."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from loyalty.records.guard import Deal, Pattern, Scope, Tally
from loyalty.rules.calendar import beginning
from loyalty.rules.groups import Limits, Response
from loyalty.rules.program import Program
from loyalty.values import MemberId, StaffId

PAIR_WINDOW = timedelta(days=7)
BURST_WINDOW = timedelta(minutes=10)
_INSTANT = timedelta(microseconds=1)

WITHIN_A_DAY = {Pattern.CUSTOMER, Pattern.CASHIER, Pattern.BY_PHONE}
"""Patterns counted over a day, whose figure only grows from sale to sale."""
COUNTED = (Pattern.CUSTOMER, Pattern.CASHIER, Pattern.PAIR, Pattern.BURST, Pattern.BY_PHONE)
"""Patterns whose figure is counted up from the sales before this one."""


@dataclass(frozen=True, slots=True)
class Limit:
    """How much is allowed (sales, refunds, points, or minor units), and what happens beyond."""

    allowed: int
    response: Response


def limit_of(limits: Limits, pattern: Pattern) -> Limit:
    """What the owner has decided about this pattern."""
    match pattern:
        case Pattern.CUSTOMER:
            return Limit(limits.sales_per_customer, limits.sales_per_customer_response)
        case Pattern.CASHIER:
            return Limit(limits.points_per_cashier, limits.points_per_cashier_response)
        case Pattern.LARGE_BILL:
            return Limit(limits.bill_alone, limits.bill_alone_response)
        case Pattern.PAIR:
            return Limit(limits.sales_of_pair, limits.sales_of_pair_response)
        case Pattern.BURST:
            return Limit(limits.burst_sales, limits.burst_sales_response)
        case Pattern.BY_PHONE:
            return Limit(limits.sales_by_phone, limits.sales_by_phone_response)
        case Pattern.LATE_REFUNDS:
            return Limit(limits.late_refunds, limits.late_refunds_response)
        case Pattern.NOT_ME:
            return Limit(0, Response.WARN)


def scope_of(
    program: Program,
    pattern: Pattern,
    *,
    staff_id: StaffId | None,
    member_id: MemberId | None,
    at: datetime,
) -> Scope:
    """The sales that count with one of these people at that instant, itself among them.

    Days are the programme's; seven days and ten minutes are counted back from the sale. Whoever the
    pattern does not tell apart is left out.
    """
    today = program.local(at).date()
    match pattern:
        case Pattern.PAIR:
            since = at - PAIR_WINDOW
        case Pattern.BURST:
            since = at - BURST_WINDOW
        case _:
            since = beginning(program, today) - _INSTANT
    return Scope(
        staff_id=None if pattern is Pattern.CUSTOMER else staff_id,
        member_id=member_id if pattern in {Pattern.CUSTOMER, Pattern.PAIR} else None,
        since=since,
        until=at,
        days=(program.local(since + _INSTANT).date(), today),
        by_phone=pattern is Pattern.BY_PHONE,
    )


def figure_of(pattern: Pattern, tally: Tally) -> int:
    """The figure of the tally that this pattern's limit is about: points, or a number of sales."""
    return tally.points if pattern is Pattern.CASHIER else tally.sales


def joined(first: Scope, last: Scope) -> Scope:
    """The scope from the earlier of two scopes of one group to the later, both included."""
    return replace(last, since=first.since, days=(first.days[0], last.days[1]))


def groups(program: Program, pattern: Pattern, deals: Iterable[Deal]) -> list[list[Scope]]:
    """The scope of each of these sales, those of the same people and day in one list.

    In each list they are in the order of their sales.
    """
    found: dict[tuple[StaffId | None, MemberId | None, date], list[Scope]] = {}
    for deal in sorted(deals, key=lambda deal: deal.at):
        scope = scope_of(
            program, pattern, staff_id=deal.staff_id, member_id=deal.member_id, at=deal.at
        )
        found.setdefault((scope.staff_id, scope.member_id, scope.days[1]), []).append(scope)
    return [*found.values()]

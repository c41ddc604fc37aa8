"""What is counted for each limit, over which time, and for whom."""

from datetime import UTC, date, datetime, timedelta

import pytest

from loyalty.guard.limits import (
    COUNTED,
    WITHIN_A_DAY,
    Limit,
    figure_of,
    groups,
    joined,
    limit_of,
    scope_of,
)
from loyalty.records.guard import Deal, Pattern, Scope, Tally
from loyalty.records.team import Role, Staff
from loyalty.rules.groups import Limits, Response
from loyalty.till.large_bills import needs_manager
from loyalty.values import MemberId, Minor, PersonId, Points, SaleId, StaffId
from tests.loyalty.programs import blank

NIGHT = datetime(2026, 3, 14, 19, 5, tzinfo=UTC)  # five past midnight in Almaty, on the 15th
TODAY, YESTERDAY = date(2026, 3, 15), date(2026, 3, 14)
MIDNIGHT = datetime(2026, 3, 14, 19, tzinfo=UTC)
STAFF, MEMBER = StaffId(3), MemberId(7)


def scope(pattern: Pattern, at: datetime = NIGHT) -> Scope:
    return scope_of(blank(), pattern, staff_id=STAFF, member_id=MEMBER, at=at)


@pytest.mark.parametrize(
    ("pattern", "staff", "member", "since", "days"),
    [
        (Pattern.CUSTOMER, None, MEMBER, MIDNIGHT, (TODAY, TODAY)),
        (Pattern.CASHIER, STAFF, None, MIDNIGHT, (TODAY, TODAY)),
        (Pattern.PAIR, STAFF, MEMBER, NIGHT - timedelta(days=7), (date(2026, 3, 8), TODAY)),
        (Pattern.BY_PHONE, STAFF, None, MIDNIGHT, (TODAY, TODAY)),
        (Pattern.BURST, STAFF, None, NIGHT - timedelta(minutes=10), (YESTERDAY, TODAY)),
    ],
)
def test_what_counts_with_a_sale(
    pattern: Pattern,
    staff: StaffId | None,
    member: MemberId | None,
    since: datetime,
    days: tuple[date, date],
) -> None:
    """Days are the shop's own, and hold their first instant; windows reach back from the sale."""
    found = scope(pattern)
    assert (found.staff_id, found.member_id, found.days) == (staff, member, days)
    assert found.until == NIGHT
    first = timedelta(microseconds=1) if pattern in WITHIN_A_DAY else None
    assert found.since == (since - first if first else since)


def deal(number: int, staff: int, member: int, at: datetime) -> Deal:
    return Deal(SaleId(number), StaffId(staff), MemberId(member), Minor(1), at, True, False)


@pytest.mark.parametrize(
    ("pattern", "sizes"),
    [
        (Pattern.CUSTOMER, [3, 1, 1]),  # customer 7 twice by each cashier; 8; the day after
        (Pattern.CASHIER, [3, 1, 1]),
        (Pattern.BURST, [3, 1, 1]),
        (Pattern.PAIR, [2, 1, 1, 1]),
    ],
)
def test_who_is_told_apart(pattern: Pattern, sizes: list[int]) -> None:
    """Customers, cashiers, or pairs of them; each day by itself."""
    hour = timedelta(hours=1)
    deals = [
        deal(4, 1, 7, NIGHT + 24 * hour),
        deal(1, 1, 7, NIGHT),
        deal(2, 2, 7, NIGHT + hour) if pattern is Pattern.CUSTOMER else deal(2, 1, 8, NIGHT + hour),
        deal(3, 1, 7, NIGHT + 2 * hour),
        deal(5, 2, 8, NIGHT + 3 * hour),
    ]
    found = groups(blank(), pattern, deals)
    assert sorted(map(len, found), reverse=True) == sizes
    for group in found:
        assert [one.until for one in group] == sorted(one.until for one in group)


def test_sales_of_one_group_are_asked_about_together() -> None:
    """From what counts with the first to what counts with the last."""
    first, last = scope(Pattern.BURST), scope(Pattern.BURST, NIGHT + timedelta(hours=1))
    both = joined(first, last)
    assert (both.since, both.until, both.days) == (first.since, last.until, (YESTERDAY, TODAY))
    assert (both.staff_id, both.member_id) == (STAFF, None)


def test_what_a_limit_is_about() -> None:
    """Points for what a cashier gives in a day, and sales for all others."""
    tally = Tally(3, Minor(10_000), Points(500))
    assert [figure_of(pattern, tally) for pattern in COUNTED] == [3, 500, 3, 3, 3]


def test_a_new_shop_is_warned_and_refuses_nothing() -> None:
    """Every limit has its default, and warns until the owner decides otherwise."""
    decided = {pattern: limit_of(Limits(), pattern) for pattern in Pattern}
    assert {limit.response for limit in decided.values()} == {Response.WARN}
    assert decided[Pattern.CUSTOMER] == Limit(5, Response.WARN)
    assert decided[Pattern.CASHIER].allowed == 100_000
    assert decided[Pattern.LARGE_BILL].allowed == 50_000_000
    assert decided[Pattern.PAIR].allowed == 14
    assert decided[Pattern.BURST].allowed == 30
    assert decided[Pattern.BY_PHONE].allowed == 10
    assert decided[Pattern.LATE_REFUNDS].allowed == 2


@pytest.mark.parametrize(
    ("role", "response", "bill", "asked"),
    [
        (Role.CASHIER, Response.REFUSE, 100_001, True),
        (Role.CASHIER, Response.REFUSE, 100_000, False),
        (Role.CASHIER, Response.WARN, 100_001, False),
        (Role.CASHIER, Response.OFF, 100_001, False),
        (Role.MANAGER, Response.REFUSE, 100_001, False),
        (Role.OWNER, Response.REFUSE, 100_001, False),
    ],
)
def test_which_bills_wait_for_a_manager(
    role: Role, response: Response, bill: int, asked: bool
) -> None:
    """A cashier's above the limit, where the owner wants it; who leads needs nobody."""
    limits = Limits(bill_alone=Minor(100_000), bill_alone_response=response)
    staff = Staff(StaffId(1), PersonId(1), role, "Олена", None, NIGHT)
    assert needs_manager(limits, staff, Minor(bill)) is asked

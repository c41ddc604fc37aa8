"""The shift: today's figures, as far as one's role reaches, by the shop's own calendar."""

from datetime import UTC, datetime, timedelta

import pytest

from loyalty.errors import NotAllowed, NotStaff
from loyalty.records.team import Role, Staff
from loyalty.returns.shifts import BranchTotal, Shift, shift_of
from loyalty.values import Minor
from tests.loyalty.shop import Shop

DAY = timedelta(days=1)
BEFORE_MIDNIGHT = datetime(2026, 3, 14, 18, 59, 59, tzinfo=UTC)  # 23:59:59 in Almaty


def shift(shop: Shop, staff: Staff) -> Shift:
    return shop.read(shift_of, by=staff.person_id, now=shop.now)


def test_a_shift_adds_up_the_day(shop: Shop) -> None:
    """Standing sales are counted and summed, undone ones counted apart, newest first."""
    first, second, cashier = (
        shop.member("Айгүл"),
        shop.member("Олена"),
        shop.staff(),
    )
    shop.sell(cashier, first, 250_000)
    shop.wait(minutes=2)
    undone = shop.sell(cashier, first, 100_000)
    shop.undo(cashier, undone.sale.id)
    shop.wait(minutes=2)
    shop.sell(cashier, second, 99_999)
    today = shift(shop, cashier)
    assert (today.staff, str(today.day)) == (cashier, "2026-03-14")
    assert (today.sales, len(today.refunds), today.bills, today.points) == (2, 1, 349_999, 174)
    assert (today.given_back, today.returned) == (0, 0)  # a slip that was undone is no refund
    assert [(line.name, line.sale.bill) for line in today.lines] == [
        ("Олена", 99_999),
        ("Айгүл", 100_000),
        ("Айгүл", 250_000),
    ]


def test_a_new_day_begins_at_midnight_in_the_shop(shop: Shop) -> None:
    """Not at midnight in UTC, which is five in the morning there."""
    shop.now = BEFORE_MIDNIGHT
    member, cashier = shop.member(), shop.staff()
    receipt = shop.sell(cashier, member, 250_000)
    assert (shift(shop, cashier)).sales == 1
    shop.wait(seconds=1)
    morning = shift(shop, cashier)
    assert (str(morning.day), morning.sales, morning.lines) == ("2026-03-15", 0, ())
    shop.sell(cashier, member, 100_000)
    shop.undo(
        cashier, receipt.sale.id
    )  # yesterday's sale stays yesterday's, the undoing is today's
    shop.wait(hours=10)  # past midnight in UTC
    today = shift(shop, cashier)
    assert (today.sales, len(today.refunds), today.returned) == (1, 1, 0)
    assert (today.bills, today.points) == (100_000 - 250_000, 50 - 125)
    shop.wait(hours=14)
    assert (shift(shop, cashier)).sales == 0


def test_a_shift_reaches_as_far_as_the_role(shop: Shop) -> None:
    """Cashiers see their own sales, managers those of the branch, owners and the like all."""
    here, there = shop.branch("Абая 10"), shop.branch("Сатпаева 5")
    member = shop.member()
    one, two = shop.staff(branch=here.id), shop.staff(branch=here.id)
    far = shop.staff(branch=there.id)
    for cashier, bill in ((one, 100_000), (two, 200_000), (far, 400_000)):
        shop.sell(cashier, member, bill)
    manager = shop.staff(Role.MANAGER, branch=here.id)
    everywhere = shop.staff(Role.MANAGER)
    owner = shop.owner()
    seen = {
        one.id: 100_000,
        two.id: 200_000,
        manager.id: 300_000,
        everywhere.id: 700_000,
        owner.id: 700_000,
    }
    for staff in (one, two, manager, everywhere, owner):
        assert (shift(shop, staff)).bills == seen[staff.id]


def test_whoever_leads_sees_who_sold_where_and_what_each_branch_came_to(shop: Shop) -> None:
    """With the points that paid; of one branch alone, the shift's own figures are its total."""
    here, there = shop.branch("Абая 10"), shop.branch("Сатпаева 5")
    member, owner = shop.member(), shop.owner()
    one, far = shop.staff(name="Данияр", branch=here.id), shop.staff(name="Ірина", branch=there.id)
    shop.sell(one, member, 100_000)
    shop.sell(far, member, 400_000)
    shop.sell(owner, member, 50_000)
    slip = shop.sell(one, member, 70_000).sale
    shop.undo(one, slip.id)
    back = shop.sell(far, member, 30_000).sale
    shop.refund(owner, back.id, 10_000)
    seen = shift(shop, owner)
    assert seen.branches == (
        BranchTotal("Сатпаева 5", 2, Minor(420_000)),
        BranchTotal("Абая 10", 1, Minor(100_000)),
        BranchTotal(None, 1, Minor(50_000)),
    )
    assert (seen.given_back, seen.returned) == (1, 10_000)
    lines = [(line.by, line.branch, line.sale.bill) for line in seen.lines]
    assert lines[-2:] == [("Ірина", "Сатпаева 5", 400_000), ("Данияр", "Абая 10", 100_000)]
    manager = shop.staff(Role.MANAGER, branch=here.id)
    assert (shift(shop, manager).branches, shift(shop, manager).bills) == ((), 100_000)


def test_only_staff_have_a_shift(shop: Shop) -> None:
    """A customer is shown none."""
    member = shop.member()
    assert member.person_id is not None
    with pytest.raises(NotStaff):
        shop.read(shift_of, by=member.person_id, now=shop.now)


def test_a_refund_counts_on_the_day_it_is_made(shop: Shop) -> None:
    """The day of the sale keeps its figures; leaders look back at it for ninety days."""
    here, there = shop.branch("Абая 10"), shop.branch("Сатпаева 5")
    member, cashier = shop.member(), shop.staff(branch=here.id)
    manager, owner = shop.staff(Role.MANAGER, branch=here.id), shop.owner()
    elsewhere = shop.staff(Role.MANAGER, branch=there.id)
    sale = shop.sell(cashier, member).sale
    shop.wait(days=1)
    shop.refund(owner, sale.id, 100_000)
    for one in (manager, owner, cashier):  # of the sale's branch and cashier, whoever gave it back
        today = shift(shop, one)
        assert (today.sales, today.bills, today.points) == (0, -100_000, -50)
        assert [line.refund.part.amount for line in today.refunds] == [100_000]
    assert shift(shop, elsewhere).refunds == ()
    for days in (1, 88):
        day = sale.local_date
        then = shop.read(shift_of, by=manager.person_id, day=day, now=shop.now)
        assert (then.sales, then.bills, then.points, then.refunds) == (1, 250_000, 125, ())
        shop.wait(days=days)
    shop.read(shift_of, by=owner.person_id, day=sale.local_date, now=shop.now)
    shop.wait(days=1)
    with pytest.raises(NotAllowed):
        shop.read(shift_of, by=owner.person_id, day=sale.local_date, now=shop.now)


def test_cashiers_look_at_today_and_nobody_at_tomorrow(shop: Shop) -> None:
    """A day that is not there yet is refused like one that is too long ago."""
    cashier, owner = shop.staff(), shop.owner()
    today = shift(shop, cashier).day
    for who, day in ((cashier, today - DAY), (cashier, today + DAY), (owner, today + DAY)):
        with pytest.raises(NotAllowed):
            shop.read(shift_of, by=who.person_id, day=day, now=shop.now)

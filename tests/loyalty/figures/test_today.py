"""Today at a glance is what the shift says, beside what is usual by this hour."""

import pytest

from loyalty.errors import NotAllowed
from loyalty.figures.today import Today, today_of
from loyalty.records.team import Role, Staff
from loyalty.returns.shifts import shift_of
from tests.loyalty.shop import Shop


def today(shop: Shop, staff: Staff) -> Today:
    return shop.read(today_of, by=staff.person_id, now=shop.now)


def test_the_day_is_the_shifts(shop: Shop) -> None:
    """Sums and points, less what was given back; each customer once; managers see their branch."""
    north, south = shop.branch("Север"), shop.branch("Юг")
    owner, manager = shop.owner(), shop.staff(Role.MANAGER, branch=north.id)
    here, there = shop.staff(branch=north.id), shop.staff(branch=south.id)
    first, second, third = (shop.member(name) for name in ("Айгүл", "Дана", "Олена"))
    shop.sell(here, first, 250_000)
    shop.sell(here, first, 100_000)
    shop.undo(here, shop.sell(here, second, 300_000).sale.id)
    shop.refund(owner, shop.sell(there, third, 200_000).sale.id, 50_000)
    for viewer, sales, customers, joined in ((owner, 3, 2, 3), (manager, 2, 1, None)):
        seen = today(shop, viewer)
        shift = shop.read(shift_of, by=viewer.person_id, now=shop.now)
        assert (seen.sales, seen.customers, seen.joined) == (sales, customers, joined)
        assert (seen.sales, seen.bills, seen.points, seen.spent) == (
            shift.sales,
            shift.bills,
            shift.points,
            shift.spent,
        )
    assert today(shop, manager).branch == "Север"
    with pytest.raises(NotAllowed):
        today(shop, here)


def test_what_is_usual_is_of_the_same_hour_of_the_same_weekday(shop: Shop) -> None:
    """The median of the weeks before, once there are three of them; what was sold later in the day
    is not counted.
    """
    owner, cashier, member = shop.owner(), shop.staff(), shop.member()
    for bill in (100_000, 900_000, 300_000):
        assert today(shop, owner).usual is None
        shop.sell(cashier, member, bill)
        shop.wait(hours=2)
        shop.sell(cashier, member, 500_000)
        shop.wait(days=7, hours=-2)
    shop.sell(cashier, member, 777_700)
    assert today(shop, owner).usual == 300_000
    shop.wait(days=1)
    assert today(shop, owner).usual == 0

"""A sale that was made, as staff look at it."""

import pytest

from loyalty.errors import NotAllowed, NotMember
from loyalty.people.privacy import forget
from loyalty.records.team import Role
from loyalty.returns.reasons import Usual
from loyalty.returns.sold import Way, look_at_sale, newest_sales
from loyalty.returns.undo import sale_to_undo
from tests.loyalty.shop import Shop


def test_a_customers_last_purchases(shop: Shop) -> None:
    """Newest first, those that can still be given back, of one's branch; not for cashiers."""
    here, there = shop.branch("Абая 10"), shop.branch("Сатпаева 5")
    member, other = shop.member(), shop.member()
    cashier, far = shop.staff(branch=here.id), shop.staff(branch=there.id)
    manager = shop.staff(Role.MANAGER, branch=here.id)
    sold = []
    for bill in range(1, 11):
        shop.wait(minutes=1)
        sold.append(shop.sell(cashier, member, bill * 10_000).sale)
    shop.sell(far, member)
    shop.sell(cashier, other)
    shop.refund(manager, sold[9].id)
    shop.refund(manager, sold[8].id, 1)
    found = shop.read(newest_sales, member_id=member.id, by=manager.person_id, now=shop.now)
    assert [sale.id for sale in found] == [sale.id for sale in sold[8::-1]]
    with pytest.raises(NotAllowed):
        shop.read(newest_sales, member_id=member.id, by=cashier.person_id, now=shop.now)


def test_what_was_given_back_can_be_judged(shop: Shop) -> None:
    """Of each part: how much, by whom and why. An undoing has no reason."""
    member, cashier, owner = shop.member(), shop.staff(name="Олена"), shop.owner()
    manager = shop.staff(Role.MANAGER, name="Ержан")
    sale = shop.sell(cashier, member).sale
    shop.refund(manager, sale.id, 100_000, reason=Usual.FAULTY)
    shop.undo(cashier, sale.id)
    view = shop.read(look_at_sale, sale_id=sale.id, by=owner.person_id, now=shop.now)
    assert view.names[sale.staff_id] == "Олена"
    told = [(view.names[one.staff_id], one.part.amount, one.reason) for one in view.refunds]
    assert told == [("Ержан", 100_000, "faulty"), ("Олена", 150_000, None)]


def test_the_purchase_of_somebody_who_has_left_can_be_looked_at(shop: Shop) -> None:
    """It may be evidence. Nothing can be done with it: there are no points to give back."""
    member, cashier, owner = shop.member(), shop.staff(), shop.owner()
    sale = shop.sell(cashier, member).sale
    assert member.person_id is not None
    shop.write(forget, person_id=member.person_id, operation=shop.operation(), now=shop.now)
    for viewer in (cashier, owner):
        view = shop.read(look_at_sale, sale_id=sale.id, by=viewer.person_id, now=shop.now)
        assert (view.name, view.balance, view.way) == (None, None, Way.NONE)
    with pytest.raises(NotMember):
        shop.read(sale_to_undo, sale_id=sale.id, cashier=cashier.person_id, now=shop.now)

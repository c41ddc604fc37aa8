"""A customer says of a purchase that it was not theirs."""

import pytest

from loyalty.errors import NotAllowed
from loyalty.guard.alerts import AlertRaised, look_at_alert
from loyalty.records.guard import Pattern
from loyalty.records.people import Member
from loyalty.records.team import Role
from loyalty.returns.disputes import dispute_sale, sale_to_dispute
from loyalty.returns.errors import DisputeTooLate, SaleDisputed, SaleUndone, SaleUnknown
from loyalty.values import SaleId
from tests.loyalty.guarded import alerts
from tests.loyalty.shop import Shop, saying


def dispute(shop: Shop, member: Member, sale_id: SaleId) -> None:
    shop.write(dispute_sale, sale_id=sale_id, member_id=member.id, now=shop.now)


def test_the_owners_and_the_branchs_manager_hear_of_it(shop: Shop) -> None:
    """With the sale, the cashier and a way to suspend them; managers of other branches do not."""
    here, there = shop.branch("Абая 10"), shop.branch("Сатпаева 5")
    owner, member = shop.owner(), shop.member()
    manager = shop.staff(Role.MANAGER, branch=here.id)
    elsewhere = shop.staff(Role.MANAGER, branch=there.id)
    cashier = shop.staff(branch=here.id, name="Олена")
    sale = shop.sell(cashier, member).sale
    shop.letters()
    dispute(shop, member, sale.id)
    waiting = [one for one in shop.letters() if one.kind == AlertRaised.KIND]
    assert {one.person_id for one in waiting} == {owner.person_id, manager.person_id}
    alert_id = saying(waiting, AlertRaised)[0].alert
    for reader in (owner, manager):
        view = shop.read(look_at_alert, alert_id=alert_id, by=reader.person_id)
        assert (view.alert.pattern, view.customer) == (Pattern.NOT_ME, "Айгүл")
        assert [one.id for one in view.sales] == [sale.id]
        assert [one.id for one in view.suspects] == [cashier.id]
    for other in (elsewhere, cashier):
        with pytest.raises(NotAllowed):
            shop.read(look_at_alert, alert_id=alert_id, by=other.person_id)


def test_a_manager_who_made_the_sale_is_not_told(shop: Shop) -> None:
    """It is about them."""
    owner, member, manager = shop.owner(), shop.member(), shop.staff(Role.MANAGER)
    sale = shop.sell(manager, member).sale
    shop.letters()
    dispute(shop, member, sale.id)
    told = {one.person_id for one in shop.letters() if one.kind == AlertRaised.KIND}
    assert told == {owner.person_id}


def test_a_purchase_is_disputed_once(shop: Shop) -> None:
    """Each by itself, however often the button is tapped."""
    owner, member, cashier = shop.owner(), shop.member(), shop.staff()
    first, second = shop.sell(cashier, member).sale, shop.sell(cashier, member, 300_000).sale
    dispute(shop, member, first.id)
    for again in (sale_to_dispute, dispute_sale):
        with pytest.raises(SaleDisputed):
            shop.write(again, sale_id=first.id, member_id=member.id, now=shop.now)
    dispute(shop, member, second.id)
    assert len(alerts(shop, owner)) == 2


def test_a_purchase_is_disputed_within_seven_days(shop: Shop) -> None:
    """To the last instant."""
    member, cashier = shop.member(), shop.staff()
    sale = shop.sell(cashier, member).sale
    shop.wait(days=7, microseconds=-1)
    shop.read(sale_to_dispute, sale_id=sale.id, member_id=member.id, now=shop.now)
    shop.wait(microseconds=1)
    with pytest.raises(DisputeTooLate):
        dispute(shop, member, sale.id)


def test_what_cannot_be_disputed(shop: Shop) -> None:
    """An undone purchase, somebody else's, and one that never was."""
    owner, member, other = shop.owner(), shop.member(), shop.member("Дана")
    cashier = shop.staff()
    undone, standing = shop.sell(cashier, member).sale, shop.sell(cashier, member, 300_000).sale
    shop.undo(cashier, undone.id)
    with pytest.raises(SaleUndone):
        dispute(shop, member, undone.id)
    for whose, sale_id in ((other, standing.id), (member, SaleId(999))):
        with pytest.raises(SaleUnknown):
            dispute(shop, whose, sale_id)
    assert alerts(shop, owner) == []

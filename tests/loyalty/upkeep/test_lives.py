"""How long points live where rules change, purchases are given back, or gifts come meanwhile."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from loyalty.operations import begin
from loyalty.points.purse import Purse
from loyalty.points.reversals import reverse
from loyalty.records.points import Reason
from loyalty.records.team import Role
from loyalty.returns.refunds import weigh_refund
from loyalty.rules.groups import Earning, Expiry
from loyalty.store import Tx
from loyalty.upkeep.audit import audit
from loyalty.values import Minor, Points
from tests.loyalty.shop import Shop
from tests.loyalty.upkeep.test_night import (
    AFTER_EARNING,
    AFTER_PURCHASE,
    LAST,
    at,
    gift,
    pass_days,
    pay,
    purse,
)


def test_a_purchase_after_midnight_brings_nothing_back(shop: Shop) -> None:
    """Whether the night has come to it or not: what is lost is lost, and cannot be spent."""
    shop.rule(expiry=AFTER_PURCHASE)
    member, cashier = shop.member(), shop.staff()
    shop.sell(cashier, member)
    at(shop, LAST + timedelta(days=1), 0)
    assert purse(shop, member) == Purse(Points(125), stale=Points(125))
    shop.sell(cashier, member, 100_000)
    assert purse(shop, member).spendable == 50
    pay(shop, member, 50)
    assert shop.balance(member) == 0
    assert not shop.read(audit).flaws


def test_a_gift_to_somebody_idle_lives_its_months(shop: Shop) -> None:
    """It is not gone the next night, and is told of by itself."""
    shop.rule(expiry=AFTER_PURCHASE)
    member, cashier = shop.member(), shop.staff()
    shop.sell(cashier, member)
    pass_days(shop, 40)
    assert shop.balance(member) == 0
    gift(shop, member)
    told = pass_days(shop, 31)
    assert [points for _, points, _ in told] == [30, 30, 30]
    assert shop.balance(member) == 0
    assert not shop.read(audit).flaws


def test_promises_outlive_the_rules(shop: Shop) -> None:
    """Points keep the date that they were given with, whatever the owner decides afterwards."""
    cashier, member = shop.staff(), shop.member()
    shop.sell(cashier, member, 20_000)  # 10 for ever
    shop.rule(expiry=replace(AFTER_EARNING, expiry_months=3))
    shop.sell(cashier, member, 200_000)  # 100 until 14 June
    shop.rule(expiry=replace(AFTER_EARNING, expiry_months=1))
    shop.sell(cashier, member, 2_000_000)  # 1 000 until 14 April
    shop.rule(expiry=Expiry())
    shop.night()
    left = []
    for day in (LAST, LAST + timedelta(days=1), date(2026, 6, 14), date(2026, 6, 15)):
        at(shop, day)
        assert shop.night()
        left.append(shop.balance(member))
    assert left == [1_110, 110, 110, 10]
    assert not shop.read(audit).flaws


def test_a_rule_about_purchases_counts_from_its_first_day(shop: Shop) -> None:
    """Nobody loses anything overnight because of purchases that nobody asked for."""
    cashier, member = shop.staff(), shop.member()
    shop.sell(cashier, member)
    shop.wait(days=400)
    shop.rule(expiry=AFTER_PURCHASE)
    assert shop.night()
    assert shop.balance(member) == 125
    shop.hear()
    assert len(pass_days(shop, 31)) == 3
    assert shop.balance(member) == 0
    assert not shop.read(audit).flaws


def test_a_purchase_that_is_undone_kept_nothing(shop: Shop) -> None:
    """The last purchase is the last one that stands, and so for those who never bought."""
    shop.rule(expiry=AFTER_PURCHASE)
    member, cashier = shop.member(), shop.staff()
    first = shop.sell(cashier, member).sale
    shop.wait(days=20)
    shop.undo(cashier, shop.sell(cashier, member).sale.id)
    assert shop.member_now(member.id).last_purchase_at == first.at
    pass_days(shop, 12)
    assert shop.balance(member) == 0
    newcomer = shop.member()
    shop.undo(cashier, shop.sell(cashier, newcomer).sale.id)
    assert shop.member_now(newcomer.id).last_purchase_at is None


def test_a_refund_foresees_what_is_lost_with_it(shop: Shop) -> None:
    """Points that live by the purchase that is given back are gone before ✅ says so."""
    shop.rule(expiry=AFTER_PURCHASE)
    member, cashier, manager = shop.member(), shop.staff(), shop.staff(Role.MANAGER)
    shop.sell(cashier, member, 100_000)
    shop.wait(days=25)
    late = shop.sell(cashier, member).sale
    shop.wait(days=20)
    for amount, balance in ((100_000, 125), (250_000, 0)):
        weighed = shop.write(
            weigh_refund, sale_id=late.id, amount=Minor(amount), by=manager.person_id, now=shop.now
        )
        assert (weighed.balance, shop.balance(member)) == (balance, 175)
    assert shop.refund(manager, late.id).balance == 0
    assert not shop.read(audit).flaws


def test_what_becomes_of_use_and_expires_unseen_is_not_announced(shop: Shop) -> None:
    """A shop that was closed for long activates first, then lets go, and speaks of neither."""
    shop.rule(earning=Earning(pending_days=20), expiry=AFTER_EARNING)
    member, cashier = shop.member(), shop.staff()
    shop.sell(cashier, member)
    shop.night()
    shop.hear()
    at(shop, LAST + timedelta(days=5))
    assert shop.night()
    assert shop.hear() == []
    assert shop.balance(member) == 0
    assert not shop.read(audit).flaws


@pytest.mark.parametrize("spent_before", [100, 125])
def test_spent_points_that_come_back_too_late_live_thirty_days_more(
    shop: Shop, spent_before: int
) -> None:
    """Under the rule about purchases as under any other."""
    shop.rule(expiry=AFTER_PURCHASE)
    member, cashier = shop.member(), shop.staff()
    shop.sell(cashier, member)
    pay(shop, member, spent_before)
    (spent,) = (
        entry
        for entry in shop.read(lambda tx: tx.ledger.history(member.id, before=None, limit=9))
        if entry.reason is Reason.SPENDING
    )
    pass_days(shop, 32)
    assert shop.balance(member) == 0

    def give_back(tx: Tx) -> None:
        number = begin(tx, shop.operation(), "giving back", {}, now=shop.now, member_id=member.id)
        reverse(tx, operation=number, entry_id=spent.id, now=shop.now)

    shop.write(give_back)
    pass_days(shop, 29)
    assert purse(shop, member).spendable == spent_before
    pass_days(shop, 2)
    assert shop.balance(member) == 0
    assert not shop.read(audit).flaws

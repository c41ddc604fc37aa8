"""Limits that refuse: heard at the quote, decided at ✅, and told to the owners."""

from typing import Any

import pytest

from loyalty.guard.errors import LimitReached
from loyalty.guard.guard import tell_of_refusal
from loyalty.records.guard import Pattern
from loyalty.records.team import Role
from loyalty.rules.groups import Response
from tests.loyalty.guarded import alerts, limit, watch
from tests.loyalty.shop import Shop

REFUSE = Response.REFUSE
CASES: tuple[tuple[Pattern, dict[str, Any]], ...] = (
    (Pattern.CUSTOMER, {"sales_per_customer": 2, "sales_per_customer_response": REFUSE}),
    (Pattern.CASHIER, {"points_per_cashier": 250, "points_per_cashier_response": REFUSE}),
    (Pattern.PAIR, {"sales_of_pair": 2, "sales_of_pair_response": REFUSE}),
    (Pattern.BURST, {"burst_sales": 2, "burst_sales_response": REFUSE}),
    (Pattern.BY_PHONE, {"sales_by_phone": 2, "sales_by_phone_response": REFUSE}),
)


@pytest.mark.parametrize(("pattern", "limits"), CASES)
def test_a_limit_refuses_what_passes_it(
    shop: Shop, pattern: Pattern, limits: dict[str, Any]
) -> None:
    """The cashier hears it before the customer waits; a quote of before is refused at ✅."""
    limit(shop, **limits)
    member, cashier = shop.member(), shop.staff()
    early = shop.quote(cashier, member, 300_000, by_phone=True)
    shop.sell(cashier, member, by_phone=True)
    shop.sell(cashier, member, by_phone=True)
    with pytest.raises(LimitReached) as refused:
        shop.quote(cashier, member, by_phone=True)
    breach = refused.value.breach
    assert (breach.pattern, breach.refused, breach.staff_id) == (pattern, True, cashier.id)
    assert breach.figure == (375 if pattern is Pattern.CASHIER else 3)
    with pytest.raises(LimitReached):
        shop.confirm(cashier, early, sure=True)
    assert shop.balance(member) == 250


@pytest.mark.parametrize(("pattern", "limits"), CASES)
def test_owners_hear_of_what_was_refused(
    shop: Shop, pattern: Pattern, limits: dict[str, Any]
) -> None:
    """Once a day, with who it was and the sales that count."""
    owner, member, cashier = shop.owner(), shop.member(), shop.staff(name="Олена")
    limit(shop, **limits)
    sales = [shop.sell(cashier, member, by_phone=True).sale.id for _ in range(2)]
    for _ in range(2):
        with pytest.raises(LimitReached) as refused:
            shop.quote(cashier, member, by_phone=True)
        shop.write(tell_of_refusal, breach=refused.value.breach, now=shop.now)
    (view,) = alerts(shop, owner)
    assert (view.alert.pattern, view.alert.refused) == (pattern, True)
    assert view.staff is not None
    assert view.staff.name == "Олена"
    assert view.alert.sales == tuple(reversed(sales))
    assert (view.alert.tally.sales, view.alert.tally.bills) == (2, 500_000)
    about_customer = pattern in {Pattern.CUSTOMER, Pattern.PAIR}
    assert view.customer == ("Айгүл" if about_customer else None)


def test_whoever_shows_a_card_is_served_on(shop: Shop) -> None:
    """The limit of sales by phone is about those alone; each cashier has their own."""
    limit(shop, sales_by_phone=1, sales_by_phone_response=REFUSE)
    member, cashier = shop.member(), shop.staff()
    shop.sell(cashier, member)
    shop.sell(cashier, member, by_phone=True)
    with pytest.raises(LimitReached):
        shop.quote(cashier, member, by_phone=True)
    shop.sell(cashier, member)
    shop.sell(shop.staff(), member, by_phone=True)


def test_who_was_warned_hears_of_a_refusal_as_well(shop: Shop) -> None:
    """What was let through and what was not are two things, on one day too."""
    owner, member, cashier = shop.owner(), shop.member(), shop.staff()
    limit(shop, points_per_cashier=200)
    watch(shop)
    for _ in range(2):
        shop.sell(cashier, member)
    watch(shop)
    limit(shop, points_per_cashier=200, points_per_cashier_response=Response.REFUSE)
    with pytest.raises(LimitReached) as refused:
        shop.quote(cashier, member)
    shop.write(tell_of_refusal, breach=refused.value.breach, now=shop.now)
    told = [(view.alert.pattern, view.alert.refused) for view in alerts(shop, owner)]
    assert told == [(Pattern.CASHIER, False), (Pattern.CASHIER, True)]


def test_a_day_has_its_own_sales(shop: Shop) -> None:
    """Tomorrow the customer may buy again; an undone sale does not count."""
    limit(shop, sales_per_customer=2, sales_per_customer_response=REFUSE)
    member, cashier = shop.member(), shop.staff()
    shop.sell(cashier, member)
    slip = shop.sell(cashier, member)
    shop.undo(cashier, slip.sale.id)
    shop.sell(cashier, member)
    with pytest.raises(LimitReached):
        shop.quote(cashier, member)
    shop.wait(hours=12, seconds=-1)  # a second before midnight
    with pytest.raises(LimitReached):
        shop.quote(cashier, member)
    shop.wait(seconds=1)
    shop.sell(cashier, member)


def test_others_are_not_held_up(shop: Shop) -> None:
    """A pair that is at its limit: each of them goes on with anybody else."""
    limit(shop, sales_of_pair=1, sales_of_pair_response=REFUSE)
    member, other = shop.member(), shop.member("Дана")
    cashier, colleague = shop.staff(), shop.staff()
    shop.sell(cashier, member)
    shop.sell(cashier, other)
    shop.sell(colleague, member)
    with pytest.raises(LimitReached):
        shop.quote(cashier, member)
    shop.wait(days=7)
    shop.sell(cashier, member)


def test_a_limit_that_warns_or_is_off_refuses_nothing(shop: Shop) -> None:
    """The sales go on; of those that are off nobody hears."""
    owner, member, cashier = shop.owner(), shop.member(), shop.staff()
    off = {name: Response.OFF for pattern, case in CASES for name in case if "response" in name}
    limits = {**{k: v for _, case in CASES for k, v in case.items()}, **off}
    limit(shop, **limits)
    watch(shop)
    for _ in range(4):
        shop.sell(cashier, member)
    watch(shop)
    assert alerts(shop, owner) == []
    assert shop.balance(member) == 500


@pytest.mark.parametrize("response", [Response.WARN, Response.REFUSE, Response.OFF])
def test_refunds_after_shifts(shop: Shop, response: Response) -> None:
    """Of earlier days' sales, each counted once a day; today's may be refunded freely."""
    owner, member, cashier = shop.owner(), shop.member(), shop.staff()
    manager = shop.staff(Role.MANAGER, name="Олена")
    limit(shop, late_refunds=2, late_refunds_response=response)
    late = [shop.sell(cashier, member).sale.id for _ in range(3)]
    shop.wait(days=1)
    for _ in range(3):
        shop.refund(manager, shop.sell(cashier, member).sale.id)
    for _ in range(2):
        shop.refund(manager, late[0], 10_000)
    shop.refund(manager, late[1])
    shop.refund(manager, shop.sell(cashier, member).sale.id)
    assert alerts(shop, owner) == []
    if response is Response.REFUSE:
        with pytest.raises(LimitReached) as refused:
            shop.refund(manager, late[2])
        shop.write(tell_of_refusal, breach=refused.value.breach, now=shop.now)
    else:
        shop.refund(manager, late[2])
    found = alerts(shop, owner)
    if response is Response.OFF:
        assert found == []
        return
    (view,) = found
    assert (view.alert.pattern, view.alert.figure) == (Pattern.LATE_REFUNDS, 3)
    assert view.alert.refused is (response is Response.REFUSE)
    assert view.staff is not None
    assert view.staff.name == "Олена"
    assert [one.id for one in view.suspects] == [manager.id]
    shop.wait(days=1)
    shop.refund(shop.staff(Role.MANAGER), shop.sell(cashier, member).sale.id)
    if response is Response.REFUSE:
        shop.refund(manager, late[2])

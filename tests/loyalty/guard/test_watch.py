"""The watch finds what the owner wants to hear of, whenever it looks."""

from datetime import timedelta
from typing import Any

import pytest

from loyalty.errors import NotAllowed
from loyalty.guard import watch as watching
from loyalty.guard.alerts import look_at_alert, silence_alert
from loyalty.guard.errors import AlertUnknown
from loyalty.guard.watch import begin_watch, look, watched
from loyalty.records.guard import Pattern
from loyalty.records.people import Member
from loyalty.records.team import Role, Staff
from loyalty.rules.groups import Response
from loyalty.store import Tx
from loyalty.values import AlertId
from tests.loyalty.guarded import alerts, limit, watch
from tests.loyalty.shop import Shop


@pytest.mark.parametrize(
    ("pattern", "limits", "figure"),
    [
        (Pattern.CUSTOMER, {"sales_per_customer": 2}, 3),
        (Pattern.CASHIER, {"points_per_cashier": 250}, 375),
        (Pattern.PAIR, {"sales_of_pair": 2}, 3),
        (Pattern.BURST, {"burst_sales": 2}, 3),
        (Pattern.BY_PHONE, {"sales_by_phone": 2}, 3),
        (Pattern.LARGE_BILL, {"bill_alone": 249_999}, 250_000),
    ],
)
def test_each_pattern_is_seen(
    shop: Shop, pattern: Pattern, limits: dict[str, Any], figure: int
) -> None:
    """One sale beyond the limit, and the owners are told once, with the evidence; sales go on."""
    owner, member = shop.owner(), shop.member()
    cashier = shop.staff(name="Олена")
    limit(shop, **limits)
    watch(shop)
    for number in range(3):
        if pattern is not Pattern.LARGE_BILL:
            assert alerts(shop, owner) == []
        sale = shop.sell(cashier, member, by_phone=True).sale
        shop.wait(minutes=3)
        if number < 2 and pattern is not Pattern.LARGE_BILL:
            watch(shop)
    for _ in range(2):
        watch(shop)
    (view,) = alerts(shop, owner)
    found = view.alert
    assert (found.pattern, found.figure, found.refused) == (pattern, figure, False)
    assert found.allowed == next(iter(limits.values()))
    of_cashier = pattern is not Pattern.CUSTOMER
    assert found.staff_id == (cashier.id if of_cashier else None)
    about = pattern in {Pattern.CUSTOMER, Pattern.PAIR, Pattern.LARGE_BILL}
    assert view.customer == ("Айгүл" if about else None)
    assert [one.id for one in view.suspects] == [cashier.id]
    if pattern is not Pattern.LARGE_BILL:
        assert (found.tally.sales, found.tally.bills, found.tally.points) == (3, 750_000, 375)
        assert found.sales[0] == sale.id
        assert len(found.sales) == 3


def test_sales_with_a_card_are_no_sales_by_phone(shop: Shop) -> None:
    """They are counted apart, and neither makes the other a pattern."""
    owner, member, cashier = shop.owner(), shop.member(), shop.staff()
    limit(shop, sales_by_phone=2)
    watch(shop)
    for by_phone in (True, False, True, False):
        shop.sell(cashier, member, by_phone=by_phone)
    watch(shop)
    assert alerts(shop, owner) == []
    shop.sell(cashier, member, by_phone=True)
    watch(shop)
    (view,) = alerts(shop, owner)
    assert (view.alert.pattern, view.alert.figure) == (Pattern.BY_PHONE, 3)


def test_a_large_bill_by_who_leads_is_no_pattern(shop: Shop) -> None:
    """Managers and owners need nobody's ✅."""
    owner, member, manager = shop.owner(), shop.member(), shop.staff(Role.MANAGER)
    limit(shop, bill_alone=100)
    watch(shop)
    shop.sell(manager, member)
    shop.sell(owner, member, 300_000)
    watch(shop)
    assert alerts(shop, owner) == []


def test_a_burst_is_ten_minutes_long(shop: Shop) -> None:
    """As many sales over a longer time are none, and one over midnight is one."""
    owner, cashier = shop.owner(), shop.staff()
    members = [shop.member(f"Дана {number}") for number in range(4)]
    limit(shop, burst_sales=3, sales_per_customer=99)
    watch(shop)
    for member in members:
        shop.sell(cashier, member)
        shop.wait(minutes=3, seconds=20)
    watch(shop)
    assert alerts(shop, owner) == []
    shop.now = shop.now.replace(hour=18, minute=56)  # four minutes to midnight in Almaty
    for member in members:
        shop.sell(cashier, member)
        shop.wait(minutes=2)
    watch(shop)
    (view,) = alerts(shop, owner)
    assert (view.alert.pattern, view.alert.figure) == (Pattern.BURST, 4)


def test_a_pair_is_looked_at_over_seven_days(shop: Shop) -> None:
    """The first of them is forgotten when its week is over."""
    owner, member, cashier = shop.owner(), shop.member(), shop.staff()
    limit(shop, sales_of_pair=2)
    watch(shop)
    for days in (3, 4, 1):
        shop.sell(cashier, member)
        shop.wait(days=days)
    watch(shop)
    assert alerts(shop, owner) == []
    shop.sell(cashier, member)
    watch(shop)
    (view,) = alerts(shop, owner)
    assert (view.alert.pattern, view.alert.figure) == (Pattern.PAIR, 3)


def test_a_pair_that_meets_daily_is_told_of_once_in_seven_days(shop: Shop) -> None:
    """A kiosk's one cashier and its regulars: their seven days are one story, and not a daily one.

    What is all right is not told of for four weeks, however often they meet.
    """
    owner, member, cashier = shop.owner(), shop.member(), shop.staff()
    limit(shop, sales_of_pair=3)
    watch(shop)
    told: list[int] = []
    for day in range(60):
        shop.sell(cashier, member)
        watch(shop)
        for view in alerts(shop, owner):
            told.append(day)
            if len(told) == 3:
                _silence(shop, view.alert.id, owner)
        shop.wait(days=1)
    assert told == [3, 10, 17, 45, 52, 59]


def test_nothing_is_lost_while_nobody_looks(shop: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    """After three days away each day has its alert, portion by portion, and none comes twice."""
    monkeypatch.setattr(watching, "PORTION", 2)
    owner, member, cashier = shop.owner(), shop.member(), shop.staff()
    limit(shop, sales_per_customer=2, sales_of_pair=99)
    watch(shop)
    for _ in range(3):
        for _ in range(3):
            shop.sell(cashier, member)
        shop.wait(days=1)
    for _ in range(2):
        watch(shop)
    found = [view.alert for view in alerts(shop, owner)]
    assert [one.figure for one in found] == [3, 3, 3]
    days = sorted(one.day for one in found)
    assert [later - days[0] for later in days] == [timedelta(days=n) for n in range(3)]


def test_an_alert_that_could_not_be_written_is_found_again(shop: Shop) -> None:
    """A crash between looking and writing down: the next round sees the same."""
    owner, member, cashier = shop.owner(), shop.member(), shop.staff()
    limit(shop, sales_per_customer=2)
    watch(shop)
    for _ in range(3):
        shop.sell(cashier, member)
    shop.wait(minutes=5)
    first = shop.read(look, after=shop.read(watched), now=shop.now)
    assert len(first.sights) == 1
    watch(shop)
    assert len(alerts(shop, owner)) == 1


def test_the_newest_sales_are_looked_at_again(shop: Shop) -> None:
    """PostgreSQL may commit a lower number after a higher one: the mark waits for two minutes."""
    member, cashier = shop.member(), shop.staff()
    shop.write(begin_watch)
    sale = shop.sell(cashier, member).sale
    shop.wait(minutes=2, microseconds=-1)
    assert shop.read(look, after=shop.read(watched), now=shop.now).mark is None
    shop.wait(microseconds=1)
    assert shop.read(look, after=shop.read(watched), now=shop.now).mark == sale.id


def test_what_was_sold_before_the_first_look_is_left_alone(shop: Shop) -> None:
    """A shop that begins to watch is not told of its past."""
    owner, member, cashier = shop.owner(), shop.member(), shop.staff()
    limit(shop, sales_per_customer=1)
    shop.sell(cashier, member)
    shop.sell(cashier, member)
    watch(shop)
    assert alerts(shop, owner) == []


def test_an_undone_sale_is_no_evidence(shop: Shop) -> None:
    """A slip of the finger that was taken back alarms nobody."""
    owner, member, cashier = shop.owner(), shop.member(), shop.staff()
    limit(shop, sales_per_customer=1, bill_alone=299_999)
    watch(shop)
    slip = shop.sell(cashier, member, 300_000)
    shop.undo(cashier, slip.sale.id)
    shop.sell(cashier, member)
    watch(shop)
    assert alerts(shop, owner) == []


def test_an_alert_comes_again_when_it_has_doubled(shop: Shop) -> None:
    """At 3, at 6, at 12; not in between. ❌ silences it for the day, and the next has its own."""
    owner, member, cashier = shop.owner(), shop.member(), shop.staff()
    limit(shop, sales_per_customer=2, sales_of_pair=99)
    watch(shop)
    told = []
    for _ in range(7):
        shop.sell(cashier, member)
        watch(shop)
        told += [view.alert.figure for view in alerts(shop, owner)]
    assert told == [3, 6]
    _silence(shop, _alert_of(shop, owner, member), owner)
    for _ in range(6):
        shop.sell(cashier, member)
        watch(shop)
    assert alerts(shop, owner) == []
    shop.wait(days=1)
    for _ in range(3):
        shop.sell(cashier, member)
    watch(shop)
    assert [view.alert.figure for view in alerts(shop, owner)] == [3]


def test_who_sees_an_alert(shop: Shop) -> None:
    """Owners; managers and cashiers do not, and of one that never was nobody does."""
    owner, member, cashier = shop.owner(), shop.member(), shop.staff()
    manager = shop.staff(Role.MANAGER)
    limit(shop, sales_per_customer=1)
    watch(shop)
    for _ in range(2):
        shop.sell(cashier, member)
    watch(shop)
    number = _alert_of(shop, owner, member)
    for other in (manager, cashier):
        with pytest.raises(NotAllowed):
            shop.read(look_at_alert, alert_id=number, by=other.person_id)
        with pytest.raises(NotAllowed):
            shop.write(silence_alert, alert_id=number, by=other.person_id, now=shop.now)
    with pytest.raises(AlertUnknown):
        shop.read(look_at_alert, alert_id=AlertId(999), by=owner.person_id)


def test_limits_change_while_the_shop_is_open(shop: Shop) -> None:
    """What the owner turns off is not told of, even where it happened before."""
    owner, member, cashier = shop.owner(), shop.member(), shop.staff()
    limit(shop, sales_per_customer=1)
    watch(shop)
    for _ in range(2):
        shop.sell(cashier, member)
    limit(shop, sales_per_customer=1, sales_per_customer_response=Response.OFF)
    watch(shop)
    assert alerts(shop, owner) == []


def _silence(shop: Shop, alert_id: AlertId, by: Staff) -> None:
    shop.write(silence_alert, alert_id=alert_id, by=by.person_id, now=shop.now)


def _alert_of(shop: Shop, owner: Staff, member: Member) -> AlertId:
    def find(tx: Tx) -> AlertId:
        day = tx.programs.current().local(shop.now).date()
        found = tx.alerts.of_key(f"customer:0:{member.id}:{day}")
        assert found is not None
        return found.id

    return shop.read(find)

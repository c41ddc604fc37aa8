"""A month under the limits of a new programme: honest shops are left in peace, fraud is not."""

import random
from collections import Counter
from datetime import timedelta

from loyalty.records.guard import Pattern
from loyalty.records.team import Role
from loyalty.records.till import Sale
from tests.loyalty.guarded import alerts, watch
from tests.loyalty.shop import Shop

WORKDAYS = 5


def test_an_honest_month_alarms_nobody(shop: Shop) -> None:
    """A kiosk with one barista: regulars twice each workday, a queue at nine, slips of the finger
    that are undone, and a return of another day now and then.
    """
    chance = random.Random(2026)
    owner, barista, manager = shop.owner(), shop.staff(), shop.staff(Role.MANAGER)
    regulars = [shop.member(f"{number}") for number in range(6)]
    watch(shop)
    told = []
    for day in range(30):
        morning = shop.now
        for coffee in range(2 if day % 7 < WORKDAYS else 1):
            for regular in regulars:
                sale = shop.sell(barista, regular, chance.randrange(80_000, 300_000)).sale
                shop.wait(seconds=25)
                if chance.random() < 0.05:
                    shop.undo(barista, sale.id)
                    sale = shop.sell(barista, regular).sale
            shop.wait(hours=5 - coffee)
        if day % 7 == 2:
            shop.wait(days=1)
            shop.refund(manager, sale.id)
            morning += timedelta(days=1)
        watch(shop)
        told += alerts(shop, owner)
        shop.now = morning + timedelta(days=1)
    assert [(view.alert.pattern, view.alert.figure) for view in told] == []


def test_a_dishonest_month_is_caught(shop: Shop) -> None:
    """A barista who holds a friend's card under whoever has none, and a manager who takes old sales
    back for the cash: each is told of within days, with a name, and the owner is not flooded.
    """
    chance = random.Random(2026)
    owner, barista = shop.owner(), shop.staff(name="Олена")
    manager, friend = shop.staff(Role.MANAGER, name="Ержан"), shop.member("Дана")
    guests = [shop.member(f"{number}") for number in range(9)]
    watch(shop)
    told, first = Counter[tuple[Pattern, str]](), dict[tuple[Pattern, str], int]()
    yesterday: list[Sale] = []
    for day in range(30):
        sold = [shop.sell(barista, chance.choice(guests)).sale for _ in range(6)]
        for _ in range(3):
            shop.sell(barista, friend, 400_000)
            shop.wait(hours=2)
        for sale in yesterday[:3]:
            shop.refund(manager, sale.id)
        yesterday = sold
        watch(shop)
        for view in alerts(shop, owner):
            assert view.staff is not None
            found = view.alert.pattern, view.staff.name
            told[found] += 1
            first.setdefault(found, day)
        shop.now += timedelta(hours=18)
    assert first == {(Pattern.PAIR, "Олена"): 4, (Pattern.LATE_REFUNDS, "Ержан"): 1}
    assert told == {(Pattern.PAIR, "Олена"): 4, (Pattern.LATE_REFUNDS, "Ержан"): 29}

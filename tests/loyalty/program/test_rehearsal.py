"""Before rules are applied, the owner can see what the last thirty days would have given."""

from dataclasses import replace
from typing import Any

import pytest

from loyalty.program.errors import CurrencyInUse
from loyalty.program.rehearsal import Given, Rehearsal, rehearse
from loyalty.rules.groups import (
    Category,
    Discount,
    DiscountKind,
    DiscountStep,
    EarnBy,
    Earning,
    Tier,
    TierBy,
    Tiers,
)
from loyalty.rules.program import Program
from loyalty.values import BasisPoints, Minor, Points
from tests.loyalty.promotions.perked import campaign
from tests.loyalty.promotions.perked import given as given_with_message
from tests.loyalty.shop import Shop

TWICE = BasisPoints(20_000)


def rehearsed(shop: Shop, **rules: Any) -> Rehearsal:
    current = shop.read(lambda tx: tx.programs.current())
    wanted: Program = replace(current, **rules)
    return shop.read(rehearse, wanted=wanted, now=shop.now)


def given(points: int, worth: int, off: int = 0) -> Given:
    return Given(Points(points), Minor(worth), Minor(off))


@pytest.fixture
def busy(shop: Shop) -> Shop:
    """Айгүл bought forty days ago and twice lately; Нұрлан once, and gave it back."""
    cashier, regular, other = shop.staff(), shop.member("Айгүл"), shop.member("Нұрлан")
    shop.sell(cashier, regular, 1_000_000)
    shop.wait(days=40)
    shop.sell(cashier, regular, 250_000)
    shop.wait(hours=1)
    shop.sell(cashier, regular, 99_900)
    shop.undo(cashier, shop.sell(cashier, other, 500_000).sale.id)
    return shop


def test_the_same_rules_give_the_same(busy: Shop) -> None:
    """Only standing sales of the last thirty days count, and nothing is changed by looking."""
    before = busy.read(lambda tx: tx.audit.totals())
    found = rehearsed(busy)
    assert (found.sales, found.bills, found.unknown) == (2, 349_900, 0)
    assert found.before == found.after == given(174, 17_400)
    assert found.on_cards == 500 + 174
    assert busy.read(lambda tx: tx.audit.totals()) == before


@pytest.mark.parametrize(
    ("earning", "points"),
    [
        (Earning(rate=BasisPoints(1_000)), 250 + 99),
        (Earning(by=EarnBy.STEP, step=Minor(20_000)), 12 + 4),
        (Earning(by=EarnBy.VISIT, points_per_visit=Points(7)), 14),
        (Earning(by=EarnBy.NOTHING), 0),
        (Earning(first_purchase=TWICE), 174),  # the first was forty days ago
        (Earning(most_per_day=Points(130)), 130),
    ],
)
def test_other_rules_about_points(busy: Shop, earning: Earning, points: int) -> None:
    """Each sale earns what it would have earned then, after those before it."""
    assert rehearsed(busy, earning=earning).after == given(points, 100 * points)


def test_the_worth_of_a_point(busy: Shop) -> None:
    """A point of half a tenge: twice the points, for the same money."""
    assert rehearsed(busy, point_value=Minor(50)).after == given(250 + 99, 50 * 349)


def test_a_discount_card_that_grows(busy: Shop) -> None:
    """What was spent before the thirty days counts as it was; points come on what is paid."""
    steps = (
        DiscountStep(Minor(1_000_000), BasisPoints(1_000)),
        DiscountStep(Minor(1_200_000), BasisPoints(2_000)),
    )
    found = rehearsed(busy, discount=Discount(DiscountKind.PROGRESSIVE, steps=steps))
    assert found.after == given(112 + 39, 15_100, 25_000 + 19_980)
    assert found.after.cost == 15_100 + 44_980
    assert found.before == given(174, 17_400)


def test_tiers_are_reached_on_the_way(busy: Shop) -> None:
    """The second visit makes a regular, whose third earns twice."""
    levels = (Tier("Свой", 2, multiplier=TWICE),)
    found = rehearsed(busy, tiers=Tiers(by=TierBy.VISITS, levels=levels))
    assert found.after == given(125 + 99, 22_400)


def test_sales_without_a_category_earn_by_the_rate_for_all(busy: Shop) -> None:
    """How many those are is said."""
    found = rehearsed(busy, categories=(Category("Кофе", BasisPoints(0)),))
    assert (found.unknown, found.after.points) == (2, 174)


def test_a_shop_without_sales(shop: Shop) -> None:
    """Nothing came, and nothing would have."""
    found = rehearsed(shop)
    assert (found.sales, found.before, found.after) == (0, given(0, 0), given(0, 0))


def test_no_sum_is_counted_in_two_currencies(shop: Shop) -> None:
    """Before the first sale the currency may change, and a rehearsal of it too; afterwards not."""
    assert rehearsed(shop, currency="UAH").sales == 0
    assert shop.rule(currency="UAH").currency == "UAH"
    cashier = shop.staff()
    shop.undo(cashier, shop.sell(cashier, shop.member()).sale.id)
    with pytest.raises(CurrencyInUse):
        rehearsed(shop, currency="KZT")
    with pytest.raises(CurrencyInUse):
        shop.rule(currency="KZT")
    assert shop.rule(point_value=Minor(50)).currency == "UAH"


def test_what_promotions_gave_stays_as_it_was(busy: Shop) -> None:
    """Their offers are no part of the rules that are tried on."""
    cashier, member = busy.staff(), busy.member()
    given_with_message(busy, campaign(busy), member)
    busy.sell(cashier, member, 200_000)
    busy.undo(cashier, busy.sell(cashier, member, 300_000).sale.id)
    found = rehearsed(busy)
    assert found.before == found.after == given(374, 37_400)

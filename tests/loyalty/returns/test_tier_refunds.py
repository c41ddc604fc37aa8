"""What a refund, whole or in part, does to a tier."""

from dataclasses import replace
from datetime import date

import pytest

from loyalty.records.team import Role, Staff
from loyalty.records.till import Sale
from loyalty.returns.refunds import refund_sale
from loyalty.upkeep.audit import audit
from loyalty.values import Minor
from tests.loyalty.shop import SCREEN, Shop
from tests.loyalty.tiered import LEVELS, TENGE, go_to, night, rule_by, safe_until, sell, tier


def give_back(shop: Shop, manager: Staff, sale: Sale, tenge: int) -> Sale:
    """A part of the sale; returns the sale as it is now."""
    done = shop.write(
        refund_sale,
        sale_id=sale.id,
        amount=Minor(tenge * TENGE),
        before=sale.refunded,
        reason="a dish was returned",
        by=manager.person_id,
        screen=SCREEN,
        now=shop.now,
    )
    return done.sale


def test_a_part_takes_the_tier_as_far_as_the_rest_does_not_reach_it(shop: Shop) -> None:
    """Part by part, and never below what was there before the purchase."""
    rule_by(shop)
    cashier, manager, member = shop.staff(), shop.staff(Role.MANAGER), shop.member()
    sell(shop, cashier, member, 100)
    shop.wait(days=30)
    sale = sell(shop, cashier, member, 900).sale
    seen = []
    for tenge in (100, 650, 150):
        sale = give_back(shop, manager, sale, tenge)
        seen.append((tier(shop, member), safe_until(shop, member)))
    won, before = date(2027, 4, 13), date(2027, 3, 14)
    assert seen == [("Gold", won), ("Silver", before), ("Silver", before)]
    assert shop.read(audit).flaws == ()


@pytest.mark.parametrize("parts", [(300,), (299, 1), (1, 299)])
def test_parts_leave_what_the_whole_leaves(shop: Shop, parts: tuple[int, ...]) -> None:
    """A week later, with another purchase in between."""
    rule_by(shop)
    cashier, manager, member = shop.staff(), shop.staff(Role.MANAGER), shop.member()
    sale = sell(shop, cashier, member, 300).sale
    shop.wait(days=7)
    sell(shop, cashier, member, 120)
    for tenge in parts:
        sale = give_back(shop, manager, sale, tenge)
    assert tier(shop, member) == "Silver"
    assert shop.read(audit).flaws == ()


def test_a_tier_is_not_kept_by_what_goes_back_after_the_review(shop: Shop) -> None:
    """Nobody keeps a tier by buying before the night and returning the goods after it."""
    rule_by(shop)
    cashier, manager, member = shop.staff(), shop.staff(Role.MANAGER), shop.member()
    sell(shop, cashier, member, 300)
    go_to(shop, date(2027, 3, 10), hour=12)
    sale = sell(shop, cashier, member, 400).sale
    go_to(shop, date(2027, 3, 15))
    night(shop)
    assert tier(shop, member) == "Gold"
    go_to(shop, date(2027, 4, 10), hour=12)
    sale = give_back(shop, manager, sale, 100)
    assert tier(shop, member) == "Gold"
    give_back(shop, manager, sale, 1)
    assert (tier(shop, member), safe_until(shop, member)) == ("Silver", date(2028, 3, 14))
    assert shop.read(audit).flaws == ()


def test_a_refund_lifts_nobody(shop: Shop) -> None:
    """Where the owner has lowered what a tier takes, it is won with the next purchase."""
    rule_by(shop)
    cashier, manager, member = shop.staff(), shop.staff(Role.MANAGER), shop.member()
    sale = sell(shop, cashier, member, 250).sale
    silver, gold, platinum = LEVELS
    rule_by(shop, (silver, replace(gold, reached_at=200), platinum))
    give_back(shop, manager, sale, 1)
    assert tier(shop, member) == "Silver"
    sell(shop, cashier, member, 1)
    assert tier(shop, member) == "Gold"

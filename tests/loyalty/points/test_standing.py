"""What the rules ask about a customer before a purchase."""

from datetime import UTC, datetime

from loyalty.rules.decision import FULL
from loyalty.rules.groups import Discount, DiscountKind, DiscountStep, Earning, Period
from loyalty.values import BasisPoints, Minor, Points
from tests.loyalty.shop import Shop

EVENING = datetime(2026, 3, 14, 18, tzinfo=UTC)  # 23:00 in Almaty
HOURS = 3_600


def test_a_first_purchase_is_the_first_that_stands(shop: Shop) -> None:
    """Twice as much for it, once; what was undone has not been; everybody has their own."""
    shop.rule(earning=Earning(first_purchase=BasisPoints(2 * FULL)))
    cashier, member, other = shop.staff(), shop.member(), shop.member()
    first = shop.sell(cashier, member)
    assert first.sale.points == 250
    assert shop.sell(cashier, member, 240_000).sale.points == 120
    assert shop.sell(cashier, other).sale.points == 250

    newcomer = shop.member()
    shop.undo(cashier, shop.sell(cashier, newcomer).sale.id)
    assert shop.sell(cashier, newcomer).sale.points == 250


def test_a_day_of_points_is_the_shops_own(shop: Shop) -> None:
    """What today's purchases gave counts until midnight in the shop; what was taken back, and
    what others earned, does not.
    """
    shop.now = EVENING
    shop.rule(earning=Earning(most_per_day=Points(200)))
    cashier, member, other = shop.staff(), shop.member(), shop.member()
    first = shop.sell(cashier, member)
    assert shop.sell(cashier, member, 240_000).sale.points == 75
    assert shop.sell(cashier, member, 230_000).sale.points == 0
    assert shop.sell(cashier, other).sale.points == 125
    shop.undo(cashier, first.sale.id)
    assert shop.sell(cashier, member, 220_000).sale.points == 110
    shop.wait(seconds=HOURS - 1)
    assert shop.quote(cashier, member).offer.award.points == 15
    shop.wait(seconds=1)
    assert shop.quote(cashier, member).offer.award.points == 125


def test_a_card_that_grows_looks_at_what_was_paid(shop: Shop) -> None:
    """In its period, after discounts, less what was given back: a year is a year of the shop's."""
    shop.now = datetime(2026, 12, 31, 18, tzinfo=UTC)
    step = DiscountStep(Minor(250_000), BasisPoints(1_000))
    card = Discount(DiscountKind.PROGRESSIVE, period=Period.YEAR_CALENDAR, steps=(step,))
    shop.rule(discount=card)
    cashier, member, other = shop.staff(), shop.member(), shop.member()
    sale = shop.sell(cashier, member).sale
    assert shop.quote(cashier, member, 10_000).offer.paid == 9_000
    assert shop.quote(cashier, other, 10_000).offer.paid == 10_000
    shop.undo(cashier, sale.id)
    assert shop.quote(cashier, member, 10_000).offer.paid == 10_000
    shop.sell(cashier, member)
    shop.wait(hours=1)
    assert shop.quote(cashier, member, 10_000).offer.paid == 10_000

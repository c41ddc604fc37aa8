"""Whoever was unhappy with a purchase is written to by itself, once for each low score."""

from loyalty.records.people import Member
from loyalty.records.promotions.campaigns import Trigger
from loyalty.records.team import Staff
from loyalty.values import RatingId, SaleId
from loyalty.voice.ratings import rate
from tests.loyalty.promotions.mailed import consenting
from tests.loyalty.promotions.test_triggers import FREELY, on, written
from tests.loyalty.shop import Shop


def scored(shop: Shop, cashier: Staff, member: Member, score: int) -> tuple[RatingId, SaleId]:
    """A purchase, and what its customer thinks of it."""
    sale = shop.sell(cashier, member).sale
    rating = shop.write(lambda tx: tx.ratings.add(sale.id, member.id, shop.now))
    change(shop, rating, member, score)
    return rating, sale.id


def change(shop: Shop, rating: RatingId, member: Member, score: int) -> None:
    shop.write(rate, rating_id=rating, score=score, member_id=member.id, now=shop.now)


def test_a_low_score_is_written_about_once(shop: Shop) -> None:
    """From the start on: not a better one, one that was bettered, or one of an undone sale."""
    shop.rule(promotions=FREELY)
    cashier = shop.staff()
    early, low, fine, better, undone = consenting(shop, 5)
    scored(shop, cashier, early, 1)
    shop.wait(minutes=1)
    on(shop, Trigger.LOW_SCORE, 2)
    assert written(shop) == []
    scored(shop, cashier, low, 2)
    scored(shop, cashier, fine, 3)
    bettered, _ = scored(shop, cashier, better, 1)
    change(shop, bettered, better, 5)
    _, sale = scored(shop, cashier, undone, 1)
    shop.undo(cashier, sale)
    assert written(shop) == [low.id]
    shop.wait(minutes=30)
    assert written(shop) == []
    scored(shop, cashier, low, 1)
    assert written(shop) == [low.id]

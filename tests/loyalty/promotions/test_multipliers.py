"""Multipliers of promotions: what purchases earn by them, and what goes back with a refund."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest

from loyalty.earning.earning import Standing, earn
from loyalty.earning.multipliers import points_by_campaign
from loyalty.records.earning import Because
from loyalty.records.promotions.campaigns import CampaignState, Perk
from loyalty.records.promotions.perks import Multiplier
from loyalty.rules.decision import FULL
from loyalty.rules.groups import Earning, Stacking
from loyalty.till.receipts import SaleReceipt
from loyalty.till.sales import Receipt
from loyalty.upkeep.audit import audit
from loyalty.values import BasisPoints, CampaignId, Minor, PerkId
from tests.loyalty.programs import blank
from tests.loyalty.promotions.perked import campaign, given
from tests.loyalty.shop import NOON, Shop, saying

BILL = Minor(250_000)


def times(factor: float, campaign_id: int = 1) -> Multiplier:
    rate = BasisPoints(round(factor * FULL))
    until = NOON + timedelta(days=1)
    return Multiplier(PerkId(campaign_id), CampaignId(campaign_id), "Весна", rate, NOON, until)


@pytest.mark.parametrize(
    ("rules", "multipliers", "points", "by_campaign"),
    [
        ({}, (), 125, {}),
        ({}, (times(2),), 250, {1: 125}),
        ({}, (times(2, 1), times(3, 2)), 500, {1: 125, 2: 250}),
        ({"stacking": Stacking.BEST}, (times(2, 1), times(3, 2)), 375, {2: 250}),
        ({"most_per_sale": 200}, (times(2),), 200, {1: 75}),
        ({"most_per_sale": 100}, (times(2),), 100, {1: 0}),
        ({"most_per_sale": 300}, (times(2, 1), times(3, 2)), 300, {1: 125, 2: 50}),
        ({"most_per_sale": 200, "most_per_day": 150}, (times(2),), 150, {1: 25}),
        ({"first_purchase": 20_000}, (times(1.5),), 312, {1: 62}),
    ],
)
def test_what_a_promotion_multiplies(
    rules: dict[str, Any], multipliers: tuple[Multiplier, ...], points: int, by_campaign: object
) -> None:
    """Added up or the best alone, as the owner decides; a cap takes from promotions first."""
    program = blank(earning=Earning(**rules))
    standing = Standing(first_purchase=True, multipliers=multipliers)
    award = earn(program, BILL, bill=BILL, at=NOON, standing=standing)
    assert award.points == points
    assert points_by_campaign(award) == by_campaign


def test_purchases_are_multiplied_and_the_receipt_says_by_what(shop: Shop) -> None:
    """Until the end of the last day, under the promotion's name; others earn as before."""
    cashier, member, other = shop.staff(), shop.member(), shop.member()
    sent = campaign(shop)
    given(shop, sent, member)
    shop.hear()
    receipt = shop.sell(cashier, member, BILL)
    assert receipt.sale.points == 250
    (told,) = saying(shop.hear(), SaleReceipt)
    assert [(line.because, line.name) for line in told.reasons][1:] == [
        (Because.PROMOTION, "Весна")
    ]
    assert shop.sell(cashier, other, BILL).sale.points == 125
    shop.wait(days=8)
    assert shop.sell(cashier, member, BILL).sale.points == 125
    gave = shop.read(lambda tx: tx.perks.given_by(sent.id))
    assert (gave.members, gave.by_purchases, gave.purchases) == (1, 125, 1)
    assert shop.read(audit).flaws == ()


def test_a_promotion_that_repeats_does_not_multiply_by_itself(shop: Shop) -> None:
    """Of one campaign the newest message counts; another campaign's comes on top."""
    cashier, member = shop.staff(), shop.member()
    sent = campaign(shop)
    for _ in range(2):
        given(shop, sent, member)
    assert shop.sell(cashier, member, BILL).sale.points == 250
    given(shop, campaign(shop, name="Лето"), member)
    assert shop.sell(cashier, member, 2 * BILL).sale.points == 750
    assert shop.read(audit).flaws == ()


def test_a_multiplier_that_ends_before_the_tap_draws_the_quote_anew(shop: Shop) -> None:
    """The cashier sees what it earns by now, and ✅ gives just that."""
    cashier, member = shop.staff(), shop.member()
    given(shop, campaign(shop, Perk(multiplier=BasisPoints(2 * FULL), until=ends(shop))), member)
    quote = shop.quote(cashier, member, BILL)
    assert quote.offer.award.points == 250
    shop.wait(minutes=5)
    anew = shop.confirm(cashier, quote)
    assert not isinstance(anew, Receipt)
    assert anew.offer.award.points == 125
    sold = shop.confirm(cashier, anew)
    assert isinstance(sold, Receipt)
    assert sold.sale.points == 125
    assert shop.read(lambda tx: tx.perks.uses_of(sold.sale.id)) == ()


def test_a_multiplier_that_begins_before_the_tap_is_shown_first(shop: Shop) -> None:
    """Whoever gets the message at the till has it with this very purchase."""
    cashier, member = shop.staff(), shop.member()
    quote = shop.quote(cashier, member, BILL)
    given(shop, campaign(shop), member)
    anew = shop.confirm(cashier, quote)
    assert not isinstance(anew, Receipt)
    assert anew.offer.award.points == 250


def ends(shop: Shop) -> datetime:
    return shop.now + timedelta(minutes=5)


@pytest.mark.parametrize("parts", [[250_000], [1, 249_999], [83_333, 83_333, 83_334], [100_001]])
def test_a_refund_takes_back_the_promotions_share(shop: Shop, parts: list[int]) -> None:
    """In proportion, in whatever parts; all of it with the whole."""
    owner, cashier, member = shop.owner(), shop.staff(), shop.member()
    sent = campaign(shop, by=owner.id)
    given(shop, sent, member)
    sale = shop.sell(cashier, member, BILL).sale
    for part in parts:
        shop.refund(owner, sale.id, part)
    left = shop.read(lambda tx: tx.perks.given_by(sent.id)).by_purchases
    assert left == 125 * (BILL - sum(parts)) // BILL
    assert shop.read(audit).flaws == ()


def test_undoing_takes_it_back_once(shop: Shop) -> None:
    """However often ↩️ is tapped."""
    cashier, member = shop.staff(), shop.member()
    sent = campaign(shop)
    given(shop, sent, member)
    sale = shop.sell(cashier, member, BILL).sale
    for _ in range(2):
        shop.undo(cashier, sale.id, before=0)
    gave = shop.read(lambda tx: tx.perks.given_by(sent.id))
    assert (gave.by_purchases, gave.purchases) == (0, 0)
    assert shop.balance(member) == 0
    assert shop.read(audit).flaws == ()


def test_taps_at_once_are_one_multiplied_purchase(shop: Shop) -> None:
    """A tap that comes again, even in the same instant, uses the promotion once."""
    cashier, member = shop.staff(), shop.member()
    sent = campaign(shop)
    given(shop, sent, member)
    quote = shop.quote(cashier, member, BILL)
    with ThreadPoolExecutor(4) as taps:
        done = list(taps.map(lambda _: shop.confirm(cashier, quote, sure=True), range(4)))
    assert sum(isinstance(one, Receipt) and not one.repeated for one in done) == 1
    assert shop.read(lambda tx: tx.perks.given_by(sent.id)).by_purchases == 125
    assert shop.read(audit).flaws == ()


def test_points_pay_while_a_promotion_multiplies(shop: Shop) -> None:
    """What is paid with points earns nothing, and so is multiplied by nothing."""
    owner, cashier, member = shop.owner(), shop.staff(), shop.member()
    shop.correct(owner, member, 1_000)
    sent = campaign(shop, by=owner.id)
    given(shop, sent, member)
    question = shop.ask(cashier, shop.quote(cashier, member, BILL), 1_000)
    receipt = shop.answer(member, question).receipt
    assert receipt is not None
    assert receipt.sale.points == 150
    assert shop.read(lambda tx: tx.perks.given_by(sent.id)).by_purchases == 75
    assert shop.read(audit).flaws == ()


def test_a_paused_promotion_keeps_its_word(shop: Shop) -> None:
    """Who was promised double points has them, whatever becomes of the rest of the mailing."""
    cashier, member = shop.staff(), shop.member()
    sent = campaign(shop)
    given(shop, sent, member)
    stopped = replace(sent, state=CampaignState.DONE)
    shop.write(lambda tx: tx.campaigns.put(stopped))
    assert shop.sell(cashier, member, BILL).sale.points == 250

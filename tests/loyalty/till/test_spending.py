"""Spending: points pay for a part of a bill, with the customer's own ✅ and not without it."""

from dataclasses import replace
from typing import Any

import pytest

from loyalty.errors import NotEnoughPoints, PointsUnreadable
from loyalty.guard.errors import LimitReached
from loyalty.people.arrivals import note_reach
from loyalty.points.purse import Purse
from loyalty.records.points import Reason
from loyalty.records.team import Role
from loyalty.records.till import Costs
from loyalty.rules.groups import Earning, Limits, Response, Spending, Tier, Tiers
from loyalty.till.customers import greet
from loyalty.till.errors import BillNeedsManager, CustomerAsked, CustomerUnreachable, QuoteCredited
from loyalty.till.holds import SpendingQuestion
from loyalty.till.receipts import SaleReceipt, TillReceipt
from loyalty.till.sales import Receipt
from loyalty.till.spending import Upshot, most_to_spend, weigh_spending
from loyalty.upkeep.audit import audit
from loyalty.values import BasisPoints, MemberId, Minor, Points, TelegramId
from tests.loyalty.asked import (
    DAY,
    MINUTE,
    asked,
    give,
    moved,
    purse,
    question_to,
    rich,
)
from tests.loyalty.programs import blank
from tests.loyalty.shop import NOON, Shop, said, sales_in
from tests.storage.rows import quote as any_quote

# The rule


def most(bill: int = 1_000, *, discount: int = 0, purse: Purse | None = None, **rules: Any) -> int:
    """How many points may pay for a bill of so many tenge, which somebody rich wants to pay."""
    tier = rules.pop("tier", None)
    offer = replace(
        any_quote("1", MemberId(1), 1).offer,  # type: ignore[arg-type]  # a cashier, to the quote
        bill=Minor(bill * 100),
        discount=Minor(discount * 100),
    )
    return most_to_spend(blank(**rules), tier, offer, purse or Purse(Points(100_000)))


@pytest.mark.parametrize(
    ("expected", "case"),
    [
        (500, {}),
        (0, {"spending": Spending(allowed=False)}),
        (1_000, {"spending": Spending(share=BasisPoints(10_000))}),
        (0, {"spending": Spending(share=BasisPoints(0))}),
        (0, {"spending": Spending(smallest_bill=Minor(100_001))}),
        (500, {"spending": Spending(smallest_bill=Minor(100_000))}),
        (0, {"spending": Spending(least_balance=Points(100_001))}),
        (500, {"spending": Spending(least_balance=Points(100_000))}),
        (333, {"spending": Spending(share=BasisPoints(3_333))}),
        (0, {"bill": 1}),  # half a point is none
        (5, {"point_value": Minor(10_000)}),
        (50_000, {"point_value": Minor(1)}),
        (400, {"discount": 600}),  # no more than is left to pay
        (500, {"discount": 500}),
        (0, {"discount": 1_000}),
    ],
)
def test_how_many_points_may_pay(expected: int, case: dict[str, Any]) -> None:
    """The share of the bill, the smallest bill, the least balance, and whole points."""
    assert most(**case) == expected


@pytest.mark.parametrize(
    ("tier", "expected"),
    [(Tier("Gold", 2, spend_share=BasisPoints(7_000)), 700), (Tier("Silver", 1), 500), (None, 500)],
)
def test_a_tier_may_spend_more(tier: Tier | None, expected: int) -> None:
    """Its own share instead of everybody's, where it has one."""
    assert most(tier=tier) == expected


def test_no_more_than_can_be_spent() -> None:
    """What waits, what is held and what has expired pay for nothing."""
    assert most(purse=Purse(Points(400))) == 400
    assert most(purse=Purse(Points(-400))) == 0
    parts = {"pending": Points(50), "held": Points(30), "stale": Points(20)}
    assert most(purse=Purse(Points(400), **parts)) == 300


def test_what_is_held_is_still_on_the_card() -> None:
    """Somebody who is asked at another till has no fewer points for it; what waits is not there."""
    spending = Spending(least_balance=Points(400))
    assert most(purse=Purse(Points(400), held=Points(100)), spending=spending) == 300
    assert most(purse=Purse(Points(400), pending=Points(1)), spending=spending) == 0
    assert most(purse=Purse(Points(400), stale=Points(1)), spending=spending) == 0


# At the till


def test_points_pay_with_the_customers_yes(shop: Shop) -> None:
    """One step: 300 points go, 110 come for the 2 200 ₸ that are paid in money, both are told."""
    member, cashier, quote, question = asked(shop)
    assert moved(shop, member) == [(Reason.SALE, 1_000)]
    assert purse(shop, member) == Purse(Points(1_000), held=Points(300))
    shop.hear()
    answered = shop.answer(member, question)
    assert answered.upshot is Upshot.PAID
    receipt = answered.receipt
    assert receipt is not None
    sale = receipt.sale
    assert (sale.bill, sale.spent, sale.paid, sale.points) == (250_000, 300, 220_000, 110)
    assert receipt.balance == shop.balance(member) == 810
    assert moved(shop, member)[1:] == [(Reason.SPENDING, -300), (Reason.SALE, 110)]
    assert purse(shop, member) == Purse(Points(810))
    receipts = {letter.kind: letter for letter in shop.hear()}
    assert set(receipts) == {SaleReceipt.KIND, TillReceipt.KIND}
    for shown in sales_in(receipts.values()):
        assert shown.costs == Costs(Minor(250_000), Minor(0), Points(300), Minor(220_000))
        assert (shown.points, shown.balance) == (110, 810)
    assert receipts[TillReceipt.KIND].person_id == cashier.person_id
    again = shop.confirm(cashier, quote)
    assert again == replace(receipt, repeated=True)
    shop.wait(minutes=3)
    assert shop.hear() == []
    assert shop.read(audit).flaws == ()


def test_the_question_says_what_it_is_about(shop: Shop) -> None:
    """The bill, the points, and what is left to pay; it is worth nothing after three minutes."""
    member, _, _, question = asked(shop)
    letter = question_to(shop)
    costs = Costs(Minor(250_000), discount=Minor(0), spent=Points(300), paid=Minor(220_000))
    assert letter.person_id == member.person_id
    assert said(letter) == SpendingQuestion(question.id, costs, shop.now + 3 * MINUTE)
    assert letter.not_after == question.asked_until == shop.now + 3 * MINUTE


def test_the_owner_may_give_points_on_all_of_the_bill(shop: Shop) -> None:
    """On the part paid with points as well, where the rules say so."""
    shop.rule(earning=Earning(on_part_paid_with_points=True))
    member, _, _, question = asked(shop)
    answered = shop.answer(member, question)
    assert answered.receipt is not None
    assert (answered.receipt.sale.points, answered.receipt.balance) == (125, 825)


def test_a_purchase_does_not_pay_for_itself(shop: Shop) -> None:
    """Who has no points has none to spend, whatever this purchase will earn."""
    member, cashier = shop.member(), shop.staff()
    quote = shop.quote(cashier, member)
    with pytest.raises(NotEnoughPoints) as refused:
        shop.ask(cashier, quote, 1)
    assert refused.value.points == 0
    member = rich(shop, 10)
    question = shop.ask(cashier, shop.quote(cashier, member), 10)
    receipt = shop.answer(member, question).receipt
    assert receipt is not None
    assert moved(shop, member) == [
        (Reason.SALE, 10),
        (Reason.SPENDING, -10),
        (Reason.SALE, receipt.sale.points),
    ]


def test_a_tier_that_was_renamed_is_the_customers_at_once(shop: Shop) -> None:
    """Before their next purchase: its name at the till, and what may be spent in it."""
    gold = Tier("Gold", 2_000, spend_share=BasisPoints(7_000))
    shop.rule(tiers=Tiers(levels=(gold,)))
    member, cashier = shop.member(), shop.staff()
    shop.sell(cashier, member)
    shop.rule(tiers=Tiers(levels=(replace(gold, name="Алтын"),)))
    greeted = shop.read(greet, member_id=member.id, cashier=cashier.person_id, now=shop.now)
    assert greeted.tier == replace(gold, name="Алтын")
    quote = shop.quote(cashier, member, 10_000)
    choice = shop.read(weigh_spending, quote_id=quote.id, cashier=cashier.person_id, now=shop.now)
    assert choice.most == 70
    assert shop.answer(member, shop.ask(cashier, quote, 70)).upshot is Upshot.PAID


def test_the_till_learns_how_many_there_may_be(shop: Shop) -> None:
    """The most of this bill, before anybody is asked; more is refused and leaves nothing."""
    member, cashier = rich(shop, 5_000), shop.staff()
    quote = shop.quote(cashier, member)
    choice = shop.read(weigh_spending, quote_id=quote.id, cashier=cashier.person_id, now=shop.now)
    assert (choice.most, choice.nth, choice.customer.member.id) == (1_250, 1, member.id)
    for points in (1_251, 10**17):
        with pytest.raises(NotEnoughPoints) as refused:
            shop.ask(cashier, quote, points)
        assert refused.value.points == 1_250
    for points in (0, -5):
        with pytest.raises(PointsUnreadable):
            shop.ask(cashier, quote, points)
    assert shop.hear() == []
    assert isinstance(shop.confirm(cashier, quote), Receipt)


def test_new_rules_are_shown_before_anybody_is_asked(shop: Shop) -> None:
    """A quote that does not hold any more is drawn anew instead."""
    member, cashier = rich(shop), shop.staff()
    quote = shop.quote(cashier, member)
    shop.rule(earning=Earning(rate=BasisPoints(1_000)))
    anew = shop.ask(cashier, quote, 300)
    assert (anew.asked_until, anew.offer.award.points) == (None, 250)
    assert shop.ask(cashier, quote, 300) == anew
    question = shop.ask(cashier, anew, 300)
    with pytest.raises(CustomerAsked):
        shop.ask(cashier, quote, 300)
    assert shop.answer(member, question).upshot is Upshot.PAID
    with pytest.raises(QuoteCredited):
        shop.ask(cashier, quote, 300)
    again = shop.confirm(cashier, quote)
    assert isinstance(again, Receipt)
    assert again.repeated


def test_who_has_blocked_the_bot_cannot_be_asked(shop: Shop) -> None:
    """The cashier is told at once."""
    member, cashier = shop.member(telegram_id=77), shop.staff()
    give(shop, member, 1_000)
    quote = shop.quote(cashier, member)
    shop.write(note_reach, telegram_id=TelegramId(77), reachable=False, now=shop.now)
    with pytest.raises(CustomerUnreachable):
        shop.read(weigh_spending, quote_id=quote.id, cashier=cashier.person_id, now=shop.now)
    with pytest.raises(CustomerUnreachable):
        shop.ask(cashier, quote, 300)
    assert purse(shop, member).held == 0


def test_undoing_gives_back_what_was_spent(shop: Shop) -> None:
    """The points return to the lot that they came from, and what was earned goes."""
    member, cashier, _, question = asked(shop, expires_at=NOON + DAY)
    lots = shop.read(lambda tx: tx.ledger.open_lots(member.id))
    receipt = shop.answer(member, question).receipt
    assert receipt is not None
    shop.undo(cashier, receipt.sale.id)
    assert shop.balance(member) == 1_000
    assert shop.read(lambda tx: tx.ledger.open_lots(member.id)) == lots
    assert moved(shop, member)[3:] == [(Reason.REVERSAL, 300), (Reason.REVERSAL, -110)]
    sale = shop.read(lambda tx: tx.sales.get(receipt.sale.id))
    assert sale is not None
    assert (sale.given_back, sale.taken_back, sale.cash_back) == (300, 110, 220_000)
    assert shop.read(audit).flaws == ()


def test_a_bill_that_a_manager_confirms_is_not_paid_with_points_by_a_cashier(shop: Shop) -> None:
    """It is the manager's sale then, from the first amount on."""
    shop.rule(limits=Limits(bill_alone=Minor(100_000), bill_alone_response=Response.REFUSE))
    member, cashier, manager = rich(shop), shop.staff(), shop.staff(Role.MANAGER)
    quote = shop.quote(cashier, member)
    with pytest.raises(BillNeedsManager):
        shop.read(weigh_spending, quote_id=quote.id, cashier=cashier.person_id, now=shop.now)
    with pytest.raises(BillNeedsManager):
        shop.ask(cashier, quote, 300)
    question = shop.ask(manager, shop.quote(manager, member), 300)
    assert shop.answer(member, question).upshot is Upshot.PAID


def test_a_limit_that_refuses_refuses_before_the_customer_is_asked(shop: Shop) -> None:
    """And at their ✅, where it was reached meanwhile."""
    limits = Limits(sales_per_customer=1, sales_per_customer_response=Response.REFUSE)
    shop.rule(limits=limits)
    member, cashier, _, question = asked(shop)
    shop.sell(cashier, member, 70_000)
    assert shop.answer(member, question).upshot is Upshot.CHANGED
    with pytest.raises(LimitReached):
        shop.ask(cashier, shop.quote(cashier, member, 300_000), 300)
    assert shop.balance(member) == 1_035

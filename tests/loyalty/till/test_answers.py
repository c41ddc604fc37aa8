"""The customer answers: once, in time, and only for what still holds."""

from dataclasses import replace
from typing import Any

import pytest

from loyalty.errors import NotStaff
from loyalty.operations import begin
from loyalty.points.purse import Purse
from loyalty.points.reversals import reverse
from loyalty.records.people import Member
from loyalty.records.points import Reason
from loyalty.records.team import Role, Staff
from loyalty.rules.groups import Spending
from loyalty.store import Tx
from loyalty.team.dismissal import end_role
from loyalty.till.errors import CustomerAsked, QuestionOver, QuoteCredited, QuoteUnknown
from loyalty.till.quotes import withdraw_quote
from loyalty.till.sales import Receipt
from loyalty.till.spending import Upshot
from loyalty.upkeep.audit import audit
from loyalty.values import BasisPoints, Points
from tests.loyalty.asked import (
    asked,
    endings,
    moved,
    purse,
    question_to,
    rich,
    withdraw,
)
from tests.loyalty.shop import Shop
from tests.storage.rows import quote as any_quote


@pytest.mark.parametrize("how", ["no", "time", "withdrawn"])
def test_without_a_yes_nothing_happens(shop: Shop, how: str) -> None:
    """❌, three minutes, or the cashier's ❌: the points are free, the quote is as it was."""
    member, cashier, quote, question = asked(shop)
    question_to(shop)
    if how == "no":
        assert shop.answer(member, question, yes=False).upshot is Upshot.REFUSED
        assert endings(shop) == [("refused", 1)]
    elif how == "time":
        shop.wait(minutes=3)
        assert endings(shop) == [("timed-out", 1)]
    else:
        for _ in range(2):
            given_back = withdraw(shop, cashier, question)
            assert (given_back.id, given_back.offer) == (quote.id, quote.offer)
    shop.wait(minutes=3)
    assert shop.hear() == []
    assert purse(shop, member) == Purse(Points(1_000))
    assert moved(shop, member) == [(Reason.SALE, 1_000)]
    for yes in (True, False):
        assert shop.answer(member, question, yes=yes).upshot is Upshot.OVER
    with pytest.raises(QuestionOver):
        shop.ask(cashier, quote, 300)
    answered = shop.answer(member, shop.ask(cashier, quote, 200, nth=2))
    assert answered.receipt is not None
    assert (answered.receipt.sale.spent, shop.balance(member)) == (200, 915)


def test_the_quote_goes_on_without_points(shop: Shop) -> None:
    """After ❌ its own ✅ credits what it showed."""
    member, cashier, quote, question = asked(shop)
    shop.answer(member, question, yes=False)
    receipt = shop.confirm(cashier, quote)
    assert isinstance(receipt, Receipt)
    assert (receipt.sale.spent, receipt.sale.points, receipt.balance) == (0, 125, 1_125)
    with pytest.raises(QuoteCredited):
        shop.ask(cashier, quote, 100, nth=2)
    with pytest.raises(QuoteCredited):
        withdraw(shop, cashier, question)


def test_three_minutes_are_three_minutes(shop: Shop) -> None:
    """A moment before they are over is in time."""
    member, _, _, question = asked(shop)
    shop.wait(minutes=3, microseconds=-1)
    assert shop.answer(member, question).upshot is Upshot.PAID
    shop.wait(minutes=1)
    assert endings(shop) == []


def test_everything_twice_is_once(shop: Shop) -> None:
    """The number, the customer's ✅, and a ❌ after it."""
    member, cashier, quote, question = asked(shop)
    assert shop.ask(cashier, quote, 300) == question
    with pytest.raises(CustomerAsked):
        shop.ask(cashier, quote, 200)
    assert moved(shop, member) == [(Reason.SALE, 1_000)]
    first = shop.answer(member, question)
    for minutes in (0, 1, 60):
        shop.wait(minutes=minutes)
        for yes in (True, False):
            again = shop.answer(member, question, yes=yes)
            assert again.upshot is Upshot.PAID
            assert again.receipt is not None
            assert first.receipt is not None
            assert again.receipt == replace(first.receipt, repeated=True)
    assert [reason for reason, _ in moved(shop, member)].count(Reason.SPENDING) == 1
    with pytest.raises(QuoteCredited):
        shop.ask(cashier, quote, 300)


def test_a_paid_quote_is_not_withdrawn(shop: Shop) -> None:
    """❌ after the customer's ✅ is told that the sale stands; so is another amount's."""
    member, cashier, quote, question = asked(shop)
    shop.answer(member, question)
    with pytest.raises(QuoteCredited):
        shop.write(withdraw_quote, quote_id=quote.id, cashier=cashier.person_id, now=shop.now)
    with pytest.raises(QuoteCredited):
        withdraw(shop, cashier, question)


def test_nobody_else_answers(shop: Shop) -> None:
    """Not another customer, not the cashier, and nobody about a quote that asks nothing."""
    member, cashier, quote, question = asked(shop)
    for stranger in (rich(shop), shop.member(telegram_id=77)):
        with pytest.raises(QuestionOver):
            shop.answer(stranger, question)
    with pytest.raises(QuestionOver):
        shop.answer(member, quote)
    with pytest.raises(QuestionOver):
        shop.answer(member, any_quote("no such quote", member.id, cashier.id))
    with pytest.raises(QuoteUnknown):
        shop.confirm(cashier, question)
    other = shop.staff()
    with pytest.raises(QuoteUnknown):
        shop.ask(other, quote, 300)
    with pytest.raises(QuoteUnknown):
        withdraw(shop, other, question)
    with pytest.raises(QuoteUnknown):
        withdraw(shop, cashier, quote)
    assert purse(shop, member).held == 300


def changed_rules(shop: Shop, *_: Any) -> None:
    shop.rule(spending=Spending(share=BasisPoints(4_000)))


def promoted(shop: Shop, cashier: Staff, *_: Any) -> None:
    """Whoever asked holds another role now."""
    person = shop.read(lambda tx: tx.people.get(cashier.person_id))
    assert person.telegram_id is not None
    shop.take(shop.link(Role.MANAGER), person.telegram_id)


def points_gone(shop: Shop, _: Staff, member: Member) -> None:
    """What gave the points is taken back meanwhile."""

    def act(tx: Tx) -> None:
        (entry,) = tx.ledger.history(member.id, before=None, limit=2)
        number = begin(tx, shop.operation(), "test", {}, now=shop.now, member_id=member.id)
        reverse(tx, operation=number, entry_id=entry.id, now=shop.now, points=Points(800))

    shop.write(act)


@pytest.mark.parametrize("meanwhile", [changed_rules, promoted, points_gone])
def test_what_does_not_hold_any_more_is_not_paid(shop: Shop, meanwhile: Any) -> None:
    """Rules, role and points are read again at the customer's ✅; both are told, once."""
    member, cashier, _, question = asked(shop)
    question_to(shop)
    meanwhile(shop, cashier, member)
    before = shop.balance(member)
    assert shop.answer(member, question).upshot is Upshot.CHANGED
    assert shop.answer(member, question).upshot is Upshot.OVER
    assert endings(shop) == [("changed", 1)]
    assert shop.balance(member) == before
    assert purse(shop, member).held == 0
    assert shop.read(audit).flaws == ()


def test_who_lost_the_role_asks_nobody(shop: Shop) -> None:
    """Nor do they withdraw: what they asked has ended with the role."""
    member, cashier, quote, question = asked(shop)
    shop.write(
        end_role,
        staff_id=cashier.id,
        by=shop.owner().person_id,
        operation=shop.operation(),
        now=shop.now,
    )
    with pytest.raises(NotStaff):
        shop.ask(cashier, quote, 300)
    with pytest.raises(NotStaff):
        withdraw(shop, cashier, question)
    assert purse(shop, member).held == 0

"""What a bill costs and earns, and the category that the cashier says it is of."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest

from loyalty.program.versions import change_programme
from loyalty.records.people import Member
from loyalty.records.team import Staff
from loyalty.records.till import Quote
from loyalty.returns.shifts import shift_of
from loyalty.rules.groups import (
    Category,
    Discount,
    DiscountKind,
    DiscountStep,
    EarnBy,
    Earning,
    Expiry,
    ExpiryKind,
)
from loyalty.till.errors import QuoteCredited, QuoteUnknown, QuoteWithdrawn
from loyalty.till.quotes import choose_category, price, quote_sale, withdraw_quote
from loyalty.till.sales import Receipt
from loyalty.values import BasisPoints, Minor, Points, QuoteId
from tests.loyalty.programs import blank
from tests.loyalty.shop import NOON, Shop, sales_in
from tests.loyalty.tiered import rule_by, sell

TEA, TOBACCO = Category("Чай", BasisPoints(1_000)), Category("Табак", BasisPoints(0))
FIVE_OFF = Discount(DiscountKind.FIXED, discount=BasisPoints(500))


def rule(shop: Shop, **rules: Any) -> None:
    """The owner makes these the rules."""
    wanted = replace(shop.read(lambda tx: tx.programs.current()), **rules)
    shop.write(change_programme, wanted=wanted, by=None, now=shop.now)


def choose(shop: Shop, cashier: Staff, quote: Quote, category: str | None) -> Quote:
    return shop.write(
        choose_category,
        quote_id=quote.id,
        category=category,
        cashier=cashier.person_id,
        now=shop.now,
    )


def kept(shop: Shop, quote: Quote) -> Quote | None:
    return shop.read(lambda tx: tx.quotes.get(quote.id))


@pytest.fixture
def counter(shop: Shop) -> tuple[Shop, Staff, Member]:
    """A shop with two categories, a cashier, and a customer."""
    rule(shop, categories=(TEA, TOBACCO))
    return shop, shop.staff(), shop.member()


def test_points_are_for_what_is_paid() -> None:
    """The bill less the discount; less what points pay for, unless the owner says otherwise."""
    rules = blank(discount=FIVE_OFF)
    plain = price(rules, Minor(200_000), at=NOON)
    assert (plain.discount, plain.paid, plain.award.points) == (10_000, 190_000, 95)
    assert plain.award.lines[0].base == 190_000
    spending = price(rules, Minor(200_000), spend=Points(900), at=NOON)
    assert (spending.paid, spending.award.points) == (100_000, 50)
    generous = replace(rules, earning=Earning(on_part_paid_with_points=True))
    assert price(generous, Minor(200_000), spend=Points(900), at=NOON).award.points == 95


def test_a_sale_with_a_discount(shop: Shop) -> None:
    """What came off and what was paid stand in the sale and in both receipts' figures."""
    rule(shop, discount=FIVE_OFF, earning=Earning(by=EarnBy.NOTHING))
    receipt = shop.sell(shop.staff(), shop.member(), 200_000)
    assert (receipt.sale.discount, receipt.sale.paid, receipt.sale.points) == (10_000, 190_000, 0)
    shown = [(sale.costs.discount, sale.costs.paid) for sale in sales_in(shop.letters())]
    assert shown == [(10_000, 190_000)] * 2


def test_a_progressive_discount_grows_with_the_sale_before(shop: Shop) -> None:
    """What was paid counts, at the next purchase; what was taken back does not."""
    steps = (DiscountStep(Minor(100_000), BasisPoints(1_000)),)
    rule(shop, discount=Discount(DiscountKind.PROGRESSIVE, steps=steps))
    cashier, member = shop.staff(), shop.member()
    receipt = shop.sell(cashier, member, 100_000)
    assert receipt.sale.discount == 0
    grown = shop.quote(cashier, member, 50_000)
    assert grown.offer.discount == 5_000
    shop.undo(cashier, receipt.sale.id)
    anew = shop.confirm(cashier, grown)
    assert isinstance(anew, Quote)
    assert (anew.id != grown.id, anew.offer.discount) == (True, 0)


def test_a_receipt_says_when_its_points_are_good(shop: Shop) -> None:
    """From when they can be spent, and until when, where there is something to say."""
    rule(
        shop,
        earning=Earning(pending_days=14),
        expiry=Expiry(ExpiryKind.AFTER_EARNING, expiry_months=1),
    )
    cashier, member = shop.staff(), shop.member()
    shop.sell(cashier, member)
    good = datetime(2026, 3, 28, 7, tzinfo=UTC), datetime(2026, 4, 14, 19, tzinfo=UTC)
    shown = [(sale.active_from, sale.expires_at) for sale in sales_in(shop.letters())]
    assert shown == [good] * 2
    shop.sell(cashier, member, 1)
    assert [sale.active_from for sale in sales_in(shop.letters())] == [None] * 2


def test_a_category_is_asked_for_and_decides(counter: tuple[Shop, Staff, Member]) -> None:
    """Nothing is credited before; then the bill earns by its rate, and the sale remembers it."""
    shop, cashier, member = counter
    asked = shop.quote(cashier, member)
    assert (asked.undecided, asked.category) == (True, None)
    assert shop.confirm(cashier, asked, sure=True) == asked
    quote = choose(shop, cashier, asked, "Чай")
    assert kept(shop, asked) == quote
    assert (quote.category, quote.offer.award.points) == ("Чай", 250)
    receipt = shop.confirm(cashier, quote)
    assert isinstance(receipt, Receipt)
    assert (receipt.sale.category, receipt.balance) == ("Чай", 250)
    assert [sale.category for sale in sales_in(shop.letters())] == ["Чай"] * 2


def test_the_first_category_counts(counter: tuple[Shop, Staff, Member]) -> None:
    """A second tap, on whichever, finds it chosen; after ✅ and after ❌ it is told so."""
    shop, cashier, member = counter
    sold, left = shop.quote(cashier, member), shop.quote(cashier, member, 100)
    quote = choose(shop, cashier, sold, "Табак")
    shop.wait(minutes=1)
    assert choose(shop, cashier, sold, "Чай") == quote
    assert isinstance(shop.confirm(cashier, quote), Receipt)
    with pytest.raises(QuoteCredited):
        choose(shop, cashier, sold, "Чай")
    shop.write(withdraw_quote, quote_id=left.id, cashier=cashier.person_id, now=shop.now)
    with pytest.raises(QuoteWithdrawn):
        choose(shop, cashier, left, "Чай")
    with pytest.raises(QuoteUnknown):
        choose(shop, shop.staff(), left, "Чай")
    assert shop.balance(member) == 0


def test_a_quote_lives_from_its_category_on(counter: tuple[Shop, Staff, Member]) -> None:
    """An amount that waited an hour for its category is quoted with that moment's rules."""
    shop, cashier, member = counter
    asked = shop.quote(cashier, member)
    shop.wait(hours=1)
    rule(shop, categories=(replace(TEA, rate=BasisPoints(200)),))
    quote = choose(shop, cashier, asked, "Чай")
    assert (quote.created_at, quote.offer.award.points) == (shop.now, 50)
    assert isinstance(shop.confirm(cashier, quote), Receipt)


def test_a_category_that_is_gone_is_asked_for_again(counter: tuple[Shop, Staff, Member]) -> None:
    """Before it was tapped, and between the tap and ✅; whichever button comes again then."""
    shop, cashier, member = counter
    asked = shop.quote(cashier, member)
    quote = choose(shop, cashier, shop.quote(cashier, member, 300_000), "Чай")
    rule(shop, categories=(TOBACCO,))
    again = choose(shop, cashier, asked, "Чай")
    assert again.undecided
    assert kept(shop, asked) == asked
    anew = shop.confirm(cashier, quote)
    assert isinstance(anew, Quote)
    assert (anew.undecided, anew.offer.bill) == (True, 300_000)
    assert shop.confirm(cashier, quote) == anew
    decided = choose(shop, cashier, anew, "Табак")
    assert shop.confirm(cashier, quote) == decided
    receipt = shop.confirm(cashier, decided)
    assert isinstance(receipt, Receipt)
    assert shop.confirm(cashier, quote) == replace(receipt, repeated=True)


def test_without_categories_nothing_is_asked_any_more(counter: tuple[Shop, Staff, Member]) -> None:
    """An owner who does away with them: the amount that waited earns by the one rate."""
    shop, cashier, member = counter
    asked = shop.quote(cashier, member)
    quote = choose(shop, cashier, shop.quote(cashier, member, 300_000), "Чай")
    rule(shop, categories=())
    plain = choose(shop, cashier, asked, "Чай")
    assert (plain.category, plain.offer.award.points) == (None, 125)
    anew = shop.confirm(cashier, quote)
    assert isinstance(anew, Quote)
    assert (anew.category, anew.offer.award.points) == (None, 150)


def test_the_amount_typed_again_replaces_the_question(counter: tuple[Shop, Staff, Member]) -> None:
    """The categories under the first amount do nothing any more."""
    shop, cashier, member = counter
    asked = shop.quote(cashier, member)
    shop.write(
        quote_sale,
        quote_id=QuoteId("the next message"),
        member_id=member.id,
        cashier=cashier.person_id,
        bill=Minor(100),
        now=shop.now,
        instead_of=asked.id,
    )
    with pytest.raises(QuoteWithdrawn):
        choose(shop, cashier, asked, "Чай")


def test_the_shift_says_what_came_in(shop: Shop) -> None:
    """The day's bills, what came off them, and what was paid; without what was taken back."""
    rule(shop, discount=FIVE_OFF)
    cashier, member = shop.staff(), shop.member()
    shop.sell(cashier, member, 200_000)
    shop.undo(cashier, shop.sell(cashier, member, 300_000).sale.id)
    today = shop.read(shift_of, by=cashier.person_id, now=shop.now)
    assert (today.bills, today.discounts, today.paid) == (200_000, 10_000, 190_000)


def test_what_was_drawn_anew_is_not_sold_as_well(shop: Shop) -> None:
    """A tier was won meanwhile and is gone again: the first quote would be right once more, but the
    purchase was credited by the second.
    """
    rule_by(shop)
    cashier, other, member = shop.staff(), shop.staff(), shop.member()
    sell(shop, cashier, member, 200)
    shop.wait(minutes=2)
    first = shop.quote(cashier, member, 5_000)
    lifting = sell(shop, other, member, 100).sale
    anew = shop.confirm(cashier, first)
    assert isinstance(anew, Quote)
    sold = shop.confirm(cashier, anew)
    assert isinstance(sold, Receipt)
    shop.undo(other, lifting.id)
    shop.wait(minutes=2)
    assert shop.quote(cashier, member, 5_000).offer == first.offer
    again = shop.confirm(cashier, first)
    assert isinstance(again, Receipt)
    assert (again.repeated, again.sale.id) == (True, sold.sale.id)

"""A sale: the quote that was shown is credited, once, by who may, and both are told."""

from dataclasses import replace
from datetime import timedelta

import pytest

from loyalty.errors import NotMember, NotStaff, OwnCard
from loyalty.people.privacy import forget
from loyalty.records.earning import AwardLine, Because
from loyalty.records.outbox import Priority
from loyalty.records.people import Member
from loyalty.records.points import Entry, Reason
from loyalty.records.team import Role, Staff
from loyalty.records.till import Costs, Quote
from loyalty.store import Tx
from loyalty.team.dismissal import end_role
from loyalty.till.customers import greet
from loyalty.till.errors import QuoteCredited, QuoteUnknown, QuoteWithdrawn
from loyalty.till.quotes import quote_sale, withdraw_quote
from loyalty.till.receipts import SaleFigures, SaleReceipt, TillReceipt
from loyalty.till.sales import Receipt, record_sale
from loyalty.values import BasisPoints, MemberId, Minor, Points, QuoteId
from tests.loyalty.shop import SCREEN, Shop, said


def entries(shop: Shop, member: Member) -> tuple[Entry, ...]:
    return shop.read(lambda tx: tx.ledger.history(member.id, before=None, limit=1_000))


def withdraw(shop: Shop, cashier: Staff, quote: Quote) -> None:
    shop.write(withdraw_quote, quote_id=quote.id, cashier=cashier.person_id, now=shop.now)


def change_rate(shop: Shop, rate: int) -> None:
    def change(tx: Tx) -> None:
        now = tx.programs.current()
        earning = replace(now.earning, rate=BasisPoints(rate))
        tx.programs.add(replace(now, version=now.version + 1, earning=earning), shop.now)

    shop.write(change)


def test_the_cashier_sees_who_it_is(shop: Shop) -> None:
    """The customer's name and balance, before any amount."""
    member, cashier = shop.member("Айгүл"), shop.staff()
    customer = shop.read(greet, member_id=member.id, cashier=cashier.person_id, now=shop.now)
    assert (customer.member, customer.person.name) == (member, "Айгүл")
    with pytest.raises(NotMember):
        shop.read(greet, member_id=MemberId(999_999), cashier=cashier.person_id, now=shop.now)


def test_a_quote_shows_what_the_sale_credits(shop: Shop) -> None:
    """2 500 ₸ at 5 % are 125 points, in the quote, the receipt, the balance and the ledger."""
    member, cashier = shop.member(), shop.staff()
    quote = shop.quote(cashier, member, 250_000)
    assert (quote.offer.award.points, quote.twin, quote.until) == (
        125,
        False,
        shop.now + timedelta(minutes=15),
    )
    assert shop.balance(member) == 0
    receipt = shop.confirm(cashier, quote)
    assert isinstance(receipt, Receipt)
    assert (receipt.balance, receipt.repeated) == (125, False)
    sale = receipt.sale
    assert (sale.bill, sale.points, sale.at, str(sale.local_date)) == (
        250_000,
        125,
        shop.now,
        "2026-03-14",
    )
    assert shop.read(lambda tx: tx.sales.get(sale.id)) == sale
    assert shop.balance(member) == 125
    (entry,) = entries(shop, member)
    assert (entry.id, entry.points, entry.reason) == (sale.entry_id, 125, Reason.SALE)


def test_both_are_told_of_a_sale(shop: Shop) -> None:
    """The customer and the cashier each have a receipt with the sum, the points, the balance."""
    member, cashier = shop.member("Айгүл"), shop.staff()
    assert member.person_id is not None
    sale = shop.sell(cashier, member).sale
    costs = Costs(bill=Minor(250_000), discount=Minor(0), spent=Points(0), paid=Minor(250_000))
    figures = SaleFigures(sale.id, 1, costs, None, points=Points(125), balance=Points(125))
    reason = AwardLine(Because.RATE, Points(125), base=Minor(250_000), rate=BasisPoints(500))
    customers, cashiers = shop.letters()
    assert customers.person_id == member.person_id
    assert said(customers) == SaleReceipt(figures, (reason,))
    assert cashiers.person_id == cashier.person_id
    assert said(cashiers) == TillReceipt(figures, member.person_id, SCREEN, sale.undo_until)
    assert customers.priority is cashiers.priority is Priority.RECEIPT


def test_a_tap_that_comes_again_credits_nothing(shop: Shop) -> None:
    """Five taps, or one delivered tomorrow: one sale, one pair of receipts, the same answer."""
    member, cashier = shop.member(), shop.staff()
    quote = shop.quote(cashier, member)
    first = shop.confirm(cashier, quote)
    assert isinstance(first, Receipt)
    for _ in range(4):
        again = shop.confirm(cashier, quote)
        assert again == Receipt(first.sale, first.balance, repeated=True)
        shop.wait(hours=8)
    assert shop.balance(member) == 125
    assert len(entries(shop, member)) == 1
    assert len(shop.letters()) == 2


def test_a_message_that_comes_again_has_the_quote_it_had(shop: Shop) -> None:
    """The message is the quote's id."""
    member, cashier = shop.member(), shop.staff()
    quotes = [
        shop.write(
            quote_sale,
            quote_id=QuoteId("5:17"),
            member_id=member.id,
            cashier=cashier.person_id,
            bill=Minor(250_000),
            now=shop.now + timedelta(minutes=minutes),
        )
        for minutes in (0, 1)
    ]
    assert quotes[0] == quotes[1]


def quoted_anew(shop: Shop, cashier: Staff, member: Member) -> tuple[Quote, Quote]:
    """A quote that has grown old, and the one that came in its place."""
    old = shop.quote(cashier, member)
    shop.wait(minutes=15)
    anew = shop.confirm(cashier, old)
    assert isinstance(anew, Quote)
    return old, anew


def test_an_old_quote_is_drawn_anew(shop: Shop) -> None:
    """For 15 minutes it is credited; then ✅ answers with a new one, always the same."""
    member, cashier = shop.member(), shop.staff()
    fresh = shop.quote(cashier, member)
    old = shop.quote(cashier, member, 300_000)
    shop.wait(minutes=15, microseconds=-1)
    assert isinstance(shop.confirm(cashier, fresh), Receipt)
    shop.wait(microseconds=1)
    anew = shop.confirm(cashier, old)
    assert isinstance(anew, Quote)
    assert (anew.offer.bill, anew.member_id, anew.created_at) == (300_000, member.id, shop.now)
    assert anew.id != old.id
    assert shop.confirm(cashier, old) == anew
    assert shop.balance(member) == 125


def test_a_quote_drawn_anew_is_credited_once(shop: Shop) -> None:
    """Whichever of the two buttons is tapped afterwards."""
    member, cashier = shop.member(), shop.staff()
    old, anew = quoted_anew(shop, cashier, member)
    receipt = shop.confirm(cashier, anew)
    assert isinstance(receipt, Receipt)
    for quote in (old, anew):
        again = shop.confirm(cashier, quote)
        assert again == Receipt(receipt.sale, receipt.balance, repeated=True)
    assert shop.balance(member) == 125


def test_a_quote_drawn_anew_and_withdrawn(shop: Shop) -> None:
    """❌ on the new one ends the old one as well."""
    member, cashier = shop.member(), shop.staff()
    old, anew = quoted_anew(shop, cashier, member)
    withdraw(shop, cashier, anew)
    for quote in (old, anew):
        with pytest.raises(QuoteWithdrawn):
            shop.confirm(cashier, quote)
    assert shop.balance(member) == 0


def test_a_quote_may_grow_old_twice(shop: Shop) -> None:
    """The next one and the one after it lead to the same sale."""
    member, cashier = shop.member(), shop.staff()
    first = shop.quote(cashier, member)
    shop.wait(minutes=15)
    second = shop.confirm(cashier, first)
    assert isinstance(second, Quote)
    shop.wait(minutes=15)
    third = shop.confirm(cashier, second)
    assert isinstance(third, Quote)
    assert len({first.id, second.id, third.id}) == 3
    assert isinstance(shop.confirm(cashier, third), Receipt)
    for quote in (first, second, third):
        shop.wait(minutes=1)
        answer = shop.confirm(cashier, quote, sure=True)
        assert isinstance(answer, Quote) or answer.repeated
    assert shop.balance(member) == 125


def test_new_rules_make_a_new_quote(shop: Shop) -> None:
    """What was shown under the old rules is not credited under the new ones."""
    member, cashier = shop.member(), shop.staff()
    quote = shop.quote(cashier, member)
    change_rate(shop, 1_000)
    anew = shop.confirm(cashier, quote)
    assert isinstance(anew, Quote)
    assert (anew.offer.award.points, anew.program_version) == (250, 2)
    assert shop.balance(member) == 0
    assert isinstance(shop.confirm(cashier, anew), Receipt)
    assert shop.balance(member) == 250


def test_a_withdrawn_quote_credits_nothing(shop: Shop) -> None:
    """❌ twice is once; ✅ after it is refused."""
    member, cashier = shop.member(), shop.staff()
    quote = shop.quote(cashier, member)
    for _ in range(2):
        withdraw(shop, cashier, quote)
    with pytest.raises(QuoteWithdrawn):
        shop.confirm(cashier, quote)
    assert shop.balance(member) == 0


def test_a_credited_quote_is_not_withdrawn(shop: Shop) -> None:
    """❌ after ✅ is told that the sale stands."""
    member, cashier = shop.member(), shop.staff()
    quote = shop.quote(cashier, member)
    shop.confirm(cashier, quote)
    with pytest.raises(QuoteCredited):
        withdraw(shop, cashier, quote)
    again = shop.confirm(cashier, quote)
    assert isinstance(again, Receipt)
    assert again.repeated


def test_a_twin_is_asked_for_once_more(shop: Shop) -> None:
    """The same customer and amount within a minute, by whichever cashier."""
    member = shop.member()
    one, other = shop.staff(), shop.staff()
    assert not (shop.quote(one, member)).twin
    shop.sell(one, member)
    shop.wait(seconds=60, microseconds=-1)
    for cashier in (one, other):
        twin = shop.quote(cashier, member)
        assert twin.twin
        assert shop.confirm(cashier, twin) == twin
    assert shop.balance(member) == 125
    assert isinstance(shop.confirm(other, twin, sure=True), Receipt)
    assert shop.balance(member) == 250


def test_what_is_no_twin(shop: Shop) -> None:
    """Another amount, another customer, three minutes later, or a sale that was undone."""
    member, other, cashier = shop.member(), shop.member(), shop.staff()
    receipt = shop.sell(cashier, member)
    assert not (shop.quote(cashier, member, 250_001)).twin
    assert not (shop.quote(cashier, other)).twin
    shop.wait(minutes=3)
    assert not (shop.quote(cashier, member)).twin
    shop.sell(cashier, member, 300_000)
    receipt = shop.sell(cashier, member, 400_000)
    shop.undo(cashier, receipt.sale.id)
    assert not (shop.quote(cashier, member, 400_000)).twin


def test_nobody_credits_themselves(shop: Shop) -> None:
    """Not even an owner: no form, no quote, and no ✅ on a quote of before."""
    for role in Role:
        telegram = shop.number()
        staff, member = shop.staff(role, telegram_id=telegram), shop.member(telegram_id=telegram)
        with pytest.raises(OwnCard):
            shop.read(greet, member_id=member.id, cashier=staff.person_id, now=shop.now)
        with pytest.raises(OwnCard):
            shop.quote(staff, member)
        assert shop.balance(member) == 0


def test_a_quote_belongs_to_its_cashier(shop: Shop) -> None:
    """Another one's ✅ or ❌, and a forged id, do nothing."""
    member, cashier, other = shop.member(), shop.staff(), shop.staff()
    quote = shop.quote(cashier, member)
    with pytest.raises(QuoteUnknown):
        shop.confirm(other, quote)
    with pytest.raises(QuoteUnknown):
        withdraw(shop, other, quote)
    with pytest.raises(QuoteUnknown):
        shop.write(
            record_sale,
            quote_id=QuoteId("no such quote"),
            cashier=cashier.person_id,
            screen=SCREEN,
            sure=True,
            now=shop.now,
        )
    assert shop.balance(member) == 0


def test_who_lost_the_role_gets_nothing_from_the_screen(shop: Shop) -> None:
    """A quote that still stands there credits nothing, and a new role does not revive it."""
    owner, member = shop.owner(), shop.member()
    cashier = shop.staff(telegram_id=77)
    quote = shop.quote(cashier, member)
    shop.write(
        end_role,
        staff_id=cashier.id,
        by=owner.person_id,
        operation=shop.operation(),
        now=shop.now,
    )
    with pytest.raises(NotStaff):
        shop.confirm(cashier, quote)
    with pytest.raises(NotStaff):
        shop.quote(cashier, member)
    with pytest.raises(NotStaff):
        withdraw(shop, cashier, quote)
    again = shop.take(shop.link(), 77)
    with pytest.raises(QuoteUnknown):
        shop.confirm(again, quote)
    assert shop.balance(member) == 0


def test_who_has_left_earns_nothing(shop: Shop) -> None:
    """A quote for a member who was deleted meanwhile is refused."""
    member, cashier = shop.member(), shop.staff()
    quote = shop.quote(cashier, member)
    assert member.person_id is not None
    shop.write(forget, person_id=member.person_id, operation=shop.operation(), now=shop.now)
    with pytest.raises(NotMember):
        shop.confirm(cashier, quote)
    with pytest.raises(NotMember):
        shop.quote(cashier, member)


def test_a_bill_too_small_for_a_point_is_still_a_sale(shop: Shop) -> None:
    """One tiyn earns nothing, has receipts, and can be undone."""
    member, cashier = shop.member(), shop.staff()
    receipt = shop.sell(cashier, member, 1)
    assert (receipt.sale.points, receipt.balance) == (0, 0)
    assert (shop.undo(cashier, receipt.sale.id)).balance == 0


def test_a_sale_remembers_its_branch(shop: Shop) -> None:
    """The cashier's branch of that moment."""
    branch, member = shop.branch("Абая 10"), shop.member()
    cashier = shop.staff(branch=branch.id)
    assert (shop.sell(cashier, member)).sale.branch_id == branch.id

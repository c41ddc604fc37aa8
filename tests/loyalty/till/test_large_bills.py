"""A cashier's large bill waits for somebody who leads; their ✅ makes the sale."""

import pytest

from loyalty.errors import NotAllowed, NotStaff
from loyalty.outbox.errors import ApprovalAnswered, ApprovalGone
from loyalty.outbox.matters import BillAsk, BillOver, Conclusion
from loyalty.records.outbox import Approval
from loyalty.records.team import Role, Staff
from loyalty.records.till import Quote
from loyalty.rules.groups import Response
from loyalty.till.errors import BillNeedsManager, QuoteWithdrawn
from loyalty.till.quotes import withdraw_quote
from loyalty.till.receipts import SaleReceipt, TillReceipt
from loyalty.till.sales import Receipt, record_sale
from loyalty.till.spending import ask_to_spend, weigh_spending
from loyalty.till.verdicts import Judged, Verdict, answer_bill
from loyalty.values import ApprovalId, Points
from tests.loyalty.guarded import limit
from tests.loyalty.shop import SCREEN, Shop, saying
from tests.loyalty.team.test_suspension import pause


@pytest.fixture
def strict(shop: Shop) -> Shop:
    """A shop whose cashiers credit 2 000 alone, and no more."""
    limit(shop, bill_alone=200_000, bill_alone_response=Response.REFUSE)
    return shop


def tap(shop: Shop, cashier: Staff, quote: Quote) -> Receipt | Quote | Approval:
    return shop.write(
        record_sale,
        quote_id=quote.id,
        cashier=cashier.person_id,
        screen=SCREEN,
        sure=True,
        now=shop.now,
    )


def asked(shop: Shop, cashier: Staff, quote: Quote) -> ApprovalId:
    outcome = tap(shop, cashier, quote)
    assert isinstance(outcome, Approval)
    return outcome.id


def say(shop: Shop, leader: Staff, approval: ApprovalId, *, yes: bool = True) -> Judged:
    return shop.write(answer_bill, approval_id=approval, yes=yes, by=leader.person_id, now=shop.now)


def test_a_managers_yes_makes_the_cashiers_sale(strict: Shop) -> None:
    """Nothing is credited before; then it is the cashier's, with both receipts; once."""
    here, there = strict.branch("Абая 10"), strict.branch("Сатпаева 5")
    owner, member = strict.owner(), strict.member()
    manager = strict.staff(Role.MANAGER, branch=here.id)
    strict.staff(Role.MANAGER, branch=there.id)
    cashier = strict.staff(branch=here.id)
    strict.sell(cashier, member, 200_000)
    strict.letters()
    quote = strict.quote(cashier, member)
    approval = asked(strict, cashier, quote)
    assert asked(strict, cashier, quote) == approval
    assert strict.balance(member) == 100
    told = [one for one in strict.letters() if one.kind == BillAsk.KIND]
    assert {one.person_id for one in told} == {owner.person_id, manager.person_id}
    ask = saying(told, BillAsk)[0]
    assert (ask.bill, ask.sales, ask.bills) == (250_000, 1, 200_000)
    assert say(strict, manager, approval).verdict is Verdict.SOLD
    again = say(strict, manager, approval)
    assert (again.verdict, again.repeated) == (Verdict.SOLD, True)
    with pytest.raises(ApprovalAnswered):
        say(strict, owner, approval)
    sale = strict.read(lambda tx: tx.sales.by_quote(quote.id))
    assert sale is not None
    assert sale.staff_id == cashier.id
    assert strict.balance(member) == 225
    kinds = {one.kind for one in strict.letters()}
    assert {SaleReceipt.KIND, TillReceipt.KIND} <= kinds
    receipt = tap(strict, cashier, quote)
    assert isinstance(receipt, Receipt)
    assert receipt.repeated


def test_a_no_ends_it(strict: Shop) -> None:
    """The cashier is told in place of the quote, whose ✅ credits nothing any more."""
    strict.owner()
    member, cashier, manager = strict.member(), strict.staff(), strict.staff(Role.MANAGER)
    quote = strict.quote(cashier, member)
    assert say(strict, manager, asked(strict, cashier, quote), yes=False).verdict is Verdict.REFUSED
    over = [one for one in strict.letters() if one.kind == BillOver.KIND]
    assert [one.person_id for one in over] == [cashier.person_id]
    assert [one.ending for one in saying(over, BillOver)] == [Conclusion.REFUSED]
    with pytest.raises(QuoteWithdrawn):
        tap(strict, cashier, quote)
    assert strict.balance(member) == 0


@pytest.mark.parametrize("role", [Role.MANAGER, Role.OWNER])
def test_who_leads_needs_nobody(strict: Shop, role: Role) -> None:
    """A manager or an owner at the till credits any bill; a cashier one up to the limit."""
    member = strict.member()
    strict.sell(strict.staff(role), member, 9_000_000)
    strict.sell(strict.staff(), member, 200_000)
    assert strict.balance(member) == 4_600


def test_who_may_not_answer(strict: Shop) -> None:
    """Neither the cashier, nor other branches' managers, nor the customer, though they lead."""
    here, there = strict.branch("Абая 10"), strict.branch("Сатпаева 5")
    strict.owner()
    customer = strict.staff(Role.MANAGER, branch=here.id, telegram_id=77)
    member, cashier = strict.member(telegram_id=77), strict.staff(branch=here.id)
    elsewhere = strict.staff(Role.MANAGER, branch=there.id)
    approval = asked(strict, cashier, strict.quote(cashier, member))
    for other in (cashier, elsewhere, customer):
        with pytest.raises(NotAllowed):
            say(strict, other, approval)
    assert strict.balance(member) == 0


def test_where_nobody_can_be_asked(strict: Shop) -> None:
    """The cashier hears at once that somebody who leads has to serve this customer."""
    cashier, member = strict.staff(), strict.member()
    with pytest.raises(BillNeedsManager):
        tap(strict, cashier, strict.quote(cashier, member))


def test_a_question_ends_with_its_quote(strict: Shop) -> None:
    """After fifteen minutes, or where the cashier has withdrawn it, ✅ comes too late."""
    owner, member, cashier = strict.owner(), strict.member(), strict.staff()
    old = asked(strict, cashier, strict.quote(cashier, member))
    strict.wait(minutes=15)
    with pytest.raises(ApprovalGone):
        say(strict, owner, old)
    quote = strict.quote(cashier, member)
    approval = asked(strict, cashier, quote)
    strict.write(withdraw_quote, quote_id=quote.id, cashier=cashier.person_id, now=strict.now)
    with pytest.raises(ApprovalGone):
        say(strict, owner, approval)
    assert strict.balance(member) == 0


def test_other_rules_are_not_agreed_to_unseen(strict: Shop) -> None:
    """Where the quote does not hold any more, ✅ credits nothing, and the till is told."""
    owner, member, cashier = strict.owner(), strict.member(), strict.staff()
    approval = asked(strict, cashier, strict.quote(cashier, member))
    limit(strict, bill_alone=100_000, bill_alone_response=Response.REFUSE)
    assert say(strict, owner, approval).verdict is Verdict.CHANGED
    assert [one.ending for one in saying(strict.letters(), BillOver)] == [Conclusion.CHANGED]
    assert strict.balance(member) == 0


def test_a_suspended_cashiers_question_is_void(strict: Shop) -> None:
    """Whoever may not sell has nothing sold for them."""
    owner, member, cashier = strict.owner(), strict.member(), strict.staff()
    quote = strict.quote(cashier, member)
    approval = asked(strict, cashier, quote)
    pause(strict, owner, cashier)
    with pytest.raises(ApprovalGone):
        say(strict, owner, approval)
    with pytest.raises(NotStaff):
        tap(strict, cashier, quote)


def test_points_do_not_lead_around_it(strict: Shop) -> None:
    """A bill that waits for a manager is not paid with points at the cashier's asking."""
    strict.owner()
    member, cashier = strict.member(), strict.staff()
    strict.sell(cashier, member, 200_000)
    quote = strict.quote(cashier, member)
    with pytest.raises(BillNeedsManager):
        strict.read(weigh_spending, quote_id=quote.id, cashier=cashier.person_id, now=strict.now)
    with pytest.raises(BillNeedsManager):
        strict.write(
            ask_to_spend,
            quote_id=quote.id,
            nth=1,
            points=Points(50),
            cashier=cashier.person_id,
            screen=SCREEN,
            now=strict.now,
        )


def test_a_repetition_is_asked_about_first(strict: Shop) -> None:
    """The cashier says that it is another purchase before anybody else is troubled."""
    owner, member, cashier = strict.owner(), strict.member(), strict.staff()
    say(strict, owner, asked(strict, cashier, strict.quote(cashier, member)))
    strict.wait(seconds=30)
    quote = strict.quote(cashier, member)
    outcome = strict.confirm(cashier, quote)
    assert isinstance(outcome, Quote)
    assert outcome.twin
    assert asked(strict, cashier, quote)

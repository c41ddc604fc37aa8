"""Spending: points pay for a part of a bill, with the customer's own ✅ and not without it."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from loyalty.audit import audit
from loyalty.deliveries import settle
from loyalty.errors import (
    BillNeedsManager,
    CustomerAsked,
    CustomerUnreachable,
    LimitReached,
    NotEnoughPoints,
    NotMember,
    NotStaff,
    PointsUnreadable,
    QuestionOver,
    QuoteCredited,
    QuoteUnknown,
    QuoteWithdrawn,
)
from loyalty.ledger import Reason, credit
from loyalty.members import Member, living_member
from loyalty.notices import Kind, Notice, Outcome
from loyalty.operations import begin
from loyalty.people import note_reach
from loyalty.privacy import forget
from loyalty.purse import Purse, purse_of
from loyalty.quotes import Quote, quote_sale, withdraw_quote
from loyalty.reversals import reverse
from loyalty.rules import Earning, Limits, Response, Spending, Tier, Tiers
from loyalty.sales import Receipt
from loyalty.spending import (
    Answer,
    look_at_quote,
    most_to_spend,
    weigh_spending,
    withdraw_question,
)
from loyalty.staff import Role, Staff, end_role
from loyalty.store import Tx
from loyalty.values import BasisPoints, EntryId, MemberId, Minor, PersonId, Points, TelegramId
from tests.loyalty.programs import blank
from tests.loyalty.shop import NOON, Shop
from tests.storage.rows import quote as any_quote

MINUTE, DAY = timedelta(minutes=1), timedelta(days=1)


# The rule


def most(bill: int = 1_000, *, discount: int = 0, purse: Purse | None = None, **rules: Any) -> int:
    """How many points may pay for a bill of so many tenge, which somebody rich wants to pay."""
    tier = rules.pop("tier", None)
    member = Member(MemberId(1), PersonId(1), NOON, Points(0), False, tier=tier)
    offer = replace(
        any_quote("1", MemberId(1), 1).offer,  # type: ignore[arg-type]  # a cashier, to the quote
        bill=Minor(bill * 100),
        discount=Minor(discount * 100),
    )
    return most_to_spend(blank(**rules), member, offer, purse or Purse(Points(100_000)))


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


@pytest.mark.parametrize(("tier", "expected"), [("Gold", 700), ("Silver", 500), (None, 500)])
def test_a_tier_may_spend_more(tier: str | None, expected: int) -> None:
    """Its own share instead of everybody's, where it has one."""
    levels = (Tier("Silver", 1), Tier("Gold", 2, spend_share=BasisPoints(7_000)))
    assert most(tier=tier, tiers=Tiers(levels=levels)) == expected


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


def rich(shop: Shop, points: int = 1_000, **lot: Any) -> Member:
    """A member with so many points."""
    member = shop.member()
    give(shop, member, points, **lot)
    return member


def give(shop: Shop, member: Member, points: int, **lot: Any) -> EntryId:
    def act(tx: Tx) -> EntryId:
        number = begin(tx, shop.operation(), "gift", {}, now=shop.now, member_id=member.id)
        return credit(
            tx,
            operation=number,
            member=living_member(tx, member.id),
            points=Points(points),
            reason=Reason.SALE,
            now=shop.now,
            **lot,
        )

    return shop.write(act)


def asked(shop: Shop, points: int = 300, **lot: Any) -> tuple[Member, Staff, Quote, Quote]:
    """A customer of 1 000 points with a bill of 2 500 ₸ who is asked for some of them."""
    member, cashier = rich(shop, **lot), shop.staff()
    quote = shop.quote(cashier, member)
    return member, cashier, quote, shop.ask(cashier, quote, points)


def purse(shop: Shop, member: Member) -> Purse:
    return shop.read(lambda tx: purse_of(tx, shop.member_now(member.id), shop.now))


def moved(shop: Shop, member: Member) -> list[tuple[Reason, int]]:
    history = shop.read(lambda tx: tx.ledger.history(member.id, before=None, limit=100))
    return [(entry.reason, entry.points) for entry in history[::-1]]


def withdraw(shop: Shop, cashier: Staff, question: Quote) -> Quote:
    return shop.write(withdraw_question, asked=question.id, cashier=cashier.person_id, now=shop.now)


def told(shop: Shop) -> list[Notice]:
    """What is delivered by now."""
    notices = shop.notices()
    for notice in notices:
        shop.write(settle, notice=notice, outcome=Outcome.SENT, now=shop.now)
    return list(notices)


def endings(shop: Shop) -> list[tuple[str, int]]:
    """What the till is told of questions that came to nothing, and where it is told."""
    over = [notice for notice in told(shop) if notice.kind is Kind.SPENDING_OVER]
    return [(str(one.figures["ending"]), int(one.figures["message"])) for one in over]


def question_to(shop: Shop) -> Notice:
    (notice,) = (one for one in shop.notices() if one.kind is Kind.SPENDING_QUESTION)
    return notice


def test_points_pay_with_the_customers_yes(shop: Shop) -> None:
    """One step: 300 points go, 110 come for the 2 200 ₸ that are paid in money, both are told."""
    member, cashier, quote, question = asked(shop)
    assert moved(shop, member) == [(Reason.SALE, 1_000)]
    assert purse(shop, member) == Purse(Points(1_000), held=Points(300))
    told(shop)
    answered = shop.answer(member, question)
    assert answered.answer is Answer.PAID
    receipt = answered.receipt
    assert receipt is not None
    sale = receipt.sale
    assert (sale.bill, sale.spent, sale.paid, sale.points) == (250_000, 300, 220_000, 110)
    assert receipt.balance == shop.balance(member) == 810
    assert moved(shop, member)[1:] == [(Reason.SPENDING, -300), (Reason.SALE, 110)]
    assert purse(shop, member) == Purse(Points(810))
    receipts = {notice.kind: notice for notice in told(shop)}
    assert set(receipts) == {Kind.SALE_RECEIPT, Kind.TILL_RECEIPT}
    figures = {"bill": 250_000, "spent": 300, "paid": 220_000, "points": 110, "balance": 810}
    for notice in receipts.values():
        assert notice.figures.items() >= figures.items()
    assert receipts[Kind.TILL_RECEIPT].person_id == cashier.person_id
    again = shop.confirm(cashier, quote)
    assert again == replace(receipt, repeated=True)
    shop.wait(minutes=3)
    assert told(shop) == []
    assert shop.read(audit).flaws == ()


def test_the_question_says_what_it_is_about(shop: Shop) -> None:
    """The bill, the points, and what is left to pay; it is worth nothing after three minutes."""
    member, _, _, question = asked(shop)
    notice = question_to(shop)
    figures = {"question": question.id, "bill": 250_000, "spent": 300, "paid": 220_000}
    assert notice.person_id == member.person_id
    assert notice.figures.items() >= figures.items()
    assert notice.not_after == question.asked_until == shop.now + 3 * MINUTE


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
    assert refused.value.spendable == 0
    member = rich(shop, 10)
    question = shop.ask(cashier, shop.quote(cashier, member), 10)
    receipt = shop.answer(member, question).receipt
    assert receipt is not None
    assert moved(shop, member) == [
        (Reason.SALE, 10),
        (Reason.SPENDING, -10),
        (Reason.SALE, receipt.sale.points),
    ]


def test_the_till_learns_how_many_there_may_be(shop: Shop) -> None:
    """The most of this bill, before anybody is asked; more is refused and leaves nothing."""
    member, cashier = rich(shop, 5_000), shop.staff()
    quote = shop.quote(cashier, member)
    choice = shop.read(weigh_spending, quote_id=quote.id, cashier=cashier.person_id, now=shop.now)
    assert (choice.most, choice.turn, choice.customer.member.id) == (1_250, 1, member.id)
    for points in (1_251, 10**17):
        with pytest.raises(NotEnoughPoints) as refused:
            shop.ask(cashier, quote, points)
        assert refused.value.spendable == 1_250
    for points in (0, -5):
        with pytest.raises(PointsUnreadable):
            shop.ask(cashier, quote, points)
    assert told(shop) == []
    assert isinstance(shop.confirm(cashier, quote), Receipt)


@pytest.mark.parametrize("how", ["no", "time", "withdrawn"])
def test_without_a_yes_nothing_happens(shop: Shop, how: str) -> None:
    """❌, three minutes, or the cashier's ❌: the points are free, the quote is as it was."""
    member, cashier, quote, question = asked(shop)
    question_to(shop)
    if how == "no":
        assert shop.answer(member, question, yes=False).answer is Answer.REFUSED
        assert endings(shop) == [("refused", 1)]
    elif how == "time":
        shop.wait(minutes=3)
        assert endings(shop) == [("timed-out", 1)]
    else:
        for _ in range(2):
            given_back = withdraw(shop, cashier, question)
            assert (given_back.id, given_back.offer) == (quote.id, quote.offer)
    shop.wait(minutes=3)
    assert told(shop) == []
    assert purse(shop, member) == Purse(Points(1_000))
    assert moved(shop, member) == [(Reason.SALE, 1_000)]
    for yes in (True, False):
        assert shop.answer(member, question, yes=yes).answer is Answer.OVER
    with pytest.raises(QuestionOver):
        shop.ask(cashier, quote, 300)
    answered = shop.answer(member, shop.ask(cashier, quote, 200, turn=2))
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
        shop.ask(cashier, quote, 100, turn=2)
    with pytest.raises(QuoteCredited):
        withdraw(shop, cashier, question)


def test_three_minutes_are_three_minutes(shop: Shop) -> None:
    """A moment before they are over is in time."""
    member, _, _, question = asked(shop)
    shop.wait(minutes=3, microseconds=-1)
    assert shop.answer(member, question).answer is Answer.PAID
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
            assert again.answer is Answer.PAID
            assert again.receipt is not None
            assert first.receipt is not None
            assert again.receipt == replace(first.receipt, repeated=True)
    assert [reason for reason, _ in moved(shop, member)].count(Reason.SPENDING) == 1
    with pytest.raises(QuoteCredited):
        shop.ask(cashier, quote, 300)


def test_while_the_customer_is_asked_the_till_waits(shop: Shop) -> None:
    """✅ without points, and a second question, are told to wait; ❌ ends quote and question."""
    member, cashier, quote, question = asked(shop)
    told(shop)
    with pytest.raises(CustomerAsked) as refused:
        shop.confirm(cashier, quote)
    assert refused.value.until == question.asked_until
    for use_case in (weigh_spending, look_at_quote):
        with pytest.raises(CustomerAsked):
            shop.read(use_case, quote_id=quote.id, cashier=cashier.person_id, now=shop.now)
    with pytest.raises(CustomerAsked):
        shop.ask(cashier, quote, 100, turn=2)
    shop.write(withdraw_quote, quote_id=quote.id, cashier=cashier.person_id, now=shop.now)
    assert endings(shop) == [("cancelled", 1)]
    assert shop.answer(member, question).answer is Answer.OVER
    with pytest.raises(QuoteWithdrawn):
        shop.confirm(cashier, quote)
    with pytest.raises(QuoteWithdrawn):
        withdraw(shop, cashier, question)


def test_another_amount_ends_the_question(shop: Shop) -> None:
    """One purchase has one ✅: the customer's of before is too late."""
    member, cashier, quote, question = asked(shop)
    told(shop)
    shop.write(
        quote_sale,
        quote_id=any_quote("9-9", member.id, cashier.id).id,
        member_id=member.id,
        cashier=cashier.person_id,
        bill=Minor(300_000),
        now=shop.now,
        instead_of=quote.id,
    )
    assert endings(shop) == [("cancelled", 1)]
    assert shop.answer(member, question).answer is Answer.OVER


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


def test_two_tills_do_not_spend_the_same_points(shop: Shop) -> None:
    """What one till has asked for, the other cannot; once it is free, it can."""
    member, _, _, first = asked(shop, 700)
    other = shop.staff()
    quote = shop.quote(other, member, 400_000)
    with pytest.raises(NotEnoughPoints) as refused:
        shop.ask(other, quote, 301)
    assert refused.value.spendable == 300
    second = shop.ask(other, quote, 300)
    assert shop.answer(member, second).answer is Answer.PAID
    assert shop.answer(member, first).answer is Answer.PAID
    assert shop.balance(member) == 1_000 - 700 - 300 + 90 + 185
    assert shop.read(audit).flaws == ()


def test_held_points_do_not_expire(shop: Shop) -> None:
    """Who is asked in time answers in time; when nothing comes of it, they go after all."""
    for yes in (True, False):
        member, _, _, question = asked(shop, expires_at=shop.now + MINUTE)
        shop.wait(minutes=2)
        assert shop.expire() == 0
        shop.answer(member, question, yes=yes)
        shop.expire()
        assert (Reason.EXPIRY, -700 if yes else -1_000) in moved(shop, member)
        assert ((Reason.SPENDING, -300) in moved(shop, member)) is yes
    assert shop.read(audit).flaws == ()


def test_what_had_expired_before_the_question_stays_expired(shop: Shop) -> None:
    """Only points that could be spent then are taken, though the night has not come yet."""
    member = rich(shop, 500, expires_at=shop.now + MINUTE)
    give(shop, member, 200)
    cashier = shop.staff()
    shop.wait(minutes=1)
    quote = shop.quote(cashier, member)
    with pytest.raises(NotEnoughPoints) as refused:
        shop.ask(cashier, quote, 201)
    assert refused.value.spendable == 200
    answered = shop.answer(member, shop.ask(cashier, quote, 200))
    assert answered.receipt is not None
    shop.expire()
    assert shop.balance(member) == answered.receipt.sale.points
    assert shop.read(audit).flaws == ()


def test_points_that_wait_are_not_spent(shop: Shop) -> None:
    """Before their time nobody is even asked for them."""
    member = rich(shop, 500, active_from=shop.now + DAY)
    cashier = shop.staff()
    with pytest.raises(NotEnoughPoints):
        shop.ask(cashier, shop.quote(cashier, member), 1)
    shop.wait(days=1)
    question = shop.ask(cashier, shop.quote(cashier, member, 300_000), 500)
    assert shop.answer(member, question).answer is Answer.PAID


def changed_rules(shop: Shop, *_: Any) -> None:
    shop.rule(spending=Spending(share=BasisPoints(4_000)))


def role_ended(shop: Shop, cashier: Staff, *_: Any) -> None:
    shop.write(
        end_role,
        staff_id=cashier.id,
        by=shop.owner().person_id,
        operation=shop.operation(),
        now=shop.now,
    )


def points_gone(shop: Shop, _: Staff, member: Member) -> None:
    """What gave the points is taken back meanwhile."""

    def act(tx: Tx) -> None:
        (entry,) = tx.ledger.history(member.id, before=None, limit=2)
        number = begin(tx, shop.operation(), "test", {}, now=shop.now, member_id=member.id)
        reverse(tx, operation=number, entry_id=entry.id, now=shop.now, points=Points(800))

    shop.write(act)


@pytest.mark.parametrize("meanwhile", [changed_rules, role_ended, points_gone])
def test_what_does_not_hold_any_more_is_not_paid(shop: Shop, meanwhile: Any) -> None:
    """Rules, role and points are read again at the customer's ✅; both are told, once."""
    member, cashier, _, question = asked(shop)
    question_to(shop)
    meanwhile(shop, cashier, member)
    before = shop.balance(member)
    assert shop.answer(member, question).answer is Answer.CHANGED
    assert shop.answer(member, question).answer is Answer.OVER
    assert endings(shop) == [("changed", 1)]
    assert shop.balance(member) == before
    assert purse(shop, member).held == 0
    assert shop.read(audit).flaws == ()


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
    assert shop.answer(member, question).answer is Answer.PAID
    with pytest.raises(QuoteCredited):
        shop.ask(cashier, quote, 300)
    again = shop.confirm(cashier, quote)
    assert isinstance(again, Receipt)
    assert again.repeated


def test_who_has_left_is_not_asked(shop: Shop) -> None:
    """Deleting oneself ends the question, and the till is told; a quote of before asks nobody."""
    member, cashier, quote, question = asked(shop)
    told(shop)
    assert member.person_id is not None
    shop.write(forget, person_id=member.person_id, operation=shop.operation(), now=shop.now)
    assert endings(shop) == [("gone", 1)]
    with pytest.raises(QuestionOver):
        shop.answer(member, question)
    with pytest.raises(NotMember):
        shop.ask(cashier, quote, 300, turn=2)
    assert shop.balance(member) == 0
    assert shop.read(audit).flaws == ()


def test_who_lost_the_role_asks_nobody(shop: Shop) -> None:
    """Nor do they withdraw."""
    member, cashier, quote, question = asked(shop)
    role_ended(shop, cashier)
    with pytest.raises(NotStaff):
        shop.ask(cashier, quote, 300)
    with pytest.raises(NotStaff):
        withdraw(shop, cashier, question)
    assert purse(shop, member).held == 300


def test_who_has_blocked_the_bot_cannot_be_asked(shop: Shop) -> None:
    """The cashier is told at once."""
    member, cashier = shop.member(telegram_id=77), shop.staff()
    give(shop, member, 1_000)
    quote = shop.quote(cashier, member)
    shop.write(note_reach, telegram_id=TelegramId(77), reachable=False)
    with pytest.raises(CustomerUnreachable):
        shop.read(weigh_spending, quote_id=quote.id, cashier=cashier.person_id, now=shop.now)
    with pytest.raises(CustomerUnreachable):
        shop.ask(cashier, quote, 300)
    assert purse(shop, member).held == 0


@pytest.mark.parametrize("outcome", [Outcome.UNREACHABLE, Outcome.REFUSED])
def test_a_question_that_cannot_be_delivered_is_withdrawn(shop: Shop, outcome: Outcome) -> None:
    """Sending finds out: the till does not wait three minutes."""
    member, _, _, question = asked(shop)
    shop.write(settle, notice=question_to(shop), outcome=outcome, now=shop.now)
    assert endings(shop) == [("unreachable", 1)]
    assert purse(shop, member).held == 0
    assert shop.answer(member, question).answer is Answer.OVER


def test_blocking_the_bot_before_the_question_goes_out_ends_it(shop: Shop) -> None:
    """Without a request: the sender sees it when the question's turn comes."""
    member, cashier = shop.member(telegram_id=77), shop.staff()
    give(shop, member, 1_000)
    shop.ask(cashier, shop.quote(cashier, member), 300)
    shop.write(note_reach, telegram_id=TelegramId(77), reachable=False)
    assert told(shop) == []
    assert endings(shop) == [("unreachable", 1)]


def test_a_question_that_was_answered_is_not_undelivered(shop: Shop) -> None:
    """What becomes of its message afterwards is no matter."""
    member, _, _, question = asked(shop)
    notice = question_to(shop)
    shop.answer(member, question)
    shop.write(settle, notice=notice, outcome=Outcome.REFUSED, now=shop.now)
    assert endings(shop) == []
    assert shop.balance(member) == 810


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
    assert shop.answer(member, question).answer is Answer.PAID


def test_a_limit_that_refuses_refuses_before_the_customer_is_asked(shop: Shop) -> None:
    """And at their ✅, where it was reached meanwhile."""
    limits = Limits(sales_per_customer=1, sales_per_customer_response=Response.REFUSE)
    shop.rule(limits=limits)
    member, cashier, _, question = asked(shop)
    shop.sell(cashier, member, 70_000)
    assert shop.answer(member, question).answer is Answer.CHANGED
    with pytest.raises(LimitReached):
        shop.ask(cashier, shop.quote(cashier, member, 300_000), 300)
    assert shop.balance(member) == 1_035

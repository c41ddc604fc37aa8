"""Points that somebody is asked for are held meanwhile, and nobody waits for an answer in vain."""

from collections.abc import Callable
from typing import Any

import pytest

from loyalty.errors import NotEnoughPoints, NotMember
from loyalty.people.arrivals import note_reach
from loyalty.people.privacy import forget
from loyalty.points.purse import Purse
from loyalty.records.outbox import Outcome
from loyalty.records.points import Reason
from loyalty.records.team import Staff
from loyalty.records.till import Quote
from loyalty.team.dismissal import end_role
from loyalty.team.suspension import suspend
from loyalty.till.errors import CustomerAsked, QuestionOver, QuoteWithdrawn
from loyalty.till.quotes import quote_sale, withdraw_quote
from loyalty.till.spending import Upshot, look_at_quote, weigh_spending
from loyalty.upkeep.audit import audit
from loyalty.upkeep.sending import outbox_depth, settle
from loyalty.values import Minor, Points, TelegramId
from tests.loyalty.asked import (
    DAY,
    MINUTE,
    asked,
    closings,
    endings,
    give,
    moved,
    purse,
    question_to,
    rich,
    withdraw,
)
from tests.loyalty.shop import Shop
from tests.storage.rows import quote as any_quote


def test_two_tills_do_not_spend_the_same_points(shop: Shop) -> None:
    """What one till has asked for, the other cannot; once it is free, it can."""
    member, _, _, first = asked(shop, 700)
    other = shop.staff()
    quote = shop.quote(other, member, 400_000)
    with pytest.raises(NotEnoughPoints) as refused:
        shop.ask(other, quote, 301)
    assert refused.value.points == 300
    second = shop.ask(other, quote, 300)
    assert shop.answer(member, second).upshot is Upshot.PAID
    assert shop.answer(member, first).upshot is Upshot.PAID
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
    assert refused.value.points == 200
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
    assert shop.answer(member, question).upshot is Upshot.PAID


def test_who_has_left_is_not_asked(shop: Shop) -> None:
    """Deleting oneself ends the question, and the till is told; a quote of before asks nobody."""
    member, cashier, quote, question = asked(shop)
    shop.hear()
    assert member.person_id is not None
    shop.write(forget, person_id=member.person_id, operation=shop.operation(), now=shop.now)
    assert endings(shop) == [("gone", 1)]
    with pytest.raises(QuestionOver):
        shop.answer(member, question)
    with pytest.raises(NotMember):
        shop.ask(cashier, quote, 300, nth=2)
    assert shop.balance(member) == 0
    assert shop.read(audit).flaws == ()


def time_up(shop: Shop, *_: Any) -> None:
    shop.wait(minutes=3)


def withdrawn(shop: Shop, cashier: Staff, question: Quote) -> None:
    withdraw(shop, cashier, question)


def suspended(shop: Shop, cashier: Staff, _: Quote) -> None:
    shop.write(
        suspend,
        staff_id=cashier.id,
        by=shop.owner().person_id,
        operation=shop.operation(),
        now=shop.now,
    )


def dismissed(shop: Shop, cashier: Staff, _: Quote) -> None:
    shop.write(
        end_role,
        staff_id=cashier.id,
        by=shop.owner().person_id,
        operation=shop.operation(),
        now=shop.now,
    )


@pytest.mark.parametrize(
    ("happens", "why"),
    [
        (time_up, "timed-out"),
        (withdrawn, "withdrawn"),
        (suspended, "withdrawn"),
        (dismissed, "withdrawn"),
    ],
)
def test_a_question_says_when_nobody_waits_for_the_answer(
    shop: Shop, happens: Callable[[Shop, Staff, Quote], None], why: str
) -> None:
    """In the customer's own message, once; the points are free at that instant."""
    member, cashier, _, question = asked(shop)
    letter = question_to(shop)
    shop.arrive(letter)
    shop.wait(minutes=1)
    assert closings(shop) == []
    shop.now -= MINUTE
    happens(shop, cashier, question)
    assert closings(shop) == [(why, letter.id)]
    shop.wait(minutes=3)
    assert closings(shop) == []
    assert purse(shop, member) == Purse(Points(1_000))
    assert shop.answer(member, question).upshot is Upshot.OVER


@pytest.mark.parametrize("happens", [suspended, dismissed])
def test_who_is_not_at_the_till_any_more_asks_nobody(
    shop: Shop, happens: Callable[[Shop, Staff, Quote], None]
) -> None:
    """Their own screen does not wait for ever; other cashiers' questions stay open."""
    member, cashier, _, question = asked(shop)
    _, _, _, other = asked(shop)
    shop.hear()
    happens(shop, cashier, question)
    assert endings(shop) == [("cancelled", 1)]
    assert shop.read(lambda tx: tx.quotes.get(other.id)) == other
    assert purse(shop, member).held == 0


def test_who_blocks_the_bot_meanwhile_keeps_nobody_waiting(shop: Shop) -> None:
    """The till is told at once, and the points are free."""
    member, cashier = shop.member(telegram_id=77), shop.staff()
    give(shop, member, 1_000)
    question = shop.ask(cashier, shop.quote(cashier, member), 300)
    shop.hear()
    shop.write(note_reach, telegram_id=TelegramId(77), reachable=False, now=shop.now)
    assert endings(shop) == [("unreachable", 1)]
    assert purse(shop, member).held == 0
    shop.write(note_reach, telegram_id=TelegramId(77), reachable=True, now=shop.now)
    assert shop.answer(member, question).upshot is Upshot.OVER


@pytest.mark.parametrize("yes", [True, False])
def test_an_answer_closes_its_own_question(shop: Shop, yes: bool) -> None:
    """Whoever took the answer says so in the message; nothing follows."""
    member, _, _, question = asked(shop)
    shop.hear()
    shop.answer(member, question, yes=yes)
    assert closings(shop) == []
    shop.wait(minutes=3)
    assert closings(shop) == []


def test_a_question_that_is_on_its_way_is_closed_once_it_arrives(shop: Shop) -> None:
    """It cannot be called back then, and is not sent a second time."""
    _, cashier, _, question = asked(shop)
    on_its_way = question_to(shop)
    withdraw(shop, cashier, question)
    assert closings(shop) == []
    shop.arrive(on_its_way)
    shop.wait(seconds=1)
    assert closings(shop) == [("withdrawn", on_its_way.id)]


@pytest.mark.parametrize("called", [True, False])
def test_a_question_that_nobody_saw_has_no_end(shop: Shop, called: bool) -> None:
    """Neither one that was not sent yet, nor one that met trouble until it was over."""
    _, cashier, _, question = asked(shop)
    if called:
        question_to(shop)
    withdraw(shop, cashier, question)
    assert shop.hear() == []
    for seconds in (90, 1):
        shop.wait(seconds=seconds)
        assert shop.hear() == []
    assert shop.read(outbox_depth) == (0, None)


@pytest.mark.parametrize("outcome", [Outcome.UNREACHABLE, Outcome.REFUSED])
def test_a_question_that_cannot_be_delivered_is_withdrawn(shop: Shop, outcome: Outcome) -> None:
    """Sending finds out: the till does not wait three minutes."""
    member, _, _, question = asked(shop)
    shop.write(settle, letter=question_to(shop), outcome=outcome, now=shop.now)
    assert endings(shop) == [("unreachable", 1)]
    assert purse(shop, member).held == 0
    assert shop.answer(member, question).upshot is Upshot.OVER


def test_who_cannot_be_reached_is_not_asked_in_vain(shop: Shop) -> None:
    """Another notice has found it out: the sender sees it when the question's turn comes."""
    member, _, _, _ = asked(shop)
    assert member.person_id is not None
    shop.write(lambda tx, person: tx.people.set_blocked(person, True), member.person_id)
    assert shop.hear() == []
    assert endings(shop) == [("unreachable", 1)]


def test_a_question_that_was_answered_is_not_undelivered(shop: Shop) -> None:
    """What becomes of its message afterwards is no matter."""
    member, _, _, question = asked(shop)
    letter = question_to(shop)
    shop.answer(member, question)
    shop.write(settle, letter=letter, outcome=Outcome.REFUSED, now=shop.now)
    assert endings(shop) == []
    assert shop.balance(member) == 810


def test_another_amount_ends_the_question(shop: Shop) -> None:
    """One purchase has one ✅: the customer's of before is too late."""
    member, cashier, quote, question = asked(shop)
    shop.hear()
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
    assert shop.answer(member, question).upshot is Upshot.OVER


def test_while_the_customer_is_asked_the_till_waits(shop: Shop) -> None:
    """✅ without points, and a second question, are told to wait; ❌ ends quote and question."""
    member, cashier, quote, question = asked(shop)
    shop.hear()
    with pytest.raises(CustomerAsked) as refused:
        shop.confirm(cashier, quote)
    assert refused.value.until == question.asked_until
    for use_case in (weigh_spending, look_at_quote):
        with pytest.raises(CustomerAsked):
            shop.read(use_case, quote_id=quote.id, cashier=cashier.person_id, now=shop.now)
    with pytest.raises(CustomerAsked):
        shop.ask(cashier, quote, 100, nth=2)
    shop.write(withdraw_quote, quote_id=quote.id, cashier=cashier.person_id, now=shop.now)
    assert endings(shop) == [("cancelled", 1)]
    assert shop.answer(member, question).upshot is Upshot.OVER
    with pytest.raises(QuoteWithdrawn):
        shop.confirm(cashier, quote)
    with pytest.raises(QuoteWithdrawn):
        withdraw(shop, cashier, question)

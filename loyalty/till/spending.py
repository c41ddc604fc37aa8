"""Spending: points pay for a part of a bill, once the customer has tapped ✅ in their own chat.

A quote is asked for points at the till; the customer has three minutes to answer. Their ✅ makes
the sale, points and all, in one step. Whatever else happens, the cashier gets the quote back as it
was.
"""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from loyalty.earning.tiers import tier_now
from loyalty.errors import NotEnoughPoints, NotStaff, PointsUnreadable
from loyalty.guard.errors import LimitReached
from loyalty.guard.guard import guard_sale, tell_of_refusal
from loyalty.money import scale_down
from loyalty.parties import at_work, holder_of, living_member
from loyalty.points.purse import Purse, purse_of, purse_with_held
from loyalty.records.people import Member
from loyalty.records.team import Staff
from loyalty.records.till import Offer, Quote, Screen
from loyalty.rules.decision import FULL
from loyalty.rules.groups import Tier
from loyalty.rules.program import Program
from loyalty.store import Tx
from loyalty.till.customers import Customer, customer_of
from loyalty.till.errors import (
    BillNeedsManager,
    CustomerAsked,
    CustomerUnreachable,
    FoundByPhone,
    QuestionOver,
    QuoteCredited,
    QuoteUnknown,
)
from loyalty.till.holds import Ending, announce, let_go, paid, question_id, quote_behind
from loyalty.till.large_bills import needs_manager
from loyalty.till.quotes import draw_anew, is_current, offer_of, own_quote
from loyalty.till.sales import Receipt, complete, credited_before, decided
from loyalty.values import PersonId, Points, QuoteId

ANSWER_TIME = timedelta(minutes=3)


@dataclass(frozen=True, slots=True)
class Choice:
    """How many points the cashier may ask for: `most`, in the nth question about this quote.

    Where the customer cannot be asked, none.
    """

    quote: Quote
    customer: Customer
    nth: int
    most: Points


class Upshot(StrEnum):
    """What came of the customer's answer."""

    PAID = "paid"
    REFUSED = "refused"
    OVER = "over"  # too late, or the cashier has withdrawn the question
    CHANGED = "changed"  # rules or points are others by now: the cashier has the quote back


@dataclass(frozen=True, slots=True)
class Answered:
    """The question, what came of the customer's answer, and the sale if that did, now or before."""

    upshot: Upshot
    question: Quote
    receipt: Receipt | None = None


def most_to_spend(program: Program, tier: Tier | None, offer: Offer, purse: Purse) -> Points:
    """How many points of somebody in this tier may pay for this bill: a pure rule.

    The share is one of the bill, and the points pay for no more than is left of it after the
    discount. Of the points on the card, those that wait or have expired do not count.
    """
    rules, share = program.spending, program.spending.share
    if tier is not None and tier.spend_share is not None:
        share = tier.spend_share
    on_card = purse.balance - purse.pending - purse.stale
    if not rules.allowed or offer.bill < rules.smallest_bill or on_card < rules.least_balance:
        return Points(0)
    by_share = scale_down(offer.bill, share, FULL * program.point_value)
    left_to_pay = (offer.bill - offer.discount) // program.point_value
    return Points(min(by_share, left_to_pay, purse.spendable))


def weigh_spending(tx: Tx, *, quote_id: QuoteId, cashier: PersonId, now: datetime) -> Choice:
    """💸: how many points the customer may be asked for.

    Raises NotStaff, QuoteUnknown, QuoteWithdrawn, QuoteCredited, CustomerAsked, NotMember, OwnCard,
    FoundByPhone, CustomerUnreachable, BillNeedsManager, or NotEnoughPoints where there is nothing
    to ask for.
    """
    choice = look_again(tx, quote_id=quote_id, cashier=cashier, now=now)
    if needs_manager(tx.programs.current().limits, at_work(tx, cashier), choice.quote.offer.bill):
        raise BillNeedsManager
    if choice.quote.by_phone:
        raise FoundByPhone
    if choice.customer.person.blocked:
        raise CustomerUnreachable
    if not choice.most or choice.quote.undecided:
        raise NotEnoughPoints(Points(0))
    return choice


def look_again(tx: Tx, *, quote_id: QuoteId, cashier: PersonId, now: datetime) -> Choice:
    """The quote that the cashier has back once nothing came of a question.

    Raises NotStaff, QuoteUnknown, QuoteWithdrawn, QuoteCredited, CustomerAsked, NotMember or
    OwnCard.
    """
    staff = at_work(tx, cashier)
    quote, member = _open_quote(tx, quote_id, staff, now)
    customer = customer_of(tx, member, staff, now)
    most = Points(0)
    if not (customer.person.blocked or quote.by_phone):
        most = most_to_spend(tx.programs.current(), customer.tier, quote.offer, customer.purse)
    return Choice(quote, customer, quote.asked + 1, most)


def ask_to_spend(
    tx: Tx,
    *,
    quote_id: QuoteId,
    nth: int,
    points: Points,
    cashier: PersonId,
    screen: Screen,
    now: datetime,
) -> Quote:
    """Ask the customer, and hold the points meanwhile. The same again is asked once.

    Returns the question, or a new quote without any where the old one is not current any more.
    Raises as `weigh_spending` does, PointsUnreadable, LimitReached, QuestionOver where this very
    question has ended, and NotEnoughPoints where it is about more than there may be.
    """
    if points <= 0:
        raise PointsUnreadable
    staff = at_work(tx, cashier)
    quote = own_quote(tx.quotes.get(quote_id), staff)
    known = tx.quotes.get(question_id(quote, nth))
    if known is not None:
        return _asked_before(known, points, now)
    quote, member = _open_quote(tx, quote_id, staff, now)
    if nth != quote.asked + 1:
        raise QuestionOver
    if needs_manager(tx.programs.current().limits, staff, quote.offer.bill):
        raise BillNeedsManager
    if quote.by_phone:
        raise FoundByPhone
    if tx.people.get(holder_of(member, staff)).blocked:
        raise CustomerUnreachable
    if quote.undecided:
        return quote
    if not is_current(tx, quote, member, now):
        anew = draw_anew(tx, quote, member, staff, now)
        if decided(tx, anew, now) is not None:
            raise QuoteCredited
        return anew
    question = _question(tx, quote, member, staff, points, screen, now)
    tx.quotes.count_question(quote.id)
    tx.quotes.add(question)
    announce(tx, question, now)
    return question


def answer_spending(
    tx: Tx, *, asked: QuoteId, person_id: PersonId, yes: bool, now: datetime
) -> Answered:
    """✅ or ❌ of the customer. ✅ makes the sale with all that the question showed.

    The cashier's role, the rules, and what the customer has are read again. Raises QuestionOver
    where nobody asked this person.
    """
    question = tx.quotes.get(asked)
    member = tx.members.locked(question.member_id) if question is not None else None
    if question is None or member is None or member.person_id != person_id:
        raise QuestionOver
    if question.asked_until is None:
        raise QuestionOver
    if question.credited:
        return Answered(Upshot.PAID, question, credited_before(tx, question.id))
    if not question.awaits_answer(now):
        return Answered(Upshot.OVER, question)
    if not yes:
        let_go(tx, question, Ending.REFUSED, now)
        return Answered(Upshot.REFUSED, question)
    staff = _still_at_work(tx, question)
    if staff is None or not _may_be_paid(tx, question, member, now):
        let_go(tx, question, Ending.CHANGED, now)
        return Answered(Upshot.CHANGED, question)
    screen = Screen(question.chat or 0, question.message or 0)
    try:
        receipt = complete(tx, question, member, staff, screen, now)
    except LimitReached as reached:
        let_go(tx, question, Ending.CHANGED, now)
        tell_of_refusal(tx, breach=reached.breach, now=now)
        return Answered(Upshot.CHANGED, question)
    paid(tx, question, now)
    return Answered(Upshot.PAID, question, receipt)


def withdraw_question(tx: Tx, *, asked: QuoteId, cashier: PersonId, now: datetime) -> Quote:
    """❌ of the cashier: the customer is asked no more, and here is the quote again. Twice is once.

    Raises NotStaff, QuoteUnknown, QuoteCredited where the customer was faster, and QuoteWithdrawn.
    """
    staff = at_work(tx, cashier)
    question = own_quote(tx.quotes.get(asked), staff)
    if question.asked_until is None:
        raise QuoteUnknown
    if question.awaits_answer(now):
        let_go(tx, question, Ending.WITHDRAWN, now)
    quote = quote_behind(tx, question)
    if decided(tx, quote, now) is not None:
        raise QuoteCredited
    return quote


def look_at_quote(tx: Tx, *, quote_id: QuoteId, cashier: PersonId, now: datetime) -> Quote:
    """A quote that still waits for its ✅. Raises as weigh_spending does."""
    return _open_quote(tx, quote_id, at_work(tx, cashier), now)[0]


def is_open(tx: Tx, *, asked: QuoteId, cashier: PersonId, now: datetime) -> bool:
    """Whether the customer is still being asked. Raises NotStaff or QuoteUnknown."""
    return own_quote(tx.quotes.get(asked), at_work(tx, cashier)).awaits_answer(now)


def _open_quote(tx: Tx, quote_id: QuoteId, staff: Staff, now: datetime) -> tuple[Quote, Member]:
    quote = own_quote(tx.quotes.get(quote_id), staff)
    if decided(tx, quote, now) is not None:
        raise QuoteCredited
    return quote, living_member(tx, quote.member_id)


def _question(
    tx: Tx,
    quote: Quote,
    member: Member,
    staff: Staff,
    points: Points,
    screen: Screen,
    now: datetime,
) -> Quote:
    """The next question about the quote. Raises NotEnoughPoints or LimitReached."""
    program = tx.programs.current()
    tier = tier_now(tx, program, member, now)
    most = most_to_spend(program, tier, quote.offer, purse_of(tx, member, now))
    if points > most:
        raise NotEnoughPoints(most)
    offer = offer_of(
        tx, program, member, quote.offer.bill, category=quote.category, spend=points, now=now
    )
    guard_sale(tx, program, staff, member.id, offer.award.points, now, by_phone=False)
    return replace(
        quote,
        id=question_id(quote, quote.asked + 1),
        offer=offer,
        created_at=now,
        asked=0,
        asked_until=now + ANSWER_TIME,
        chat=screen.chat,
        message=screen.message,
    )


def _asked_before(question: Quote, points: Points, now: datetime) -> Quote:
    if question.credited:
        raise QuoteCredited
    if question.asked_until is None or not question.awaits_answer(now):
        raise QuestionOver
    if question.offer.spend != points:
        raise CustomerAsked(question.asked_until)
    return question


def _still_at_work(tx: Tx, question: Quote) -> Staff | None:
    """Whoever asked, if they still may."""
    try:
        staff = at_work(tx, tx.staff.remembered(question.staff_id).person_id)
    except NotStaff:
        return None
    return staff if staff.id == question.staff_id else None


def _may_be_paid(tx: Tx, question: Quote, member: Member, now: datetime) -> bool:
    """Whether rules and points of now allow what the question shows."""
    if not is_current(tx, question, member, now):
        return False
    points, program = question.offer.spend, tx.programs.current()
    purse = purse_with_held(tx, member, points, question.created_at, now)
    tier = tier_now(tx, program, member, now)
    return points <= most_to_spend(program, tier, question.offer, purse)

"""Holds: points set aside while their owner is asked whether they may pay.

The question is a quote of its own, which stands beside the one it came from: that is what the
cashier gets back where no sale comes of it. Its points are held until it ends or `asked_until`
passes, whichever is first; nothing of the customer's expires meanwhile. A question that ends
without a sale leaves no trace.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from loyalty.outbox.notices import call_off, notify
from loyalty.outbox.prompts import end_prompt, prompt
from loyalty.records.outbox import Notice, Priority
from loyalty.records.till import Costs, Quote, Screen
from loyalty.store import Tx
from loyalty.till.errors import QuoteUnknown
from loyalty.values import MemberId, PersonId, QuoteId, StaffId

_ASKS = "~"


class Ending(StrEnum):
    """Why a question came to nothing."""

    REFUSED = "refused"
    TIMED_OUT = "timed-out"
    UNREACHABLE = "unreachable"
    CHANGED = "changed"  # the rules, the cashier's role or the customer's points, meanwhile
    CANCELLED = "cancelled"  # together with its quote
    GONE = "gone"  # the customer has left the programme
    WITHDRAWN = "withdrawn"  # by the cashier, who sees the quote again


@dataclass(frozen=True, slots=True)
class SpendingQuestion(Notice):
    """To the customer: may so many points pay? The answer is awaited `until` then."""

    KIND = "spending-question"
    PRIORITY = Priority.RECEIPT
    question: QuoteId
    costs: Costs
    until: datetime


@dataclass(frozen=True, slots=True)
class SpendingClosed(Notice):
    """To the customer, in place of the question."""

    KIND = "spending-closed"
    PRIORITY = Priority.RECEIPT
    ending: Ending


@dataclass(frozen=True, slots=True)
class SpendingOver(Notice):
    """To the cashier, in place of "the customer is asked"; `quote` is what there is again."""

    KIND = "spending-over"
    PRIORITY = Priority.RECEIPT
    ending: Ending
    quote: QuoteId
    screen: Screen


_ANSWERS = {Ending.REFUSED, Ending.CHANGED}  # of the customer's, whose message says so already


def question_id(quote: Quote, nth: int) -> QuoteId:
    """The id of the nth question about this quote, which is a quote as well."""
    return QuoteId(f"{quote.id}{_ASKS}{nth}")


def question_of(tx: Tx, quote: Quote) -> Quote | None:
    """The last question that was asked about the quote, whatever came of it."""
    return tx.quotes.get(question_id(quote, quote.asked)) if quote.asked else None


def quote_behind(tx: Tx, question: Quote) -> Quote:
    """The quote in whose place it was asked. Raises QuoteUnknown once it has been tidied away."""
    quote = tx.quotes.get(_id_behind(question))
    if quote is None:
        raise QuoteUnknown
    return quote


def announce(tx: Tx, question: Quote, now: datetime) -> None:
    """Have the customer asked, and both told once the time is up."""
    customer, until = _customer(tx, question), question.asked_until
    if customer is None or until is None:
        raise AssertionError(f"{question.id} asks nobody")
    prompt(
        tx,
        SpendingQuestion(question.id, question.offer.costs, until),
        [customer],
        about=question.id,
        in_vain=SpendingClosed(Ending.TIMED_OUT),
        until=until,
        now=now,
    )
    _tell_till(tx, question, Ending.TIMED_OUT, until)


def let_go(tx: Tx, question: Quote, ending: Ending, now: datetime) -> None:
    """End a question without a sale, and tell customer and cashier, but not who has ended it."""
    tx.quotes.withdraw(question.id)
    _close(tx, question, now, answered=ending in _ANSWERS)
    if ending is not Ending.WITHDRAWN:
        _tell_till(tx, question, ending, now)


def let_go_of_cashiers(tx: Tx, staff_id: StaffId, since: datetime, now: datetime) -> None:
    """End all that this cashier has asked since then: they are not at the till any more."""
    for question in tx.quotes.asked_by(staff_id, since, now):
        let_go(tx, question, Ending.CANCELLED, now)


def let_go_of_customers(tx: Tx, member_id: MemberId, ending: Ending, now: datetime) -> None:
    """End all that this customer is asked: they cannot answer any more."""
    for question in tx.quotes.awaiting(member_id, now):
        let_go(tx, question, ending, now)


def undelivered(tx: Tx, asked: SpendingQuestion, now: datetime) -> None:
    """End a question that will never reach the customer: nobody need wait for the answer."""
    question = tx.quotes.get(asked.question)
    if question is not None and question.awaits_answer(now):
        let_go(tx, question, Ending.UNREACHABLE, now)


def paid(tx: Tx, question: Quote, now: datetime) -> None:
    """Close a question that the customer's ✅ has ended: nothing more is said of it."""
    _close(tx, question, now, answered=True)


def _close(tx: Tx, question: Quote, now: datetime, *, answered: bool) -> None:
    end_prompt(
        tx,
        SpendingQuestion,
        SpendingClosed(Ending.WITHDRAWN),
        about=question.id,
        now=now,
        answered_by=_customer(tx, question) if answered else None,
    )
    cause = f"{question.id}:{Ending.TIMED_OUT}"
    call_off(tx, SpendingOver, _cashier(tx, question), cause=cause, now=now)


def _tell_till(tx: Tx, question: Quote, ending: Ending, at: datetime) -> None:
    screen = Screen(question.chat or 0, question.message or 0)
    over = SpendingOver(ending, _id_behind(question), screen)
    cause = f"{question.id}:{ending}"
    notify(tx, over, _cashier(tx, question), cause=cause, now=at)


def _id_behind(question: Quote) -> QuoteId:
    return QuoteId(question.id.rpartition(_ASKS)[0])


def _customer(tx: Tx, question: Quote) -> PersonId | None:
    member = tx.members.get(question.member_id)
    return member.person_id if member else None


def _cashier(tx: Tx, question: Quote) -> PersonId:
    return tx.staff.remembered(question.staff_id).person_id

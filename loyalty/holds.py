"""Holds: points set aside while their owner is asked whether they may pay.

The question is a quote of its own, which stands beside the one it came from: that is what the
cashier gets back where no sale comes of it. Its points are held until it ends or `asked_until`
passes, whichever is first; nothing of the customer's expires meanwhile. A question that ends
without a sale leaves no trace.
"""

from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING

from loyalty.errors import QuoteUnknown
from loyalty.notices import Figures, Kind, call_off, notify
from loyalty.values import PersonId, QuoteId

if TYPE_CHECKING:
    from loyalty.quotes import Offer, Quote
    from loyalty.store import Tx

_ASKS = "~"


class Ending(StrEnum):
    """Why a question came to nothing."""

    REFUSED = "refused"
    TIMED_OUT = "timed-out"
    UNREACHABLE = "unreachable"
    CHANGED = "changed"  # the rules, the cashier's role or the customer's points, meanwhile
    CANCELLED = "cancelled"  # together with its quote
    GONE = "gone"  # the customer has left the programme


def question_id(quote: "Quote", turn: int) -> QuoteId:
    """The quote that asks for points in this one's place, the turn-th time."""
    return QuoteId(f"{quote.id}{_ASKS}{turn}")


def question_of(tx: "Tx", quote: "Quote") -> "Quote | None":
    """The last question that was asked in the quote's place, whatever came of it."""
    return tx.quotes.get(question_id(quote, quote.asked)) if quote.asked else None


def quote_behind(tx: "Tx", question: "Quote") -> "Quote":
    """The quote in whose place it was asked. Raises QuoteUnknown once it has been tidied away."""
    quote = tx.quotes.get(QuoteId(question.id.rpartition(_ASKS)[0]))
    if quote is None:
        raise QuoteUnknown
    return quote


def bill_figures(offer: "Offer") -> dict[str, str | int]:
    """What a bill costs, in a notice's figures; what goes without saying is left out."""
    figures: dict[str, str | int] = {"bill": int(offer.bill)}
    if offer.discount:
        figures["discount"] = int(offer.discount)
    if offer.spend:
        figures["spent"] = int(offer.spend)
    if offer.paid != offer.bill:
        figures["paid"] = int(offer.paid)
    return figures


def announce(tx: "Tx", question: "Quote", quote: "Quote", now: datetime) -> None:
    """Have the customer asked, and the till told once the time is up."""
    customer, until = _customer(tx, question), question.asked_until
    if customer is None or until is None:
        raise AssertionError(f"{question.id} asks nobody")
    figures = {
        **bill_figures(question.offer),
        "question": question.id,
        "until": until.isoformat(),
    }
    notify(
        tx,
        Kind.SPENDING_QUESTION,
        customer,
        figures=figures,
        cause=question.id,
        now=now,
        not_after=until,
    )
    _tell_till(tx, question, quote, Ending.TIMED_OUT, until)


def let_go(tx: "Tx", question: "Quote", ending: Ending | None, now: datetime) -> None:
    """End it without a sale. With an ending the till's message says so; else the caller does."""
    tx.quotes.withdraw(question.id)
    settled(tx, question, now)
    if ending is not None:
        _tell_till(tx, question, quote_behind(tx, question), ending, now)


def undelivered(tx: "Tx", figures: Figures, now: datetime) -> None:
    """The question will never reach the customer: the cashier need not wait for the answer."""
    question = tx.quotes.get(QuoteId(str(figures["question"])))
    if question is not None and question.awaits_answer(now):
        let_go(tx, question, Ending.UNREACHABLE, now)


def settled(tx: "Tx", question: "Quote", now: datetime) -> None:
    """It has ended: what waits to be said of it is not said any more."""
    customer = _customer(tx, question)
    if customer is not None:
        call_off(tx, Kind.SPENDING_QUESTION, customer, cause=question.id, now=now)
    cause = f"{question.id}:{Ending.TIMED_OUT}"
    call_off(tx, Kind.SPENDING_OVER, _cashier(tx, question), cause=cause, now=now)


def _tell_till(tx: "Tx", question: "Quote", quote: "Quote", ending: Ending, at: datetime) -> None:
    figures = {
        **bill_figures(quote.offer),
        "ending": ending,
        "quote": quote.id,
        "points": int(quote.offer.award.points),
        "chat": question.chat or 0,
        "message": question.message or 0,
    }
    customer = _customer(tx, question)
    if customer is not None:
        figures["customer"] = customer
    cashier, cause = _cashier(tx, question), f"{question.id}:{ending}"
    notify(tx, Kind.SPENDING_OVER, cashier, figures=figures, cause=cause, now=at)


def _customer(tx: "Tx", question: "Quote") -> PersonId | None:
    member = tx.members.get(question.member_id)
    return member.person_id if member else None


def _cashier(tx: "Tx", question: "Quote") -> PersonId:
    return tx.staff.remembered(question.staff_id).person_id

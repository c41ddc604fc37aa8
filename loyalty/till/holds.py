"""Holds: points set aside while their owner is asked whether they may pay.

The question is a quote of its own, which stands beside the one it came from: that is what the
cashier gets back where no sale comes of it. Its points are held until it ends or `asked_until`
passes, whichever is first; nothing of the customer's expires meanwhile. A question that ends
without a sale leaves no trace.
"""

from datetime import datetime
from enum import StrEnum

from loyalty.outbox.notices import call_off, notify
from loyalty.outbox.prompts import end_prompt, prompt
from loyalty.records.outbox import Figures, Kind
from loyalty.records.till import Offer, Quote
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


_ANSWERS = {Ending.REFUSED, Ending.CHANGED}  # of the customer's, whose message says so already


def question_id(quote: Quote, turn: int) -> QuoteId:
    """The quote that asks for points in this one's place, the turn-th time."""
    return QuoteId(f"{quote.id}{_ASKS}{turn}")


def question_of(tx: Tx, quote: Quote) -> Quote | None:
    """The last question that was asked in the quote's place, whatever came of it."""
    return tx.quotes.get(question_id(quote, quote.asked)) if quote.asked else None


def quote_behind(tx: Tx, question: Quote) -> Quote:
    """The quote in whose place it was asked. Raises QuoteUnknown once it has been tidied away."""
    quote = tx.quotes.get(_id_behind(question))
    if quote is None:
        raise QuoteUnknown
    return quote


def bill_figures(offer: Offer) -> dict[str, str | int]:
    """What a bill costs, in a notice's figures; what goes without saying is left out."""
    figures: dict[str, str | int] = {"bill": int(offer.bill)}
    if offer.discount:
        figures["discount"] = int(offer.discount)
    if offer.spend:
        figures["spent"] = int(offer.spend)
    if offer.paid != offer.bill:
        figures["paid"] = int(offer.paid)
    return figures


def announce(tx: Tx, question: Quote, now: datetime) -> None:
    """Have the customer asked, and both told once the time is up."""
    customer, until = _customer(tx, question), question.asked_until
    if customer is None or until is None:
        raise AssertionError(f"{question.id} asks nobody")
    figures = {
        **bill_figures(question.offer),
        "question": question.id,
        "until": until.isoformat(),
    }
    prompt(
        tx,
        Kind.SPENDING_QUESTION,
        [customer],
        about=question.id,
        figures=figures,
        in_vain={"ending": Ending.TIMED_OUT},
        until=until,
        now=now,
    )
    _tell_till(tx, question, Ending.TIMED_OUT, until)


def let_go(tx: Tx, question: Quote, ending: Ending, now: datetime) -> None:
    """End it without a sale, and have those told who did not end it themselves."""
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


def undelivered(tx: Tx, figures: Figures, now: datetime) -> None:
    """The question will never reach the customer: the cashier need not wait for the answer."""
    question = tx.quotes.get(QuoteId(str(figures["question"])))
    if question is not None and question.awaits_answer(now):
        let_go(tx, question, Ending.UNREACHABLE, now)


def paid(tx: Tx, question: Quote, now: datetime) -> None:
    """It has ended with the customer's ✅: what waits to be said of it is not said any more."""
    _close(tx, question, now, answered=True)


def _close(tx: Tx, question: Quote, now: datetime, *, answered: bool) -> None:
    end_prompt(
        tx,
        Kind.SPENDING_QUESTION,
        about=question.id,
        figures={"ending": Ending.WITHDRAWN},
        now=now,
        answered_by=_customer(tx, question) if answered else None,
    )
    cause = f"{question.id}:{Ending.TIMED_OUT}"
    call_off(tx, Kind.SPENDING_OVER, _cashier(tx, question), cause=cause, now=now)


def _tell_till(tx: Tx, question: Quote, ending: Ending, at: datetime) -> None:
    figures: dict[str, str | int] = {
        "ending": ending,
        "quote": _id_behind(question),
        "chat": question.chat or 0,
        "message": question.message or 0,
    }
    customer = _customer(tx, question)
    if customer is not None:
        figures["customer"] = customer
    cashier, cause = _cashier(tx, question), f"{question.id}:{ending}"
    notify(tx, Kind.SPENDING_OVER, cashier, figures=figures, cause=cause, now=at)


def _id_behind(question: Quote) -> QuoteId:
    return QuoteId(question.id.rpartition(_ASKS)[0])


def _customer(tx: Tx, question: Quote) -> PersonId | None:
    member = tx.members.get(question.member_id)
    return member.person_id if member else None


def _cashier(tx: Tx, question: Quote) -> PersonId:
    return tx.staff.remembered(question.staff_id).person_id

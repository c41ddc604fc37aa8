"""Deliveries: the outbox as whoever sends it works through it."""

from dataclasses import replace
from datetime import datetime, timedelta

from loyalty.outbox.prompts import ENDINGS, cause_of_prompt
from loyalty.records.outbox import Kind, Notice, Outcome, Priority
from loyalty.store import Tx
from loyalty.till.holds import undelivered

LEASE = timedelta(seconds=90)
_ANOTHER_LOOK = timedelta(seconds=1)


def take_due(tx: Tx, *, now: datetime, limit: int) -> tuple[Notice, ...]:
    """Lease what is due and mark it called. Once this commits, the requests may go out.

    What is not worth a request is settled instead: its time has passed, its person cannot be
    reached, or it is a promotion that was called before and had no answer. What ends a prompt waits
    until it is known which message that became, if any.
    """
    taken: list[Notice] = []
    for notice in tx.outbox.due(now, limit):
        if notice.not_after is not None and notice.not_after <= now:
            _settle(tx, notice, Outcome.LAPSED, now)
        elif not notice.reachable:
            _settle(tx, notice, Outcome.UNREACHABLE, now)
        elif notice.called and notice.priority is Priority.PROMOTION:
            _settle(tx, notice, Outcome.UNKNOWN, now)
        elif notice.kind in ENDINGS:
            taken += _take_ending(tx, notice, now)
        else:
            taken.append(_lease(tx, notice, now))
    return tuple(taken)


def free_leases(tx: Tx, *, now: datetime) -> None:
    """For the one process of a shop, at its start: what a crash left on lease is due at once."""
    tx.outbox.free(now)


def settle(
    tx: Tx, *, notice: Notice, outcome: Outcome, now: datetime, message: int | None = None
) -> None:
    """The end of a notice, and the message that came of it.

    Somebody who cannot be reached is remembered as such.
    """
    _settle(tx, notice, outcome, now, message)
    if outcome is Outcome.UNREACHABLE:
        tx.people.set_blocked(notice.person_id, True)


def put_back(tx: Tx, *, notice: Notice, not_before: datetime) -> None:
    """Send it again, not before then."""
    tx.outbox.put_back(notice.id, not_before)


def hold_back(tx: Tx, *, notice: Notice, not_before: datetime) -> None:
    """Send it again, and nothing else to the same person, not before then."""
    tx.outbox.put_back(notice.id, not_before)
    tx.outbox.hold_back(notice.person_id, not_before)


def outbox_depth(tx: Tx) -> tuple[int, datetime | None]:
    """How many notices wait, and since when the oldest does."""
    return tx.outbox.depth()


def _lease(tx: Tx, notice: Notice, now: datetime) -> Notice:
    tx.outbox.lease(notice.id, now + LEASE)
    return notice


def _take_ending(tx: Tx, notice: Notice, now: datetime) -> tuple[Notice, ...]:
    """With the `message` that it is laid over, once that is known; what nobody saw has no end."""
    on_its_way, message = tx.outbox.became(cause_of_prompt(notice))
    if on_its_way:
        tx.outbox.put_back(notice.id, now + _ANOTHER_LOOK)
        return ()
    if message is None:
        _settle(tx, notice, Outcome.LAPSED, now)
        return ()
    figures = {**notice.figures, "message": message}
    return (_lease(tx, replace(notice, figures=figures), now),)


def _settle(
    tx: Tx, notice: Notice, outcome: Outcome, now: datetime, message: int | None = None
) -> None:
    tx.outbox.settle(notice.id, outcome, now, message=message)
    lost = outcome in {Outcome.UNREACHABLE, Outcome.REFUSED}
    if notice.kind is Kind.SPENDING_QUESTION and lost:
        undelivered(tx, notice.figures, now)

"""Sending: the outbox as whoever empties it works through it."""

from dataclasses import replace
from datetime import datetime, timedelta

from loyalty.earning.reviews import TierLowered, TierWarning
from loyalty.earning.tiers import TierTakenBack, TierWon
from loyalty.outbox.notices import read_back
from loyalty.outbox.prompts import cause_of_prompt, ends_prompt
from loyalty.points.activation import PointsActive
from loyalty.points.reminders import ExpiryReminder
from loyalty.promotions.mailings import MailingBegun, show_in
from loyalty.promotions.sending import free_deliveries, next_delivery, take_deliveries
from loyalty.records.outbox import Letter, Outcome, Priority
from loyalty.records.promotions.mailings import Delivery
from loyalty.rewards.gifts import BirthdayGift
from loyalty.store import Tx
from loyalty.till.holds import SpendingQuestion, undelivered
from loyalty.voice import copies
from loyalty.voice.following import Edited, Reacted
from loyalty.voice.group import FOR_THE_GROUP

LEASE = timedelta(seconds=90)
_ANOTHER_LOOK = timedelta(seconds=1)
NEWS_OF_POINTS = frozenset(
    notice.KIND
    for notice in (
        *(BirthdayGift, ExpiryReminder, PointsActive),
        *(TierLowered, TierTakenBack, TierWarning, TierWon),
    )
)
"""The kinds that a member may switch off in /settings."""
_OF_NO_PERSON = FOR_THE_GROUP | {Edited.KIND, Reacted.KIND}
"""The kinds that may be for a group: that one does not arrive says nothing of a person."""


def take_due(tx: Tx, *, now: datetime, limit: int) -> tuple[Letter, ...]:
    """Lease what is due and mark it called. Once this commits, the requests may go out.

    What is not worth a request is settled instead: its time has passed, its person cannot be
    reached or has switched it off, or it is a promotion that was called before and had no answer.
    What ends a prompt waits until it is known which message that became, if any.
    """
    taken: list[Letter] = []
    for letter in tx.outbox.due(now, limit):
        if letter.not_after is not None and letter.not_after <= now:
            _settle(tx, letter, Outcome.LAPSED, now)
        elif not letter.reachable:
            _settle(tx, letter, Outcome.UNREACHABLE, now)
        elif letter.called and letter.priority is Priority.PROMOTION:
            _settle(tx, letter, Outcome.UNKNOWN, now)
        elif letter.kind in NEWS_OF_POINTS and tx.preferences.silences_points(letter.person_id):
            _settle(tx, letter, Outcome.LAPSED, now)
        elif ends_prompt(letter):
            taken += _take_ending(tx, letter, now)
        else:
            taken.append(_lease(tx, letter, now))
    return tuple(taken)


def take_all_due(
    tx: Tx, *, now: datetime, limit: int
) -> tuple[tuple[Letter, ...], tuple[Delivery, ...]]:
    """As take_due; what room the letters leave is for deliveries of promotions."""
    letters = take_due(tx, now=now, limit=limit)
    return letters, take_deliveries(tx, now=now, limit=limit - len(letters))


def next_due(tx: Tx, *, now: datetime) -> datetime | None:
    """When there is something to send, be it a letter or a delivery."""
    found = (tx.outbox.next_due(), next_delivery(tx, now))
    return min((due for due in found if due is not None), default=None)


def free_leases(tx: Tx, *, now: datetime) -> None:
    """For the one process of a shop, at its start: what a crash left on lease is due at once."""
    tx.outbox.free(now)
    free_deliveries(tx, now=now)


def settle(
    tx: Tx,
    *,
    letter: Letter,
    outcome: Outcome,
    now: datetime,
    message: int | None = None,
    others: tuple[int, ...] = (),
) -> None:
    """Write down how sending a letter ended, and the message that came of it, or the several.

    Somebody who cannot be reached is remembered as such.
    """
    _settle(tx, letter, outcome, now, message, others)
    if outcome is Outcome.UNREACHABLE and letter.kind not in _OF_NO_PERSON:
        tx.people.set_blocked(letter.person_id, True)


def put_back(tx: Tx, *, letter: Letter, not_before: datetime) -> None:
    """Have the letter sent again, not before then."""
    tx.outbox.put_back(letter.id, not_before)


def delay(tx: Tx, *, letter: Letter, not_before: datetime) -> None:
    """Have the letter sent again, and nothing else to its person, not before then."""
    tx.outbox.put_back(letter.id, not_before)
    tx.outbox.delay(letter.person_id, not_before)


def outbox_depth(tx: Tx) -> tuple[int, datetime | None]:
    """How many letters wait, and since when the oldest does."""
    return tx.outbox.depth()


def _lease(tx: Tx, letter: Letter, now: datetime) -> Letter:
    tx.outbox.lease(letter.id, now + LEASE)
    return letter


def _take_ending(tx: Tx, letter: Letter, now: datetime) -> tuple[Letter, ...]:
    """With the `message` that it is laid over, once that is known; what nobody saw has no end."""
    on_its_way, message = tx.outbox.became(cause_of_prompt(letter))
    if on_its_way:
        tx.outbox.put_back(letter.id, now + _ANOTHER_LOOK)
        return ()
    if message is None:
        _settle(tx, letter, Outcome.LAPSED, now)
        return ()
    return (_lease(tx, replace(letter, message=message), now),)


def _settle(
    tx: Tx,
    letter: Letter,
    outcome: Outcome,
    now: datetime,
    message: int | None = None,
    others: tuple[int, ...] = (),
) -> None:
    tx.outbox.settle(letter.id, outcome, now, message=message)
    lost = outcome in {Outcome.UNREACHABLE, Outcome.REFUSED}
    if letter.kind == SpendingQuestion.KIND and lost:
        undelivered(tx, read_back(SpendingQuestion, letter.figures), now)
    if letter.kind == MailingBegun.KIND and message is not None:
        begun = read_back(MailingBegun, letter.figures)
        show_in(tx, mailing_id=begun.mailing, person_id=letter.person_id, message=message)
    if letter.kind in copies.KINDS:
        made = (*others, message) if message is not None else ()
        copies.after_letter(tx, letter, outcome, made, now)

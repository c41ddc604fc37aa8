"""Notices: what the bot says unasked, and receipts. Rows of the outbox, not texts.

A notice is written in the transaction that caused it. It holds its kind and figures; its words are
chosen when it is sent, in the person's language of that moment.
"""

from datetime import datetime

from loyalty.records.outbox import Figures, Kind, Priority
from loyalty.store import Tx
from loyalty.values import PersonId

_PRIORITY = {
    Kind.SALE_RECEIPT: Priority.RECEIPT,
    Kind.TILL_RECEIPT: Priority.RECEIPT,
    Kind.SPENDING_QUESTION: Priority.RECEIPT,
    Kind.SPENDING_CLOSED: Priority.RECEIPT,
    Kind.SPENDING_OVER: Priority.RECEIPT,
    Kind.REFUND_RECEIPT: Priority.RECEIPT,
    Kind.TILL_REFUND: Priority.RECEIPT,
    Kind.CORRECTION_ASK: Priority.RECEIPT,
    Kind.CORRECTION_ANSWER: Priority.RECEIPT,
    Kind.CORRECTION_RECEIPT: Priority.RECEIPT,
    Kind.BILL_ASK: Priority.RECEIPT,
    Kind.BILL_OVER: Priority.RECEIPT,
    Kind.APPROVAL_CLOSED: Priority.RECEIPT,
    Kind.GUESS_ALARM: Priority.NEWS,
    Kind.ALERT: Priority.NEWS,
    Kind.ROLE_TAKEN: Priority.NEWS,
    Kind.ROLE_ENDED: Priority.NEWS,
    Kind.TIER_WON: Priority.NEWS,
    Kind.TIER_WARNING: Priority.NEWS,
    Kind.TIER_LOWERED: Priority.NEWS,
    Kind.TIER_TAKEN_BACK: Priority.NEWS,
    Kind.BIRTHDAY_GIFT: Priority.NEWS,
    Kind.POINTS_ACTIVE: Priority.NEWS,
    Kind.EXPIRY_REMINDER: Priority.NEWS,
    Kind.SUSPENDED: Priority.NEWS,
    Kind.RESUMED: Priority.NEWS,
    Kind.STAFF_SUSPENDED: Priority.NEWS,
    Kind.STAFF_RESUMED: Priority.NEWS,
}


def notify(
    tx: Tx,
    kind: Kind,
    person_id: PersonId,
    *,
    figures: Figures,
    cause: str,
    now: datetime,
    not_before: datetime | None = None,
    not_after: datetime | None = None,
    prompt: str | None = None,
) -> None:
    """Have the person told. The cause names the event; the same cause is told once."""
    tx.outbox.add(
        kind=kind,
        person_id=person_id,
        figures=figures,
        priority=_PRIORITY[kind],
        not_before=not_before or now,
        not_after=not_after,
        cause=_cause(kind, cause, person_id),
        prompt=prompt,
    )


def call_off(tx: Tx, kind: Kind, person_id: PersonId, *, cause: str, now: datetime) -> None:
    """What `notify` put there for this cause is not said any more, unless it was said already."""
    tx.outbox.call_off(_cause(kind, cause, person_id), now)


def owners_notice(tx: Tx, kind: Kind, *, figures: Figures, cause: str, now: datetime) -> None:
    """Have every owner told."""
    for owner in tx.staff.owners():
        notify(tx, kind, owner.person_id, figures=figures, cause=cause, now=now)


def _cause(kind: Kind, cause: str, person_id: PersonId) -> str:
    return f"{kind}:{cause}:{person_id}"

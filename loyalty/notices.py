"""Notices: what the bot says unasked, and receipts. Rows of the outbox, not texts.

A notice is written in the transaction that caused it. It holds its kind and figures; its words are
chosen when it is sent, in the person's language of that moment.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum, StrEnum
from typing import TYPE_CHECKING, Protocol

from loyalty.values import NoticeId, PersonId

if TYPE_CHECKING:
    from loyalty.store import Tx

Figures = Mapping[str, str | int]


class Kind(StrEnum):
    """What there is to say. Each kind has one function in handlers/notices/ that words it."""

    SALE_RECEIPT = "sale-receipt"  # to the customer
    TILL_RECEIPT = "till-receipt"  # to the cashier, in place of the quote
    REFUND_RECEIPT = "refund-receipt"  # to the customer
    SPENDING_QUESTION = "spending-question"  # to the customer
    SPENDING_CLOSED = "spending-closed"  # to the customer, in place of the question
    SPENDING_OVER = "spending-over"  # to the cashier, in place of "the customer is asked"
    TILL_REFUND = "till-refund"  # to whoever gave it back, in place of the question
    CORRECTION_ASK = "correction-ask"  # to those who may decide
    CORRECTION_ANSWER = "correction-answer"  # to whoever asked
    CORRECTION_RECEIPT = "correction-receipt"  # to the customer
    BILL_ASK = "bill-ask"  # to those who may decide
    BILL_OVER = "bill-over"  # to the cashier, in place of "the manager is asked"
    APPROVAL_CLOSED = "approval-closed"  # to those who may decide, in place of what they were asked
    GUESS_ALARM = "guess-alarm"  # to the owners
    ALERT = "alert"  # to the owners, and to a branch's managers of what a customer disputes
    ROLE_TAKEN = "role-taken"  # to the owners
    ROLE_ENDED = "role-ended"  # to the one who held it
    TIER_WON = "tier-won"  # to the customer, as the next ones
    TIER_WARNING = "tier-warning"
    TIER_LOWERED = "tier-lowered"
    TIER_TAKEN_BACK = "tier-taken-back"
    BIRTHDAY_GIFT = "birthday-gift"
    POINTS_ACTIVE = "points-active"
    EXPIRY_REMINDER = "expiry-reminder"
    SUSPENDED = "suspended"  # to the one whose role it is
    RESUMED = "resumed"  # to the same
    STAFF_SUSPENDED = "staff-suspended"  # to the owners
    STAFF_RESUMED = "staff-resumed"  # to the owners


class Priority(IntEnum):
    """Lower goes first."""

    RECEIPT = 0
    NEWS = 1
    PROMOTION = 2


class Outcome(StrEnum):
    """How sending ended."""

    SENT = "sent"
    UNREACHABLE = "unreachable"  # blocked the bot, deleted the account, never started it
    REFUSED = "refused"  # Telegram will never take this message
    UNKNOWN = "unknown"  # a promotion without an answer: it may have arrived, and is not repeated
    LAPSED = "lapsed"  # its time had passed


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


@dataclass(frozen=True, slots=True)
class Notice:
    """One message to one person. Instants are aware UTC.

    `called` says that a request went out and no answer to it is known; `attempts` counts requests.
    What asks for ✅ or ❌, and what ends that, share the name of their `prompt`.
    """

    id: NoticeId
    kind: Kind
    person_id: PersonId
    figures: Figures
    priority: Priority
    not_before: datetime
    not_after: datetime | None
    called: bool
    attempts: int
    reachable: bool
    prompt: str | None = None


class OutboxRows(Protocol):
    def add(
        self,
        *,
        kind: Kind,
        person_id: PersonId,
        figures: Figures,
        priority: Priority,
        not_before: datetime,
        not_after: datetime | None,
        cause: str,
        prompt: str | None = None,
    ) -> None:
        """Put a notice into the outbox; one of the same cause that stands there already stays."""
        ...

    def due(self, now: datetime, limit: int) -> tuple[Notice, ...]:
        """Those to be sent, receipts first, oldest first, which nobody has on lease."""
        ...

    def lease(self, notice_id: NoticeId, until: datetime) -> None:
        """Mark it called, count the attempt, and show it to nobody else until then."""
        ...

    def free(self, now: datetime) -> None:
        """End every lease at once."""
        ...

    def put_back(self, notice_id: NoticeId, not_before: datetime) -> None:
        """Free it and take the mark of the call away."""
        ...

    def settle(
        self, notice_id: NoticeId, outcome: Outcome, at: datetime, *, message: int | None = None
    ) -> None:
        """Write down how sending ended, and which message came of it."""
        ...

    def call_off(self, cause: str, at: datetime) -> None:
        """The notice of this cause, if it still waits, is not sent any more."""
        ...

    def end_prompt(
        self,
        prompt: str,
        ending: Kind,
        figures: Figures,
        *,
        answered_by: PersonId | None,
        at: datetime,
    ) -> None:
        """Ask nobody any more, and have everybody told why at once but who has answered.

        What is on its way to somebody at this instant is not tried again.
        """
        ...

    def became(self, cause: str) -> tuple[bool, int | None]:
        """Whether the notice of this cause is on its way, and the message that has come of it."""
        ...

    def hold_back(self, person_id: PersonId, not_before: datetime) -> None:
        """Nothing that waits for this person goes out before then."""
        ...

    def next_due(self) -> datetime | None: ...

    def drop_settled(self, before: datetime) -> None:
        """Those that were settled before then."""
        ...

    def drop_for(self, person_id: PersonId, at: datetime) -> None: ...

    def depth(self) -> tuple[int, datetime | None]:
        """How many wait, and since when the oldest does."""
        ...


def notify(
    tx: "Tx",
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


def call_off(tx: "Tx", kind: Kind, person_id: PersonId, *, cause: str, now: datetime) -> None:
    """What `notify` put there for this cause is not said any more, unless it was said already."""
    tx.outbox.call_off(_cause(kind, cause, person_id), now)


def owners_notice(tx: "Tx", kind: Kind, *, figures: Figures, cause: str, now: datetime) -> None:
    """Have every owner told."""
    for owner in tx.staff.owners():
        notify(tx, kind, owner.person_id, figures=figures, cause=cause, now=now)


def _cause(kind: Kind, cause: str, person_id: PersonId) -> str:
    return f"{kind}:{cause}:{person_id}"

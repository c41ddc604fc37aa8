"""Notices: what the bot says unasked, and receipts. Rows of the outbox, not texts.

A notice is written in the transaction that caused it. It holds its kind and figures; its words are
chosen when it is sent, in the person's language of that moment.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
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
    UNDO_RECEIPT = "undo-receipt"  # to the customer
    TILL_UNDO = "till-undo"  # to whoever undid the sale, in place of the question
    GUESS_ALARM = "guess-alarm"  # to the owners
    ROLE_TAKEN = "role-taken"  # to the owners
    ROLE_ENDED = "role-ended"  # to the one who held it
    TIER_WON = "tier-won"  # to the customer, as the next ones
    TIER_WARNING = "tier-warning"
    TIER_LOWERED = "tier-lowered"
    TIER_TAKEN_BACK = "tier-taken-back"
    BIRTHDAY_GIFT = "birthday-gift"


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
    Kind.UNDO_RECEIPT: Priority.RECEIPT,
    Kind.TILL_UNDO: Priority.RECEIPT,
    Kind.GUESS_ALARM: Priority.NEWS,
    Kind.ROLE_TAKEN: Priority.NEWS,
    Kind.ROLE_ENDED: Priority.NEWS,
    Kind.TIER_WON: Priority.NEWS,
    Kind.TIER_WARNING: Priority.NEWS,
    Kind.TIER_LOWERED: Priority.NEWS,
    Kind.TIER_TAKEN_BACK: Priority.NEWS,
    Kind.BIRTHDAY_GIFT: Priority.NEWS,
}


@dataclass(frozen=True, slots=True)
class Notice:
    """One message to one person. Instants are aware UTC.

    `called` says that a request went out and no answer to it is known; `attempts` counts requests.
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

    def settle(self, notice_id: NoticeId, outcome: Outcome, at: datetime) -> None: ...

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


LEASE = timedelta(seconds=90)


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
) -> None:
    """Have the person told. The cause names the event; the same cause is told once."""
    tx.outbox.add(
        kind=kind,
        person_id=person_id,
        figures=figures,
        priority=_PRIORITY[kind],
        not_before=not_before or now,
        not_after=not_after,
        cause=f"{kind}:{cause}:{person_id}",
    )


def owners_notice(tx: "Tx", kind: Kind, *, figures: Figures, cause: str, now: datetime) -> None:
    """Have every owner told."""
    for owner in tx.staff.owners():
        notify(tx, kind, owner.person_id, figures=figures, cause=cause, now=now)


def take_due(tx: "Tx", *, now: datetime, limit: int) -> tuple[Notice, ...]:
    """Lease what is due and mark it called. Once this commits, the requests may go out.

    What is not worth a request is settled instead: its time has passed, its person cannot be
    reached, or it is a promotion that was called before and had no answer.
    """
    taken: list[Notice] = []
    for notice in tx.outbox.due(now, limit):
        if notice.not_after is not None and notice.not_after <= now:
            tx.outbox.settle(notice.id, Outcome.LAPSED, now)
        elif not notice.reachable:
            tx.outbox.settle(notice.id, Outcome.UNREACHABLE, now)
        elif notice.called and notice.priority is Priority.PROMOTION:
            tx.outbox.settle(notice.id, Outcome.UNKNOWN, now)
        else:
            tx.outbox.lease(notice.id, now + LEASE)
            taken.append(notice)
    return tuple(taken)


def free_leases(tx: "Tx", *, now: datetime) -> None:
    """For the one process of a shop, at its start: what a crash left on lease is due at once."""
    tx.outbox.free(now)


def settle(tx: "Tx", *, notice: Notice, outcome: Outcome, now: datetime) -> None:
    """The end of a notice. Somebody who cannot be reached is remembered as such."""
    tx.outbox.settle(notice.id, outcome, now)
    if outcome is Outcome.UNREACHABLE:
        tx.people.set_blocked(notice.person_id, True)


def put_back(tx: "Tx", *, notice: Notice, not_before: datetime) -> None:
    """Send it again, not before then."""
    tx.outbox.put_back(notice.id, not_before)


def hold_back(tx: "Tx", *, notice: Notice, not_before: datetime) -> None:
    """Send it again, and nothing else to the same person, not before then."""
    tx.outbox.put_back(notice.id, not_before)
    tx.outbox.hold_back(notice.person_id, not_before)


def outbox_depth(tx: "Tx") -> tuple[int, datetime | None]:
    """How many notices wait, and since when the oldest does."""
    return tx.outbox.depth()

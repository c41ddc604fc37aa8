"""What the outbox keeps: notices that wait to be sent, and questions to a second person."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum, StrEnum
from typing import Protocol

from loyalty.values import ApprovalId, MemberId, NoticeId, OperationId, PersonId, StaffId

Body = Mapping[str, str | int]


class Matter(StrEnum):
    """What is asked for."""

    CORRECTION = "correction"  # of a customer's points, above what one person may
    BILL = "bill"  # above what a cashier may credit alone


class Answer(StrEnum):
    """How it was decided."""

    GRANTED = "granted"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Approval:
    """A question to a second person, about one member. `operation` is what asking it twice shares.

    It is open until somebody answers, at most until `expires_at`.
    """

    id: ApprovalId
    operation: OperationId
    matter: Matter
    body: Body
    member_id: MemberId
    asked_by: StaffId
    asked_at: datetime
    expires_at: datetime
    answered_by: StaffId | None = None
    answered_at: datetime | None = None
    answer: Answer | None = None


class ApprovalRows(Protocol):
    def get(self, approval_id: ApprovalId) -> Approval | None:
        """The question, held for the transaction."""
        ...

    def of_operation(self, operation: OperationId) -> Approval | None: ...

    def open_of(self, asker: StaffId, now: datetime) -> tuple[Approval, ...]:
        """What they ask at this instant."""
        ...

    def open_about(self, member_id: MemberId, now: datetime) -> tuple[Approval, ...]:
        """What is asked about this member at this instant."""
        ...

    def add(
        self,
        *,
        operation: OperationId,
        matter: Matter,
        body: Body,
        member_id: MemberId,
        asked_by: StaffId,
        asked_at: datetime,
        expires_at: datetime,
    ) -> ApprovalId: ...

    def answer(
        self, approval_id: ApprovalId, *, by: StaffId, answer: Answer, at: datetime
    ) -> None: ...

    def end(self, approval_id: ApprovalId, at: datetime) -> None:
        """It is not open any more."""
        ...

    def forget(self, member_id: MemberId) -> None:
        """Empty what was asked about somebody who leaves."""
        ...


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

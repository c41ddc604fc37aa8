"""What the outbox keeps: notices, as letters on their way, and questions to a second person."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum, StrEnum
from typing import Any, ClassVar, Protocol

from loyalty.values import ApprovalId, LetterId, MemberId, OperationId, PersonId, StaffId

Body = Mapping[str, str | int]


class Matter(StrEnum):
    """What a second person is asked for."""

    CORRECTION = "correction"  # of a customer's points, above what one person may
    BILL = "bill"  # above what a cashier may credit alone


class Answer(StrEnum):
    """How a second person has answered."""

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
        """The question, locked until the transaction ends."""
        ...

    def of_operation(self, operation: OperationId) -> Approval | None: ...

    def open_of(self, asker: StaffId, now: datetime) -> tuple[Approval, ...]:
        """The questions of this role that are open at this instant."""
        ...

    def open(self, now: datetime) -> tuple[Approval, ...]:
        """All questions that are open at this instant, the oldest first."""
        ...

    def open_about(self, member_id: MemberId, now: datetime) -> tuple[Approval, ...]:
        """The questions about this member that are open at this instant."""
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
        """Close a question that nobody has answered."""
        ...

    def forget(self, member_id: MemberId) -> None:
        """Empty what was asked about a member who leaves."""
        ...


class Priority(IntEnum):
    """Which letters go out first: those of the lowest number."""

    RECEIPT = 0
    NEWS = 1
    PROMOTION = 2


class Outcome(StrEnum):
    """How sending a letter ended."""

    SENT = "sent"
    UNREACHABLE = "unreachable"  # blocked the bot, deleted the account, never started it
    REFUSED = "refused"  # Telegram will never take this message
    UNKNOWN = "unknown"  # a promotion without an answer: it may have arrived, and is not repeated
    LAPSED = "lapsed"  # its time had passed
    GONE = "gone"  # the topic that it was for is not there any more


@dataclass(frozen=True, slots=True)
class Notice:
    """What there is to say, beside the rule that says it. Each kind is a class with its fields.

    Its room words it, in the `RENDERERS` of handlers/<room>/notices.py. `KIND` is how a letter
    names the class, for ever: it may wait in an outbox while the code is updated. A field
    `customer` is a person, `staff` and `by` are of the team: their names are looked up when it is
    said.
    """

    KIND: ClassVar[str]
    PRIORITY: ClassVar[Priority] = Priority.NEWS


@dataclass(frozen=True, slots=True)
class Letter:
    """A notice on its way to one person, as it lies in the outbox. Instants are aware UTC.

    `figures` are the notice's fields as plain values. `called` says that a request went out and no
    answer to it is known; `attempts` counts requests. What asks for ✅ or ❌, and what ends that,
    share the name of their `prompt`; an ending takes the place of the `message` that asked.
    """

    id: LetterId
    kind: str
    person_id: PersonId
    figures: Mapping[str, Any]
    priority: Priority
    not_before: datetime
    not_after: datetime | None
    called: bool
    attempts: int
    reachable: bool
    prompt: str | None = None
    message: int | None = None


class OutboxRows(Protocol):
    def add(
        self,
        notice: Notice,
        *,
        person_id: PersonId,
        not_before: datetime,
        not_after: datetime | None,
        cause: str,
        prompt: str | None = None,
    ) -> None:
        """Put a letter into the outbox; one of the same cause that lies there already stays."""
        ...

    def due(self, now: datetime, limit: int) -> tuple[Letter, ...]:
        """Letters to be sent, receipts first, oldest first, which nobody has on lease."""
        ...

    def lease(self, letter_id: LetterId, until: datetime) -> None:
        """Mark the letter called, count the attempt, and show it to nobody else until then."""
        ...

    def free(self, now: datetime) -> None:
        """End every lease at once."""
        ...

    def put_back(self, letter_id: LetterId, not_before: datetime) -> None:
        """End the lease, take the mark of the call away, and send the letter later."""
        ...

    def settle(
        self, letter_id: LetterId, outcome: Outcome, at: datetime, *, message: int | None = None
    ) -> None:
        """Write down how sending the letter ended, and which message came of it."""
        ...

    def call_off(self, cause: str, at: datetime) -> None:
        """The letter of this cause, if it still waits, is not sent any more."""
        ...

    def waiting(self, kind: str) -> tuple[tuple[LetterId, PersonId, Mapping[str, Any]], ...]:
        """The letters of this kind that nobody has called yet: for whom, and their figures."""
        ...

    def change(self, letter_id: LetterId, notice: Notice) -> None:
        """Let the letter bring this instead, unless it is on its way."""
        ...

    def end_prompt(
        self,
        prompt: str,
        ending: Notice,
        *,
        answered_by: PersonId | None,
        at: datetime,
    ) -> None:
        """Ask nobody any more, and have everybody told why at once but who has answered.

        What is on its way to somebody at this instant is not tried again.
        """
        ...

    def became(self, cause: str) -> tuple[bool, int | None]:
        """Whether the letter of this cause is on its way, and the message that has come of it."""
        ...

    def delay(self, person_id: PersonId, not_before: datetime) -> None:
        """Let nothing that waits for this person go out before then."""
        ...

    def next_due(self) -> datetime | None: ...

    def drop_settled(self, before: datetime) -> None:
        """Delete the letters that were settled before then."""
        ...

    def drop_for(self, person_id: PersonId, at: datetime) -> None: ...

    def depth(self) -> tuple[int, datetime | None]:
        """How many letters wait, and since when the oldest does."""
        ...

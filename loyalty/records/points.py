"""What the ledger keeps: operations, entries, lots and what was used of them.

Entries are signed and append-only; what an entry grants is a lot. A balance is the sum of entries.
"""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Protocol

from loyalty.values import BranchId, EntryId, LotId, MemberId, OperationId, Points, StaffId


@dataclass(frozen=True, slots=True)
class Operation:
    """One thing done. `number` is its place in the ledger, `at` an aware UTC instant.

    The local day and hour are those of the programme's time zone at that instant: they cannot be
    worked out later, since a programme may move to another zone.
    """

    number: int
    key: OperationId
    kind: str
    digest: str
    at: datetime
    local_date: date
    local_hour: int
    program_version: int
    member_id: MemberId | None
    staff_id: StaffId | None
    branch_id: BranchId | None


UNDO = "undo"
"""The kind of an operation that takes a sale back which had been entered by mistake."""


class OperationRows(Protocol):
    def find(self, key: OperationId) -> Operation | None: ...

    def kind_of(self, number: int) -> str:
        """What was done by the operation of this number, which is there."""
        ...

    def add(
        self,
        *,
        key: OperationId,
        kind: str,
        digest: str,
        at: datetime,
        local_date: date,
        local_hour: int,
        program_version: int,
        member_id: MemberId | None,
        staff_id: StaffId | None,
        branch_id: BranchId | None,
    ) -> int: ...


class Reason(StrEnum):
    """Why points moved."""

    SALE = "sale"
    SPENDING = "spending"
    EXPIRY = "expiry"
    REVERSAL = "reversal"
    DEPARTURE = "departure"
    OLD_DEBT = "old-debt"  # of somebody who left with it, and came back
    BIRTHDAY = "birthday"
    PROMOTION = "promotion"
    SURVEY = "survey"  # for finishing one
    CORRECTION = "correction"  # by hand, with a reason


@dataclass(frozen=True, slots=True)
class Entry:
    """One movement. `reverses` names the entry that this one takes back, wholly or in part."""

    id: EntryId
    operation: int
    member_id: MemberId
    points: Points
    reason: Reason
    at: datetime
    reverses: EntryId | None


@dataclass(frozen=True, slots=True)
class Lot:
    """Points that were granted together and expire together, never if `expires_at` is None.

    Before `active_from` they cannot be spent, but can be taken back. `origin` is the lot whose
    expired points this one brought back.
    """

    id: LotId
    entry_id: EntryId
    member_id: MemberId
    granted: Points
    remaining: Points
    active_from: datetime | None
    expires_at: datetime | None
    origin: LotId | None

    def is_active(self, now: datetime) -> bool:
        """Whether its points can be spent."""
        return self.active_from is None or self.active_from <= now

    def is_stale(self, now: datetime) -> bool:
        """Whether its time is over."""
        return self.expires_at is not None and self.expires_at <= now


@dataclass(frozen=True, slots=True)
class LotUse:
    """What one entry took from a lot, or, negative, returned to it."""

    entry_id: EntryId
    lot_id: LotId
    points: Points


class LedgerRows(Protocol):
    def entry(self, entry_id: EntryId) -> Entry: ...

    def history(
        self, member_id: MemberId, *, before: EntryId | None, limit: int
    ) -> tuple[Entry, ...]:
        """The member's entries, newest first, those older than `before`."""
        ...

    def reversals(self, entry_id: EntryId) -> tuple[Entry, ...]: ...

    def add_entry(
        self,
        *,
        operation: int,
        member_id: MemberId,
        points: Points,
        reason: Reason,
        at: datetime,
        reverses: EntryId | None = None,
    ) -> EntryId:
        """Append the entry and move the balance by it; a sale's is the member's last purchase."""
        ...

    def add_lot(
        self,
        *,
        entry_id: EntryId,
        member_id: MemberId,
        granted: Points,
        active_from: datetime | None = None,
        expires_at: datetime | None,
        origin: LotId | None = None,
    ) -> LotId: ...

    def lot_of(self, entry_id: EntryId) -> Lot: ...

    def lot(self, lot_id: LotId) -> Lot: ...

    def open_lots(self, member_id: MemberId) -> tuple[Lot, ...]:
        """The member's lots with points left, soonest to expire first, then oldest first."""
        ...

    def use(self, entry_id: EntryId, lot_id: LotId, points: Points) -> None:
        """Take points from the lot, or return them if negative, in the name of the entry."""
        ...

    def uses_by(self, entry_id: EntryId) -> tuple[LotUse, ...]: ...

    def debt_left(self, member_id: MemberId) -> Points:
        """What somebody owed when they left; 0 for nothing, or while they are here."""
        ...

    def expired_of(self, lot_id: LotId) -> Points:
        """How many points expired of the lot, and of those lots that brought its points back."""
        ...


class PurseRows(Protocol):
    def parts(self, member_id: MemberId, now: datetime) -> tuple[Points, Points, Points]:
        """How many of the member's points are pending, held and stale, in this order."""
        ...


@dataclass(frozen=True, slots=True)
class Life:
    """What is left of a lot, and all that says how long it lives.

    `ruled_since` is when the rules about expiry became what they are, where they ever changed.
    """

    lot_id: LotId
    entry_id: EntryId
    remaining: Points
    granted_at: datetime
    active_from: datetime | None
    expires_at: datetime | None
    ruled_since: datetime | None


@dataclass(frozen=True, slots=True)
class Turn:
    """A member whose turn it is, and the instant that says so."""

    at: datetime
    member_id: MemberId


class ExpiryRows(Protocol):
    def lives(self, member_id: MemberId) -> tuple[Life, ...]:
        """The member's lots in which anything is left."""
        ...

    def put_date(self, lot_id: LotId, expires_at: datetime) -> None:
        """Write down when a lot without a date expires."""
        ...

    def dated(self, after: Turn, until: datetime, limit: int) -> tuple[Turn, ...]:
        """Members with points that expire by then, by lots that have a date, soonest first."""
        ...

    def bought(self, after: MemberId, before: datetime, limit: int) -> tuple[Turn, ...]:
        """Members with points who bought last before then, or joined and never bought."""
        ...

    def told_until(self, member_id: MemberId) -> date | None:
        """The last day until which the member has heard of everything that is lost."""
        ...

    def tell_until(self, member_id: MemberId, day: date) -> None: ...

    def activating(self, after: Turn, now: datetime, limit: int) -> tuple[Turn, ...]:
        """Members with points that have waited long enough, and who were not told."""
        ...

    def activate(self, member_id: MemberId, now: datetime) -> Points:
        """Let the member's points wait no longer; returns how many of them can still be spent."""
        ...

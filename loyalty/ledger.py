"""The ledger: the only place where points move.

Operations have entries (signed, append-only); what an entry grants is a lot, which is used up
soonest-to-expire first. A member's balance is the sum of their entries, and as long as it is not
negative it is also what is left in their lots; below zero it is a debt, and no lot has anything
left. Every function here keeps both sides in step, and holds the member's row while it does.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

from loyalty.errors import NotEnoughPoints, NotMember
from loyalty.expiry import date_forfeited
from loyalty.members import Member
from loyalty.operations import begin
from loyalty.purse import purse_of, purse_with_held
from loyalty.values import EntryId, LotId, MemberId, OperationId, Points

if TYPE_CHECKING:
    from loyalty.store import Tx


class Reason(StrEnum):
    """Why points moved."""

    SALE = "sale"
    SPENDING = "spending"
    EXPIRY = "expiry"
    REVERSAL = "reversal"
    DEPARTURE = "departure"
    BIRTHDAY = "birthday"
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
        """Those with anything left, soonest to expire first, then oldest first."""
        ...

    def use(self, entry_id: EntryId, lot_id: LotId, points: Points) -> None:
        """Take points from the lot, or return them if negative, in the name of the entry."""
        ...

    def uses_by(self, entry_id: EntryId) -> tuple[LotUse, ...]: ...

    def expired_of(self, lot_id: LotId) -> Points:
        """What has expired of the lot and of those that brought its points back."""
        ...


def credit(
    tx: "Tx",
    *,
    operation: int,
    member: Member,
    points: Points,
    reason: Reason,
    now: datetime,
    active_from: datetime | None = None,
    expires_at: datetime | None = None,
) -> EntryId:
    """Give points. A debt is worked off first; what is left of them can be spent, in their time.

    The member is held already, by this transaction, and has the balance that they had then.
    """
    if points < 0:
        raise ValueError("credit gives points; spend takes them")
    date_forfeited(tx, member, now)
    entry_id = tx.ledger.add_entry(
        operation=operation, member_id=member.id, points=points, reason=reason, at=now
    )
    lot_id = tx.ledger.add_lot(
        entry_id=entry_id,
        member_id=member.id,
        granted=points,
        active_from=active_from,
        expires_at=expires_at,
    )
    work_off(tx, entry_id, member, [(lot_id, points)])
    return entry_id


def spend(
    tx: "Tx",
    *,
    operation: int,
    member_id: MemberId,
    points: Points,
    now: datetime,
    reason: Reason = Reason.SPENDING,
    held_since: datetime | None = None,
) -> EntryId:
    """Take points, soonest to expire first. Raises NotEnoughPoints and changes nothing.

    Points that were held for this have not expired since.
    """
    if points <= 0:
        raise ValueError("only points above zero are spent")
    expire(tx, member_id=member_id, now=now)
    member = held_member(tx, member_id)
    if held_since is None:
        spendable = purse_of(tx, member, now).spendable
    else:
        spendable = purse_with_held(tx, member, points, held_since, now).spendable
    if points > spendable:
        raise NotEnoughPoints(spendable)
    entry_id = tx.ledger.add_entry(
        operation=operation,
        member_id=member_id,
        points=Points(-points),
        reason=reason,
        at=now,
    )
    good = [
        lot
        for lot in tx.ledger.open_lots(member_id)
        if lot.is_active(now) and not lot.is_stale(held_since or now)
    ]
    take_from(tx, entry_id, good, points)
    return entry_id


def expire(tx: "Tx", *, member_id: MemberId, now: datetime) -> Points:
    """Let go what nobody spent in time: at most once for each lot. Returns the points let go.

    Nothing goes while the member is being asked for points at a till.
    """
    member = held_member(tx, member_id)
    date_forfeited(tx, member, now)
    gone = 0
    stale = [lot for lot in tx.ledger.open_lots(member_id) if lot.is_stale(now)]
    if stale and purse_of(tx, member, now).held:
        return Points(0)
    for lot in stale:
        operation = begin(
            tx,
            OperationId(f"expiry:{lot.id}"),
            "expiry",
            {"lot": lot.id},
            now=now,
            member_id=member_id,
        )
        entry_id = tx.ledger.add_entry(
            operation=operation,
            member_id=member_id,
            points=Points(-lot.remaining),
            reason=Reason.EXPIRY,
            at=now,
        )
        tx.ledger.use(entry_id, lot.id, lot.remaining)
        gone += lot.remaining
    return Points(gone)


def write_off(tx: "Tx", *, operation: int, member_id: MemberId, now: datetime) -> None:
    """Bring the balance of somebody who leaves to nothing, a debt as well."""
    expire(tx, member_id=member_id, now=now)
    member = held_member(tx, member_id)
    if member.balance == 0:
        return
    entry_id = tx.ledger.add_entry(
        operation=operation,
        member_id=member_id,
        points=Points(-member.balance),
        reason=Reason.DEPARTURE,
        at=now,
    )
    for lot in tx.ledger.open_lots(member_id):
        tx.ledger.use(entry_id, lot.id, lot.remaining)


def work_off(
    tx: "Tx", entry_id: EntryId, member: Member, lots: Iterable[tuple[LotId, Points]]
) -> None:
    """Use up what has just come in for the debt that stood before."""
    debt = max(0, -member.balance)
    for lot_id, points in lots:
        paid = min(debt, points)
        if paid:
            tx.ledger.use(entry_id, lot_id, Points(paid))
            debt -= paid


def take_from(tx: "Tx", entry_id: EntryId, lots: Iterable[Lot], points: Points) -> None:
    """Use up so many points of these lots, in this order, in the name of the entry."""
    left = int(points)
    for lot in lots:
        part = min(left, lot.remaining)
        if part:
            tx.ledger.use(entry_id, lot.id, Points(part))
            left -= part
    if left:
        raise AssertionError(f"the lots of entry {entry_id} hold {left} points too few")


def held_member(tx: "Tx", member_id: MemberId) -> Member:
    """The member, even one who has left, held for this transaction. Raises NotMember."""
    member = tx.members.locked(member_id)
    if member is None:
        raise NotMember
    return member

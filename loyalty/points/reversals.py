"""Reversals: what a sale moved in the ledger goes back, wholly or in part.

A reversal is an entry of its own that names the one it takes back.
"""

from collections.abc import Iterable
from datetime import datetime, timedelta

from loyalty.parties import locked_member
from loyalty.points.expiry import date_forfeited
from loyalty.points.ledger import expire, take_from, work_off
from loyalty.records.points import Entry, Reason
from loyalty.store import Tx
from loyalty.values import EntryId, LotId, MemberId, Points

REVIVED_LIFE = timedelta(days=30)  # of spent points that come back after their lot has expired


def reverse(
    tx: Tx,
    *,
    operation: int,
    entry_id: EntryId,
    now: datetime,
    points: Points | None = None,
) -> Points:
    """Take an entry back: the whole of it, or as many of its points as are given. Returns how many
    points moved; where none do, nothing is written.

    All reversals of one entry together never move more than it did. Of points given, those that
    expired meanwhile are not taken back, and those spent meanwhile become a debt once nothing else
    is left. Points spent return to the lots they came from; to an expired lot, for 30 days more.
    """
    entry = tx.ledger.entry(entry_id)
    if entry.reason not in {Reason.SALE, Reason.SPENDING}:
        raise ValueError("only what a sale moved is reversed")
    expire(tx, member_id=entry.member_id, now=now)
    before = tx.ledger.reversals(entry_id)
    asked = _asked(entry, before, points)
    if entry.points < 0:
        return _give_back(tx, operation, entry, before, asked, now)
    return _take_back(tx, operation, entry, _still_there(tx, entry, before, asked), now)


def can_be_taken_back(tx: Tx, *, entry_id: EntryId, points: Points, now: datetime) -> Points:
    """How many of these points `reverse` would take back of what the entry gave: the same, but for
    what expired meanwhile. That is let go here as well.
    """
    entry = tx.ledger.entry(entry_id)
    expire(tx, member_id=entry.member_id, now=now)
    before = tx.ledger.reversals(entry_id)
    return _still_there(tx, entry, before, _asked(entry, before, points))


def revived(tx: Tx, *, member_id: MemberId, now: datetime) -> Points:
    """How many of the points that come back now do so out of expired lots, and live 30 days."""
    lots = tx.ledger.open_lots(member_id)
    again = [lot for lot in lots if lot.origin and lot.expires_at == now + REVIVED_LIFE]
    return Points(sum(lot.remaining for lot in again))


def _asked(entry: Entry, before: Iterable[Entry], points: Points | None) -> Points:
    left = abs(entry.points) - abs(sum(reversal.points for reversal in before))
    asked = left if points is None else min(points, left)
    if asked < 0:
        raise ValueError("a reversal moves points back")
    return Points(asked)


def _still_there(tx: Tx, entry: Entry, before: Iterable[Entry], asked: Points) -> Points:
    taken_before = -sum(reversal.points for reversal in before)
    expired = tx.ledger.expired_of(tx.ledger.lot_of(entry.id).id)
    return Points(max(0, min(asked, entry.points - taken_before - expired)))


def _take_back(tx: Tx, operation: int, entry: Entry, points: Points, now: datetime) -> Points:
    if points == 0:
        return points
    member = locked_member(tx, entry.member_id)
    own = tx.ledger.lot_of(entry.id)
    reversal = tx.ledger.add_entry(
        operation=operation,
        member_id=entry.member_id,
        points=Points(-points),
        reason=Reason.REVERSAL,
        at=now,
        reverses=entry.id,
    )
    others = [lot for lot in tx.ledger.open_lots(entry.member_id) if lot.id != own.id]
    take_from(tx, reversal, [own, *others], Points(min(points, member.spendable)))
    return points


def _give_back(
    tx: Tx,
    operation: int,
    entry: Entry,
    before: Iterable[Entry],
    asked: Points,
    now: datetime,
) -> Points:
    if asked == 0:
        return asked
    member = locked_member(tx, entry.member_id)
    reversal = tx.ledger.add_entry(
        operation=operation,
        member_id=entry.member_id,
        points=asked,
        reason=Reason.REVERSAL,
        at=now,
        reverses=entry.id,
    )
    returned_before: dict[LotId, int] = {}
    for earlier in before:
        for use in tx.ledger.uses_by(earlier.id):
            if use.points < 0:
                returned_before[use.lot_id] = returned_before.get(use.lot_id, 0) - use.points
    left = int(asked)
    returned: list[tuple[LotId, Points]] = []
    for use in tx.ledger.uses_by(entry.id):
        points = Points(min(left, use.points - returned_before.get(use.lot_id, 0)))
        if points <= 0:
            continue
        left -= points
        tx.ledger.use(reversal, use.lot_id, Points(-points))
        date_forfeited(tx, member, now)
        returned.append((_return_to(tx, reversal, use.lot_id, points, now), points))
    work_off(tx, reversal, member, returned)
    return asked


def _return_to(tx: Tx, reversal: EntryId, lot_id: LotId, points: Points, now: datetime) -> LotId:
    """Leave what has just come back in its lot; out of an expired one it goes on into a new one."""
    lot = tx.ledger.lot(lot_id)
    # By another process's clock the lot may have expired already, which it does only once.
    if lot.expires_at is None or (lot.expires_at > now and not tx.ledger.expired_of(lot_id)):
        return lot_id
    tx.ledger.use(reversal, lot_id, points)
    return tx.ledger.add_lot(
        entry_id=reversal,
        member_id=lot.member_id,
        granted=points,
        expires_at=now + REVIVED_LIFE,
        origin=lot.origin or lot.id,
    )

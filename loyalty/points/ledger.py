"""The ledger: the only place where points move.

Operations have entries (signed, append-only); what an entry grants is a lot, which is used up
soonest-to-expire first. A member's balance is the sum of their entries, and as long as it is not
negative it is also what is left in their lots; below zero it is a debt, and no lot has anything
left. Every function here keeps both sides in step, and holds the member's row while it does.
"""

from collections.abc import Iterable
from datetime import datetime

from loyalty.errors import NotEnoughPoints
from loyalty.operations import begin
from loyalty.parties import locked_member
from loyalty.points.expiry import date_forfeited
from loyalty.points.purse import purse_of, purse_with_held
from loyalty.records.people import Member
from loyalty.records.points import Lot, Reason
from loyalty.store import Tx
from loyalty.values import EntryId, LotId, MemberId, OperationId, Points


def credit(
    tx: Tx,
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

    The member is locked already, by this transaction, and has the balance that they had then.
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
    tx: Tx,
    *,
    operation: int,
    member_id: MemberId,
    points: Points,
    now: datetime,
    reason: Reason = Reason.SPENDING,
    held_since: datetime | None = None,
) -> EntryId:
    """Take points, soonest to expire first. Raises NotEnoughPoints and changes nothing.

    `held_since` is when they were set aside for this, if they were: none of them has expired since.
    """
    if points <= 0:
        raise ValueError("only points above zero are spent")
    expire(tx, member_id=member_id, now=now)
    member = locked_member(tx, member_id)
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


def expire(tx: Tx, *, member_id: MemberId, now: datetime) -> Points:
    """Let go what nobody spent in time: at most once for each lot. Returns the points let go.

    Nothing goes while the member is being asked for points at a till.
    """
    member = locked_member(tx, member_id)
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


def write_off(tx: Tx, *, operation: int, member_id: MemberId, now: datetime) -> None:
    """Bring the balance of somebody who leaves to nothing. A debt waits until they come back."""
    expire(tx, member_id=member_id, now=now)
    member = locked_member(tx, member_id)
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


def take_up_debt(tx: Tx, *, operation: int, member_id: MemberId, now: datetime) -> Points:
    """What somebody owed when they left waits for them: it is theirs again. Returns how much.

    The member is new, and has nothing yet.
    """
    before = tx.members.once_were(member_id)
    debt = tx.ledger.debt_left(before[-1]) if before else Points(0)
    if debt:
        tx.ledger.add_entry(
            operation=operation,
            member_id=member_id,
            points=Points(-debt),
            reason=Reason.OLD_DEBT,
            at=now,
        )
    return debt


def work_off(
    tx: Tx, entry_id: EntryId, member: Member, lots: Iterable[tuple[LotId, Points]]
) -> None:
    """Pay the debt from before with lots that have just come in, in the name of their entry."""
    debt = max(0, -member.balance)
    for lot_id, points in lots:
        paid = min(debt, points)
        if paid:
            tx.ledger.use(entry_id, lot_id, Points(paid))
            debt -= paid


def take_from(tx: Tx, entry_id: EntryId, lots: Iterable[Lot], points: Points) -> None:
    """Use up so many points of these lots, in this order, in the name of the entry."""
    left = int(points)
    for lot in lots:
        part = min(left, lot.remaining)
        if part:
            tx.ledger.use(entry_id, lot.id, Points(part))
            left -= part
    if left:
        raise AssertionError(f"the lots of entry {entry_id} hold {left} points too few")

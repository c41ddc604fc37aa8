"""Queries of the ledger: entries, lots, and what entries took from lots."""

from datetime import datetime

from sqlalchemy import bindparam, case, func, insert, literal_column, or_, select, update

from loyalty.records.points import Entry, Lot, LotUse, Reason
from loyalty.values import EntryId, LotId, MemberId, Points
from storage.sql.columns import Instant
from storage.sql.records import columns_of
from storage.sql.statements import Database
from storage.tables.people import members
from storage.tables.points import entries, lot_uses, lots

_ENTRY_COLUMNS = columns_of(Entry, entries)
_ENTRY = select(*_ENTRY_COLUMNS).where(entries.c.id == bindparam("entry"))
_NEWEST = (
    select(*_ENTRY_COLUMNS)
    .where(entries.c.member_id == bindparam("member"))
    .order_by(entries.c.id.desc())
    .limit(bindparam("most"))
)
_OLDER = _NEWEST.where(entries.c.id < bindparam("before"))
_REVERSALS = (
    select(*_ENTRY_COLUMNS).where(entries.c.reverses == bindparam("entry")).order_by(entries.c.id)
)
_ADD_ENTRY = insert(entries)
_MOVE_BALANCE = (
    update(members)
    .where(members.c.id == bindparam("member"))
    .values(balance=members.c.balance + bindparam("by"))
)

_AT = bindparam("at", type_=Instant)
_LATER = members.c.last_purchase_at > _AT  # by another process's clock
_MOVE_BALANCE_OF_BUYER = _MOVE_BALANCE.values(
    last_purchase_at=case((_LATER, members.c.last_purchase_at), else_=_AT)
)

_LOT_COLUMNS = columns_of(Lot, lots)
# The nought is no parameter: see `where` in storage/sql/metadata.py.
_HOLDS_SOMETHING = lots.c.remaining > literal_column("0")
_LOT = select(*_LOT_COLUMNS).where(lots.c.id == bindparam("lot"))
_LOT_OF = select(*_LOT_COLUMNS).where(lots.c.entry_id == bindparam("entry"))
_OPEN_LOTS = (
    select(*_LOT_COLUMNS)
    .where(lots.c.member_id == bindparam("member"), _HOLDS_SOMETHING)
    .order_by(lots.c.expires_at.nulls_last(), lots.c.id)
)
_ADD_LOT = insert(lots)
_TAKE = (
    update(lots)
    .where(lots.c.id == bindparam("lot"))
    .values(remaining=lots.c.remaining - bindparam("by"))
)
_ADD_USE = insert(lot_uses)
_USES_BY = (
    select(*columns_of(LotUse, lot_uses))
    .where(lot_uses.c.entry_id == bindparam("entry"))
    .order_by(lot_uses.c.id)
)
_DEBT_LEFT = select(func.coalesce(func.max(entries.c.points), 0)).where(
    entries.c.member_id == bindparam("member"), entries.c.reason == Reason.DEPARTURE
)
_EXPIRED_OF = (
    select(func.coalesce(func.sum(lot_uses.c.points), 0))
    .join(lots, lots.c.id == lot_uses.c.lot_id)
    .join(entries, entries.c.id == lot_uses.c.entry_id)
    .where(
        or_(lots.c.id == bindparam("lot"), lots.c.origin == bindparam("lot")),
        entries.c.reason == Reason.EXPIRY,
    )
)


class Ledger:
    def __init__(self, db: Database) -> None:
        self._db = db

    def entry(self, entry_id: EntryId) -> Entry:
        return Entry(*self._db.one(_ENTRY, entry=entry_id))

    def history(
        self, member_id: MemberId, *, before: EntryId | None, limit: int
    ) -> tuple[Entry, ...]:
        if before is None:
            return self._db.all_as(Entry, _NEWEST, member=member_id, most=limit)
        return self._db.all_as(Entry, _OLDER, member=member_id, before=before, most=limit)

    def reversals(self, entry_id: EntryId) -> tuple[Entry, ...]:
        return self._db.all_as(Entry, _REVERSALS, entry=entry_id)

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
        added = self._db.added(
            _ADD_ENTRY,
            operation=operation,
            member_id=member_id,
            points=points,
            reason=reason,
            at=at,
            reverses=reverses,
        )
        if reason is Reason.SALE:
            self._db.run(_MOVE_BALANCE_OF_BUYER, member=member_id, by=points, at=at)
        else:
            self._db.run(_MOVE_BALANCE, member=member_id, by=points)
        return EntryId(added)

    def add_lot(
        self,
        *,
        entry_id: EntryId,
        member_id: MemberId,
        granted: Points,
        active_from: datetime | None = None,
        expires_at: datetime | None,
        origin: LotId | None = None,
    ) -> LotId:
        added = self._db.added(
            _ADD_LOT,
            entry_id=entry_id,
            member_id=member_id,
            granted=granted,
            remaining=granted,
            active_from=active_from,
            waiting=active_from is not None,
            expires_at=expires_at,
            origin=origin,
        )
        return LotId(added)

    def lot_of(self, entry_id: EntryId) -> Lot:
        return Lot(*self._db.one(_LOT_OF, entry=entry_id))

    def lot(self, lot_id: LotId) -> Lot:
        return Lot(*self._db.one(_LOT, lot=lot_id))

    def open_lots(self, member_id: MemberId) -> tuple[Lot, ...]:
        return self._db.all_as(Lot, _OPEN_LOTS, member=member_id)

    def use(self, entry_id: EntryId, lot_id: LotId, points: Points) -> None:
        self._db.run(_ADD_USE, entry_id=entry_id, lot_id=lot_id, points=points)
        self._db.run(_TAKE, lot=lot_id, by=points)

    def uses_by(self, entry_id: EntryId) -> tuple[LotUse, ...]:
        return self._db.all_as(LotUse, _USES_BY, entry=entry_id)

    def expired_of(self, lot_id: LotId) -> Points:
        return Points(int(self._db.value(_EXPIRED_OF, lot=lot_id)))

    def debt_left(self, member_id: MemberId) -> Points:
        return Points(max(0, int(self._db.value(_DEBT_LEFT, member=member_id))))

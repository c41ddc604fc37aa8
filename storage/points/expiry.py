"""Queries about how long points live and about points that wait."""

from datetime import date, datetime

from sqlalchemy import bindparam, func, or_, select, text, tuple_, update

from loyalty.records.points import Life, Turn
from loyalty.rules.program import RULED_SINCE
from loyalty.values import LotId, MemberId, Points
from storage.sql.columns import Instant
from storage.sql.statements import Database
from storage.tables.people import members
from storage.tables.points import entries, lots
from storage.tables.upkeep import settings

_AFTER = tuple_(bindparam("since", type_=Instant), bindparam("member"))
_RULED_SINCE = (
    select(settings.c.value)
    .where(settings.c.name == bindparam("ruled", RULED_SINCE))
    .scalar_subquery()
)
# Said as the indexes say it: see `where` in storage/sql/metadata.py.
_LIVES = (
    select(
        lots.c.id,
        lots.c.entry_id,
        lots.c.remaining,
        entries.c.at,
        lots.c.active_from,
        lots.c.expires_at,
        _RULED_SINCE,
    )
    .join(entries, entries.c.id == lots.c.entry_id)
    .where(lots.c.member_id == bindparam("member"), text("lots.remaining > 0"))
)
_DATE = update(lots).where(lots.c.id == bindparam("lot"))
_DATED = (
    select(lots.c.expires_at, lots.c.member_id)
    .distinct()
    .where(
        text("lots.remaining > 0 AND lots.expires_at IS NOT NULL"),
        tuple_(lots.c.expires_at, lots.c.member_id) > _AFTER,
        lots.c.expires_at <= bindparam("until"),
    )
    .order_by(lots.c.expires_at, lots.c.member_id)
    .limit(bindparam("most"))
)
_last_bought = func.coalesce(members.c.last_purchase_at, members.c.joined_at)
_BOUGHT = (
    select(_last_bought, members.c.id)
    .where(
        members.c.id > bindparam("after"), members.c.balance > 0, _last_bought < bindparam("before")
    )
    .order_by(members.c.id)
    .limit(bindparam("most"))
)
_MEMBER = members.c.id == bindparam("member")
_TOLD_UNTIL = select(members.c.losses_told_until).where(_MEMBER)
_TELL_UNTIL = update(members).where(_MEMBER)
_WAITING = text("lots.waiting")
_ACTIVATING = (
    select(lots.c.active_from, lots.c.member_id)
    .distinct()
    .where(
        _WAITING,
        tuple_(lots.c.active_from, lots.c.member_id) > _AFTER,
        lots.c.active_from <= bindparam("until"),
    )
    .order_by(lots.c.active_from, lots.c.member_id)
    .limit(bindparam("most"))
)
_OF_MEMBER = (
    lots.c.member_id == bindparam("member"),
    _WAITING,
    lots.c.active_from <= bindparam("now"),
)
_READY = select(func.coalesce(func.sum(lots.c.remaining), 0)).where(
    *_OF_MEMBER, or_(lots.c.expires_at.is_(None), lots.c.expires_at > bindparam("now"))
)
_ACTIVATE = update(lots).where(*_OF_MEMBER).values(waiting=False)


class ExpiryQueries:
    def __init__(self, db: Database) -> None:
        self._db = db

    def lives(self, member_id: MemberId) -> tuple[Life, ...]:
        return tuple(
            Life(lot, entry, left, granted, active, end, ruled and datetime.fromisoformat(ruled))
            for lot, entry, left, granted, active, end, ruled in self._db.all(
                _LIVES, member=member_id
            )
        )

    def put_date(self, lot_id: LotId, expires_at: datetime) -> None:
        self._db.run(_DATE, lot=lot_id, expires_at=expires_at)

    def dated(self, after: Turn, until: datetime, limit: int) -> tuple[Turn, ...]:
        return self._db.all_as(
            Turn, _DATED, since=after.at, member=after.member_id, until=until, most=limit
        )

    def bought(self, after: MemberId, before: datetime, limit: int) -> tuple[Turn, ...]:
        return self._db.all_as(Turn, _BOUGHT, after=after, before=before, most=limit)

    def told_until(self, member_id: MemberId) -> date | None:
        day: date | None = self._db.value(_TOLD_UNTIL, member=member_id)
        return day

    def tell_until(self, member_id: MemberId, day: date) -> None:
        self._db.run(_TELL_UNTIL, member=member_id, losses_told_until=day)

    def activating(self, after: Turn, now: datetime, limit: int) -> tuple[Turn, ...]:
        return self._db.all_as(
            Turn, _ACTIVATING, since=after.at, member=after.member_id, until=now, most=limit
        )

    def activate(self, member_id: MemberId, now: datetime) -> Points:
        ready = self._db.value(_READY, member=member_id, now=now)
        self._db.run(_ACTIVATE, member=member_id, now=now)
        return Points(int(ready))

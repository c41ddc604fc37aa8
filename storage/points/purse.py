"""Queries about what of a member's points can be spent."""

from datetime import datetime

from sqlalchemy import bindparam, func, select, text

from loyalty.values import MemberId, Points
from storage.sql.statements import Database
from storage.tables.points import lots
from storage.tables.till import quotes

# Said as the indexes say it: see `where` in storage/sql/metadata.py.
_OF_MEMBER = lots.c.member_id == bindparam("member")
_PENDING = select(func.coalesce(func.sum(lots.c.remaining), 0)).where(
    _OF_MEMBER, text("lots.waiting"), lots.c.active_from > bindparam("now")
)
_HELD = select(func.coalesce(func.sum(quotes.c.spend), 0)).where(
    quotes.c.member_id == bindparam("member"),
    quotes.c.asked_until > bindparam("now"),
    text("NOT quotes.credited AND NOT quotes.withdrawn"),
)
_STALE = select(func.coalesce(func.sum(lots.c.remaining), 0)).where(
    _OF_MEMBER, text("lots.remaining > 0"), lots.c.expires_at <= bindparam("now")
)
_PARTS = select(_PENDING.scalar_subquery(), _HELD.scalar_subquery(), _STALE.scalar_subquery())


class Purses:
    def __init__(self, db: Database) -> None:
        self._db = db

    def parts(self, member_id: MemberId, now: datetime) -> tuple[Points, Points, Points]:
        pending, held, stale = self._db.one(_PARTS, member=member_id, now=now)
        return Points(int(pending)), Points(int(held)), Points(int(stale))

"""Queries about what members have bought."""

from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Executable, Select, bindparam, func, select

from loyalty.records.earning import Turnover
from loyalty.values import MemberId, Minor, Points
from storage.sql.statements import Database
from storage.tables.people import selves_of
from storage.tables.till import sales


def _sums(*which: ColumnElement[bool]) -> Select[Any]:
    paid = func.sum(sales.c.paid - sales.c.cash_back)
    visits = func.count().filter(sales.c.undone_at.is_(None))
    points = func.sum(sales.c.points - sales.c.taken_back)
    return select(func.coalesce(paid, 0), visits, func.coalesce(points, 0)).where(*which)


_LATER = sales.c.at >= bindparam("since")
_MEMBERS = sales.c.member_id == bindparam("member")
_EVER, _SINCE = _sums(_MEMBERS), _sums(_MEMBERS, _LATER)
_SELVES = sales.c.member_id.in_(selves_of("member"))
_EVER_OF_SELVES, _SINCE_OF_SELVES = _sums(_SELVES), _sums(_SELVES, _LATER)


class Turnovers:
    def __init__(self, db: Database) -> None:
        self._db = db

    def of_member(self, member_id: MemberId, since: datetime | None) -> Turnover:
        return self._of(_EVER, _SINCE, member_id, since)

    def of_selves(self, member_id: MemberId, since: datetime | None) -> Turnover:
        return self._of(_EVER_OF_SELVES, _SINCE_OF_SELVES, member_id, since)

    def _of(
        self, ever: Executable, later: Executable, member_id: MemberId, since: datetime | None
    ) -> Turnover:
        if since is None:
            paid, visits, points = self._db.one(ever, member=member_id)
        else:
            paid, visits, points = self._db.one(later, member=member_id, since=since)
        return Turnover(Minor(int(paid)), visits, Points(int(points)))

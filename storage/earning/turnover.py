"""Queries about what members have bought."""

from datetime import datetime

from sqlalchemy import bindparam, func, select

from loyalty.records.earning import Turnover
from loyalty.values import MemberId, Minor, Points
from storage.sql.statements import Database
from storage.tables.till import sales

_EVER = select(
    func.coalesce(func.sum(sales.c.paid - sales.c.cash_back), 0),
    func.count().filter(sales.c.undone_at.is_(None)),
    func.coalesce(func.sum(sales.c.points - sales.c.taken_back), 0),
).where(sales.c.member_id == bindparam("member"))
_SINCE = _EVER.where(sales.c.at >= bindparam("since"))


class Turnovers:
    def __init__(self, db: Database) -> None:
        self._db = db

    def of_member(self, member_id: MemberId, since: datetime | None) -> Turnover:
        if since is None:
            paid, visits, points = self._db.one(_EVER, member=member_id)
        else:
            paid, visits, points = self._db.one(_SINCE, member=member_id, since=since)
        return Turnover(Minor(int(paid)), visits, Points(int(points)))

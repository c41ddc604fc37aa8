"""Queries about corrections by hand."""

from datetime import datetime

from sqlalchemy import bindparam, func, insert, select, update

from loyalty.records.returns import Correction
from loyalty.values import MemberId, Points, StaffId
from storage.returns.refunds import FORGOTTEN
from storage.sql.records import columns_of
from storage.sql.statements import Database
from storage.tables.returns import corrections

_ADD = insert(corrections)
_OF_MEMBER = (
    select(*columns_of(Correction, corrections))
    .where(corrections.c.member_id == bindparam("member"))
    .order_by(corrections.c.id)
)
_ALONE_SINCE = (
    select(corrections.c.member_id, func.sum(corrections.c.points))
    .where(
        corrections.c.asked_by == bindparam("staff"),
        corrections.c.at >= bindparam("since"),
        corrections.c.approval_id.is_(None),
    )
    .group_by(corrections.c.member_id)
)
_FORGET_REASONS = (
    update(corrections)
    .where(corrections.c.member_id == bindparam("member"))
    .values(reason=FORGOTTEN)
)


class Corrections:
    def __init__(self, db: Database) -> None:
        self._db = db

    def add(self, correction: Correction) -> None:
        self._db.keep(_ADD, correction)

    def of_member(self, member_id: MemberId) -> tuple[Correction, ...]:
        return self._db.all_as(Correction, _OF_MEMBER, member=member_id)

    def alone_since(self, asked_by: StaffId, since: datetime) -> dict[MemberId, Points]:
        found = self._db.all(_ALONE_SINCE, staff=asked_by, since=since)
        return {MemberId(member): Points(int(points)) for member, points in found}

    def forget_reasons(self, member_id: MemberId) -> None:
        self._db.run(_FORGET_REASONS, member=member_id)

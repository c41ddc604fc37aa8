"""Queries about corrections by hand."""

from datetime import datetime

from sqlalchemy import bindparam, func, insert, select, update

from loyalty.records.returns import Correction
from loyalty.values import MemberId, Points, StaffId
from storage.returns.refunds import FORGOTTEN
from storage.sql.checks import check
from storage.sql.records import columns_of, row_of
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

CHECKS = (
    check(
        1,
        "points were corrected otherwise than was written down",
        """SELECT entries.id FROM entries
           LEFT JOIN corrections ON corrections.entry_id = entries.id
           WHERE entries.reason = 'correction'
             AND (corrections.id IS NULL OR corrections.id <> entries.operation
               OR corrections.points <> entries.points
               OR corrections.member_id <> entries.member_id)
           UNION ALL
           SELECT corrections.id FROM corrections
           LEFT JOIN entries ON entries.id = corrections.entry_id
           WHERE entries.id IS NULL OR entries.reason <> 'correction'""",
    ),
    check(
        3,
        "a correction has no operation of its own, or no reason",
        """SELECT corrections.id FROM corrections
           LEFT JOIN operations ON operations.number = corrections.id
           WHERE operations.number IS NULL OR operations.kind <> 'correction'
              OR operations.member_id <> corrections.member_id OR corrections.reason = ''""",
    ),
    check(
        8,
        "somebody corrected their own points, or too many of them alone",
        """SELECT corrections.id FROM corrections
           JOIN members ON members.id = corrections.member_id
           JOIN staff AS asker ON asker.id = corrections.asked_by
           LEFT JOIN approvals ON approvals.id = corrections.approval_id
           LEFT JOIN staff AS second ON second.id = approvals.answered_by
           WHERE asker.person_id = members.person_id
              OR (corrections.approval_id IS NULL AND abs(corrections.points) > corrections.alone)
              OR (corrections.approval_id IS NOT NULL
                AND (approvals.id IS NULL OR approvals.answer IS NULL
                  OR approvals.answer <> 'granted' OR approvals.matter <> 'correction'
                  OR approvals.member_id <> corrections.member_id
                  OR approvals.asked_by <> corrections.asked_by
                  OR second.person_id = asker.person_id
                  OR second.person_id = members.person_id))""",
    ),
)


class Corrections:
    def __init__(self, db: Database) -> None:
        self._db = db

    def add(self, correction: Correction) -> None:
        self._db.run(_ADD, **row_of(correction))

    def of_member(self, member_id: MemberId) -> tuple[Correction, ...]:
        return self._db.all_as(Correction, _OF_MEMBER, member=member_id)

    def alone_since(self, asked_by: StaffId, since: datetime) -> dict[MemberId, Points]:
        found = self._db.all(_ALONE_SINCE, staff=asked_by, since=since)
        return {MemberId(member): Points(int(points)) for member, points in found}

    def forget_reasons(self, member_id: MemberId) -> None:
        self._db.run(_FORGET_REASONS, member=member_id)

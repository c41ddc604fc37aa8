"""Queries about operations: what was done, and under which key."""

from datetime import date, datetime

from sqlalchemy import bindparam, insert, select

from loyalty.records.points import Operation
from loyalty.values import BranchId, MemberId, OperationId, StaffId
from storage.sql.statements import Database
from storage.tables.points import operations

_BY_KEY = select(
    operations.c.number,
    operations.c.key,
    operations.c.kind,
    operations.c.digest,
    operations.c.at,
    operations.c.local_date,
    operations.c.local_hour,
    operations.c.program_version,
    operations.c.member_id,
    operations.c.staff_id,
    operations.c.branch_id,
).where(operations.c.key == bindparam("wanted"))
_ADD = insert(operations)


class Operations:
    def __init__(self, db: Database) -> None:
        self._db = db

    def find(self, key: OperationId) -> Operation | None:
        row = self._db.first(_BY_KEY, wanted=key)
        return None if row is None else Operation(*row)

    def add(
        self,
        *,
        key: OperationId,
        kind: str,
        digest: str,
        at: datetime,
        local_date: date,
        local_hour: int,
        program_version: int,
        member_id: MemberId | None,
        staff_id: StaffId | None,
        branch_id: BranchId | None,
    ) -> int:
        return self._db.added(
            _ADD,
            key=key,
            kind=kind,
            digest=digest,
            at=at,
            local_date=local_date,
            local_hour=local_hour,
            program_version=program_version,
            member_id=member_id,
            staff_id=staff_id,
            branch_id=branch_id,
        )

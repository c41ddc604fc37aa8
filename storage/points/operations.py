"""Queries about operations: what was done, and under which key."""

from datetime import date, datetime

from sqlalchemy import bindparam, insert, select

from loyalty.records.points import Operation
from loyalty.values import BranchId, MemberId, OperationId, StaffId
from storage.sql.records import columns_of
from storage.sql.statements import Database
from storage.tables.points import operations

_BY_KEY = select(*columns_of(Operation, operations)).where(operations.c.key == bindparam("wanted"))
_KIND = select(operations.c.kind).where(operations.c.number == bindparam("number"))
_ADD = insert(operations)


class Operations:
    def __init__(self, db: Database) -> None:
        self._db = db

    def find(self, key: OperationId) -> Operation | None:
        return self._db.first_as(Operation, _BY_KEY, wanted=key)

    def kind_of(self, number: int) -> str:
        return str(self._db.value(_KIND, number=number))

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

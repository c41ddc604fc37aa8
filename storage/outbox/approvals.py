"""Queries about what needs a second person's ✅."""

from datetime import datetime

from sqlalchemy import and_, bindparam, insert, select, update

from loyalty.records.outbox import Answer, Approval, Body, Matter
from loyalty.values import ApprovalId, MemberId, OperationId, StaffId
from storage.sql.records import columns_of
from storage.sql.statements import Database
from storage.tables.outbox import approvals

_APPROVAL = columns_of(Approval, approvals)
_BY_ID = select(*_APPROVAL).where(approvals.c.id == bindparam("approval"))
_LOCKED = _BY_ID.with_for_update()
_OF_OPERATION = select(*_APPROVAL).where(approvals.c.operation == bindparam("wanted"))
_IS_OPEN = and_(approvals.c.answer.is_(None), approvals.c.expires_at > bindparam("now"))
_OPEN_OF = select(*_APPROVAL).where(approvals.c.asked_by == bindparam("asker"), _IS_OPEN)
_OPEN_ABOUT = select(*_APPROVAL).where(approvals.c.member_id == bindparam("member"), _IS_OPEN)
_OPEN = select(*_APPROVAL).where(_IS_OPEN).order_by(approvals.c.asked_at)
_ADD = insert(approvals)
_CHANGE = update(approvals).where(approvals.c.id == bindparam("approval"))
_FORGET = update(approvals).where(approvals.c.member_id == bindparam("member"))


class Approvals:
    def __init__(self, db: Database, *, writing: bool) -> None:
        self._db = db
        self._by_id = _LOCKED if writing else _BY_ID

    def get(self, approval_id: ApprovalId) -> Approval | None:
        return self._db.first_as(Approval, self._by_id, approval=approval_id)

    def of_operation(self, operation: OperationId) -> Approval | None:
        return self._db.first_as(Approval, _OF_OPERATION, wanted=operation)

    def open_of(self, asker: StaffId, now: datetime) -> tuple[Approval, ...]:
        return self._db.all_as(Approval, _OPEN_OF, asker=asker, now=now)

    def open(self, now: datetime) -> tuple[Approval, ...]:
        return self._db.all_as(Approval, _OPEN, now=now)

    def open_about(self, member_id: MemberId, now: datetime) -> tuple[Approval, ...]:
        return self._db.all_as(Approval, _OPEN_ABOUT, member=member_id, now=now)

    def add(
        self,
        *,
        operation: OperationId,
        matter: Matter,
        body: Body,
        member_id: MemberId,
        asked_by: StaffId,
        asked_at: datetime,
        expires_at: datetime,
    ) -> ApprovalId:
        added = self._db.added(
            _ADD,
            operation=operation,
            matter=matter,
            body=dict(body),
            member_id=member_id,
            asked_by=asked_by,
            asked_at=asked_at,
            expires_at=expires_at,
        )
        return ApprovalId(added)

    def answer(self, approval_id: ApprovalId, *, by: StaffId, answer: Answer, at: datetime) -> None:
        self._db.run(_CHANGE, approval=approval_id, answered_by=by, answer=answer, answered_at=at)

    def end(self, approval_id: ApprovalId, at: datetime) -> None:
        self._db.run(_CHANGE, approval=approval_id, expires_at=at)

    def forget(self, member_id: MemberId) -> None:
        self._db.run(_FORGET, member=member_id, body={})

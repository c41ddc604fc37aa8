"""Queries about members who wait for an answer."""

from datetime import datetime

from sqlalchemy import BigInteger, bindparam, cast, insert, or_, select, update

from loyalty.records.voice.feedback import Wait
from loyalty.records.voice.ratings import Span
from loyalty.values import BranchId, MemberId, ThreadId, WaitId
from storage.sql.records import columns_of, row_of
from storage.sql.statements import Database
from storage.tables.voice import threads, waits

_WAITS = columns_of(Wait, waits)
_LAST_OF = (
    select(*_WAITS)
    .where(waits.c.thread_id == bindparam("thread"))
    .order_by(waits.c.id.desc())
    .limit(1)
)
_LAST_LOCKED = _LAST_OF.with_for_update()
_OPEN_SINCE = (
    select(*_WAITS)
    .where(waits.c.ended_at.is_(None), waits.c.counted_from <= bindparam("before"))
    .order_by(waits.c.counted_from, waits.c.id)
)
_TO_RING = (
    select(*_WAITS)
    .where(
        waits.c.ended_at.is_(None),
        waits.c.counted_from <= bindparam("before"),
        waits.c.rung < bindparam("most"),
    )
    .order_by(waits.c.counted_from, waits.c.id)
)
_BRANCH = cast(bindparam("branch"), BigInteger)  # PostgreSQL knows no type of a bare one
_BETWEEN = (
    select(*_WAITS)
    .where(
        waits.c.since >= bindparam("first"),
        waits.c.since < bindparam("until"),
        or_(_BRANCH.is_(None), waits.c.branch_id == _BRANCH),
    )
    .order_by(waits.c.since)
)
_BEGIN = insert(waits)
_FORGET = update(waits).where(
    waits.c.ended_at.is_(None),
    waits.c.thread_id.in_(select(threads.c.id).where(threads.c.member_id == bindparam("member"))),
)
_PUT = update(waits).where(waits.c.id == bindparam("wait"))


class Waits:
    def __init__(self, db: Database, *, writing: bool) -> None:
        self._db = db
        self._last_of = _LAST_LOCKED if writing else _LAST_OF

    def last_of(self, thread_id: ThreadId) -> Wait | None:
        return self._db.first_as(Wait, self._last_of, thread=thread_id)

    def begin(
        self,
        thread_id: ThreadId,
        since: datetime,
        counted_from: datetime,
        branch_id: BranchId | None,
        *,
        told: bool,
    ) -> Wait:
        added = self._db.added(
            _BEGIN,
            thread_id=thread_id,
            since=since,
            counted_from=counted_from,
            branch_id=branch_id,
            told=told,
        )
        return Wait(WaitId(added), thread_id, since, counted_from, branch_id, told)

    def put(self, wait: Wait) -> None:
        self._db.run(_PUT, wait=wait.id, **row_of(wait))

    def forget(self, member_id: MemberId, at: datetime) -> None:
        self._db.run(_FORGET, member=member_id, ended_at=at)

    def open_since(self, before: datetime) -> tuple[Wait, ...]:
        return self._db.all_as(Wait, _OPEN_SINCE, before=before)

    def to_ring(self, before: datetime, most: int) -> tuple[Wait, ...]:
        return self._db.all_as(Wait, _TO_RING, before=before, most=most)

    def between(self, span: Span) -> tuple[Wait, ...]:
        return self._db.all_as(
            Wait, _BETWEEN, first=span.since, until=span.until, branch=span.branch_id
        )

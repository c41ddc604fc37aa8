"""Queries about instants that are written down: the latest, and those that are waited for."""

from datetime import datetime, timedelta

from sqlalchemy import Column, ColumnElement, Table, and_, bindparam, func, select, update

from storage.sql.statements import Database
from storage.tables.outbox import approvals, outbox
from storage.tables.points import operations
from storage.tables.till import quotes

_LATEST = select(operations.c.at).where(
    operations.c.number == select(func.max(operations.c.number)).scalar_subquery()
)


class _Waiting:
    """Rows of a table that wait for an instant, with their instants; the first tells which wait."""

    def __init__(
        self, table: Table, still: ColumnElement[bool], *instants: Column[datetime]
    ) -> None:
        (key,) = table.primary_key.columns
        self.names = [instant.name for instant in instants]
        self.later = select(key, *instants).where(still, instants[0] > bindparam("now"))
        self.change = update(table).where(key == bindparam("row"))


_WAITING = (
    _Waiting(outbox, outbox.c.settled_at.is_(None), outbox.c.due_at, outbox.c.not_after),
    _Waiting(
        quotes,
        and_(~quotes.c.credited, ~quotes.c.withdrawn),
        quotes.c.created_at,
        quotes.c.asked_until,
    ),
    _Waiting(approvals, approvals.c.answer.is_(None), approvals.c.asked_at, approvals.c.expires_at),
)


class Times:
    def __init__(self, db: Database) -> None:
        self._db = db

    def latest(self) -> datetime | None:
        found: datetime | None = self._db.value_or_none(_LATEST)
        return found

    def fall_back(self, by: timedelta, now: datetime) -> None:
        for waiting in _WAITING:
            for row, *instants in self._db.all(waiting.later, now=now):
                earlier = (instant and instant - by for instant in instants)
                values = dict(zip(waiting.names, earlier, strict=True))
                self._db.run(waiting.change, row=row, **values)

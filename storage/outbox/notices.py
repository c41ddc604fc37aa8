"""Queries of the outbox."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import and_, bindparam, delete, func, insert, not_, or_, select, union_all, update

from loyalty.records.outbox import Letter, Notice, Outcome, Priority
from loyalty.values import LetterId, PersonId
from storage.sql.statements import Database
from storage.sql.upsert import OnConflict
from storage.tables.outbox import outbox
from storage.tables.people import people

_ADD = insert(outbox).ext(OnConflict(outbox.c.cause))
_WAITING = outbox.c.settled_at.is_(None)
_DUE = (
    select(
        outbox.c.id,
        outbox.c.kind,
        outbox.c.person_id,
        outbox.c.figures,
        outbox.c.priority,
        outbox.c.due_at,
        outbox.c.not_after,
        outbox.c.called,
        outbox.c.attempts,
        and_(people.c.telegram_id.is_not(None), not_(people.c.blocked)),
        outbox.c.prompt,
    )
    .join(people, people.c.id == outbox.c.person_id)
    .where(_WAITING, outbox.c.due_at <= bindparam("now"))
    .order_by(outbox.c.priority, outbox.c.due_at, outbox.c.id)
    .limit(bindparam("most"))
)
# What another process is taking at this moment is passed over instead of waited for.
_DUE_AND_FREE = _DUE.with_for_update(skip_locked=True, of=outbox)
_ONE_WAITING = update(outbox).where(outbox.c.id == bindparam("letter"), _WAITING)
_LEASE = _ONE_WAITING.values(due_at=bindparam("until"), called=True, attempts=outbox.c.attempts + 1)
_PUT_BACK = _ONE_WAITING.values(due_at=bindparam("until"), called=False)
_SETTLE = _ONE_WAITING.values(
    outcome=bindparam("ending"),
    settled_at=bindparam("now"),
    figures={},
    message=bindparam("became"),
)
_WAITING_FOR = update(outbox).where(outbox.c.person_id == bindparam("person"), _WAITING)
_HOLD_BACK = _WAITING_FOR.where(outbox.c.due_at < bindparam("until")).values(
    due_at=bindparam("until")
)
_CALL_OFF = (
    update(outbox)
    .where(outbox.c.cause == bindparam("about"), _WAITING)
    .values(outcome=Outcome.LAPSED, settled_at=bindparam("now"), figures={})
)
_OF_PROMPT = update(outbox).where(outbox.c.prompt == bindparam("name"), _WAITING)
_ASKS_AND_ANSWERED = _OF_PROMPT.where(
    not_(outbox.c.called),
    or_(outbox.c.kind != bindparam("ends"), outbox.c.person_id == bindparam("person")),
).values(outcome=Outcome.LAPSED, settled_at=bindparam("now"), figures={})
_ON_ITS_WAY = _OF_PROMPT.where(outbox.c.kind != bindparam("ends")).values(
    not_after=bindparam("now")
)
_END = _OF_PROMPT.where(outbox.c.kind == bindparam("ends"), not_(outbox.c.called)).values(
    figures=bindparam("why"), not_before=bindparam("now"), due_at=bindparam("now")
)
_UNCALLED = (
    select(outbox.c.id, outbox.c.person_id, outbox.c.figures)
    .where(_WAITING, not_(outbox.c.called), outbox.c.kind == bindparam("named"))
    .order_by(outbox.c.priority, outbox.c.due_at, outbox.c.id)
)
_CHANGE = _ONE_WAITING.where(not_(outbox.c.called)).values(figures=bindparam("wanted"))
_BECAME = select(and_(_WAITING, outbox.c.called), outbox.c.message).where(
    outbox.c.cause == bindparam("about")
)
_FREE = update(outbox).where(_WAITING, outbox.c.called).values(due_at=bindparam("now"))
_DROP_SETTLED = delete(outbox).where(outbox.c.settled_at < bindparam("before"))
_DROP = _WAITING_FOR.values(outcome=Outcome.LAPSED, settled_at=bindparam("now"), figures={})
# One look into the index for each priority, instead of a walk through all that waits.
_FIRST_OF_EACH = union_all(
    *(
        select(func.min(outbox.c.due_at).label("due_at")).where(
            _WAITING, outbox.c.priority == priority.value
        )
        for priority in Priority
    )
).subquery()
_NEXT_DUE = select(func.min(_FIRST_OF_EACH.c.due_at))
_DEPTH = select(func.count(), func.min(outbox.c.not_before)).where(_WAITING)


class Outbox:
    def __init__(self, db: Database, *, writing: bool) -> None:
        self._db = db
        self._due = _DUE_AND_FREE if writing else _DUE

    def add(
        self,
        notice: Notice,
        *,
        person_id: PersonId,
        not_before: datetime,
        not_after: datetime | None,
        cause: str,
        prompt: str | None = None,
    ) -> None:
        self._db.run(
            _ADD,
            cause=cause,
            kind=notice.KIND,
            person_id=person_id,
            figures=notice,
            priority=notice.PRIORITY.value,
            not_before=not_before,
            not_after=not_after,
            due_at=not_before,
            prompt=prompt,
        )

    def due(self, now: datetime, limit: int) -> tuple[Letter, ...]:
        return tuple(
            Letter(
                id=letter,
                kind=kind,
                person_id=person,
                figures=figures,
                priority=Priority(priority),
                not_before=due_at,
                not_after=not_after,
                called=called,
                attempts=attempts,
                reachable=bool(reachable),
                prompt=prompt,
            )
            for (
                letter,
                kind,
                person,
                figures,
                priority,
                due_at,
                not_after,
                called,
                attempts,
                reachable,
                prompt,
            ) in self._db.all(self._due, now=now, most=limit)
        )

    def lease(self, letter_id: LetterId, until: datetime) -> None:
        self._db.run(_LEASE, letter=letter_id, until=until)

    def free(self, now: datetime) -> None:
        self._db.run(_FREE, now=now)

    def put_back(self, letter_id: LetterId, not_before: datetime) -> None:
        self._db.run(_PUT_BACK, letter=letter_id, until=not_before)

    def settle(
        self, letter_id: LetterId, outcome: Outcome, at: datetime, *, message: int | None = None
    ) -> None:
        self._db.run(_SETTLE, letter=letter_id, ending=outcome, now=at, became=message)

    def call_off(self, cause: str, at: datetime) -> None:
        self._db.run(_CALL_OFF, about=cause, now=at)

    def waiting(self, kind: str) -> tuple[tuple[LetterId, PersonId, Mapping[str, Any]], ...]:
        found = self._db.all(_UNCALLED, named=kind)
        return tuple((letter, person, figures) for letter, person, figures in found)

    def change(self, letter_id: LetterId, notice: Notice) -> None:
        self._db.run(_CHANGE, letter=letter_id, wanted=notice)

    def end_prompt(
        self,
        prompt: str,
        ending: Notice,
        *,
        answered_by: PersonId | None,
        at: datetime,
    ) -> None:
        ends = ending.KIND
        self._db.run(_ASKS_AND_ANSWERED, name=prompt, ends=ends, person=answered_by, now=at)
        self._db.run(_ON_ITS_WAY, name=prompt, ends=ends, now=at)
        self._db.run(_END, name=prompt, ends=ends, why=ending, now=at)

    def became(self, cause: str) -> tuple[bool, int | None]:
        row = self._db.first(_BECAME, about=cause)
        return (False, None) if row is None else (bool(row[0]), row[1])

    def delay(self, person_id: PersonId, not_before: datetime) -> None:
        self._db.run(_HOLD_BACK, person=person_id, until=not_before)

    def next_due(self) -> datetime | None:
        first: datetime | None = self._db.value(_NEXT_DUE)
        return first

    def drop_settled(self, before: datetime) -> None:
        self._db.run(_DROP_SETTLED, before=before)

    def drop_for(self, person_id: PersonId, at: datetime) -> None:
        self._db.run(_DROP, person=person_id, now=at)

    def depth(self) -> tuple[int, datetime | None]:
        count, since = self._db.one(_DEPTH)
        return count, since

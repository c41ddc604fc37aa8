"""Queries about deliveries: one member's copy of a mailing each.

What is still to be done lies in an index of its own, by mailing: one that is paused with a million
members in it costs nothing to look past.
"""

from collections.abc import Collection, Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import (
    ScalarSelect,
    and_,
    bindparam,
    case,
    exists,
    func,
    literal_column,
    not_,
    or_,
    select,
    update,
)

from loyalty.records.promotions.mailings import Delivery, DeliveryState, Due, MailingState, Todo
from loyalty.values import CampaignId, DeliveryId, MailingId
from storage.promotions.mailings import ACTIVE
from storage.sql.columns import Instant
from storage.sql.statements import Database
from storage.tables.people import members, people
from storage.tables.promotions import deliveries, mailings, preferences

_sent = deliveries.alias("sent_before")
_selves = members.alias("selves")  # one for each time that somebody has joined


def _sent_since(name: str) -> ScalarSelect[int]:
    """How many promotions the member was sent since the instant of that name.

    Those count as well that came before they left and came back.
    """
    return (
        select(func.count())
        .select_from(_sent.join(_selves, _selves.c.id == _sent.c.member_id))
        .where(
            _selves.c.identity == members.c.identity,
            _sent.c.at.is_not(None),
            _sent.c.at > bindparam(name, type_=Instant()),
        )
        .correlate(members)
        .scalar_subquery()
    )


_TODO = deliveries.c.todo.is_not(None)
_OF_MAILING = deliveries.c.mailing_id == bindparam("mailing")
_COUNTS = select(deliveries.c.state, func.count()).where(_OF_MAILING).group_by(deliveries.c.state)
_COUNTS_OF = (
    select(deliveries.c.state, func.count())
    .join(mailings, mailings.c.id == deliveries.c.mailing_id)
    .where(mailings.c.campaign_id == bindparam("campaign"))
    .group_by(deliveries.c.state)
)
_MENDED = select(
    func.count(case((deliveries.c.taken_back_at >= bindparam("since", type_=Instant()), 1))),
    func.count(case((deliveries.c.corrected_at >= bindparam("since", type_=Instant()), 1))),
).where(_OF_MAILING)
_TO_DO = select(func.count()).where(_OF_MAILING, _TODO, deliveries.c.todo == bindparam("wanted"))
_ANYTHING_TO_DO = select(
    exists().where(_OF_MAILING, _TODO, deliveries.c.todo == bindparam("wanted"))
)
_DUE = (
    select(
        deliveries.c.id,
        deliveries.c.mailing_id,
        deliveries.c.campaign_id,
        deliveries.c.member_id,
        members.c.person_id,
        deliveries.c.cause,
        deliveries.c.state,
        deliveries.c.todo,
        deliveries.c.called,
        deliveries.c.attempts,
        deliveries.c.message,
        deliveries.c.others,
        and_(people.c.telegram_id.is_not(None), not_(people.c.blocked)),
        members.c.advertising,
        func.coalesce(preferences.c.rarely, literal_column("false")),
        _sent_since("since"),
        _sent_since("long_since"),
    )
    .select_from(
        deliveries.join(members, members.c.id == deliveries.c.member_id)
        .outerjoin(people, people.c.id == members.c.person_id)
        .outerjoin(preferences, preferences.c.member_id == members.c.id)
    )
    .where(
        _OF_MAILING,
        _TODO,
        deliveries.c.todo == bindparam("wanted"),
        deliveries.c.due_at <= bindparam("now"),
    )
    .order_by(deliveries.c.due_at, deliveries.c.id)
    .limit(bindparam("most"))
)
# What another process is taking at this moment is passed over instead of waited for.
_DUE_AND_FREE = _DUE.with_for_update(skip_locked=True, of=deliveries)
_GOING_OUT = or_(mailings.c.state == MailingState.SENDING, mailings.c.state == MailingState.ENDING)
# For each mailing one look into the index.
_FIRST_OF_EACH = (
    select(
        select(func.min(deliveries.c.due_at))
        .where(
            deliveries.c.mailing_id == mailings.c.id,
            _TODO,
            deliveries.c.todo == bindparam("wanted"),
        )
        .scalar_subquery()
        .label("due_at")
    )
    .where(ACTIVE, or_(_GOING_OUT, mailings.c.mending == bindparam("wanted")))
    .subquery()
)
_NEXT_DUE = select(func.min(_FIRST_OF_EACH.c.due_at))
_ONE = update(deliveries).where(deliveries.c.id == bindparam("delivery"))
_LEASE = _ONE.where(_TODO).values(
    due_at=bindparam("until"), called=True, attempts=deliveries.c.attempts + 1
)
_PUT_BACK = _ONE.where(_TODO).values(due_at=bindparam("until"), called=False)
_SETTLE = (
    _ONE.where(
        or_(
            deliveries.c.state == DeliveryState.LEFT,
            deliveries.c.state == DeliveryState.UNKNOWN,
        )
    )
    .values(
        state=bindparam("became"),
        todo=None,
        called=False,
        at=bindparam("then"),
        message=bindparam("shown"),
        others=bindparam("more"),
    )
    .returning(deliveries.c.id)
)
# What is on lease is due later: the index leads past all that is left.
_FREE = (
    update(deliveries)
    .where(
        deliveries.c.mailing_id.in_(select(mailings.c.id).where(ACTIVE)),
        _TODO,
        or_(*(deliveries.c.todo == todo for todo in Todo)),
        deliveries.c.due_at > bindparam("now"),
        deliveries.c.called,
    )
    .values(due_at=bindparam("now"))
)
_SHOWN = and_(
    deliveries.c.state == DeliveryState.SENT,
    deliveries.c.message.is_not(None),
    deliveries.c.taken_back_at.is_(None),
    or_(deliveries.c.todo.is_(None), deliveries.c.todo == Todo.CORRECT),
)
_TO_MEND = {
    "todo": bindparam("wanted"),
    "due_at": bindparam("now"),
    "called": False,
    "attempts": 0,
}
_MEND = (
    update(deliveries)
    .where(_OF_MAILING, _SHOWN, deliveries.c.at >= bindparam("since"))
    .values(_TO_MEND)
)
_MEND_ONE = _ONE.where(_SHOWN).values(_TO_MEND)
_MENDING = _ONE.where(_TODO, deliveries.c.todo == bindparam("wanted"))
_TAKEN_BACK = _MENDING.values(todo=None, called=False, taken_back_at=bindparam("then"))
_CORRECTED = _MENDING.values(todo=None, called=False, corrected_at=bindparam("then"))
_CALL_OFF = (
    update(deliveries)
    .where(_OF_MAILING, _TODO, deliveries.c.todo == Todo.SEND, not_(deliveries.c.called))
    .values(state=DeliveryState.CALLED_OFF, todo=None)
)


class Deliveries:
    def __init__(self, db: Database, *, writing: bool) -> None:
        self._db = db
        self._due = _DUE_AND_FREE if writing else _DUE

    def counts(self, mailing_id: MailingId) -> Mapping[DeliveryState, int]:
        return dict(self._db.all(_COUNTS, mailing=mailing_id))

    def counts_of(self, campaign_id: CampaignId) -> Mapping[DeliveryState, int]:
        return dict(self._db.all(_COUNTS_OF, campaign=campaign_id))

    def mended(self, mailing_id: MailingId, since: datetime) -> Mapping[Todo, int]:
        taken_back, corrected = self._db.one(_MENDED, mailing=mailing_id, since=since)
        return {Todo.TAKE_BACK: taken_back, Todo.CORRECT: corrected}

    def to_do(self, mailing_id: MailingId, todo: Todo) -> int:
        return int(self._db.value(_TO_DO, mailing=mailing_id, wanted=todo))

    def anything_to_do(self, mailing_id: MailingId, todo: Todo) -> bool:
        return bool(self._db.value(_ANYTHING_TO_DO, mailing=mailing_id, wanted=todo))

    def due(
        self,
        mailing_id: MailingId,
        todo: Todo,
        *,
        now: datetime,
        since: datetime,
        long_since: datetime,
        limit: int,
    ) -> tuple[Due, ...]:
        return tuple(
            Due(
                _delivery_of(*row[:-5]),
                *(bool(flag) for flag in row[-5:-2]),
                *row[-2:],
            )
            for row in self._db.all(
                self._due,
                mailing=mailing_id,
                wanted=todo,
                now=now,
                since=since,
                long_since=long_since,
                most=limit,
            )
        )

    def next_due(self, todos: Collection[Todo]) -> datetime | None:
        firsts = (self._db.value(_NEXT_DUE, wanted=todo) for todo in todos)
        return min((first for first in firsts if first is not None), default=None)

    def lease(self, delivery_id: DeliveryId, until: datetime) -> None:
        self._db.run(_LEASE, delivery=delivery_id, until=until)

    def free(self, now: datetime) -> None:
        self._db.run(_FREE, now=now)

    def put_back(self, delivery_id: DeliveryId, not_before: datetime) -> None:
        self._db.run(_PUT_BACK, delivery=delivery_id, until=not_before)

    def settle(
        self,
        delivery_id: DeliveryId,
        state: DeliveryState,
        *,
        at: datetime | None,
        message: int | None = None,
        others: tuple[int, ...] = (),
    ) -> bool:
        settled = self._db.first(
            _SETTLE,
            delivery=delivery_id,
            became=state,
            then=at,
            shown=message,
            more=others or None,
        )
        return settled is not None

    def mend(self, mailing_id: MailingId, todo: Todo, *, since: datetime, now: datetime) -> int:
        self._db.run(_MEND, mailing=mailing_id, wanted=todo, since=since, now=now)
        return self.to_do(mailing_id, todo)

    def mend_one(self, delivery_id: DeliveryId, todo: Todo, now: datetime) -> None:
        self._db.run(_MEND_ONE, delivery=delivery_id, wanted=todo, now=now)

    def set_mended(self, delivery_id: DeliveryId, todo: Todo, at: datetime | None) -> None:
        done = _TAKEN_BACK if todo is Todo.TAKE_BACK else _CORRECTED
        self._db.run(done, delivery=delivery_id, wanted=todo, then=at)

    def call_off(self, mailing_id: MailingId) -> None:
        self._db.run(_CALL_OFF, mailing=mailing_id)


def _delivery_of(*row: Any) -> Delivery:
    values = [*row]
    values[-1] = tuple(values[-1] or ())
    return Delivery(*values)

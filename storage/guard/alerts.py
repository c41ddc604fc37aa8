"""Queries about alerts."""

from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, bindparam, insert, select, update

from loyalty.records.guard import Alert, Pattern, Tally
from loyalty.values import AlertId, MemberId, SaleId, StaffId
from storage.sql.statements import Database
from storage.tables.guard import alerts

_ALERT: tuple[ColumnElement[Any], ...] = (
    alerts.c.id,
    alerts.c.pattern,
    alerts.c.refused,
    alerts.c.staff_id,
    alerts.c.member_id,
    alerts.c.day,
    alerts.c.figure,
    alerts.c.allowed,
    alerts.c.count,
    alerts.c.bills,
    alerts.c.points,
    alerts.c.sales,
    alerts.c.silenced_at.is_not(None),
)
_OF_KEY = select(*_ALERT).where(alerts.c.key == bindparam("wanted"))
_NEWEST_OF_PAIR = (
    select(*_ALERT)
    .where(
        alerts.c.pattern == Pattern.PAIR,
        alerts.c.staff_id == bindparam("staff"),
        alerts.c.member_id == bindparam("member"),
        alerts.c.refused == bindparam("refused"),
    )
    .order_by(alerts.c.day.desc())
    .limit(1)
)
_BY_ID = select(*_ALERT).where(alerts.c.id == bindparam("alert"))
_OF_MEMBER = select(*_ALERT).where(alerts.c.member_id == bindparam("member")).order_by(alerts.c.id)
_TOLD_SINCE = (
    select(*_ALERT)
    .where(alerts.c.raised_at >= bindparam("since"), alerts.c.silenced_at.is_(None))
    .order_by(alerts.c.raised_at.desc(), alerts.c.id.desc())
)
_ADD = insert(alerts)
_CHANGE = update(alerts).where(alerts.c.id == bindparam("alert"))


class Alerts:
    def __init__(self, db: Database) -> None:
        self._db = db

    def of_key(self, key: str) -> Alert | None:
        return self._db.first_as(_alert, _OF_KEY, wanted=key)

    def newest_of_pair(
        self, staff_id: StaffId | None, member_id: MemberId | None, *, refused: bool
    ) -> Alert | None:
        return self._db.first_as(
            _alert, _NEWEST_OF_PAIR, staff=staff_id, member=member_id, refused=refused
        )

    def get(self, alert_id: AlertId) -> Alert | None:
        return self._db.first_as(_alert, _BY_ID, alert=alert_id)

    def told_since(self, at: datetime) -> tuple[Alert, ...]:
        return self._db.all_as(_alert, _TOLD_SINCE, since=at)

    def of_member(self, member_id: MemberId) -> tuple[Alert, ...]:
        return self._db.all_as(_alert, _OF_MEMBER, member=member_id)

    def add(self, key: str, alert: Alert, at: datetime) -> AlertId:
        added = self._db.added(
            _ADD,
            key=key,
            pattern=alert.pattern,
            refused=alert.refused,
            staff_id=alert.staff_id,
            member_id=alert.member_id,
            day=alert.day,
            allowed=alert.allowed,
            raised_at=at,
            **_evidence(alert),
        )
        return AlertId(added)

    def grow(self, alert: Alert) -> None:
        self._db.run(_CHANGE, alert=alert.id, **_evidence(alert))

    def silence(self, alert_id: AlertId, staff_id: StaffId, at: datetime) -> None:
        self._db.run(_CHANGE, alert=alert_id, silenced_at=at, silenced_by=staff_id)


def _evidence(alert: Alert) -> dict[str, Any]:
    return {
        "figure": alert.figure,
        "count": alert.tally.sales,
        "bills": alert.tally.bills,
        "points": alert.tally.points,
        "sales": list(alert.sales),
    }


def _alert(*row: Any) -> Alert:
    number, pattern, refused, staff, member, day, figure, allowed, *evidence, silenced = row
    count, bills, points, sales = evidence
    return Alert(
        id=number,
        pattern=pattern,
        refused=refused,
        staff_id=staff,
        member_id=member,
        day=day,
        figure=figure,
        allowed=allowed,
        tally=Tally(count, bills, points),
        sales=tuple(SaleId(sale) for sale in sales),
        quiet=bool(silenced),
    )

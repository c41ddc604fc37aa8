"""Queries about what hours bring, and about slow ones that owners were asked about."""

from collections.abc import Mapping, Sequence
from datetime import date

from sqlalchemy import bindparam, func, insert, select, update

from loyalty.records.promotions.slow_hours import SlowHour, Takings
from loyalty.values import Minor
from storage.sql.records import row_of
from storage.sql.statements import Database
from storage.tables.points import operations
from storage.tables.promotions import slow_hours
from storage.tables.till import sales

_DAYS = 9  # today and eight weeks
_COLUMNS = tuple(slow_hours.c)
_TAKINGS = (
    select(sales.c.local_date, func.sum(sales.c.paid - sales.c.cash_back), func.count())
    .join(operations, operations.c.number == sales.c.id)
    .where(
        sales.c.local_date.in_([bindparam(f"day{number}") for number in range(_DAYS)]),
        operations.c.local_hour == bindparam("hour"),
        sales.c.undone_at.is_(None),
    )
    .group_by(sales.c.local_date)
)
_FIRST_DAY = select(func.min(sales.c.local_date))
_OF_DAY = select(*_COLUMNS).where(slow_hours.c.day == bindparam("wanted"))
_ADD = insert(slow_hours)
_PUT = update(slow_hours).where(slow_hours.c.day == bindparam("wanted"))


class SlowHours:
    def __init__(self, db: Database) -> None:
        self._db = db

    def takings(self, days: Sequence[date], hour: int) -> Mapping[date, Takings]:
        wanted = {f"day{number}": day for number, day in enumerate(days)}
        rows = self._db.all(_TAKINGS, hour=hour, **wanted)
        return {day: Takings(Minor(int(money)), sold) for day, money, sold in rows}

    def first_day(self) -> date | None:
        first: date | None = self._db.value(_FIRST_DAY)
        return first

    def of_day(self, day: date) -> SlowHour | None:
        return self._db.first_as(SlowHour, _OF_DAY, wanted=day)

    def add(self, slow: SlowHour) -> None:
        self._db.keep(_ADD, slow)

    def put(self, slow: SlowHour) -> None:
        self._db.run(_PUT, wanted=slow.day, **row_of(slow))

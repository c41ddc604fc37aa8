"""Column types: how instants, days, birthdays, fixed words and whole records are kept.

Values go in and come out by plain functions, one call each: a sale converts thirty.
"""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum
from functools import lru_cache
from typing import Any

import orjson
from pydantic import TypeAdapter
from sqlalchemy import JSON, Date, DateTime, Float, String, Text
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeDecorator, TypeEngine

from loyalty.birthdays import Birthday

_NO_OFFSET = timedelta(0)

Convert = Callable[[Any], Any]


class Instant(TypeDecorator[datetime]):
    """An instant, in UTC and aware on both sides; anything else is refused.

    SQLite knows no times: there it is ISO 8601 text of one length, so that text order is time
    order. Its own DATETIME of SQLAlchemy would drop an offset without converting.
    """

    impl = DateTime(timezone=True)
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        if dialect.name == "sqlite":
            return dialect.type_descriptor(Text())
        return dialect.type_descriptor(DateTime(timezone=True))

    def bind_processor(self, dialect: Dialect) -> Convert:
        return _instant_as_text if dialect.name == "sqlite" else _instant_in_utc

    def result_processor(self, dialect: Dialect, coltype: object) -> Convert:
        return _instant_from_text if dialect.name == "sqlite" else _instant_from_server


def _instant_in_utc(value: datetime | None) -> datetime | None:
    if value is not None and value.tzinfo is not UTC and value.utcoffset() != _NO_OFFSET:
        raise ValueError(f"only instants in UTC are kept, not {value!r}")
    return value


def _instant_as_text(value: datetime | None) -> str | None:
    return None if _instant_in_utc(value) is None else _text_of(value)


@lru_cache(maxsize=16)  # a transaction writes its `now` into one row after another
def _text_of(instant: datetime) -> str:
    return instant.isoformat(timespec="microseconds")


def _instant_from_text(value: str | None) -> datetime | None:
    return None if value is None else datetime.fromisoformat(value)


def _instant_from_server(value: datetime | None) -> datetime | None:
    return None if value is None else value.astimezone(UTC)


class Day(TypeDecorator[date]):
    """A day of the calendar. On SQLite ISO 8601 text, as SQLAlchemy's own, at a tenth the cost."""

    impl = Date
    cache_ok = True

    def bind_processor(self, dialect: Dialect) -> Convert | None:
        return _day_as_text if dialect.name == "sqlite" else None

    def result_processor(self, dialect: Dialect, coltype: object) -> Convert | None:
        return _day_from_text if dialect.name == "sqlite" else None


def _day_as_text(value: date | None) -> str | None:
    return None if value is None else value.isoformat()


def _day_from_text(value: str | None) -> date | None:
    return None if value is None else date.fromisoformat(value)


class Real(TypeDecorator[float]):
    """A number that need not be whole. Both drivers give floats, without SQLAlchemy's help."""

    impl = Float
    cache_ok = True

    def bind_processor(self, dialect: Dialect) -> None:
        return None

    def result_processor(self, dialect: Dialect, coltype: object) -> None:
        return None


class BirthdayText(TypeDecorator[Birthday]):
    """A birthday as ISO 8601 text; two dashes stand for a year that is not known."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Birthday | None, dialect: Dialect) -> str | None:
        return None if value is None else str(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> Birthday | None:
        return None if value is None else Birthday.from_text(value)


class Word(TypeDecorator[StrEnum]):
    """One of the given words, as text. Any other is refused, on both sides, as a KeyError."""

    impl = String(32)
    cache_ok = True

    def __init__(self, words: type[StrEnum]) -> None:
        super().__init__()
        self.words = words

    def bind_processor(self, dialect: Dialect) -> Convert:
        texts: dict[StrEnum | None, str | None] = {word: word.value for word in self.words}
        return {**texts, None: None}.__getitem__

    def result_processor(self, dialect: Dialect, coltype: object) -> Convert:
        words: dict[str | None, StrEnum | None] = {word.value: word for word in self.words}
        return {**words, None: None}.__getitem__


class Keys(TypeDecorator[tuple[str, ...]]):
    """Keys in their order, as text with blanks between them; none of them has one in it."""

    impl = Text
    cache_ok = True

    def bind_processor(self, dialect: Dialect) -> Convert:
        return " ".join

    def result_processor(self, dialect: Dialect, coltype: object) -> Convert:
        return _keys_from_text


def _keys_from_text(value: str) -> tuple[str, ...]:
    return tuple(value.split())


class Fields(TypeDecorator[Any]):
    """The fields of a dataclass, or a mapping, as JSON; a dict of plain values comes out.

    Instants and days are ISO 8601 text in it, words and numbers what they are.
    """

    impl = JSON
    cache_ok = True

    def bind_processor(self, dialect: Dialect) -> Convert:
        return _as_json

    def result_processor(self, dialect: Dialect, coltype: object) -> Convert | None:
        return orjson.loads if dialect.name == "sqlite" else None  # psycopg does it by itself


class Whole(Fields):
    """A record with all that is in it; nothing in it can be asked for by itself."""

    cache_ok = True

    def __init__(self, record: Any) -> None:
        super().__init__()
        self.record = record

    def result_processor(self, dialect: Dialect, coltype: object) -> Convert:
        reader = TypeAdapter[Any](self.record)  # only now: a start has no use for most of them
        read = reader.validate_json if dialect.name == "sqlite" else reader.validate_python
        return lambda value: None if value is None else read(value)


def _as_json(value: object) -> str | None:
    return None if value is None else orjson.dumps(value).decode()

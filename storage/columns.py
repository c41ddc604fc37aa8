"""Column types: how instants, birthdays and fixed words are kept."""

from datetime import UTC, datetime, timedelta
from enum import StrEnum
from typing import Any

from sqlalchemy import DateTime, Enum, Text
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeDecorator, TypeEngine

from loyalty.birthdays import Birthday

_NO_OFFSET = timedelta(0)


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

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> Any:
        if value is None:
            return None
        if value.utcoffset() != _NO_OFFSET:
            raise ValueError(f"only instants in UTC are kept, not {value!r}")
        return value.isoformat(timespec="microseconds") if dialect.name == "sqlite" else value

    def process_result_value(self, value: Any, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        if dialect.name == "sqlite":
            return datetime.fromisoformat(value)
        return value.astimezone(UTC)  # type: ignore[no-any-return]


class BirthdayText(TypeDecorator[Birthday]):
    """A birthday as ISO 8601 text; two dashes stand for a year that is not known."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Birthday | None, dialect: Dialect) -> str | None:
        return None if value is None else str(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> Birthday | None:
        return None if value is None else Birthday.from_text(value)


def word_of(words: type[StrEnum]) -> Enum:
    """One of the given words, as text."""
    return Enum(
        words,
        native_enum=False,
        length=32,
        values_callable=lambda members: [member.value for member in members],
    )

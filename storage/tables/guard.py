"""Alerts."""

from sqlalchemy import JSON, BigInteger, CheckConstraint, Column, ForeignKey, Text

from loyalty.records.guard import Pattern
from storage.sql.columns import Day, Instant, Word
from storage.sql.metadata import flag, kept, needed, own_id

# Once for a pattern, the same people and the same day; `sales` are the numbers of the newest.
alerts = kept(
    "alerts",
    own_id(),
    Column("key", Text, nullable=False, unique=True),
    needed("pattern", Word(Pattern)),
    flag("refused"),
    Column("staff_id", BigInteger, ForeignKey("staff.id")),
    Column("member_id", BigInteger, ForeignKey("members.id"), index=True),
    needed("day", Day),
    needed("figure", BigInteger),
    needed("allowed", BigInteger),
    needed("count", BigInteger),
    needed("bills", BigInteger),
    needed("points", BigInteger),
    needed("sales", JSON),
    Column("raised_at", Instant, nullable=False, index=True),
    Column("silenced_at", Instant),
    Column("silenced_by", BigInteger, ForeignKey("staff.id")),
    CheckConstraint("(silenced_at IS NULL) = (silenced_by IS NULL)", name="silenced_by_somebody"),
)

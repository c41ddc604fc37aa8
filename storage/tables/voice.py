"""How customers found their purchases, and when they were asked."""

from sqlalchemy import BigInteger, CheckConstraint, Column, ForeignKey, Index, Table, Text

from storage.sql.columns import Instant, Whole
from storage.sql.metadata import RowId, kept, metadata, needed, own_id

ratings = kept(
    "ratings",
    own_id(),
    Column("sale_id", BigInteger, ForeignKey("sales.id"), nullable=False, unique=True),
    needed("member_id", BigInteger, ForeignKey("members.id")),
    needed("asked_at", Instant),
    Column("score", BigInteger),
    Column("scored_at", Instant),
    needed("causes", Whole(tuple[str, ...])),
    Column("words", Text),
    Column("photo", Text),
    Column("finished_at", Instant),
    Column("answered_by", BigInteger, ForeignKey("staff.id")),
    Column("answered_at", Instant),
    CheckConstraint("score BETWEEN 1 AND 5", name="score_of_five"),
    CheckConstraint("(score IS NULL) = (scored_at IS NULL)", name="scored_at_some_time"),
    CheckConstraint("(answered_by IS NULL) = (answered_at IS NULL)", name="answered_by_somebody"),
    Index("ix_ratings_asked_at", "asked_at"),
    Index("ix_ratings_member_id", "member_id"),
)

contacts = Table(
    "contacts",
    metadata,
    Column("member_id", RowId, ForeignKey("members.id"), primary_key=True, autoincrement=False),
    Column("asked_at", Instant),
    Column("reviewed_at", Instant),
)

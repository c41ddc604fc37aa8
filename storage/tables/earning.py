"""The moves of tiers."""

from sqlalchemy import BigInteger, Column, ForeignKey, Index, Text

from loyalty.records.earning import MoveReason
from storage.sql.columns import Instant, Word
from storage.sql.metadata import kept, needed, own_id, written_once

tier_moves = written_once(
    kept(
        "tier_moves",
        own_id(),
        needed("operation", BigInteger, ForeignKey("operations.number")),
        needed("member_id", BigInteger, ForeignKey("members.id")),
        Column("before", Text),
        Column("after", Text),
        Column("review_before", Instant),
        Column("review_after", Instant),
        needed("why", Word(MoveReason)),
        needed("at", Instant),
        Index(None, "member_id", "operation"),
        Index(None, "at"),
    )
)

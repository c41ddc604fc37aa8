"""Operations, entries, lots and what was used of them."""

from sqlalchemy import BigInteger, CheckConstraint, Column, ForeignKey, Index, SmallInteger, Text

from loyalty.records.points import Reason
from storage.sql.columns import Day, Instant, Word
from storage.sql.metadata import flag, kept, needed, own_id, where, written_once

operations = kept(
    "operations",
    own_id("number"),
    Column("key", Text, nullable=False, unique=True),
    needed("kind", Text),
    needed("digest", Text),
    needed("at", Instant),
    needed("local_date", Day),
    needed("local_hour", SmallInteger),
    needed("program_version", BigInteger, ForeignKey("programs.version")),
    Column("member_id", BigInteger, ForeignKey("members.id")),
    Column("staff_id", BigInteger, ForeignKey("staff.id")),
    Column("branch_id", BigInteger, ForeignKey("branches.id")),
    CheckConstraint("local_hour BETWEEN 0 AND 23", name="hour_of_the_day"),
)

entries = written_once(
    kept(
        "entries",
        own_id(),
        needed("operation", BigInteger, ForeignKey("operations.number")),
        needed("member_id", BigInteger, ForeignKey("members.id")),
        needed("points", BigInteger),
        needed("reason", Word(Reason)),
        needed("at", Instant),
        Column("reverses", BigInteger, ForeignKey("entries.id")),
        CheckConstraint(
            "(reason = 'reversal') = (reverses IS NOT NULL)", name="reversal_names_its_entry"
        ),
        Index(None, "member_id", "id"),
        Index("ix_entries_reverses", "reverses", **where("reverses IS NOT NULL")),
    )
)

lots = kept(
    "lots",
    own_id(),
    Column("entry_id", BigInteger, ForeignKey("entries.id"), nullable=False, index=True),
    needed("member_id", BigInteger, ForeignKey("members.id")),
    needed("granted", BigInteger),
    needed("remaining", BigInteger),
    Column("active_from", Instant),
    flag("waiting"),
    Column("expires_at", Instant),
    Column("origin", BigInteger, ForeignKey("lots.id")),
    CheckConstraint("remaining BETWEEN 0 AND granted", name="remaining_of_granted"),
    CheckConstraint("NOT waiting OR active_from IS NOT NULL", name="waits_for_something"),
    Index("ix_lots_open", "member_id", "expires_at", **where("remaining > 0")),
    Index("ix_lots_waiting", "member_id", "active_from", **where("waiting")),
    Index("ix_lots_activating", "active_from", "member_id", **where("waiting")),
    Index(
        "ix_lots_expiring",
        "expires_at",
        "member_id",
        **where("remaining > 0 AND expires_at IS NOT NULL"),
    ),
    Index("ix_lots_origin", "origin", **where("origin IS NOT NULL")),
)

lot_uses = kept(
    "lot_uses",
    own_id(),
    Column("entry_id", BigInteger, ForeignKey("entries.id"), nullable=False, index=True),
    Column("lot_id", BigInteger, ForeignKey("lots.id"), nullable=False, index=True),
    needed("points", BigInteger),
    CheckConstraint("points <> 0", name="uses_something"),
)

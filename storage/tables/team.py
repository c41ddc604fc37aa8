"""Branches, staff, invitations, and the journal of who did what."""

from sqlalchemy import JSON, BigInteger, CheckConstraint, Column, ForeignKey, Index, Table, Text

from loyalty.records.team import Role
from storage.sql.columns import Instant, Word
from storage.sql.metadata import flag, kept, metadata, needed, own_id, where

branches = kept(
    "branches",
    own_id(),
    Column("name", Text, nullable=False, unique=True),
    needed("created_at", Instant),
    Column("closed_at", Instant),
)

# `begun_after`, `ended_after` and `suspended_after` are the last operation before it: a clock may
# be set back, and what came first is known by its number.
staff = kept(
    "staff",
    own_id(),
    needed("person_id", BigInteger, ForeignKey("people.id")),
    needed("role", Word(Role)),
    needed("name", Text),
    Column("branch_id", BigInteger, ForeignKey("branches.id")),
    needed("since", Instant),
    Column("ended_at", Instant),
    Column("suspended_at", Instant),
    flag("may_send"),
    Column("begun_after", BigInteger),
    Column("ended_after", BigInteger),
    Column("suspended_after", BigInteger),
    CheckConstraint("ended_at >= since", name="ends_after_it_began"),
    Index("uq_staff_person_id_live", "person_id", unique=True, **where("ended_at IS NULL")),
)

invites = Table(
    "invites",
    metadata,
    Column("token_hash", Text, primary_key=True),
    needed("role", Word(Role)),
    Column("name", Text),
    Column("branch_id", BigInteger, ForeignKey("branches.id")),
    Column("invited_by", BigInteger, ForeignKey("staff.id")),
    needed("created_at", Instant),
    needed("expires_at", Instant),
    Column("used_at", Instant),
    Column("used_by", BigInteger, ForeignKey("people.id")),
    flag("claim"),
    CheckConstraint("(used_at IS NULL) = (used_by IS NULL)", name="used_by_somebody"),
)

journal = kept(
    "journal",
    own_id(),
    Column("what", Text, nullable=False, index=True),
    Column("staff_id", BigInteger, ForeignKey("staff.id")),
    needed("details", JSON),
    needed("at", Instant),
)

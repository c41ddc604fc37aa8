"""The outbox, and approvals."""

from sqlalchemy import (
    JSON,
    BigInteger,
    CheckConstraint,
    Column,
    ForeignKey,
    Index,
    Integer,
    SmallInteger,
    String,
    Text,
    text,
)

from loyalty.records.outbox import Answer, Matter, Outcome
from storage.sql.columns import Fields, Instant, Word
from storage.sql.metadata import counted, flag, kept, needed, own_id, where

approvals = kept(
    "approvals",
    own_id(),
    Column("operation", Text, nullable=False, unique=True),
    needed("matter", Word(Matter)),
    needed("body", JSON),
    Column("member_id", BigInteger, ForeignKey("members.id"), nullable=False, index=True),
    needed("asked_by", BigInteger, ForeignKey("staff.id")),
    needed("asked_at", Instant),
    needed("expires_at", Instant),
    Column("answered_by", BigInteger, ForeignKey("staff.id")),
    Column("answered_at", Instant),
    Column("answer", Word(Answer)),
    CheckConstraint(
        "(answer IS NULL) = (answered_by IS NULL) AND (answer IS NULL) = (answered_at IS NULL)",
        name="answered_by_somebody",
    ),
    CheckConstraint("answered_by <> asked_by", name="answered_by_a_second_person"),
    Index("ix_approvals_open", "asked_by", **where("answer IS NULL")),
)

# `not_before` stays as the letter was written; `due_at` is when somebody next looks at it, and
# moves with every lease and every wait. A settled letter keeps no figures: they may name people.
outbox = counted(
    "outbox",
    own_id(),
    Column("cause", Text, nullable=False, unique=True),
    needed("kind", String(32)),
    needed("person_id", BigInteger, ForeignKey("people.id")),
    needed("figures", Fields),
    needed("priority", SmallInteger),
    needed("not_before", Instant),
    Column("not_after", Instant),
    needed("due_at", Instant),
    flag("called"),
    Column("attempts", Integer, nullable=False, server_default=text("0")),
    Column("outcome", Word(Outcome)),
    Column("settled_at", Instant),
    Column("message", BigInteger),
    Column("prompt", Text),
    CheckConstraint("(outcome IS NULL) = (settled_at IS NULL)", name="settled_with_an_outcome"),
    Index("ix_outbox_waiting", "priority", "due_at", "id", **where("settled_at IS NULL")),
    Index("ix_outbox_waiting_for", "person_id", **where("settled_at IS NULL")),
    Index(
        "ix_outbox_prompt",
        "prompt",
        **where("prompt IS NOT NULL AND settled_at IS NULL"),
    ),
    Index("ix_outbox_settled_at", "settled_at", **where("settled_at IS NOT NULL")),
)

"""Campaigns, named audiences, mailings, deliveries, files, links, and what promotions gave."""

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    String,
    Table,
    Text,
    UniqueConstraint,
    text,
)

from loyalty.records.promotions.campaigns import (
    Budget,
    CampaignState,
    Change,
    Perk,
    StopReason,
    Timing,
)
from loyalty.records.promotions.contents import Content, PromoButton
from loyalty.records.promotions.mailings import DeliveryState, MailingState, Todo
from loyalty.rules.audience import Audience
from storage.sql.columns import Day, Instant, Whole, Word
from storage.sql.metadata import (
    RowId,
    counted,
    counter,
    flag,
    kept,
    metadata,
    needed,
    own_id,
    where,
)

campaigns = kept(
    "campaigns",
    own_id(),
    Column("operation", Text, nullable=False, unique=True),
    needed("name", Text),
    needed("state", Word(CampaignState)),
    Column("made_by", BigInteger, ForeignKey("staff.id"), nullable=False, index=True),
    needed("created_at", Instant),
    needed("contents", Whole(tuple[Content, ...])),
    needed("buttons", Whole(tuple[PromoButton, ...])),
    needed("audience", Whole(Audience)),
    Column("timing", Whole(Timing)),
    Column("perk", Whole(Perk)),
    Column("budget", Whole(Budget)),
    Column("compared", BigInteger),
    Column("chat", BigInteger),
    Column("due_at", Instant),
    Column("started_by", BigInteger, ForeignKey("staff.id")),
    Column("started_at", Instant),
    Column("ended_at", Instant),
    Column("why", Word(StopReason)),
    flag("overruled"),
    Column("replaces", BigInteger, ForeignKey("campaigns.id")),
    Column("said_since", Instant),
    Column("asked_at", Instant),
    Column("asked_by", BigInteger, ForeignKey("staff.id"), index=True),
    needed("changes", Whole(tuple[Change, ...])),
    counter("edition"),
    CheckConstraint("why IS NOT NULL OR state <> 'stopped'", name="stopped_for_a_reason"),
    CheckConstraint("why IS NULL OR state IN ('stopped', 'paused')", name="reason_to_stop"),
    Index("ix_campaigns_due", "due_at", **where("due_at IS NOT NULL")),
    Index("ix_campaigns_replaces", "replaces", **where("replaces IS NOT NULL")),
    Index(
        "uq_campaigns_replaces",
        "replaces",
        unique=True,
        **where("replaces IS NOT NULL AND state IN ('draft', 'asked')"),
    ),
)

audiences = counted(
    "audiences",
    own_id(),
    Column("name", Text, nullable=False, unique=True),
    needed("audience", Whole(Audience)),
    needed("made_at", Instant),
)

mailings = kept(
    "mailings",
    own_id(),
    needed("campaign_id", BigInteger, ForeignKey("campaigns.id")),
    needed("occasion", Text),
    needed("state", Word(MailingState)),
    needed("created_at", Instant),
    flag("by_trigger"),
    needed("active", Boolean),
    Column("frozen_at", Instant),
    counter("frozen"),
    counter("compared"),
    Column("ended_at", Instant),
    Column("chat", BigInteger),
    Column("message", BigInteger),
    Column("shown_at", Instant),
    Column("mending", Word(Todo)),
    Column("mending_since", Instant),
    Column("mended_at", Instant),
    counter("to_mend"),
    UniqueConstraint("campaign_id", "occasion"),
    CheckConstraint("(ended_at IS NOT NULL) = (state = 'done')", name="ended_if_done"),
    CheckConstraint("active OR ended_at IS NOT NULL", name="active_to_its_end"),
    Index("ix_mailings_active", "id", **where("active")),
)

# What is done a million times in one statement has as few indexes as will do.
deliveries = kept(
    "deliveries",
    own_id(),
    needed("mailing_id", BigInteger, ForeignKey("mailings.id")),
    needed("campaign_id", BigInteger, ForeignKey("campaigns.id")),
    needed("member_id", BigInteger, ForeignKey("members.id")),
    Column("cause", Text),
    needed("state", Word(DeliveryState)),
    Column("todo", Word(Todo)),
    needed("due_at", Instant),
    flag("called"),
    Column("attempts", Integer, nullable=False, server_default=text("0")),
    Column("at", Instant),
    Column("message", BigInteger),
    Column("others", JSON),
    Column("taken_back_at", Instant),
    Column("corrected_at", Instant),
    UniqueConstraint("mailing_id", "member_id"),
    CheckConstraint("(state = 'left') = (todo IS NOT NULL AND todo = 'send')", name="left_to_send"),
    CheckConstraint("(at IS NOT NULL) = (state IN ('sent', 'unknown'))", name="sent_at"),
    Index("ix_deliveries_todo", "mailing_id", "todo", "due_at", "id", **where("todo IS NOT NULL")),
    Index(
        "uq_deliveries_cause",
        "campaign_id",
        "member_id",
        "cause",
        unique=True,
        **where("cause IS NOT NULL"),
    ),
    Index("ix_deliveries_on_the_way", "campaign_id", **where("called AND state = 'left'")),
    Index("ix_deliveries_member", "member_id", "at", **where("at IS NOT NULL")),
)

files = counted(
    "files",
    own_id(),
    needed("name", Text),
    needed("mime", Text),
    needed("size", BigInteger),
    needed("body", LargeBinary),
    Column("telegram", Text),
    Column("bot", BigInteger),
    needed("added_at", Instant),
)

# Who has set something of it otherwise than everybody has it.
preferences = Table(
    "preferences",
    metadata,
    Column("member_id", RowId, ForeignKey("members.id"), primary_key=True, autoincrement=False),
    flag("rarely"),
    flag("no_points"),
    flag("no_questions"),
)

posters = kept(
    "posters",
    own_id(),
    Column("token", String(64), nullable=False, unique=True),
    needed("name", Text),
    Column("campaign_id", BigInteger, ForeignKey("campaigns.id"), index=True),
    needed("made_at", Instant),
)

posts = Table(
    "posts",
    metadata,
    Column("mailing_id", RowId, ForeignKey("mailings.id"), primary_key=True, autoincrement=False),
    Column("campaign_id", BigInteger, ForeignKey("campaigns.id"), nullable=False, index=True),
    needed("chat", BigInteger),
    needed("at", Instant),
    Column("message", BigInteger),
    needed("others", Whole(tuple[int, ...])),
    Column("todo", Word(Todo)),
    Index("ix_posts_todo", "todo", **where("todo IS NOT NULL")),
)

came_by = Table(
    "came_by",
    metadata,
    Column("member_id", RowId, ForeignKey("members.id"), primary_key=True, autoincrement=False),
    Column("poster_id", BigInteger, ForeignKey("posters.id"), nullable=False, index=True),
)

# What promotions gave: each grant once, and what purchases drew from it.
perks = kept(
    "perks",
    own_id(),
    needed("campaign_id", BigInteger, ForeignKey("campaigns.id")),
    Column("delivery_id", BigInteger, ForeignKey("deliveries.id"), nullable=False, unique=True),
    needed("member_id", BigInteger, ForeignKey("members.id")),
    counter("points"),
    Column("operation", BigInteger, ForeignKey("operations.number")),
    counter("multiplier"),
    needed("since", Instant),
    Column("until", Instant),
    Index(None, "campaign_id"),
    Index("ix_perks_multiply", "member_id", "until", **where("multiplier > 0")),
)

perk_uses = kept(
    "perk_uses",
    own_id(),
    needed("perk_id", BigInteger, ForeignKey("perks.id")),
    needed("sale_id", BigInteger, ForeignKey("sales.id")),
    needed("points", BigInteger),
    counter("returned"),
    UniqueConstraint("perk_id", "sale_id"),
    CheckConstraint("returned BETWEEN 0 AND points", name="returned_of_the_points"),
    Index(None, "sale_id"),
)

slow_hours = Table(
    "slow_hours",
    metadata,
    Column("day", Day, primary_key=True),
    needed("hour", Integer),
    needed("takings", BigInteger),
    needed("usual", BigInteger),
    needed("people", Integer),
    needed("until", Instant),
    needed("budget", BigInteger),
    Column("answered_by", BigInteger, ForeignKey("staff.id")),
    Column("campaign_id", BigInteger, ForeignKey("campaigns.id")),
)

# The share that stood apart from all promotions in each quarter in which any went out.
quarters = Table(
    "quarters",
    metadata,
    Column("first", Day, primary_key=True),
    needed("apart", Integer),
)

# What campaigns with a budget have given of it: apart, since every purchase that they multiply
# counts there.
budgets = Table(
    "budgets",
    metadata,
    Column("campaign_id", RowId, ForeignKey("campaigns.id"), primary_key=True, autoincrement=False),
    counter("given"),
)

"""Promotions: campaigns, mailings, deliveries, and what they gave."""

import warnings
from typing import Any

import sqlalchemy as sa
from alembic import op
from sqlalchemy.exc import SAWarning

revision = "0003"
down_revision = "0002"

INSTANT = sa.DateTime(timezone=True).with_variant(sa.Text(), "sqlite")
WORD = sa.String(32)
ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    _team()
    _members()
    _what_triggers_look_for()
    _campaigns()
    _mailings()
    _files_and_links()
    _perks()
    _preferences()


def _team() -> None:
    if op.get_context().dialect.name == "postgresql":
        op.add_column("staff", _flag("may_send"))
        return
    with warnings.catch_warnings():
        # Of people, to whom it refers, it cannot read one index, and needs none.
        warnings.simplefilter("ignore", SAWarning)
        with op.batch_alter_table("staff", recreate="always") as staff:
            staff.add_column(_flag("may_send"), insert_after="suspended_at")


def _members() -> None:
    if op.get_context().dialect.name == "postgresql":
        op.add_column("members", sa.Column("multiplied_until", INSTANT))
        return
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", SAWarning)  # as above
        with op.batch_alter_table("members", recreate="always") as members:
            members.add_column(sa.Column("multiplied_until", INSTANT), insert_after="advertising")


def _what_triggers_look_for() -> None:
    op.create_index(None, "members", ["joined_at"])
    op.create_index(None, "tier_moves", ["at"])


def _campaigns() -> None:
    op.create_table(
        "campaigns",
        _own_id(),
        sa.Column("operation", sa.Text(), nullable=False, unique=True),
        _needed("name", sa.Text()),
        _needed("state", WORD),
        _refers("made_by", "staff"),
        _needed("created_at", INSTANT),
        _needed("contents", sa.JSON()),
        _needed("buttons", sa.JSON()),
        _needed("audience", sa.JSON()),
        sa.Column("timing", sa.JSON()),
        sa.Column("perk", sa.JSON()),
        sa.Column("budget", sa.JSON()),
        sa.Column("compared", sa.BigInteger()),
        sa.Column("chat", sa.BigInteger()),
        sa.Column("due_at", INSTANT),
        sa.Column("started_by", sa.BigInteger(), sa.ForeignKey("staff.id")),
        sa.Column("started_at", INSTANT),
        sa.Column("ended_at", INSTANT),
        sa.Column("why", WORD),
        _flag("overruled"),
        sa.Column("replaces", sa.BigInteger(), sa.ForeignKey("campaigns.id")),
        sa.Column("said_since", INSTANT),
        sa.Column("asked_at", INSTANT),
        sa.Column("asked_by", sa.BigInteger(), sa.ForeignKey("staff.id")),
        _needed("changes", sa.JSON()),
        _counter("edition"),
        sa.CheckConstraint("why IS NOT NULL OR state <> 'stopped'", name="stopped_for_a_reason"),
        sa.CheckConstraint("why IS NULL OR state IN ('stopped', 'paused')", name="reason_to_stop"),
    )
    op.create_index(None, "campaigns", ["made_by"])
    op.create_index(None, "campaigns", ["asked_by"])
    _partial("ix_campaigns_due", "campaigns", ["due_at"], "due_at IS NOT NULL")
    _partial("ix_campaigns_replaces", "campaigns", ["replaces"], "replaces IS NOT NULL")
    _partial(
        "uq_campaigns_replaces",
        "campaigns",
        ["replaces"],
        "replaces IS NOT NULL AND state IN ('draft', 'asked')",
        unique=True,
    )
    op.create_table(
        "audiences",
        _own_id(),
        sa.Column("name", sa.Text(), nullable=False, unique=True),
        _needed("audience", sa.JSON()),
        _needed("made_at", INSTANT),
        sqlite_autoincrement=True,
    )


def _mailings() -> None:
    op.create_table(
        "mailings",
        _own_id(),
        _refers("campaign_id", "campaigns"),
        _needed("occasion", sa.Text()),
        _needed("state", WORD),
        _needed("created_at", INSTANT),
        _flag("by_trigger"),
        _needed("active", sa.Boolean()),
        sa.Column("frozen_at", INSTANT),
        _counter("frozen"),
        _counter("compared"),
        sa.Column("ended_at", INSTANT),
        sa.Column("chat", sa.BigInteger()),
        sa.Column("message", sa.BigInteger()),
        sa.Column("shown_at", INSTANT),
        sa.Column("mending", WORD),
        sa.Column("mending_since", INSTANT),
        sa.Column("mended_at", INSTANT),
        _counter("to_mend"),
        sa.UniqueConstraint("campaign_id", "occasion"),
        sa.CheckConstraint("(ended_at IS NOT NULL) = (state = 'done')", name="ended_if_done"),
        sa.CheckConstraint("active OR ended_at IS NOT NULL", name="active_to_its_end"),
    )
    _partial("ix_mailings_active", "mailings", ["id"], "active")
    op.create_table(
        "deliveries",
        _own_id(),
        _refers("mailing_id", "mailings"),
        _refers("campaign_id", "campaigns"),
        _refers("member_id", "members"),
        sa.Column("cause", sa.Text()),
        _needed("state", WORD),
        sa.Column("todo", WORD),
        _needed("due_at", INSTANT),
        _flag("called"),
        sa.Column("attempts", sa.Integer(), nullable=False, server_default=sa.text("0")),
        sa.Column("at", INSTANT),
        sa.Column("message", sa.BigInteger()),
        sa.Column("others", sa.JSON()),
        sa.Column("taken_back_at", INSTANT),
        sa.Column("corrected_at", INSTANT),
        sa.UniqueConstraint("mailing_id", "member_id"),
        sa.CheckConstraint(
            "(state = 'left') = (todo IS NOT NULL AND todo = 'send')", name="left_to_send"
        ),
        sa.CheckConstraint("(at IS NOT NULL) = (state IN ('sent', 'unknown'))", name="sent_at"),
    )
    todo = ["mailing_id", "todo", "due_at", "id"]
    _partial("ix_deliveries_todo", "deliveries", todo, "todo IS NOT NULL")
    cause = ["campaign_id", "member_id", "cause"]
    _partial("uq_deliveries_cause", "deliveries", cause, "cause IS NOT NULL", unique=True)
    on_the_way = "called AND state = 'left'"
    _partial("ix_deliveries_on_the_way", "deliveries", ["campaign_id"], on_the_way)
    _partial("ix_deliveries_member", "deliveries", ["member_id", "at"], "at IS NOT NULL")


def _files_and_links() -> None:
    op.create_table(
        "files",
        _own_id(),
        _needed("name", sa.Text()),
        _needed("mime", sa.Text()),
        _needed("size", sa.BigInteger()),
        _needed("body", sa.LargeBinary()),
        sa.Column("telegram", sa.Text()),
        sa.Column("bot", sa.BigInteger()),
        _needed("added_at", INSTANT),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "posters",
        _own_id(),
        sa.Column("token", sa.String(64), nullable=False, unique=True),
        _needed("name", sa.Text()),
        sa.Column("campaign_id", sa.BigInteger(), sa.ForeignKey("campaigns.id")),
        _needed("made_at", INSTANT),
    )
    op.create_index(None, "posters", ["campaign_id"])
    op.create_table(
        "posts",
        sa.Column(
            "mailing_id", ID, sa.ForeignKey("mailings.id"), primary_key=True, autoincrement=False
        ),
        _refers("campaign_id", "campaigns"),
        _needed("chat", sa.BigInteger()),
        _needed("at", INSTANT),
        sa.Column("message", sa.BigInteger()),
        _needed("others", sa.JSON()),
        sa.Column("todo", WORD),
    )
    op.create_index(None, "posts", ["campaign_id"])
    _partial("ix_posts_todo", "posts", ["todo"], "todo IS NOT NULL")
    op.create_table(
        "came_by",
        sa.Column(
            "member_id", ID, sa.ForeignKey("members.id"), primary_key=True, autoincrement=False
        ),
        _refers("poster_id", "posters"),
    )
    op.create_index(None, "came_by", ["poster_id"])


def _perks() -> None:
    op.create_table(
        "perks",
        _own_id(),
        _refers("campaign_id", "campaigns"),
        sa.Column(
            "delivery_id",
            sa.BigInteger(),
            sa.ForeignKey("deliveries.id"),
            nullable=False,
            unique=True,
        ),
        _refers("member_id", "members"),
        _counter("points"),
        sa.Column("operation", sa.BigInteger(), sa.ForeignKey("operations.number")),
        _counter("multiplier"),
        _needed("since", INSTANT),
        sa.Column("until", INSTANT),
    )
    op.create_index(None, "perks", ["campaign_id"])
    _partial("ix_perks_multiply", "perks", ["member_id", "until"], "multiplier > 0")
    op.create_table(
        "perk_uses",
        _own_id(),
        _refers("perk_id", "perks"),
        _refers("sale_id", "sales"),
        _needed("points", sa.BigInteger()),
        _counter("returned"),
        sa.UniqueConstraint("perk_id", "sale_id"),
        sa.CheckConstraint("returned BETWEEN 0 AND points", name="returned_of_the_points"),
    )
    op.create_index(None, "perk_uses", ["sale_id"])
    op.create_table(
        "slow_hours",
        sa.Column("day", sa.Date(), primary_key=True),
        _needed("hour", sa.Integer()),
        _needed("takings", sa.BigInteger()),
        _needed("usual", sa.BigInteger()),
        _needed("people", sa.Integer()),
        _needed("until", INSTANT),
        _needed("budget", sa.BigInteger()),
        sa.Column("answered_by", sa.BigInteger(), sa.ForeignKey("staff.id")),
        sa.Column("campaign_id", sa.BigInteger(), sa.ForeignKey("campaigns.id")),
    )
    op.create_table(
        "quarters",
        sa.Column("first", sa.Date(), primary_key=True),
        _needed("apart", sa.Integer()),
    )
    op.create_table(
        "budgets",
        sa.Column(
            "campaign_id", ID, sa.ForeignKey("campaigns.id"), primary_key=True, autoincrement=False
        ),
        _counter("given"),
    )


def _preferences() -> None:
    op.create_table(
        "preferences",
        sa.Column(
            "member_id", ID, sa.ForeignKey("members.id"), primary_key=True, autoincrement=False
        ),
        _flag("rarely"),
        _flag("no_points"),
        _flag("no_questions"),
    )


def _own_id() -> sa.Column[Any]:
    return sa.Column("id", ID, sa.Identity(), primary_key=True)


def _needed(name: str, kind: Any) -> sa.Column[Any]:
    return sa.Column(name, kind, nullable=False)


def _refers(name: str, table: str) -> sa.Column[Any]:
    return sa.Column(name, sa.BigInteger(), sa.ForeignKey(f"{table}.id"), nullable=False)


def _flag(name: str) -> sa.Column[Any]:
    return sa.Column(name, sa.Boolean(), nullable=False, server_default=sa.false())


def _counter(name: str) -> sa.Column[Any]:
    return sa.Column(name, sa.BigInteger(), nullable=False, server_default=sa.text("0"))


def _partial(
    name: str, table: str, columns: list[str], condition: str, *, unique: bool = False
) -> None:
    where = sa.text(condition)
    op.create_index(name, table, columns, unique=unique, sqlite_where=where, postgresql_where=where)

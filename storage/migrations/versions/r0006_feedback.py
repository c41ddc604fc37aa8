"""What members and the team say to each other, and who waits for an answer."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"

INSTANT = sa.DateTime(timezone=True).with_variant(sa.Text(), "sqlite")
ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "threads",
        sa.Column("id", ID, sa.Identity(), primary_key=True),
        sa.Column(
            "member_id", sa.BigInteger(), sa.ForeignKey("members.id"), nullable=False, unique=True
        ),
        sa.Column("opened_at", INSTANT, nullable=False),
        sa.Column("last_at", INSTANT, nullable=False),
        sa.Column("group_id", sa.BigInteger()),
        sa.Column("topic", sa.BigInteger()),
        sa.Column("closed", sa.Boolean(), nullable=False, server_default=sa.false()),
    )
    _partial("ix_threads_group_id", "threads", ["group_id", "topic"], "group_id IS NOT NULL")
    op.create_table(
        "said",
        sa.Column("id", ID, sa.Identity(), primary_key=True),
        sa.Column("thread_id", sa.BigInteger(), sa.ForeignKey("threads.id"), nullable=False),
        sa.Column("person_id", sa.BigInteger(), sa.ForeignKey("people.id")),
        sa.Column("group_id", sa.BigInteger()),
        sa.Column("message", sa.BigInteger(), nullable=False),
        sa.Column("at", INSTANT, nullable=False),
        sa.Column("staff_id", sa.BigInteger(), sa.ForeignKey("staff.id")),
        sa.Column("root", sa.BigInteger()),
        sa.Column("album", sa.Text()),
        sa.Column("reply_to", sa.BigInteger()),
        sa.CheckConstraint("(person_id IS NULL) <> (group_id IS NULL)", name="said_in_one_place"),
        sa.UniqueConstraint("person_id", "message"),
        sa.UniqueConstraint("group_id", "message"),
        sqlite_autoincrement=True,
    )
    op.create_index(None, "said", ["thread_id"])
    _partial("ix_said_root", "said", ["root"], "root IS NOT NULL")
    _partial("ix_said_album", "said", ["album"], "album IS NOT NULL")
    op.create_table(
        "waits",
        sa.Column("id", ID, sa.Identity(), primary_key=True),
        sa.Column("thread_id", sa.BigInteger(), sa.ForeignKey("threads.id"), nullable=False),
        sa.Column("since", INSTANT, nullable=False),
        sa.Column("counted_from", INSTANT, nullable=False),
        sa.Column("branch_id", sa.BigInteger(), sa.ForeignKey("branches.id")),
        sa.Column("told", sa.Boolean(), nullable=False, server_default=sa.false()),
        sa.Column("rung", sa.BigInteger(), nullable=False, server_default=sa.text("0")),
        sa.Column("ended_at", INSTANT),
        sa.Column("answered_by", sa.BigInteger(), sa.ForeignKey("staff.id")),
        sa.CheckConstraint("answered_by IS NULL OR ended_at IS NOT NULL", name="answered_is_over"),
    )
    op.create_index(None, "waits", ["thread_id"])
    op.create_index(None, "waits", ["since"])
    _partial("ix_waits_open", "waits", ["counted_from"], "ended_at IS NULL")


def _partial(name: str, table: str, columns: list[str], condition: str) -> None:
    where = sa.text(condition)
    op.create_index(name, table, columns, sqlite_where=where, postgresql_where=where)

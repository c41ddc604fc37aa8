"""Ratings of purchases, and when members were asked anything."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"

INSTANT = sa.DateTime(timezone=True).with_variant(sa.Text(), "sqlite")
ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "ratings",
        sa.Column("id", ID, sa.Identity(), primary_key=True),
        sa.Column(
            "sale_id", sa.BigInteger(), sa.ForeignKey("sales.id"), nullable=False, unique=True
        ),
        sa.Column("member_id", sa.BigInteger(), sa.ForeignKey("members.id"), nullable=False),
        sa.Column("asked_at", INSTANT, nullable=False),
        sa.Column("score", sa.BigInteger()),
        sa.Column("scored_at", INSTANT),
        sa.Column("causes", sa.JSON(), nullable=False),
        sa.Column("words", sa.Text()),
        sa.Column("photo", sa.Text()),
        sa.Column("finished_at", INSTANT),
        sa.Column("answered_by", sa.BigInteger(), sa.ForeignKey("staff.id")),
        sa.Column("answered_at", INSTANT),
        sa.CheckConstraint("score BETWEEN 1 AND 5", name="score_of_five"),
        sa.CheckConstraint("(score IS NULL) = (scored_at IS NULL)", name="scored_at_some_time"),
        sa.CheckConstraint(
            "(answered_by IS NULL) = (answered_at IS NULL)", name="answered_by_somebody"
        ),
    )
    op.create_index(None, "ratings", ["asked_at"])
    op.create_index(None, "ratings", ["scored_at"])
    op.create_index(None, "ratings", ["member_id"])
    op.create_table(
        "contacts",
        sa.Column(
            "member_id", ID, sa.ForeignKey("members.id"), primary_key=True, autoincrement=False
        ),
        sa.Column("asked_at", INSTANT),
        sa.Column("reviewed_at", INSTANT),
        sa.Column("wrote_at", INSTANT),
    )

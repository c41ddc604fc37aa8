"""Where a member's newest card lies in their chat."""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"

INSTANT = sa.DateTime(timezone=True).with_variant(sa.Text(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "card_screens",
        sa.Column("member_id", sa.BigInteger(), sa.ForeignKey("members.id"), primary_key=True),
        sa.Column("turn", sa.Integer(), nullable=False),
        sa.Column("message", sa.BigInteger()),
        sa.Column("at", INSTANT, nullable=False),
    )

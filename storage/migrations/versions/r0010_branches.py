"""Since when a branch is closed."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"

INSTANT = sa.DateTime(timezone=True).with_variant(sa.Text(), "sqlite")


def upgrade() -> None:
    column = sa.Column("closed_at", INSTANT)
    if op.get_context().dialect.name == "postgresql":
        op.add_column("branches", column)
        return
    with op.batch_alter_table("branches", recreate="always") as branches:
        branches.add_column(column)

"""Which message of a member's topic says who they are."""

import warnings

import sqlalchemy as sa
from alembic import op
from sqlalchemy.exc import SAWarning

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    card = sa.Column("card", sa.BigInteger())
    if op.get_context().dialect.name == "postgresql":
        op.add_column("threads", card)
        return
    with warnings.catch_warnings():
        # Of people, to whom its members refer, it cannot read one index, and needs none.
        warnings.simplefilter("ignore", SAWarning)
        with op.batch_alter_table("threads", recreate="always") as threads:
            threads.add_column(card)

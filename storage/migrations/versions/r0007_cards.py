"""Which message of a member's topic says who they are, and what it says."""

import warnings

import sqlalchemy as sa
from alembic import op
from sqlalchemy.exc import SAWarning

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    columns = (sa.Column("card", sa.BigInteger()), sa.Column("card_says", sa.Text()))
    if op.get_context().dialect.name == "postgresql":
        for column in columns:
            op.add_column("threads", column)
        return
    with warnings.catch_warnings():
        # Of people, to whom its members refer, it cannot read one index, and needs none.
        warnings.simplefilter("ignore", SAWarning)
        with op.batch_alter_table("threads", recreate="always") as threads:
            for column in columns:
                threads.add_column(column)

"""Roles know after which operation they began and ended: clocks may be set back, numbers not."""

import warnings

import sqlalchemy as sa
from alembic import op
from sqlalchemy.exc import SAWarning

revision = "0009"
down_revision = "0008"


def upgrade() -> None:
    names = ("begun_after", "ended_after", "suspended_after")
    columns = [sa.Column(name, sa.BigInteger()) for name in names]
    if op.get_context().dialect.name == "postgresql":
        for column in columns:
            op.add_column("staff", column)
        return
    with warnings.catch_warnings():
        # Of people, to whom its rows refer, it cannot read one index, and needs none.
        warnings.simplefilter("ignore", SAWarning)
        with op.batch_alter_table("staff", recreate="always") as staff:
            for column in columns:
                staff.add_column(column)

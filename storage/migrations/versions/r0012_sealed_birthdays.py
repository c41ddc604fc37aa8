"""A keyed hash of a member's birthday stays when they leave: another is not taken afterwards."""

import warnings

import sqlalchemy as sa
from alembic import op
from sqlalchemy.exc import SAWarning

revision = "0012"
down_revision = "0011"


def upgrade() -> None:
    seal = sa.Column("birthday_seal", sa.Text())
    if op.get_context().dialect.name == "postgresql":
        op.add_column("members", seal)
        return
    with warnings.catch_warnings():
        # Of people, to whom its rows refer, it cannot read one index, and needs none.
        warnings.simplefilter("ignore", SAWarning)
        with op.batch_alter_table("members", recreate="always") as members:
            members.add_column(seal)

"""Whoever has no card at hand is found by phone, which never pays with points."""

import warnings

import sqlalchemy as sa
from alembic import op
from sqlalchemy.exc import SAWarning

revision = "0011"
down_revision = "0010"

_CARD_PAYS = {"quotes": "NOT by_phone OR spend = 0", "sales": "NOT by_phone OR spent = 0"}


def upgrade() -> None:
    op.create_index("ix_people_phone_end", "people", [sa.text("substr(phone, length(phone) - 3)")])
    for table, rule in _CARD_PAYS.items():
        flag: sa.Column[bool] = sa.Column(
            "by_phone", sa.Boolean(), nullable=False, server_default=sa.false()
        )
        if op.get_context().dialect.name == "postgresql":
            op.add_column(table, flag)
            op.create_check_constraint("card_pays", table, rule)
            continue
        with warnings.catch_warnings():
            # Of people, to whom its members refer, it cannot read two indexes, and needs none.
            warnings.simplefilter("ignore", SAWarning)
            with op.batch_alter_table(table, recreate="always") as changed:
                changed.add_column(flag)
                changed.create_check_constraint("card_pays", rule)

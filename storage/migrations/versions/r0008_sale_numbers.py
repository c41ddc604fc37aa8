"""Sales have numbers of their own, counted from 1 in the order in which they were made."""

import warnings
from typing import Any

import sqlalchemy as sa
from alembic import op
from sqlalchemy.exc import SAWarning

revision = "0008"
down_revision = "0007"

_OUTBOX = sa.table(
    "outbox",
    sa.column("id", sa.BigInteger()),
    sa.column("kind", sa.String(32)),
    sa.column("figures", sa.JSON()),
    sa.column("settled_at", sa.Text()),
)
_SALES = sa.table("sales", sa.column("id", sa.BigInteger()), sa.column("number", sa.BigInteger()))
_SOLD = {"sale-receipt", "till-receipt"}
_GIVEN_BACK = {"refund-receipt", "till-refund"}


def upgrade() -> None:
    number = sa.Column("number", sa.BigInteger(), nullable=False, server_default=sa.text("0"))
    if op.get_context().dialect.name == "postgresql":
        op.add_column("sales", number)
    else:
        with warnings.catch_warnings():
            # Of people, to whom its members refer, it cannot read one index, and needs none.
            warnings.simplefilter("ignore", SAWarning)
            with op.batch_alter_table("sales", recreate="always") as sales:
                sales.add_column(number)
    op.execute(
        "UPDATE sales SET number = counted.place"
        " FROM (SELECT id, row_number() OVER (ORDER BY id) AS place FROM sales) AS counted"
        " WHERE counted.id = sales.id"
    )
    op.create_index("ix_sales_number", "sales", ["number"], unique=True)
    _name_sales_in_letters()


def _name_sales_in_letters() -> None:
    """Receipts that wait to be sent show the number, and their buttons name the operation."""
    connection = op.get_bind()
    waiting = sa.select(_OUTBOX.c.id, _OUTBOX.c.kind, _OUTBOX.c.figures).where(
        _OUTBOX.c.settled_at.is_(None), _OUTBOX.c.kind.in_(_SOLD | _GIVEN_BACK)
    )
    for letter, kind, figures in connection.execute(waiting).all():
        told: dict[str, Any] = figures["sale" if kind in _SOLD else "refund"]
        told["sale"] = told["number"] if kind in _SOLD else told["sale"]
        found = sa.select(_SALES.c.number).where(_SALES.c.id == told["sale"])
        told["number"] = connection.execute(found).scalar() or told["sale"]
        put = sa.update(_OUTBOX).where(_OUTBOX.c.id == letter)
        connection.execute(put.values(figures=figures))

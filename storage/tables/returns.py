"""Refunds and corrections."""

from sqlalchemy import BigInteger, CheckConstraint, Column, ForeignKey, Index, Text

from storage.sql.columns import Day, Instant
from storage.sql.metadata import RowId, kept, needed

refunds = kept(
    "refunds",
    Column("id", RowId, ForeignKey("operations.number"), primary_key=True, autoincrement=False),
    Column("sale_id", BigInteger, ForeignKey("sales.id"), nullable=False, index=True),
    Column("member_id", BigInteger, ForeignKey("members.id"), nullable=False, index=True),
    needed("staff_id", BigInteger, ForeignKey("staff.id")),
    needed("amount", BigInteger),
    needed("cash", BigInteger),
    needed("taken", BigInteger),
    needed("given", BigInteger),
    Column("reason", Text),
    needed("at", Instant),
    Column("local_date", Day, nullable=False, index=True),
    CheckConstraint("amount > 0", name="refund_of_something"),
    CheckConstraint("cash >= 0 AND taken >= 0 AND given >= 0", name="back_and_not_forth"),
)

corrections = kept(
    "corrections",
    Column("id", RowId, ForeignKey("operations.number"), primary_key=True, autoincrement=False),
    needed("entry_id", BigInteger, ForeignKey("entries.id")),
    Column("member_id", BigInteger, ForeignKey("members.id"), nullable=False, index=True),
    needed("points", BigInteger),
    needed("reason", Text),
    needed("alone", BigInteger),
    needed("asked_by", BigInteger, ForeignKey("staff.id")),
    Column("approval_id", BigInteger, ForeignKey("approvals.id"), unique=True),
    needed("at", Instant),
    CheckConstraint("points <> 0", name="corrects_something"),
    CheckConstraint(
        "abs(points) <= alone OR approval_id IS NOT NULL", name="approved_where_it_must_be"
    ),
    Index("ix_corrections_asked_by_at", "asked_by", "at"),
)

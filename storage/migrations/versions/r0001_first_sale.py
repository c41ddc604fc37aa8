"""The first sale: people, the team, the programme, the ledger, sales and the outbox."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

INSTANT = sa.DateTime(timezone=True).with_variant(sa.Text(), "sqlite")
WORD = sa.String(32)
ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")

SQLITE_GUARD = (
    "CREATE TRIGGER {table}_never_updated BEFORE UPDATE ON {table} "
    "BEGIN SELECT RAISE(ABORT, '{table} are never updated'); END",
    "CREATE TRIGGER {table}_never_deleted BEFORE DELETE ON {table} "
    "BEGIN SELECT RAISE(ABORT, '{table} are never deleted'); END",
    "CREATE TRIGGER {table}_never_replaced BEFORE INSERT ON {table} "
    "WHEN EXISTS (SELECT 1 FROM {table} WHERE id = NEW.id) "
    "BEGIN SELECT RAISE(ABORT, '{table} are never replaced'); END",
)
POSTGRESQL_GUARD = (
    "CREATE FUNCTION refuse_to_change_{table}() RETURNS trigger LANGUAGE plpgsql AS "
    "$$ BEGIN RAISE EXCEPTION '{table} are never updated or deleted'; END $$",
    "CREATE TRIGGER {table}_never_changed BEFORE UPDATE OR DELETE OR TRUNCATE ON {table} "
    "FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change_{table}()",
)


def upgrade() -> None:
    _people_and_team()
    _programme_and_ledger()
    _sales_and_the_rest()
    sqlite = op.get_context().dialect.name == "sqlite"
    for table in ("entries", "tier_moves"):
        for statement in SQLITE_GUARD if sqlite else POSTGRESQL_GUARD:
            op.execute(statement.format(table=table))


def _people_and_team() -> None:
    op.create_table(
        "people",
        _own_id(),
        sa.Column("telegram_id", sa.BigInteger(), unique=True),
        sa.Column("name", sa.Text()),
        sa.Column("language", sa.Text()),
        sa.Column("telegram_language", sa.Text()),
        sa.Column("phone", sa.Text(), unique=True),
        sa.Column("birthday", sa.Text()),
        _flag("blocked"),
        _needed("created_at", INSTANT),
    )
    op.create_table(
        "members",
        _own_id(),
        sa.Column("person_id", sa.BigInteger(), sa.ForeignKey("people.id"), unique=True),
        sa.Column("identity", sa.Text(), nullable=False),
        _needed("joined_at", INSTANT),
        sa.Column("left_at", INSTANT),
        _counter("balance"),
        sa.Column("tier", sa.Text()),
        sa.Column("tier_review_at", INSTANT),
        sa.Column("tier_warn_at", INSTANT),
        sa.Column("last_purchase_at", INSTANT),
        sa.Column("losses_told_until", sa.Date()),
        _flag("advertising"),
        sa.CheckConstraint("(person_id IS NULL) = (left_at IS NOT NULL)", name="here_or_gone"),
        sa.CheckConstraint("left_at IS NULL OR balance = 0", name="gone_with_nothing"),
        sa.CheckConstraint(
            "tier IS NOT NULL OR tier_review_at IS NULL", name="reviewed_with_a_tier"
        ),
    )
    op.create_table(
        "consents",
        _own_id(),
        sa.Column("member_id", sa.BigInteger(), sa.ForeignKey("members.id"), nullable=False),
        _needed("purpose", WORD),
        _needed("given", sa.Boolean()),
        _needed("wording", sa.Integer()),
        _needed("at", INSTANT),
    )
    op.create_table(
        "branches",
        _own_id(),
        sa.Column("name", sa.Text(), nullable=False, unique=True),
        _needed("created_at", INSTANT),
    )
    op.create_table(
        "staff",
        _own_id(),
        _needed("person_id", sa.BigInteger(), sa.ForeignKey("people.id")),
        _needed("role", WORD),
        _needed("name", sa.Text()),
        sa.Column("branch_id", sa.BigInteger(), sa.ForeignKey("branches.id")),
        _needed("since", INSTANT),
        sa.Column("ended_at", INSTANT),
        sa.Column("suspended_at", INSTANT),
        sa.CheckConstraint("ended_at >= since", name="ends_after_it_began"),
    )
    op.create_table(
        "invites",
        sa.Column("token_hash", sa.Text(), primary_key=True),
        _needed("role", WORD),
        sa.Column("name", sa.Text()),
        sa.Column("branch_id", sa.BigInteger(), sa.ForeignKey("branches.id")),
        sa.Column("invited_by", sa.BigInteger(), sa.ForeignKey("staff.id")),
        _needed("created_at", INSTANT),
        _needed("expires_at", INSTANT),
        sa.Column("used_at", INSTANT),
        sa.Column("used_by", sa.BigInteger(), sa.ForeignKey("people.id")),
        _flag("claim"),
        sa.CheckConstraint("(used_at IS NULL) = (used_by IS NULL)", name="used_by_somebody"),
    )
    op.create_table(
        "card_codes",
        sa.Column("digits", sa.Text(), primary_key=True),
        sa.Column("member_id", sa.BigInteger(), sa.ForeignKey("members.id"), nullable=False),
        _needed("expires_at", INSTANT),
    )
    _counted(
        "code_misses",
        _own_id(),
        _needed("staff_id", sa.BigInteger(), sa.ForeignKey("staff.id")),
        _needed("at", INSTANT),
    )
    op.create_index(
        "ix_people_birthday", "people", [sa.text("substr(birthday, length(birthday) - 4)")]
    )
    _index("ix_members_identity", "members", ["identity"])
    _index(
        "ix_members_tier",
        "members",
        ["tier", "tier_review_at"],
        where="tier IS NOT NULL AND left_at IS NULL",
    )
    _index(
        "ix_members_tier_warn_at",
        "members",
        ["tier_warn_at"],
        where="tier_warn_at IS NOT NULL AND left_at IS NULL",
    )
    _index("ix_consents_member_id", "consents", ["member_id"])
    _index("uq_staff_person_id_live", "staff", ["person_id"], where="ended_at IS NULL", unique=True)
    _index("ix_card_codes_member_id", "card_codes", ["member_id"])
    _index("ix_code_misses_staff_id_at", "code_misses", ["staff_id", "at"])


def _programme_and_ledger() -> None:
    op.create_table(
        "programs",
        sa.Column("version", sa.BigInteger(), primary_key=True, autoincrement=False),
        _needed("body", sa.JSON()),
        _needed("at", INSTANT),
    )
    op.create_table(
        "operations",
        _own_id("number"),
        sa.Column("key", sa.Text(), nullable=False, unique=True),
        _needed("kind", sa.Text()),
        _needed("digest", sa.Text()),
        _needed("at", INSTANT),
        _needed("local_date", sa.Date()),
        _needed("local_hour", sa.SmallInteger()),
        _needed("program_version", sa.BigInteger(), sa.ForeignKey("programs.version")),
        sa.Column("member_id", sa.BigInteger(), sa.ForeignKey("members.id")),
        sa.Column("staff_id", sa.BigInteger(), sa.ForeignKey("staff.id")),
        sa.Column("branch_id", sa.BigInteger(), sa.ForeignKey("branches.id")),
        sa.CheckConstraint("local_hour BETWEEN 0 AND 23", name="hour_of_the_day"),
    )
    op.create_table(
        "entries",
        _own_id(),
        _needed("operation", sa.BigInteger(), sa.ForeignKey("operations.number")),
        _needed("member_id", sa.BigInteger(), sa.ForeignKey("members.id")),
        _needed("points", sa.BigInteger()),
        _needed("reason", WORD),
        _needed("at", INSTANT),
        sa.Column("reverses", sa.BigInteger(), sa.ForeignKey("entries.id")),
        sa.CheckConstraint(
            "(reason = 'reversal') = (reverses IS NOT NULL)", name="reversal_names_its_entry"
        ),
    )
    op.create_table(
        "lots",
        _own_id(),
        sa.Column("entry_id", sa.BigInteger(), sa.ForeignKey("entries.id"), nullable=False),
        _needed("member_id", sa.BigInteger(), sa.ForeignKey("members.id")),
        _needed("granted", sa.BigInteger()),
        _needed("remaining", sa.BigInteger()),
        sa.Column("active_from", INSTANT),
        _flag("waiting"),
        sa.Column("expires_at", INSTANT),
        sa.Column("origin", sa.BigInteger(), sa.ForeignKey("lots.id")),
        sa.CheckConstraint("remaining BETWEEN 0 AND granted", name="remaining_of_granted"),
        sa.CheckConstraint("NOT waiting OR active_from IS NOT NULL", name="waits_for_something"),
    )
    op.create_table(
        "lot_uses",
        _own_id(),
        sa.Column("entry_id", sa.BigInteger(), sa.ForeignKey("entries.id"), nullable=False),
        sa.Column("lot_id", sa.BigInteger(), sa.ForeignKey("lots.id"), nullable=False),
        _needed("points", sa.BigInteger()),
        sa.CheckConstraint("points <> 0", name="uses_something"),
    )
    op.create_table(
        "tier_moves",
        _own_id(),
        _needed("operation", sa.BigInteger(), sa.ForeignKey("operations.number")),
        _needed("member_id", sa.BigInteger(), sa.ForeignKey("members.id")),
        sa.Column("before", sa.Text()),
        sa.Column("after", sa.Text()),
        sa.Column("review_before", INSTANT),
        sa.Column("review_after", INSTANT),
        _needed("why", WORD),
        _needed("at", INSTANT),
    )
    _index("ix_tier_moves_member_id_operation", "tier_moves", ["member_id", "operation"])
    _index("ix_entries_member_id_id", "entries", ["member_id", "id"])
    _index("ix_entries_reverses", "entries", ["reverses"], where="reverses IS NOT NULL")
    _index("ix_lots_entry_id", "lots", ["entry_id"])
    _index("ix_lots_open", "lots", ["member_id", "expires_at"], where="remaining > 0")
    _index("ix_lots_waiting", "lots", ["member_id", "active_from"], where="waiting")
    _index("ix_lots_activating", "lots", ["active_from", "member_id"], where="waiting")
    _index(
        "ix_lots_expiring",
        "lots",
        ["expires_at", "member_id"],
        where="remaining > 0 AND expires_at IS NOT NULL",
    )
    _index("ix_lots_origin", "lots", ["origin"], where="origin IS NOT NULL")
    _index("ix_lot_uses_entry_id", "lot_uses", ["entry_id"])
    _index("ix_lot_uses_lot_id", "lot_uses", ["lot_id"])


def _sales_and_the_rest() -> None:
    op.create_table(
        "quotes",
        sa.Column("id", sa.Text(), primary_key=True),
        _needed("staff_id", sa.BigInteger(), sa.ForeignKey("staff.id")),
        _needed("member_id", sa.BigInteger(), sa.ForeignKey("members.id")),
        _needed("bill", sa.BigInteger()),
        _counter("discount"),
        _counter("discount_rate"),
        sa.Column("category", sa.Text()),
        _counter("spend"),
        _needed("paid", sa.BigInteger()),
        _counter("asked"),
        sa.Column("asked_until", INSTANT),
        sa.Column("chat", sa.BigInteger()),
        sa.Column("message", sa.BigInteger()),
        _needed("award", sa.JSON()),
        _needed("program_version", sa.BigInteger(), sa.ForeignKey("programs.version")),
        _needed("twin", sa.Boolean()),
        _needed("created_at", INSTANT),
        _flag("withdrawn"),
        _flag("credited"),
        sa.CheckConstraint("bill > 0", name="bill_of_something"),
        sa.CheckConstraint("(spend > 0) = (asked_until IS NOT NULL)", name="spends_if_asked"),
    )
    op.create_table(
        "sales",
        sa.Column(
            "id", ID, sa.ForeignKey("operations.number"), primary_key=True, autoincrement=False
        ),
        _needed("entry_id", sa.BigInteger(), sa.ForeignKey("entries.id")),
        sa.Column("quote_id", sa.Text(), sa.ForeignKey("quotes.id"), nullable=False, unique=True),
        _needed("member_id", sa.BigInteger(), sa.ForeignKey("members.id")),
        _needed("staff_id", sa.BigInteger(), sa.ForeignKey("staff.id")),
        sa.Column("branch_id", sa.BigInteger(), sa.ForeignKey("branches.id")),
        _needed("bill", sa.BigInteger()),
        _counter("discount"),
        sa.Column("category", sa.Text()),
        _counter("spent"),
        sa.Column("spending_entry_id", sa.BigInteger(), sa.ForeignKey("entries.id")),
        _needed("paid", sa.BigInteger()),
        _counter("refunded"),
        _counter("cash_back"),
        _counter("taken_back"),
        _counter("given_back"),
        _needed("points", sa.BigInteger()),
        _needed("at", INSTANT),
        sa.Column("local_date", sa.Date(), nullable=False),
        sa.Column("undone_at", INSTANT),
        sa.CheckConstraint("bill > 0", name="bill_of_something"),
        sa.CheckConstraint("points >= 0", name="points_given"),
        sa.CheckConstraint("discount BETWEEN 0 AND bill", name="discount_of_the_bill"),
        sa.CheckConstraint(
            "(spent > 0) = (spending_entry_id IS NOT NULL)", name="spent_by_an_entry"
        ),
        sa.CheckConstraint("paid BETWEEN 0 AND bill - discount", name="paid_of_the_bill"),
        sa.CheckConstraint("refunded BETWEEN 0 AND bill", name="refunded_of_the_bill"),
        sa.CheckConstraint("cash_back BETWEEN 0 AND paid", name="cash_back_of_what_was_paid"),
        sa.CheckConstraint("taken_back BETWEEN 0 AND points", name="taken_back_of_the_points"),
        sa.CheckConstraint("given_back BETWEEN 0 AND spent", name="given_back_of_what_was_spent"),
        sa.CheckConstraint("(undone_at IS NOT NULL) = (refunded = bill)", name="undone_if_all_is"),
    )
    op.create_table(
        "refunds",
        sa.Column(
            "id", ID, sa.ForeignKey("operations.number"), primary_key=True, autoincrement=False
        ),
        _needed("sale_id", sa.BigInteger(), sa.ForeignKey("sales.id")),
        _needed("member_id", sa.BigInteger(), sa.ForeignKey("members.id")),
        _needed("staff_id", sa.BigInteger(), sa.ForeignKey("staff.id")),
        _needed("amount", sa.BigInteger()),
        _needed("cash", sa.BigInteger()),
        _needed("taken", sa.BigInteger()),
        _needed("given", sa.BigInteger()),
        sa.Column("reason", sa.Text()),
        _needed("at", INSTANT),
        _needed("local_date", sa.Date()),
        sa.CheckConstraint("amount > 0", name="refund_of_something"),
        sa.CheckConstraint("cash >= 0 AND taken >= 0 AND given >= 0", name="back_and_not_forth"),
    )
    _index("ix_refunds_sale_id", "refunds", ["sale_id"])
    _index("ix_refunds_member_id", "refunds", ["member_id"])
    _index("ix_refunds_local_date", "refunds", ["local_date"])
    _by_hand()
    op.create_table(
        "alerts",
        _own_id(),
        sa.Column("key", sa.Text(), nullable=False, unique=True),
        _needed("pattern", WORD),
        _flag("refused"),
        sa.Column("staff_id", sa.BigInteger(), sa.ForeignKey("staff.id")),
        sa.Column("member_id", sa.BigInteger(), sa.ForeignKey("members.id")),
        _needed("day", sa.Date()),
        _needed("figure", sa.BigInteger()),
        _needed("allowed", sa.BigInteger()),
        _needed("count", sa.BigInteger()),
        _needed("bills", sa.BigInteger()),
        _needed("points", sa.BigInteger()),
        _needed("sales", sa.JSON()),
        _needed("raised_at", INSTANT),
        sa.Column("silenced_at", INSTANT),
        sa.Column("silenced_by", sa.BigInteger(), sa.ForeignKey("staff.id")),
        sa.CheckConstraint(
            "(silenced_at IS NULL) = (silenced_by IS NULL)", name="silenced_by_somebody"
        ),
    )
    _index("ix_alerts_member_id", "alerts", ["member_id"])
    _counted(
        "outbox",
        _own_id(),
        sa.Column("cause", sa.Text(), nullable=False, unique=True),
        _needed("kind", WORD),
        _needed("person_id", sa.BigInteger(), sa.ForeignKey("people.id")),
        _needed("figures", sa.JSON()),
        _needed("priority", sa.SmallInteger()),
        _needed("not_before", INSTANT),
        sa.Column("not_after", INSTANT),
        _needed("due_at", INSTANT),
        _flag("called"),
        sa.Column("attempts", sa.Integer(), nullable=False, server_default=sa.text("0")),
        sa.Column("outcome", WORD),
        sa.Column("settled_at", INSTANT),
        sa.Column("message", sa.BigInteger()),
        sa.Column("prompt", sa.Text()),
        sa.CheckConstraint(
            "(outcome IS NULL) = (settled_at IS NULL)", name="settled_with_an_outcome"
        ),
    )
    op.create_table(
        "journal",
        _own_id(),
        _needed("what", sa.Text()),
        sa.Column("staff_id", sa.BigInteger(), sa.ForeignKey("staff.id")),
        _needed("details", sa.JSON()),
        _needed("at", INSTANT),
    )
    op.create_table(
        "settings",
        sa.Column("name", sa.Text(), primary_key=True),
        _needed("value", sa.Text()),
    )
    _index("ix_quotes_come_to_nothing", "quotes", ["created_at"], where="NOT credited")
    _index(
        "ix_quotes_asked",
        "quotes",
        ["member_id"],
        where="asked_until IS NOT NULL AND NOT credited AND NOT withdrawn",
    )
    _index(
        "ix_sales_local_date_staff_id_branch_id", "sales", ["local_date", "staff_id", "branch_id"]
    )
    _index("ix_sales_member_id_at", "sales", ["member_id", "at"])
    _index("ix_outbox_waiting", "outbox", ["priority", "due_at", "id"], where="settled_at IS NULL")
    _index("ix_outbox_waiting_for", "outbox", ["person_id"], where="settled_at IS NULL")
    _index(
        "ix_outbox_prompt",
        "outbox",
        ["prompt"],
        where="prompt IS NOT NULL AND settled_at IS NULL",
    )
    _index("ix_outbox_settled_at", "outbox", ["settled_at"], where="settled_at IS NOT NULL")


def _by_hand() -> None:
    op.create_table(
        "approvals",
        _own_id(),
        sa.Column("operation", sa.Text(), nullable=False, unique=True),
        _needed("matter", WORD),
        _needed("body", sa.JSON()),
        _needed("member_id", sa.BigInteger(), sa.ForeignKey("members.id")),
        _needed("asked_by", sa.BigInteger(), sa.ForeignKey("staff.id")),
        _needed("asked_at", INSTANT),
        _needed("expires_at", INSTANT),
        sa.Column("answered_by", sa.BigInteger(), sa.ForeignKey("staff.id")),
        sa.Column("answered_at", INSTANT),
        sa.Column("answer", WORD),
        sa.CheckConstraint(
            "(answer IS NULL) = (answered_by IS NULL) AND (answer IS NULL) = (answered_at IS NULL)",
            name="answered_by_somebody",
        ),
        sa.CheckConstraint("answered_by <> asked_by", name="answered_by_a_second_person"),
    )
    _index("ix_approvals_open", "approvals", ["asked_by"], where="answer IS NULL")
    op.create_table(
        "corrections",
        sa.Column(
            "id", ID, sa.ForeignKey("operations.number"), primary_key=True, autoincrement=False
        ),
        _needed("entry_id", sa.BigInteger(), sa.ForeignKey("entries.id")),
        _needed("member_id", sa.BigInteger(), sa.ForeignKey("members.id")),
        _needed("points", sa.BigInteger()),
        _needed("reason", sa.Text()),
        _needed("alone", sa.BigInteger()),
        _needed("asked_by", sa.BigInteger(), sa.ForeignKey("staff.id")),
        sa.Column("approval_id", sa.BigInteger(), sa.ForeignKey("approvals.id"), unique=True),
        _needed("at", INSTANT),
        sa.CheckConstraint("points <> 0", name="corrects_something"),
        sa.CheckConstraint(
            "abs(points) <= alone OR approval_id IS NOT NULL", name="approved_where_it_must_be"
        ),
    )
    _index("ix_approvals_member_id", "approvals", ["member_id"])
    _index("ix_corrections_member_id", "corrections", ["member_id"])
    _index("ix_corrections_asked_by_at", "corrections", ["asked_by", "at"])


def _own_id(name: str = "id") -> sa.Column[int]:
    return sa.Column(name, ID, sa.Identity(), primary_key=True)


def _needed(name: str, *type_and_reference: Any) -> sa.Column[Any]:
    return sa.Column(name, *type_and_reference, nullable=False)


def _flag(name: str) -> sa.Column[bool]:
    return sa.Column(name, sa.Boolean(), nullable=False, server_default=sa.false())


def _counter(name: str) -> sa.Column[int]:
    return sa.Column(name, sa.BigInteger(), nullable=False, server_default=sa.text("0"))


def _counted(name: str, *columns: Any) -> None:
    op.create_table(name, *columns, sqlite_autoincrement=True)


def _index(
    name: str, table: str, columns: list[str], *, where: str | None = None, unique: bool = False
) -> None:
    partly = sa.text(where) if where else None
    op.create_index(
        name, table, columns, unique=unique, sqlite_where=partly, postgresql_where=partly
    )

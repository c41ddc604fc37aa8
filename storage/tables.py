"""The tables. What a column means is said beside the rules in `loyalty/`; here is how it is kept.

Points and money are BIGINT. Ids are never used twice, not even those of deleted rows: SQLite keeps
a count apart for tables whose rows go, and needs none where they stay. Entries and moves of tiers
are never updated or deleted: triggers refuse it. A change here needs a migration, and a test
compares.
"""

from typing import Any

from sqlalchemy import (
    DDL,
    JSON,
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    Connection,
    ForeignKey,
    Identity,
    Index,
    Integer,
    MetaData,
    SmallInteger,
    Table,
    Text,
    event,
    false,
    text,
)

from loyalty.approvals import Answer, Matter
from loyalty.ledger import Reason
from loyalty.limits import Pattern
from loyalty.members import Purpose
from loyalty.notices import Kind, Outcome
from loyalty.staff import Role
from loyalty.tiers import Why
from storage.columns import BirthdayText, Day, Instant, Word

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)

_Id = BigInteger().with_variant(Integer, "sqlite")  # SQLite counts only INTEGER keys up by itself


def _own_id(name: str = "id") -> Column[int]:
    return Column(name, _Id, Identity(), primary_key=True)


def _needed(name: str, *type_and_reference: Any) -> Column[Any]:
    return Column(name, *type_and_reference, nullable=False)


def _flag(name: str) -> Column[bool]:
    return Column(name, Boolean, nullable=False, server_default=false())


def _counter(name: str) -> Column[int]:
    return Column(name, BigInteger, nullable=False, server_default=text("0"))


def _counted(name: str, *columns: Any) -> Table:
    """A table whose rows are numbered, no number twice, though rows are deleted."""
    return Table(name, metadata, *columns, sqlite_autoincrement=True)


def _kept(name: str, *columns: Any) -> Table:
    """A table of which no row is ever deleted: the next number is the one after the last."""
    return Table(name, metadata, *columns)


def _where(condition: str) -> dict[str, Any]:
    return {"sqlite_where": text(condition)}  # PostgreSQL is told in `_partly`


people = _kept(
    "people",
    _own_id(),
    Column("telegram_id", BigInteger, unique=True),
    Column("name", Text),
    Column("language", Text),
    Column("telegram_language", Text),
    Column("phone", Text, unique=True),
    Column("birthday", BirthdayText),
    _flag("blocked"),
    _needed("created_at", Instant),
    # The month and day of it, on both databases.
    Index("ix_people_birthday", text("substr(birthday, length(birthday) - 4)")),
)

members = _kept(
    "members",
    _own_id(),
    Column("person_id", BigInteger, ForeignKey("people.id"), unique=True),
    Column("identity", Text, nullable=False, index=True),
    _needed("joined_at", Instant),
    Column("left_at", Instant),
    Column("balance", BigInteger, nullable=False, server_default=text("0")),
    Column("tier", Text),
    Column("tier_review_at", Instant),
    Column("tier_warn_at", Instant),
    Column("last_purchase_at", Instant),
    Column("losses_told_until", Day),
    _flag("advertising"),
    CheckConstraint("(person_id IS NULL) = (left_at IS NOT NULL)", name="here_or_gone"),
    CheckConstraint("left_at IS NULL OR balance = 0", name="gone_with_nothing"),
    CheckConstraint("tier IS NOT NULL OR tier_review_at IS NULL", name="reviewed_with_a_tier"),
    Index(
        "ix_members_tier",
        "tier",
        "tier_review_at",
        **_where("tier IS NOT NULL AND left_at IS NULL"),
    ),
    Index(
        "ix_members_tier_warn_at",
        "tier_warn_at",
        **_where("tier_warn_at IS NOT NULL AND left_at IS NULL"),
    ),
)

consents = _kept(
    "consents",
    _own_id(),
    Column("member_id", BigInteger, ForeignKey("members.id"), nullable=False, index=True),
    _needed("purpose", Word(Purpose)),
    _needed("given", Boolean),
    _needed("wording", Integer),
    _needed("at", Instant),
)

programs = Table(
    "programs",
    metadata,
    Column("version", BigInteger, primary_key=True, autoincrement=False),
    _needed("body", JSON),
    _needed("at", Instant),
)

branches = _kept(
    "branches",
    _own_id(),
    Column("name", Text, nullable=False, unique=True),
    _needed("created_at", Instant),
)

staff = _kept(
    "staff",
    _own_id(),
    _needed("person_id", BigInteger, ForeignKey("people.id")),
    _needed("role", Word(Role)),
    _needed("name", Text),
    Column("branch_id", BigInteger, ForeignKey("branches.id")),
    _needed("since", Instant),
    Column("ended_at", Instant),
    Column("suspended_at", Instant),
    CheckConstraint("ended_at >= since", name="ends_after_it_began"),
    Index("uq_staff_person_id_live", "person_id", unique=True, **_where("ended_at IS NULL")),
)

invites = Table(
    "invites",
    metadata,
    Column("token_hash", Text, primary_key=True),
    _needed("role", Word(Role)),
    Column("name", Text),
    Column("branch_id", BigInteger, ForeignKey("branches.id")),
    Column("invited_by", BigInteger, ForeignKey("staff.id")),
    _needed("created_at", Instant),
    _needed("expires_at", Instant),
    Column("used_at", Instant),
    Column("used_by", BigInteger, ForeignKey("people.id")),
    _flag("claim"),
    CheckConstraint("(used_at IS NULL) = (used_by IS NULL)", name="used_by_somebody"),
)

card_codes = Table(
    "card_codes",
    metadata,
    Column("digits", Text, primary_key=True),
    Column("member_id", BigInteger, ForeignKey("members.id"), nullable=False, index=True),
    _needed("expires_at", Instant),
)

code_misses = _counted(
    "code_misses",
    _own_id(),
    _needed("staff_id", BigInteger, ForeignKey("staff.id")),
    _needed("at", Instant),
    Index(None, "staff_id", "at"),
)

operations = _kept(
    "operations",
    _own_id("number"),
    Column("key", Text, nullable=False, unique=True),
    _needed("kind", Text),
    _needed("digest", Text),
    _needed("at", Instant),
    _needed("local_date", Day),
    _needed("local_hour", SmallInteger),
    _needed("program_version", BigInteger, ForeignKey("programs.version")),
    Column("member_id", BigInteger, ForeignKey("members.id")),
    Column("staff_id", BigInteger, ForeignKey("staff.id")),
    Column("branch_id", BigInteger, ForeignKey("branches.id")),
    CheckConstraint("local_hour BETWEEN 0 AND 23", name="hour_of_the_day"),
)

entries = _kept(
    "entries",
    _own_id(),
    _needed("operation", BigInteger, ForeignKey("operations.number")),
    _needed("member_id", BigInteger, ForeignKey("members.id")),
    _needed("points", BigInteger),
    _needed("reason", Word(Reason)),
    _needed("at", Instant),
    Column("reverses", BigInteger, ForeignKey("entries.id")),
    CheckConstraint(
        "(reason = 'reversal') = (reverses IS NOT NULL)", name="reversal_names_its_entry"
    ),
    Index(None, "member_id", "id"),
    Index("ix_entries_reverses", "reverses", **_where("reverses IS NOT NULL")),
)

lots = _kept(
    "lots",
    _own_id(),
    Column("entry_id", BigInteger, ForeignKey("entries.id"), nullable=False, index=True),
    _needed("member_id", BigInteger, ForeignKey("members.id")),
    _needed("granted", BigInteger),
    _needed("remaining", BigInteger),
    Column("active_from", Instant),
    _flag("waiting"),
    Column("expires_at", Instant),
    Column("origin", BigInteger, ForeignKey("lots.id")),
    CheckConstraint("remaining BETWEEN 0 AND granted", name="remaining_of_granted"),
    CheckConstraint("NOT waiting OR active_from IS NOT NULL", name="waits_for_something"),
    Index("ix_lots_open", "member_id", "expires_at", **_where("remaining > 0")),
    Index("ix_lots_waiting", "member_id", "active_from", **_where("waiting")),
    Index("ix_lots_activating", "active_from", "member_id", **_where("waiting")),
    Index(
        "ix_lots_expiring",
        "expires_at",
        "member_id",
        **_where("remaining > 0 AND expires_at IS NOT NULL"),
    ),
    Index("ix_lots_origin", "origin", **_where("origin IS NOT NULL")),
)

lot_uses = _kept(
    "lot_uses",
    _own_id(),
    Column("entry_id", BigInteger, ForeignKey("entries.id"), nullable=False, index=True),
    Column("lot_id", BigInteger, ForeignKey("lots.id"), nullable=False, index=True),
    _needed("points", BigInteger),
    CheckConstraint("points <> 0", name="uses_something"),
)

tier_moves = _kept(
    "tier_moves",
    _own_id(),
    _needed("operation", BigInteger, ForeignKey("operations.number")),
    _needed("member_id", BigInteger, ForeignKey("members.id")),
    Column("before", Text),
    Column("after", Text),
    Column("review_before", Instant),
    Column("review_after", Instant),
    _needed("why", Word(Why)),
    _needed("at", Instant),
    Index(None, "member_id", "operation"),
)

quotes = Table(
    "quotes",
    metadata,
    Column("id", Text, primary_key=True),
    _needed("staff_id", BigInteger, ForeignKey("staff.id")),
    _needed("member_id", BigInteger, ForeignKey("members.id")),
    _needed("bill", BigInteger),
    _counter("discount"),
    _counter("discount_rate"),
    Column("category", Text),
    _counter("spend"),
    _needed("paid", BigInteger),
    _counter("asked"),
    Column("asked_until", Instant),
    Column("chat", BigInteger),
    Column("message", BigInteger),
    _needed("award", JSON),
    _needed("program_version", BigInteger, ForeignKey("programs.version")),
    _needed("twin", Boolean),
    _needed("created_at", Instant),
    _flag("withdrawn"),
    _flag("credited"),
    CheckConstraint("bill > 0", name="bill_of_something"),
    CheckConstraint("(spend > 0) = (asked_until IS NOT NULL)", name="spends_if_asked"),
    Index("ix_quotes_come_to_nothing", "created_at", **_where("NOT credited")),
    Index(
        "ix_quotes_asked",
        "member_id",
        **_where("asked_until IS NOT NULL AND NOT credited AND NOT withdrawn"),
    ),
)

sales = _kept(
    "sales",
    Column("id", _Id, ForeignKey("operations.number"), primary_key=True, autoincrement=False),
    _needed("entry_id", BigInteger, ForeignKey("entries.id")),
    Column("quote_id", Text, ForeignKey("quotes.id"), nullable=False, unique=True),
    _needed("member_id", BigInteger, ForeignKey("members.id")),
    _needed("staff_id", BigInteger, ForeignKey("staff.id")),
    Column("branch_id", BigInteger, ForeignKey("branches.id")),
    _needed("bill", BigInteger),
    _counter("discount"),
    Column("category", Text),
    _counter("spent"),
    Column("spending_entry_id", BigInteger, ForeignKey("entries.id")),
    _needed("paid", BigInteger),
    _counter("refunded"),
    _counter("cash_back"),
    _counter("taken_back"),
    _counter("given_back"),
    _needed("points", BigInteger),
    _needed("at", Instant),
    _needed("local_date", Day),
    Column("undone_at", Instant),
    CheckConstraint("bill > 0", name="bill_of_something"),
    CheckConstraint("points >= 0", name="points_given"),
    CheckConstraint("discount BETWEEN 0 AND bill", name="discount_of_the_bill"),
    CheckConstraint("(spent > 0) = (spending_entry_id IS NOT NULL)", name="spent_by_an_entry"),
    CheckConstraint("paid BETWEEN 0 AND bill - discount", name="paid_of_the_bill"),
    CheckConstraint("refunded BETWEEN 0 AND bill", name="refunded_of_the_bill"),
    CheckConstraint("cash_back BETWEEN 0 AND paid", name="cash_back_of_what_was_paid"),
    CheckConstraint("taken_back BETWEEN 0 AND points", name="taken_back_of_the_points"),
    CheckConstraint("given_back BETWEEN 0 AND spent", name="given_back_of_what_was_spent"),
    CheckConstraint("(undone_at IS NOT NULL) = (refunded = bill)", name="undone_if_all_is"),
    Index(None, "local_date", "staff_id", "branch_id"),
    Index(None, "member_id", "at"),
)

refunds = _kept(
    "refunds",
    Column("id", _Id, ForeignKey("operations.number"), primary_key=True, autoincrement=False),
    Column("sale_id", BigInteger, ForeignKey("sales.id"), nullable=False, index=True),
    Column("member_id", BigInteger, ForeignKey("members.id"), nullable=False, index=True),
    _needed("staff_id", BigInteger, ForeignKey("staff.id")),
    _needed("amount", BigInteger),
    _needed("cash", BigInteger),
    _needed("taken", BigInteger),
    _needed("given", BigInteger),
    Column("reason", Text),
    _needed("at", Instant),
    Column("local_date", Day, nullable=False, index=True),
    CheckConstraint("amount > 0", name="refund_of_something"),
    CheckConstraint("cash >= 0 AND taken >= 0 AND given >= 0", name="back_and_not_forth"),
)

approvals = _kept(
    "approvals",
    _own_id(),
    Column("operation", Text, nullable=False, unique=True),
    _needed("matter", Word(Matter)),
    _needed("body", JSON),
    Column("member_id", BigInteger, ForeignKey("members.id"), nullable=False, index=True),
    _needed("asked_by", BigInteger, ForeignKey("staff.id")),
    _needed("asked_at", Instant),
    _needed("expires_at", Instant),
    Column("answered_by", BigInteger, ForeignKey("staff.id")),
    Column("answered_at", Instant),
    Column("answer", Word(Answer)),
    CheckConstraint(
        "(answer IS NULL) = (answered_by IS NULL) AND (answer IS NULL) = (answered_at IS NULL)",
        name="answered_by_somebody",
    ),
    CheckConstraint("answered_by <> asked_by", name="answered_by_a_second_person"),
    Index("ix_approvals_open", "asked_by", **_where("answer IS NULL")),
)

corrections = _kept(
    "corrections",
    Column("id", _Id, ForeignKey("operations.number"), primary_key=True, autoincrement=False),
    _needed("entry_id", BigInteger, ForeignKey("entries.id")),
    Column("member_id", BigInteger, ForeignKey("members.id"), nullable=False, index=True),
    _needed("points", BigInteger),
    _needed("reason", Text),
    _needed("alone", BigInteger),
    _needed("asked_by", BigInteger, ForeignKey("staff.id")),
    Column("approval_id", BigInteger, ForeignKey("approvals.id"), unique=True),
    _needed("at", Instant),
    CheckConstraint("points <> 0", name="corrects_something"),
    CheckConstraint(
        "abs(points) <= alone OR approval_id IS NOT NULL", name="approved_where_it_must_be"
    ),
    Index("ix_corrections_asked_by_at", "asked_by", "at"),
)

# Once for a pattern, the same people and the same day; `sales` are the numbers of the newest.
alerts = _kept(
    "alerts",
    _own_id(),
    Column("key", Text, nullable=False, unique=True),
    _needed("pattern", Word(Pattern)),
    _flag("refused"),
    Column("staff_id", BigInteger, ForeignKey("staff.id")),
    Column("member_id", BigInteger, ForeignKey("members.id"), index=True),
    _needed("day", Day),
    _needed("figure", BigInteger),
    _needed("allowed", BigInteger),
    _needed("count", BigInteger),
    _needed("bills", BigInteger),
    _needed("points", BigInteger),
    _needed("sales", JSON),
    _needed("raised_at", Instant),
    Column("silenced_at", Instant),
    Column("silenced_by", BigInteger, ForeignKey("staff.id")),
    CheckConstraint("(silenced_at IS NULL) = (silenced_by IS NULL)", name="silenced_by_somebody"),
)

# `not_before` stays as the notice was written; `due_at` is when somebody next looks at it, and
# moves with every lease and every wait. A settled notice keeps no figures: they may name people.
outbox = _counted(
    "outbox",
    _own_id(),
    Column("cause", Text, nullable=False, unique=True),
    _needed("kind", Word(Kind)),
    _needed("person_id", BigInteger, ForeignKey("people.id")),
    _needed("figures", JSON),
    _needed("priority", SmallInteger),
    _needed("not_before", Instant),
    Column("not_after", Instant),
    _needed("due_at", Instant),
    _flag("called"),
    Column("attempts", Integer, nullable=False, server_default=text("0")),
    Column("outcome", Word(Outcome)),
    Column("settled_at", Instant),
    Column("message", BigInteger),
    Column("prompt", Text),
    CheckConstraint("(outcome IS NULL) = (settled_at IS NULL)", name="settled_with_an_outcome"),
    Index("ix_outbox_waiting", "priority", "due_at", "id", **_where("settled_at IS NULL")),
    Index("ix_outbox_waiting_for", "person_id", **_where("settled_at IS NULL")),
    Index(
        "ix_outbox_prompt",
        "prompt",
        **_where("prompt IS NOT NULL AND settled_at IS NULL"),
    ),
    Index("ix_outbox_settled_at", "settled_at", **_where("settled_at IS NOT NULL")),
)

journal = _kept(
    "journal",
    _own_id(),
    _needed("what", Text),
    Column("staff_id", BigInteger, ForeignKey("staff.id")),
    _needed("details", JSON),
    _needed("at", Instant),
)

settings = Table(
    "settings",
    metadata,
    Column("name", Text, primary_key=True),
    _needed("value", Text),
)


@event.listens_for(metadata, "before_create")
def _partly(_: MetaData, connection: Connection, **__: object) -> None:
    """Indexes are partial in every database. Were it said above in PostgreSQL's words, SQLAlchemy
    would load them, 2 MB, for a shop that has no PostgreSQL.
    """
    for table in metadata.tables.values():
        for index in table.indexes:
            where = index.dialect_options["sqlite"]["where"]
            index.dialect_options[connection.dialect.name]["where"] = where


# What keeps rows as they were written. INSERT OR REPLACE deletes without asking the trigger for
# that, hence the third.
_SQLITE_GUARD = (
    "CREATE TRIGGER {table}_never_updated BEFORE UPDATE ON {table} "
    "BEGIN SELECT RAISE(ABORT, '{table} are never updated'); END",
    "CREATE TRIGGER {table}_never_deleted BEFORE DELETE ON {table} "
    "BEGIN SELECT RAISE(ABORT, '{table} are never deleted'); END",
    "CREATE TRIGGER {table}_never_replaced BEFORE INSERT ON {table} "
    "WHEN EXISTS (SELECT 1 FROM {table} WHERE id = NEW.id) "
    "BEGIN SELECT RAISE(ABORT, '{table} are never replaced'); END",
)
_POSTGRESQL_GUARD = (
    "CREATE FUNCTION refuse_to_change_{table}() RETURNS trigger LANGUAGE plpgsql AS "
    "$$ BEGIN RAISE EXCEPTION '{table} are never updated or deleted'; END $$",
    "CREATE TRIGGER {table}_never_changed BEFORE UPDATE OR DELETE OR TRUNCATE ON {table} "
    "FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change_{table}()",
)

for _written_once in (entries, tier_moves):
    for _dialect, _guard in (("sqlite", _SQLITE_GUARD), ("postgresql", _POSTGRESQL_GUARD)):
        for _statement in _guard:
            _ddl = DDL(_statement.format(table=_written_once.name))  # type: ignore[no-untyped-call]
            event.listen(_written_once, "after_create", _ddl.execute_if(dialect=_dialect))

"""What tables are declared with, and what guards those that are written once.

Ids are never used twice, not even those of deleted rows: SQLite keeps a count apart for tables
whose rows go, and needs none where they stay.
"""

import re
from typing import Any

from sqlalchemy import (
    DDL,
    BigInteger,
    Boolean,
    Column,
    Connection,
    Identity,
    Integer,
    MetaData,
    Table,
    event,
    false,
    text,
)

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)

RowId = BigInteger().with_variant(Integer, "sqlite")
"""SQLite counts only INTEGER keys up by itself."""


def own_id(name: str = "id") -> Column[int]:
    """The number of a row, which is given by the database."""
    return Column(name, RowId, Identity(), primary_key=True)


def needed(name: str, *type_and_reference: Any) -> Column[Any]:
    """A column that every row has a value in."""
    return Column(name, *type_and_reference, nullable=False)


def flag(name: str) -> Column[bool]:
    """A column that says yes or no: no, unless it is given."""
    return Column(name, Boolean, nullable=False, server_default=false())


def counter(name: str) -> Column[int]:
    """A column with a number, 0 unless it is given."""
    return Column(name, BigInteger, nullable=False, server_default=text("0"))


def counted(name: str, *columns: Any) -> Table:
    """A table whose rows are numbered, no number twice, though rows are deleted."""
    return Table(name, metadata, *columns, sqlite_autoincrement=True)


def kept(name: str, *columns: Any) -> Table:
    """A table of which no row is ever deleted: the next number is the one after the last."""
    return Table(name, metadata, *columns)


def where(condition: str) -> dict[str, Any]:
    """For an index: which rows are in it.

    A database makes use of it only where a question says the same, and no parameter in it: so
    questions write the condition out.
    """
    return {"sqlite_where": text(condition)}  # PostgreSQL is told in `_partly`


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
_GUARDS = {"sqlite": _SQLITE_GUARD, "postgresql": _POSTGRESQL_GUARD}


def written_once(table: Table) -> Table:
    """Have the database refuse to update or delete its rows."""
    for dialect, guard in _GUARDS.items():
        statements = [statement.format(table=table.name) for statement in guard]
        for statement in statements:
            ddl = DDL(statement)  # type: ignore[no-untyped-call]
            event.listen(table, "after_create", ddl.execute_if(dialect=dialect))
        table.info[dialect] = re.findall(r"CREATE TRIGGER (\w+)", " ".join(statements))
    return table


def guards_of(table: Table) -> dict[str, list[str]]:
    """The names of the triggers of one that is written once, by the kind of database."""
    return {dialect: table.info[dialect] for dialect in _GUARDS if dialect in table.info}

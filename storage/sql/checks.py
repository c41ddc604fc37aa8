"""What a check of the audit is, and those that the tables themselves give rise to.

Each room has its own in its `checks.py`, in the order of docs/invariants.md, which numbers them.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import BigInteger, Table, TextClause, text

from storage.sql.metadata import guards_of

# The triggers that are there, and one that should be, by its table and its name.
_TRIGGERS = {
    "sqlite": ("sqlite_master WHERE type = 'trigger' AND (tbl_name, name)", "('{0}', '{1}')"),
    "postgresql": (
        "pg_trigger WHERE tgenabled = 'O' AND (tgrelid, tgname)",
        "(to_regclass('{0}'), '{1}')",
    ),
}


@dataclass(frozen=True, slots=True)
class Check:
    """A sentence that must not be true, and a query for the ids of the rows where it is.

    `only` names the one kind of database that has to be asked.
    """

    invariant: int
    what: str
    rows: TextClause
    only: str | None = None


def check(invariant: int, what: str, sql: str, *, only: str | None = None) -> Check:
    """A check by its query, which is given no end: as many rows are asked for as are wanted."""
    return Check(invariant, what, text(f"{sql} LIMIT :most"), only)


def of_figures(tables: Iterable[Table]) -> tuple[Check, ...]:
    """That points and money are integers: SQLite would keep anything in their columns.

    These are BIGINTs that every row has, and that are no numbers of rows.
    """
    return tuple(
        check(
            4,
            f"{table.name}.{column.name} is not an integer",
            f"SELECT rowid FROM {table.name} WHERE typeof({column.name}) <> 'integer'",  # noqa: S608
            only="sqlite",
        )
        for table in tables
        for column in table.c
        if isinstance(column.type, BigInteger)
        and not (column.nullable or column.primary_key or column.foreign_keys)
    )


def of_guards(tables: Iterable[Table]) -> tuple[Check, ...]:
    """That the database still refuses to change what is written once."""
    written_once = [table for table in tables if guards_of(table)]
    return tuple(_of_guards(kind, written_once) for kind in _TRIGGERS)


def _of_guards(kind: str, tables: Iterable[Table]) -> Check:
    there, one = _TRIGGERS[kind]
    expected = [one.format(table.name, name) for table in tables for name in guards_of(table)[kind]]
    found = f"SELECT count(*) FROM {there} IN (VALUES {', '.join(expected)})"  # noqa: S608
    return check(
        2,
        "the database does not refuse to change what is written once",
        f"SELECT 0 WHERE {len(expected)} <> ({found})",
        only=kind,
    )

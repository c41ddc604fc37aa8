"""INSERT … ON CONFLICT, which SQLite and PostgreSQL say alike.

SQLAlchemy has it in either dialect's own words; PostgreSQL's cost a shop without PostgreSQL 2 MB.
"""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Column, Insert
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql import ClauseElement, SyntaxExtension
from sqlalchemy.sql.compiler import SQLCompiler


class OnConflict(SyntaxExtension, ClauseElement):
    """For `insert(…).ext`: what becomes of a row that stands there with the same `unique` value.

    It is given the new row's values in `replaced`; without any, it stays as it is. Of several
    columns that are unique together, `unique` names all.
    """

    inherit_cache = False  # storage/sql/statements.py compiles each statement once

    def __init__(
        self, unique: Column[Any] | tuple[Column[Any], ...], *replaced: Column[Any]
    ) -> None:
        self.unique = unique if isinstance(unique, tuple) else (unique,)
        self.replaced = replaced

    def apply_to_insert(self, insert_stmt: Insert) -> None:
        """Stand behind the values."""
        insert_stmt.apply_syntax_extension_point(self._alone, "post_values")

    def _alone(self, _: Sequence[ClauseElement]) -> Sequence[ClauseElement]:
        return [self]


@compiles(OnConflict)
def _written(clause: OnConflict, compiler: SQLCompiler, **_: object) -> str:
    quoted = compiler.preparer.quote
    names = [quoted(column.name) for column in clause.replaced]
    action = ", ".join(f"{name} = excluded.{name}" for name in names)
    then = f"UPDATE SET {action}" if action else "NOTHING"
    unique = ", ".join(quoted(column.name) for column in clause.unique)
    return f"ON CONFLICT ({unique}) DO {then}"

"""What a check of the audit is: files of queries hold those of their capability."""

from dataclasses import dataclass

from sqlalchemy import TextClause, text


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

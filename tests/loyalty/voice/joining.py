"""Somebody who has the whole database and tries to tell whose answers are whose."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from itertools import product
from typing import Any

from storage.tables import metadata
from tests.storage.direct import connect, kind_of

Rows = list[dict[str, Any]]
_HIDDEN = {
    "sqlite": ("rowid",),
    "postgresql": ("ctid::text", "xmin::text"),
}
_WITHOUT_NUMBERS = {"ballots", "ballot_answers"}


def everything(url: str) -> Mapping[str, Rows]:
    """Every row of every table, with what the database itself knows of it, in its own order."""
    kind = kind_of(url)
    with closing(connect(url)) as db:
        return {
            table.name: list(_rows(db, kind, table.name, [column.name for column in table.columns]))
            for table in metadata.sorted_tables
        }


def _rows(db: Any, kind: str, table: str, columns: Sequence[str]) -> Iterator[dict[str, Any]]:
    hidden = () if kind == "sqlite" and table in _WITHOUT_NUMBERS else _HIDDEN[kind]
    names = [*columns, *hidden]
    found = db.execute(f"SELECT {', '.join(names)} FROM {table}")
    for place, row in enumerate(found.fetchall()):
        yield {**dict(zip(names, row, strict=True)), "place": place}


def best_guess(tables: Mapping[str, Rows], secret: Mapping[int, str]) -> int:
    """How many of the members' secret words somebody can put to their names at best, by a common
    value or by a common order.
    """
    return max(by_value(tables, secret), by_order(tables, secret))


def by_value(tables: Mapping[str, Rows], secret: Mapping[int, str]) -> int:
    """By rows that share a value with a row that names the member, directly or by one more."""
    guessed = 0
    words = {word: member for member, word in secret.items()}
    sheets = {row["id"]: row["member_id"] for row in tables["sheets"]}
    for row in tables["answers"]:
        member = words.get(row["words"])
        guessed += member is not None and sheets.get(row["sheet_id"]) == member
    for row in tables["ballot_answers"]:
        member = words.get(row["words"])
        if member is None:
            continue
        marks = {str(value) for name, value in row.items() if name not in {"words", "place"}}
        marks |= {
            str(value)
            for ballot in tables["ballots"]
            if ballot["id"] == row["ballot_id"]
            for name, value in ballot.items()
            if name != "place"
        }
        named = {
            who["member_id"]
            for table in ("sheets", "operations", "entries", "lots")
            for who in tables[table]
            if who["member_id"] is not None and marks & _marks(who)
        }
        guessed += named == {member}
    return guessed


def _marks(row: Mapping[str, Any]) -> set[str]:
    """What may be shared with another row: no small number, which is a coincidence."""
    return {str(v) for v in row.values() if v is not None and len(str(v)) > 4}


def by_order(tables: Mapping[str, Rows], secret: Mapping[int, str]) -> int:
    """By putting members in an order that some column gives, and answers in another's."""
    words = {word: member for member, word in secret.items()}
    best = 0
    for answers in (tables["answers"], tables["ballot_answers"]):
        said = [row for row in answers if row["words"] in words]
        if len(said) < len(secret):
            continue
        for theirs, ours in product(_orders(said), _member_orders(tables, secret)):
            hits = sum(words[a["words"]] == member for a, member in zip(theirs, ours, strict=False))
            best = max(best, hits)
    return best


def _orders(rows: Rows) -> Iterator[Rows]:
    for name in rows[0]:
        if name != "words" and all(row[name] is not None for row in rows):
            yield sorted(rows, key=lambda row, name=name: _key(row[name]))  # type: ignore[misc]


def _member_orders(tables: Mapping[str, Rows], secret: Mapping[int, str]) -> Iterator[list[int]]:
    for table in ("sheets", "operations", "entries", "lots", "members"):
        own = "id" if table == "members" else "member_id"
        rows = [row for row in tables[table] if row[own] in secret]
        newest = list({row[own]: row for row in rows}.values())
        for order in _orders(newest) if len(newest) == len(secret) else ():
            yield [row[own] for row in order]


def _key(value: Any) -> tuple[str, Any]:
    """Comparable within its kind; places in PostgreSQL's files as numbers."""
    text = str(value)
    if text.startswith("(") and "," in text:
        page, item = text.strip("()").split(",")
        return "place", (int(page), int(item))
    if text.isdecimal():
        return "number", (int(text), 0)
    return "text", text

"""Records and rows: a field is kept in the column of its name.

The fields of a record within a record lie in the same row, in its place. Nothing else is looked
into: what is not a plain value has a column type that knows it.
"""

from collections.abc import Callable
from dataclasses import fields, is_dataclass
from functools import cache
from operator import attrgetter
from typing import Any, TypeVar, get_type_hints

from sqlalchemy import Column, Table

R = TypeVar("R")
Paths = tuple[tuple[str, ...], ...]


def columns_of(record: type[Any], table: Table) -> tuple[Column[Any], ...]:
    """The columns that the record's fields are kept in, in the order of the fields.

    Raises TypeError where a field has no column of its own in the table.
    """
    names = [name for *_, name in paths_of(record)]
    for name in names:
        if name not in table.c or names.count(name) > 1:
            raise TypeError(f"{record.__name__}.{name} has no column of its own in {table.name}")
    return tuple(table.c[name] for name in names)


def row_of(record: Any) -> dict[str, Any]:
    """What the record is kept as, for an insert that gives more: its values by the columns' names.

    Without more, `Database.keep` is quicker.
    """
    names, values = _reading(record.__class__)
    return dict(zip(names, values(record), strict=True))


def record_of(record: type[R]) -> Callable[..., R]:
    """What makes the record again out of the values of its columns.

    Where no other record is in it, the class itself does.
    """
    within = [
        (place, part, place + len(fields(part)))
        for place, (_, part) in enumerate(_fields(record))
        if part is not None
    ]

    def made(*row: Any) -> R:
        values = [*row]
        for place, part, end in within:
            values[place:end] = [part(*values[place:end])]
        return record(*values)

    return made if within else record


@cache  # so twenty values take 2 µs; dataclasses.asdict, which copies each of them, takes 44
def _reading(record: type[Any]) -> tuple[tuple[str, ...], Callable[[Any], tuple[Any, ...]]]:
    paths = paths_of(record)
    return tuple(name for *_, name in paths), attrgetter(*(".".join(path) for path in paths))


def paths_of(record: type[Any]) -> Paths:
    """How one gets to each value: by its field, or by that of the record within, then its own."""
    return tuple(
        path
        for field, part in _fields(record)
        for path in ([(field, inner.name) for inner in fields(part)] if part else [(field,)])
    )


def _fields(record: type[Any]) -> list[tuple[str, type[Any] | None]]:
    """The fields, and the class of those that are records themselves."""
    types = get_type_hints(record)
    return [
        (field.name, types[field.name] if is_dataclass(types[field.name]) else None)
        for field in fields(record)
    ]

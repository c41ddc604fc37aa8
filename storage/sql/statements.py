"""Running statements: SQLAlchemy Core builds and compiles them, once; the drivers execute them.

SQLAlchemy's own execution costs many times what SQLite takes to look up a row, and a sale is
twelve statements. So each is compiled once, with what converts its values, and kept.
"""

from collections.abc import Callable, Mapping, Sequence
from functools import cache
from operator import attrgetter
from typing import Any, Protocol, TypeVar

from sqlalchemy import Executable
from sqlalchemy.engine import Dialect
from sqlalchemy.sql import ClauseElement
from sqlalchemy.sql.compiler import SQLCompiler

from storage.sql.records import paths_of

Row = tuple[Any, ...]
Convert = Callable[[Any], Any]
T = TypeVar("T")


class Cursor(Protocol):
    """What answers of sqlite3 and psycopg have in common."""

    def fetchone(self) -> Any: ...
    def fetchall(self) -> list[Any]: ...


class Driver(Protocol):
    """An open connection of sqlite3 or psycopg."""

    def execute(self, query: Any, params: Sequence[Any], /) -> Cursor: ...


class Database:
    """An open connection that runs the module constants in which `storage/` keeps its statements.

    Those that have no constant text are run by `run_once` and `all_once`. Parameters are given by
    name. `insert(table)` and `update(table).where(...)` without values take
    the names that are columns for these. The driver's own errors are raised.
    """

    __slots__ = ("_dialect", "_driver")

    def __init__(self, driver: Driver, dialect: Dialect) -> None:
        self._driver = driver
        self._dialect = dialect

    @property
    def kind(self) -> str:
        """`sqlite` or `postgresql`."""
        return self._dialect.name

    def run(self, statement: Executable, /, **values: Any) -> None:
        """Run a statement that answers nothing."""
        ready = _compiled(statement, self._dialect, *values)
        self._driver.execute(ready.sql, ready.given(values))

    def keep(self, statement: Executable, record: Any, /) -> None:
        """Insert a record, and nothing beside it: as `run(statement, **row_of(record))`, quicker.

        A sale's twenty values take 26 µs so, as if they were written out by hand, and 32 by way of
        a dict.
        """
        ready, values = _kept(statement, self._dialect, record.__class__)
        self._driver.execute(ready.sql, ready.converted([*values(record)]))

    def run_once(self, statement: Executable, /) -> None:
        """Run a statement that was built for this one time, with its values in it.

        Nothing is kept of it, as of the others, of which there are only so many.
        """
        ready = _Compiled(statement, self._dialect, ())
        self._driver.execute(ready.sql, ready.given({}))

    def all_once(self, statement: Executable, /) -> list[Row]:
        """Every row that a statement finds which was built for this one time: see `run_once`."""
        ready = _Compiled(statement, self._dialect, ())
        rows = self._driver.execute(ready.sql, ready.given({})).fetchall()
        return [ready.taken(row) for row in rows]

    def added(self, statement: Executable, /, **values: Any) -> int:
        """Insert a row, and return the number that it got.

        SQLite knows it anyway: had it to answer with rows, a sale would take it a tenth longer.
        """
        ready = _compiled(statement, self._dialect, *values)
        cursor: Any = self._driver.execute(ready.sql, ready.given(values))
        number = cursor.lastrowid if self.kind == "sqlite" else cursor.fetchone()[0]
        return int(number)

    def all(self, statement: Executable, /, **values: Any) -> list[Row]:
        """Every row that it finds."""
        ready = _compiled(statement, self._dialect, *values)
        rows = self._driver.execute(ready.sql, ready.given(values)).fetchall()
        return [ready.taken(row) for row in rows]

    def all_as(
        self, made: Callable[..., T], statement: Executable, /, **values: Any
    ) -> tuple[T, ...]:
        """Every row that it finds, as what is made of the row's values."""
        return tuple([made(*row) for row in self.all(statement, **values)])

    def first(self, statement: Executable, /, **values: Any) -> Row | None:
        """The first row, if there is any."""
        ready = _compiled(statement, self._dialect, *values)
        row = self._driver.execute(ready.sql, ready.given(values)).fetchone()
        return None if row is None else ready.taken(row)

    def first_as(self, made: Callable[..., T], statement: Executable, /, **values: Any) -> T | None:
        """The first row, if there is any, as what is made of its values."""
        row = self.first(statement, **values)
        return None if row is None else made(*row)

    def one(self, statement: Executable, /, **values: Any) -> Row:
        """The row that must be there. Raises LookupError."""
        row = self.first(statement, **values)
        if row is None:
            raise LookupError(f"no row for {', '.join(values)}")
        return row

    def value(self, statement: Executable, /, **values: Any) -> Any:
        """The first value of the row that must be there. Raises LookupError."""
        return self.one(statement, **values)[0]

    def value_or_none(self, statement: Executable, /, **values: Any) -> Any:
        """The first value of the first row, None without one."""
        row = self.first(statement, **values)
        return None if row is None else row[0]


class _Compiled:
    """The text of a statement for one driver, and how values go in and come out."""

    __slots__ = ("_constants", "_in_order", "_inwards", "_outwards", "names", "sql")

    def __init__(self, statement: Executable, dialect: Dialect, names: tuple[str, ...]) -> None:
        assert isinstance(statement, ClauseElement)  # noqa: S101 — for the type
        compiled = statement.compile(dialect=dialect, column_keys=names)
        assert isinstance(compiled, SQLCompiler)  # noqa: S101 — for the type
        self.sql = str(compiled)
        self.names = compiled.positiontup or []
        self._in_order = [*names] == self.names
        constants = compiled.construct_params(_check=False)
        self._constants = {name: constants[name] for name in {*self.names}.difference(names)}
        self._inwards = [
            (place, convert)
            for place, name in enumerate(self.names)
            if (convert := _inwards(compiled.binds[name].type, dialect)) is not None
        ]
        columns: Any = getattr(statement, "exported_columns", ())
        self._outwards = [
            (place, convert)
            for place, column in enumerate(columns)
            if (convert := _outwards(column.type, dialect)) is not None
        ]

    def given(self, values: Mapping[str, Any]) -> list[Any]:
        """The values in the order of their places, as the driver takes them."""
        if self._in_order:
            placed = [*values.values()]
        else:
            named = {**self._constants, **values}
            placed = [named[name] for name in self.names]
        return self.converted(placed)

    def converted(self, placed: list[Any]) -> list[Any]:
        """The same values, which are in their places, as the driver takes them."""
        for place, convert in self._inwards:
            placed[place] = convert(placed[place])
        return placed

    def taken(self, row: Row) -> Row:
        """A row of the driver's in Python's own types."""
        if not self._outwards:
            return row
        values = list(row)
        for place, convert in self._outwards:
            values[place] = convert(values[place])
        return tuple(values)


@cache
def _compiled(statement: Executable, dialect: Dialect, *names: str) -> _Compiled:
    return _Compiled(statement, dialect, names)


@cache
def _kept(
    statement: Executable, dialect: Dialect, record: Any
) -> tuple[_Compiled, Callable[[Any], tuple[Any, ...]]]:
    """The statement, and what takes a record's values in the order of their places."""
    paths = {path[-1]: ".".join(path) for path in paths_of(record)}
    ready = _Compiled(statement, dialect, tuple(paths))
    return ready, attrgetter(*(paths[name] for name in ready.names))


def _inwards(kind: Any, dialect: Dialect) -> Convert | None:
    convert: Convert | None = kind.dialect_impl(dialect).bind_processor(dialect)
    return convert


def _outwards(kind: Any, dialect: Dialect) -> Convert | None:
    convert: Convert | None = kind.dialect_impl(dialect).result_processor(dialect, None)
    return convert

"""What DATABASE_URL may be."""

from pathlib import Path

from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError


class UnknownDatabase(ValueError):
    """Neither `sqlite:///path/to/file` nor `postgresql://user:password@host/name`."""


def parse_url(url: str) -> URL:
    """The URL with the driver that serves it. Raises UnknownDatabase, which repeats no password."""
    try:
        parsed = make_url(url)
    except (ArgumentError, ValueError):
        raise UnknownDatabase from None
    if parsed.drivername == "sqlite" and parsed.database not in {None, "", ":memory:"}:
        return parsed
    if parsed.drivername == "postgresql":
        return parsed.set(drivername="postgresql+psycopg")
    raise UnknownDatabase


def sqlite_path(url: URL) -> Path | None:
    """The file that an SQLite URL names; None for another database."""
    return Path(str(url.database)) if url.drivername == "sqlite" else None

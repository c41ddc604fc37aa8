"""What DATABASE_URL may be."""

import os
import re
from pathlib import Path
from typing import Any

from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError


class UnknownDatabase(ValueError):
    """Neither `sqlite:///path/to/file` nor `postgresql://user:password@host/name`."""


def parse_url(url: str) -> URL:
    """The URL with the driver that serves it. Raises UnknownDatabase, which repeats no password.

    A path from the home folder (~) is written out.
    """
    try:
        parsed = make_url(url)
        if parsed.drivername == "sqlite" and parsed.database not in {None, "", ":memory:"}:
            return parsed.set(database=_path(str(parsed.database)))
    except (ArgumentError, ValueError, RuntimeError):  # RuntimeError: nobody has such a home
        raise UnknownDatabase from None
    # Of a password with an @ in it, the driver would take the rest for the host, and print it.
    if parsed.drivername == "postgresql" and "@" not in (parsed.host or ""):
        return parsed.set(drivername="postgresql+psycopg")
    raise UnknownDatabase


def _path(written: str) -> str:
    """Raises ValueError for what another system, or a shell, would have made a path of."""
    windows = re.match(r"[A-Za-z]:[\\/]", written) or "\\" in written
    if "$" in written or (windows and os.name == "posix"):
        raise ValueError
    return str(Path(written).expanduser())


def sqlite_path(url: URL) -> Path | None:
    """The file that an SQLite URL names; None for another database."""
    return Path(str(url.database)) if url.drivername == "sqlite" else None


def connecting(url: URL) -> dict[str, Any]:
    """How psycopg is to connect to a PostgreSQL database, whatever its own settings are.

    In parts: written out again, a space in them would be a +, which the driver takes for a plus.
    """
    given = url.translate_connect_args(username="user", database="dbname") | dict(url.query)
    dates = "-c datestyle=ISO,YMD -c intervalstyle=postgres"
    options = f"{given.get('options', '')} {dates}".strip()
    return given | {"options": options, "client_encoding": "utf8"}

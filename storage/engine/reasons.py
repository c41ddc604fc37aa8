"""Why the database cannot be used, in words of ours: drivers' words may have a password in them."""

import errno
import re
import sqlite3
from collections.abc import Mapping

_FILES: Mapping[int, str] = {
    errno.ENOENT: "a folder of its path is not there",
    errno.ENOTDIR: "a file stands where a folder of its path should be",
    errno.EEXIST: "a file stands where a folder of its path should be",
    errno.EISDIR: "it is a folder",
    errno.EACCES: "this user may not write there",
    errno.EPERM: "this user may not write there",
    errno.EROFS: "the disk is read-only",
    errno.ENOSPC: "the disk is full",
    errno.EDQUOT: "the disk is full",
    errno.EIO: "the disk fails",
}
_SQLITE: Mapping[int, str] = {
    sqlite3.SQLITE_BUSY: "another process holds it",
    sqlite3.SQLITE_LOCKED: "another process holds it",
    sqlite3.SQLITE_CANTOPEN: "the file cannot be opened or made: see its folder, and who may write",
    sqlite3.SQLITE_READONLY: "this user may not write to the file, or to its folder",
    sqlite3.SQLITE_PERM: "this user may not read the file",
    sqlite3.SQLITE_FULL: "the disk is full",
    sqlite3.SQLITE_IOERR: "the disk fails, or another system holds the file",
    sqlite3.SQLITE_ERROR: "its tables are not as expected: it is another program's, or was changed",
    sqlite3.SQLITE_CORRUPT: "the file is damaged: put a backup in its place",
    sqlite3.SQLITE_NOTADB: "the file is no database: it is damaged, or somebody else's",
}
# Of PostgreSQL, by how the code of the error begins.
_POSTGRES: Mapping[str, str] = {
    "25006": "it is read-only",
    "28": "it does not accept this user or password",
    "3D": "it has no database of this name",
    "42501": "this user has not the right to read and write its tables",
    "42P": "its tables are not as expected: it is another program's, or was changed",
    "53100": "its disk is full",
    "53300": "it takes no more connections",
    "55P03": "another process holds it",
    "57P": "it is starting, stopping, or has ended the connection",
    "58": "its disk fails",
    "XX": "it is damaged",
}
# Before there is a connection there is no code: then what the driver says is looked at, in English.
_CONNECTING: Mapping[str, str] = {
    'database ".*" does not exist': _POSTGRES["3D"],
    'password|authentication|role ".*" does not exist|pg_hba': _POSTGRES["28"],
    "too many clients|connection slots": _POSTGRES["53300"],
    "starting up|shutting down": _POSTGRES["57P"],
    "translate host|name or service|resolve": "nobody knows the name of its server",
    "refused|no such file": "nobody listens there",
}


def why(error: BaseException | None) -> str:
    """What is in the way, for whoever looks after the shop."""
    if isinstance(error, sqlite3.Error):
        code = getattr(error, "sqlite_errorcode", None)
        known = _SQLITE.get((code or 0) & 0xFF)
        return known or f"SQLite cannot go on ({getattr(error, 'sqlite_errorname', 'unknown')})"
    if isinstance(error, OSError):
        return _FILES.get(error.errno or 0, f"the system refuses (error {error.errno})")
    state = str(getattr(error, "sqlstate", None) or "")
    if state:
        known = next((said for code, said in _POSTGRES.items() if state.startswith(code)), None)
        return known or f"it refuses (PostgreSQL's {state})"
    said = str(error).lower()
    known = next((ours for theirs, ours in _CONNECTING.items() if re.search(theirs, said)), None)
    return known or "the server does not answer"


def is_ours(error: BaseException) -> bool:
    """Whether a driver's error says that this program is wrong, and not that the database is."""
    if isinstance(error, sqlite3.Error):
        return type(error) not in {sqlite3.OperationalError, sqlite3.DatabaseError}
    state = str(getattr(error, "sqlstate", None) or "")
    return bool(state) and not state.startswith(
        ("08", "25006", "28", "3D", "40", "42501", "53", "55P03", "57", "58", "XX")
    )

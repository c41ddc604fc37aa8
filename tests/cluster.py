"""A PostgreSQL server of a test's own, to be restarted and to crash.

Nothing of its safety is turned down: what it has committed it finds again after a crash.
"""

import os
import pwd
import random
import shutil
import signal
import socket
import subprocess
from contextlib import suppress
from pathlib import Path
from uuid import uuid4

import psycopg
import pytest
from psycopg.sql import SQL, Identifier

from storage.engine.schema import migrate

_BELOW_EPHEMERAL = range(20_000, 30_000)
"""Ports that the system lends to nobody while the server is down."""
_LONGEST = 30  # seconds for it to start or to end


def find_programs() -> Path | None:
    """Where this machine's PostgreSQL server has its programs; the newest, if there are several."""
    places = [Path(found).parent for found in [shutil.which("pg_ctl")] if found]
    if config := shutil.which("pg_config"):
        asked = subprocess.run([config, "--bindir"], capture_output=True, text=True, check=True)
        places.append(Path(asked.stdout.strip()))
    versions = Path("/usr/lib/postgresql").glob("*/bin")
    places += sorted(versions, key=lambda found: float(found.parent.name), reverse=True)
    needed = ("initdb", "pg_ctl", "postgres")
    return next(
        (place for place in places if all((place / name).exists() for name in needed)), None
    )


class Cluster:
    """It lies in the folder and listens on a port of 127.0.0.1 that stays the same."""

    def __init__(self, programs: Path, folder: Path) -> None:
        self._programs = programs
        self._folder = folder
        self._user: pwd.struct_passwd | None = None
        if os.geteuid() == 0:  # PostgreSQL refuses to run as root
            self._user = _somebody()
            os.chown(folder, self._user.pw_uid, self._user.pw_gid)
        self._port = _free_port()
        self._run("initdb", "--no-sync", "--auth=trust", "--username=postgres", "--encoding=UTF8")
        with (folder / "data" / "postgresql.conf").open("a") as settings:
            settings.write(
                "listen_addresses = '127.0.0.1'\n"
                f"port = {self._port}\n"
                f"unix_socket_directories = '{folder}'\n"
            )

    def start(self) -> None:
        """Start it, and wait until it takes connections."""
        self._control("start", f"--log={self._folder / 'log'}")

    def stop(self, mode: str = "fast") -> None:
        """End it in good order (`fast`), or at once, as a crash does (`immediate`)."""
        self._control("stop", f"--mode={mode}")

    def restart(self, mode: str) -> None:
        """Stop it and start it again."""
        self._control("restart", f"--mode={mode}", f"--log={self._folder / 'log'}")

    def lose_a_process(self) -> None:
        """Kill the server's process for a connection that is at work.

        The server then ends all others, recovers and goes on by itself.
        """
        with psycopg.connect(self._url("postgres"), autocommit=True) as admin:
            at_work = admin.execute(
                "SELECT pid FROM pg_stat_activity WHERE backend_type = 'client backend'"
                " AND pid <> pg_backend_pid() ORDER BY xact_start LIMIT 1",
            ).fetchone()
            assert at_work is not None
            os.kill(at_work[0], signal.SIGKILL)
            with pytest.raises(psycopg.OperationalError):
                admin.execute("SELECT pg_sleep(%s)", [_LONGEST])

    def database(self) -> str:
        """The URL of a new database with the newest schema and nothing in it."""
        name = f"test_{uuid4().hex[:12]}"
        with psycopg.connect(self._url("postgres"), autocommit=True) as admin:
            admin.execute(SQL("CREATE DATABASE {}").format(Identifier(name)))
        migrate(self._url(name))
        return self._url(name)

    def _url(self, database: str) -> str:
        return f"postgresql://postgres@127.0.0.1:{self._port}/{database}"

    def _control(self, *order: str) -> None:
        self._run("pg_ctl", "--wait", f"--timeout={_LONGEST}", *order)

    def _run(self, program: str, *arguments: str) -> None:
        done = subprocess.run(
            [self._programs / program, f"--pgdata={self._folder / 'data'}", *arguments],
            cwd=self._folder,
            env={"PATH": os.defpath, "LC_ALL": "C"},
            user=self._user and self._user.pw_uid,
            group=self._user and self._user.pw_gid,
            extra_groups=self._user and [],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
        )
        assert done.returncode == 0, f"{program}: {done.stdout}{self._log()}"

    def _log(self) -> str:
        log = self._folder / "log"
        return log.read_text() if log.exists() else ""


def _somebody() -> pwd.struct_passwd:
    """A user who is not root."""
    with suppress(KeyError):
        return pwd.getpwnam("postgres")
    return pwd.getpwnam("nobody")


def _free_port() -> int:
    for port in random.sample(_BELOW_EPHEMERAL, 100):
        with suppress(OSError), socket.create_server(("127.0.0.1", port)):
            return port
    raise AssertionError("no port is free")

import asyncio
import sqlite3
import subprocess
import sys
import threading
import time
from collections.abc import Coroutine, Iterator
from contextlib import closing, contextmanager
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from loyalty.store import StoreAway, Tx
from storage.engine.sqlite import connect
from storage.store import SqlStore, open_store
from tests.storage.direct import execute, file_of
from tests.storage.engine.test_store import count_up

# Holds the lock as another program would, until its standard input is closed.
LOCKER = """
import sqlite3, sys
file = sqlite3.connect(sys.argv[1], isolation_level=None)
file.execute("BEGIN IMMEDIATE")
print("locked", flush=True)
sys.stdin.read()
"""
# Lets no file grow for a while, and prints how writes end: three in a group, one afterwards.
FULL_DISK = """
import resource, sys, threading
from concurrent.futures import ThreadPoolExecutor
from storage.store import open_store

store = open_store(sys.argv[1])
limits = resource.getrlimit(resource.RLIMIT_FSIZE)
resource.setrlimit(resource.RLIMIT_FSIZE, (4096, limits[1]))
with ThreadPoolExecutor(3) as pool:
    put = lambda name: store.write_and_wait(lambda tx: tx.settings.put(name, "x" * 9999))
    for answer in [pool.submit(put, f"{number}") for number in range(3)]:
        print(type(answer.exception()).__name__)
resource.setrlimit(resource.RLIMIT_FSIZE, limits)
put("later")
print("later")
store.close()
"""
ROOM = 40  # pages that the full disk has left


@pytest.fixture
def file_store(sqlite_url: str) -> Iterator[SqlStore]:
    """An open store on a file."""
    store = open_store(sqlite_url)
    yield store
    store.close()


@contextmanager
def locked_by_another_process(path: Path) -> Iterator["subprocess.Popen[bytes]"]:
    with subprocess.Popen(
        [sys.executable, "-c", LOCKER, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as locker:
        assert locker.stdout is not None
        assert locker.stdin is not None
        assert locker.stdout.readline() == b"locked\n"
        yield locker
        locker.stdin.close()


async def test_writes_wait_three_seconds_for_another_process(
    file_store: SqlStore, sqlite_url: str
) -> None:
    """Everybody is answered when the lock is gone, and reading goes on meanwhile."""
    with locked_by_another_process(file_of(sqlite_url)):
        begun = time.monotonic()
        writes = [asyncio.create_task(file_store.write(count_up)) for _ in range(5)]
        while time.monotonic() - begun < 3:
            assert await file_store.read(lambda tx: tx.settings.get("count")) is None
            await asyncio.sleep(0.05)
        assert not any(write.done() for write in writes)
    assert sorted(await asyncio.gather(*writes)) == [1, 2, 3, 4, 5]


async def test_a_lock_that_stays_is_said_to_everybody_who_waits(sqlite_url: str) -> None:
    """After its patience the store is away; once the lock is gone it is back."""
    store = open_store(sqlite_url, patience=0.2)
    try:
        with locked_by_another_process(file_of(sqlite_url)):
            answers = await asyncio.gather(
                *(store.write(count_up) for _ in range(5)), return_exceptions=True
            )
        assert [type(answer) for answer in answers] == [StoreAway] * 5
        assert await store.write(count_up) == 1
    finally:
        store.close()


async def test_a_disk_that_fills_up_within_a_group_fails_the_whole_group(
    sqlite_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """SQLite has rolled everything back by itself: nobody is told that their write is kept."""
    monkeypatch.setattr("storage.engine.sqlite.connect", _connect_to_a_small_disk)
    store = open_store(sqlite_url)
    try:
        answers = await in_one_group(
            store,
            *(store.write(put, f"before {number}", "x") for number in range(3)),
            store.write(put, "large", "x" * 10**6),
            store.write(put, "after", "x"),
        )
        assert [type(answer) for answer in answers] == [StoreAway] * 5
        assert execute(sqlite_url, "SELECT name FROM settings") == []
        assert await store.write(put, "small", "x") == "small"
    finally:
        store.close()


def test_a_commit_that_cannot_be_written_is_told_to_all(sqlite_url: str) -> None:
    """A file that may not grow: nothing is kept, and once it may, writing works again."""
    done = subprocess.run(
        [sys.executable, "-c", FULL_DISK, sqlite_url], capture_output=True, text=True, check=False
    )
    assert done.stderr == ""
    assert done.stdout.split() == ["StoreAway"] * 3 + ["later"]
    assert execute(sqlite_url, "SELECT name FROM settings") == [("later",)]


async def test_writes_that_wait_share_one_commit(
    sqlite_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A slow disk is asked once for all of them."""
    commits: list[str] = []
    monkeypatch.setattr("storage.engine.sqlite.connect", partial(_connect_and_listen, commits))
    store = open_store(sqlite_url)
    try:
        await in_one_group(store, *(store.write(put, f"{number}", "x") for number in range(50)))
    finally:
        store.close()
    assert len(commits) == 2  # the one that all waited for, and theirs


def test_every_commit_is_on_the_disk(sqlite_url: str) -> None:
    """As far as the disk itself tells the truth: `synchronous` is FULL, foreign keys are on."""
    with closing(connect(file_of(sqlite_url), patience=1)) as file:
        pragmas = ("synchronous", "foreign_keys", "journal_mode")
        assert [file.execute(f"PRAGMA {name}").fetchone()[0] for name in pragmas] == [2, 1, "wal"]
        assert file.isolation_level is None


def test_a_file_that_is_not_there_is_not_made(tmp_path: Path) -> None:
    """A wrong path is said, not filled with an empty database."""
    with pytest.raises(StoreAway):
        open_store(f"sqlite:///{tmp_path / 'typo.db'}")
    assert list(tmp_path.iterdir()) == []


def put(tx: Tx, name: str, value: str) -> str:
    tx.settings.put(name, value)
    return name


async def in_one_group(store: SqlStore, *writes: Coroutine[Any, Any, str]) -> list[Any]:
    """The outcomes of writes that were all waiting when their turn came."""
    running, go = threading.Event(), threading.Event()

    def hold(tx: Tx) -> None:
        running.set()
        assert go.wait(10)

    held = asyncio.create_task(store.write(hold))
    await asyncio.to_thread(running.wait, 10)
    group = [asyncio.create_task(write) for write in writes]
    await asyncio.sleep(0)  # by now each stands in the queue
    go.set()
    await held
    return await asyncio.gather(*group, return_exceptions=True)


def _connect_to_a_small_disk(
    path: Path, *, patience: float, reading: bool = False
) -> sqlite3.Connection:
    file = connect(path, patience=patience, reading=reading)
    (pages,) = file.execute("PRAGMA page_count").fetchone()
    file.execute(f"PRAGMA max_page_count={pages + ROOM}")
    return file


def _connect_and_listen(
    commits: list[str], path: Path, *, patience: float, reading: bool = False
) -> sqlite3.Connection:
    file = connect(path, patience=patience, reading=reading)
    file.set_trace_callback(
        lambda statement: commits.append(statement) if statement == "COMMIT" else None
    )
    return file

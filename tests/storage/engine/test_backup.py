import asyncio
import os
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from loyalty.store import StoreAway
from loyalty.upkeep.audit import audit
from storage.engine.backup import BackupFailed, CopyDamaged, CopyNotWritten, FileInTheWay, back_up
from storage.store import open_store
from tests.loyalty.shop import Shop
from tests.storage.direct import execute, file_of


def test_a_copy_of_a_busy_database_is_of_one_moment(sqlite_url: str, tmp_path: Path) -> None:
    """While sales go on, ten copies: each whole, each a shop whose accounts are in order."""

    async def sell_and_copy() -> list[Path]:
        copies = [tmp_path / f"copy {number}.db" for number in range(10)]
        selling = asyncio.create_task(asyncio.to_thread(sell_until_told))
        for copy in copies:
            await asyncio.to_thread(back_up, file_of(sqlite_url), copy)
        done.append(True)
        await selling
        return copies

    def sell_until_told() -> None:
        while not done:
            shop.sell(cashier, member)

    done: list[bool] = []
    store = open_store(sqlite_url)
    try:
        shop = Shop(store)
        shop.open()
        cashier, member = shop.staff(), shop.member()
        copies = asyncio.run(sell_and_copy())
    finally:
        store.close()
    sales = []
    for copy in copies:
        copied = open_store(f"sqlite:///{copy}")
        findings = copied.read_and_wait(audit)
        copied.close()
        assert not findings.flaws
        sales.append(findings.totals.sales)
    assert sales == sorted(sales)
    assert sales[-1] > 0


def test_a_copy_is_one_file_that_no_one_else_may_read(sqlite_url: str, tmp_path: Path) -> None:
    """With the rights of the database itself, and nothing beside it."""
    file_of(sqlite_url).chmod(0o600)
    folder = tmp_path / "backups"
    folder.mkdir()
    back_up(file_of(sqlite_url), folder / "copy.db")
    assert [path.name for path in folder.iterdir()] == ["copy.db"]
    assert (folder / "copy.db").stat().st_mode & 0o777 == 0o600


def test_nothing_is_overwritten(sqlite_url: str, tmp_path: Path) -> None:
    """A file, or a link to nowhere, that has the name keeps it."""
    taken, link = tmp_path / "taken", tmp_path / "link"
    taken.write_text("mine")
    link.symlink_to(tmp_path / "nowhere")
    for path in (taken, link):
        with pytest.raises(FileInTheWay):
            back_up(file_of(sqlite_url), path)
    assert taken.read_text() == "mine"
    assert not link.exists()


def test_a_damaged_database_is_not_called_a_backup(sqlite_url: str, tmp_path: Path) -> None:
    """The copy is checked before it gets its name: its pages, and that no row refers to nothing."""
    execute(sqlite_url, "INSERT INTO card_codes VALUES ('000000', 77, '2026')")
    before = set(tmp_path.iterdir())
    with pytest.raises(CopyDamaged, match="card_codes"):
        back_up(file_of(sqlite_url), tmp_path / "copy.db")

    with closing(sqlite3.connect(file_of(sqlite_url))) as file:
        file.execute("PRAGMA journal_mode=DELETE")
        (size,) = file.execute("PRAGMA page_size").fetchone()
    with file_of(sqlite_url).open("r+b") as raw:
        raw.seek(4 * size)
        raw.write(os.urandom(8 * size))
    with pytest.raises(BackupFailed):
        back_up(file_of(sqlite_url), tmp_path / "copy.db")
    assert set(tmp_path.iterdir()) <= before


def test_where_nothing_can_be_written_it_is_said(sqlite_url: str, tmp_path: Path) -> None:
    """A folder that is none, a name that is too long; and no database is made where none is."""
    (tmp_path / "file").touch()
    for place in ("nowhere/copy.db", "file/copy.db", "c" * 250):
        with pytest.raises(CopyNotWritten):
            back_up(file_of(sqlite_url), tmp_path / place)
    with pytest.raises(StoreAway):
        back_up(tmp_path / "typo.db", tmp_path / "copy.db")
    assert not (tmp_path / "typo.db").exists()
    assert not (tmp_path / "copy.db").exists()

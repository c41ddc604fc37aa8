"""A backup is put back whole, and over nothing."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from loyalty.upkeep.audit import audit
from storage.engine.backup import BackupFailed, back_up
from storage.engine.restoring import restore
from storage.engine.schema import migrate
from storage.store import open_store
from tests.loyalty.shop import Shop


@pytest.fixture
def shop(tmp_path: Path) -> Path:
    """The database of a shop with three sales; a backup of it lies in `copy.db`."""
    database = tmp_path / "shop" / "tamga.db"
    migrate(f"sqlite:///{database}")
    store = open_store(f"sqlite:///{database}")
    shop = Shop(store)
    shop.open()
    cashier, member = shop.staff(), shop.member()
    for _ in range(3):
        shop.sell(cashier, member)
    back_up(database, tmp_path / "copy.db")
    shop.sell(cashier, member)
    store.close()
    return database


def sales(database: Path) -> int:
    """How many there are, in books that are in order."""
    with closing(open_store(f"sqlite:///{database}")) as store:
        findings = store.read_and_wait(audit)
    assert not findings.flaws
    return findings.totals.sales


def test_a_backup_becomes_the_database(shop: Path, tmp_path: Path) -> None:
    """Where the old one was moved away: as it was then, for nobody else to read."""
    shop.rename(tmp_path / "old.db")
    restore(tmp_path / "copy.db", shop, shop.with_name("state.db"))
    assert sales(shop) == 3
    assert shop.stat().st_mode & 0o777 == 0o600
    assert sales(tmp_path / "old.db") == 4
    assert [path.name for path in shop.parent.iterdir()] == ["tamga.db"]


@pytest.mark.parametrize("end", ["", "-wal", "-shm", "-journal"])
def test_what_stands_there_is_named(shop: Path, tmp_path: Path, end: str) -> None:
    """A log of writes that was left behind would go into the backup: 3 sales became 33."""
    left = shop.with_name(f"tamga.db{end}")
    shop.rename(left)
    with pytest.raises(BackupFailed, match=f"move away first, .*{left}$"):
        restore(tmp_path / "copy.db", shop, shop.with_name("state.db"))
    assert [*shop.parent.iterdir()] == [left]


def test_not_under_a_running_bot(shop: Path, tmp_path: Path) -> None:
    """Even where its database was moved away: it writes on to the old one."""
    shop.unlink()
    state = shop.with_name("state.db")
    with closing(sqlite3.connect(state, isolation_level=None)) as bot:
        bot.execute("PRAGMA locking_mode=EXCLUSIVE")
        bot.execute("BEGIN IMMEDIATE")
        with pytest.raises(BackupFailed, match="a bot is running"):
            restore(tmp_path / "copy.db", shop, state)
    assert not shop.exists()


@pytest.mark.parametrize("spoilt", ["cut", "notes", "other", "gone", "folder"])
def test_only_a_whole_backup(shop: Path, tmp_path: Path, spoilt: str) -> None:
    """What is damaged, somebody else's or not there is refused, and nothing is made."""
    shop.unlink()
    copy = tmp_path / "copy.db"
    whole = copy.read_bytes()
    copy.unlink()
    match spoilt:
        case "cut":
            copy.write_bytes(whole[: len(whole) // 2])
        case "notes":
            copy.write_text("notes" * 1_000)
        case "other":
            with closing(sqlite3.connect(copy)) as other:
                other.execute("CREATE TABLE other (it)")
        case "folder":
            copy.mkdir()
    with pytest.raises(BackupFailed, match=r"copy\.db is no"):
        restore(copy, shop, shop.with_name("state.db"))
    assert [*shop.parent.iterdir()] == []

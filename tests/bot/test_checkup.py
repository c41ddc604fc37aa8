"""`check` tries what the bot needs, and says in words of its own what is wrong."""

import asyncio
import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.checkup import Finding, _files, _redis
from bot.commands import main
from bot.settings import load_settings
from bot.whoami import _unheard
from loyalty.upkeep.settings import remember_backup
from sandbox import Sandbox
from storage.engine.schema import migrate
from storage.store import open_store
from tests.bot.conftest import Run
from tests.conftest import REDIS_URL


def line(out: str, what: str) -> str:
    """What is said of it."""
    return next(one for one in out.splitlines() if one.startswith(f"{what}: "))


def test_where_no_file_can_be_made(
    run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """A path below a file, a folder in its place, what is no database: each is said, in full."""
    (tmp_path / "notes").write_text("somebody's notes" * 100)
    (tmp_path / "folder").mkdir()
    for path, trouble in (
        ("notes/tamga.db", "a file stands where a folder of its path should be"),
        ("folder", "it is a folder"),
        ("notes", "the file is no database"),
    ):
        monkeypatch.setenv("DATABASE_URL", f"sqlite:///{path}")
        code, out, _ = run("check")
        said = line(out, "database")
        assert code == 1
        assert said.startswith(f"database: {tmp_path}/{path}: ")
        assert trouble in said


def test_conversations_of_somebody_else(run: Run, tmp_path: Path) -> None:
    """A state.db that is no database is said; one that a bot holds is as it should be."""
    (tmp_path / "data").mkdir()
    state = tmp_path / "data" / "state.db"
    state.write_text("notes" * 1_000)
    assert "the file is no database" in line(run("check")[1], "conversations")
    state.unlink()
    with closing(sqlite3.connect(state, isolation_level=None)) as held:
        held.execute("PRAGMA locking_mode=EXCLUSIVE")
        held.execute("BEGIN IMMEDIATE")
        assert "a bot is running" in line(run("check")[1], "conversations")


def test_check_changes_nothing(run: Run, tmp_path: Path) -> None:
    """What is written to try is taken back, and no file is left where there was none."""
    run("check")
    assert [*tmp_path.iterdir()] == []
    run("migrate")
    before = {path.name: path.stat().st_size for path in (tmp_path / "data").iterdir()}
    run("check")
    assert {path.name: path.stat().st_size for path in (tmp_path / "data").iterdir()} == before


def test_files_that_others_may_read(run: Run, tmp_path: Path) -> None:
    """They hold phones and keys: made for the bot's user alone, and said where they are not."""
    run("migrate")
    run("backup", "copy.db")
    data = tmp_path / "data"
    modes = [
        path.stat().st_mode & 0o777 for path in (data, data / "tamga.db", tmp_path / "copy.db")
    ]
    assert modes == [0o700, 0o600, 0o600]
    assert [*_files(load_settings())] == []
    (data / "tamga.db").chmod(0o644)
    data.chmod(0o755)
    code, out, _ = run("check")
    assert code == 1
    assert [one for one in out.splitlines() if one.startswith("files: ")] == [
        f"files: others may read data/tamga.db (0644): chmod 600 {data}/tamga.db",
        f"files: others may read {data} (0755): chmod 700 {data}",
    ]


def test_the_age_of_the_last_backup(run: Run, tmp_path: Path) -> None:
    """`backup` writes down when it was; check says how long ago, and how to make one."""
    run("migrate")
    assert line(run("check")[1], "backup") == "backup: none yet: `python -m bot backup FILE`"
    run("backup", "copy.db")
    assert line(run("check")[1], "backup") == "backup: 0 hours old"
    store = open_store(f"sqlite:///{tmp_path}/data/tamga.db")
    store.write_and_wait(remember_backup, now=datetime.now(UTC) - timedelta(days=40))
    store.close()
    assert line(run("check")[1], "backup") == "backup: 40 days old: `python -m bot backup FILE`"


def test_a_postgresql_that_may_only_be_read(
    run: Run, monkeypatch: pytest.MonkeyPatch, postgres_url: str
) -> None:
    """A user with the right to look, and no other, is told before the first sale fails."""
    monkeypatch.setenv("DATABASE_URL", postgres_url)
    assert line(run("check")[1], "database") == "database: ok, PostgreSQL"
    read_only = postgres_url.replace(
        "search_path", "default_transaction_read_only%3Don%20-csearch_path"
    )
    monkeypatch.setenv("DATABASE_URL", read_only)
    code, out, _ = run("check")
    assert code == 1
    assert line(out, "database") == "database: PostgreSQL: it is read-only: see DATABASE_URL"


def test_redis_is_written_to() -> None:
    """And where it is not there, that is said in words of ours, without its address."""
    assert _redis(REDIS_URL) == Finding("redis", "ok")
    assert _redis("redis://:hunter2@127.0.0.1:9/0") == Finding(
        "redis", "it does not answer: see REDIS_URL", well=False
    )


@pytest.mark.parametrize(
    ("said", "ours"),
    [
        ("SSL error {error:0A000086:SSL routines::certificate verify failed}", "its certificate"),
        ("Connection refused", "nobody listens there"),
        ("Connection timed out", "does not answer in time"),
        ("Wrong response from the webhook: 502 Bad Gateway", "something else answers there"),
        ("Whatever comes next", "Telegram cannot call it"),
    ],
)
def test_what_telegram_reports_of_a_webhook(said: str, ours: str) -> None:
    """Its certificate, above all; what was long ago is not told."""
    now = datetime.now(UTC)
    assert ours in str(_unheard(said, now))
    assert _unheard(said, now - timedelta(hours=2)) is None


async def test_all_is_well(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """With Telegram there, every line is ok and so is the exit code."""
    monkeypatch.chdir(tmp_path)
    migrate("sqlite:///data/tamga.db")
    async with Sandbox() as sandbox:
        monkeypatch.setenv("BOT_TOKEN", sandbox.token)
        monkeypatch.setenv("TELEGRAM_API", sandbox.base_url)
        assert await asyncio.to_thread(main, ["check"]) == 0
    out = capsys.readouterr().out
    names = ["settings", "database", "conversations", "backup", "telegram", "clock"]
    assert [one.partition(":")[0] for one in out.splitlines()] == names

"""The command line, as operators and their scripts use it."""

import asyncio
import os
import re
import shutil
import socket
import sqlite3
import sys
from pathlib import Path

import pytest

from sandbox import Sandbox
from sandbox.process import ROOT
from storage.engine.schema import migrate
from tests.bot.conftest import Run

LONG_AGO = "2020-01-01 00:00:00.000000"


def known_bot(database: Path) -> None:
    """A database in which an earlier run has found the bot's username."""
    migrate(f"sqlite:///{database}")
    with sqlite3.connect(database) as connection:
        connection.execute("INSERT INTO settings (name, value) VALUES ('username', 'dala_bot')")
    connection.close()


def test_wrong_usage_is_one_line(run: Run) -> None:
    """A misspelt command or option exits with 2 and says in one line what is allowed."""
    for arguments in (["invte"], ["invite"], ["invite", "--role", "king"], ["backup"]):
        code, out, err = run(*arguments)
        assert (code, out, err.count("\n")) == (2, "", 1), arguments
        assert "Traceback" not in err


def test_a_missing_token_is_wrong_settings(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without BOT_TOKEN whatever speaks with Telegram exits with 2, and the line names it."""
    monkeypatch.delenv("BOT_TOKEN")
    for command in ([], ["check"], ["invite", "--role", "owner"]):
        code, _, err = run(*command)
        assert code == 2
        assert "BOT_TOKEN" in err
        assert err.count("\n") == 1


def test_check_says_what_fails(run: Run) -> None:
    """Without Telegram, check exits with 1, has a line each, and says what to look at."""
    code, out, _ = run("check")
    settings, database, conversations, telegram = out.splitlines()
    assert code == 1
    assert settings == "settings: ok"
    assert database.startswith("database: ok, /")
    assert conversations.startswith("conversations: ok, /")
    assert telegram == "telegram: it cannot be reached: see BOT_TOKEN and TELEGRAM_API"


def test_an_invitation_is_the_last_line(run: Run, tmp_path: Path) -> None:
    """With Telegram away, the username of an earlier run makes the link."""
    (tmp_path / "data").mkdir()
    known_bot(tmp_path / "data" / "tamga.db")
    new = ("--branch", "Абая, 10", "--new-branch")
    code, out, _ = run("invite", "--role", "cashier", "--name", "Олена", *new)
    assert code == 0
    assert re.fullmatch(r"https://t\.me/dala_bot\?start=s[\w-]{32}", out.splitlines()[-1])


def test_a_branch_is_not_made_by_a_slip(run: Run, tmp_path: Path) -> None:
    """One that is not there is refused with the nearest; capitals make no other of it."""
    (tmp_path / "data").mkdir()
    known_bot(tmp_path / "data" / "tamga.db")
    to = ("invite", "--role", "cashier", "--branch")
    assert run(*to, "Абая, 10")[2].endswith(
        "there is no branch Абая, 10: --new-branch opens it (--help says what is allowed)\n"
    )
    assert run(*to, "Абая, 10", "--new-branch")[0] == 0
    code, out, err = run(*to, "Абая 10")
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert "is Абая, 10 meant?" in err
    assert run(*to, "АБАЯ, 10")[0] == 0


def test_an_invitation_needs_the_bots_name(run: Run) -> None:
    """Without Telegram and without an earlier run there is no link, and exit code 3."""
    code, out, err = run("invite", "--role", "owner")
    assert (code, out, err.count("\n")) == (3, "", 1)


@pytest.mark.parametrize("name", ["", " \u200b ", "я" * 65])
def test_names_are_as_in_chat(run: Run, name: str) -> None:
    """A branch or a colleague without a name that can be shown is wrong usage."""
    for option in ("--name", "--branch"):
        code, out, err = run("invite", "--role", "cashier", option, name)
        assert (code, out, err.count("\n")) == (2, "", 1)
        assert "1 to 64" in err


def test_the_audit_of_an_empty_shop(run: Run) -> None:
    """No database is exit code 3; an empty one holds every promise."""
    assert run("audit")[0] == 3
    assert run("migrate")[0] == 0
    code, out, _ = run("audit")
    assert code == 0
    assert "every invariant holds" in out


def test_the_audit_finds_what_was_tampered_with(run: Run, tmp_path: Path) -> None:
    """A balance that was changed by hand is a broken promise, and exit code 1."""
    run("migrate")
    with sqlite3.connect(tmp_path / "data" / "tamga.db") as connection:
        connection.execute("INSERT INTO people (created_at, blocked) VALUES (?, 0)", [LONG_AGO])
        connection.execute(
            "INSERT INTO members (person_id, identity, joined_at, balance, advertising) "
            "VALUES (1, 'x', ?, 500, 0)",
            [LONG_AGO],
        )
    connection.close()
    code, out, _ = run("audit")
    assert code == 1
    assert "invariant 1 is broken" in out


def test_a_backup_is_a_verified_copy(run: Run, tmp_path: Path) -> None:
    """backup copies the database, never over a file that is there."""
    assert run("backup", "copy.db")[0] == 3
    run("migrate")
    assert run("backup", "copy.db")[0] == 0
    size = (tmp_path / "copy.db").stat().st_size
    code, _, err = run("backup", "copy.db")
    assert (code, err.count("\n")) == (3, 1)
    assert (tmp_path / "copy.db").stat().st_size == size


def test_a_backup_of_postgresql_is_pg_dumps(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """With PostgreSQL, backup says what to use instead, and exits with 2."""
    monkeypatch.setenv("DATABASE_URL", "postgresql://nobody@127.0.0.1:9/none")
    code, _, err = run("backup", "copy.db")
    assert code == 2
    assert "pg_dump" in err


def test_a_file_in_the_way_of_the_database(run: Run, tmp_path: Path) -> None:
    """A database that cannot be opened is exit code 3 in one line."""
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "tamga.db").write_text("not a database, but somebody's notes" * 100)
    for command in ("migrate", "audit"):
        code, _, err = run(command)
        assert (code, err.count("\n")) == (3, 1), err
    shutil.rmtree(tmp_path / "data")
    (tmp_path / "data").touch()
    code, _, err = run("invite", "--role", "owner")
    assert (code, err.count("\n")) == (3, 1)
    assert "HTTP" not in err


def test_the_audit_of_a_damaged_file(run: Run, tmp_path: Path) -> None:
    """One line that names a backup as the mend, and exit code 3."""
    run("migrate")
    file = tmp_path / "data" / "tamga.db"
    whole = file.read_bytes()
    file.write_bytes(
        whole[: len(whole) // 3] + b"\xa5" * 40_000 + whole[len(whole) // 3 + 40_000 :]
    )
    code, _, err = run("audit")
    assert (code, err.count("\n")) == (3, 1), err
    assert "put a backup in its place" in err


def test_commands_of_the_database_need_no_token(
    run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Whoever keeps the books and the backups need not have the bot's token."""
    monkeypatch.delenv("BOT_TOKEN")
    for command in (["migrate"], ["audit"], ["backup", "copy.db"], ["promos", "list"]):
        assert run(*command)[2] in {"", "Программы ещё нет: сначала запустите бота\n"}, command


def test_several_wrong_settings_are_a_line_each(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody reads a paragraph of them."""
    monkeypatch.setenv("HTTP_PORT", "web")
    monkeypatch.setenv("CURRENCY", "XYZ")
    code, _, err = run("check")
    assert code == 2
    assert [line.split()[0] for line in err.splitlines()] == ["HTTP_PORT", "CURRENCY"]


async def test_what_is_printed_meets_a_full_disk_or_another_alphabet(tmp_path: Path) -> None:
    """The first is said as what it is and is exit code 3; files get UTF-8 whatever the machine's
    own alphabet.
    """

    async def presets(out: Path, alphabet: str) -> tuple[int | None, str]:
        with out.open("wb") as file:
            process = await asyncio.create_subprocess_exec(
                *(sys.executable, "-m", "bot", "program", "presets", "salon", "--language", "kk"),
                cwd=ROOT,
                env={**os.environ, "PYTHONIOENCODING": alphabet, "DEFAULT_LANGUAGE": "kk"},
                stdout=file,
                stderr=asyncio.subprocess.PIPE,
            )
            _, said = await process.communicate()
        return process.returncode, said.decode()

    code, said = await presets(Path("/dev/full"), "utf-8")
    assert (code, said) == (3, "what is printed cannot be written: the disk is full\n")
    assert await presets(tmp_path / "rules.toml", "ascii") == (0, "")
    assert "Бағдарлама ережелері" in (tmp_path / "rules.toml").read_text("utf-8")


async def test_a_port_that_is_taken(tmp_path: Path) -> None:
    """Where something else listens already, the bot says so in one line, and exits with 3."""
    async with Sandbox() as sandbox:
        with socket.create_server(("127.0.0.1", 0)) as taken:
            environment = {
                **os.environ,
                "BOT_TOKEN": sandbox.token,
                "TELEGRAM_API": sandbox.base_url,
                "DATABASE_URL": f"sqlite:///{tmp_path}/tamga.db",
                "HTTP_PORT": str(taken.getsockname()[1]),
                "LOG_LEVEL": "ERROR",
            }
            process = await asyncio.create_subprocess_exec(
                sys.executable,
                *("-m", "bot"),
                cwd=ROOT,
                env=environment,
                stderr=asyncio.subprocess.PIPE,
            )
            _, said = await process.communicate()
    assert process.returncode == 3
    assert said.decode().count("\n") == 1
    assert b"HTTP_PORT" in said

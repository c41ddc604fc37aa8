"""A command loads what it uses, so that it answers at once."""

import os
import subprocess
import sys
from collections.abc import Collection
from pathlib import Path

import pytest

import bot
from sandbox.process import ROOT
from storage.engine.schema import migrate
from storage.store import open_store
from tests.bot.conftest import NO_TELEGRAM
from tests.loyalty.shop import Shop
from tests.loyalty.voice.answered import make_survey

RUN = """
import sys
from bot.commands import main
code = main(sys.argv[1:])
print(code, *{name.partition(".")[0] for name in sys.modules})
"""
TOKEN = {"BOT_TOKEN": "123456:not-a-token", "TELEGRAM_API": NO_TELEGRAM}
HEAVY = {"aiogram", "sqlalchemy", "structlog", "babel", "fluent", "rich"}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where a database lies, with a programme in it, a file of rules and a survey."""
    (tmp_path / "data").mkdir()
    url = f"sqlite:///{tmp_path / 'data' / 'tamga.db'}"
    migrate(url)
    store = open_store(url)
    shop = Shop(store)
    shop.open()
    make_survey(shop)
    store.close()
    (tmp_path / "rules.toml").write_text("[earning]\nrate = 7\n")
    question = '[[question]]\nkey = "a"\nkind = "long"\ntext = "Why?"\n'
    (tmp_path / "survey.toml").write_text(f'name = "a"\ntitle = "A"\n{question}')
    return tmp_path


def loaded(folder: Path, *arguments: str, **environment: str) -> tuple[int, Collection[str], str]:
    """The exit code of a command, the packages that it has imported, and what it printed."""
    passed = {name: value for name, value in os.environ.items() if not name.startswith("BOT_")}
    ended = subprocess.run(
        [sys.executable, "-c", RUN, *arguments],
        cwd=folder,
        env={**passed, "PYTHONPATH": str(ROOT), **environment},
        capture_output=True,
        text=True,
        check=True,
    )
    *said, last = ended.stdout.splitlines()
    code, *packages = last.split()
    return int(code), packages, "\n".join(said) or ended.stderr


@pytest.mark.parametrize(
    "arguments", ["--help", "--version", "program --help", "invite --help", "surveys --help"]
)
def test_help_loads_next_to_nothing(tmp_path: Path, arguments: str) -> None:
    """Who asks what there is waits neither for a database nor for languages nor for Telegram."""
    code, packages, _ = loaded(tmp_path, *arguments.split())
    assert code == 0
    assert not HEAVY & set(packages)


@pytest.mark.parametrize(
    "arguments", ["invte", "invite --role king", "invite", "backup", "program shwo"]
)
def test_wrong_usage_loads_no_telegram(tmp_path: Path, arguments: str) -> None:
    """A slip of the fingers is told at once."""
    code, packages, _ = loaded(tmp_path, *arguments.split(), **TOKEN)
    assert code == 2
    assert not {"aiogram", "sqlalchemy"} & set(packages)


@pytest.mark.parametrize("arguments", ["", "check", "invite --role owner"])
def test_wrong_settings_load_no_telegram(tmp_path: Path, arguments: str) -> None:
    """A bot or a command without a token ends before it loads what it cannot use."""
    code, packages, said = loaded(tmp_path, *arguments.split())
    assert code == 2
    assert "BOT_TOKEN" in said
    assert "aiogram" not in packages


@pytest.mark.parametrize(
    "arguments",
    [
        "migrate",
        "audit",
        "backup copy.db",
        "program show",
        "program apply --dry-run rules.toml",
        "program apply rules.toml",
        "program presets",
        "program presets salon",
        "program holidays",
        "surveys list",
        "surveys apply survey.toml",
        "surveys example",
        "surveys ready recommend",
        "surveys results soup --format xlsx --out soup.xlsx",
    ],
)
def test_the_database_alone_loads_no_telegram(folder: Path, arguments: str) -> None:
    """What speaks with the database alone leaves Telegram's library where it is."""
    code, packages, said = loaded(folder, *arguments.split(), **TOKEN)
    assert code == 0, said
    assert "aiogram" not in packages


def test_who_speaks_with_telegram_loads_it(folder: Path) -> None:
    """The others do load it, so that the tests above see what they look for."""
    code, packages, _ = loaded(folder, "check", **TOKEN)
    assert code == 1
    assert "aiogram" in packages


def test_the_version(tmp_path: Path) -> None:
    """`--version` prints the version, which is that of the newest entry in the changelog."""
    _, _, said = loaded(tmp_path, "--version")
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    newest = next(line for line in changelog.splitlines() if line.startswith("## "))
    assert said == bot.__version__ == newest.split()[1]

"""What an owner's file changes, and the versions that came of it, at the command line."""

from pathlib import Path

import pytest

from loyalty.rules.groups import Tier
from storage.store import SqlStore
from tests.bot.conftest import Run
from tests.bot.test_program_commands import _in_english, holding, opened, rules

__all__ = ["_in_english", "opened"]  # fixtures

TIERS = """
earning.rate = 3
[[tiers.levels]]
name = "Silver"
reached_at = 100
[[tiers.levels]]
name = "Gold"
reached_at = 200
rate = 7
"""


def test_one_line_changes_one_rule(run: Run, opened: SqlStore, tmp_path: Path) -> None:
    """A file with a colour alone leaves tiers and rate as they are, and says so."""
    assert run("program", "apply", rules(tmp_path, TIERS))[0] == 0
    before = holding(opened)
    for arguments in (["--dry-run"], []):
        code, out, err = run("program", "apply", *arguments, rules(tmp_path, 'colour = "#ffd400"'))
        assert (code, err) == (0, "")
        assert [line for line in out.splitlines() if "→" in line or line[2:4] in {"- ", "+ "}] == [
            '  colour: "#0B6E5F" → "#ffd400"'
        ]
    held = holding(opened)
    assert (held.colour, held.earning, held.tiers) == ("#ffd400", before.earning, before.tiers)


def test_what_comes_and_goes_is_named(run: Run, opened: SqlStore, tmp_path: Path) -> None:
    """Of a list it is told which items come, go and change, and how."""
    run("program", "apply", rules(tmp_path, TIERS))
    other = '[[tiers.levels]]\nname = "Gold"\nreached_at = 250\n'
    _, out, _ = run(
        "program", "apply", rules(tmp_path, f"{other}[[categories]]\nname='Tea'\nrate=2")
    )
    assert out.splitlines() == [
        "Changes:",
        '  + categories: name = "Tea", rate = 2',
        '  - tiers.levels: name = "Silver", reached_at = 100',
        '  tiers.levels "Gold": reached_at: 200 → 250',
        '  tiers.levels "Gold": rate: 7 → –',
        "version 3 holds from the next sale on",
    ]
    _, out, _ = run("program", "apply", rules(tmp_path, "tiers = []"))
    assert '  - tiers.levels: name = "Gold", reached_at = 250' in out.splitlines()
    assert holding(opened).tiers.levels == ()


def test_an_old_version_is_taken_up_again(run: Run, opened: SqlStore, tmp_path: Path) -> None:
    """history has each with when and by whom; restore makes an old one the newest."""
    run("program", "apply", rules(tmp_path, TIERS))
    run("program", "apply", rules(tmp_path, "tiers = []"))
    code, out, err = run("program", "restore", "2")
    assert (code, err) == (0, "")
    assert out.splitlines()[-1] == "version 4 holds from the next sale on"
    assert [tier.name for tier in holding(opened).tiers.levels] == ["Silver", "Gold"]
    lines = run("program", "history")[1].splitlines()
    assert [line.split()[0] for line in lines] == ["4", "3", "2", "1"]
    assert lines[0].endswith("the command line  (in force)")
    assert lines[3].endswith("the first start")
    assert run("program", "restore", "2")[1].startswith("nothing to change")
    code, out, err = run("program", "restore", "9")
    assert (code, out, err) == (2, "", "there is no version 9; versions: 1 to 4\n")


@pytest.mark.parametrize(
    ("language", "explained", "refused", "changed"),
    [
        ("ru", "# Цвет карты.", "строка 1: colour: в файле 5, а нужно: цвет", "Изменения:"),
        ("uk", "# Колір картки.", "рядок 1: colour: у файлі 5, а потрібно: колір", "Зміни:"),
        ("kk", "# Картаның түсі.", "жол 1: colour: файлда 5 тұр, ал керегі", "Өзгерістер:"),
        ("en", "# The colour of the card.", "line 1: colour is 5: it must be a colour", "Changes:"),
    ],
)
def test_the_file_speaks_the_owners_language(
    run: Run,
    opened: SqlStore,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    language: str,
    explained: str,
    refused: str,
    changed: str,
) -> None:
    """Explanations, errors and the dry run: in --language, or else in DEFAULT_LANGUAGE."""
    spoken = ["--language", language]
    wrong, right = rules(tmp_path, "colour = 5"), str(tmp_path / "right.toml")
    Path(right).write_text('colour = "#ffd400"')
    assert explained in run("program", "show", *spoken)[1]
    assert run("program", "apply", *spoken, wrong)[2].startswith(refused)
    assert changed in run("program", "apply", "--dry-run", *spoken, right)[1]
    monkeypatch.setenv("DEFAULT_LANGUAGE", language)
    assert explained in run("program", "show")[1]
    assert run("program", "apply", wrong)[2].startswith(refused)
    assert changed in run("program", "apply", "--dry-run", right)[1]


def test_rules_need_no_token(
    run: Run, opened: SqlStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever writes the rules need not have the bot's token."""
    monkeypatch.delenv("BOT_TOKEN")
    assert run("program", "apply", rules(tmp_path, TIERS))[0] == 0
    assert run("program", "show")[0] == run("program", "history")[0] == 0
    assert Tier("Silver", 100) in holding(opened).tiers.levels

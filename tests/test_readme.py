"""What README says of commands, settings, targets and files is so."""

import re
import shlex
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import typer.main
from typer.core import TyperCommand, TyperGroup

from bot.commands import app
from bot.settings import Settings

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
BOT = r"(?:[\w./]*python -m bot|tamga)"
"""How README calls the bot's commands: `tamga` is the alias that it suggests."""


def section(title: str) -> str:
    """What stands under a heading."""
    return README.split(f"\n## {title}\n", 1)[1].split("\n## ", 1)[0]


def rows(title: str) -> list[list[str]]:
    """The cells of a section's table, without its head."""
    lines = [line for line in section(title).splitlines() if line.startswith("|")][2:]
    return [[cell.strip() for cell in re.split(r"(?<!\\)\|", line)[1:-1]] for line in lines]


def spelled(text: str) -> list[str]:
    """What stands in backquotes, as one types it."""
    return [code.replace("\\|", "|") for code in re.findall(r"`([^`]+)`", text)]


def commands(of: object, path: tuple[str, ...] = ()) -> Iterator[tuple[str, TyperCommand]]:
    """Every command that does something, by what is typed for it."""
    if isinstance(of, TyperGroup):
        for name, command in of.commands.items():
            yield from commands(command, (*path, name))
    elif isinstance(of, TyperCommand):
        yield " ".join(path), of


THERE = dict(commands(typer.main.get_command(app)))


def named(typed: str) -> str:
    """The command that the words begin with."""
    words = re.split(r"[\s\[]+", typed)
    return next((found for n in (2, 1) if (found := " ".join(words[:n])) in THERE), "")


def options(of: TyperCommand) -> set[str]:
    return {name for parameter in of.params for name in parameter.opts if name.startswith("--")}


def test_every_command_stands_there_and_no_other() -> None:
    """Whoever reads the table knows what there is, and finds what they read of."""
    told = [code for row in rows("Commands") for code in spelled(row[0]) if code[:2] != "--"]
    assert [code for code in told if not named(code)] == []
    assert {named(code) for code in told} == set(THERE)


def test_every_option_that_is_told_of_is_there() -> None:
    """And what a command cannot do without is told of."""
    for row in rows("Commands"):
        for code in (code for code in spelled(row[0]) if named(code)):
            command = THERE[named(code)]
            told = set(re.findall(r"--[a-z-]+", code))
            assert told <= options(command), code
            needed = {p.opts[0] for p in command.params if p.required and p.opts[0][:2] == "--"}
            assert needed <= told, code


def typed() -> list[str]:
    """The bot's commands that README would have one type."""
    blocks = re.findall(r"```sh\n(.*?)```", README, re.DOTALL)
    lines = [line for block in blocks for line in block.splitlines()] + spelled(README)
    calls = (re.fullmatch(rf"{BOT}(?: (.*))?", line.split("#")[0].strip()) for line in lines)
    return [
        call[1].split(">")[0].strip() for call in calls if call and call[1] and "…" not in call[1]
    ]


@pytest.mark.parametrize("line", typed())
def test_a_line_that_one_is_told_to_type_is_taken(line: str) -> None:
    """Word for word."""
    name = named(line)
    assert name, f"no such command: {line}"
    words = shlex.split(line)[len(name.split()) :]
    given = [word.split("=")[0] for word in words if word[:2] == "--"]
    assert set(given) <= options(THERE[name])
    context: Any = THERE[name].make_context(name, words, resilient_parsing=True)
    assert not context.args, f"too much: {context.args}"


def test_every_setting_stands_there_with_its_default() -> None:
    """The table, the code and nothing else."""
    told: dict[str, str] = {}
    for row in rows("Settings"):
        names, defaults = spelled(row[0]), spelled(row[1])
        told |= dict(zip(names, [*defaults, *[""] * len(names)], strict=False))
    fields = Settings.model_fields
    assert set(told) == {name.upper() for name in fields}
    for name, default in told.items():
        if default:
            assert str(fields[name.lower()].default).lower() == default.lower(), name


def test_every_target_of_make_is_there() -> None:
    """And every file that README leads to."""
    targets = re.findall(r"(?m)^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"))
    assert set(re.findall(r"(?m)[`\n]make ([a-z]+)", README)) <= set(targets)
    links = re.findall(r'\]\(([^)#:]+)\)|src="([^"]+)"', README)
    missing = [path for pair in links for path in pair if path and not (ROOT / path).exists()]
    assert missing == []


def test_every_place_to_change_is_there() -> None:
    """A path in the table of where to change what exists; `<room>` and `*` stand for any."""
    for cell in (row[1] for row in rows("Where do I change …?")):
        for path in (code for code in spelled(cell) if "/" in code and " " not in code):
            pattern = re.sub(r"<\w+>", "*", path).rstrip("/")
            beside = [*ROOT.glob(pattern), *(ROOT / "sandbox/page").glob(pattern)]
            assert beside or path.startswith("/"), path

"""The code and the files agree on which texts there are.

In code a message is named by a literal in a call of `words(…)` or `words.plain(…)`, or by an
f-string that begins with one: `words(f"role-{role}")` uses every message that begins with `role-`,
but those that other calls name in full.
"""

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from locales.texts import LANGUAGES
from tests.locales.catalogue import messages, variables

ROOT = Path(__file__).parents[2]
FOLDERS = ("handlers", "web", "bot")
ID = re.compile(r"[a-z][a-z0-9-]+")


@dataclass(frozen=True)
class Use:
    """A call that says a message, or every message that begins so."""

    where: str
    id: str | None  # None: not named in a way that a test can follow
    is_prefix: bool
    is_plain: bool
    args: frozenset[str] | None  # None: passed on as **args

    def means(self, message: str) -> bool:
        if not self.is_prefix:
            return message == self.id
        return message.startswith(self.id or "\0") and message not in named_in_full()


@cache
def uses() -> tuple[Use, ...]:
    return tuple(
        use
        for folder in FOLDERS
        for file in sorted((ROOT / folder).rglob("*.py"))
        for use in uses_in(file.read_text(encoding="utf-8"), str(file.relative_to(ROOT)))
    )


@cache
def named_in_full() -> frozenset[str]:
    return frozenset(use.id for use in uses() if use.id and not use.is_prefix)


def uses_in(source: str, file: str) -> Iterator[Use]:
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and (is_plain := says(node.func)) is not None:
            where = f"{file}:{node.lineno}"
            names = {keyword.arg for keyword in node.keywords}
            args = None if None in names else frozenset(name for name in names if name)
            for named in named_by(node.args[0] if node.args else None):
                yield Use(where, *named, is_plain=is_plain, args=args)


def says(called: ast.expr) -> bool | None:
    """Whether this is `words.plain` (True), `words` (False) or something else (None)."""
    match called:
        case ast.Attribute(value=of, attr="plain") if says(of) is False:
            return True
        case ast.Name(id="words") | ast.Attribute(attr="words"):
            return False
        case ast.Call(func=ast.Attribute(value=texts, attr="of")) if is_texts(texts):
            return False
    return None


def is_texts(node: ast.expr) -> bool:
    return (isinstance(node, ast.Name) and node.id == "texts") or (
        isinstance(node, ast.Attribute) and node.attr in ("texts", "_texts")
    )


def named_by(node: ast.expr | None) -> list[tuple[str | None, bool]]:
    """The ids that an argument can be, each with whether it is only the beginning of one."""
    match node:
        case ast.Constant(value=str(id_)) if ID.fullmatch(id_):
            return [(id_, False)]
        case ast.JoinedStr(values=[ast.Constant(value=str(prefix)), *_]) if ID.fullmatch(prefix):
            return [(prefix, True)]
        case ast.IfExp(body=body, orelse=orelse):
            return named_by(body) + named_by(orelse)
    return [(None, False)]


def test_every_call_names_its_message() -> None:
    """Which text is said can be seen in the code."""
    assert not [use.where for use in uses() if use.id is None]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_message_that_is_said_exists(language: str) -> None:
    """No one meets a message that was never written."""
    known = messages(language)
    missing = [
        f"{use.where}: {use.id}" for use in uses() if use.id and not any(map(use.means, known))
    ]
    assert not missing, "\n".join(missing)


def test_every_message_is_given_what_it_needs() -> None:
    """A call brings each variable of its message, and nothing that the message does not use."""
    wrong = [
        f"{use.where}: {entry.id}: {sorted(use.args ^ variables(entry))}"
        for use in uses()
        for entry in messages("ru").values()
        if use.means(entry.id) and use.args is not None
        if use.args != variables(entry) and not (use.is_prefix and use.args > variables(entry))
    ]
    assert not wrong, "\n".join(wrong)


def test_every_message_is_said() -> None:
    """No text is left behind by the code that said it."""
    known = messages("ru")
    live = [entry for entry in known.values() if any(use.means(entry.id) for use in uses())]
    said = {entry.id for entry in live}
    while live:
        within = live.pop().references - said
        said |= within
        live.extend(known[reference] for reference in within)
    assert sorted(set(known) - said) == []


def test_what_is_said_plainly_is_written_plainly() -> None:
    """Buttons and toasts show no tags, and messages are not said both ways by half."""
    plain = [use for use in uses() if use.is_plain]
    tagged = [
        str(entry)
        for language in LANGUAGES
        for entry in messages(language).values()
        if any(use.means(entry.id) for use in plain) or entry.id.endswith("-button")
        if re.search(r"<[a-z/]|&[a-z]+;", "".join(entry.texts))
    ]
    assert not tagged
    spoken = [f"{use.where}: {use.id}" for use in uses() if not use.is_plain]
    assert not [button for button in spoken if button.endswith("-button")]


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ('words("sale-done")', [("sale-done", False, False)]),
        ('self.words.plain("yes-button")', [("yes-button", False, True)]),
        ('texts.of(language)("sale-done")', [("sale-done", False, False)]),
        ('words(f"role-{role}")', [("role-", True, False)]),
        ('words("a1" if x else "b1")', [("a1", False, False), ("b1", False, False)]),
        ("words(message)", [(None, False, False)]),
        ('words(f"{role}-name")', [(None, False, False)]),
        ('plain("x1")', []),
    ],
)
def test_the_reading_of_code(source: str, found: list[tuple[str | None, bool, bool]]) -> None:
    """These tests see a message wherever the code may name one."""
    assert [(use.id, use.is_prefix, use.is_plain) for use in uses_in(source, "x.py")] == found

"""What is wrong with a file of the owner's, in words for whoever wrote it, by line.

pydantic says it in its own way of each form (`bot/promo_form.py`, `bot/survey_form.py`); a reader
adds what a form cannot know.
"""

import difflib
from collections.abc import Mapping, Sequence
from typing import Any

from pydantic import BaseModel, ValidationError

from bot.toml_file import RulesWrong
from bot.toml_lines import Path
from locales.texts import Words

Forms = Mapping[str, type[BaseModel]]
"""The form of each table by the last key that leads to it; the whole file's by ""."""

_BOUNDS = {
    "ge": "least",
    "gt": "above",
    "le": "most",
    "min_length": "least-long",
    "max_length": "most-long",
}
_KINDS = (
    "string",
    "int",
    "bool",
    "list",
    "dict",
    "model",
    "decimal",
    "date",
    "time",
    "is_",
    "finite",
)
_CHOICES = ("enum", "literal_error")


class Slips:
    """Finds the lines of one file, and the words for what is wrong on them."""

    def __init__(self, lines: Mapping[Path, int], forms: Forms, words: Words) -> None:
        self._lines = lines
        self._forms = forms
        self.words = words

    def found(self, error: ValidationError, table: Mapping[str, Any]) -> list[RulesWrong]:
        """What pydantic has found, as the lines stand; what is missing after what is there."""
        said: dict[Path, tuple[bool, RulesWrong]] = {}
        for one in error.errors():
            path = _path(one, table)
            wrong = RulesWrong(self.line(path), self._said(path, one), self.words)
            said.setdefault(path, (one["type"] == "missing", wrong))
        found = sorted(said.values(), key=lambda one: (one[0], one[1].line))
        return [wrong for _, wrong in found]

    def of(self, path: Path, message: str, **args: str | int) -> RulesWrong:
        """That of what stands there, `slip-<message>` is to be said."""
        what = self.words.plain(f"slip-{message}", key=dotted(path), **args)
        return RulesWrong(self.line(path), what, self.words)

    def line(self, path: Path) -> int:
        """Where it stands, or that in which it would."""
        while path not in self._lines and path:
            path = path[:-1]
        return self._lines.get(path, 1)

    def _said(self, path: Path, error: Any) -> str:
        key, kind, context = dotted(path), error["type"], error.get("ctx", {})
        words = self.words
        if kind == "extra_forbidden":
            known = self._known_at(path)
            meant = difflib.get_close_matches(str(path[-1]), known, n=1)
            listed = ", ".join(known)
            if meant:
                return words.plain("slip-unknown-meant", key=key, meant=meant[0], listed=listed)
            return words.plain("slip-unknown", key=key, listed=listed)
        if kind == "missing":
            return words.plain("slip-missing", key=key)
        if kind in _CHOICES:
            listed = str(context["expected"]).replace("'", '"').replace(" or ", ", ")
            return words.plain("slip-choice", key=key, listed=listed)
        for bound, message in _BOUNDS.items():
            if bound in context:
                return words.plain(f"slip-bound-{message}", key=key, bound=str(context[bound]))
        return words.plain("slip-kind", key=key, kind=words.plain(f"slip-a-{_kind_of(kind)}"))

    def _known_at(self, path: Path) -> list[str]:
        part = next((key for key in reversed(path[:-1]) if isinstance(key, str)), "")
        return [*self._forms.get(part, self._forms[""]).model_fields]


def together(wrong: Sequence[RulesWrong]) -> RulesWrong:
    """Everything that is wrong, each with its line, as one."""
    first, *others = {str(one): one for one in wrong}.values()
    return RulesWrong(first.line, first.what, first.words, tuple(others))


def dotted(path: Path) -> str:
    """A path as the file names it, without places in lists."""
    return ".".join(key for key in path if isinstance(key, str))


def _path(error: Any, table: Mapping[str, Any]) -> Path:
    """Where something is wrong, without what pydantic adds of its own about alternatives."""
    path: list[str | int] = []
    here: Any = table
    for step in error["loc"]:
        lacking = error["type"] == "missing" and isinstance(step, str)
        if isinstance(here, Mapping) and (step in here or lacking):
            here = here.get(step)
        elif isinstance(here, list) and isinstance(step, int):
            here = here[step]
        else:
            continue
        path.append(step)
    return tuple(path) or tuple(error["loc"][:1])


def _kind_of(kind: str) -> str:
    """Of what kind a value should have been."""
    found = next((known for known in _KINDS if kind.startswith(known)), "value")
    same = {
        "model": "dict",
        "decimal": "int",
        "is_": "int",
        "finite": "int",
        "date": "moment",
        "time": "moment",
    }
    return same.get(found, found)

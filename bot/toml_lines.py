"""Where in a TOML file things stand: tomllib reads values, and does not say where they were."""

import re
import tomllib
from bisect import bisect_left
from collections.abc import Iterator

Path = tuple[str | int, ...]
"""Keys and places in lists, from the top of the file."""

_SPACE = re.compile(r"[ \t]*")
_BETWEEN = re.compile(r"(?:[ \t\r\n]|#[^\n]*)*")
# Of the quotation marks that end a long string, up to two more belong to the string.
_STRING = re.compile(
    r'"""(?:\\.|[^\\])*?"""(?:"{0,2})'
    r"|'''.*?'''(?:'{0,2})"
    r'|"(?:\\.|[^"\\])*"'
    r"|'[^']*'",
    re.DOTALL,
)
_BARE_KEY = re.compile(r"[A-Za-z0-9_-]+")
_PLAIN = re.compile(r"[^,\]}#\n]*")


def lines_of(text: str) -> dict[Path, int]:
    """The line, counted from 1, on which each table, key and item of a list begins.

    The text must be one that tomllib reads.
    """
    return _Scanner(text).lines


class _Scanner:
    """Goes through the text once. That it is TOML is known, so nothing is checked."""

    def __init__(self, text: str) -> None:
        self.lines: dict[Path, int] = {}
        self._text = text
        self._at = 0
        self._ends = [match.start() for match in re.finditer("\n", text)]
        self._tables: dict[Path, int] = {}  # how many [[…]] there were so far
        self._statements()

    def _statements(self) -> None:
        table: Path = ()
        self._pass(_BETWEEN)
        while self._at < len(self._text):
            if self._text[self._at] == "[":
                table = self._header()
            else:
                self._pair(table)
            self._pass(_BETWEEN)

    def _header(self) -> Path:
        listed = self._text.startswith("[[", self._at)
        begin = self._at
        self._at += 2 if listed else 1
        path: Path = ()
        for key in self._keys():
            if path in self._tables:
                path = (*path, self._tables[path] - 1)
            path = (*path, key)
            self._stands(path, begin)
        if listed:
            number = self._tables[path] = self._tables.get(path, 0) + 1
            path = (*path, number - 1)
            self._stands(path, begin)
        elif path in self._tables:
            path = (*path, self._tables[path] - 1)
        self._at += 2 if listed else 1
        return path

    def _pair(self, path: Path) -> None:
        begin = self._at
        for key in self._keys():
            path = (*path, key)
            self._stands(path, begin)
        self._at += 1  # the sign between
        self._pass(_SPACE)
        self._value(path)

    def _keys(self) -> Iterator[str]:
        """A key with its dots, up to what follows it."""
        while True:
            self._pass(_SPACE)
            quoted = self._text[self._at] in "\"'"
            word = self._pass(_STRING if quoted else _BARE_KEY)
            yield tomllib.loads(f"key = {word}")["key"] if quoted else word
            self._pass(_SPACE)
            if self._text[self._at] != ".":
                return
            self._at += 1

    def _value(self, path: Path) -> None:
        match self._text[self._at]:
            case "[":
                self._items(path)
            case "{":
                self._inline_table(path)
            case '"' | "'":
                self._pass(_STRING)
            case _:
                self._pass(_PLAIN)

    def _items(self, path: Path) -> None:
        number = 0
        while not self._closes("]"):
            self._stands((*path, number), self._at)
            self._value((*path, number))
            number += 1

    def _inline_table(self, path: Path) -> None:
        while not self._closes("}"):
            self._pair(path)

    def _closes(self, bracket: str) -> bool:
        """Past an opening bracket or a comma, and past a closing one: whether there was one."""
        self._pass(_BETWEEN)
        if self._text[self._at] in ",[{":
            self._at += 1
            self._pass(_BETWEEN)
        if self._text[self._at] == bracket:
            self._at += 1
            return True
        return False

    def _pass(self, pattern: re.Pattern[str]) -> str:
        match = pattern.match(self._text, self._at)
        passed = match.group() if match else ""
        self._at += len(passed)
        return passed

    def _stands(self, path: Path, at: int) -> None:
        self.lines.setdefault(path, bisect_left(self._ends, at) + 1)

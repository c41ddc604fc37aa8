"""TOML as an owner hands it in: read, or refused with the line that is wrong and how to mend it."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from bot.toml_lines import Path, lines_of
from locales.texts import Words

LARGEST_FILE = 256_000  # bytes
MOST_LEVELS = 32  # of tables and lists within one another
_FAR = 50  # lines
_NOTHING = re.compile(r"\\u0000|\\U00000000")
_KEY = r"""(?:[A-Za-z0-9_-]++|"[^"\n]*+"|'[^'\n]*+')"""
# What takes tomllib hours: each key within the one before it.
_LONG_KEY = re.compile(rf"(?<![A-Za-z0-9_-]){_KEY}(?:[ \t]*+\.[ \t]*+{_KEY}){{{MOST_LEVELS}}}")

# What owners are likely to have done where tomllib says this; they read our words, not its own.
_MENDS = {
    "Invalid value": "value",
    "Invalid date": "moment",
    "Expected newline or end of document after a statement": "one-value",
    "Expected '=' after a key": "equals",
    "Cannot overwrite a value": "rule-twice",
    "Cannot declare": "table-twice",
    "Cannot mutate immutable namespace": "list-above",
    "Unclosed array": "list-unended",
    "Illegal character": "text-unended",
    "Unterminated string": "text-unended",
    'Expected "': "text-unended",
}
_RUNS_ON = ("Unclosed", "Unterminated", 'Expected "')  # noticed on a later line


@dataclass(eq=False)
class RulesWrong(Exception):
    """The file cannot be applied: the line, counted from 1, and what is wrong and allowed there.

    `others` are further lines that are wrong. `words` are those of whoever wrote the file.
    """

    line: int
    what: str
    words: Words
    others: tuple["RulesWrong", ...] = ()

    @property
    def said(self) -> list[str]:
        """Each wrong line, as it is told."""
        mine = self.words.plain("slip-line", line=str(self.line), what=self.what)
        return [mine, *(line for one in self.others for line in one.said)]

    def __str__(self) -> str:
        return "; ".join(self.said)


def decoded(file: bytes, words: Words) -> str:
    """The text of a file, whatever its ends of lines. Raises RulesWrong."""
    if len(file) > LARGEST_FILE:
        raise RulesWrong(1, words.plain("toml-large", limit=f"{LARGEST_FILE:_}"), words)
    try:
        text = file.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = file.count(b"\n", 0, error.start) + 1
        raise RulesWrong(line, words.plain("toml-no-text"), words) from None
    return text.replace("\r\n", "\n")


def parsed(text: str, words: Words) -> tuple[dict[str, Any], Mapping[Path, int]]:
    """What a text says as TOML, and the lines of it. Raises RulesWrong."""
    nothing = _NOTHING.search(text)
    if nothing is not None:
        line = _line_at(text, nothing.start())
        raise RulesWrong(line, words.plain("toml-sign-zero"), words)
    too_deep = words.plain("toml-deep", limit=str(MOST_LEVELS))
    long_key = _LONG_KEY.search(text)
    if long_key is not None:
        raise RulesWrong(_line_at(text, long_key.start()), too_deep, words)
    try:
        table, lines = tomllib.loads(text, parse_float=_decimal), lines_of(text)
    except tomllib.TOMLDecodeError as error:
        raise _not_toml(text, str(error), words) from None
    except RecursionError:
        raise RulesWrong(_longest(text), too_deep, words) from None
    except ValueError:  # Python's limit, against numbers that keep a machine busy
        raise RulesWrong(_longest(text), words.plain("toml-long-number"), words) from None
    deep = next((line for path, line in lines.items() if len(path) > MOST_LEVELS), None)
    if deep is not None:
        raise RulesWrong(deep, too_deep, words)
    return table, lines


def _line_at(text: str, place: int) -> int:
    return text.count("\n", 0, place) + 1


def _longest(text: str) -> int:
    lines = text.split("\n")
    return lines.index(max(lines, key=len)) + 1


def _decimal(number: str) -> Decimal:
    try:
        return Decimal(number)
    except ArithmeticError:  # an exponent that no machine holds
        return Decimal("NaN")


def _not_toml(text: str, error: str, words: Words) -> RulesWrong:
    said, _, place = error.rpartition(" (at ")
    where = re.match(r"line (\d+)", place)
    line = int(where[1]) if where else len(text.rstrip().split("\n"))
    if where is None or said.startswith(_RUNS_ON):
        line = _beginning(text.split("\n"), line)
    mend = next((mend for known, mend in _MENDS.items() if said.startswith(known)), "line")
    return RulesWrong(line, words.plain(f"toml-{mend}"), words)


def _beginning(lines: list[str], line: int) -> int:
    """The line on which that begins which goes wrong by the given one, unless it is far above."""
    for before in range(line - 1, max(line - _FAR, -1), -1):
        try:
            tomllib.loads("\n".join(lines[:before]), parse_float=_decimal)
        except tomllib.TOMLDecodeError:
            continue
        return before + 1
    return line

"""TOML as an owner hands it in: read, or refused with the line that is wrong and how to mend it."""

import re
import textwrap
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from bot.toml_lines import Path, lines_of

LARGEST_FILE = 1_000_000  # bytes
_FAR = 50  # lines
_NAMES = re.compile(r"\((?:'[^']*'(?:, |,)?)+\)")  # a table's, as tomllib puts them
_NOTHING = re.compile(r"\\u0000|\\U00000000")
_LONGEST_SAID = 100  # characters of what tomllib says

_UNENDED = "a text ends on its line, with a quotation mark"
# What owners are likely to have done where tomllib says this.
_MENDS = {
    "Invalid value": (
        'a text stands in straight quotation marks ("), a switch is true or false, '
        "a number has plain digits"
    ),
    "Invalid date": 'a day is written as 2030-03-21, a time as "14:00"',
    "Expected newline or end of document after a statement": (
        "one value to a line; a number has a point before decimals, and neither spaces "
        "nor signs of percent or currency"
    ),
    "Expected '=' after a key": "a line is a name in Latin letters, =, and a value",
    "Cannot overwrite a value": "this rule stands above already",
    "Cannot declare": "this table stands above already",
    "Unclosed array": "a list ends with ]",
    "Illegal character": _UNENDED,
    "Unterminated string": _UNENDED,
    'Expected "': _UNENDED,
}
_RUNS_ON = ("Unclosed", "Unterminated", 'Expected "')  # noticed on a later line

_ANY_LINE = "a line is a [table], a name with = and a value, or a comment"


@dataclass(eq=False)
class RulesWrong(Exception):
    """The file cannot be applied: the line, counted from 1, and what is wrong and allowed there."""

    line: int
    what: str

    def __str__(self) -> str:
        return f"line {self.line}: {self.what}"


def decoded(file: bytes) -> str:
    """The text of a file, whatever its ends of lines. Raises RulesWrong."""
    if len(file) > LARGEST_FILE:
        raise RulesWrong(1, f"the file is too large: it must have at most {LARGEST_FILE:_} bytes")
    try:
        text = file.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = file.count(b"\n", 0, error.start) + 1
        raise RulesWrong(line, "it cannot be read: the file must be a text in UTF-8") from None
    return text.replace("\r\n", "\n")


def parsed(text: str) -> tuple[dict[str, Any], Mapping[Path, int]]:
    """What a text says as TOML, and the lines of it. Raises RulesWrong."""
    nothing = _NOTHING.search(text)
    if nothing is not None:
        line = text.count("\n", 0, nothing.start()) + 1
        raise RulesWrong(line, "a text cannot have the sign of number zero: no database keeps it")
    try:
        return tomllib.loads(text, parse_float=_decimal), lines_of(text)
    except tomllib.TOMLDecodeError as error:
        raise _not_toml(text, str(error)) from None
    except RecursionError:
        what = "brackets stand within brackets too deeply: no rule needs that"
    except ValueError:  # Python's limit, against numbers that keep a machine busy
        what = "this number has too many digits: no rule allows that"
    lines = text.split("\n")
    raise RulesWrong(lines.index(max(lines, key=len)) + 1, what)


def _decimal(number: str) -> Decimal:
    try:
        return Decimal(number)
    except ArithmeticError:  # an exponent that no machine holds
        return Decimal("NaN")


def _not_toml(text: str, error: str) -> RulesWrong:
    said, _, place = error.rpartition(" (at ")
    message = textwrap.shorten(_NAMES.sub(_dotted, said), _LONGEST_SAID)
    where = re.match(r"line (\d+)", place)
    line = int(where[1]) if where else len(text.rstrip().split("\n"))
    if where is None or message.startswith(_RUNS_ON):
        line = _beginning(text.split("\n"), line)
    mend = next((mend for known, mend in _MENDS.items() if message.startswith(known)), _ANY_LINE)
    return RulesWrong(line, f"not TOML ({message[:1].lower()}{message[1:]}): {mend}")


def _dotted(names: re.Match[str]) -> str:
    return ".".join(re.findall("'([^']*)'", names[0]))


def _beginning(lines: list[str], line: int) -> int:
    """The line on which that begins which goes wrong by the given one, unless it is far above."""
    for before in range(line - 1, max(line - _FAR, -1), -1):
        try:
            tomllib.loads("\n".join(lines[:before]), parse_float=_decimal)
        except tomllib.TOMLDecodeError:
            continue
        return before + 1
    return line

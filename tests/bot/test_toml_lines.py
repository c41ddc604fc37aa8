"""Where things stand in a file, however it is written."""

import tomllib

import pytest

from bot.toml_lines import Path, lines_of

TRICKY = r'''# a comment with [brackets] and "quotes"
plain = 1   # and = here

"quoted key" = "a # that is no comment"
dotted.keys . here = 'lit]eral'
list = [
    # nothing yet
    "a, b", # ]
    [1, 2,
     3],
    { x = 1, y.z = [
        2 ] },
]
long = """
[not.a.table]
no = "key" \""" ""
"""
raw = """"""""
also = """a"""""
lit = \'\'\'
x = 1\'\'\'\'\'
empty = []
void = {}
time = 07:32:00
[table]
key = -1.5e3
  [ table . "in.side" ]
  key = 2030-01-01T00:00:00Z
[[many]]
key = true
[[many]]
[many.inner]
key = 0x1F
[[many.deep]]
key = 1
[[many.deep]]
key = ""'''.replace("\\'", "'")


def under(value: object, path: Path = ()) -> list[Path]:
    """Every path in what tomllib has read."""
    found = [path] if path else []
    if isinstance(value, dict):
        return found + [one for key in value for one in under(value[key], (*path, key))]
    if isinstance(value, list):
        return found + [one for at, item in enumerate(value) for one in under(item, (*path, at))]
    return found


@pytest.mark.parametrize(
    ("path", "line"),
    [
        (("plain",), 2),
        (("quoted key",), 4),
        (("dotted", "keys", "here"), 5),
        (("list",), 6),
        (("list", 0), 8),
        (("list", 1), 9),
        (("list", 1, 2), 10),
        (("list", 2, "y", "z"), 11),
        (("list", 2, "y", "z", 0), 12),
        (("long",), 14),
        (("raw",), 18),
        (("also",), 19),
        (("lit",), 20),
        (("empty",), 22),
        (("time",), 24),
        (("table",), 25),
        (("table", "in.side"), 27),
        (("table", "in.side", "key"), 28),
        (("many", 0), 29),
        (("many", 0, "key"), 30),
        (("many", 1), 31),
        (("many", 1, "inner", "key"), 33),
        (("many", 1, "deep", 0, "key"), 35),
        (("many", 1, "deep", 1), 36),
        (("many", 1, "deep", 1, "key"), 37),
    ],
)
def test_everything_has_its_line(path: Path, line: int) -> None:
    """Strings, comments and brackets within each other lead nobody astray."""
    assert lines_of(TRICKY)[path] == line


def test_nothing_is_forgotten_or_made_up() -> None:
    """What has a line is exactly what tomllib reads."""
    assert set(lines_of(TRICKY)) == set(under(tomllib.loads(TRICKY)))


def test_an_empty_file_has_nothing() -> None:
    """Nor has one of comments."""
    assert lines_of("") == lines_of("\n# a = 1\n  # [b]") == {}

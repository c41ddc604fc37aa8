"""Values and comments as TOML, for files that owners read and change."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from bot.notation import escaped, quoted

_ENDING = re.compile(r'"(?="")|"\Z')  # the first of three, or the last: they would end the text


def toml(value: Any) -> str:
    """A value as TOML. Raises TypeError for what has no form there."""
    match value:
        case bool():
            return str(value).lower()
        case str() if "\n" in value:
            return _long(value)
        case str():
            return quoted(value)
        case int() | Decimal():
            return str(value)
        case list() | tuple():
            return f"[{', '.join(map(toml, value))}]"
        case dict():
            inside = ", ".join(f"{key} = {toml(one)}" for key, one in value.items())
            return f"{{ {inside} }}"
    raise TypeError(f"{value!r} has no form in TOML")


def comment(text: str) -> Iterator[str]:
    """Each line of a text, as a comment."""
    for line in text.splitlines():
        yield f"# {line}".rstrip()


def _long(text: str) -> str:
    """A text of several lines, as it reads; its quotation marks end nothing."""
    inside = "".join(one if one in '"\n' else escaped(one) for one in text)
    inside = _ENDING.sub(r'\\"', inside)
    return f'"""\n{inside}"""'

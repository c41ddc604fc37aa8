"""Exceptions as the log tells them: what happened and where, without the words of people.

What an exception says may quote what somebody wrote: `int` the text that is no number, a database
the phone number that is there already, pydantic the whole message. So what stands in quotes is left
out, and of those that quote without them only the kind and the place are told.
"""

import re
import traceback
from collections.abc import Iterator
from types import TracebackType

from pydantic import ValidationError
from structlog.typing import ExcInfo

LEFT_OUT = "…"

_QUOTED = re.compile(
    r"""(?<!\w)(['"`])(?:\\.|.)*?\1(?!\w)|«[^»]*»?|“[^”]*”?|(?<!\w)['"`].*$""", re.DOTALL
)
_PHONE = re.compile(r"\+\d[\d ()-]{6,}\d|\d{10,}")
_AGAIN = {
    True: "The above exception was the direct cause of the following exception:",
    False: "During handling of the above exception, another exception occurred:",
}


def told(error: BaseException) -> str:
    """The kind of an exception, and what it says without what it may quote of people's words."""
    name = f"{type(error).__module__}.{type(error).__qualname__}".removeprefix("builtins.")
    said = _said(error)
    return f"{name}: {said}" if said else name


def format_exception(exc_info: ExcInfo) -> str:
    """As Python's own traceback of it, its causes and what was being handled, with `told` words."""
    return "\n".join(_lines(exc_info[1], exc_info[2], set()))


def _said(error: BaseException) -> str:
    if isinstance(error, ValidationError):
        amiss = error.errors(include_input=False, include_context=False, include_url=False)
        return ", ".join(f"{_place(one['loc'])} ({one['type']})" for one in amiss[:5])
    state = getattr(error, "sqlstate", None)
    if isinstance(state, str):  # PostgreSQL adds the row that a rule refuses
        return f"SQLSTATE {state}"
    if isinstance(error, OSError) and error.filename is not None:
        return f"{error.strerror}: {error.filename}"
    try:
        said = str(error)
    except Exception:
        return LEFT_OUT
    return without_words(said)


def without_words(said: str) -> str:
    """What a library says of something, without what it quotes and anything like a phone number."""
    return _PHONE.sub(LEFT_OUT, _QUOTED.sub(LEFT_OUT, said))


def _place(loc: tuple[str | int, ...]) -> str:
    return ".".join(map(str, loc[:4]))


def _lines(error: BaseException, where: TracebackType | None, seen: set[int]) -> Iterator[str]:
    seen.add(id(error))
    before = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    if before is not None and id(before) not in seen:
        yield from _lines(before, before.__traceback__, seen)
        yield f"\n{_AGAIN[before is error.__cause__]}\n"
    yield "Traceback (most recent call last):"
    yield from (line.rstrip("\n") for line in traceback.format_tb(where))
    yield told(error)
    for one in getattr(error, "exceptions", ()):
        if isinstance(one, BaseException) and id(one) not in seen:
            yield from _lines(one, one.__traceback__, seen)

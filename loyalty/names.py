"""Names as people give them, made fit to stand in any text."""

import re
import unicodedata

from loyalty.errors import NameEmpty, NameTooLong

LONGEST_NAME = 64

_JOINERS = "\u200c\u200d"  # inside Persian names and composed emoji
# Control and format characters, among them marks that turn the direction of what follows; halves
# of surrogate pairs, which no database takes.
_UNFIT = ("Cc", "Cf", "Cs")
# Characters that are letters to Unicode and nothing to the eye.
_INVISIBLE = re.compile("[\u115f\u1160\u2800\u3164\uffa0]")
# What belongs to the character before it.
_TRAILING = re.compile("[\u200c\u200d\ufe00-\ufe0f\U0001f3fb-\U0001f3ff]")


def tidy_name(raw: str) -> str | None:
    """A name without control and direction marks, in NFC, on one line; None if nothing is left.

    One that is longer than LONGEST_NAME is shortened, as Telegram's own names are.
    """
    name = on_one_line(raw)
    return _shortened(name) or None


def typed_name(raw: str) -> str:
    """A name that somebody typed, tidied. Raises NameTooLong, and NameEmpty where there is none.

    A number is none: it was meant for another question.
    """
    name = on_one_line(raw)
    letters, digits = (any(map(kind, name)) for kind in (str.isalpha, str.isdigit))
    if not name or (digits and not letters):
        raise NameEmpty
    if len(name) > LONGEST_NAME:
        raise NameTooLong(LONGEST_NAME)
    return name


def on_one_line(raw: str) -> str:
    """A text without control and direction marks, in NFC, on one line. It may be empty."""
    one_line = " ".join(_INVISIBLE.sub(" ", raw).split())
    fit = (c for c in one_line if c in _JOINERS or unicodedata.category(c) not in _UNFIT)
    name = " ".join(unicodedata.normalize("NFC", "".join(fit)).split())
    return name if name.strip(_JOINERS + " ") else ""


def _shortened(name: str) -> str:
    """At most LONGEST_NAME characters, cut between two whole ones."""
    end = min(len(name), LONGEST_NAME)
    while 0 < end < len(name) and _is_inside_a_character(name, end):
        end -= 1
    return name[:end].rstrip()


def _is_inside_a_character(name: str, at: int) -> bool:
    continues = unicodedata.combining(name[at]) or _TRAILING.match(name[at])
    return bool(continues) or name[at - 1] == "\u200d"

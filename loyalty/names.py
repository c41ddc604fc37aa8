"""Names as people give them, made fit to stand in any text."""

import re
import unicodedata

from loyalty.errors import NameEmpty, NameTooLong

LONGEST_NAME = 64

MOST_WORDS = 4  # of a name that nobody doubts

_ASKING = frozenset("?？؟¿")
_JOINERS = "\u200c\u200d"  # inside Persian names and composed emoji
# Control and format characters, among them marks that turn the direction of what follows; halves
# of surrogate pairs, which no database takes.
_UNFIT = ("Cc", "Cf", "Cs")
# Characters that are letters to Unicode and nothing to the eye.
_INVISIBLE = re.compile("[\u115f\u1160\u2800\u3164\uffa0]")
# The rest of Unicode's Default_Ignorable_Code_Point (DerivedCoreProperties) that is no format
# character: a mark that joins nothing, Khmer vowels that are never written, what is reserved. What
# chooses the look of the character before it stays behind one.
_IGNORED = re.compile(
    "[\u034f\u17b4\u17b5\u2065\ufff0-\ufff8\U000e0000-\U000e00ff\U000e01f0-\U000e0fff]"
)
_CHOOSES = re.compile("[\u180b-\u180d\u180f\ufe00-\ufe0f\U000e0100-\U000e01ef]")
# The flags of England, Scotland, Wales and their like: a black flag that letters of its own follow.
_FLAG = re.compile("(\U0001f3f4[\U000e0020-\U000e007e]+\U000e007f)")
# What belongs to the character before it.
_TRAILING = re.compile("[\u200c\u200d\ufe00-\ufe0f\U0001f3fb-\U0001f3ff\U000e0020-\U000e007f]")


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


def is_like_a_sentence(name: str) -> bool:
    """Whether somebody has rather said or asked something."""
    return bool(set(name) & _ASKING) or len(name.split()) > MOST_WORDS


def on_one_line(raw: str) -> str:
    """A text that can be seen, in NFC, on one line. It may be empty.

    Without control and direction marks, what Unicode itself ignores, and marks that stand on no
    letter.
    """
    one_line = " ".join(_INVISIBLE.sub(" ", raw).split())
    parts = _FLAG.split(one_line)  # every second one is a flag
    fit = "".join(part if number % 2 else _fit(part) for number, part in enumerate(parts))
    name = " ".join(unicodedata.normalize("NFC", _on_letters(fit)).split())
    return name if name.strip(_JOINERS + " ") else ""


def can_be_seen(raw: str) -> bool:
    """Whether there is anything in a text for the eye."""
    return bool(on_one_line(raw))


def _fit(text: str) -> str:
    kept = (c for c in text if c in _JOINERS or unicodedata.category(c) not in _UNFIT)
    return _IGNORED.sub("", "".join(kept))


def _on_letters(text: str) -> str:
    """Without the marks that stand on nothing: at the beginning, and after a space."""
    kept: list[str] = []
    stands = False  # there is something for a mark to stand on
    for character in text:
        if _is_mark(character):
            if not stands:
                continue
        elif character not in _JOINERS:
            stands = character != " "
        kept.append(character)
    return "".join(kept)


def _is_mark(character: str) -> bool:
    return unicodedata.category(character)[0] == "M" or bool(_CHOOSES.match(character))


def _shortened(name: str) -> str:
    """At most LONGEST_NAME characters, cut between two whole ones."""
    end = min(len(name), LONGEST_NAME)
    while 0 < end < len(name) and _is_inside_a_character(name, end):
        end -= 1
    return name[:end].rstrip()


def _is_inside_a_character(name: str, at: int) -> bool:
    continues = unicodedata.combining(name[at]) or _TRAILING.match(name[at])
    return bool(continues) or name[at - 1] == "\u200d"

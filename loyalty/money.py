"""Money and points: how people write amounts, and the one place where anything is rounded."""

import re

from loyalty.currencies import words_for, written_alike
from loyalty.errors import AmountNotPositive, AmountTooLarge, AmountUnreadable, PointsUnreadable
from loyalty.values import Minor, Points

MINOR_DIGITS = 2
MINOR_PER_UNIT = 10**MINOR_DIGITS

ANY_SPACE = "[ \u00a0\u202f\u2009]"  # that people paste between digits

_WHOLE = rf"(?P<whole>[0-9]+|[0-9]{{1,3}}(?:{ANY_SPACE}[0-9]{{3}})+)"
_AMOUNT = re.compile(rf"{_WHOLE}(?:[.,](?P<part>[0-9]{{1,2}}))?")
_POINTS = re.compile(_WHOLE)
_MOST_DIGITS = 18


def scale_down(amount: int, numerator: int, denominator: int) -> int:
    """amount x numerator / denominator, rounded down: the only rounding in the ledger.

    Amounts are not negative, so that down is also towards nothing.
    """
    if amount < 0 or numerator < 0 or denominator <= 0:
        raise ValueError("only amounts that are not negative are scaled")
    return amount * numerator // denominator


def parse_amount(text: str, *, currency: str, largest: Minor) -> Minor:
    """An amount as a cashier types it (CONTRACT, the till, step 2), in minor units; several with a
    plus between them are their sum.

    Raises AmountUnreadable, AmountNotPositive or AmountTooLarge.
    """
    minor = Minor(sum(_one_amount(part.strip(), currency, largest) for part in text.split("+")))
    if minor == 0:
        raise AmountNotPositive
    if minor > largest:
        raise AmountTooLarge(largest)
    return minor


def _one_amount(text: str, currency: str, largest: Minor) -> Minor:
    match = _AMOUNT.fullmatch(_without_currency(text, currency))
    if match is None:
        raise AmountUnreadable
    whole = _digits(match)
    if len(whole) > _MOST_DIGITS:
        raise AmountTooLarge(largest)
    part = (match["part"] or "").ljust(MINOR_DIGITS, "0")
    return Minor(int(whole) * MINOR_PER_UNIT + int(part))


def parse_points(text: str) -> Points:
    """How many points, as a cashier types it: a whole number above zero.

    Raises PointsUnreadable.
    """
    match = _POINTS.fullmatch(text.strip())
    if match is None or len(whole := _digits(match)) > _MOST_DIGITS or whole == "0":
        raise PointsUnreadable
    return Points(int(whole))


def is_number(text: str) -> bool:
    """Whether the text is meant as a number at all: what a cashier types at the till."""
    return any(character.isdigit() for character in text)


def _without_currency(text: str, currency: str) -> str:
    alike = written_alike(text)
    for word in words_for(currency):
        if alike.endswith(word):
            return alike.removesuffix(word).rstrip()
        if alike.startswith(word):
            return alike.removeprefix(word).lstrip()
    return text


def _digits(match: re.Match[str]) -> str:
    """The whole units, without spaces and leading noughts."""
    return re.sub(ANY_SPACE, "", match["whole"]).lstrip("0") or "0"

"""Money and points: how people write amounts, and the one place where anything is rounded."""

import re

from loyalty.errors import AmountNotPositive, AmountTooLarge, AmountUnreadable, PointsUnreadable
from loyalty.values import Minor, Points

MINOR_DIGITS = 2
MINOR_PER_UNIT = 10**MINOR_DIGITS

_SPACE = "[ \u00a0\u202f\u2009]"
_WHOLE = rf"(?P<whole>[0-9]+|[0-9]{{1,3}}(?:{_SPACE}[0-9]{{3}})+)"
_AMOUNT = re.compile(rf"{_WHOLE}(?:[.,](?P<part>[0-9]{{1,2}}))?")
_POINTS = re.compile(_WHOLE)
# What people in the shop call the currency, besides its code.
_CURRENCY_WORDS = {
    "KZT": ("₸", "тг", "тг.", "тенге", "теңге", "tg", "tenge"),
    "UAH": ("₴", "грн", "грн.", "гривень", "гривні", "гривня", "hrn"),
    "RUB": ("₽", "р", "р.", "руб", "руб.", "рублей", "рубля", "рубль"),
    "KGS": ("с", "сом", "сома", "сомов"),
    "UZS": ("сум", "сўм", "so'm", "soʻm"),
    "USD": ("$",),
    "EUR": ("€", "евро", "євро"),
    "GBP": ("£",),
    "PLN": ("zł",),
    "GEL": ("₾", "лари"),
    "AZN": ("₼", "манат"),
    "TRY": ("₺",),
}
_MOST_DIGITS = 18


def scale_down(amount: int, numerator: int, denominator: int) -> int:
    """amount x numerator / denominator, rounded down: the only rounding there is.

    Amounts are not negative, so that down is also towards nothing.
    """
    if amount < 0 or numerator < 0 or denominator <= 0:
        raise ValueError("only amounts that are not negative are scaled")
    return amount * numerator // denominator


def parse_amount(text: str, *, currency: str, largest: Minor) -> Minor:
    """An amount as a cashier types it (CONTRACT, the till, step 2), in minor units.

    Raises AmountUnreadable, AmountNotPositive or AmountTooLarge.
    """
    match = _AMOUNT.fullmatch(_without_currency(text.strip(), currency))
    if match is None:
        raise AmountUnreadable
    whole = _digits(match)
    if len(whole) > _MOST_DIGITS:
        raise AmountTooLarge(largest)
    minor = Minor(int(whole) * MINOR_PER_UNIT + int((match["part"] or "").ljust(MINOR_DIGITS, "0")))
    if minor == 0:
        raise AmountNotPositive
    if minor > largest:
        raise AmountTooLarge(largest)
    return minor


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
    lowered = text.casefold()
    for word in sorted((currency.casefold(), *_CURRENCY_WORDS.get(currency, ())), key=len)[::-1]:
        if lowered.endswith(word):
            return lowered.removesuffix(word).rstrip()
        if lowered.startswith(word):
            return lowered.removeprefix(word).lstrip()
    return text


def _digits(match: re.Match[str]) -> str:
    """The whole units, without spaces and leading noughts."""
    return re.sub(_SPACE, "", match["whole"]).lstrip("0") or "0"

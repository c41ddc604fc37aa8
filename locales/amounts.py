"""Numbers, money, rates and dates as people of each language write them.

Everything within one amount is joined by no-break spaces, so that no line ends in the middle of it.
"""

from datetime import date, datetime, tzinfo
from functools import cache

from babel import Locale
from babel.dates import format_date
from babel.numbers import (
    NumberPattern,
    get_currency_precision,
    get_currency_symbol,
    get_decimal_symbol,
)

NO_BREAK_SPACE = "\u00a0"
MINUS = "\u2212"

# English as it is written where days come before months and the clock has 24 hours.
_LOCALES = {"ru": "ru", "uk": "uk", "kk": "kk", "en": "en_GB"}

# Without the «г.» and «р.» of CLDR, which would give two full stops at the end of a sentence.
_DAY = {"ru": "d MMMM y", "uk": "d MMMM y", "kk": "y 'ж'. d MMMM", "en": "d MMMM y"}
_DAY_OF_A_YEAR = "d MMMM"
_SHORT_DAY = {"ru": "dd.MM.y", "uk": "dd.MM.y", "kk": "dd.MM.y", "en": "d MMM y"}
_DAY_AND_MONTH = {"ru": "dd.MM", "uk": "dd.MM", "kk": "dd.MM", "en": "d MMM"}


def number(n: int) -> str:
    """12 500, in English as well, where a comma would be typed as a point; with a true minus."""
    return f"{MINUS if n < 0 else ''}{_grouped(abs(n))}"


def signed(n: int) -> str:
    """A movement: +125, −125, and plain 0."""
    return f"+{_grouped(n)}" if n > 0 else number(n)


def money(minor: int, currency: str, language: str) -> str:
    """`minor` units of an ISO currency: 2 500 ₸, 125,50 ₴. Whole sums have no decimals.

    The sign follows the amount in every language, as it does on price tags in Kazakhstan and
    Ukraine.
    """
    digits = get_currency_precision(currency)
    whole, rest = divmod(abs(minor), 10**digits)
    decimals = f"{_decimal_symbol(language)}{rest:0{digits}}" if rest else ""
    minus = MINUS if minor < 0 else ""
    amount = f"{minus}{_grouped(whole)}{decimals}"
    return f"{amount}{NO_BREAK_SPACE}{_currency_sign(currency, language)}"


def percent(basis_points: int, language: str) -> str:
    """750 basis points are 7,5 %; spaced as the language spaces it."""
    whole, rest = divmod(abs(basis_points), 100)
    decimals = f"{_decimal_symbol(language)}{rest:02}".rstrip("0") if rest else ""
    minus = MINUS if basis_points < 0 else ""
    return f"{minus}{_grouped(whole)}{decimals}{_percent_sign(language)}"


def decimal(value: float, language: str) -> str:
    """Of a mean, one digit behind the sign: 4,6; −1 000,0."""
    whole, _, digit = f"{abs(value):.1f}".partition(".")
    minus = MINUS if round(value, 1) < 0 else ""
    return f"{minus}{_grouped(int(whole))}{_decimal_symbol(language)}{digit}"


def figure(value: float, language: str) -> str:
    """A number with what it has behind the sign, up to six digits: 2,5; −1 000."""
    whole, _, digits = f"{abs(value):.6f}".partition(".")
    digits = digits.rstrip("0")
    behind = f"{_decimal_symbol(language)}{digits}" if digits else ""
    return f"{MINUS if value < 0 else ''}{_grouped(int(whole))}{behind}"


def times(basis_points: int, language: str) -> str:
    """How many times: 15 000 basis points are ×1,5."""
    whole, rest = divmod(basis_points, 10_000)
    decimals = f"{_decimal_symbol(language)}{rest:04}".rstrip("0") if rest else ""
    return f"×{_grouped(whole)}{decimals}"


def day(date: date, language: str, *, today: date | None = None) -> str:
    """A date in words: 5 марта 2026, 2026 ж. 5 наурыз, 5 March 2026.

    Less than a year away from `today` it goes without its year: 5 марта, 5 наурыз, 5 March.
    """
    is_near = today is not None and _is_within_a_year(date, today)
    pattern = _DAY_OF_A_YEAR if is_near else _DAY[language]
    return _unbroken(format_date(date, pattern, _locale(language)))


def short_day(date: date, language: str) -> str:
    """A date in figures, the month in letters in English: 05.03.2026, 5 Mar 2026."""
    return _unbroken(format_date(date, _SHORT_DAY[language], _locale(language)))


def day_and_month(date: date, language: str) -> str:
    """The same without its year, where there is little room: 05.03, 5 Mar."""
    return _unbroken(format_date(date, _DAY_AND_MONTH[language], _locale(language)))


def day_of_birth(day: int, month: int, year: int | None, language: str) -> str:
    """A birthday in words, with or without the year: 5 марта, 5 марта 1990."""
    if year is not None:
        return _unbroken(format_date(date(year, month, day), _DAY[language], _locale(language)))
    leap_day_too = date(2000, month, day)
    return _unbroken(format_date(leap_day_too, _DAY_OF_A_YEAR, _locale(language)))


def moment(instant: datetime, zone: tzinfo, language: str) -> str:
    """An aware instant as the date and time in `zone`: 05.03.2026, 14:05."""
    local = instant.astimezone(zone)
    return _unbroken(f"{short_day(local.date(), language)}, {local:%H:%M}")


def clock_time(instant: datetime, zone: tzinfo) -> str:
    """An aware instant as the time of day in `zone`: 14:05 in every language."""
    return f"{instant.astimezone(zone):%H:%M}"


def _is_within_a_year(one: date, other: date) -> bool:
    """Whether a day and its month alone say which of the two is meant."""
    earlier, later = sorted((one, other))
    return (later.year - earlier.year, later.month, later.day) < (1, earlier.month, earlier.day)


def _grouped(n: int) -> str:
    return f"{n:,}".replace(",", NO_BREAK_SPACE)


def _unbroken(text: str) -> str:
    return text.replace(" ", NO_BREAK_SPACE)


# Babel looks its data up anew for every amount, which costs more than the formatting.


@cache
def _locale(language: str) -> Locale:
    return Locale.parse(_LOCALES[language])


@cache
def _decimal_symbol(language: str) -> str:
    return get_decimal_symbol(_locale(language))


@cache
def _percent_sign(language: str) -> str:
    pattern: NumberPattern = _locale(language).percent_formats[None]
    return pattern.suffix[0]


@cache
def _currency_sign(currency: str, language: str) -> str:
    """The sign in this language, or in a neighbour's: of our four, only Kazakh knows ₸."""
    neighbours = (language, *_LOCALES)
    signs = (get_currency_symbol(currency, _locale(spoken)) for spoken in neighbours)
    return next((sign for sign in signs if sign != currency), currency)

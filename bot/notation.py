"""How each kind of rule is written in the programme's file, what is allowed, and how it is read.

Percent, factors and money have at most two decimals in the file and are integers inside. Nothing is
ever a float.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, time
from decimal import Decimal
from typing import Any

from bot.settings import known_currency, known_time_zone
from locales.texts import Words
from loyalty.addresses import is_web_page
from loyalty.names import on_one_line
from loyalty.rules.countries import known_countries
from loyalty.rules.decision import Rule, Unit
from loyalty.rules.groups import Weekday

_DECIMALS = 2  # of percent, factors and money outside
_FACTORS = 4  # digits of a factor inside that are behind its point
_MOST_BITS = 64  # of a number that is looked at: turning a longer one into decimals takes time
_WORTH_SEPARATORS = 10_000
_JOINERS = "\u200c\u200d"  # inside composed emoji


class ItemUnfit(ValueError):
    """Of a list, the item at `place` is not allowed."""

    def __init__(self, place: int, item: object) -> None:
        super().__init__(place)
        self.place = place
        self.item = item


@dataclass(frozen=True, slots=True)
class Notation:
    """How values of one unit look outside. `read` raises ValueError for what is not allowed."""

    allowed: Callable[[Rule, Words], str]
    write: Callable[[Any], str]
    read: Callable[[Rule, object], object]


def allowed(rule: Rule, words: Words) -> str:
    """What may be written, so as to complete the sentence «it must be …»."""
    return NOTATIONS[rule.decision.unit].allowed(rule, words)


def written(rule: Rule, value: object) -> str:
    """A value as TOML."""
    return NOTATIONS[rule.decision.unit].write(value)


def taken(rule: Rule, given: object) -> object:
    """What TOML gave, as the rule's value. Raises ValueError where that is not allowed."""
    return NOTATIONS[rule.decision.unit].read(rule, given)


def quoted(text: str) -> str:
    """A text as TOML, on one line whatever is in it."""
    return f'"{"".join(map(escaped, text))}"'


def escaped(character: str) -> str:
    """A character as it may stand in a text of one line."""
    if character in '"\\':
        return f"\\{character}"
    if character.isprintable() or character in _JOINERS:
        return character
    return f"\\U{ord(character):08X}"


def _number(value: int, digits: int = 0) -> str:
    """An integer, of which so many digits are behind the point outside."""
    whole, part = divmod(value, 10**digits)
    text = f"{whole:_}" if whole >= _WORTH_SEPARATORS else str(whole)
    return f"{text}.{part:0{digits}}".rstrip("0") if part else text


def _range(rule: Rule, digits: int = 0) -> dict[str, str]:
    least, most = (_number(bound, digits) for bound in _bounds(rule))
    return {"least": least, "most": most}


def _read_number(rule: Rule, given: object, digits: int = 0) -> int:
    """A number with at most two decimals, of which so many digits are inside the integer."""
    if type(given) is int and given.bit_length() <= _MOST_BITS:
        number = Decimal(given)
    elif isinstance(given, Decimal) and given.is_finite():
        number = given
    else:
        raise ValueError
    least, most = (Decimal(bound).scaleb(-digits) for bound in _bounds(rule))
    if not least <= number <= most:
        raise ValueError
    exact = number.quantize(Decimal(1).scaleb(-min(digits, _DECIMALS)))
    if exact != number:
        raise ValueError
    return int(exact.scaleb(digits))


def _bounds(rule: Rule) -> tuple[int, int]:
    return rule.decision.least, rule.decision.most


_WHOLE = Notation(
    lambda rule, words: words.plain("allowed-whole", **_range(rule)), _number, _read_number
)


def _decimal(digits: int, allowed: Callable[[Rule, Words], str]) -> Notation:
    return Notation(
        allowed,
        lambda value: _number(value, digits),
        lambda rule, given: _read_number(rule, given, digits),
    )


def _list(items: list[str]) -> str:
    return f"[{', '.join(items)}]"


def _items(given: object, read: Callable[[object], Any]) -> tuple[Any, ...]:
    """The items of a list, each read, and none twice."""
    if not isinstance(given, list):
        raise ValueError  # noqa: TRY004 - to the owner it is a wrong value
    found: list[Any] = []
    for place, one in enumerate(given):
        try:
            item = read(one)
        except ValueError:
            raise ItemUnfit(place, one) from None
        if item in found:
            raise ItemUnfit(place, one)
        found.append(item)
    return tuple(found)


def _read_numbers(rule: Rule, given: object) -> tuple[int, ...]:
    numbers = _items(given, lambda one: _read_number(rule, one))
    return tuple(sorted(numbers, reverse=True))


def _read_weekdays(rule: Rule, given: object) -> tuple[Weekday, ...]:
    days: tuple[Weekday, ...] = _within(rule, _items(given, lambda one: Weekday(_text(one))))
    return days


def _within(rule: Rule, given: Any) -> Any:
    """What has a length that is allowed."""
    least, most = _bounds(rule)
    if not least <= len(given) <= most:
        raise ValueError
    return given


def _text(given: object) -> str:
    if not isinstance(given, str):
        raise ValueError  # noqa: TRY004 - to the owner it is a wrong value
    return given


def _switch(rule: Rule, given: object) -> bool:
    if not isinstance(given, bool):
        raise ValueError  # noqa: TRY004 - to the owner it is a wrong value
    return given


def _colour(rule: Rule, given: object) -> str:
    if not re.fullmatch("#[0-9A-Fa-f]{6}", _text(given)):
        raise ValueError
    return _text(given)


def _country(given: str) -> str:
    code = given.upper()
    if code and code not in known_countries():
        raise ValueError
    return code


def _time(rule: Rule, given: object) -> time:
    if isinstance(given, str) and re.fullmatch("[0-9]{2}:[0-9]{2}", given):
        given = time.fromisoformat(given)
    if not isinstance(given, time) or given.second or given.microsecond:
        raise ValueError
    return given


def _date(rule: Rule, given: object) -> date:
    if isinstance(given, str) and re.fullmatch("[0-9]{4}-[0-9]{2}-[0-9]{2}", given):
        given = date.fromisoformat(given)
    if type(given) is not date:  # a moment is a date to Python
        raise ValueError
    return given


def _link(rule: Rule, given: object) -> str:
    address = _within(rule, _text(given))
    if address and not is_web_page(address):
        raise ValueError
    return str(address)


def _name_allowed(rule: Rule, words: Words) -> str:
    least, most = map(str, _bounds(rule))
    if least == "0":
        return words.plain("allowed-name-short", most=most)
    return words.plain("allowed-name", least=least, most=most)


def _choices(rule: Rule) -> str:
    choices: type[Any] = rule.kind
    return ", ".join(quoted(choice.value) for choice in choices)


_WEEKDAYS = ", ".join(quoted(day) for day in Weekday)

NOTATIONS: Mapping[Unit, Notation] = {
    Unit.PERCENT: _decimal(
        _DECIMALS,
        lambda rule, words: words.plain("allowed-percent", **_range(rule, _DECIMALS)),
    ),
    Unit.TIMES: _decimal(
        _FACTORS, lambda rule, words: words.plain("allowed-times", **_range(rule, _FACTORS))
    ),
    Unit.MONEY: _decimal(
        _DECIMALS, lambda rule, words: words.plain("allowed-money", **_range(rule, _DECIMALS))
    ),
    Unit.POINTS: _WHOLE,
    Unit.NUMBER: _WHOLE,
    Unit.NUMBERS: Notation(
        lambda rule, words: words.plain("allowed-numbers", example="[7, 3]", **_range(rule)),
        lambda value: _list([_number(one) for one in value]),
        _read_numbers,
    ),
    Unit.SWITCH: Notation(
        lambda rule, words: words.plain("allowed-switch"),
        lambda value: str(value).lower(),
        _switch,
    ),
    Unit.CHOICE: Notation(
        lambda rule, words: words.plain("allowed-choice", listed=_choices(rule)),
        quoted,
        lambda rule, given: rule.kind(_text(given)),
    ),
    Unit.NAME: Notation(
        _name_allowed, quoted, lambda rule, given: _within(rule, on_one_line(_text(given)))
    ),
    Unit.COLOUR: Notation(
        lambda rule, words: words.plain("allowed-colour", example='"#RRGGBB"'), quoted, _colour
    ),
    Unit.ZONE: Notation(
        lambda rule, words: words.plain("allowed-zone", example="Asia/Almaty, Europe/Kyiv"),
        quoted,
        lambda rule, given: known_time_zone(_text(given)),
    ),
    Unit.CURRENCY: Notation(
        lambda rule, words: words.plain("allowed-currency", example="KZT, UAH"),
        quoted,
        lambda rule, given: known_currency(_text(given)),
    ),
    Unit.COUNTRY: Notation(
        lambda rule, words: words.plain("allowed-country", example="KZ, UA", nothing='""'),
        quoted,
        lambda rule, given: _country(_text(given)),
    ),
    Unit.WEEKDAYS: Notation(
        lambda rule, words: words.plain(
            "allowed-weekdays", example='["mon", "fri"]', listed=_WEEKDAYS
        ),
        lambda value: _list([quoted(day) for day in value]),
        _read_weekdays,
    ),
    Unit.TIME: Notation(
        lambda rule, words: words.plain("allowed-time", first='"00:00"', last='"23:59"'),
        lambda value: quoted(f"{value:%H:%M}"),
        _time,
    ),
    Unit.LINK: Notation(
        lambda rule, words: words.plain(
            "allowed-link", example='"https://example.com/reviews"', nothing='""'
        ),
        quoted,
        _link,
    ),
    Unit.DATE: Notation(
        lambda rule, words: words.plain("allowed-date", example="2030-03-21"),
        date.isoformat,
        _date,
    ),
}

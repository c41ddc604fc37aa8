"""What travels in buttons fits into them."""

from datetime import date

import pytest
from aiogram.filters.callback_data import CallbackData
from pydantic.fields import FieldInfo

from loyalty.records.team import Role
from tests.handlers.rooms import modules

MOST = 64  # bytes, Telegram's limit
LONGEST: dict[str, object] = {
    "language": "kk",
    # Whoever works here, a message, a customer, and how often it was quoted anew.
    "quote": f"{2**31}-{2**31}-{2**31}.99",
    "digits": 18 * "9",
    "found": "f" + 24 * "A",
    "card": "c" + 24 * "A",
    "day": "1990-12-31",
    "question": f"{2**31}-{2**31}-{2**31}.99~99",  # a quote that asks for points, again and again
    "link": "s" + 32 * "f",
    "window": 8 * "f",
    "mark": 8 * "f",
    "role": Role.CASHIER,
    "points": -(2**40),
    "ordinal": date.max.toordinal(),
    "score": 5,
    "value": 99,
    "part": 44 * "f",
    "led": f"q{2**40}",
    "cause": 8 * "f",
    "phrase": 8 * "f",
    "days": 366,
    "nth": 999,
    "page": 99_999,
    "span": 366,
    "where": 2**31 - 1,
    "whose": 2**31 - 1,
    "level": 8 * "f",
}

KINDS = [
    kind
    for module in modules("buttons")
    for kind in vars(module).values()
    if isinstance(kind, type)
    and issubclass(kind, CallbackData)
    and kind.__module__ == module.__name__
]


def longest(name: str, field: FieldInfo) -> object:
    if name in LONGEST:
        return LONGEST[name]
    if field.annotation is bool:
        return True
    if field.annotation is int:
        return 2**40
    assert isinstance(field.annotation, type), name
    return max(field.annotation, key=len)


@pytest.mark.parametrize("kind", KINDS)
def test_the_longest_button_fits(kind: type[CallbackData]) -> None:
    """No shop grows so large that a button stops working."""
    values = {name: longest(name, field) for name, field in kind.model_fields.items()}
    assert len(kind(**values).pack().encode()) <= MOST


def test_every_room_is_looked_at() -> None:
    """No room's buttons are forgotten here."""
    found = {kind.__module__ for kind in KINDS}
    assert found == {module.__name__ for module in modules("buttons")}
    assert len(found) > 5


def test_no_two_buttons_are_mistaken_for_each_other() -> None:
    """Every kind of button has a prefix of its own."""
    assert len({kind.__prefix__ for kind in KINDS}) == len(KINDS)

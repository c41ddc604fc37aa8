"""What a cashier types to say who buys: a card's six digits, or the last four of a phone, and
perhaps a sum after them.
"""

import re
from dataclasses import dataclass

from loyalty.money import ANY_SPACE

_CODE = re.compile(
    rf"(?P<first>[0-9]{{3}}){ANY_SPACE}?(?P<last>[0-9]{{3}})(?:\s+(?P<bill>.*[0-9].*))?"
)

_END = re.compile(rf"\*{ANY_SPACE}?(?P<end>[0-9]{{4}})(?:\s+(?P<bill>.*[0-9].*))?")


@dataclass(frozen=True, slots=True)
class TypedCode:
    """Six digits that may be a card's, with the sum that was typed after them, as it was typed."""

    digits: str
    bill: str | None

    @property
    def may_be_sum(self) -> bool:
        """Whether the digits could be money as well: nobody writes that with a nought before it."""
        return not self.digits.startswith("0")

    @property
    def is_round(self) -> bool:
        """Whether it is rather a sum: of a hundred codes one ends in two noughts."""
        return self.may_be_sum and self.digits.endswith("00")


def code_in(typed: str) -> TypedCode | None:
    """Six digits, grouped or not, at the beginning of what was typed, or None."""
    found = _CODE.fullmatch(typed)
    return TypedCode(found["first"] + found["last"], found["bill"]) if found else None


@dataclass(frozen=True, slots=True)
class TypedEnd:
    """The last four digits of a phone, with the sum that was typed after them."""

    end: str
    bill: str | None


def phone_end_in(typed: str) -> TypedEnd | None:
    """`*4567` at the beginning of what was typed, or None."""
    found = _END.fullmatch(typed)
    return TypedEnd(found["end"], found["bill"]) if found else None

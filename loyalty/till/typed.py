"""What a cashier types to say who buys: a card's six digits, and a sum after them."""

import re
from dataclasses import dataclass

from loyalty.money import ANY_SPACE

_CODE = re.compile(
    rf"(?P<first>[0-9]{{3}}){ANY_SPACE}?(?P<last>[0-9]{{3}})(?:\s+(?P<bill>.*[0-9].*))?"
)


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

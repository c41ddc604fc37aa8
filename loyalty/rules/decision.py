"""How a rule is declared, so that its file, its checks and its explanation follow from one line."""

from dataclasses import MISSING, dataclass, field, fields
from enum import StrEnum
from functools import cache
from typing import Any, get_args, get_type_hints

from loyalty.money import MINOR_PER_UNIT

FULL = 10_000  # basis points in the whole
LARGEST_SUM = 10**9  # units of currency, and points: what a rule may speak of at most
MOST_IN_LIST = 1_000  # categories, tiers and the like: no screen shows them all at once


class Unit(StrEnum):
    """How a rule is written and read."""

    PERCENT = "percent"  # basis points inside, percent with at most two decimals outside
    TIMES = "times"  # basis points inside, a factor with at most two decimals outside
    MONEY = "money"  # minor units inside, units of the currency outside
    POINTS = "points"
    NUMBER = "number"
    NUMBERS = "numbers"  # a tuple of integers, largest first, none twice
    SWITCH = "switch"
    CHOICE = "choice"  # one of an enum's words
    NAME = "name"
    COLOUR = "colour"  # #RRGGBB
    ZONE = "zone"  # an IANA time zone
    CURRENCY = "currency"  # an ISO 4217 code
    COUNTRY = "country"  # an ISO 3166 code, or "" for none
    WEEKDAYS = "weekdays"  # a tuple, none twice
    TIME = "time"  # of the day, by the programme's clocks, in whole minutes
    DATE = "date"
    LINK = "link"  # a web address, or "" for none


_BOUNDS = {
    Unit.PERCENT: (0, FULL),
    Unit.TIMES: (FULL, 100 * FULL),
    Unit.MONEY: (0, LARGEST_SUM * MINOR_PER_UNIT),
    Unit.NAME: (0, 40),
    Unit.WEEKDAYS: (1, 7),
    Unit.LINK: (0, 500),
}


@dataclass(frozen=True, slots=True)
class Decision:
    """One rule: how it is written, and the least and the most that is allowed.

    The bounds are in the units of inside. Of a name and of weekdays they are those of the length,
    of numbers those of each. `example` is a value to show where the rule is left out.
    """

    unit: Unit
    least: int
    most: int
    example: Any


def rule(
    unit: Unit,
    *,
    least: int | None = None,
    most: int | None = None,
    example: object = None,
    **default: Any,
) -> Any:
    """Declare a field as a rule; without bounds, those of the unit apply."""
    lowest, highest = _BOUNDS.get(unit, (0, LARGEST_SUM))
    bounds = (lowest if least is None else least, highest if most is None else most)
    return field(metadata={"decision": Decision(unit, *bounds, example)}, **default)


def group(default: object) -> Any:
    """Declare a field as a group of rules."""
    return field(default=default, metadata={"example": None})


def several(*, example: object) -> Any:
    """Declare a field as a list of groups, empty in a new programme. `example` is one of them."""
    return field(default=(), metadata={"example": example})


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule as it was declared. `kind` is its type: of a choice, the enum with its words.

    `default` is MISSING where there is none.
    """

    name: str
    decision: Decision
    kind: type
    default: Any

    @property
    def required(self) -> bool:
        """Whether there is no default."""
        return self.default is MISSING


@dataclass(frozen=True, slots=True)
class Group:
    """A group of rules as it was declared, or a list of such, of which `example` is one."""

    name: str
    kind: type
    example: Any

    @property
    def listed(self) -> bool:
        """Whether it is a list."""
        return self.example is not None


@cache
def rules_of(kind: type) -> tuple[Rule, ...]:
    """The rules of the programme, or of a group, in their order."""
    return tuple(
        Rule(one.name, one.metadata["decision"], _kind(kind, one.name), one.default)
        for one in fields(kind)
        if "decision" in one.metadata
    )


@cache
def groups_of(kind: type) -> tuple[Group, ...]:
    """The groups of the programme, or within a group, in their order."""
    return tuple(
        Group(one.name, _kind(kind, one.name), one.metadata["example"])
        for one in fields(kind)
        if "example" in one.metadata
    )


def _kind(kind: type, name: str) -> type:
    """The type of a field; of a tuple's items; of what may be None."""
    hint = get_type_hints(kind)[name]
    inner: type = (get_args(hint) or (hint,))[0]
    return inner

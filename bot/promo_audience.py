"""An audience as it stands in a promotion's file: a table with its kind and what the kind takes.

Sums of money are in units of the currency; branches and links have their names there.
"""

import difflib
from collections.abc import Mapping
from dataclasses import dataclass, fields
from decimal import Decimal
from typing import Any, get_args

import orjson
from pydantic import TypeAdapter, ValidationError

from loyalty.money import MINOR_PER_UNIT
from loyalty.rules.audience import Audience, Measure
from loyalty.values import BranchId, PosterId, SurveyId

Path = tuple[str | int, ...]

KINDS: Mapping[str, type[Any]] = {
    kind.__dataclass_fields__["kind"].default: kind for kind in get_args(get_args(Audience)[0])
}
"""Every condition, by what it is called in a file."""

_MONEY = {Measure.SPENT.value, Measure.AVERAGE.value}
_SMALLEST, _LARGEST = -(10**12), 10**12


@dataclass(frozen=True, slots=True)
class Names:
    """What is called in a file by its name."""

    branches: Mapping[BranchId, str]
    posters: Mapping[PosterId, str]
    surveys: Mapping[SurveyId, str]

    def of(self, field: str) -> Mapping[Any, str] | None:
        """The names of what a condition's field lists by number, if it does."""
        match field:
            case "branches":
                return self.branches
            case "posters":
                return self.posters
            case "surveys":
                return self.surveys
        return None


class UnknownName(Exception):
    """Something in an audience is not known: where, what, and what is said about it."""

    def __init__(self, path: Path, what: str, **args_said: str) -> None:
        super().__init__(path, what)
        self.path = path
        self.what = what
        self.args_said = args_said


def audience_written(audience: Audience, names: Names) -> dict[str, Any]:
    """The audience as a table; what it does not limit is left out."""
    whole: dict[str, Any] = orjson.loads(orjson.dumps(audience))
    return _outwards(whole, names)


def audience_read(table: Mapping[str, Any], names: Names) -> Audience:
    """The audience that a table says. Raises UnknownName where it says none."""
    inside = _inwards(table, names, ())
    try:
        audience: Audience = TypeAdapter[Any](Audience).validate_json(orjson.dumps(inside))
    except (TypeError, RecursionError):  # no whole number of 64 bits, or too deep
        raise UnknownName((), "condition-unfit") from None
    except ValidationError as error:
        steps = tuple(step for step in error.errors()[0]["loc"] if step not in KINDS)
        raise UnknownName(steps, "condition-unfit") from None
    return audience


def _outwards(node: Mapping[str, Any], names: Names) -> dict[str, Any]:
    kind = node["kind"]
    found: dict[str, Any] = {"kind": kind}
    for name, value in node.items():
        if name == "kind" or value is None or value is False:
            continue
        known = names.of(name)
        if name == "parts":
            found[name] = [_outwards(part, names) for part in value]
        elif name == "part":
            found[name] = _outwards(value, names)
        elif known is not None:
            found[name] = [known.get(number, str(number)) for number in value]
        elif _is_money(node, name):
            found[name] = _units(value)
        else:
            found[name] = value
    return found


def _inwards(node: object, names: Names, path: Path) -> dict[str, Any]:
    if not isinstance(node, Mapping):
        raise UnknownName(path, "condition-unfit")
    kind = KINDS.get(str(node.get("kind")))
    if kind is None:
        raise UnknownName((*path, "kind"), "choice", listed=", ".join(KINDS))
    known = [field.name for field in fields(kind)]
    found: dict[str, Any] = {}
    for name, value in node.items():
        if name not in known:
            raise _unknown((*path, name), name, known)
        found[name] = _field(node, name, value, names, (*path, name))
    return found


def _unknown(path: Path, name: str, known: list[str]) -> UnknownName:
    listed = ", ".join(known)
    meant = difflib.get_close_matches(name, known, n=1)
    if meant:
        return UnknownName(path, "unknown-meant", meant=meant[0], listed=listed)
    return UnknownName(path, "unknown", listed=listed)


def _field(node: Mapping[str, Any], name: str, value: Any, names: Names, path: Path) -> Any:
    numbers = names.of(name)
    if name == "parts" and isinstance(value, list):
        return [_inwards(part, names, (*path, n)) for n, part in enumerate(value)]
    if name == "part":
        return _inwards(value, names, path)
    if numbers is not None and isinstance(value, list):
        return [_number(one, numbers, (*path, n)) for n, one in enumerate(value)]
    if _is_money(node, name):
        if isinstance(value, bool) or not isinstance(value, int | Decimal):
            raise UnknownName(path, "condition-unfit")
        if not _SMALLEST < value < _LARGEST:
            raise UnknownName(path, "condition-unfit")
        return int(value * MINOR_PER_UNIT)
    return value


def _number(name: object, numbers: Mapping[Any, str], path: Path) -> int:
    for number, known in numbers.items():
        if known == name:
            return int(number)
    raise UnknownName(path, "no-such-name", name=str(name), listed=", ".join(numbers.values()))


def _is_money(node: Mapping[str, Any], name: str) -> bool:
    return name in {"least", "most"} and node.get("measure") in _MONEY


def _units(minor: int) -> int | Decimal:
    """Money without decimals that say nothing."""
    whole, rest = divmod(minor, MINOR_PER_UNIT)
    return (Decimal(minor) / MINOR_PER_UNIT).normalize() if rest else int(whole)

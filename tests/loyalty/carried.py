"""A notice that goes through the outbox of a real database, and notices to try it with."""

import types
from dataclasses import is_dataclass
from datetime import UTC, date, datetime
from enum import Enum
from inspect import signature
from typing import Any, NewType, TypeVar, Union, get_args, get_origin

from hypothesis import strategies as st

from loyalty.outbox.notices import read_back
from loyalty.records.outbox import Letter, Notice, Outcome
from loyalty.store import Tx
from tests.loyalty.shop import Shop
from tests.storage import rows

N = TypeVar("N", bound=Notice)
D = TypeVar("D")

_PLAIN: dict[Any, st.SearchStrategy[Any]] = {
    bool: st.booleans(),
    int: st.integers(-(2**63), 2**63 - 1),
    str: st.text(),
    date: st.dates(),
    datetime: st.datetimes(timezones=st.just(UTC)),
    types.NoneType: st.none(),
}


def carried(shop: Shop, notice: N) -> N:
    """What is read out of the letter that brings it."""

    def carry(tx: Tx) -> Letter:
        person_id, cause = rows.person(tx, shop.number()), str(shop.number())
        tx.outbox.add(notice, person_id=person_id, not_before=shop.now, not_after=None, cause=cause)
        (letter,) = tx.outbox.due(shop.now, 2)
        tx.outbox.settle(letter.id, Outcome.SENT, shop.now)
        return letter

    letter = shop.write(carry)
    assert (letter.kind, letter.priority) == (notice.KIND, notice.PRIORITY)
    return read_back(type(notice), letter.figures)


def any_of(kind: type[D]) -> st.SearchStrategy[D]:
    """Examples of a dataclass, by the types of its fields."""
    asked = signature(kind, eval_str=True).parameters.values()
    return st.builds(kind, **{field.name: _values(field.annotation) for field in asked})


def _values(hint: Any) -> st.SearchStrategy[Any]:
    if isinstance(hint, NewType):
        return _values(hint.__supertype__)
    if get_origin(hint) in {Union, types.UnionType}:
        return st.one_of(*map(_values, get_args(hint)))
    if get_origin(hint) is tuple:
        one, more = get_args(hint)
        assert more is ..., f"{hint} is of a fixed length"
        return st.lists(_values(one), max_size=5).map(tuple)
    if isinstance(hint, type) and is_dataclass(hint):
        return any_of(hint)
    if isinstance(hint, type) and issubclass(hint, Enum):
        return st.sampled_from(hint)
    return _PLAIN[hint]

"""Everything that is told unasked has its words, in the room that it is of."""

import pkgutil
from importlib import import_module
from inspect import signature

import pytest

import handlers
from handlers.outbox import KINDS, RENDERERS
from handlers.rendered import Render
from loyalty.records.outbox import Notice
from tests.loyalty.shop import NOTICES

ROOMS = [
    import_module(module.name)
    for module in pkgutil.walk_packages(handlers.__path__, "handlers.")
    if module.name.endswith(".notices")
]


def test_every_notice_is_worded_once() -> None:
    """Whatever a rule tells somebody, one room says it, under a name that no other notice has."""
    worded = [kind for room in ROOMS for kind in room.RENDERERS]
    assert sorted(kind.KIND for kind in worded) == sorted(NOTICES)
    assert set(worded) == set(RENDERERS)
    assert KINDS == NOTICES


@pytest.mark.parametrize(
    ("kind", "render"), RENDERERS.items(), ids=[kind.KIND for kind in RENDERERS]
)
def test_every_notice_is_given_to_whoever_words_it(kind: type[Notice], render: Render) -> None:
    """A receipt is never worded as a refund."""
    told = next(iter(signature(render, eval_str=True).parameters.values()))
    assert told.annotation is kind

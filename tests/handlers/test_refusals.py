"""Everything that the rules refuse can be said, in every language."""

import pkgutil
from dataclasses import fields
from datetime import UTC, datetime
from importlib import import_module
from typing import Any

import pytest

import loyalty
from handlers.explained import explain
from locales.texts import LANGUAGES, Texts
from loyalty.errors import Refusal
from loyalty.guard.errors import LimitReached
from loyalty.guard.limits import COUNTED
from loyalty.records.guard import Breach, Pattern
from loyalty.rules.program import Program
from loyalty.values import Minor, Points

TEXTS = Texts.load("ru", strict=True)
PROGRAM = Program(1, "Кофейня", "#0B6E5F", "KZT", "Asia/Almaty")
NOW = datetime(2026, 3, 1, 7, tzinfo=UTC)
LARGEST: dict[Any, Any] = {
    datetime: NOW,
    Minor: Minor(1_000_000_000),
    Points: Points(1_000_000_000),
    int: 1_000_000,
    str: 40 * "ы",
    Breach: Breach(Pattern.PAIR, 3, 2, None, None, NOW, refused=True),
}
LIMITED = (*COUNTED, Pattern.LATE_REFUNDS)
MOST = 200  # characters of an alert, Telegram's limit

for module in pkgutil.walk_packages(loyalty.__path__, "loyalty."):
    import_module(module.name)  # every room has refusals of its own
KINDS = Refusal.__subclasses__()


def refused(kind: type[Refusal]) -> Refusal:
    """One of this kind, with the largest figures that it may have."""
    return kind(**{field.name: LARGEST[field.type] for field in fields(kind)})


def test_every_room_says_what_it_refuses() -> None:
    """The rooms that refuse something are all looked at here."""
    rooms = {kind.__module__.split(".")[1] for kind in KINDS}
    assert rooms >= {
        "errors",
        "till",
        "returns",
        "guard",
        "people",
        "team",
        "program",
        "outbox",
        "promotions",
    }


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_every_refusal_has_its_sentence(kind: type[Refusal], language: str) -> None:
    """Nobody is refused without being told why, in a text that fits into an alert."""
    text = explain(refused(kind), TEXTS.of(language), PROGRAM)
    assert 10 < len(text) <= MOST


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("pattern", LIMITED)
def test_every_limit_has_its_sentence(pattern: Pattern, language: str) -> None:
    """Each limit that refuses says what to do instead."""
    refusal = LimitReached(Breach(pattern, 3, 2, None, None, NOW, refused=True))
    assert 10 < len(explain(refusal, TEXTS.of(language), PROGRAM)) <= MOST

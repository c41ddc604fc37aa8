"""Everything that the rules refuse can be said, in every language."""

from datetime import UTC, datetime
from typing import Any

import pytest

from handlers.refusals import explain
from locales.texts import LANGUAGES, Texts
from loyalty import errors
from loyalty.limits import COUNTED, Breach, Pattern
from loyalty.program import Program
from loyalty.values import Minor, Points

TEXTS = Texts.load("ru", strict=True)
PROGRAM = Program(1, "Кофейня", "#0B6E5F", "KZT", "Asia/Almaty")
NOW = datetime(2026, 3, 1, 7, tzinfo=UTC)
ARGUMENTS: dict[type[errors.Refusal], dict[str, Any]] = {
    errors.CardExpired: {"until": datetime(2026, 3, 1, 7, tzinfo=UTC)},
    errors.TooManyGuesses: {"until": datetime(2026, 3, 1, 7, tzinfo=UTC)},
    errors.UndoTooLate: {"until": datetime(2026, 3, 1, 7, tzinfo=UTC)},
    errors.CorrectionTooLarge: {"spendable": Points(120)},
    errors.RefundTooLate: {"until": datetime(2026, 3, 1, 7, tzinfo=UTC)},
    errors.RefundTooLarge: {"left": Minor(1_000_000_000)},
    errors.LimitReached: {"breach": Breach(Pattern.PAIR, 3, 2, None, None, NOW, refused=True)},
    errors.AmountTooLarge: {"largest": Minor(1_000_000_000)},
    errors.NameTooLong: {"limit": 64},
    errors.CustomerAsked: {"until": datetime(2026, 3, 1, 7, tzinfo=UTC)},
    errors.NotEnoughPoints: {"spendable": Points(120)},
}
LIMITED = (*COUNTED, Pattern.LATE_REFUNDS)
MOST = 200  # characters of an alert, Telegram's limit


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", errors.Refusal.__subclasses__())
def test_every_refusal_has_its_sentence(kind: type[errors.Refusal], language: str) -> None:
    """Nobody is refused without being told why, in a text that fits into an alert."""
    text = explain(kind(**ARGUMENTS.get(kind, {})), TEXTS.of(language), PROGRAM)
    assert 10 < len(text) <= MOST


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("pattern", LIMITED)
def test_every_limit_has_its_sentence(pattern: Pattern, language: str) -> None:
    """Each limit that refuses says what to do instead."""
    refusal = errors.LimitReached(Breach(pattern, 3, 2, None, None, NOW, refused=True))
    assert 10 < len(explain(refusal, TEXTS.of(language), PROGRAM)) <= MOST

"""Before START a stranger reads what the card gives, whatever the programme is."""

from dataclasses import replace

import pytest

from handlers.people.described import A_DESCRIPTION, A_SHORT_ONE, described
from locales.texts import LANGUAGES, Texts
from loyalty.lengths import units
from loyalty.program.presets import PRESETS
from loyalty.rules.groups import Tier, Tiers
from tests.loyalty.programs import blank

TEXTS = Texts.load("ru", strict=True)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", ["Dala Coffee", "Т" * 64, "🌾" * 64, "A & B <i>"])
def test_a_description_is_as_long_as_telegram_takes(name: str, language: str) -> None:
    """A name of any length, every preset, tiers of long names: the end goes, the name last."""
    tiers = Tiers(levels=tuple(Tier("ң" * 60 + str(number), number) for number in range(5)))
    programs = [replace(preset.worn_by(blank()), name=name) for preset in PRESETS.values()]
    for program in (*programs, replace(blank(tiers=tiers), name=name)):
        text, short = described(program, TEXTS.of(language))
        assert 0 < units(text) <= A_DESCRIPTION
        assert 0 < units(short) <= A_SHORT_ONE
        assert name in text
        assert name[:20] in short
        assert "•" in text
        assert "&amp;" not in text


def test_the_short_one_says_the_first_gain() -> None:
    """Where there is room for it."""
    _, short = described(replace(blank(), name="Dala Coffee"), TEXTS.of("en"))
    assert short.splitlines() == [
        "Your Dala Coffee card, right in Telegram.",
        "5% of every purchase comes back in points",
    ]

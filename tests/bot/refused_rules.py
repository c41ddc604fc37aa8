"""A programme's file in English, and why one is not taken."""

import pytest

from bot import rules_file, toml_file
from bot.toml_file import RulesWrong
from locales.texts import Texts
from loyalty.rules.program import Program
from tests.loyalty.programs import blank

TEXTS = Texts.load("en", strict=True)
WORDS = TEXTS.of("en")


def show(program: Program) -> str:
    """The file that says what the programme is."""
    return rules_file.show(program, WORDS)


def read(text: str, current: Program) -> Program:
    """What a file makes of the programme of now."""
    return rules_file.read(text, current, WORDS)


def decoded(file: bytes) -> str:
    """The text of a file."""
    return toml_file.decoded(file, WORDS)


def refused(text: str) -> RulesWrong:
    """Why the file is refused: its first wrong line."""
    with pytest.raises(RulesWrong) as wrong:
        read(text, blank())
    assert "\n" not in str(wrong.value)
    return wrong.value

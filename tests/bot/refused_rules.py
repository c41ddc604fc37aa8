"""A programme's file that is not taken."""

import pytest

from bot.rules_file import read
from bot.toml_file import RulesWrong
from tests.loyalty.programs import blank


def refused(text: str) -> RulesWrong:
    """Why the file is refused, in one line."""
    with pytest.raises(RulesWrong) as wrong:
        read(text, blank())
    assert "\n" not in str(wrong.value)
    return wrong.value

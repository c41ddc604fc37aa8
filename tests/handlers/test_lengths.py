"""What there is no room for is left out, and one sees it."""

import pytest

from handlers.lengths import A_MESSAGE, cut, fitting, on_one_line
from loyalty.lengths import units


@pytest.mark.parametrize(
    ("text", "most", "seen"),
    [
        ("Сорпа", 5, "Сорпа"),
        ("Сорпалар", 5, "Сорп…"),
        ("🙂🙂", 4, "🙂🙂"),
        ("🙂🙂🙂", 4, "🙂…"),
        ("Ия, рақмет", 5, "Ия,…"),
    ],
)
def test_a_text_ends_early_as_telegram_counts(text: str, most: int, seen: str) -> None:
    """A smiley counts twice and is never cut in half."""
    assert cut(text, most) == seen
    assert units(seen) <= most


def test_on_one_line() -> None:
    """A list has a line for each text."""
    assert on_one_line("Ас\n  дәмді", 40) == "Ас дәмді"


def test_a_message_holds_as_many_lines_as_fit() -> None:
    """What stands for a sign in Telegram's markup counts as that sign."""
    assert fitting(["<b>a</b>", "&lt;"]) == "<b>a</b>\n&lt;"
    whole = ["&lt;" * 1_000] * 4
    assert fitting(whole) == "\n".join(whole)
    assert fitting(["ы" * (A_MESSAGE - 2), "ы"]) == "ы" * (A_MESSAGE - 2) + "\n…"

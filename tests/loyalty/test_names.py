"""Names keep what people are called and lose what breaks a screen."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loyalty.errors import NameEmpty, NameTooLong
from loyalty.names import LONGEST_NAME, can_be_seen, tidy_name, typed_name

SCOTLAND = "\U0001f3f4\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f"


@pytest.mark.parametrize(
    ("raw", "name"),
    [
        ("Айгүл Сәрсенова", "Айгүл Сәрсенова"),
        ("  Олена \t\n  Коваль ", "Олена Коваль"),
        ("Ann\u202egnp.exe", "Anngnp.exe"),
        ("\u2066Ann\u2069\u200f\u200e", "Ann"),
        ("Ann\x00\x07\x1b[31m", "Ann[31m"),
        ("Zoe\u0308", "Zoë"),
        ("<b>Ann</b> & {name} 100%", "<b>Ann</b> & {name} 100%"),
        ("👩\u200d🚀 Сауле", "👩\u200d🚀 Сауле"),
        ("Ann\ud83d", "Ann"),
        ("Ann\u2028Lee", "Ann Lee"),
        ("علی\u200cرضا", "علی\u200cرضا"),
        ("An\u034fn\u17b5", "Ann"),
        ("\u0301Ann \u0488Lee", "Ann Lee"),
        (SCOTLAND, SCOTLAND),
        (f"Ann {SCOTLAND}\U000e0041", f"Ann {SCOTLAND}"),
        ("Ann ❤\ufe0f 1\ufe0f\u20e3", "Ann ❤\ufe0f 1\ufe0f\u20e3"),
        ("葛\U000e0100城", "葛\U000e0100城"),
        ("สมชาย แก้ว", "สมชาย แก้ว"),
    ],
)
def test_a_name_is_tidied(raw: str, name: str) -> None:
    """Letters, emoji and signs stay; line breaks and direction marks go."""
    assert tidy_name(raw) == name
    assert typed_name(raw) == name


@pytest.mark.parametrize(
    "raw",
    [
        *("", "   ", "\n\t", "\u202e\u2069", "\u3164", "\u200d \u200d"),
        *("\u17b5", "\u034f", "\u0301", " \u0488 \u20dd", "\ufe0f", "\u180b", "\U000e0100"),
        *("\U000e0041", "\u200d\u0301", "\u2065\ufff0", "\u17b4\u0301\u034f"),
    ],
)
def test_a_name_of_nothing_is_no_name(raw: str) -> None:
    """What cannot be seen is not a name."""
    assert tidy_name(raw) is None
    assert not can_be_seen(raw)
    with pytest.raises(NameEmpty):
        typed_name(raw)


@pytest.mark.parametrize("raw", ["3000", "482 913", "2 500,50 ₸", "+7 701 000 00 01", "٣٠٠٠"])
def test_a_number_is_no_name(raw: str) -> None:
    """An amount or a code that a cashier sends to the wrong question stays off their card."""
    with pytest.raises(NameEmpty):
        typed_name(raw)
    assert typed_name(f"Ann {raw}") == f"Ann {raw}"
    assert typed_name("🌸") == "🌸"


def test_telegrams_long_names_are_shortened_and_typed_ones_refused() -> None:
    """A typed name over 64 characters is refused, one that Telegram gives is cut to 64."""
    assert typed_name("я" * 64) == tidy_name("я" * 300) == "я" * 64
    with pytest.raises(NameTooLong) as refused:
        typed_name("я" * 65)
    assert refused.value.limit == LONGEST_NAME


@pytest.mark.parametrize(
    "character", ["👩\u200d🚀", "👍🏽", "❤\ufe0f", "q\u0323\u0307", "👨\u200d👩\u200d👧\u200d👦"]
)
@pytest.mark.parametrize("before", range(64 - 8, 64))
def test_a_long_name_is_cut_between_whole_characters(character: str, before: int) -> None:
    """No half of an emoji and no letter without its accent is left at the end."""
    name = tidy_name("я" * before + character + "z" * 64)
    assert name is not None
    assert name.strip("яz") in ("", character)


@given(st.text(st.characters(), max_size=200))
def test_any_text_becomes_a_name_or_none(raw: str) -> None:
    """Whatever Telegram hands over fits, and tidying a tidy name changes nothing."""
    name = tidy_name(raw)
    if name is not None:
        assert 0 < len(name) <= LONGEST_NAME
        assert unicodedata.is_normalized("NFC", name)
        assert tidy_name(name) == name
        name.encode()

"""Texts say what the files say, whatever people put into them."""

from pathlib import Path

import pytest
from structlog.testing import capture_logs

from locales.texts import LANGUAGES, Html, MissingText, Texts

RUSSIAN = """
hello = <b>{ $name }</b>, добрый день!
earned = { $points ->
    [one] { $points } балл
    [few] { $points } балла
   *[many] { $points } баллов
}
role = { $role ->
    [owner] владелец
   *[cashier] кассир
}
receipt = Чек: { $line }
broken = { no-such-message } { -no-such-term }
"""
ENGLISH = """
hello = Good day, <b>{ $name }</b>!
earned = { $points ->
    [one] { $points } point
   *[other] { $points } points
}
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for language in LANGUAGES:
        (tmp_path / language).mkdir()
    (tmp_path / "ru" / "shop.ftl").write_text(RUSSIAN, encoding="utf-8")
    (tmp_path / "en" / "shop.ftl").write_text(ENGLISH, encoding="utf-8")
    return tmp_path


@pytest.fixture
def texts(folder: Path) -> Texts:
    return Texts.load("ru", strict=True, folder=folder)


def test_each_person_reads_their_language(texts: Texts) -> None:
    """A language that we do not speak is answered in the default one."""
    assert texts.of("en")("hello", name="Ann") == "Good day, <b>Ann</b>!"
    assert texts.of("ru")("hello", name="Аня") == "<b>Аня</b>, добрый день!"
    assert texts.of("de").language == "ru"
    assert texts.of("en") is texts.of("en")


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("<b>Ann</b> & Co", "&lt;b&gt;Ann&lt;/b&gt; &amp; Co"),
        ('a" href="', "a&quot; href=&quot;"),
        ("{ $name } %s %(a)s", "{ $name } %s %(a)s"),
        ("я" * 4000, "я" * 4000),
    ],
)
def test_names_are_never_markup(texts: Texts, name: str, shown: str) -> None:
    """What people type appears as they typed it, at any length."""
    assert texts.of("en")("hello", name=name) == f"Good day, <b>{shown}</b>!"


def test_buttons_are_plain(texts: Texts) -> None:
    """A button shows a name as it is, and never the codes of HTML."""
    words = texts.of("ru")
    assert words.plain("receipt", line="A&B <c>") == "Чек: A&B <c>"
    with pytest.raises(TypeError, match="HTML in a plain text"):
        words.plain("receipt", line=words("hello", name="A&B"))


def test_a_text_within_a_text_is_escaped_once(texts: Texts) -> None:
    """A receipt may contain lines that are texts themselves."""
    words = texts.of("ru")
    line = words("hello", name="A&B")
    assert isinstance(line, Html)
    assert words("receipt", line=line) == "Чек: <b>A&amp;B</b>, добрый день!"
    assert words("receipt", line=Html("<i>!</i>")) == "Чек: <i>!</i>"


@pytest.mark.parametrize(
    ("language", "points", "shown"),
    [
        ("ru", 1, "1 балл"),
        ("ru", 22, "22 балла"),
        ("ru", 12_500, "12\u00a0500 баллов"),
        ("ru", 12_501, "12\u00a0501 балл"),
        ("ru", -5, "−5 баллов"),
        ("en", 1, "1 point"),
        ("en", 12_500, "12\u00a0500 points"),
    ],
)
def test_numbers(texts: Texts, language: str, points: int, shown: str) -> None:
    """A number is grouped as its language groups it and agrees with its noun."""
    assert texts.of(language)("earned", points=points) == shown
    assert texts.of(language).plain("earned", points=points) == shown


def test_a_word_can_choose_the_text(texts: Texts) -> None:
    """A text may depend on a word, such as a role."""
    words = texts.of("ru")
    assert [words("role", role=role) for role in ("owner", "cashier")] == ["владелец", "кассир"]


@pytest.mark.parametrize(
    ("message", "args"),
    [
        ("nothing", {}),
        ("hello", {}),
        ("earned", {"sum": 5}),
        ("broken", {}),
    ],
)
def test_a_text_that_cannot_be_said(folder: Path, message: str, args: dict[str, str | int]) -> None:
    """It stops a test; a shop's bot logs it and goes on with the id."""
    with pytest.raises(MissingText):
        Texts.load("ru", strict=True, folder=folder).of("ru")(message, **args)
    with capture_logs() as logs:
        assert Texts.load("ru", strict=False, folder=folder).of("ru")(message, **args) == message
    assert [(line["text"], line["language"]) for line in logs] == [(message, "ru")]


def test_a_text_missing_in_one_language_is_said_in_the_default_one(folder: Path) -> None:
    """Rather the wrong language than nothing, and the log says so."""
    words = Texts.load("ru", strict=False, folder=folder).of("en")
    with capture_logs() as logs:
        assert words("receipt", line="<") == "Чек: &lt;"
    assert [(line["text"], line["language"]) for line in logs] == [("receipt", "en")]

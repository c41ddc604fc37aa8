"""Every text, in every form it can take, is well set and acceptable to Telegram."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser

import pytest

from locales.texts import LANGUAGES, Texts
from tests.locales.catalogue import Entry, messages, variables

# CONTRACT, section 5: the same in every language, so that a cashier finds a button unread.
BUTTON_EMOJI = "✅ ❌ ⬅️ ↩️ ➡️ 💳 ⭐ 📜 🎁 🎟 👥 💬 ⚙️ 🌐 🔔 🗑 🧾 💸 📣 🗓 ⏸ ▶️ 📊 ❓ 📥 🎯 ✏️ ➕ ➖ 👁"
LETTERS = {
    "ru": "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
    "uk": "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя",
    "kk": "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя",
    "en": "",
}
LOOKALIKES = set("aceiopxyABCEHIKMOPTX")
TAGS = {"b", "i", "code", "a"}
COUNTS = (0, 1, 2, 5, 11, 21, 12_500)
SPACES = " \u00a0\u202f"
# What is wrong, and how it looks. Arguments stand in the text as words or numbers.
SLIPS = {
    "two spaces": rf"[{SPACES}]{{2}}",
    "a space before punctuation": rf"[{SPACES}][,.;:!?…)»”]",
    "a space after an opening sign": rf"[(«“][{SPACES}]",
    "no space after punctuation": r"[^\W\d][,;!?][^\W\d]",
    "a space at the end or start of a line": rf"(?m)[{SPACES}]$|^[{SPACES}]",
    "a straight quote or apostrophe": r"[\"'`]",
    "three dots for an ellipsis": r"\.\.\.",
    "a hyphen or short dash for a dash": rf"(?m)(?:^|[{SPACES}])[-–][{SPACES}]|--",
    "a dash without its spaces": rf"(?m)(?<![{SPACES}\n])(?<!^)—|—(?![{SPACES}])",
    "more than one empty line": r"\n{3}",
    "a number that may part from its noun": r"\d (?!(?:or|или|або|немесе) )\w",
}
# What Telegram shows of an alert, and a command menu on one line.
LONGEST = {"refusal-": 200, "command-": 40}
FOREIGN_QUOTES = {"ru": "“”„‘", "uk": "“”„‘", "kk": "“”„‘", "en": "«»„"}


class Markup(HTMLParser):
    """Refuses whatever Telegram would refuse, and the tags that we do not use."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in TAGS, f"<{tag}> is not a tag that we use"
        assert [name for name, _ in attrs] == (["href"] if tag == "a" else [])
        self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open, f"</{tag}> closes nothing"
        assert self.open.pop() == tag, f"</{tag}> closes another tag"

    def handle_data(self, data: str) -> None:
        assert not set(data) & set("<>&"), f"a bare sign of HTML in {data!r}"

    def handle_entityref(self, name: str) -> None:
        assert name in {"lt", "gt", "amp", "quot"}, f"&{name}; is unknown to Telegram"


@pytest.fixture(scope="module")
def texts() -> Texts:
    return Texts.load("ru", strict=True)


def forms(entry: Entry, sample: str) -> Iterator[dict[str, str | int]]:
    """Arguments that bring out every variant of a message, one variable at a time."""
    choices: dict[str, list[str | int]] = {name: [sample] for name in variables(entry)}
    for name, values in choices_of(entry):
        choices[name] = list(values)
    usual = {name: values[0] for name, values in choices.items()}
    yield usual
    for name, others in choices.items():
        yield from ({**usual, name: other} for other in others[1:])


def choices_of(entry: Entry) -> Iterator[tuple[str, tuple[str | int, ...]]]:
    for selector in entry.selectors:
        yield selector.variable, COUNTS if selector.is_plural else selector.keys
    for reference in entry.references:
        yield from choices_of(messages(entry.language)[reference])


def said(texts: Texts, entry: Entry, sample: str) -> set[str]:
    words = texts.of(entry.language)
    return {str(words(entry.id, **args)) for args in forms(entry, sample)}


def spoken(language: str) -> list[Entry]:
    return [entry for entry in messages(language).values() if not entry.id.startswith("-")]


@pytest.mark.parametrize("language", LANGUAGES)
def test_telegram_takes_every_text(texts: Texts, language: str) -> None:
    """Tags are ours, closed, and nested right, even around a name full of signs."""
    for entry in spoken(language):
        for text in said(texts, entry, "<i>&\"'</b>"):
            markup = Markup()
            try:
                markup.feed(text)
                markup.close()
                assert not markup.open, f"<{markup.open[-1]}> is not closed"
            except AssertionError as problem:
                raise AssertionError(f"{entry}: {problem}") from None
            assert text.strip(), f"{entry} is empty"


@pytest.mark.parametrize("language", LANGUAGES)
def test_typography(texts: Texts, language: str) -> None:
    """Spaces, quotes and dashes stand as a careful printer would set them."""
    slips = [
        f"{entry}: {slip}: {text!r}"
        for entry in spoken(language)
        for text in {re.sub(r"<[^>]*>", "", text) for text in said(texts, entry, "X")}
        for slip, pattern in SLIPS.items()
        if re.search(pattern, text)
    ]
    slips += [
        f"{entry}: quotes of another language: {text!r}"
        for entry in spoken(language)
        for text in entry.texts
        if set(text) & set(FOREIGN_QUOTES[language])
    ]
    assert not slips, "\n".join(slips)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_ending_is_glued_to_what_is_put_in(texts: Texts, language: str) -> None:
    """Names and figures stand free: an ending that suits one of them is wrong for the next."""
    glued = re.compile(r"§[-\u2011]?\w|\w§|\d[-\u2011]?[^\W\d_]")
    slips = [
        f"{entry}: {text!r}"
        for entry in spoken(language)
        for text in {re.sub(r"<[^>]*>", "", text) for text in said(texts, entry, "§")}
        if glued.search(text)
    ]
    assert not slips, "\n".join(slips)


@pytest.mark.parametrize("language", LANGUAGES)
def test_letters(language: str) -> None:
    """Words are spelt with the language's own letters, not with those that look alike.

    Messages that begin with `language-` name or ask for languages, each in its own.
    """
    own = set(LETTERS[language] + LETTERS[language].upper())
    slips = []
    for entry in messages(language).values():
        for text in () if entry.id.startswith("language-") else entry.texts:
            for word in re.findall(r"[^\W\d_]+", re.sub(r"<[^>]*>", " ", text)):
                latin = {letter for letter in word if letter.isascii()}
                cyrillic = {letter for letter in word if "\u0400" <= letter <= "\u052f"}
                alone = language != "en" and len(word) == 1 and latin <= LOOKALIKES
                if cyrillic - own or (latin and (cyrillic or alone)):
                    slips.append(f"{entry}: {word}")
    assert not slips, "\n".join(slips)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", LONGEST)
def test_short_texts_are_short(texts: Texts, kind: str, language: str) -> None:
    """No refusal is cut off in an alert, and no line in the menu."""
    sample = "05.03.2026, 14:05, ₸"
    slips = [
        f"{entry}: {len(text)}"
        for entry in spoken(language)
        if entry.id.startswith(kind)
        for text in said(texts, entry, sample)
        if len(text) > LONGEST[kind]
    ]
    assert not slips, "\n".join(slips)


def test_a_button_starts_with_the_emoji_that_means_it_everywhere(texts: Texts) -> None:
    """A cashier finds a button without reading it, whatever the language."""
    slips = []
    for entry in spoken("ru"):
        if entry.id.endswith("-button"):
            everywhere = [messages(language)[entry.id] for language in LANGUAGES]
            same = {emoji(label) for one in everywhere for label in said(texts, one, "X")}
            if len(same) > 1 or None in same:
                slips.append(f"{entry.id}: {same}")
    assert not slips, "\n".join(slips)


def emoji(button: str) -> str | None:
    """The emoji in front of a button's words, if it is one of those with a meaning."""
    first, _, label = button.partition(" ")
    return first if first in BUTTON_EMOJI.split() and label else None

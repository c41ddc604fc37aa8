"""Words in braces: what they stand for, and what is wrong with those that stand for nothing."""

import pytest

from loyalty.promotions.errors import BraceUnclosed, PlaceholderUnknown
from loyalty.promotions.placeholders import (
    KNOWN_AS,
    Placeholder,
    fill,
    length,
    longest,
    parts_of,
    wanted_by,
)
from loyalty.rules.groups import Tier, Tiers
from loyalty.rules.program import Program

VALUES = {
    Placeholder.NAME: "Ая &amp; Ко",
    Placeholder.BALANCE: "125 баллов",
    Placeholder.TIER: "Золото",
    Placeholder.EXPIRING: "50 баллов до 05.03.2026",
}
PROGRAM = Program(1, "Кофейня", "#0B6E5F", "KZT", "Asia/Almaty")


@pytest.mark.parametrize(
    ("html", "filled"),
    [
        ("Привет!", "Привет!"),
        ("{name}, у вас {balance}", "Ая &amp; Ко, у вас 125 баллов"),
        ("<b>{ Имя }</b>", "<b>Ая &amp; Ко</b>"),
        ("{<b>name</b>}", "<b>Ая &amp; Ко</b>"),
        ("{ім'я} {ІМʼЯ}", "Ая &amp; Ко Ая &amp; Ко"),
        ("{{name}} и }", "{name} и }"),
        ("{{{name}}}", "{Ая &amp; Ко}"),
        (
            '<a href="https://x.kz/?q={name}">{tier}</a>',
            '<a href="https://x.kz/?q={name}">Золото</a>',
        ),
        ("{expiring}", "50 баллов до 05.03.2026"),
        ("a &lt;{name}&gt;", "a &lt;Ая &amp; Ко&gt;"),
    ],
)
def test_what_stands_in_braces_is_filled_in(html: str, filled: str) -> None:
    """A reader finds their own name and figures where the owner wrote a word in braces."""
    assert fill(html, VALUES) == filled


@pytest.mark.parametrize(
    ("html", "placeholder", "line", "near"),
    [
        ("Добрый день!\n<b>Вам</b> {скидка} сегодня", "скидка", 2, "Вам {скидка} сегодня"),
        ("{}", "", 1, "{}"),
        ("{0}", "0", 1, "{0}"),
        ("x &lt;{na&amp;me}", "na&me", 1, "x <{na&me}"),
        ("{" + 99 * "я" + "}", 24 * "я", 1, "{" + 16 * "я"),
    ],
)
def test_an_unknown_word_is_named_with_its_place(
    html: str, placeholder: str, line: int, near: str
) -> None:
    """An owner learns which word stands for nothing, and where it is."""
    with pytest.raises(PlaceholderUnknown) as refused:
        parts_of(html)
    assert refused.value.placeholder == placeholder
    assert refused.value.line == line
    assert refused.value.near == near


@pytest.mark.parametrize(
    ("html", "line"), [("{name", 1), ("a\nb {", 2), ("{na\nme}", 1), ("{name {tier}", 1)]
)
def test_a_brace_that_stays_open_is_refused(html: str, line: int) -> None:
    """A forgotten brace is said at once, with its line."""
    with pytest.raises(BraceUnclosed) as refused:
        parts_of(html)
    assert refused.value.line == line


def test_only_what_is_said_is_looked_up() -> None:
    """What a promotion does not say of its readers, nobody asks the database for."""
    assert wanted_by("{name}, {уровень}", "Hello") == {Placeholder.NAME, Placeholder.TIER}
    assert wanted_by("Hello") == frozenset()


@pytest.mark.parametrize(
    ("html", "units"),
    [("abc", 3), ("<b>abc</b> ", 3), ("&lt;&amp;", 2), ("👍", 2), ("ә", 1), ("👨‍👩‍👧", 8)],
)
def test_length_is_as_telegram_counts(html: str, units: int) -> None:
    """Tags do not count, and an emoji counts as Telegram counts it."""
    assert length(html) == units


def test_the_longest_tier_counts() -> None:
    """Where a tier has a long name, a text has less room."""
    tiered = Program(
        1, "К", "#0B6E5F", "KZT", "Asia/Almaty", tiers=Tiers(levels=(Tier("Золото" * 9, 1),))
    )
    assert longest("{tier}", tiered) == 54
    assert longest("{tier}", PROGRAM) == 1


def test_no_word_stands_for_two_things() -> None:
    """In whatever language an owner writes, each word means one thing."""
    names = [name for known in KNOWN_AS.values() for name in known]
    assert len(names) == len(set(names))
    assert all(name == name.lower() for name in names)

"""Marks in a promotion's file that Telegram would not take."""

import pytest

from bot.promo_markup import unreadable


@pytest.mark.parametrize(
    "html",
    [
        "<b>Half <i>price</i></b> & more > less &lt;3",
        '<a href="https://kofe.kz?a=1&amp;b=2">menu</a> <span class="tg-spoiler">x</span>',
        '<pre><code class="language-python">x</code></pre><blockquote expandable>x</blockquote>',
        '<tg-emoji emoji-id="5">x</tg-emoji> {name}',
    ],
)
def test_what_telegram_reads_is_taken(html: str) -> None:
    """Every mark that a chat can have."""
    assert unreadable(html) is None


@pytest.mark.parametrize(
    ("html", "near"),
    [
        ("<b>x", "<b>"),
        ("x</b>", "</b>"),
        ("<b><i>x</b></i>", "</b>"),
        ("<script>x</script>", "<script>"),
        ("1 < 2", "< 2"),
        ("<span>x</span>", "<span>"),
        ("<br>", "<br>"),
    ],
)
def test_what_it_does_not_read_is_shown(html: str, near: str) -> None:
    """How it begins."""
    assert unreadable(html) == near

"""What a promotion says: the right language, albums in pieces, and what cannot be said."""

from dataclasses import replace
from itertools import permutations

import pytest

from loyalty.promotions.contents import (
    check_buttons,
    check_content,
    for_language,
    reworded,
    with_part,
)
from loyalty.promotions.errors import (
    ButtonWithoutLink,
    LabelEmpty,
    LabelTooLong,
    LinkUnusable,
    MessageTooLong,
    OnlyWordsChange,
    PlaceholderUnknown,
    TooManyButtons,
)
from loyalty.records.promotions.contents import Attached, Content, Form, Leads, PromoButton
from loyalty.rules.program import Program
from loyalty.values import FileId

PROGRAM = Program(1, "Кофейня", "#0B6E5F", "KZT", "Asia/Almaty")


def said(language: str | None) -> Content:
    return Content(language, Form.TEXT, f"in {language}")


def part(place: int, html: str = "", album: str | None = "A") -> Content:
    files = (Attached(Form.PHOTO, FileId(place * 10), place=place),)
    return Content(None, Form.PHOTO, html, files, album=album)


@pytest.mark.parametrize(
    ("languages", "reader", "read"),
    [
        (("ru", "kk", None), "kk", "in kk"),
        (("ru", "kk", None), "uk", "in None"),
        (("ru", "kk"), "en", "in ru"),
        ((None,), "ru", "in None"),
    ],
)
def test_everybody_reads_their_own_language(
    languages: tuple[str | None, ...], reader: str, read: str
) -> None:
    """Who has no text of their own reads the one for everybody else, or the first."""
    assert for_language([said(language) for language in languages], reader).html == read


@pytest.mark.parametrize("order", list(permutations(range(4))))
def test_an_album_is_whole_in_whatever_order_it_comes(order: tuple[int, ...]) -> None:
    """Pictures that come in any order, or twice, make the album that was sent."""
    parts = [part(7, "<b>Caption</b>"), part(8), part(9), part(8)]
    content: Content | None = None
    for number in order:
        content = with_part(content, parts[number])
    assert content is not None
    assert content.form is Form.ALBUM
    assert [file.place for file in content.files] == [7, 8, 9]
    assert content.html == "<b>Caption</b>"


def test_another_message_takes_the_place_of_the_first() -> None:
    """What an owner sends anew replaces what was there; a single picture is no album."""
    first = with_part(None, part(7))
    assert first.form is Form.PHOTO
    assert with_part(first, part(9, album="B")).files[0].place == 9
    assert with_part(first, said(None)) == said(None)
    assert len(with_part(part(7, album=None), part(8, album=None)).files) == 1


@pytest.mark.parametrize(
    ("content", "by", "limit"),
    [
        (Content(None, Form.TEXT, "x" * 4097), 1, 4096),
        (Content(None, Form.TEXT, "x" * 4000 + "{name}"), 32, 4096),
        (Content(None, Form.ALBUM, "x" * 4100), 4, 4096),
        (Content(None, Form.PHOTO, "x" * 1000 + "{name}"), 104, 1024),
        (Content(None, Form.VIDEO, "👍" * 513), 2, 1024),
    ],
)
def test_a_message_that_could_get_too_long_is_refused(
    content: Content, by: int, limit: int
) -> None:
    """Before anything is sent it is clear that it fits for everybody, the longest name included."""
    with pytest.raises(MessageTooLong) as refused:
        check_content(content, PROGRAM)
    assert (refused.value.by, refused.value.limit) == (by, limit)


def test_a_message_that_fits_is_taken() -> None:
    """Tags do not count towards the limit."""
    check_content(Content(None, Form.TEXT, f"<b>{'x' * 4096}</b>"), PROGRAM)
    check_content(Content(None, Form.ALBUM, "x" * 4096), PROGRAM)
    with pytest.raises(PlaceholderUnknown):
        check_content(Content(None, Form.TEXT, "{price}"), PROGRAM)


def link(text: str = "Меню", url: str = "https://kofe.kz/menu?a=1") -> PromoButton:
    return PromoButton(Leads.LINK, text, url)


@pytest.mark.parametrize(
    "url",
    ["https://kofe.kz", "http://kofe.kz/x", "tg://resolve?domain=kofe", "https://кофе.қаз/мәзір"],
)
def test_links_that_telegram_opens_are_taken(url: str) -> None:
    """Any page, and Telegram itself, can be linked to."""
    check_buttons([link(url=url), PromoButton(Leads.CARD), PromoButton(Leads.BALANCE)])


@pytest.mark.parametrize(
    ("buttons", "refusal"),
    [
        ([link(), link(url="")], ButtonWithoutLink(2)),
        ([link(url="kofe.kz")], LinkUnusable(1, "kofe.kz")),
        ([link(url="javascript:alert(1)")], LinkUnusable(1, "javascript:alert(1)")),
        ([link(url="https://a b.kz")], LinkUnusable(1, "https://a b.kz")),
        ([link(url="https://kofe.kz@evil.kz")], LinkUnusable(1, "https://kofe.kz@evil.kz")),
        ([link(url="https://mailto:a@kofe.kz")], LinkUnusable(1, "https://mailto:a@kofe.kz")),
        ([link(url="https://kofe")], LinkUnusable(1, "https://kofe")),
        ([link(url="https://[x")], LinkUnusable(1, "https://[x")),
        ([link(" ")], LabelEmpty(1)),
        ([link("\u17b5")], LabelEmpty(1)),
        ([link(65 * "x")], LabelTooLong(1, 64)),
        (7 * [link()], TooManyButtons(6)),
    ],
)
def test_a_button_that_cannot_be_is_refused_with_its_place(
    buttons: list[PromoButton], refusal: Exception
) -> None:
    """An owner learns which button is wrong, and why."""
    with pytest.raises(type(refusal)) as refused:
        check_buttons(buttons)
    assert vars(refused.value) == vars(refusal)


def test_what_was_sent_changes_its_words_alone() -> None:
    """A correction keeps the picture, and the texts of other languages."""
    photo = replace(part(7, "Чай", album=None), caption_above=True)
    kazakh = replace(photo, language="kk", html="Шай")
    new = reworded((kazakh, photo), said_words("<b>Кофе</b>"), PROGRAM)
    assert new == (kazakh, replace(photo, html="<b>Кофе</b>"))
    (only,) = reworded((kazakh,), said_words("Кофе"), PROGRAM)
    assert (only.language, only.html, only.files) == ("kk", "Кофе", kazakh.files)


def said_words(html: str) -> Content:
    return Content(None, Form.TEXT, html)


def test_what_cannot_be_corrected_is_said() -> None:
    """A sticker has no words, a picture takes no other picture, and a caption no long text."""
    sticker = Content(None, Form.STICKER, files=(Attached(Form.STICKER, FileId(1)),))
    for contents, words in (((sticker,), said_words("Чай")), ((part(7),), part(8))):
        with pytest.raises(OnlyWordsChange):
            reworded(contents, words, PROGRAM)
    with pytest.raises(MessageTooLong):
        reworded((part(7),), said_words("x" * 1025), PROGRAM)

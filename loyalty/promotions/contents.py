"""What a promotion says: which of its contents somebody reads, and whether it can be said so."""

from collections.abc import Sequence
from dataclasses import replace

from loyalty.addresses import telegram_opens
from loyalty.names import can_be_seen
from loyalty.promotions.errors import (
    ButtonWithoutLink,
    LabelEmpty,
    LabelTooLong,
    LinkUnusable,
    MessageTooLong,
    OnlyWordsChange,
    TooManyButtons,
)
from loyalty.promotions.placeholders import longest
from loyalty.records.promotions.contents import Content, Form, Leads, PromoButton
from loyalty.rules.program import Program

MOST_TEXT = 4096
MOST_CAPTION = 1024
MOST_BUTTONS = 6
LONGEST_LABEL = 64
WORDLESS = (Form.STICKER, Form.VIDEO_NOTE, Form.COPY)
"""What says nothing in words of the owner's."""
IN_A_TEXT = (Form.TEXT, Form.ALBUM)
"""Whose words are a message of their own, and no caption."""


def for_language(contents: Sequence[Content], language: str) -> Content:
    """What readers of this language get: their own, that for everybody else, or the first.

    Raises LookupError where there is none at all.
    """
    for wanted in (language, None):
        for content in contents:
            if content.language == wanted:
                return content
    if not contents:
        raise LookupError("a promotion that says nothing")
    return contents[0]


def with_part(content: Content | None, part: Content) -> Content:
    """The message as it is once this has come: an album comes picture by picture.

    In any order, and perhaps twice. Whatever is not a part of the same album takes its place.
    """
    if content is None or content.album is None or content.album != part.album:
        return part
    files = {file.place: file for file in (*content.files, *part.files)}
    told = content if content.html else part
    return replace(
        content,
        form=Form.ALBUM if len(files) > 1 else content.form,
        html=told.html,
        caption_above=told.caption_above,
        files=tuple(files[place] for place in sorted(files)),
    )


def reworded(contents: Sequence[Content], words: Content, program: Program) -> tuple[Content, ...]:
    """The contents with other words for those who read in the language of `words`, or the first's.

    Pictures and files stay as they were sent. Raises OnlyWordsChange where that is not what is
    wanted or there are no words, and what check_content does.
    """
    old = for_language(contents, words.language or "")
    if words.form is not Form.TEXT or old.form in WORDLESS:
        raise OnlyWordsChange
    new = replace(old, html=words.html, preview=words.preview)
    check_content(new, program)
    return tuple(new if content is old else content for content in contents)


def check_content(content: Content, program: Program) -> None:
    """Raises PlaceholderUnknown, BraceUnclosed, MessageTooLong."""
    limit = MOST_TEXT if content.form in IN_A_TEXT else MOST_CAPTION
    long = longest(content.html, program)
    if long > limit:
        raise MessageTooLong(long - limit, limit)


def check_said(content: Content, program: Program) -> None:
    """The same, before it is kept; a part of an album is kept with its others, as a flaw of all.

    Raises what check_content raises.
    """
    if content.album is None:
        check_content(content, program)


def check_buttons(buttons: Sequence[PromoButton]) -> None:
    """Raises TooManyButtons, and what check_button does."""
    if len(buttons) > MOST_BUTTONS:
        raise TooManyButtons(MOST_BUTTONS)
    for number, button in enumerate(buttons, 1):
        check_button(button, number)


def check_button(button: PromoButton, number: int) -> None:
    """Raises ButtonWithoutLink, LinkUnusable, LabelEmpty, LabelTooLong."""
    if button.leads is not Leads.LINK:
        return
    if not can_be_seen(button.text):
        raise LabelEmpty(number)
    if len(button.text) > LONGEST_LABEL:
        raise LabelTooLong(number, LONGEST_LABEL)
    if not button.url.strip():
        raise ButtonWithoutLink(number)
    if not telegram_opens(button.url):
        raise LinkUnusable(number, button.url[:40])

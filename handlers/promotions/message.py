"""A promotion as requests to Telegram: to send it, to correct its text, to take it back."""

from collections.abc import Mapping
from dataclasses import dataclass
from html import escape
from typing import Any

from aiogram.methods import (
    CopyMessage,
    DeleteMessages,
    EditMessageCaption,
    EditMessageReplyMarkup,
    EditMessageText,
    SendMediaGroup,
    SendMessage,
    TelegramMethod,
)
from aiogram.types import (
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputMediaAudio,
    InputMediaDocument,
    InputMediaPhoto,
    InputMediaVideo,
    LinkPreviewOptions,
)

from handlers.buttons import AskBelow, Go, GoTo, ShowBelow
from handlers.promotions import buttons
from handlers.promotions.uploads import SENT_ALONE, field_of
from handlers.screen import button, rows
from locales.amounts import short_day
from locales.texts import Words
from loyalty.promotions.contents import WORDLESS, for_language
from loyalty.promotions.placeholders import Facts, Placeholder, fill, wanted_by
from loyalty.records.promotions.campaigns import Campaign
from loyalty.records.promotions.contents import Attached, Content, Form, Leads, PromoButton
from loyalty.values import DeliveryId, FileId

AnyMethod = TelegramMethod[Any]
Given = Mapping[FileId, str]
"""Telegram's own ids of the files, by ours."""

MOST_AT_ONCE = 100  # messages that one request may delete

_IN_AN_ALBUM = {
    Form.PHOTO: InputMediaPhoto,
    Form.VIDEO: InputMediaVideo,
    Form.DOCUMENT: InputMediaDocument,
    Form.AUDIO: InputMediaAudio,
}
_SEEN = (Form.PHOTO, Form.VIDEO, Form.ANIMATION)  # may be veiled, and stand below their captions


@dataclass(frozen=True, slots=True)
class Recipient:
    """Whom a promotion goes to. `delivery` is None where nothing is delivered: in a preview."""

    chat: int
    words: Words
    programme: str
    facts: Facts
    delivery: DeliveryId | None = None


def requests_for(campaign: Campaign, to: Recipient, given: Given) -> tuple[AnyMethod, ...]:
    """The requests that make it, in their order; the last makes the message with the buttons."""
    content = for_language(campaign.contents, to.words.language)
    return sent(content, to, given, keyboard_for(campaign.buttons, to))


def sent(
    content: Content, to: Recipient, given: Given, keyboard: InlineKeyboardMarkup | None
) -> tuple[AnyMethod, ...]:
    """One content as requests, with these buttons under the last."""
    match content.form:
        case Form.TEXT:
            return (_as_text(content, to, keyboard),)
        case Form.ALBUM:
            album = SendMediaGroup(
                chat_id=to.chat, media=[_in_album(file, given) for file in content.files]
            )
            return (album, _as_text(content, to, keyboard))
        case Form.COPY:
            return (_copied(content, to, keyboard),)
        case _:
            return (_alone(content, to, given, keyboard),)


def edit_for(campaign: Campaign, to: Recipient, message: int) -> AnyMethod:
    """The request that puts text and buttons of now into the message that has the buttons."""
    content = for_language(campaign.contents, to.words.language)
    return edit_with(content, to, message, keyboard_for(campaign.buttons, to))


def edit_with(
    content: Content, to: Recipient, message: int, keyboard: InlineKeyboardMarkup
) -> AnyMethod:
    """The same for one content, with these buttons."""
    place: dict[str, Any] = {"chat_id": to.chat, "message_id": message, "reply_markup": keyboard}
    if content.form in (Form.TEXT, Form.ALBUM):
        preview = _preview(content)
        return EditMessageText(**place, text=text_of(content, to), link_preview_options=preview)
    if content.form in WORDLESS:
        return EditMessageReplyMarkup(**place)
    above = content.caption_above if content.form in _SEEN else None
    return EditMessageCaption(
        **place, caption=_filled(content, to), show_caption_above_media=above or None
    )


def deletion_of(chat: int, message: int, others: tuple[int, ...] = ()) -> DeleteMessages:
    """The request that takes it back, with all that belongs to an album."""
    return DeleteMessages(chat_id=chat, message_ids=[*others, message][-MOST_AT_ONCE:])


def keyboard_for(promo_buttons: tuple[PromoButton, ...], to: Recipient) -> InlineKeyboardMarkup:
    """The promotion's own buttons, and 🔔 below them."""
    stop = button(to.words.plain("promotion-stop-button"), buttons.Stop(delivery=to.delivery or 0))
    return rows(*(shown(one, to.words) for one in promo_buttons), stop)


def shown(one: PromoButton, words: Words) -> InlineKeyboardButton:
    """A promotion's button. What it leads to comes below, so that the promotion stays."""
    match one.leads:
        case Leads.CARD:
            return button(words.plain("card-button"), GoTo(place=Go.CARD))
        case Leads.BALANCE:
            return button(words.plain("balance-button"), ShowBelow(place=Go.BALANCE))
        case Leads.SURVEY:
            label = one.text or words.plain("promotion-survey-button")
            return button(label, AskBelow(survey=one.survey or 0))
        case Leads.LINK:
            return InlineKeyboardButton(text=one.text, url=one.url)


def text_of(content: Content, to: Recipient) -> str:
    """Its words, filled in. An album without any has the programme's name below it."""
    return _filled(content, to) or to.words("promotion-from", programme=to.programme)


def value_of(wanted: Placeholder, facts: Facts, words: Words) -> str:
    """What stands for it, as the reader reads it, as HTML."""
    match wanted:
        case Placeholder.NAME:
            return escape(facts.name or words.plain("no-name"), quote=False)
        case Placeholder.BALANCE:
            return words("points", points=facts.balance)
        case Placeholder.TIER:
            return escape(facts.tier or "—", quote=False)
        case Placeholder.EXPIRING:
            loss = facts.expiring
            if loss is None:
                return words("points", points=0)
            day = short_day(loss.day, words.language)
            return words("promotion-expiring", points=loss.points, day=day)


def _filled(content: Content, to: Recipient) -> str:
    wanted = wanted_by(content.html)
    values = {one: value_of(one, to.facts, to.words) for one in wanted}
    return fill(content.html, values).strip()


def _as_text(content: Content, to: Recipient, keyboard: InlineKeyboardMarkup | None) -> SendMessage:
    return SendMessage(
        chat_id=to.chat,
        text=text_of(content, to),
        link_preview_options=_preview(content),
        reply_markup=keyboard,
    )


def _preview(content: Content) -> LinkPreviewOptions:
    if content.preview is None:
        return LinkPreviewOptions(is_disabled=True)
    return LinkPreviewOptions(is_disabled=False, **content.preview)


def _alone(
    content: Content, to: Recipient, given: Given, keyboard: InlineKeyboardMarkup | None
) -> AnyMethod:
    (file,) = content.files
    fields: dict[str, Any] = {
        "chat_id": to.chat,
        field_of(file.form): given[file.file],
        "reply_markup": keyboard,
    }
    if content.form not in WORDLESS:
        fields["caption"] = _filled(content, to) or None
    if content.form in _SEEN:
        fields["has_spoiler"] = file.spoiler or None
        fields["show_caption_above_media"] = content.caption_above or None
    return SENT_ALONE[content.form](**fields)


def _in_album(file: Attached, given: Given) -> Any:
    fields = {"has_spoiler": True} if file.spoiler and file.form in _SEEN else {}
    return _IN_AN_ALBUM[file.form](media=given[file.file], **fields)


def _copied(content: Content, to: Recipient, keyboard: InlineKeyboardMarkup | None) -> CopyMessage:
    source = content.source
    assert source is not None  # noqa: S101 - for the type: what is copied has a source
    return CopyMessage(
        chat_id=to.chat,
        from_chat_id=source.chat,
        message_id=source.message,
        caption=_filled(content, to) or None,
        reply_markup=keyboard,
    )

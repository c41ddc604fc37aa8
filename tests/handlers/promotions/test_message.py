"""A promotion as requests to Telegram: whatever kind of message it is, with its buttons below."""

from datetime import UTC, date, datetime

import pytest
from aiogram.methods import (
    CopyMessage,
    EditMessageCaption,
    EditMessageReplyMarkup,
    EditMessageText,
    SendMediaGroup,
    SendMessage,
    SendPhoto,
    SendSticker,
    SendVideo,
)
from aiogram.types import InlineKeyboardMarkup

from handlers.promotions.message import (
    Recipient,
    deletion_of,
    edit_for,
    requests_for,
    value_of,
)
from locales.texts import LANGUAGES, Texts
from loyalty.points.expiry import Loss
from loyalty.promotions.placeholders import KNOWN_AS, Facts, Placeholder, length
from loyalty.records.promotions.campaigns import Campaign, CampaignState
from loyalty.records.promotions.contents import Attached, Content, Form, Leads, PromoButton
from loyalty.records.till import Screen
from loyalty.values import CampaignId, DeliveryId, FileId, OperationId, Points, StaffId, SurveyId

TEXTS = Texts.load("ru", strict=True)
NOW = datetime(2026, 3, 1, 7, tzinfo=UTC)
GIVEN = {FileId(n): f"file-{n}" for n in range(1, 11)}
PHOTO = Attached(Form.PHOTO, FileId(1), spoiler=True)
BUTTONS = (
    PromoButton(Leads.LINK, "Меню", "https://kofe.kz"),
    PromoButton(Leads.CARD),
    PromoButton(Leads.BALANCE),
    PromoButton(Leads.SURVEY, survey=SurveyId(3)),
)


def campaign(*contents: Content) -> Campaign:
    return Campaign(
        CampaignId(1),
        OperationId("o"),
        "Пятница",
        CampaignState.LIVE,
        StaffId(1),
        NOW,
        contents=contents,
        buttons=BUTTONS,
    )


def to(language: str = "ru", name: str | None = "Ая <3") -> Recipient:
    facts = Facts(name, Points(125), "Gold & Co", Loss(date(2026, 3, 5), NOW, Points(50), False))
    return Recipient(77, TEXTS.of(language), "Кофейня", facts, DeliveryId(5))


def test_a_text_is_filled_in_and_has_its_buttons() -> None:
    """A reader finds their name, and below it the owner's buttons and 🔔."""
    text = Content(None, Form.TEXT, "<b>{name}</b>: {balance}, {tier}, {expiring}", preview={})
    (request,) = requests_for(campaign(text), to(), GIVEN)
    assert isinstance(request, SendMessage)
    assert request.chat_id == 77
    gold = "125 баллов, Gold &amp; Co, 50 баллов до 05.03.2026"
    assert request.text.replace("\u00a0", " ") == f"<b>Ая &lt;3</b>: {gold}"
    assert isinstance(request.reply_markup, InlineKeyboardMarkup)
    labels = [row[0].text for row in request.reply_markup.inline_keyboard]
    survey = "❓ Ответить на вопросы"
    assert labels == ["Меню", "💳 Моя карта", "⭐ Баланс", survey, "🔔 Больше не присылать"]


def test_each_reads_their_language() -> None:
    """Of several texts each reader gets their own, with buttons in their language."""
    both = campaign(Content("kk", Form.TEXT, "Сәлем"), Content(None, Form.TEXT, "Привет"))
    for language, text in (("kk", "Сәлем"), ("uk", "Привет")):
        (request,) = requests_for(both, to(language), GIVEN)
        assert isinstance(request, SendMessage)
        assert request.text == text


def test_a_photo_is_sent_as_it_was_sent() -> None:
    """Veil and place of the caption are kept."""
    photo = Content(None, Form.PHOTO, "{name}", (PHOTO,), caption_above=True)
    (request,) = requests_for(campaign(photo), to(), GIVEN)
    assert isinstance(request, SendPhoto)
    assert (request.photo, request.caption) == ("file-1", "Ая &lt;3")
    assert request.has_spoiler
    assert request.show_caption_above_media


def test_an_album_has_its_text_and_buttons_below() -> None:
    """Albums cannot have buttons: these come with the text, in a message of its own."""
    files = tuple(Attached(Form.PHOTO, FileId(n), place=n) for n in (1, 2, 3))
    for html, text in (("Три", "Три"), ("", "<b>Кофейня</b>")):
        album = campaign(Content(None, Form.ALBUM, html, files))
        group, below = requests_for(album, to(), GIVEN)
        assert isinstance(group, SendMediaGroup)
        assert [media.media for media in group.media] == ["file-1", "file-2", "file-3"]
        assert isinstance(below, SendMessage)
        assert below.text == text
        assert below.reply_markup is not None


def test_everything_else_is_copied() -> None:
    """A place or a poll is copied from the owner's chat, with the buttons."""
    place = Content(None, Form.COPY, source=Screen(11, 12))
    (request,) = requests_for(campaign(place), to(), GIVEN)
    assert isinstance(request, CopyMessage)
    assert (request.from_chat_id, request.message_id) == (11, 12)
    assert request.reply_markup is not None


@pytest.mark.parametrize(
    "form", [form for form in Form if form not in (Form.TEXT, Form.ALBUM, Form.COPY)]
)
def test_every_file_is_sent_as_what_it_is(form: Form) -> None:
    """No kind of file is forgotten."""
    content = Content(None, form, "{name}", (Attached(form, FileId(1)),))
    (request,) = requests_for(campaign(content), to(), GIVEN)
    assert getattr(request, form.value.replace("-", "_")) == "file-1"
    silent = isinstance(request, SendSticker) or form is Form.VIDEO_NOTE
    assert getattr(request, "caption", None) == (None if silent else "Ая &lt;3")


def test_a_correction_goes_into_the_message_with_the_buttons() -> None:
    """Text, caption or buttons: what can be corrected is."""
    for form, kind in (
        (Form.TEXT, EditMessageText),
        (Form.ALBUM, EditMessageText),
        (Form.VIDEO, EditMessageCaption),
        (Form.STICKER, EditMessageReplyMarkup),
        (Form.COPY, EditMessageReplyMarkup),
    ):
        edit = edit_for(campaign(Content(None, form, "{name}")), to(), 9)
        assert type(edit) is kind
        assert (edit.chat_id, edit.message_id) == (77, 9)


def test_an_album_is_taken_back_whole() -> None:
    """🗑 leaves no picture behind."""
    assert deletion_of(77, 9, (6, 7, 8)).message_ids == [6, 7, 8, 9]


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_longer_than_what_was_checked(language: str) -> None:
    """The length that was promised to fit holds for the largest figures in every language."""
    loss = Loss(date(2026, 9, 30), NOW, Points(10**9), False)
    facts, words = Facts(None, Points(10**9), None, loss), TEXTS.of(language)
    assert length(value_of(Placeholder.BALANCE, facts, words)) <= 24
    assert length(value_of(Placeholder.EXPIRING, facts, words)) <= 56
    assert all(value_of(one, facts, words) for one in KNOWN_AS)


def test_a_video_below_its_caption() -> None:
    """What was sent without veil is sent without it."""
    video = Content(None, Form.VIDEO, "", (Attached(Form.VIDEO, FileId(2)),))
    (request,) = requests_for(campaign(video), to(), GIVEN)
    assert isinstance(request, SendVideo)
    assert request.caption is None
    assert not request.has_spoiler

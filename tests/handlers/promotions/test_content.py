"""What an owner sends is what customers get: every kind of message, with all its formatting."""

from collections.abc import Iterator
from typing import Any, cast

import pytest
from aiogram import Bot
from aiogram.types import Message

from handlers.promotions.content import content_of, html_of
from loyalty.promotions.contents import with_part
from loyalty.promotions.errors import CannotBeCopied, FileTooLarge
from loyalty.promotions.files import body_of
from loyalty.records.promotions.contents import Content, Form
from loyalty.records.till import Screen
from sandbox.formatting import parse_html
from storage.store import open_store
from tests.handlers.promotions.sent import Downloads, file, message
from tests.loyalty.shop import Shop, Standing

SIZED = {"width": 90, "height": 90}
TIMED = {"duration": 3}


async def read(shop: Shop, sent: Message) -> Content:
    bot = cast(Bot, Downloads())
    return await content_of(sent, bot, shop.store, Standing(shop), language="ru")


@pytest.fixture
def shop(sqlite_url: str) -> Iterator[Shop]:
    store = open_store(sqlite_url)
    opened = Shop(store)
    opened.open()
    yield opened
    store.close()


def by_type(entity: dict[str, Any]) -> str:
    return str(entity["type"])


FORMATTED: list[tuple[str, list[dict[str, Any]]]] = [
    ("жирный & <курсив>", [{"type": "bold", "offset": 0, "length": 6}]),
    ("👍 spoiler", [{"type": "spoiler", "offset": 3, "length": 7}]),
    (
        "цитата\nдва",
        [
            {"type": "expandable_blockquote", "offset": 0, "length": 10},
            {"type": "italic", "offset": 0, "length": 6},
        ],
    ),
    ("quote", [{"type": "blockquote", "offset": 0, "length": 5}]),
    ("a strike and under", [{"type": "strikethrough", "offset": 2, "length": 6}]),
    ("x = 1", [{"type": "pre", "offset": 0, "length": 5, "language": "python"}]),
    ("x = 1", [{"type": "pre", "offset": 0, "length": 5}]),
    ("code", [{"type": "code", "offset": 0, "length": 4}]),
    (
        "меню",
        [{"type": "text_link", "offset": 0, "length": 4, "url": 'https://x.kz/?a=1&b="2"&lt=3'}],
    ),
    ("👍", [{"type": "custom_emoji", "offset": 0, "length": 2, "custom_emoji_id": "5368"}]),
    (
        "bold italic",
        [
            {"type": "bold", "offset": 0, "length": 11},
            {"type": "underline", "offset": 0, "length": 11},
            {"type": "italic", "offset": 5, "length": 6},
        ],
    ),
]


@pytest.mark.parametrize(("text", "entities"), FORMATTED)
def test_formatting_comes_back_as_it_was(text: str, entities: list[dict[str, Any]]) -> None:
    """Bold, quotes, spoilers, code, links and custom emoji reach customers as they were made."""
    html = html_of(message(text=text, entities=entities))
    plain, found = parse_html(html)
    assert plain == text
    assert sorted(found, key=by_type) == sorted(entities, key=by_type)


def test_what_telegram_finds_by_itself_is_left_to_it() -> None:
    """Addresses, hashtags and names with @ are plain text, which Telegram marks again."""
    text = "@kofe #new https://x.kz"
    entities = [
        {"type": "mention", "offset": 0, "length": 5},
        {"type": "hashtag", "offset": 6, "length": 4},
        {"type": "url", "offset": 11, "length": 12},
    ]
    assert html_of(message(text=text, entities=entities)) == text


def test_somebody_who_is_mentioned_stays_mentioned() -> None:
    """A mention of somebody without a user name leads to them."""
    user = {"id": 5, "is_bot": False, "first_name": "Ая"}
    entities = [{"type": "text_mention", "offset": 0, "length": 2, "user": user}]
    assert html_of(message(text="Ая", entities=entities)) == '<a href="tg://user?id=5">Ая</a>'


async def test_a_text_keeps_its_preview(shop: Shop) -> None:
    """Whether a link is shown in full, small, or above the text stays as the owner chose."""
    plain = await read(shop, message(text="https://x.kz"))
    assert (plain.form, plain.language, plain.preview) == (Form.TEXT, "ru", {})
    options = {"url": "https://x.kz", "show_above_text": True}
    above = await read(shop, message(text="x", link_preview_options=options))
    assert above.preview == options
    none = await read(shop, message(text="x", link_preview_options={"is_disabled": True}))
    assert none.preview is None


STICKER = {"type": "regular", "is_animated": False, "is_video": False, **SIZED}
ATTACHED: list[tuple[Form, dict[str, Any]]] = [
    (Form.PHOTO, {"photo": [file("small", **SIZED), file("file", **SIZED)]}),
    (Form.VIDEO, {"video": file("file", **SIZED, **TIMED)}),
    (Form.ANIMATION, {"animation": file("file", **SIZED, **TIMED), "document": file("file")}),
    (Form.DOCUMENT, {"document": file("file", file_name="menu.pdf")}),
    (Form.AUDIO, {"audio": file("file", **TIMED)}),
    (Form.VOICE, {"voice": file("file", **TIMED)}),
    (Form.VIDEO_NOTE, {"video_note": file("file", length=240, **TIMED)}),
    (Form.STICKER, {"sticker": file("file", **STICKER)}),
]


@pytest.mark.parametrize(("form", "sent"), ATTACHED)
async def test_every_file_is_kept(shop: Shop, form: Form, sent: dict[str, Any]) -> None:
    """The original is downloaded, the largest of a photo, and what Telegram calls it remembered."""
    caption = [{"type": "bold", "offset": 0, "length": 3}]
    content = await read(
        shop,
        message(
            **sent,
            caption="Чай",
            caption_entities=caption,
            has_media_spoiler=True,
            show_caption_above_media=True,
        ),
    )
    assert (content.form, content.html) == (form, "<b>Чай</b>")
    assert content.caption_above
    (attached,) = content.files
    assert attached.spoiler
    assert shop.read(body_of, file_id=attached.file) == b"file"
    kept = shop.read(lambda tx: tx.files.get(attached.file))
    assert (kept.telegram, kept.bot, kept.size) == ("file", 42, 4)
    assert kept.name


async def test_an_album_comes_in_pieces(shop: Shop) -> None:
    """Pictures of one album, each a message of its own, become one promotion."""
    content: Content | None = None
    for number, name in ((8, "b"), (7, "a"), (9, "c"), (7, "a")):
        photo = [file(name, **SIZED)]
        caption = {"caption": "Меню"} if name == "a" else {}
        part = await read(shop, message(number, photo=photo, media_group_id="g", **caption))
        content = with_part(content, part)
    assert content is not None
    assert (content.form, content.html) == (Form.ALBUM, "Меню")
    bodies = [shop.read(body_of, file_id=attached.file) for attached in content.files]
    assert bodies == [b"a", b"b", b"c"]


PLACE = {"latitude": 43.2, "longitude": 76.9}
OPTIONS = [{"text": "a", "voter_count": 0, "persistent_id": "1"}]


@pytest.mark.parametrize(
    "sent",
    [
        {"location": PLACE},
        {"contact": {"phone_number": "+77010000000", "first_name": "Ая"}},
        {"dice": {"emoji": "🎲", "value": 3}},
    ],
)
async def test_what_has_no_request_of_its_own_is_copied(shop: Shop, sent: dict[str, Any]) -> None:
    """A place or a contact is copied from the owner's own message."""
    content = await read(shop, message(**sent))
    assert (content.form, content.source) == (Form.COPY, Screen(11, 7))


@pytest.mark.parametrize(
    "sent",
    [
        {"pinned_message": {"message_id": 1, "date": 0, "chat": {"id": 11, "type": "private"}}},
        {"message_auto_delete_timer_changed": {"message_auto_delete_time": 60}},
        {"game": {"title": "t", "description": "d", "photo": []}},
        {
            "invoice": {
                "title": "t",
                "description": "d",
                "start_parameter": "",
                "currency": "KZT",
                "total_amount": 1,
            }
        },
        {"paid_media": {"star_count": 1, "paid_media": []}},
        {},
    ],
)
async def test_what_no_bot_may_copy_is_refused(shop: Shop, sent: dict[str, Any]) -> None:
    """An owner hears at once that such a message cannot be sent on."""
    with pytest.raises(CannotBeCopied):
        await read(shop, message(**sent))


async def test_a_file_that_is_too_large_is_refused(shop: Shop) -> None:
    """Bots may download 20 MB: what is larger is refused before anything is kept."""
    document = {**file("file"), "file_size": 21 * 1024 * 1024}
    with pytest.raises(FileTooLarge) as refused:
        await read(shop, message(document=document))
    assert refused.value.limit_mb == 20

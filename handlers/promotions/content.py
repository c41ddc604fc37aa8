"""What an owner sends, read as what customers are to get: text, files, or a message to copy.

An album comes as several messages. Each is read by itself, and `with_part` in
loyalty/promotions/contents.py puts together what belongs together.
"""

import io
from dataclasses import dataclass, replace
from html import escape
from typing import Any

from aiogram import Bot
from aiogram.enums import ContentType
from aiogram.exceptions import TelegramBadRequest
from aiogram.types import LinkPreviewOptions, Message
from aiogram.utils.text_decorations import HtmlDecoration

from loyalty.clock import Clock
from loyalty.promotions.errors import CannotBeCopied, FileTooLarge
from loyalty.promotions.files import LARGEST_MB, check_size, keep_file
from loyalty.records.promotions.contents import Attached, Content, Form
from loyalty.records.till import Screen
from loyalty.store import Store
from loyalty.values import FileId

# As Message.content_type has it: an animation is a document as well, and that comes second.
_FORMS: dict[str, tuple[Form, str, str]] = {
    "photo": (Form.PHOTO, "photo.jpg", "image/jpeg"),
    "video": (Form.VIDEO, "video.mp4", "video/mp4"),
    "animation": (Form.ANIMATION, "animation.mp4", "video/mp4"),
    "document": (Form.DOCUMENT, "file", "application/octet-stream"),
    "audio": (Form.AUDIO, "audio.mp3", "audio/mpeg"),
    "voice": (Form.VOICE, "voice.ogg", "audio/ogg"),
    "video_note": (Form.VIDEO_NOTE, "video.mp4", "video/mp4"),
    "sticker": (Form.STICKER, "sticker.webp", "image/webp"),
}
_COPIED = frozenset({"contact", "dice", "live_photo", "location", "poll", "venue"})
"""What has no request of its own here. Everything else Telegram lets no bot copy."""


class Faithful(HtmlDecoration):
    """aiogram's HTML of a message, with links and languages of code as Telegram reads them."""

    def link(self, value: str, link: str) -> str:
        """With the signs of HTML in the address written as such."""
        return super().link(value, escape(link))

    def pre_language(self, value: str, language: str) -> str:
        """In the attribute that Telegram knows."""
        return f'<pre><code class="language-{escape(language)}">{value}</code></pre>'


@dataclass(frozen=True, slots=True)
class _Sent:
    """A file as Telegram names it."""

    form: Form
    file_id: str
    size: int | None
    name: str
    mime: str


async def content_of(
    message: Message, bot: Bot, store: Store, clock: Clock, *, language: str | None = None
) -> Content:
    """What this message says to readers of the language; its file is downloaded and kept.

    Raises CannotBeCopied and FileTooLarge.
    """
    kind = ContentType(message.content_type).value
    content = Content(
        language,
        Form.TEXT,
        html_of(message),
        preview=_preview(message.link_preview_options),
        caption_above=bool(message.show_caption_above_media),
        album=message.media_group_id,
    )
    if kind == "text":
        return content
    if kind in _FORMS:
        sent = _sent(message, kind)
        spoiler = bool(message.has_media_spoiler)
        file = await _kept(sent, bot, store, clock)
        attached = Attached(sent.form, file, spoiler, place=message.message_id)
        return replace(content, form=sent.form, files=(attached,), preview=None)
    if kind in _COPIED and not message.media_group_id and _answer_is_known(message):
        source = Screen(message.chat.id, message.message_id)
        return replace(content, form=Form.COPY, source=source, preview=None)
    raise CannotBeCopied


def html_of(message: Message) -> str:
    """The text or caption with all its formatting, as Telegram's HTML."""
    text = message.text or message.caption or ""
    return Faithful().unparse(text, message.entities or message.caption_entities)


def _preview(options: LinkPreviewOptions | None) -> dict[str, Any] | None:
    """Telegram's options for the preview; {} where nothing was chosen, None for no preview."""
    if options is None:
        return {}
    if options.is_disabled is True:
        return None
    chosen = options.model_dump(exclude_none=True, exclude_unset=True)
    return {name: value for name, value in chosen.items() if name != "is_disabled"}


def _answer_is_known(message: Message) -> bool:
    """Of a quiz, Telegram lets a bot copy only what the bot could answer."""
    poll = message.poll
    return poll is None or poll.type != "quiz" or bool(poll.correct_option_ids)


def _sent(message: Message, kind: str) -> _Sent:
    form, name, mime = _FORMS[kind]
    found: Any = getattr(message, kind)
    file = found[-1] if isinstance(found, list) else found  # of a photo's sizes the largest
    if kind == "sticker" and (file.is_animated or file.is_video):
        name, mime = (
            ("sticker.tgs", "application/x-tgsticker")
            if file.is_animated
            else ("sticker.webm", "video/webm")
        )
    return _Sent(
        form,
        file.file_id,
        file.file_size,
        getattr(file, "file_name", None) or name,
        getattr(file, "mime_type", None) or mime,
    )


async def _kept(sent: _Sent, bot: Bot, store: Store, clock: Clock) -> FileId:
    check_size(sent.size)
    try:
        body = await bot.download(sent.file_id, destination=io.BytesIO())
    except TelegramBadRequest as refused:
        if "too big" in refused.message:
            raise FileTooLarge(LARGEST_MB) from None
        raise
    return await store.write(
        keep_file,
        name=sent.name,
        mime=sent.mime,
        body=body.read() if body is not None else b"",
        telegram=sent.file_id,
        bot=bot.id,
        now=clock.now(),
    )

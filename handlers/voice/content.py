"""What a message consists of, as far as Telegram lets a bot say it anew."""

from collections.abc import Mapping
from typing import Any

import orjson
from aiogram.types import (
    InputMediaAnimation,
    InputMediaAudio,
    InputMediaDocument,
    InputMediaPhoto,
    InputMediaVideo,
    Message,
    MessageEntity,
)

from loyalty.records.voice.feedback import Content

VOICE = "voice"
_MEDIA: Mapping[str, type[Any]] = {
    "photo": InputMediaPhoto,
    "video": InputMediaVideo,
    "animation": InputMediaAnimation,
    "audio": InputMediaAudio,
    "document": InputMediaDocument,
}


def content_of(message: Message) -> Content | None:
    """Of a text, a picture or a file; None of what cannot be said anew."""
    kind = _kind_of(message)
    if message.text is None and not kind:
        return None
    marks = message.entities or message.caption_entities or []
    file = getattr(message, kind) if kind else None
    return Content(
        message=message.message_id,
        words=message.text or message.caption or "",
        marks=orjson.dumps([mark.model_dump(exclude_none=True) for mark in marks]).decode(),
        kind=kind,
        file=(file[-1] if isinstance(file, list) else file).file_id if file else "",
        veiled=bool(message.has_media_spoiler),
        above=bool(message.show_caption_above_media),
    )


def picture_of(message: Message) -> Content | None:
    """Of a picture or a file of an album; None of any other message."""
    return content_of(message) if message.media_group_id is not None else None


def marks_of(marks: str) -> list[MessageEntity]:
    """The formatting, back from JSON."""
    return [MessageEntity(**mark) for mark in orjson.loads(marks or "[]")]


def picture(kind: str, file: str, words: str, marks: str, **seen: bool) -> Any:
    """A picture or a file with its caption, to be sent or to take the place of another."""
    caption = {"caption": words, "caption_entities": marks_of(marks), "parse_mode": None}
    return _MEDIA[kind](media=file, **caption, **seen)


def part_of_album(content: Content) -> Any:
    """The same, as it was seen."""
    seen = {"has_spoiler": content.veiled, "show_caption_above_media": content.above}
    chosen = {name: on for name, on in seen.items() if on}
    return picture(content.kind, content.file, content.words, content.marks, **chosen)


def _kind_of(message: Message) -> str:
    """Of a picture or a file, as Telegram calls it; "" of anything else."""
    found = (kind for kind in ("animation", *_MEDIA, VOICE) if getattr(message, kind) is not None)
    return next(found, "")

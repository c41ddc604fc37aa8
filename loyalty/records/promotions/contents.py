"""What a promotion says."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from loyalty.records.till import Screen
from loyalty.values import FileId, SurveyId


class Form(StrEnum):
    """What kind of message it is."""

    TEXT = "text"
    PHOTO = "photo"
    VIDEO = "video"
    ANIMATION = "animation"
    DOCUMENT = "document"
    AUDIO = "audio"
    VOICE = "voice"
    VIDEO_NOTE = "video-note"
    STICKER = "sticker"
    ALBUM = "album"
    COPY = "copy"  # anything else that Telegram lets a bot copy: a place, a contact, a poll


@dataclass(frozen=True, slots=True)
class Attached:
    """A file in a message, and as what it is shown there; an album is in order of `place`."""

    form: Form
    file: FileId
    spoiler: bool = False
    place: int = 0


@dataclass(frozen=True, slots=True)
class Content:
    """A promotion as one language reads it; `language` is None for everybody else.

    `html` is its text or caption in Telegram's HTML, with placeholders in braces; an album has its
    text in a message of its own below, with the buttons. `source` is the message that is copied.
    `preview` holds Telegram's options for the preview of a link; None: there is none. `album` is
    Telegram's name of the album that it is, or is the first picture of.
    """

    language: str | None
    form: Form
    html: str = ""
    files: tuple[Attached, ...] = ()
    source: Screen | None = None
    preview: Mapping[str, Any] | None = None
    caption_above: bool = False
    album: str | None = None


class Leads(StrEnum):
    """Where a button of a promotion leads."""

    LINK = "link"
    CARD = "card"
    BALANCE = "balance"
    SURVEY = "survey"


@dataclass(frozen=True, slots=True)
class PromoButton:
    """A button under a promotion: a link with the owner's words, a place of the bot's own, or a
    survey.
    """

    leads: Leads
    text: str = ""
    url: str = ""
    survey: SurveyId | None = None

"""The bot's texts as they stand on a screen."""

import re
from html import unescape

from locales.texts import Texts
from sandbox import Person
from sandbox.telegram import Message

_TEXTS = Texts.load("ru", strict=True)


def shown(language: str, text: str, **args: str | int) -> str:
    """A text without its tags."""
    return unescape(re.sub(r"<[^>]+>", "", _TEXTS.of(language)(text, **args)))


def told(person: Person, words: str) -> list[Message]:
    """The bot's messages on the screen that contain these words."""
    return [message for message in person.messages_since(0) if words in message.text]


def toasts(person: Person, newest: int) -> list[str]:
    """What the answers to the last taps said, oldest first."""
    return [toast.text for toast in person.toasts[-newest:]]

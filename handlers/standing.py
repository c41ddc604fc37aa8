"""The keyboard that stays below the chat: one tap from anywhere to what somebody needs most.

A key says its label, and is heard as the command that it stands for, in whichever language it was
drawn: whatever ends with a command ends with a key as well.
"""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from aiogram import BaseMiddleware
from aiogram.types import (
    KeyboardButton,
    Message,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
    TelegramObject,
)

from handlers.caller import Handler
from locales.texts import LANGUAGES, Texts, Words
from loyalty.records.team import Role

Standing = ReplyKeyboardMarkup | ReplyKeyboardRemove
"""What a message says of the keyboard: what stands on it now, or that there is none."""


class HearsKeys(BaseMiddleware):
    """Takes the label of a key for its command."""

    async def __call__(self, handler: Handler, event: TelegramObject, data: dict[str, Any]) -> Any:
        """Go on with the command in place of the label."""
        if isinstance(event, Message) and event.text and event.chat.type == "private":
            command = _commands(data["texts"]).get(event.text.strip())
            if command is not None:
                event = event.model_copy(update={"text": command, "entities": None})
        return await handler(event, data)


def standing(words: Words, role: Role | None, *, carries_card: bool) -> Standing:
    """What is theirs: of a customer, of whoever works here, or of both. A stranger has none."""
    if role is None and not carries_card:
        return ReplyKeyboardRemove()
    return ReplyKeyboardMarkup(
        keyboard=[keys(*row) for row in _rows(words, role, carries_card)],
        resize_keyboard=True,
        is_persistent=True,
    )


def keys(*labels: str) -> list[KeyboardButton]:
    """A row of keys."""
    return [KeyboardButton(text=label) for label in labels]


def _rows(words: Words, role: Role | None, carries_card: bool) -> Iterator[list[str]]:
    if role is not None:
        work = [words.plain("shift-button")]
        if role is not Role.CASHIER:
            work.append(words.plain("team-button"))
        yield work
    if carries_card:
        yield [words.plain("card-button"), words.plain("balance-button")]


@cache
def _commands(texts: Texts) -> Mapping[str, str]:
    """What each label stands for, in every language."""
    return {
        label: command
        for words in map(texts.of, LANGUAGES)
        for label, command in (
            (words.plain("card-button"), "/card"),
            (words.plain("balance-button"), "/balance"),
            (words.plain("shift-button"), "/shift"),
            (words.plain("team-button"), "/team"),
            (words.plain("skip-button"), "/cancel"),
        )
    }

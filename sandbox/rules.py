"""What Telegram checks in texts, keyboards and command menus, in its own words."""

import re
from typing import Any

from aiogram.types import (
    BotCommand,
    ForceReply,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    MessageEntity,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
)

from sandbox.formatting import Entity, length, parse_html, trimmed
from sandbox.refusal import illegal
from sandbox.telegram import Chat

MOST_TEXT = 4096
MOST_CAPTION = 1024
MOST_TOAST = 200
MOST_CALLBACK_BYTES = 64
MOST_INLINE_BUTTONS = 100

_COMMAND = re.compile(r"[a-z0-9_]{1,32}")
_TYPED_COMMAND = re.compile(r"(?:^|(?<=\s))/[A-Za-z0-9_]+(?:@\w+)?")
_PAYLOAD = re.compile(r"[A-Za-z0-9_-]{1,64}")
_URL = re.compile(r"(?:https?://|tg://|mailto:|tel:)\S+")
_ACTIONS = (
    "url",
    "callback_data",
    "web_app",
    "login_url",
    "switch_inline_query",
    "switch_inline_query_current_chat",
    "switch_inline_query_chosen_chat",
    "copy_text",
    "callback_game",
    "pay",
)

Markup = InlineKeyboardMarkup | ReplyKeyboardMarkup | ReplyKeyboardRemove | ForceReply


def formatted(
    text: str, parse_mode: object, entities: list[MessageEntity] | None
) -> tuple[str, list[Entity]]:
    """Plain text and entities of what the bot wrote, blank edges cut off."""
    if entities:
        given = [entity.model_dump(exclude_none=True) for entity in entities]
        if any(entity["offset"] + entity["length"] > length(text) for entity in given):
            raise illegal("can't parse entities: entity out of text bounds")
        return trimmed(text, given)
    if not isinstance(parse_mode, str):
        return trimmed(text, [])
    if parse_mode.upper() != "HTML":
        raise illegal("the sandbox reads HTML only, not " + parse_mode)
    return trimmed(*parse_html(text))


def checked_text(
    text: str, parse_mode: object, entities: list[MessageEntity] | None
) -> dict[str, Any]:
    """The content of a text message."""
    plain, found = formatted(text, parse_mode, entities)
    if not plain:
        raise illegal("message text is empty")
    if length(plain) > MOST_TEXT:
        raise illegal("message is too long")
    return {"text": plain} | ({"entities": found} if found else {})


def checked_caption(
    caption: str | None, parse_mode: object, entities: list[MessageEntity] | None
) -> dict[str, Any]:
    """The caption part of a media message's content; nothing where there is none."""
    plain, found = formatted(caption or "", parse_mode, entities)
    if length(plain) > MOST_CAPTION:
        raise illegal("message caption is too long")
    if not plain:
        return {}
    return {"caption": plain} | ({"caption_entities": found} if found else {})


def check_markup(markup: Markup | None, chat: Chat) -> None:
    """Raise `Refusal` for a keyboard that Telegram would not show in this chat."""
    if isinstance(markup, InlineKeyboardMarkup):
        buttons = [button for row in markup.inline_keyboard for button in row]
        if len(buttons) > MOST_INLINE_BUTTONS:
            raise illegal("reply markup is too long")
        for button in buttons:
            _check_inline_button(button)
    elif isinstance(markup, ReplyKeyboardMarkup):
        if not markup.keyboard:
            raise illegal("reply markup keyboard is empty")
        for key in (key for row in markup.keyboard for key in row):
            if not key.text:
                raise illegal("keyboard button text must be non-empty")
            if (key.request_contact or key.request_location) and chat.type != "private":
                raise illegal("phone number and location can be requested in private chats only")


def _check_inline_button(button: InlineKeyboardButton) -> None:
    if not button.text:
        raise illegal("inline keyboard button text must be non-empty")
    actions = [name for name in _ACTIONS if getattr(button, name) is not None]
    if not actions:
        raise illegal(
            "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"
        )
    if len(actions) > 1:
        raise illegal(
            "can't parse inline keyboard button: "
            f"exactly one kind of action is allowed, not {' and '.join(actions)}"
        )
    data = button.callback_data
    if data is not None and not 1 <= len(data.encode()) <= MOST_CALLBACK_BYTES:
        raise illegal("BUTTON_DATA_INVALID")
    if button.url is not None and not _URL.fullmatch(button.url):
        raise illegal(
            f"inline keyboard button URL '{button.url}' is invalid: Wrong HTTP URL specified"
        )


def check_commands(commands: list[BotCommand]) -> None:
    if len(commands) > 100:
        raise illegal("BOT_COMMANDS_TOO_MUCH")
    for command in commands:
        if not _COMMAND.fullmatch(command.command.removeprefix("/")):
            raise illegal("BOT_COMMAND_INVALID")
        if not 1 <= length(command.description) <= 256:
            raise illegal("BOT_COMMAND_DESCRIPTION_INVALID")


def check_payload(payload: str) -> None:
    """A start link's payload: raise ValueError where Telegram's apps would not open it."""
    if not _PAYLOAD.fullmatch(payload):
        raise ValueError(f"not a start payload (1–64 of A–Z a–z 0–9 _ -): {payload!r}")


def typed_text(text: str) -> dict[str, Any]:
    """What somebody types, with its commands marked; raise ValueError where nobody can send it."""
    if not 0 < length(text.strip()) <= MOST_TEXT:
        raise ValueError(f"nobody can send {length(text)} characters in one message")
    entities = [
        {"type": "bot_command", "offset": length(text[: match.start()]), "length": length(match[0])}
        for match in _TYPED_COMMAND.finditer(text)
    ]
    return {"text": text} | ({"entities": entities} if entities else {})

"""The Bot API's methods about messages at the top of a chat, or of a topic."""

from collections.abc import Mapping

from aiogram.methods import PinChatMessage, UnpinAllChatMessages, UnpinChatMessage

from sandbox import messages, places
from sandbox.calls import Upload
from sandbox.refusal import bad_request
from sandbox.telegram import Happening, Telegram

Uploads = Mapping[str, Upload]

GROUPS = frozenset({"group", "supergroup"})
"""Chats that show by a message of its own that something was pinned."""


def pin_chat_message(telegram: Telegram, call: PinChatMessage, _: Uploads) -> bool:
    chat = places.writable_chat(telegram, call.chat_id)
    if chat.type != "private" and "can_pin_messages" not in chat.rights:
        raise bad_request("not enough rights to manage pinned messages in the chat")
    message = places.message_in(chat, call.message_id, "pin")
    if messages.is_service(message):
        raise bad_request("message can't be pinned")
    chat.pinned = [pinned for pinned in chat.pinned if pinned is not message] + [message]
    telegram.tell(Happening.PINNED, chat)
    if chat.type in GROUPS:
        pinned = {"pinned_message": message.as_json()}
        telegram.post(chat, telegram.bot, pinned, thread=message.thread)
    return True


def unpin_chat_message(telegram: Telegram, call: UnpinChatMessage, _: Uploads) -> bool:
    chat = places.writable_chat(telegram, call.chat_id)
    if call.message_id is None:
        del chat.pinned[-1:]
    else:
        message = places.message_in(chat, call.message_id, "unpin")
        chat.pinned = [pinned for pinned in chat.pinned if pinned is not message]
    telegram.tell(Happening.PINNED, chat)
    return True


def unpin_all_chat_messages(telegram: Telegram, call: UnpinAllChatMessages, _: Uploads) -> bool:
    chat = places.writable_chat(telegram, call.chat_id)
    chat.pinned.clear()
    telegram.tell(Happening.PINNED, chat)
    return True

"""Where a call of the bot goes: finding chats and messages, or saying why there is none."""

from aiogram.types import ReplyParameters

from sandbox.refusal import Refusal, bad_request
from sandbox.telegram import Chat, Message, Telegram

MANAGE_TOPICS = "can_manage_topics"


def known_chat(telegram: Telegram, chat_id: int | str | None) -> Chat:
    if isinstance(chat_id, str):
        chat = next((one for one in telegram.chats.values() if _is_called(one, chat_id)), None)
    else:
        chat = telegram.chats.get(chat_id or 0)
    if chat is None:
        raise bad_request("chat not found")
    return chat


def writable_chat(telegram: Telegram, chat_id: int | str | None) -> Chat:
    """The chat, if the bot may write there."""
    chat = known_chat(telegram, chat_id)
    if chat.moved_to is not None:
        raise Refusal(
            400,
            "Bad Request: group chat was upgraded to a supergroup chat",
            {"migrate_to_chat_id": chat.moved_to},
        )
    if chat.removed:
        raise Refusal(403, f"Forbidden: bot was kicked from the {chat.type} chat")
    if chat.blocked:
        raise Refusal(403, "Forbidden: bot was blocked by the user")
    if chat.type == "channel" and not chat.posts:
        if not chat.started:
            raise Refusal(403, "Forbidden: bot is not a member of the channel chat")
        raise bad_request("need administrator rights in the channel chat")
    if not chat.started:
        raise Refusal(403, "Forbidden: bot can't initiate conversation with a user", defect=True)
    return chat


def _is_called(chat: Chat, name: str) -> bool:
    return chat.username is not None and f"@{chat.username}".lower() == name.lower()


def message_in(chat: Chat, message_id: int | None, purpose: str) -> Message:
    """A message by its number; `purpose` completes "message to … not found"."""
    message = chat.messages.get(message_id or 0)
    if message is None:
        raise bad_request(f"message to {purpose} not found")
    return message


def own_message(telegram: Telegram, chat: Chat, message_id: int | None) -> Message:
    """A message that the bot may edit: one of its own that has brought no reply keyboard."""
    message = message_in(chat, message_id, "edit")
    if message.sender is not telegram.bot or message.keys:
        raise bad_request("message can't be edited")
    return message


def topic_in(chat: Chat, thread: int | None) -> int | None:
    """The topic that a message is for, if it is for one; into a closed one administrators write who
    may manage topics.
    """
    if thread is None:
        return None
    if thread not in chat.topics:
        raise bad_request("message thread not found")
    if chat.topics[thread].closed and MANAGE_TOPICS not in chat.rights:
        raise bad_request("TOPIC_CLOSED")
    return thread


def replied_message(chat: Chat, reply: ReplyParameters | None) -> Message | None:
    if reply is None:
        return None
    message = chat.messages.get(reply.message_id or 0)
    if message is None and reply.allow_sending_without_reply is not True:
        raise bad_request("message to be replied not found")
    return message

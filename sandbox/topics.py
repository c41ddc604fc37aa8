"""The Bot API's methods about the topics of a forum."""

from collections.abc import Mapping

from aiogram.methods import (
    CloseForumTopic,
    CreateForumTopic,
    DeleteForumTopic,
    EditForumTopic,
    ReopenForumTopic,
)

from sandbox import places
from sandbox.calls import Upload
from sandbox.formatting import length
from sandbox.refusal import bad_request, illegal
from sandbox.telegram import Chat, Happening, Json, Telegram, Topic

Uploads = Mapping[str, Upload]

COLORS = (7322096, 16766590, 13338331, 9367192, 16749490, 16478047)
MOST_NAME = 128
DELETE_MESSAGES = "can_delete_messages"


def create_forum_topic(telegram: Telegram, call: CreateForumTopic, _: Uploads) -> Json:
    chat = places.writable_chat(telegram, call.chat_id)
    if not chat.forum:
        raise bad_request("the chat is not a forum")
    _insist(chat, places.MANAGE_TOPICS, "create a topic")
    _check_name(call.name)
    color = call.icon_color or COLORS[0]
    if color not in COLORS:
        raise illegal("TOPIC_ICON_COLOR_INVALID")
    topic = Topic(chat.last_message_id + 1, call.name, color, call.icon_custom_emoji_id)
    chat.topics[topic.id] = topic
    said = topic.as_json()
    del said["message_thread_id"]
    _say(telegram, chat, topic, {"forum_topic_created": said})
    return topic.as_json()


def edit_forum_topic(telegram: Telegram, call: EditForumTopic, _: Uploads) -> bool:
    chat, topic = _topic(telegram, call)
    name = call.name or topic.name
    icon = topic.icon_custom_emoji_id
    if call.icon_custom_emoji_id is not None:
        icon = call.icon_custom_emoji_id or None
    _check_name(name)
    if (name, icon) == (topic.name, topic.icon_custom_emoji_id):
        raise bad_request("TOPIC_NOT_MODIFIED")
    topic.name, topic.icon_custom_emoji_id = name, icon
    _say(telegram, chat, topic, {"forum_topic_edited": {"name": name}})
    return True


def close_forum_topic(telegram: Telegram, call: CloseForumTopic, _: Uploads) -> bool:
    return _close(telegram, call, closed=True)


def reopen_forum_topic(telegram: Telegram, call: ReopenForumTopic, _: Uploads) -> bool:
    return _close(telegram, call, closed=False)


def delete_forum_topic(telegram: Telegram, call: DeleteForumTopic, _: Uploads) -> bool:
    chat, topic = _topic(telegram, call)
    for message in [*chat.messages.values()]:
        if message.thread == topic.id:
            telegram.delete(message)
    del chat.topics[topic.id]
    telegram.tell(Happening.TOPICS, chat)
    return True


def _close(telegram: Telegram, call: CloseForumTopic | ReopenForumTopic, *, closed: bool) -> bool:
    chat, topic = _topic(telegram, call)
    if topic.closed is closed:
        raise bad_request("TOPIC_NOT_MODIFIED")
    topic.closed = closed
    _say(telegram, chat, topic, {f"forum_topic_{'closed' if closed else 'reopened'}": {}})
    return True


def _topic(
    telegram: Telegram,
    call: EditForumTopic | CloseForumTopic | ReopenForumTopic | DeleteForumTopic,
) -> tuple[Chat, Topic]:
    chat = places.writable_chat(telegram, call.chat_id)
    if call.message_thread_id not in chat.topics:
        raise bad_request("message thread not found")
    right = DELETE_MESSAGES if isinstance(call, DeleteForumTopic) else places.MANAGE_TOPICS
    _insist(chat, right, "manage topics")
    return chat, chat.topics[call.message_thread_id]


def _insist(chat: Chat, right: str, to: str) -> None:
    if right not in chat.rights:
        raise bad_request(f"not enough rights to {to}")


def _say(telegram: Telegram, chat: Chat, topic: Topic, content: Json) -> None:
    """Let the chat show what became of the topic."""
    telegram.tell(Happening.TOPICS, chat)
    telegram.post(chat, telegram.bot, content, thread=topic.id)


def _check_name(name: str) -> None:
    if not 0 < length(name) <= MOST_NAME:
        raise illegal("TOPIC_NAME_INVALID")

"""The world as the page draws it: people, chats and messages as JSON."""

from sandbox import profile
from sandbox.people import Person
from sandbox.telegram import Chat, Json, Message, Telegram

NEWEST = 200
MOST_OLDER = 500


def person_json(person: Person, role: str | None) -> Json:
    return {
        "id": person.id,
        "name": person.name,
        "language": person.user.language_code,
        "phone": person.phone,
        "blocked": person.chat.blocked,
        "role": role,
    }


_ON_CARDS = ("video", "animation", "audio", "voice", "video_note", "document")


def chat_json(telegram: Telegram, chat: Chat) -> Json:
    """A chat without its messages."""
    return {
        "id": chat.id,
        "type": chat.type,
        "title": chat.title,
        "person": chat.owner.id if chat.owner is not None else None,
        "started": chat.started,
        "blocked": chat.blocked,
        "forum": chat.forum,
        "members": sorted(chat.members),
        "keyboard": chat.reply_keyboard,
        "pinned": [message.id for message in chat.pinned],
        "threads": [
            {"id": topic.id, "name": topic.name, "color": topic.icon_color, "closed": topic.closed}
            for topic in chat.topics.values()
        ],
        **menu_json(telegram, chat),
        "description": _description(telegram, chat),
    }


def menu_json(telegram: Telegram, chat: Chat) -> Json:
    """The command menu and the menu button, as whoever the chat belongs to sees them."""
    language = chat.owner.language_code if chat.owner is not None else None
    return {
        "commands": profile.menu_of(telegram, chat.id, language),
        "menu_button": chat.menu_button or telegram.menus.button,
    }


def newest_messages(chat: Chat, limit: int = NEWEST) -> Json:
    """The newest messages, oldest first, and whether there are older ones."""
    return _page(list(chat.messages.values()), limit)


def older_messages(chat: Chat, before: int, limit: int) -> Json:
    """Those before a message, oldest first, and whether there are still older ones."""
    return _page([message for message in chat.messages.values() if message.id < before], limit)


def message_json(message: Message) -> Json:
    content = message.content
    sticker, forward = content.get("sticker"), content.get("forward_origin")
    return {
        "id": message.id,
        "from": {
            "id": message.sender.id,
            "name": message.sender.first_name,
            "bot": message.sender.is_bot,
        },
        "date": int(message.date.timestamp()),
        "edited": int(message.edited.timestamp()) if message.edited is not None else None,
        "kind": message.kind,
        "text": message.text,
        "entities": message.entities,
        "keyboard": message.keyboard["inline_keyboard"] if message.keyboard else None,
        "photo": _photo(content),
        "document": _document(content),
        "veiled": bool(content.get("has_media_spoiler")),
        "above": bool(content.get("show_caption_above_media")),
        "contact": content.get("contact"),
        "sticker": {"emoji": sticker.get("emoji")} if sticker else None,
        "forward": forward["sender_user"]["first_name"] if forward else None,
        "album": content.get("media_group_id"),
        "thread": message.thread,
        "reply_to": message.reply_to.id if message.reply_to is not None else None,
        "pinned": message in message.chat.pinned,
        "reactions": [reaction for chosen in message.reactions.values() for reaction in chosen],
        "revision": message.revision,
    }


def _page(messages: list[Message], limit: int) -> Json:
    shown = messages[-limit:]
    return {
        "messages": [message_json(message) for message in shown],
        "more": len(shown) < len(messages),
    }


def _photo(content: Json) -> Json | None:
    if "photo" not in content:
        return None
    size = content["photo"][-1]
    return {"file": size["file_id"], "width": size["width"], "height": size["height"]}


def _document(content: Json) -> Json | None:
    """A file that is shown as a card: videos and music play nowhere here."""
    kind = next((kind for kind in _ON_CARDS if kind in content), None)
    if kind is None:
        return None
    document = content[kind]
    return {
        "kind": kind,
        "file": document["file_id"],
        "name": document.get("file_name"),
        "size": document["file_size"],
        "mime": document.get("mime_type"),
    }


def _description(telegram: Telegram, chat: Chat) -> str | None:
    texts = telegram.menus.texts
    language = (chat.owner.language_code if chat.owner is not None else None) or ""
    return texts.get(("description", language)) or texts.get(("description", "")) or None

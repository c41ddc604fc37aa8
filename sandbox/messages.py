"""The Bot API's methods about messages: what each does to the world."""

import re
from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from aiogram.methods import (
    AnswerCallbackQuery,
    CopyMessage,
    CopyMessages,
    DeleteMessage,
    DeleteMessages,
    EditMessageCaption,
    EditMessageMedia,
    EditMessageReplyMarkup,
    EditMessageText,
    ForwardMessage,
    SendAnimation,
    SendAudio,
    SendDocument,
    SendMediaGroup,
    SendMessage,
    SendPhoto,
    SendSticker,
    SendVideo,
    SendVideoNote,
    SendVoice,
    SetMessageReaction,
)
from aiogram.types import (
    InlineKeyboardMarkup,
    InputMediaAudio,
    InputMediaDocument,
    InputMediaPhoto,
    InputMediaVideo,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
)

from sandbox import attachments, places, rules
from sandbox.calls import Upload
from sandbox.formatting import length
from sandbox.refusal import bad_request, illegal
from sandbox.telegram import Chat, Happening, Json, Message, Telegram, Toast

Uploads = Mapping[str, Upload]
Sending = (
    SendMessage
    | SendPhoto
    | SendDocument
    | SendVideo
    | SendAnimation
    | SendAudio
    | SendVoice
    | SendVideoNote
    | SendSticker
    | CopyMessage
)

OLDEST_DELETABLE = timedelta(hours=48)
OLDEST_TAP = timedelta(minutes=15)
UNCOPIED = frozenset({"checklist", "game", "giveaway", "invoice", "paid_media"})
SERVICE = ("forum_topic", "new_chat", "left_chat", "migrate", "pinned_message")
LEAST_IN_ALBUM, MOST_IN_ALBUM = 2, 10
MOST_COPIED = 100
_SEEN_TOGETHER = {"video": "photo"}
"""What may stand in one album with photos."""


def send_message(telegram: Telegram, call: SendMessage, _: Uploads) -> Json:
    chat = places.writable_chat(telegram, call.chat_id)
    content = rules.checked_text(call.text, call.parse_mode, call.entities)
    return _send(telegram, chat, content, call)


def send_file(
    telegram: Telegram,
    call: SendVideo | SendAnimation | SendAudio | SendVoice | SendVideoNote | SendSticker,
    uploads: Uploads,
) -> Json:
    """A video, a GIF, music, a voice, a round video or a sticker."""
    chat = places.writable_chat(telegram, call.chat_id)
    kind = _snake(type(call).__name__.removeprefix("Send"))
    content = attachments.file_content(telegram, kind, getattr(call, kind), uploads)
    if isinstance(call, SendVideoNote | SendSticker):
        return _send(telegram, chat, content, call)
    caption = rules.checked_caption(call.caption, call.parse_mode, call.caption_entities)
    if kind == "animation":  # for programs that know no animations
        content = content | {"document": content["animation"]}
    return _send(telegram, chat, content | caption | _shown(call), call)


def send_photo(telegram: Telegram, call: SendPhoto, uploads: Uploads) -> Json:
    chat = places.writable_chat(telegram, call.chat_id)
    caption = rules.checked_caption(call.caption, call.parse_mode, call.caption_entities)
    content = attachments.photo_content(telegram, call.photo, uploads) | caption
    return _send(telegram, chat, content | _shown(call), call)


def send_document(telegram: Telegram, call: SendDocument, uploads: Uploads) -> Json:
    chat = places.writable_chat(telegram, call.chat_id)
    caption = rules.checked_caption(call.caption, call.parse_mode, call.caption_entities)
    content = attachments.document_content(telegram, call.document, uploads) | caption
    return _send(telegram, chat, content, call)


def copy_message(telegram: Telegram, call: CopyMessage, _: Uploads) -> Json:
    chat = places.writable_chat(telegram, call.chat_id)
    source = places.known_chat(telegram, call.from_chat_id)
    original = places.message_in(source, call.message_id, "copy")
    if not _copyable(original):
        raise bad_request("message can't be copied")
    content = {name: value for name, value in original.content.items() if name != "media_group_id"}
    if call.caption is not None and original.kind != "text":
        caption = rules.checked_caption(call.caption, call.parse_mode, call.caption_entities)
        content = _without_caption(content) | caption
    sent = _send(telegram, chat, content, call)
    return {"message_id": sent["message_id"]}


def copy_messages(telegram: Telegram, call: CopyMessages, _: Uploads) -> list[Json]:
    """What cannot be copied is left out; what was an album stays together."""
    chat = places.writable_chat(telegram, call.chat_id)
    source = places.known_chat(telegram, call.from_chat_id)
    if not 1 <= len(call.message_ids) <= MOST_COPIED:
        raise illegal("message identifiers are not specified")
    if call.message_ids != sorted({*call.message_ids}):
        raise illegal("message identifiers must be in a strictly increasing order")
    found = [source.messages[number] for number in call.message_ids if number in source.messages]
    originals = [message for message in found if _copyable(message)]
    if not originals:
        raise bad_request("there are no messages to copy")
    thread = places.topic_in(chat, call.message_thread_id)
    albums: dict[str, str] = {}
    sent = []
    for original in originals:
        content = dict(original.content)
        if album := content.get("media_group_id"):
            content["media_group_id"] = albums.setdefault(album, telegram.code(12))
        sent.append(telegram.post(chat, telegram.bot, content, thread=thread))
    return [{"message_id": message.id} for message in sent]


def forward_message(telegram: Telegram, call: ForwardMessage, _: Uploads) -> Json:
    chat = places.writable_chat(telegram, call.chat_id)
    source = places.known_chat(telegram, call.from_chat_id)
    original = places.message_in(source, call.message_id, "forward")
    origin = {
        "type": "user",
        "date": int(original.date.timestamp()),
        "sender_user": original.sender.as_json(),
    }
    thread = places.topic_in(chat, call.message_thread_id)
    content = original.content | {"forward_origin": origin}
    return telegram.post(chat, telegram.bot, content, thread=thread).as_json()


def edit_message_text(telegram: Telegram, call: EditMessageText, _: Uploads) -> Json:
    message = _editable(telegram, call)
    if call.text is None:
        raise illegal("message text is empty")
    content = rules.checked_text(call.text, call.parse_mode, call.entities)
    if message.kind != "text":
        raise illegal("there is no text in the message to edit")
    return _edit(telegram, message, content, call.reply_markup)


def edit_message_caption(telegram: Telegram, call: EditMessageCaption, _: Uploads) -> Json:
    message = _editable(telegram, call)
    caption = rules.checked_caption(call.caption, call.parse_mode, call.caption_entities)
    if message.kind == "text":
        raise illegal("there is no caption in the message to edit")
    content = _without_caption(message.content) | caption
    content.pop("show_caption_above_media", None)
    return _edit(telegram, message, content | _shown(call), call.reply_markup)


def edit_message_media(telegram: Telegram, call: EditMessageMedia, uploads: Uploads) -> Json:
    message = _editable(telegram, call)
    content = media_content(telegram, call.media, uploads)
    return _edit(telegram, message, content, call.reply_markup)


def send_media_group(telegram: Telegram, call: SendMediaGroup, uploads: Uploads) -> list[Json]:
    chat = places.writable_chat(telegram, call.chat_id)
    if not LEAST_IN_ALBUM <= len(call.media) <= MOST_IN_ALBUM:
        raise illegal("the number of media must be from 2 to 10")
    if len({_SEEN_TOGETHER.get(media.type, media.type) for media in call.media}) > 1:
        raise illegal("documents can't be mixed with other media types")
    check_paid(telegram, call)
    contents = [media_content(telegram, media, uploads) for media in call.media]
    replied = places.replied_message(chat, call.reply_parameters)
    thread = places.topic_in(chat, call.message_thread_id)
    album = {"media_group_id": str(telegram.random.getrandbits(53))}
    sent = [
        telegram.post(chat, telegram.bot, content | album, reply_to=replied, thread=thread)
        for content in contents
    ]
    return [message.as_json() for message in sent]


def media_content(telegram: Telegram, media: object, uploads: Uploads) -> Json:
    """The content of a message with a picture or a file that comes with its caption."""
    match media:
        case InputMediaPhoto():
            content = attachments.photo_content(telegram, media.media, uploads) | _shown(media)
        case InputMediaVideo():
            content = attachments.file_content(telegram, "video", media.media, uploads)
            content |= _shown(media)
        case InputMediaAudio():
            content = attachments.file_content(telegram, "audio", media.media, uploads)
        case InputMediaDocument():
            content = attachments.document_content(telegram, media.media, uploads)
        case _:
            raise illegal(f"the sandbox has no {type(media).__name__}")
    return content | rules.checked_caption(media.caption, media.parse_mode, media.caption_entities)


def edit_message_reply_markup(telegram: Telegram, call: EditMessageReplyMarkup, _: Uploads) -> Json:
    message = _editable(telegram, call)
    return _edit(telegram, message, message.content, call.reply_markup)


def delete_message(telegram: Telegram, call: DeleteMessage, _: Uploads) -> bool:
    chat = places.known_chat(telegram, call.chat_id)
    message = places.message_in(chat, call.message_id, "delete")
    if telegram.clock.now() - message.date > OLDEST_DELETABLE:
        raise bad_request("message can't be deleted for everyone")
    telegram.delete(message)
    return True


def delete_messages(telegram: Telegram, call: DeleteMessages, _: Uploads) -> bool:
    chat = places.known_chat(telegram, call.chat_id)
    if not 1 <= len(call.message_ids) <= 100:
        raise illegal("message identifiers are not specified")
    found = [chat.messages[number] for number in call.message_ids if number in chat.messages]
    if any(telegram.clock.now() - message.date > OLDEST_DELETABLE for message in found):
        raise bad_request("message can't be deleted for everyone")
    for message in found:
        telegram.delete(message)
    return True


def set_message_reaction(telegram: Telegram, call: SetMessageReaction, _: Uploads) -> bool:
    chat = places.writable_chat(telegram, call.chat_id)
    message = places.message_in(chat, call.message_id, "react")
    if len(call.reaction or ()) > 1:
        raise illegal("REACTIONS_TOO_MANY")
    chosen = [reaction.model_dump(exclude_none=True) for reaction in call.reaction or ()]
    message.reactions[telegram.bot.id] = chosen
    telegram.tell(Happening.REACTED, message)
    return True


def answer_callback_query(telegram: Telegram, call: AnswerCallbackQuery, _: Uploads) -> bool:
    tap = telegram.taps.get(call.callback_query_id)
    if tap is not None:
        tap.attempted = True
    if tap is None or telegram.clock.now() - tap.at > OLDEST_TAP:
        raise bad_request("query is too old and response timeout expired or query ID is invalid")
    text = call.text or ""
    if length(text) > rules.MOST_TOAST:
        raise illegal("MESSAGE_TOO_LONG")
    if tap.answer is None:
        telegram.answer(tap, Toast(text, bool(call.show_alert), tap, telegram.revision()))
    return True


def _send(
    telegram: Telegram,
    chat: Chat,
    content: Json,
    call: Sending,
) -> Json:
    markup = call.reply_markup
    check_paid(telegram, call)
    rules.check_markup(markup, chat)
    message = telegram.post(
        chat,
        telegram.bot,
        content,
        keyboard=_inline(markup),
        reply_to=places.replied_message(chat, call.reply_parameters),
        thread=places.topic_in(chat, call.message_thread_id),
    )
    if isinstance(markup, ReplyKeyboardMarkup | ReplyKeyboardRemove):
        shown = isinstance(markup, ReplyKeyboardMarkup)
        chat.reply_keyboard = markup.model_dump(exclude_none=True) if shown else None
        message.keys, chat.keys_from = True, message
        telegram.tell(Happening.KEYBOARD, chat)
    return message.as_json()


def check_paid(telegram: Telegram, call: Sending | SendMediaGroup) -> None:
    """Beyond the free rate Telegram sends for Stars, from bots that have enough of them."""
    if call.allow_paid_broadcast and not telegram.paid_broadcast:
        raise bad_request("BALANCE_TOO_LOW")


def _copyable(message: Message) -> bool:
    return message.kind not in UNCOPIED and not is_service(message)


def is_service(message: Message) -> bool:
    """Whether it only tells what was done in the chat."""
    return message.kind.startswith(SERVICE)


def _shown(
    media: SendPhoto
    | SendVideo
    | SendAnimation
    | SendAudio
    | SendVoice
    | EditMessageCaption
    | InputMediaPhoto
    | InputMediaVideo,
) -> Json:
    """How a picture is shown: under a veil, below its caption."""
    asked = {
        "has_media_spoiler": getattr(media, "has_spoiler", None),
        "show_caption_above_media": getattr(media, "show_caption_above_media", None),
    }
    return {name: True for name, value in asked.items() if value is True}


def _snake(name: str) -> str:
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "_", name).lower()


def _inline(markup: rules.Markup | None) -> Json | None:
    if isinstance(markup, InlineKeyboardMarkup) and any(markup.inline_keyboard):
        return markup.model_dump(exclude_none=True)
    return None


def _editable(
    telegram: Telegram,
    call: EditMessageText | EditMessageCaption | EditMessageMedia | EditMessageReplyMarkup,
) -> Message:
    if call.message_id is None:
        raise illegal("message identifier is not specified")
    chat = places.writable_chat(telegram, call.chat_id)
    return places.own_message(telegram, chat, call.message_id)


def _edit(
    telegram: Telegram, message: Message, content: Json, markup: InlineKeyboardMarkup | None
) -> Json:
    rules.check_markup(markup, message.chat)
    keyboard = _inline(markup)
    if _looks(content) == _looks(message.content) and keyboard == message.keyboard:
        raise bad_request(
            "message is not modified: specified new message content and reply markup are "
            "exactly the same as a current content and reply markup of the message"
        )
    telegram.edit(message, content, keyboard)
    return message.as_json()


def _looks(content: Json) -> Any:
    """A content for comparison: a picture sent anew by its file id is the same picture."""
    return {
        key: value[-1]["file_unique_id"] if key == "photo" else value
        for key, value in content.items()
    }


def _without_caption(content: Json) -> Json:
    return {key: value for key, value in content.items() if not key.startswith("caption")}

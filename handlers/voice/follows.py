"""Changes and reactions, as they follow the copies of a message; and where people make them."""

from collections.abc import Mapping
from typing import Any

from aiogram import Router
from aiogram.methods import (
    EditMessageCaption,
    EditMessageMedia,
    EditMessageText,
    SetMessageReaction,
    TelegramMethod,
)
from aiogram.types import Message, MessageReactionUpdated, ReactionTypeEmoji

from handlers.rendered import Reader, Render, Rendered
from handlers.voice.content import VOICE, content_of, marks_of, picture
from handlers.voice.passes import PartOfConversation
from handlers.voice.relay import answer_keyboard
from loyalty.clock import Clock
from loyalty.records.outbox import Notice
from loyalty.records.people import Caller
from loyalty.records.voice.feedback import Place
from loyalty.store import Store
from loyalty.values import SaidId
from loyalty.voice.following import (
    Edited,
    Reacted,
    copy_to_change,
    follow_edit,
    follow_reaction,
)

MOST_TEXT, MOST_CAPTION = 4096, 1024  # UTF-16 units that Telegram takes

router = Router(name="follows")


@router.edited_message(PartOfConversation())
async def follow(message: Message, said: SaidId, store: Store, clock: Clock) -> None:
    """Somebody has changed what they said."""
    await pass_edit(message, said, store, clock)


@router.message_reaction()
async def react(
    event: MessageReactionUpdated, caller: Caller | None, store: Store, clock: Clock
) -> None:
    """Somebody has reacted to a message."""
    if caller is not None:
        await pass_reaction(event, Place(caller.person.id), caller, store, clock)


async def pass_edit(message: Message, said: SaidId, store: Store, clock: Clock) -> None:
    """Have the copies say what it says now; where nothing but a place has moved, nothing."""
    content, now = content_of(message), clock.now()
    if content is not None:
        await store.write(follow_edit, said_id=said, content=content, edited_at=now, now=now)


async def pass_reaction(
    event: MessageReactionUpdated, place: Place, caller: Caller, store: Store, clock: Clock
) -> None:
    """A bot may react with one of the usual emoji, and passes the last of these on."""
    chosen = [one.emoji for one in event.new_reaction if isinstance(one, ReactionTypeEmoji)]
    if event.new_reaction and not chosen:
        return
    await store.write(
        follow_reaction,
        place=place,
        message=event.message_id,
        by=caller.person.id,
        emoji=chosen[-1] if chosen else "",
        now=clock.now(),
    )


async def edited(told: Edited, reader: Reader) -> Rendered | None:
    """The copy, with a word that it was changed: Telegram shows none of a bot's messages."""
    copy = await reader.store.read(copy_to_change, said_id=told.said)
    if copy is None:
        return None
    text = _marked(told, reader.words.plain("edited-mark"))
    keyboard = None
    if copy.by_customer and copy.group_id is None:
        name = copy.customer or reader.words.plain("no-name")
        keyboard = answer_keyboard(copy.said.origin, name)
    where = {
        "chat_id": copy.group_id or reader.chat,
        "message_id": copy.said.message,
        "reply_markup": keyboard,
    }
    return Rendered(_edit(told, text, where))


async def reacted(told: Reacted, reader: Reader) -> Rendered | None:
    """The same reaction, or none any more."""
    copy = await reader.store.read(copy_to_change, said_id=told.said)
    if copy is None:
        return None
    return Rendered(
        SetMessageReaction(
            chat_id=copy.group_id or reader.chat,
            message_id=copy.said.message,
            reaction=[ReactionTypeEmoji(emoji=told.emoji)] if told.emoji else [],
        )
    )


def _edit(told: Edited, text: str, where: dict[str, Any]) -> TelegramMethod[Any]:
    if not told.kind:
        marks = marks_of(told.marks)
        return EditMessageText(text=text, entities=marks, parse_mode=None, **where)
    if told.kind == VOICE:
        marks = marks_of(told.marks)
        return EditMessageCaption(caption=text, caption_entities=marks, parse_mode=None, **where)
    return EditMessageMedia(media=picture(told.kind, told.file, text, told.marks), **where)


def _marked(told: Edited, mark: str) -> str:
    text = f"{told.words}\n\n{mark}".strip()
    most = MOST_CAPTION if told.kind else MOST_TEXT
    return text if len(text.encode("utf-16-le")) // 2 <= most else told.words


RENDERERS: Mapping[type[Notice], Render] = {Edited: edited, Reacted: reacted}

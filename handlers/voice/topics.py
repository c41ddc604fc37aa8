"""What goes into the team's group: a topic for each member, their card, copies of what they say."""

from collections.abc import Mapping
from typing import Any

from aiogram.methods import (
    CloseForumTopic,
    CreateForumTopic,
    DeleteForumTopic,
    EditForumTopic,
    EditMessageText,
    PinChatMessage,
    ReopenForumTopic,
    SendMessage,
)

from handlers.rendered import Reader, Render, Rendered, sent
from handlers.voice.relay import copy_of, who
from loyalty.records.outbox import Notice
from loyalty.records.voice.feedback import Place
from loyalty.voice.cards import card_to_show
from loyalty.voice.carrying import CarriedToGroup, to_carry
from loyalty.voice.group import (
    CardPinned,
    GroupLost,
    InTopic,
    Parting,
    TopicCard,
    TopicLeft,
    TopicReopened,
    TopicWanted,
    card_in,
    topic_of,
    topic_said_in,
)

MOST_NAME = 128  # characters of a topic's


async def topic_wanted(told: TopicWanted, reader: Reader) -> Rendered | None:
    """A topic named after the member."""
    topic = await reader.store.read(topic_of, thread_id=told.thread)
    if topic is None:
        return None
    name = (topic.name or reader.words.plain("no-name"))[:MOST_NAME]
    return Rendered(CreateForumTopic(chat_id=topic.group_id, name=name))


async def topic_reopened(told: TopicReopened, reader: Reader) -> Rendered | None:
    """The member writes again."""
    topic = await reader.store.read(topic_of, thread_id=told.thread)
    if topic is None or topic.number is None:
        return None
    return Rendered(ReopenForumTopic(chat_id=topic.group_id, message_thread_id=topic.number))


async def topic_card(told: TopicCard, reader: Reader) -> Rendered | None:
    """Who it is; where the team has deleted what said so, anew."""
    card = await reader.store.read(card_to_show, thread_id=told.thread)
    if card is None or card.topic.number is None:
        return None
    name = card.seen.name or reader.words.plain("no-name")
    text = f"{who(card.seen, name, reader)}\n\n{reader.words('topic-how')}"
    said = _in_topic(card.topic.group_id, card.topic.number, text)
    if card.message is None:
        return said
    edit = EditMessageText(chat_id=card.topic.group_id, message_id=card.message, text=text)
    return Rendered(edit, said.first)


async def card_pinned(told: CardPinned, reader: Reader) -> Rendered | None:
    """Nobody is rung for it."""
    card = await reader.store.read(card_to_show, thread_id=told.thread)
    if card is None or card.message is None:
        return None
    return Rendered(
        PinChatMessage(
            chat_id=card.topic.group_id, message_id=card.message, disable_notification=True
        )
    )


async def topic_left(told: TopicLeft, reader: Reader) -> Rendered:
    """Nothing of the bot's names somebody who has left."""
    words = reader.words
    where: dict[str, Any] = {"chat_id": told.group, "message_thread_id": told.topic}
    match told.step:
        case Parting.DELETED:
            return Rendered(DeleteForumTopic(**where))
        case Parting.RENAMED:
            return Rendered(EditForumTopic(name=words.plain("topic-left"), **where))
        case Parting.CARD_EMPTIED:
            text = words("topic-left-card")
            said = _in_topic(told.group, told.topic, text)
            card = await reader.store.read(card_in, thread_id=told.thread)
            if card is None:
                return said
            edit = EditMessageText(chat_id=told.group, message_id=card, text=text)
            return Rendered(edit, said.first)
        case Parting.CLOSED:
            return Rendered(CloseForumTopic(**where))


async def carried_to_group(told: CarriedToGroup, reader: Reader) -> Rendered | None:
    """The copy, in the member's topic."""
    topic = await reader.store.read(topic_said_in, said_id=told.said)
    if topic is None:
        return None
    place = Place(group_id=topic.group_id)
    carrying = await reader.store.read(to_carry, said_id=told.said, to=place)
    if carrying is None:
        return None
    return Rendered(copy_of(carrying, topic.group_id, told.parts, topic=told.topic))


async def in_topic(told: InTopic, reader: Reader) -> Rendered | None:
    """What has come of what was said there."""
    topic = await reader.store.read(topic_of, thread_id=told.thread)
    if topic is None or topic.number is None:
        return None
    name = topic.name or reader.words.plain("no-name")
    text = reader.words(f"topic-{told.what}", name=name)
    return _in_topic(topic.group_id, topic.number, text)


def group_lost(_: GroupLost, reader: Reader) -> Rendered:
    """To every owner."""
    return sent(reader, reader.words("group-lost"))


def _in_topic(group: int, topic: int, text: str) -> Rendered:
    return Rendered(SendMessage(chat_id=group, message_thread_id=topic, text=text))


RENDERERS: Mapping[type[Notice], Render] = {
    CardPinned: card_pinned,
    CarriedToGroup: carried_to_group,
    GroupLost: group_lost,
    InTopic: in_topic,
    TopicCard: topic_card,
    TopicLeft: topic_left,
    TopicReopened: topic_reopened,
    TopicWanted: topic_wanted,
}

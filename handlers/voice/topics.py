"""What goes into the team's group: a topic for each member, their card, copies of what they say."""

from collections.abc import Mapping

from aiogram.methods import CreateForumTopic, ReopenForumTopic, SendMessage

from handlers.rendered import Reader, Render, Rendered, sent
from handlers.voice.relay import copy_of, who
from loyalty.errors import Refusal
from loyalty.records.outbox import Notice
from loyalty.records.voice.feedback import Place
from loyalty.voice.carrying import CarriedToGroup, to_carry
from loyalty.voice.feedback import look_at_correspondent
from loyalty.voice.group import (
    GroupLost,
    InTopic,
    TopicCard,
    TopicReopened,
    TopicWanted,
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
    """Who it is."""
    topic = await reader.store.read(topic_said_in, said_id=told.said)
    if topic is None or topic.number is None:
        return None
    try:
        seen = await reader.store.read(
            look_at_correspondent, said_id=told.said, by=reader.person_id
        )
    except Refusal:
        return None
    name = seen.name or reader.words.plain("no-name")
    text = f"{who(seen, name, reader)}\n\n{reader.words('topic-how')}"
    return _in_topic(topic.group_id, topic.number, text)


async def carried_to_group(told: CarriedToGroup, reader: Reader) -> Rendered | None:
    """The copy, in the member's topic."""
    topic = await reader.store.read(topic_said_in, said_id=told.said)
    if topic is None:
        return None
    place = Place(group_id=topic.group_id)
    carrying = await reader.store.read(to_carry, said_id=told.said, to=place)
    if carrying is None:
        return None
    return Rendered(copy_of(carrying, topic.group_id, topic=told.topic))


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
    CarriedToGroup: carried_to_group,
    GroupLost: group_lost,
    InTopic: in_topic,
    TopicCard: topic_card,
    TopicReopened: topic_reopened,
    TopicWanted: topic_wanted,
}

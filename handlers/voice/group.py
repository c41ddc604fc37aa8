"""The team's group: /connect, and what is said in the topics of members.

In every other group, and to everybody else, the bot says nothing.
"""

from typing import Any

from aiogram import Bot, F, Router
from aiogram.enums import ContentType
from aiogram.filters import Command, Filter
from aiogram.methods import SendMessage
from aiogram.types import (
    ChatMember,
    ChatMemberAdministrator,
    ChatMemberUpdated,
    Message,
    MessageReactionUpdated,
)

from handlers.caller import role_of
from handlers.desk import AtDesk, Desk
from handlers.refusals import AnswersRefusals
from handlers.screen import answer_text
from handlers.voice.content import picture_of
from handlers.voice.follows import pass_edit, pass_reaction
from handlers.voice.passes import NoCommand, passes
from locales.texts import Words
from loyalty.clock import Clock
from loyalty.records.people import Caller
from loyalty.records.team import Role
from loyalty.records.voice.feedback import Place
from loyalty.store import Store
from loyalty.voice.copies import lose_group
from loyalty.voice.feedback import answer_in_topic, find_in_group
from loyalty.voice.group import connect_group, is_topic, move_group, note_closed

SAID_BY_PEOPLE = frozenset(
    {
        ContentType.CHECKLIST,
        ContentType.GAME,
        ContentType.GIVEAWAY,
        ContentType.INVOICE,
        ContentType.PAID_MEDIA,
        ContentType.POLL,
        ContentType.STORY,
    }
)
"""What cannot be copied and is no mere notice of Telegram's."""

router = Router(name="team-group")
router.message.middleware(AnswersRefusals())


class InTopic(Filter):
    """Lets through what is said in a member's topic, and hands over its number as `topic`."""

    PROVIDES = frozenset({"topic"})

    async def __call__(self, message: Message, store: Store) -> bool | dict[str, Any]:
        """The topic, or nothing."""
        topic = message.message_thread_id if message.is_topic_message else None
        if topic is None:
            return False
        found = await store.read(is_topic, group_id=message.chat.id, topic=topic)
        return {"topic": topic} if found else False


@router.message(Command("connect"), AtDesk(Role.OWNER))
async def connect(message: Message, desk: Desk, bot: Bot) -> SendMessage:
    """/connect: from now on customers are answered here, or what that takes."""
    if not message.chat.is_forum:
        return answer_text(message, desk.words("connect-needs-topics"), None)
    member = await bot.get_chat_member(message.chat.id, bot.id)
    if not _manages_topics(member):
        return answer_text(message, desk.words("connect-needs-rights"), None)
    await desk.store.write(connect_group, group_id=message.chat.id, by=desk.person.id)
    all_rights = _deletes_and_pins(member)
    text = desk.words("connect-done" if all_rights else "connect-done-more")
    return answer_text(message, text, None)


@router.message(F.migrate_to_chat_id)
async def move(message: Message, store: Store) -> None:
    """The group has another number now."""
    to = message.migrate_to_chat_id
    if to is not None:
        await store.write(move_group, group_id=message.chat.id, to=to)


@router.message(F.forum_topic_closed | F.forum_topic_reopened, InTopic())
async def note_topic(message: Message, topic: int, store: Store) -> None:
    """The team has done with a conversation, or has not."""
    closed = message.forum_topic_closed is not None
    await store.write(note_closed, group_id=message.chat.id, topic=topic, closed=closed)


@router.message(InTopic(), NoCommand())
async def answer(
    message: Message, topic: int, caller: Caller | None, store: Store, clock: Clock, words: Words
) -> SendMessage | None:
    """What somebody of the team says there, the member hears."""
    if not passes(message):
        said = message.content_type in SAID_BY_PEOPLE
        return answer_text(message, words("feedback-kind-refused"), None) if said else None
    if caller is None or role_of(caller) is None:
        return answer_text(message, words("topic-stranger"), None)
    replied = message.reply_to_message
    await store.write(
        answer_in_topic,
        group_id=message.chat.id,
        topic=topic,
        by=caller.person.id,
        message=message.message_id,
        now=clock.now(),
        album=message.media_group_id,
        content=picture_of(message),
        reply_to=replied.message_id if replied is not None else None,
    )
    return None


@router.edited_message()
async def follow(message: Message, store: Store, clock: Clock) -> None:
    """A change to what was said there follows."""
    group, number = message.chat.id, message.message_id
    said = await store.read(find_in_group, group_id=group, message=number)
    if said is not None:
        await pass_edit(message, said, store, clock)


@router.message_reaction()
async def react(
    event: MessageReactionUpdated, caller: Caller | None, store: Store, clock: Clock
) -> None:
    """A reaction to what was said there."""
    if caller is not None:
        await pass_reaction(event, Place(group_id=event.chat.id), caller, store, clock)


@router.my_chat_member()
async def note_rights(event: ChatMemberUpdated, store: Store, clock: Clock) -> None:
    """The bot was thrown out, or may not manage topics any more."""
    if not _manages_topics(event.new_chat_member):
        await store.write(lose_group, group_id=event.chat.id, now=clock.now())


def _manages_topics(bot: ChatMember) -> bool:
    return isinstance(bot, ChatMemberAdministrator) and bool(bot.can_manage_topics)


def _deletes_and_pins(bot: ChatMember) -> bool:
    if not isinstance(bot, ChatMemberAdministrator):
        return False
    return bool(bot.can_delete_messages and bot.can_pin_messages)

"""What people do in groups reaches the bot as Telegram lets it know."""

import pytest
from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest, TelegramForbiddenError, TelegramMigrateToChat

from sandbox import Person, Sandbox
from sandbox.groups import close_topic, delete_topic, remove_bot, upgrade

NOTHING = frozenset({"nothing"})
"""Of which the bot wants to hear: nobody waits for it to listen."""


async def test_messages_are_edited_and_reacted_to(sandbox: Sandbox, bot: Bot, dana: Person) -> None:
    """By whoever wrote them, and by anybody."""
    await dana.send("helo", wait=False)
    message = dana.last
    update = await dana.edit(message, "hello", wait=False)
    assert (update.kind, update.body["edited_message"]["text"]) == ("edited_message", "hello")
    told = await bot.send_message(dana.id, "hi")
    with pytest.raises(ValueError, match="somebody else"):
        await dana.edit(dana.last, "ho", wait=False)
    update = await dana.react(dana.chat.messages[told.message_id], "👍", wait=False)
    assert update.body["message_reaction"]["new_reaction"] == [{"type": "emoji", "emoji": "👍"}]
    assert update.body["message_reaction"]["old_reaction"] == []


async def test_copies_of_an_album_are_an_album(bot: Bot, dana: Person) -> None:
    """In their order; what is not there is left out, and nothing is no copy."""
    await dana.send_album(("document", b"a"), ("document", b"b"), wait=False)
    numbers = [message.id for message in dana.screen[-2:]]
    copied = await bot.copy_messages(dana.id, dana.id, [*numbers, 999])
    made = [dana.chat.messages[one.message_id] for one in copied]
    assert len({one.content["media_group_id"] for one in made}) == 1
    assert (
        made[0].content["media_group_id"]
        != dana.chat.messages[numbers[0]].content["media_group_id"]
    )
    with pytest.raises(TelegramBadRequest, match="no messages to copy"):
        await bot.copy_messages(dana.id, dana.id, [999])


async def test_topics_are_managed_by_who_may(sandbox: Sandbox, bot: Bot, dana: Person) -> None:
    """A bot without the right makes none, and does not write into a closed one."""
    group = sandbox.group("Tamga", forum=True)
    topic = (await bot.create_forum_topic(group.id, "Dana")).message_thread_id
    sandbox.delivery.allowed = NOTHING
    await close_topic(sandbox, dana, group, topic)
    await bot.send_message(group.id, "still", message_thread_id=topic)
    group.rights = frozenset()
    for call in (
        bot.create_forum_topic(group.id, "Other"),
        bot.reopen_forum_topic(group.id, topic),
        bot.send_message(group.id, "no more", message_thread_id=topic),
    ):
        with pytest.raises(TelegramBadRequest, match=r"not enough rights|TOPIC_CLOSED"):
            await call
    delete_topic(sandbox, group, topic)
    with pytest.raises(TelegramBadRequest, match="message thread not found"):
        await bot.send_message(group.id, "where?", message_thread_id=topic)


async def test_a_bot_is_removed_or_moved(sandbox: Sandbox, bot: Bot, dana: Person) -> None:
    """It hears of it where it listens, and cannot write there any more."""
    sandbox.delivery.allowed = NOTHING
    group, other = (sandbox.group(title, forum=True) for title in ("One", "Two"))
    member = await bot.get_chat_member(group.id, bot.id)
    assert member.status == "administrator"
    await remove_bot(sandbox, dana, group)
    assert (await bot.get_chat_member(group.id, bot.id)).status == "kicked"
    with pytest.raises(TelegramForbiddenError, match="kicked"):
        await bot.send_message(group.id, "hello?")
    grown = await upgrade(sandbox, dana, other, -1_009_998)
    with pytest.raises(TelegramMigrateToChat):
        await bot.send_message(other.id, "hello?")
    assert (await bot.create_forum_topic(grown.id, "Dana")).name == "Dana"

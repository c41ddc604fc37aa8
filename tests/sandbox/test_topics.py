"""Albums, topics, reactions and pins follow Telegram's own rules."""

import pytest
from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest
from aiogram.types import BufferedInputFile, InputMediaDocument, InputMediaPhoto, ReactionTypeEmoji

from sandbox import Person, Sandbox
from sandbox.telegram import Chat, Happening, Typing
from tests.sandbox.pictures import picture


@pytest.fixture
def forum(sandbox: Sandbox) -> Chat:
    """A group whose messages are sorted into topics."""
    return sandbox.group("Tamga", forum=True)


async def test_a_topic_lives(sandbox: Sandbox, bot: Bot, forum: Chat, dana: Person) -> None:
    """A topic is opened, written in by both sides, renamed, closed, opened again and deleted."""
    topic = await bot.create_forum_topic(forum.id, "Dana")
    thread = topic.message_thread_id
    sent = await bot.send_message(forum.id, "her question", message_thread_id=thread)
    assert (sent.message_thread_id, sent.is_topic_message) == (thread, True)
    update = await dana.send("an answer", to=forum, thread=thread, wait=False)
    assert update.body["message"]["message_thread_id"] == thread
    assert await bot.edit_forum_topic(forum.id, thread, name="Dana K.")
    assert await bot.close_forum_topic(forum.id, thread)
    assert forum.topics[thread].name == "Dana K."
    with pytest.raises(ValueError, match="no open topic"):
        await dana.send("one more", to=forum, thread=thread, wait=False)
    assert await bot.reopen_forum_topic(forum.id, thread)
    kinds = [message.kind for message in forum.messages.values()]
    assert kinds == [
        "forum_topic_created",
        *["text", "text"],
        "forum_topic_edited",
        "forum_topic_closed",
        "forum_topic_reopened",
    ]
    assert await bot.delete_forum_topic(forum.id, thread)
    assert not forum.messages
    assert not forum.topics


async def test_no_such_topic(sandbox: Sandbox, bot: Bot, forum: Chat, dana: Person) -> None:
    """What is not there cannot be written in, typed in, changed or closed twice."""
    for call in (
        bot.send_message(forum.id, "where?", message_thread_id=7),
        bot.send_chat_action(forum.id, "typing", message_thread_id=7),
        bot.edit_forum_topic(forum.id, 7, name="Seven"),
        bot.send_message(dana.id, "where?", message_thread_id=7),
    ):
        with pytest.raises(TelegramBadRequest, match="message thread not found"):
            await call
    with pytest.raises(TelegramBadRequest, match="the chat is not a forum"):
        await bot.create_forum_topic(dana.id, "Dana")
    thread = (await bot.create_forum_topic(forum.id, "Dana")).message_thread_id
    for call in (
        bot.reopen_forum_topic(forum.id, thread),
        bot.edit_forum_topic(forum.id, thread, name="Dana"),
    ):
        with pytest.raises(TelegramBadRequest, match="TOPIC_NOT_MODIFIED"):
            await call
    assert sandbox.defects == []


async def test_a_topic_is_called_something(sandbox: Sandbox, bot: Bot, forum: Chat) -> None:
    """A name of 129 characters, and a colour of one's own, are the bot's mistakes."""
    with pytest.raises(TelegramBadRequest, match="TOPIC_NAME_INVALID"):
        await bot.create_forum_topic(forum.id, "x" * 129)
    with pytest.raises(TelegramBadRequest, match="TOPIC_ICON_COLOR_INVALID"):
        await bot.create_forum_topic(forum.id, "Dana", icon_color=1)
    assert len(sandbox.defects) == 2


async def test_album(sandbox: Sandbox, bot: Bot, dana: Person) -> None:
    """An album is so many messages of one group, each with its own caption."""
    media = [
        InputMediaPhoto(media=BufferedInputFile(picture(60, 40), "a.png"), caption=caption)
        for caption in ("<b>one</b>", "two", None)
    ]
    sent = await bot.send_media_group(dana.id, list(media))
    assert len({message.media_group_id for message in sent}) == 1
    assert [message.caption for message in sent] == ["one", "two", None]
    assert [message.kind for message in dana.screen[-3:]] == ["photo"] * 3
    copied = await bot.copy_message(dana.id, dana.id, sent[0].message_id)
    assert "media_group_id" not in dana.chat.messages[copied.message_id].content
    assert sandbox.defects == []


async def test_what_is_no_album(sandbox: Sandbox, bot: Bot, dana: Person) -> None:
    """One picture is no album, and papers do not go among pictures."""
    photo = InputMediaPhoto(media=BufferedInputFile(picture(60, 40), "a.png"))
    paper = InputMediaDocument(media=BufferedInputFile(b"paper", "a.txt"))
    with pytest.raises(TelegramBadRequest, match="from 2 to 10"):
        await bot.send_media_group(dana.id, [photo])
    with pytest.raises(TelegramBadRequest, match="can't be mixed"):
        await bot.send_media_group(dana.id, [photo, paper])
    assert sandbox.defects


async def test_reaction(bot: Bot, dana: Person) -> None:
    """The bot reacts to a message, with one emoji or with none."""
    message = dana.last
    await bot.set_message_reaction(dana.id, message.id, [ReactionTypeEmoji(emoji="👍")])
    assert message.reactions[bot.id] == [{"type": "emoji", "emoji": "👍"}]
    await bot.set_message_reaction(dana.id, message.id)
    assert message.reactions[bot.id] == []
    with pytest.raises(TelegramBadRequest, match="message to react not found"):
        await bot.set_message_reaction(dana.id, 99, [ReactionTypeEmoji(emoji="👍")])


async def test_a_pin_of_a_topic(sandbox: Sandbox, bot: Bot, forum: Chat) -> None:
    """The topic shows that something was pinned in it; that itself cannot be, nor can anything by
    whoever may not pin.
    """
    thread = (await bot.create_forum_topic(forum.id, "Dana")).message_thread_id
    card = await bot.send_message(forum.id, "Dana: 3", message_thread_id=thread)
    assert await bot.pin_chat_message(forum.id, card.message_id)
    shown = [*forum.messages.values()][-1]
    assert (shown.kind, shown.thread) == ("pinned_message", thread)
    with pytest.raises(TelegramBadRequest, match="message can't be pinned"):
        await bot.pin_chat_message(forum.id, shown.id)
    forum.rights = frozenset({"can_manage_topics"})
    with pytest.raises(TelegramBadRequest, match="not enough rights to manage pinned"):
        await bot.pin_chat_message(forum.id, card.message_id)
    assert await bot.delete_message(forum.id, card.message_id)
    assert forum.pinned == []
    assert sandbox.defects == []


async def test_pins(bot: Bot, dana: Person) -> None:
    """A message is pinned once, unpinned with all others, and never pinned after its deletion."""
    first, second = [await bot.send_message(dana.id, text) for text in ("one", "two")]
    for message in (first, second, first):
        await bot.pin_chat_message(dana.id, message.message_id)
    assert [message.text for message in dana.chat.pinned] == ["two", "one"]
    await first.delete()
    assert [message.text for message in dana.chat.pinned] == ["two"]
    await bot.unpin_all_chat_messages(dana.id)
    assert dana.chat.pinned == []


async def test_listeners_hear_what_is_no_message(sandbox: Sandbox, bot: Bot, dana: Person) -> None:
    """Typing and menus are told, too."""
    heard: list[tuple[Happening, object]] = []
    sandbox.telegram.listeners.append(lambda happening, what: heard.append((happening, what)))
    await bot.send_chat_action(dana.id, "typing")
    await bot.set_my_commands([])
    dana.speak("kk")
    assert heard == [
        (Happening.TYPING, Typing(dana.chat, "typing")),
        (Happening.MENU, None),
        (Happening.PERSON, dana.chat),
        (Happening.MENU, None),
    ]

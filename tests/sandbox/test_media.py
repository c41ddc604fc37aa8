"""Videos, GIFs, music, voices, albums and channels, as Telegram takes and refuses them."""

from datetime import timedelta
from typing import Any

import pytest
from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest, TelegramForbiddenError
from aiogram.types import (
    BufferedInputFile,
    ChatMemberAdministrator,
    InputMediaAudio,
    InputMediaDocument,
    InputMediaPhoto,
    InputMediaVideo,
    MediaUnion,
)

from sandbox import Person, Sandbox
from tests.sandbox.pictures import picture

FILE = BufferedInputFile(b"file", "file.mp4")


@pytest.mark.parametrize("kind", ["video", "animation", "audio", "voice", "video_note", "sticker"])
async def test_every_kind_of_file(sandbox: Sandbox, bot: Bot, dana: Person, kind: str) -> None:
    """A file is uploaded once and sent again by its id, with a caption where it can have one."""
    send: Any = getattr(bot, f"send_{kind}")
    silent = kind in ("video_note", "sticker")
    told: dict[str, Any] = {} if silent else {"caption": "<b>чай</b>"}
    first = await send(dana.id, FILE, **told)
    file = getattr(first, kind)
    assert file.file_size == 4
    assert first.caption == (None if silent else "чай")
    assert dana.last.kind == kind
    assert dana.saves(dana.last) == b"file"
    again = await send(dana.id, file.file_id)
    assert getattr(again, kind).file_unique_id == file.file_unique_id
    assert sandbox.defects == []
    if not silent:
        with pytest.raises(TelegramBadRequest, match="caption is too long"):
            await send(dana.id, file.file_id, caption="x" * 1025)
    with pytest.raises(TelegramBadRequest, match="wrong remote file identifier"):
        await send(dana.id, "of-another-bot")
    with pytest.raises(TelegramBadRequest, match="can't use file of type"):
        await bot.send_document(dana.id, file.file_id)


async def test_a_veil_and_a_caption_above(bot: Bot, dana: Person) -> None:
    """How a picture is shown is told with it, and stays when the caption is another."""
    photo = BufferedInputFile(picture(60, 40), "a.png")
    sent = await bot.send_photo(
        dana.id, photo, caption="a", has_spoiler=True, show_caption_above_media=True
    )
    assert sent.has_media_spoiler
    assert sent.show_caption_above_media
    await bot.edit_message_caption(chat_id=dana.id, message_id=sent.message_id, caption="b")
    assert dana.last.content["has_media_spoiler"]
    assert "show_caption_above_media" not in dana.last.content
    assert dana.last.text == "b"


async def test_albums(sandbox: Sandbox, bot: Bot, dana: Person) -> None:
    """Two to ten photos and videos, or files, or music; the kinds do not mix."""
    photo = InputMediaPhoto(media=BufferedInputFile(picture(60, 40), "a.png"), caption="меню")
    video = InputMediaVideo(media=BufferedInputFile(b"v", "v.mp4"), has_spoiler=True)
    music = InputMediaAudio(media=BufferedInputFile(b"m", "m.mp3"))
    paper = InputMediaDocument(media=BufferedInputFile(b"d", "d.pdf"))
    sent = await bot.send_media_group(dana.id, [photo, video])
    assert len(sent) == 2
    assert sent[0].media_group_id == sent[1].media_group_id
    assert (sent[0].caption, sent[1].has_media_spoiler) == ("меню", True)
    assert sandbox.busiest_second() == 2
    assert len(await bot.send_media_group(dana.id, [music, music])) == 2
    assert sandbox.defects == []
    wrong: list[list[MediaUnion]] = [[photo, paper], [paper, music], [photo], [photo] * 11]
    for media in wrong:
        with pytest.raises(TelegramBadRequest):
            await bot.send_media_group(dana.id, media)


async def test_what_people_send(sandbox: Sandbox, dana: Person) -> None:
    """Phones send albums in pieces, which may come in any order, and a GIF is a file as well."""
    await dana.send_file("animation", b"gif", "смотри", wait=False)
    assert {"animation", "document"} <= dana.last.content.keys()
    parts = [("photo", picture(60, 40)), ("video", b"v"), ("photo", picture(40, 60))]
    updates = await dana.send_album(*parts, caption="меню", order=(2, 0, 1, 0), wait=False)
    bodies = [update.body["message"] for update in updates]
    numbers = [message.id for message in dana.screen[-3:]]
    assert [body["message_id"] for body in bodies] == [numbers[n] for n in (2, 0, 1, 0)]
    assert len({body["media_group_id"] for body in bodies}) == 1
    assert [body.get("caption") for body in bodies] == [None, "меню", None, "меню"]


async def test_deleting_several(sandbox: Sandbox, bot: Bot, dana: Person) -> None:
    """A hundred at most, none older than 48 hours; what is gone already is passed over."""
    numbers = [(await bot.send_message(dana.id, str(n))).message_id for n in range(3)]
    await bot.delete_message(dana.id, numbers[0])
    assert await bot.delete_messages(dana.id, numbers[:2])
    await sandbox.advance(timedelta(hours=48, seconds=1))
    with pytest.raises(TelegramBadRequest, match="can't be deleted"):
        await bot.delete_messages(dana.id, numbers)
    assert dana.last.text == "2"


async def test_what_cannot_be_copied(bot: Bot, dana: Person) -> None:
    """A place is copied with a keyboard; a game or an invoice never is."""
    await dana.send_content({"location": {"latitude": 43.2, "longitude": 76.9}}, wait=False)
    await bot.copy_message(dana.id, dana.id, dana.last.id)
    assert dana.last.kind == "location"
    await dana.send_content({"game": {"title": "t"}}, wait=False)
    with pytest.raises(TelegramBadRequest, match="can't be copied"):
        await bot.copy_message(dana.id, dana.id, dana.last.id)


async def test_channels(sandbox: Sandbox, bot: Bot) -> None:
    """A bot posts to channels where it is an administrator, by number or by name."""
    channel = sandbox.channel("Кофейня", "kofe_kz")
    post = await bot.send_message("@kofe_kz", "Привет")
    assert post.from_user is None
    assert post.sender_chat is not None
    assert post.sender_chat.id == post.chat.id == channel.id
    chat = await bot.get_chat("@Kofe_KZ")
    assert (chat.type, chat.title) == ("channel", "Кофейня")
    member = await bot.get_chat_member(channel.id, bot.id)
    assert isinstance(member, ChatMemberAdministrator)
    assert member.can_post_messages
    channel.posts = False
    with pytest.raises(TelegramBadRequest, match="administrator rights"):
        await bot.send_message(channel.id, "Привет")
    channel.started = False
    with pytest.raises(TelegramForbiddenError, match="not a member of the channel"):
        await bot.send_message(channel.id, "Привет")
    with pytest.raises(TelegramBadRequest, match="chat not found"):
        await bot.send_message("@nobody", "Привет")


async def test_paid_broadcasts(sandbox: Sandbox, bot: Bot, dana: Person) -> None:
    """Beyond the free rate a bot needs Stars: without them the request is refused."""
    with pytest.raises(TelegramBadRequest, match="BALANCE_TOO_LOW"):
        await bot.send_message(dana.id, "x", allow_paid_broadcast=True)
    sandbox.telegram.paid_broadcast = True
    await bot.send_message(dana.id, "x", allow_paid_broadcast=True)
    assert sandbox.defects == []


async def test_code_in_a_language(bot: Bot, dana: Person) -> None:
    """A block of code keeps its language."""
    await bot.send_message(dana.id, '<pre><code class="language-python">x = 1</code></pre>')
    assert dana.last.entities == [{"type": "pre", "offset": 0, "length": 5, "language": "python"}]

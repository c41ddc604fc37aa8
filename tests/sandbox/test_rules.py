"""What Telegram refuses, the sandbox refuses, in the same words."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from aiogram import Bot
from aiogram.exceptions import (
    TelegramAPIError,
    TelegramBadRequest,
    TelegramForbiddenError,
    TelegramNotFound,
    TelegramUnauthorizedError,
)
from aiogram.methods import SendMessage, SendVenue
from aiogram.types import (
    BotCommand,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeChat,
    BufferedInputFile,
    ForceReply,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputMediaPhoto,
    KeyboardButton,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
    ReplyParameters,
)

from sandbox import MovableClock, Person, Sandbox
from tests.sandbox.echo import make_bot
from tests.sandbox.pictures import picture


def keys(text: str = "✅", **action: Any) -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup(inline_keyboard=[[InlineKeyboardButton(text=text, **action)]])


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "message text is empty"),
        (" \n ", "message text is empty"),
        ("<b></b>", "message text is empty"),
        ("x" * 4097, "message is too long"),
        ("😀" * 2049, "message is too long"),
        ("a < b", "can't parse entities: Unsupported start tag"),
        ("<h1>x</h1>", 'can\'t parse entities: Unsupported start tag "h1" at byte offset 0'),
        ("é<b>x", "can't parse entities: Can't find end tag corresponding to start tag"),
        ("é<b>x</i>", 'at byte offset 6, expected "</b>", found "</i>"'),
        ("x</b>", "can't parse entities: Unexpected end tag at byte offset 1"),
        ("salt & pepper", "can't parse entities: Unescaped '&'"),
        ("&nbsp;", "can't parse entities: Unescaped '&'"),
        ("<a>x</a>", 'must have attribute "href"'),
        ('<b class="x">x</b>', 'Unsupported attribute "class"'),
    ],
)
async def test_text(sandbox: Sandbox, bot: Bot, dana: Person, text: str, why: str) -> None:
    """A text that Telegram would not show is refused, and counts as a defect."""
    with pytest.raises(TelegramBadRequest) as refused:
        await bot.send_message(dana.id, text)
    assert refused.value.message.startswith("Bad Request: ")
    assert why in refused.value.message
    assert any(why in defect for defect in sandbox.defects)


async def test_formatting(sandbox: Sandbox, bot: Bot, dana: Person) -> None:
    """HTML becomes plain text and entities counted in UTF-16, blank edges cut off."""
    html = '\n😀 <b>a<i>b</i></b> &lt;&#39;<a href="https://x.kz/?a=1&amp;b=2">l</a> <b> </b>'
    sent = await bot.send_message(dana.id, html)
    assert sent.text == "😀 ab <'l"
    assert [(e.type, e.offset, e.length) for e in sent.entities or ()] == [
        ("bold", 3, 2),
        ("italic", 4, 1),
        ("text_link", 8, 1),
    ]
    assert (sent.entities or [])[-1].url == "https://x.kz/?a=1&b=2"
    assert sandbox.defects == []


@pytest.mark.parametrize(
    ("markup", "why"),
    [
        (keys(callback_data="x" * 65), "BUTTON_DATA_INVALID"),
        (keys(callback_data="ұ" * 33), "BUTTON_DATA_INVALID"),
        (keys(callback_data=""), "BUTTON_DATA_INVALID|Text buttons are unallowed"),
        (keys(), "Text buttons are unallowed in the inline keyboard"),
        (keys(callback_data="x", url="https://x.kz"), "exactly one kind of action"),
        (keys(url="not a link"), "URL 'not a link' is invalid"),
        (
            InlineKeyboardMarkup(
                inline_keyboard=[keys(callback_data="x").inline_keyboard[0] * 101]
            ),
            "reply markup is too long",
        ),
    ],
)
async def test_keyboard(bot: Bot, dana: Person, markup: InlineKeyboardMarkup, why: str) -> None:
    """A keyboard that Telegram would not show is refused."""
    with pytest.raises(TelegramBadRequest, match=why):
        await bot.send_message(dana.id, "hello", reply_markup=markup)


async def test_reply_keyboard(sandbox: Sandbox, bot: Bot, dana: Person) -> None:
    """A reply keyboard stays until it is removed, or the message gone that has brought it, which
    cannot be edited; contacts are asked for in private only.
    """
    share = ReplyKeyboardMarkup(
        keyboard=[[KeyboardButton(text="📱 Share", request_contact=True)]], resize_keyboard=True
    )
    await bot.send_message(dana.id, "your phone?", reply_markup=share)
    await bot.send_message(dana.id, "please", reply_markup=ForceReply())
    assert dana.keyboard == ["📱 Share"]
    shared = await dana.press("📱", wait=False)
    assert shared.body["message"]["contact"]["user_id"] == dana.id
    asked = await bot.send_message(dana.id, "again?", reply_markup=share)
    with pytest.raises(TelegramBadRequest, match="message can't be edited"):
        await asked.edit_text("never mind")
    await asked.delete()
    assert dana.keyboard == []
    await bot.send_message(dana.id, "your phone?", reply_markup=share)
    await bot.send_message(dana.id, "thanks", reply_markup=ReplyKeyboardRemove())
    assert dana.keyboard == []
    with pytest.raises(TelegramBadRequest, match="in private chats only"):
        await bot.send_message(sandbox.group("Shop").id, "phone?", reply_markup=share)


async def test_strangers(sandbox: Sandbox, bot: Bot, dana: Person) -> None:
    """The bot can write to nobody unknown, who has not started it, or who blocked it."""
    with pytest.raises(TelegramBadRequest, match="chat not found"):
        await bot.send_message(1, "hello")
    assert sandbox.defects == []
    timur = sandbox.person("Timur")
    with pytest.raises(TelegramForbiddenError, match="can't initiate conversation with a user"):
        await bot.send_message(timur.id, "hello")
    assert "can't initiate conversation" in sandbox.defects[0]
    await dana.block(wait=False)
    with pytest.raises(TelegramForbiddenError, match="bot was blocked by the user"):
        await bot.send_message(dana.id, "hello")
    await dana.unblock(wait=False)
    await bot.send_message(dana.id, "hello")
    assert len(sandbox.defects) == 1


async def test_edits(bot: Bot, dana: Person) -> None:
    """Only the bot's own messages can be edited, and only into something else."""
    sent = await bot.send_message(dana.id, "one", reply_markup=keys(callback_data="x"))
    with pytest.raises(TelegramBadRequest, match="message is not modified: specified new"):
        await sent.edit_text("<b></b>one", reply_markup=keys(callback_data="x"))
    await sent.edit_text("two")
    assert (dana.last.text, dana.last.labels) == ("two", [])
    await sent.edit_reply_markup(reply_markup=keys(callback_data="y"))
    assert (dana.last.text, dana.last.labels) == ("two", ["✅"])
    with pytest.raises(TelegramBadRequest, match="there is no caption in the message to edit"):
        await sent.edit_caption(caption="three")
    with pytest.raises(TelegramBadRequest, match="message to edit not found"):
        await bot.edit_message_text("two", chat_id=dana.id, message_id=99)
    with pytest.raises(TelegramBadRequest, match="message can't be edited"):
        await bot.edit_message_text("two", chat_id=dana.id, message_id=dana.screen[0].id)


async def test_deletes() -> None:
    """A message can be deleted once, and not after two days."""
    clock = MovableClock(datetime(2026, 3, 1, tzinfo=UTC))
    async with Sandbox(clock=clock) as sandbox:
        bot = make_bot(sandbox.base_url, sandbox.token)
        dana = sandbox.person("Dana")
        await dana.open(wait=False)
        sent = [await bot.send_message(dana.id, text) for text in "abc"]
        assert await bot.delete_message(dana.id, sent[0].message_id)
        with pytest.raises(TelegramBadRequest, match="message to delete not found"):
            await bot.delete_message(dana.id, sent[0].message_id)
        assert await bot.delete_messages(dana.id, [sent[0].message_id, sent[1].message_id])
        await sandbox.advance(timedelta(hours=49))
        with pytest.raises(TelegramBadRequest, match="message can't be deleted"):
            await bot.delete_message(dana.id, sent[2].message_id)
        assert dana.last.text == "c"
        await bot.session.close()


async def test_toasts(sandbox: Sandbox, bot: Bot, dana: Person) -> None:
    """A tap can be answered with 200 characters, within its time, and the first answer shows."""
    await bot.send_message(dana.id, "hello", reply_markup=keys(callback_data="x"))
    query = (await dana.tap("✅", wait=False)).body["callback_query"]["id"]
    with pytest.raises(TelegramBadRequest, match="MESSAGE_TOO_LONG"):
        await bot.answer_callback_query(query, "x" * 201)
    await bot.answer_callback_query(query, "done", show_alert=True)
    await bot.answer_callback_query(query, "twice")
    assert [(toast.text, toast.alert) for toast in dana.toasts] == [("done", True)]
    with pytest.raises(TelegramBadRequest, match="query is too old and response timeout expired"):
        await bot.answer_callback_query("12345", "who?")
    await sandbox.advance(timedelta(minutes=16))
    with pytest.raises(TelegramBadRequest, match="query is too old"):
        await bot.answer_callback_query(query, "late")


async def test_unanswered_tap(sandbox: Sandbox, bot: Bot, dana: Person) -> None:
    """A tap that the bot has dealt with and never answered is a defect."""
    await bot.send_message(dana.id, "hello", reply_markup=keys(callback_data="x"))
    update = await dana.tap("✅", wait=False)
    assert sandbox.defects == []
    await bot.get_updates(offset=update.id + 1)
    assert sandbox.defects == ["the tap on 'x' by Dana was never answered"]


async def test_pictures(sandbox: Sandbox, bot: Bot, dana: Person) -> None:
    """Photos must be pictures of up to 10 MB, captions 1024 characters long at most."""
    card = BufferedInputFile(picture(600, 400), "card.png")
    sent = await bot.send_photo(dana.id, card, caption="<b>482 913</b>")
    assert sent.photo
    assert (sent.photo[-1].width, sent.caption) == (600, "482 913")
    assert dana.saves(dana.last) == card.data
    again = await bot.send_photo(dana.id, sent.photo[-1].file_id)
    assert again.photo
    assert again.photo[-1].file_unique_id == sent.photo[-1].file_unique_id
    file = await bot.get_file(sent.photo[-1].file_id)
    content = await bot.download_file(file.file_path or "")
    assert content
    assert content.read() == card.data
    await bot.edit_message_media(
        InputMediaPhoto(media=BufferedInputFile(picture(50, 50), "b.png"), caption="new"),
        chat_id=dana.id,
        message_id=sent.message_id,
    )
    assert dana.screen[1].content["photo"][0]["width"] == 50
    assert sandbox.defects == []

    for content_, why in [
        (b"no picture", "IMAGE_PROCESS_FAILED"),
        (picture(2100, 100), "PHOTO_INVALID_DIMENSIONS"),
        (bytes(10 * 1024 * 1024 + 1), "too big for a photo; the maximum size is 10485760"),
    ]:
        with pytest.raises(TelegramBadRequest, match=why):
            await bot.send_photo(dana.id, BufferedInputFile(content_, "x.png"))
    with pytest.raises(TelegramBadRequest, match="message caption is too long"):
        await bot.send_photo(dana.id, card, caption="x" * 1025)
    with pytest.raises(TelegramBadRequest, match="wrong remote file identifier"):
        await bot.send_photo(dana.id, "no-such-file")


async def test_documents(sandbox: Sandbox, bot: Bot, dana: Person) -> None:
    """Documents keep their name and bytes; a bot sends 50 MB at most and fetches 20."""
    sent = await bot.send_document(dana.id, BufferedInputFile(b"{}", "me.json"), caption="you")
    assert sent.document
    assert (sent.document.file_name, sent.document.file_size) == ("me.json", 2)
    large = await dana.send_document(bytes(20 * 1024 * 1024 + 1), "big.zip", wait=False)
    with pytest.raises(TelegramBadRequest, match="file is too big"):
        await bot.get_file(large.body["message"]["document"]["file_id"])
    assert sandbox.defects == []
    with pytest.raises(TelegramAPIError, match="Request Entity Too Large"):
        await bot.send_document(dana.id, BufferedInputFile(bytes(51 * 1024 * 1024), "x"))
    with pytest.raises(TelegramBadRequest, match="file must be non-empty"):
        await bot.send_document(dana.id, BufferedInputFile(b"", "x"))


async def test_menus(sandbox: Sandbox, bot: Bot, dana: Person) -> None:
    """Everybody's command menu is the narrowest one that fits, in their language."""
    kazakh = sandbox.person("Aigerim", "kk")
    await kazakh.open(wait=False)

    def menu(*names: str) -> list[BotCommand]:
        return [BotCommand(command=name, description=name) for name in names]

    everybody = BotCommandScopeAllPrivateChats()
    await bot.set_my_commands(menu("card"), everybody)
    await bot.set_my_commands(menu("karta"), everybody, language_code="kk")
    await bot.set_my_commands(menu("card", "staff"), BotCommandScopeChat(chat_id=dana.id))
    assert (dana.menu, kazakh.menu) == (["card", "staff"], ["karta"])
    await bot.delete_my_commands(BotCommandScopeChat(chat_id=dana.id))
    assert dana.menu == ["card"]
    assert [c.command for c in await bot.get_my_commands(everybody)] == ["card"]
    for wrong in ("Card", "x" * 33, "кар"):
        with pytest.raises(TelegramBadRequest, match="BOT_COMMAND_INVALID"):
            await bot.set_my_commands(menu(wrong))
    await bot.set_my_name("Tamga")
    await bot.set_my_description("A shop's card", language_code="ru")
    assert (await bot.get_my_description(language_code="ru")).description == "A shop's card"
    with pytest.raises(TelegramBadRequest, match="too long"):
        await bot.set_my_short_description("x" * 121)


async def test_copies(sandbox: Sandbox, bot: Bot, dana: Person) -> None:
    """Messages can be forwarded, copied, answered to, pinned; chats can be looked at."""
    group = sandbox.group("Feedback", rights=("can_pin_messages",))
    sent = await dana.send("the coffee was cold", wait=False)
    message_id = sent.body["message"]["message_id"]
    await bot.forward_message(group.id, dana.id, message_id)
    copy = await bot.copy_message(group.id, dana.id, message_id)
    await bot.pin_chat_message(group.id, copy.message_id)
    reply = await bot.send_message(
        dana.id, "sorry!", reply_parameters=ReplyParameters(message_id=message_id)
    )
    assert reply.reply_to_message
    assert reply.reply_to_message.text == "the coffee was cold"
    *both, pinned = group.messages.values()
    assert [message.text for message in both] == ["the coffee was cold"] * 2
    assert pinned.kind == "pinned_message"
    assert (await bot.get_chat(dana.id)).first_name == "Dana"
    assert await bot.send_chat_action(dana.id, "typing")
    with pytest.raises(TelegramBadRequest, match="message to be replied not found"):
        await bot.send_message(dana.id, "x", reply_parameters=ReplyParameters(message_id=99))
    with pytest.raises(TelegramBadRequest, match="message to copy not found"):
        await bot.copy_message(group.id, dana.id, 99)


async def test_unknown(sandbox: Sandbox, bot: Bot, dana: Person) -> None:
    """Unknown methods and fields are defects, and a wrong token opens nothing."""
    with pytest.raises(TelegramNotFound):
        await bot(SendVenue(chat_id=dana.id, latitude=0, longitude=0, title="x", address="y"))
    await bot(SendMessage(chat_id=dana.id, text="hello", colour="red"))
    assert len(sandbox.defects) == 2
    assert sandbox.defects[1] == "sendMessage: the Bot API knows no field colour"
    stranger = make_bot(sandbox.base_url, "1:wrong")
    with pytest.raises(TelegramUnauthorizedError):
        await stranger.get_me()
    await stranger.session.close()


async def test_judge(dana: Person) -> None:
    """Whatever a judge has against a call is listed."""
    async with Sandbox(judge=lambda call: f"no {call.__api_method__}, please") as sandbox:
        bot = make_bot(sandbox.base_url, sandbox.token)
        await bot.get_me()
        await bot.session.close()
        assert sandbox.defects == ["getMe: no getMe, please"]


async def test_memory() -> None:
    """With `keep`, only the newest calls and messages are remembered."""
    async with Sandbox(keep=3) as sandbox:
        bot = make_bot(sandbox.base_url, sandbox.token)
        dana = sandbox.person("Dana")
        await dana.open(wait=False)
        for number in range(5):
            await bot.send_message(dana.id, str(number))
        await bot.session.close()
        assert [message.text for message in dana.screen] == ["2", "3", "4"]
        assert len(sandbox.calls) == 3

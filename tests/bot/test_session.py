"""Whatever happens on the line to Telegram has one meaning, and direct answers get through."""

import asyncio
import socket
import traceback
from datetime import timedelta

import orjson
import pytest
from aiogram import Bot
from aiogram.client.telegram import TelegramAPIServer
from aiogram.exceptions import TelegramAPIError, TelegramRetryAfter, TelegramUnauthorizedError
from aiogram.methods import (
    AnswerCallbackQuery,
    DeleteMessage,
    EditMessageText,
    GetMe,
    SendMessage,
    SendPhoto,
)
from aiogram.types import BufferedInputFile, InlineKeyboardButton, InlineKeyboardMarkup

from bot.failures import MessageGone, NoAnswer, NotDone, Refused, Unchanged, Unreachable
from bot.session import Session, keep_in_touch, once
from sandbox import MovableClock, Sandbox
from sandbox.faults import BadGateway, BadJson, CallFault, Drop, Hang, Slow, TooManyRequests
from tests.sandbox.pictures import picture as drawn

TROUBLE = [BadGateway(), BadGateway(acted=True), BadJson(), Hang(), Drop(), Drop(acted=True)]
TOKEN = "123456789:AAF-x4bcdefghijklmnopqrstuvwxyz_0123"


async def someone(sandbox: Sandbox) -> int:
    """The chat of somebody who has opened the bot."""
    dana = sandbox.person("Dana")
    await dana.send("/start", wait=False)
    return dana.id


@pytest.mark.parametrize("fault", TROUBLE, ids=str)
async def test_without_an_answer_nobody_knows(sandbox: Sandbox, bot: Bot, fault: CallFault) -> None:
    """A gateway's page, half an answer, a hang and a drop all mean: perhaps done, perhaps not."""
    sandbox.faults.on_call(fault, "sendMessage")
    with pytest.raises(NoAnswer):
        await once(bot, SendMessage(chat_id=await someone(sandbox), text="hello"))


@pytest.mark.parametrize(("given", "understood"), [(7, 7), (None, 1)])
async def test_too_many_requests(
    sandbox: Sandbox, bot: Bot, given: int | None, understood: int
) -> None:
    """Telegram's wish to be left alone is understood, with a time or without."""
    sandbox.faults.on_call(TooManyRequests(given), "sendMessage")
    with pytest.raises(TelegramRetryAfter) as caught:
        await once(bot, SendMessage(chat_id=await someone(sandbox), text="hello"))
    assert caught.value.retry_after == understood


async def test_nobody_there(sandbox: Sandbox, bot: Bot) -> None:
    """Who blocked the bot, or never opened it, cannot be reached."""
    dana, timur = sandbox.person("Dana"), sandbox.person("Timur")
    await dana.send("/start", wait=False)
    await dana.block(wait=False)
    for chat in (dana.id, timur.id, 42):
        with pytest.raises(Unreachable):
            await once(bot, SendMessage(chat_id=chat, text="hello"))


async def test_refusals(sandbox: Sandbox, bot: Bot) -> None:
    """A refused request, an edit of nothing and an edit that changes nothing are told apart."""
    chat = await someone(sandbox)
    sent = await once(bot, SendMessage(chat_id=chat, text="hello"))

    def edit(message: int) -> EditMessageText:
        return EditMessageText(chat_id=chat, message_id=message, text="hello")

    with pytest.raises(Unchanged):
        await once(bot, edit(sent.message_id))
    with pytest.raises(MessageGone):
        await once(bot, edit(9999))
    with pytest.raises(Refused, match="message text is empty"):
        await once(bot, SendMessage(chat_id=chat, text=" "))


async def test_no_connection(clock: MovableClock) -> None:
    """Where nothing listens, the request was certainly not done, and no error shows the token."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    session = Session(clock, api=TelegramAPIServer.from_base(f"http://127.0.0.1:{port}"))
    with pytest.raises(NotDone) as caught:
        await once(Bot(TOKEN, session=session), SendMessage(chat_id=1, text="hello"))
    assert TOKEN not in "".join(traceback.format_exception(caught.value))
    await session.close()


async def test_unknown_token(sandbox: Sandbox, session: Session) -> None:
    """A token that Telegram does not know is a trouble of the whole bot, not of one message."""
    with pytest.raises(TelegramUnauthorizedError):
        await once(Bot(TOKEN, session=session), SendMessage(chat_id=1, text="hello"))


async def test_download(sandbox: Sandbox, session: Session, bot: Bot) -> None:
    """A file that does not come is no answer, and the address with the token stays secret."""
    with pytest.raises(NoAnswer) as caught:
        await bot.download_file("no/such/file")
    shown = "".join(traceback.format_exception(caught.value))
    assert sandbox.token not in shown


@pytest.mark.usefixtures("_hurried")
@pytest.mark.parametrize("fault", [*TROUBLE, TooManyRequests(1), TooManyRequests()], ids=str)
async def test_direct_answers_get_through(sandbox: Sandbox, bot: Bot, fault: CallFault) -> None:
    """Nobody who has written to the bot meets silence because Telegram stumbled once."""
    chat = await someone(sandbox)
    sandbox.faults.on_call(fault, "sendMessage")
    sent = await bot.send_message(chat, "hello")
    assert sent.text == "hello"


@pytest.mark.usefixtures("_hurried")
async def test_retry_after_is_kept_to_the_second(sandbox: Sandbox, bot: Bot) -> None:
    """A direct answer waits as long as Telegram has asked for."""
    chat = await someone(sandbox)
    sandbox.faults.on_call(TooManyRequests(1), "sendMessage", times=2)
    await bot.send_message(chat, "hello")
    first, second, third = (call.at for call in sandbox.calls_of("sendMessage"))
    assert (second - first).total_seconds() >= 1
    assert (third - second).total_seconds() >= 1


@pytest.mark.usefixtures("_hurried")
async def test_direct_answers_give_up(sandbox: Sandbox, bot: Bot) -> None:
    """Three attempts, or a wish for a very long silence, and whoever asked is told."""
    chat = await someone(sandbox)
    sandbox.faults.on_call(Drop(), "sendMessage", times=3)
    with pytest.raises(NoAnswer):
        await bot.send_message(chat, "hello")
    sandbox.faults.on_call(TooManyRequests(3600), "sendMessage")
    with pytest.raises(TelegramRetryAfter):
        await bot.send_message(chat, "hello")
    assert len(sandbox.calls_of("sendMessage")) == 4


async def test_too_late_to_matter(sandbox: Sandbox, bot: Bot) -> None:
    """A toast for a tap of long ago, and deleting what is gone, are no errors."""
    assert await bot(AnswerCallbackQuery(callback_query_id="42"))
    assert await bot(DeleteMessage(chat_id=await someone(sandbox), message_id=4242))


async def test_slow_answers_are_waited_for(sandbox: Sandbox, bot: Bot) -> None:
    """An answer that takes a while is an answer."""
    chat = await someone(sandbox)
    sandbox.faults.on_call(Slow(0.3), "sendMessage")
    await once(bot, SendMessage(chat_id=chat, text="hello"))
    assert len(sandbox.calls_of("sendMessage")) == 1


async def test_last_contact(
    sandbox: Sandbox, session: Session, bot: Bot, clock: MovableClock
) -> None:
    """Any answer of Telegram itself counts as contact, a gateway's page does not."""
    chat, began = await someone(sandbox), clock.now()
    sandbox.faults.on_call(BadGateway(), "sendMessage")
    with pytest.raises(NoAnswer):
        await once(bot, SendMessage(chat_id=chat, text="hello"))
    assert session.last_contact < began
    with pytest.raises(TelegramAPIError):
        await once(bot, SendMessage(chat_id=chat, text=" "))
    assert session.last_contact > began


async def test_answer_of_a_webhook(session: Session, bot: Bot) -> None:
    """A request becomes JSON for a webhook's answer, with the bot's defaults; a file cannot."""
    keyboard = InlineKeyboardMarkup(
        inline_keyboard=[[InlineKeyboardButton(text="✅", callback_data="yes")]]
    )
    answer = session.webhook_answer(bot, SendMessage(chat_id=1, text="<b>", reply_markup=keyboard))
    assert answer is not None
    assert orjson.loads(answer) == {
        "method": "sendMessage",
        "chat_id": 1,
        "text": "<b>",
        "parse_mode": "HTML",
        "reply_markup": {"inline_keyboard": [[{"text": "✅", "callback_data": "yes"}]]},
    }
    picture = BufferedInputFile(b"...", "card.png")
    assert session.webhook_answer(bot, SendPhoto(chat_id=1, photo=picture)) is None


async def test_requests_are_json(sandbox: Sandbox, bot: Bot) -> None:
    """What has no file goes as it is, without being folded into a form; what has one goes as a form
    with it.
    """
    dana = sandbox.person("Dana")
    await dana.open(wait=False)
    keyboard = InlineKeyboardMarkup(
        inline_keyboard=[[InlineKeyboardButton(text="Menu", callback_data="menu")]]
    )
    await bot(SendMessage(chat_id=dana.id, text="Қош келдіңіз, 5+5 🎁", reply_markup=keyboard))
    (call,) = sandbox.calls_of("sendMessage")
    assert call.parameters.fields == {
        "chat_id": dana.id,
        "text": "Қош келдіңіз, 5+5 🎁",
        "parse_mode": "HTML",
        "reply_markup": {"inline_keyboard": [[{"text": "Menu", "callback_data": "menu"}]]},
    }
    await once(bot, SendPhoto(chat_id=dana.id, photo=BufferedInputFile(drawn(60, 40), "a.png")))
    (call,) = sandbox.calls_of("sendPhoto")
    assert len(call.parameters.uploads) == 1


async def test_many_at_once(sandbox: Sandbox, bot: Bot) -> None:
    """A hundred requests side by side are a hundred messages."""
    chat = await someone(sandbox)
    sent = await asyncio.gather(*(bot.send_message(chat, str(n)) for n in range(100)))
    assert {message.text for message in sent} == {str(n) for n in range(100)}


async def test_keeping_in_touch(
    sandbox: Sandbox, session: Session, bot: Bot, clock: MovableClock
) -> None:
    """Where nothing happens for a minute Telegram is asked, so that its absence is noticed."""
    began = clock.now()
    sandbox.faults.on_call(Drop(), "getMe")
    keeping = asyncio.create_task(keep_in_touch(bot, session, clock))
    while session.last_contact <= began:
        await clock.advance(timedelta(seconds=10))
        await asyncio.sleep(0.01)
    keeping.cancel()
    assert len(sandbox.calls_of("getMe")) >= 2


async def test_telegrams_time(sandbox: Sandbox, session: Session, bot: Bot) -> None:
    """Telegram's first answer tells what time it is there, so that a wrong clock is noticed."""
    await bot(GetMe())
    assert session.clocks is not None
    ours, theirs = session.clocks
    assert abs(ours - theirs) < timedelta(seconds=5)
    assert theirs.utcoffset() == timedelta()

"""The smallest bot there is: it echoes texts, answers taps, and takes pictures."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

from aiogram import Bot, Dispatcher, F
from aiogram.client.default import DefaultBotProperties
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.types import CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup, Message

from sandbox import Sandbox

YES_NO = InlineKeyboardMarkup(
    inline_keyboard=[
        [
            InlineKeyboardButton(text="✅ Yes", callback_data="yes"),
            InlineKeyboardButton(text="❌ No", callback_data="no"),
        ]
    ]
)


def make_bot(base_url: str, token: str) -> Bot:
    session = AiohttpSession(api=TelegramAPIServer.from_base(base_url))
    return Bot(token, session=session, default=DefaultBotProperties(parse_mode="HTML"))


def make_dispatcher() -> Dispatcher:
    dispatcher = Dispatcher()

    @dispatcher.message(F.text)
    async def echo(message: Message) -> None:
        await message.answer(f"you said <b>{message.html_text}</b>", reply_markup=YES_NO)

    @dispatcher.message(F.photo)
    async def picture(message: Message, bot: Bot) -> None:
        assert message.photo
        content = await bot.download(message.photo[-1])
        assert content
        await message.answer(f"{len(content.read())} bytes")

    @dispatcher.message(F.contact)
    async def contact(message: Message) -> None:
        assert message.contact
        own = "own" if message.contact.user_id == message.chat.id else "another's"
        await message.answer(f"{own} {message.contact.phone_number}")

    @dispatcher.callback_query()
    async def tapped(query: CallbackQuery) -> None:
        await query.answer(f"{query.data}!")
        if isinstance(query.message, Message) and query.data == "yes":
            await query.message.edit_text("done")

    return dispatcher


async def poll(bot: Bot, dispatcher: Dispatcher) -> None:
    """Ask for updates for ever, and confirm none before its handler is through with it."""
    offset = 0
    while True:
        updates = await bot.get_updates(offset=offset, timeout=30)
        await asyncio.gather(*[dispatcher.feed_update(bot, update) for update in updates])
        offset = max((update.update_id + 1 for update in updates), default=offset)


@asynccontextmanager
async def echo_bot(sandbox: Sandbox) -> AsyncIterator[Bot]:
    """The echo bot, polling a sandbox."""
    bot = make_bot(sandbox.base_url, sandbox.token)
    polling = asyncio.create_task(poll(bot, make_dispatcher()))
    try:
        yield bot
    finally:
        polling.cancel()
        with suppress(asyncio.CancelledError):
            await polling
        await bot.session.close()

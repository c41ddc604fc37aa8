"""The peers: the barest bots of two libraries, run as their own documentation runs them.

`python -m benchmarks.echo aiogram-webhook|aiogram-rows|aiogram-polling|ptb-webhook`, with
TELEGRAM_API, BOT_TOKEN and, for a webhook, HTTP_PORT in the environment. `aiogram-rows` keeps what
is tapped in `rows.db`, in the folder that it is started in.
"""

import os
import sys
from datetime import UTC, datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from aiogram import Bot, Dispatcher
    from aiogram.types import InlineKeyboardMarkup

SECRET = "a-secret-of-the-echo"  # noqa: S105 - of a Telegram that is played
PATH = "/webhook"


ASKED = 8  # questions of a survey
_ROWS = """
CREATE TABLE answers (
    id INTEGER PRIMARY KEY, person INTEGER NOT NULL, question INTEGER NOT NULL,
    value INTEGER NOT NULL, at TEXT NOT NULL
)
"""
_ROW = "INSERT INTO answers (person, question, value, at) VALUES (?, ?, ?, ?)"


def aiogram_webhook() -> None:
    """It says back what it hears."""
    _serve(*_echo())


def aiogram_rows() -> None:
    """It asks eight questions, one after the other in one message; a tap is a row."""
    import aiosqlite  # noqa: PLC0415 - a peer loads only itself
    from aiogram.types import CallbackQuery, Message  # noqa: PLC0415 - a peer loads only itself

    bot, dispatcher = _aiogram()

    @dispatcher.startup()
    async def open_rows() -> None:
        dispatcher["rows"] = rows = await aiosqlite.connect("rows.db")
        for statement in ("PRAGMA journal_mode=WAL", "PRAGMA synchronous=FULL", _ROWS):
            await rows.execute(statement)

    @dispatcher.message()
    async def begin(message: Message) -> None:
        await message.answer("Question 1", reply_markup=_five(0))

    @dispatcher.callback_query()
    async def keep(callback: CallbackQuery, rows: aiosqlite.Connection) -> None:
        place, value = map(int, (callback.data or "").split(":"))
        row = (callback.from_user.id, place, value, datetime.now(UTC).isoformat())
        await rows.execute(_ROW, row)
        await rows.commit()
        assert isinstance(callback.message, Message)
        if place + 1 < ASKED:
            text = f"Question {place + 2}"
            await callback.message.edit_text(text, reply_markup=_five(place + 1))
        else:
            await callback.message.edit_text("Thank you!")
        await callback.answer()

    _serve(bot, dispatcher)


def _serve(bot: "Bot", dispatcher: "Dispatcher") -> None:
    """aiogram behind aiohttp: `SimpleRequestHandler`, which answers first and works afterwards."""
    from aiogram.webhook.aiohttp_server import (  # noqa: PLC0415 - a peer loads only itself
        SimpleRequestHandler,
        setup_application,
    )
    from aiohttp import web  # noqa: PLC0415 - a peer loads only itself

    port = int(os.environ["HTTP_PORT"])

    async def announce() -> None:
        await bot.set_webhook(f"http://127.0.0.1:{port}{PATH}", secret_token=SECRET)

    dispatcher.startup.register(announce)
    app = web.Application()
    SimpleRequestHandler(dispatcher, bot, secret_token=SECRET).register(app, path=PATH)
    setup_application(app, dispatcher, bot=bot)
    web.run_app(app, host="127.0.0.1", port=port, print=None)


def aiogram_polling() -> None:
    """aiogram's own polling."""
    bot, dispatcher = _echo()
    dispatcher.run_polling(bot)


def ptb_webhook() -> None:
    """python-telegram-bot with its own webhook, which is tornado's."""
    from telegram import Update  # noqa: PLC0415 - a peer loads only itself
    from telegram.ext import (  # noqa: PLC0415 - a peer loads only itself
        Application,
        ContextTypes,
        MessageHandler,
        filters,
    )

    async def echo(update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
        assert update.message is not None
        await update.message.reply_text(update.message.text or "")

    api = os.environ["TELEGRAM_API"]
    app = Application.builder().token(os.environ["BOT_TOKEN"]).base_url(f"{api}/bot").build()
    app.add_handler(MessageHandler(filters.TEXT, echo))
    port = int(os.environ["HTTP_PORT"])
    app.run_webhook(
        listen="127.0.0.1",
        port=port,
        url_path=PATH,
        webhook_url=f"http://127.0.0.1:{port}{PATH}",
        secret_token=SECRET,
    )


def _echo() -> "tuple[Bot, Dispatcher]":
    from aiogram.types import Message  # noqa: PLC0415 - a peer loads only itself

    bot, dispatcher = _aiogram()

    @dispatcher.message()
    async def echo(message: Message) -> None:
        await message.answer(message.text or "")

    return bot, dispatcher


def _five(place: int) -> "InlineKeyboardMarkup":
    """The answers to the question at this place."""
    from aiogram.types import (  # noqa: PLC0415 - a peer loads only itself
        InlineKeyboardButton,
        InlineKeyboardMarkup,
    )

    five = [
        InlineKeyboardButton(text=str(value), callback_data=f"{place}:{value}")
        for value in range(1, 6)
    ]
    return InlineKeyboardMarkup(inline_keyboard=[five])


def _aiogram() -> "tuple[Bot, Dispatcher]":
    from aiogram import Bot, Dispatcher  # noqa: PLC0415 - a peer loads only itself
    from aiogram.client.session.aiohttp import AiohttpSession  # noqa: PLC0415 - a peer loads only itself
    from aiogram.client.telegram import TelegramAPIServer  # noqa: PLC0415 - a peer loads only itself

    session = AiohttpSession(api=TelegramAPIServer.from_base(os.environ["TELEGRAM_API"]))
    return Bot(os.environ["BOT_TOKEN"], session=session), Dispatcher()


if __name__ == "__main__":
    {
        "aiogram-webhook": aiogram_webhook,
        "aiogram-rows": aiogram_rows,
        "aiogram-polling": aiogram_polling,
        "ptb-webhook": ptb_webhook,
    }[sys.argv[1]]()

"""The peers: the barest bots of two libraries, run as their own documentation runs them.

`python -m benchmarks.echo aiogram-webhook|aiogram-polling|ptb-webhook`, with TELEGRAM_API,
BOT_TOKEN and, for a webhook, HTTP_PORT in the environment.
"""

import os
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from aiogram import Bot, Dispatcher

SECRET = "a-secret-of-the-echo"  # noqa: S105 - of a Telegram that is played
PATH = "/webhook"


def aiogram_webhook() -> None:
    """aiogram behind aiohttp: `SimpleRequestHandler`, which answers first and works afterwards."""
    from aiogram.webhook.aiohttp_server import (  # noqa: PLC0415 - a peer loads only itself
        SimpleRequestHandler,
        setup_application,
    )
    from aiohttp import web  # noqa: PLC0415 - a peer loads only itself

    bot, dispatcher = _aiogram()
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
    bot, dispatcher = _aiogram()
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


def _aiogram() -> "tuple[Bot, Dispatcher]":
    from aiogram import Bot, Dispatcher  # noqa: PLC0415 - a peer loads only itself
    from aiogram.client.session.aiohttp import AiohttpSession  # noqa: PLC0415 - a peer loads only itself
    from aiogram.client.telegram import TelegramAPIServer  # noqa: PLC0415 - a peer loads only itself
    from aiogram.types import Message  # noqa: PLC0415 - a peer loads only itself

    session = AiohttpSession(api=TelegramAPIServer.from_base(os.environ["TELEGRAM_API"]))
    dispatcher = Dispatcher()

    @dispatcher.message()
    async def echo(message: Message) -> None:
        await message.answer(message.text or "")

    return Bot(os.environ["BOT_TOKEN"], session=session), dispatcher


if __name__ == "__main__":
    {
        "aiogram-webhook": aiogram_webhook,
        "aiogram-polling": aiogram_polling,
        "ptb-webhook": ptb_webhook,
    }[sys.argv[1]]()

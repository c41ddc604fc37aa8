"""The echo bot in a process of its own: it also tells the time, and can be an hour late."""

import asyncio
import os

from bot.lean import import_aiogram

import_aiogram()

from aiogram import F  # noqa: E402 - after the above it takes a third of the time
from aiogram.types import Message  # noqa: E402

from sandbox.process import clock_from_parent  # noqa: E402
from tests.sandbox.echo import make_bot, make_dispatcher, poll  # noqa: E402


async def main() -> None:
    async with clock_from_parent() as clock:
        bot = make_bot(os.environ["TELEGRAM_API"], os.environ["BOT_TOKEN"])
        dispatcher = make_dispatcher()
        late: set[asyncio.Task[None]] = set()

        async def answer_late(message: Message) -> None:
            await clock.sleep(3600)
            await message.answer(f"an hour later: {clock.now():%Y-%m-%d}")

        @dispatcher.message(F.location)
        async def in_an_hour(message: Message) -> None:
            late.add(asyncio.create_task(answer_late(message)))
            await message.answer(f"{clock.now():%Y-%m-%d}")

        await poll(bot, dispatcher)


if __name__ == "__main__":
    asyncio.run(main())

"""Bots that live in the test's own process, and die there when they are told to."""

import asyncio
from collections.abc import Mapping

from aiogram.exceptions import AiogramError

from bot.run import run
from bot.settings import Settings
from sandbox import BotFailed, Sandbox
from tests.sandbox.echo import make_bot, make_dispatcher, poll


class LocalBot:
    """A bot as the page knows it. `die` ends it as if by itself."""

    def __init__(self, sandbox: Sandbox, settings: Mapping[str, str]) -> None:
        self.sandbox = sandbox
        self.settings = settings
        self.log = ""
        self.starts = 0
        self.stillborn = False
        self._life: asyncio.Task[None] | None = None

    @property
    def alive(self) -> bool:
        """It lives."""
        return self._life is not None and not self._life.done()

    async def __aexit__(self, *_: object) -> None:
        await self.kill()

    async def start(self) -> None:
        """Start it, and wait until it listens."""
        self.starts += 1
        if self.stillborn:
            raise BotFailed("the bot did not start")
        heard = self.sandbox.api.listens
        self._life = asyncio.create_task(self.live())
        await self.sandbox.exchange.until(
            lambda: self.sandbox.api.listens > heard, 20, lambda: "the bot does not listen"
        )

    async def kill(self) -> int | None:
        """Gone at once."""
        if self._life is not None:
            self._life.cancel()
            await asyncio.wait({self._life})
        self._life = None
        return -9

    async def ended(self) -> int | None:
        """Wait until it is gone."""
        assert self._life is not None
        await asyncio.wait({self._life})
        return 1

    def die(self) -> None:
        """End, unasked."""
        assert self._life is not None
        self.log = "something terrible"
        self._life.cancel()

    async def live(self) -> None:
        """Serve until cancelled."""
        raise NotImplementedError


class EchoBot(LocalBot):
    """Echoes texts, answers taps, takes pictures."""

    async def live(self) -> None:
        """Serve until cancelled, or until the first trouble."""
        bot = make_bot(self.sandbox.base_url, self.sandbox.token)
        try:
            await poll(bot, make_dispatcher())
        except AiogramError as trouble:
            self.log = str(trouble)
        finally:
            await bot.session.close()


class RealBot(LocalBot):
    """The bot itself, with the sandbox's clock."""

    async def live(self) -> None:
        """Serve until cancelled."""
        values = {name.lower(): value for name, value in self.settings.items()}
        values |= {
            "bot_token": self.sandbox.token,
            "telegram_api": self.sandbox.base_url,
            "http_port": "0",
        }
        settings = Settings(_env_file=None, **values)  # type: ignore[arg-type, call-arg]
        await run(settings, self.sandbox.clock, strict_texts=True)

"""A page with people on it, and a browser that looks at it."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

import pytest
from aiogram import Bot

from sandbox.page.scene import Scene
from sandbox.page.serving import Page
from sandbox.page.stage import Stage
from tests.sandbox.echo import make_bot
from tests.sandbox.page.bots import EchoBot, LocalBot
from tests.sandbox.page.browser import Browser, browser

FREE_PORTS = 20_000
"""Where tests look for a free port: not where a demo may be running."""


@dataclass
class Demo:
    """A page that is served, and what stands behind it."""

    page: Page
    stage: Stage
    bots: list[LocalBot]

    @property
    def bot(self) -> LocalBot:
        return self.bots[-1]

    @property
    def scene(self) -> Scene:
        return self.stage.scene


@asynccontextmanager
async def served(
    kind: type[LocalBot], language: str | None = "en", *, empty: bool = True
) -> AsyncIterator[Demo]:
    """A demo with a bot in this process, of an empty shop or of one at work."""
    page, bots = Page(), list[LocalBot]()

    def make_bot(*given: object) -> LocalBot:
        bots.append(kind(*given))  # type: ignore[arg-type]
        return bots[-1]

    await page.open(FREE_PORTS)
    stage = Stage(page.tell, language, make_bot, empty=empty)
    page.on_visit = stage.welcome
    await stage.open()
    page.play = stage
    try:
        yield Demo(page, stage, bots)
    finally:
        await stage.close()
        await page.close()


@pytest.fixture
async def demo() -> AsyncIterator[Demo]:
    """A demo whose bot echoes."""
    async with served(EchoBot) as demo:
        yield demo


@pytest.fixture
async def visitor(demo: Demo) -> AsyncIterator[Browser]:
    """A browser that watches a running bot."""
    async with browser(demo.page.address) as visitor:
        await running(visitor)
        yield visitor


@pytest.fixture
async def bot(demo: Demo, visitor: Browser) -> AsyncIterator[Bot]:
    """A bot object that calls the Bot API beside the bot that listens."""
    sandbox = demo.scene.sandbox
    bot = make_bot(sandbox.base_url, sandbox.token)
    yield bot
    await bot.session.close()


async def running(visitor: Browser) -> None:
    """Wait until the bot runs."""
    if visitor.world["process"] != "running":
        await visitor.sees("process", within=60, state="running")

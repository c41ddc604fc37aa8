"""Nobody whose update could not be dealt with is left in silence."""

from collections.abc import AsyncIterator

import pytest
from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer

from handlers.trouble import apologise
from locales.texts import Texts
from sandbox import Person, Sandbox

TEXTS = Texts.load("ru", strict=True)


@pytest.fixture
async def sandbox() -> AsyncIterator[Sandbox]:
    """A Telegram in which nobody deals with updates."""
    async with Sandbox() as sandbox:
        yield sandbox


@pytest.fixture
async def bot(sandbox: Sandbox) -> AsyncIterator[Bot]:
    """A line to it."""
    session = AiohttpSession(api=TelegramAPIServer.from_base(sandbox.base_url))
    async with Bot(sandbox.token, session) as bot:
        yield bot


@pytest.fixture
async def dana(sandbox: Sandbox) -> Person:
    """A customer whose Telegram speaks Kazakh."""
    return sandbox.person("Dana", "kk")


async def test_an_apology_for_a_message(dana: Person, bot: Bot) -> None:
    """It comes in the person's language."""
    update = await dana.send("2500", wait=False)
    await apologise(bot, TEXTS, update.as_json())
    assert dana.last.text == TEXTS.of("kk").plain("trouble")


async def test_an_apology_for_a_tap(sandbox: Sandbox, dana: Person, bot: Bot) -> None:
    """The button stops waiting as well."""
    await dana.open(wait=False)
    update = await dana.forge("anything", wait=False)
    update.dealt_with.set()
    assert sandbox.defects
    await apologise(bot, TEXTS, update.as_json())
    assert dana.last.text == TEXTS.of("kk").plain("trouble")
    assert sandbox.defects == []


@pytest.mark.parametrize("raw", [{"update_id": 1}, {"update_id": 1, "message": {"text": "?"}}])
async def test_nobody_to_apologise_to(sandbox: Sandbox, bot: Bot, raw: dict[str, object]) -> None:
    """What names nobody is passed over."""
    await apologise(bot, TEXTS, raw)
    assert not sandbox.calls

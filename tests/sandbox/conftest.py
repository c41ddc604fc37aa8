"""A sandbox, and a bot object that calls it, without anybody listening to updates."""

from collections.abc import AsyncIterator

import pytest
from aiogram import Bot

from sandbox import Person, Sandbox
from tests.judge import teremok
from tests.sandbox.echo import make_bot


@pytest.fixture
async def sandbox() -> AsyncIterator[Sandbox]:
    async with Sandbox(judge=teremok) as sandbox:
        yield sandbox


@pytest.fixture
async def bot(sandbox: Sandbox) -> AsyncIterator[Bot]:
    bot = make_bot(sandbox.base_url, sandbox.token)
    yield bot
    await bot.session.close()


@pytest.fixture
async def dana(sandbox: Sandbox) -> Person:
    """Somebody who has started the bot."""
    dana = sandbox.person("Dana")
    await dana.open(wait=False)
    return dana

"""Nobody whose update could not be dealt with is left in silence."""

from collections.abc import AsyncIterator
from typing import NoReturn

import pytest
from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer

from handlers.trouble import apologise
from locales.texts import Texts
from loyalty.store import StoreAway, Tx
from loyalty.values import TelegramId
from sandbox import MovableClock, Person, Sandbox
from storage.store import SqlStore

TEXTS = Texts.load("ru", strict=True)


CLOCK = MovableClock()


class Nowhere:
    """A database that is away."""

    async def read(self, *_: object, **__: object) -> NoReturn:
        raise StoreAway("locked")

    write = read


NOWHERE = Nowhere()


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
    await apologise(bot, TEXTS, NOWHERE, update.as_json())
    assert dana.last.text == TEXTS.of("kk").plain("trouble")


async def test_an_apology_for_a_tap(sandbox: Sandbox, dana: Person, bot: Bot) -> None:
    """The button stops waiting as well."""
    await dana.open(wait=False)
    update = await dana.forge("anything", wait=False)
    update.dealt_with.set()
    assert sandbox.defects
    await apologise(bot, TEXTS, NOWHERE, update.as_json())
    assert dana.last.text == TEXTS.of("kk").plain("trouble")
    assert sandbox.defects == []


async def test_an_apology_for_what_cannot_be_read(sandbox: Sandbox, dana: Person, bot: Bot) -> None:
    """Whatever else is in it: who sent it, and which button waits, is read all the same."""
    await dana.open(wait=False)
    update = await dana.forge("anything", wait=False)
    update.dealt_with.set()
    tap = update.as_json()
    tap["callback_query"] |= {"data": ["?"], "message": 5}
    await apologise(bot, TEXTS, NOWHERE, tap)
    assert dana.last.text == TEXTS.of("kk").plain("trouble")
    assert sandbox.defects == []


async def test_in_the_language_that_was_chosen(dana: Person, bot: Bot, store: SqlStore) -> None:
    """Whoever chose a language here is not answered in that of their Telegram."""
    store.write_and_wait(_chooses_ukrainian, telegram_id=TelegramId(dana.id))
    update = await dana.send("2500", wait=False)
    await apologise(bot, TEXTS, store, update.as_json())
    assert dana.last.text == TEXTS.of("uk").plain("trouble")


def _chooses_ukrainian(tx: Tx, *, telegram_id: TelegramId) -> None:
    tx.people.add(
        telegram_id=telegram_id,
        name="Dana",
        language="uk",
        telegram_language="kk",
        at=CLOCK.now(),
    )


@pytest.mark.parametrize(
    "raw", [{"update_id": 1}, {"update_id": 1, "message": {"text": "?"}}, {"message": 5}]
)
async def test_nobody_to_apologise_to(sandbox: Sandbox, bot: Bot, raw: dict[str, object]) -> None:
    """What names nobody is passed over."""
    await apologise(bot, TEXTS, NOWHERE, raw)
    assert not sandbox.calls

"""The bot as `python -m bot` runs it: ending, starting again, and what its log says."""

import sqlite3
import time
from collections.abc import AsyncIterator
from contextlib import closing
from pathlib import Path

import pytest

from loyalty.records.team import Role
from sandbox import BotProcess, Person
from sandbox.faults import BadGateway, Hang, Slow
from tests.e2e.shop import OWNER_ID, Shop, closed_shop
from tests.e2e.words import shown


@pytest.fixture
async def shop(tmp_path: Path, template: Path) -> AsyncIterator[Shop]:
    """A shop whose bot is still to be started."""
    async with closed_shop(tmp_path, template) as opened:
        yield opened


@pytest.fixture
async def bot(shop: Shop) -> AsyncIterator[BotProcess]:
    """The bot in a process of its own; its log never shows the token."""
    settings = {
        "DATABASE_URL": shop.settings.database_url,
        "OWNER_IDS": str(OWNER_ID),
        "LOG_LEVEL": "DEBUG",
    }
    async with BotProcess(shop.sandbox, settings, module="bot") as process:
        yield process
        assert shop.sandbox.token not in process.log
        assert "leaked" not in process.log
        assert shop.sandbox.token.partition(":")[2] not in process.log


async def test_it_ends_in_good_order(shop: Shop, bot: BotProcess) -> None:
    """Told to end with a sale in hand, it finishes that within five seconds, and knows it after
    the next start.
    """
    customer, cashier = await _ready(shop)
    faults = shop.sandbox.faults
    answered = len(shop.sandbox.calls_of("answerCallbackQuery"))
    faults.on_call(Slow(0.5), "answerCallbackQuery")
    faults.on_call(BadGateway(), "getUpdates")
    tap = await cashier.tap("✅", wait=False)
    await shop.sandbox.called("answerCallbackQuery", answered + 1)
    began = time.monotonic()
    assert await bot.terminate(within=5) == 0
    assert time.monotonic() - began < 5
    assert cashier.toasts[-1].text == shown("en", "sale-done", points=125)
    assert shop.audited().sales == 1

    await bot.start()
    await tap.dealt_with.wait()
    await customer.reads("+125")
    await shop.all_said()
    assert shop.audited().sales == 1


async def test_what_it_cannot_finish_is_left_for_the_next_start(
    shop: Shop, bot: BotProcess
) -> None:
    """Told to end while Telegram does not answer, it ends all the same; nothing is forgotten."""
    customer, cashier = await _ready(shop)
    faults = shop.sandbox.faults
    for method in ("answerCallbackQuery", "sendMessage", "editMessageText"):
        faults.on_call(Hang(), method, times=None)
    await cashier.tap("✅", wait=False)
    await customer.send("/balance", wait=False)
    await shop.sandbox.exchange.until(
        lambda: len(faults.fired) >= 3, 10, lambda: f"only {faults.fired} struck"
    )
    assert await bot.terminate(within=5) == 0

    faults.off()
    await bot.start()
    assert "125" in (await customer.reads("125")).text
    await cashier.reads(shown("en", "sale-repeated"))
    assert shop.audited().sales == 1


async def test_what_was_done_as_it_was_killed_shows_on_every_screen(
    shop: Shop, bot: BotProcess
) -> None:
    """Killed between what a tap does and the answer to it, it answers after the next start as if
    nothing had been: with what was done, once.
    """
    customer, cashier = await _ready(shop)
    await cashier.tap("✅")
    await customer.tap("💬", on=await customer.reads("+125"))
    manager = await shop.cashier("Emma", "en", Role.MANAGER)
    await manager.send(await shop.digits(customer))
    await manager.tap("✏️")
    await manager.send("+90")
    await manager.tap(shown("en", "why-apology"))
    await shop.owner.send("/team")
    await shop.owner.tap("Olha")
    await shop.owner.tap("⏸")
    faults = shop.sandbox.faults
    for method in ("answerCallbackQuery", "setMyCommands", "deleteMyCommands"):
        faults.on_call(Hang(), method, times=None)
    asked = [one for one in customer.screen if shown("en", "not-me-yes-button") in one.labels]
    taps = [
        await customer.tap("✅", on=asked[-1], wait=False),
        await manager.tap("✅", wait=False),
        await shop.owner.tap("✅", wait=False),
    ]
    await shop.sandbox.exchange.until(
        lambda: len(faults.fired) >= 3, 10, lambda: f"only {faults.fired} struck"
    )
    assert "staff" in cashier.menu
    await bot.kill()

    faults.off()
    await bot.start()
    for tap in taps:
        await tap.dealt_with.wait()
    await customer.reads(shown("en", "not-me-thanks"))
    await manager.reads(shown("en", "correction-done", name="Dana", points="+90", balance="215"))
    await shop.owner.reads(shown("ru", "suspend-done", name="Olha"))
    assert asked[-1].labels == []
    assert "staff" not in cashier.menu
    assert shop.audited().points == 215


async def test_a_database_that_somebody_holds(shop: Shop, bot: BotProcess) -> None:
    """Told to end while another program has the database locked, it does not wait for that one."""
    customer, cashier = await _ready(shop)
    with closing(sqlite3.connect(str(shop.settings.database_file), isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        tap = await cashier.tap("✅", wait=False)
        await customer.send("/balance", wait=False)
        await customer.reads(shown("en", "balance", points=0))  # the tap is in hand by now
        assert await bot.terminate(within=5) == 0
    await bot.start()
    await tap.dealt_with.wait()
    await customer.reads("+125")
    await cashier.reads("↩️")
    assert shop.audited().sales == 1


async def _ready(shop: Shop) -> tuple[Person, Person]:
    """A customer, and a cashier with the quote of 2 500 for them on the screen."""
    await shop.owner.open()
    customer = await shop.customer("Dana", "en")
    cashier = await shop.cashier("Olha", "en")
    await cashier.send(await shop.digits(customer))
    await cashier.send("2500")
    await cashier.reads("125")
    return customer, cashier

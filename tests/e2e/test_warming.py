"""What updates and answers are made of is ready before somebody waits for it."""

import asyncio
from pathlib import Path

import pytest

from loyalty.records.team import Role
from sandbox import BotProcess
from tests.e2e.shop import OWNER_ID, closed_shop
from tests.e2e.words import shown


@pytest.mark.parametrize("by_webhook", [False, True])
async def test_nobody_waits_for_a_class(
    tmp_path: Path, template: Path, port: int, by_webhook: bool
) -> None:
    """Once warm, from the first /start to the receipt that is taken back, a photo and a file of
    personal data among it, the bot builds no class any more.
    """
    async with closed_shop(tmp_path, template) as shop:
        settings = {"DATABASE_URL": shop.settings.database_url, "OWNER_IDS": str(OWNER_ID)}
        if by_webhook:
            settings |= {"WEBHOOK_URL": f"http://127.0.0.1:{port}", "HTTP_PORT": str(port)}
        async with BotProcess(shop.sandbox, settings, module="tests.e2e.watched_child") as bot:
            async with asyncio.timeout(15):
                while "warm" not in bot.log:  # noqa: ASYNC110 - a log wakes nobody
                    await asyncio.sleep(0.02)
            before = len(bot.log)
            await shop.owner.open()
            await shop.owner.send("/team")
            customer = await shop.customer("Айгерім", "kk")
            cashier = await shop.cashier("Олена", "uk", Role.MANAGER)
            await cashier.send_photo(customer.saves(await shop.card(customer)))
            await cashier.reads("Айгерім")
            await cashier.send("2500")
            await cashier.tap("✅")
            receipt = await cashier.reads("↩️")
            await customer.reads("+125")
            for asked in ("/balance", "/history", "/settings", "/help", "/privacy"):
                await customer.send(asked)
            await customer.tap("📥")
            await shop.card(customer)
            await customer.tap("💳")
            await cashier.send("/shift")
            await cashier.tap("↩️", on=receipt)
            await cashier.tap("✅", on=receipt)
            await cashier.reads(shown("uk", "undo-done"))
            assert "built:" not in bot.log[before:]
        assert shop.audited().sales == 1

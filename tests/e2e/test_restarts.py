"""The PostgreSQL server is down when ✅ is tapped."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from sandbox import BotProcess
from tests.cluster import Cluster
from tests.e2e.shop import OWNER_ID, Shop, closed_shop
from tests.e2e.words import shown, told


@pytest.fixture
async def shop(tmp_path: Path, template: Path, cluster: Cluster) -> AsyncIterator[Shop]:
    """A shop whose database is a PostgreSQL server of its own."""
    database_url = await asyncio.to_thread(cluster.database)
    async with closed_shop(tmp_path, template, database_url=database_url) as opened:
        yield opened


async def test_a_sale_is_made_when_the_server_is_back(
    shop: Shop, cluster: Cluster, tmp_path: Path
) -> None:
    """Whether it had crashed or was ended in good order, the sale is acknowledged once, both
    receipts arrive, and the same process goes on.
    """
    settings = {"DATABASE_URL": shop.settings.database_url, "OWNER_IDS": str(OWNER_ID)}
    async with BotProcess(shop.sandbox, settings, module="bot", folder=tmp_path) as bot:
        await shop.owner.open()
        customer = await shop.customer("Dana", "en")
        cashier = await shop.cashier("Olha", "en")
        acknowledged: list[str] = []
        for mode, points in (("immediate", 125), ("fast", 60)):
            await cashier.send(await shop.digits(customer))
            await cashier.send(str(points * 20))
            await asyncio.to_thread(cluster.stop, mode)
            await cashier.tap("✅")  # which the bot has in writing, and cannot have dealt with
            assert told(customer, f"+{points}") == []
            await asyncio.to_thread(cluster.start)
            acknowledged.append(shown("en", "sale-done", points=points))
            await cashier.reads(acknowledged[-1], 20)
            await customer.reads(f"+{points}", 20)
        await shop.all_said()
        assert len(told(customer, "+125")) == len(told(customer, "+60")) == 1
        assert len(told(cashier, "↩️")) == 2
        assert [toast.text for toast in cashier.toasts] == acknowledged
        assert shop.audited().sales == 2
        assert await bot.terminate(within=5) == 0

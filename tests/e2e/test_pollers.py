"""Two processes that serve one token, by mistake."""

from datetime import timedelta
from pathlib import Path

import pytest
from structlog.testing import capture_logs

from loyalty.store import StoreAway
from tests.e2e.shop import Shop, settings_of


async def test_started_twice_in_one_place(shop: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    """The second one says so and does not start; the first goes on serving."""
    monkeypatch.setattr("storage.state.state.PATIENCE", 0.2)
    rival = Shop(shop.sandbox, shop.settings, shop.store, shop.owner)
    with pytest.raises(StoreAway, match=r"another process serves from here.*state\.db"):
        await rival.start()
    customer = await shop.customer()
    await shop.sale(await shop.cashier(), customer)
    await customer.reads("+125")


async def test_started_in_two_places(shop: Shop, tmp_path: Path) -> None:
    """The log says what is wrong, and when the second is gone the first has lost nothing."""
    customer = await shop.customer("Dana", "en")
    cashier = await shop.cashier("Olha", "en")
    await cashier.send(await shop.digits(customer))
    elsewhere = settings_of(shop.sandbox, tmp_path / "elsewhere")
    rival = Shop(shop.sandbox, elsewhere, shop.store, shop.owner)
    with capture_logs() as log:
        await rival.start()
        await shop.sandbox.exchange.until(
            lambda: any("another process polls this token" in line["event"] for line in log),
            10,
            lambda: f"no clear message in {log}",
        )
        await rival.stop()
    await shop.sandbox.advance(timedelta(seconds=5))
    await cashier.send("2500")
    await cashier.tap("✅")
    await customer.reads("+125")
    assert shop.audited().sales == 1

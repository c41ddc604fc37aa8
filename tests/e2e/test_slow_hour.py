"""A slow hour, from the question in the owner's chat to the promotion that fills it."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from loyalty.records.team import Role
from loyalty.rules.promotions import Promotions
from loyalty.values import BasisPoints, TelegramId
from sandbox import Sandbox
from sandbox.clock import MovableClock
from tests.e2e.shop import Shop, open_shop
from tests.e2e.words import shown
from tests.judge import teremok
from tests.loyalty.promotions.mailed import consent
from tests.loyalty.shop import Shop as Till

FIVE_PAST_THREE = datetime(2026, 3, 14, 10, 5, tzinfo=UTC)  # a Saturday, in Almaty
BILL = 1_000_000


async def test_a_slow_hour_is_filled(
    tmp_path: Path, template: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Both owners are asked in their languages; one taps ✅, the other is told, and it goes out."""
    for fewest in ("FEWEST_PEOPLE", "FEWEST_SALES"):
        monkeypatch.setattr(f"loyalty.promotions.slow_hour.{fewest}", 1)
    sandbox = Sandbox(clock=MovableClock(FIVE_PAST_THREE, running=True), judge=teremok)
    async with open_shop(tmp_path, template, sandbox=sandbox) as shop:
        wanted = Promotions(fill_slow_hours=True, share_apart=BasisPoints(0))
        await shop.rule(promotions=wanted)
        customer = await shop.customer("Ann", "en")
        other = await shop.cashier("Zoe", "uk", role=Role.OWNER)
        await shop.stop()
        eight_saturdays(shop, customer.id)
        await shop.start()
        language = shop.owner.user.language_code or ""
        asked = await shop.owner.reads("17:00")
        assert shown(language, "slow-hour-message", until="17:00") in asked.text
        await other.reads("17:00")
        await shop.owner.tap(shown(language, "slow-hour-yes-button", people=1))
        await other.reads(shown("uk", "slow-hour-closed-started", by=shop.owner.user.first_name))
        filled = await shop.store.read(lambda tx: tx.slow_hours.of_day(FIVE_PAST_THREE.date()))
        assert filled is not None
        assert filled.campaign_id is not None
        sent = await shop.store.read(lambda tx: tx.campaigns.newest(before=None, limit=1))
        assert [one.id for one in sent] == [filled.campaign_id]
        told = await customer.reads(shown("en", "slow-hour-message", until="17:00"))
        assert "🔔" in "".join(button["text"] for button in told.buttons)
        await shop.all_said()
        shop.audited()


def eight_saturdays(shop: Shop, telegram_id: int) -> None:
    """The customer bought in each of two hours, and wants to hear of offers."""
    till = Till(shop.store, now=FIVE_PAST_THREE - timedelta(weeks=9))
    caller = till.read(lambda tx: tx.people.caller(TelegramId(telegram_id)))
    assert caller is not None
    assert caller.member is not None
    cashier = till.staff()
    for week in range(8, 0, -1):
        for hour in (14, 15):
            till.now = FIVE_PAST_THREE + timedelta(weeks=-week, hours=hour - 15)
            till.sell(cashier, caller.member, BILL)
    consent(till, caller.member, True)
    till.hear()  # which they have long read

"""Owners read in chat what promotions have brought, and have the last word on those that stop."""

from dataclasses import replace
from datetime import timedelta

from loyalty.promotions.self_stop import Loss, stop_unpaying
from loyalty.records.promotions.campaigns import (
    Campaign,
    CampaignState,
    Rhythm,
    StopReason,
    Timing,
    Trigger,
)
from loyalty.records.promotions.contents import Content, Form
from loyalty.store import Tx
from loyalty.values import CampaignId, Minor, OperationId
from tests.e2e.shop import Shop
from tests.e2e.words import shown

BY_ITSELF = Timing(Rhythm.TRIGGER, trigger=Trigger.NOT_BOUGHT_FOR, number=30)


async def running(shop: Shop) -> CampaignId:
    """A promotion that goes out by itself."""
    now = shop.sandbox.clock.now()

    def begin(tx: Tx) -> CampaignId:
        (owner,) = tx.staff.owners()
        campaign = Campaign(
            id=CampaignId(0),
            operation=OperationId("report"),
            name="Весна",
            state=CampaignState.LIVE,
            made_by=owner.id,
            created_at=now,
            contents=(Content(None, Form.TEXT, "Весна"),),
            timing=BY_ITSELF,
            started_at=now,
            started_by=owner.id,
        )
        return tx.campaigns.add(campaign)

    return await shop.store.write(begin)


async def state_of(shop: Shop, campaign_id: CampaignId) -> Campaign:
    found = await shop.store.read(lambda tx: tx.campaigns.glance(campaign_id))
    assert found is not None
    return found


async def test_a_promotion_that_stopped_itself_goes_on_at_one_tap(shop: Shop) -> None:
    """The notice says what it has cost; 📊 leads to the report, and ▶️ has it go on for good."""
    owner, campaign = shop.owner, await running(shop)
    loss = Loss(campaign, Minor(33_000_00), Minor(5_000_00), Minor(60_000_00))
    await shop.store.write(stop_unpaying, loss=loss, now=shop.sandbox.clock.now())
    await shop.sandbox.clock.advance(timedelta(days=1))
    await owner.reads("33\u00a0000")
    told = owner.last
    await owner.tap("📊")
    assert shown("ru", "report-untold-nobody-compared") in told.text
    assert shown("ru", "report-stopped") in told.text
    await owner.tap("▶️", on=told)
    again = await state_of(shop, campaign)
    assert (again.state, again.overruled) == (CampaignState.LIVE, True)
    await owner.tap("⏸", on=told)
    assert (await state_of(shop, campaign)).state is CampaignState.PAUSED
    await owner.tap("▶️", on=told)
    assert (await state_of(shop, campaign)).state is CampaignState.LIVE
    await owner.tap("📊", on=told)
    assert shown("ru", "report-untold-nobody-compared") in told.text
    await owner.tap("➡️", on=told)
    await owner.tap("⬅️", on=told)


async def test_promos_leads_to_what_each_has_brought(shop: Shop) -> None:
    """📊 of one promotion, ▶️ where it has stopped itself, and 📊 of all in a quarter."""
    owner, campaign = shop.owner, await running(shop)
    live = await state_of(shop, campaign)
    stopped = replace(live, state=CampaignState.STOPPED, why=StopReason.DOES_NOT_PAY)
    await shop.store.write(lambda tx: tx.campaigns.put(stopped))
    await owner.send("/promos")
    await owner.tap("Весна")
    await owner.tap("📊")
    await owner.reads(shown("ru", "report-stopped"))
    await owner.tap("▶️")
    assert (await state_of(shop, campaign)).overruled
    await owner.tap("⬅️")
    await owner.tap("📊")
    await owner.reads(shown("ru", "report-untold-nobody-compared"))
    await owner.tap("➡️")
    await owner.tap("⬅️")
    await owner.tap("⬅️")
    await owner.reads("Весна")

"""Five hundred of everything that a list shows."""

from typing import Any

from loyalty.promotions.audiences import keep_audience
from loyalty.promotions.campaigns import begin_draft, change_draft
from loyalty.records.promotions.contents import Content, Form
from loyalty.rules.audience import AnyOf, BoughtAt
from loyalty.store import Tx
from loyalty.values import BranchId, OperationId
from tests.e2e.promoting import newest
from tests.e2e.shop import Shop


async def test_five_hundred_are_listed(shop: Shop) -> None:
    """/promos answers page by page, however many there are, and opens each."""
    owner = shop.owner
    person = await shop.store.read(lambda tx: tx.staff.owners()[0].person_id)
    now = shop.sandbox.clock.now()

    def many(tx: Tx) -> None:
        for number in range(500):
            draft = begin_draft(tx, operation=OperationId(f"many:{number}"), by=person, now=now)
            words = (Content(None, Form.TEXT, f"Акция {number}"),)
            change_draft(tx, campaign_id=draft.id, edition=0, by=person, now=now, contents=words)

    await shop.store.write(many)
    await owner.send("/promos")
    await owner.reads("Акция 499")
    await owner.tap("➡️")
    await owner.reads("Акция 493")
    await owner.tap("Акция 490")
    await owner.tap("🗑")
    await owner.tap("✅")
    await owner.reads("Акция 499")


async def test_five_hundred_branches_and_groups_can_be_chosen_from(shop: Shop) -> None:
    """Page by page, and an audience of a hundred conditions is still shown."""
    owner = shop.owner
    person = await shop.store.read(lambda tx: tx.staff.owners()[0].person_id)
    now = shop.sandbox.clock.now()
    branches = range(1, 501)

    def many(tx: Tx) -> None:
        for number in branches:
            tx.staff.add_branch(f"Филиал {number:03}", now)
            kept = BoughtAt((BranchId(number),))
            keep_audience(tx, name=f"Группа {number:03}", audience=kept, by=person, now=now)

    await shop.store.write(many)
    await owner.send("/broadcast")
    await owner.send("Кофе даром")
    for action in ("🎯", "➕ Условие", "Филиал"):
        await owner.tap(action)
    for _ in range(12):
        await owner.tap("➡️")
    await owner.tap("Филиал 500")
    assert "☑️ Филиал 500" in owner.last.labels
    await owner.tap("⬅️ Предыдущие")
    await owner.tap("✅")
    assert (await newest(shop)).audience == BoughtAt((BranchId(500),))
    await owner.tap("👥")
    await owner.tap("➡️")
    await owner.tap("Группа 007")
    campaign = await newest(shop)
    wide = AnyOf(tuple(BoughtAt((BranchId(number),)) for number in branches[:99]))
    seen: Any = {"campaign_id": campaign.id, "edition": campaign.edition, "by": person, "now": now}
    await shop.store.write(lambda tx: change_draft(tx, **seen, audience=wide))
    await owner.send("/broadcast")
    await owner.tap("Кофе даром")
    await owner.tap("🎯")
    assert "Филиал 001" in owner.last.text
    for _ in range(16):
        await owner.tap("➡️ Следующие")
    assert "➡️ Следующие" not in owner.last.labels
    assert "Филиал 099" in owner.last.labels[2]

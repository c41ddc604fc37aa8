"""A manager's promotion asks an owner first."""

from loyalty.records.promotions.campaigns import CampaignState
from loyalty.records.team import Role
from tests.e2e.promoting import buyer, newest
from tests.e2e.shop import Shop
from tests.e2e.words import shown


async def test_a_manager_asks_an_owner(shop: Shop) -> None:
    """A manager's ✅ asks the owner, who sees it and sends it; once allowed to, a manager's ✅
    sends by itself.
    """
    owner, manager = shop.owner, await shop.cashier("Ержан", "kk", Role.MANAGER)
    await buyer(shop, "Айгерім", "kk")
    await manager.send("/broadcast")
    await manager.send("Тегін кофе")
    screen = manager.last
    await manager.tap(shown("kk", "promo-ask-button", count=1))
    assert (await newest(shop)).state is CampaignState.ASKED
    assert shown("kk", "promo-asked")[:20] in screen.text
    question = shown("ru", "promo-ask-owner", staff="Ержан", name="Тегін кофе", gets=1)
    asked = await owner.reads(question)
    assert asked.text.endswith(shown("ru", "promo-ask-owner-send"))
    await owner.tap("👁", on=asked)
    await owner.reads("Тегін кофе")
    await owner.tap("❌", on=asked)
    await manager.reads(shown("kk", "promo-answer-refused", name="Тегін кофе", by="Арман")[:12])
    assert (await newest(shop)).state is CampaignState.DRAFT

    await owner.send("/team")
    await owner.tap("Ержан")
    await owner.tap(shown("ru", "team-may-send-button"))
    await owner.reads(shown("ru", "team-may-send"))
    await manager.tap("❌", on=screen)
    await manager.tap(shown("kk", "promo-send-button", count=1))
    assert (await newest(shop)).state is CampaignState.LIVE


async def test_an_owner_sees_what_is_asked_for(shop: Shop) -> None:
    """For whom it is, when it goes out, what it gives, and what that may cost."""
    owner, manager = shop.owner, await shop.cashier("Ержан", "uk", Role.MANAGER)
    await buyer(shop, "Айгерім", "kk")
    await manager.send("/broadcast")
    await manager.send("Тегін кофе")
    for action in ("🎯", "➕", "Мова", "Қазақша", "✅", "⬅️", "🗓", "Щотижня", "пт", "✅", "➕"):
        await manager.tap(action)
    for action in ("🎁 Бали", "500", "➕", "💸"):
        await manager.tap(action)
    await manager.send("5000")
    await manager.tap("✅")
    asked = await owner.reads(shown("ru", "promo-ask-owner-send"))
    for known in ("по-казахски", "каждую пятницу в 12:00", "500\u00a0баллов", "5\u00a0000\u00a0₸"):
        assert known in asked.text

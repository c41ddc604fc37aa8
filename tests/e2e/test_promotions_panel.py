"""Owners put promotions together in their own chat."""

from sandbox import Person
from tests.e2e.shop import Shop
from tests.e2e.words import shown


def labels(person: Person) -> list[str]:
    return person.last.labels


async def test_a_draft_survives(shop: Shop) -> None:
    """A text becomes a draft; after a restart its window of yesterday opens anew at one tap, and
    /broadcast offers to go on with it.
    """
    owner = shop.owner
    await owner.send("/broadcast")
    await owner.reads(shown("ru", "promo-ask-message"))
    await owner.send("Кофе даром")
    await owner.reads("Кофе даром")
    screen = owner.last
    await shop.stop()
    for file in shop.settings.state_path.parent.glob("state.db*"):
        file.unlink()
    await shop.start()
    await owner.tap("❌", on=screen)
    assert "❌ Отмена" in screen.labels
    await owner.send("/broadcast")
    await owner.tap("Кофе даром")
    await owner.tap("❌")
    await owner.tap("✅")
    await owner.reads(shown("ru", "promo-dropped"))


async def test_who_has_no_panel(shop: Shop) -> None:
    """To cashiers and customers there is no /broadcast, and a copied button does nothing."""
    owner, cashier = shop.owner, await shop.cashier("Олена", "uk")
    await owner.send("/broadcast")
    await owner.send("Кофе даром")
    copied = owner.last.buttons[0]["callback_data"]
    for person in (cashier, await shop.customer("Анна", "uk")):
        await person.send("/broadcast")
        await person.reads(shown("uk", "unknown-command"))
        await person.forge(copied)
        assert person.toasts[-1].text == shown("uk", "button-outdated")

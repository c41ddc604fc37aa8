"""Who works here and carries no card of their own."""

from sandbox import Person
from tests.e2e.shop import Shop
from tests.e2e.words import shown

OF_CUSTOMERS = {"card", "balance", "history", "feedback"}


async def helped(person: Person) -> str:
    await person.send("/help")
    return person.last.text


async def test_staff_without_a_card_have_what_is_theirs(shop: Shop) -> None:
    """Settings with a language, and no customer's commands: not in the menu, in /help, nor when
    typed. With a card of their own they have both. Whose Telegram speaks none of our languages
    chooses one.
    """
    cashier = await shop.cashier("Jean", "fr")
    assert cashier.menu == ["staff", "shift", "settings", "privacy", "help"]
    told = await helped(cashier)
    assert all(f"/{name}" not in told for name in OF_CUSTOMERS)
    for name in sorted(OF_CUSTOMERS):
        await cashier.send(f"/{name}")
        assert cashier.last.text == shown("ru", "unknown-command")

    await cashier.send("/settings")
    role = shown("ru", "role-cashier")
    assert cashier.last.text == shown("ru", "settings-staff", name="Jean", role=role)
    await cashier.tap("🌐")
    await cashier.tap("Қазақша")
    role = shown("kk", "role-cashier")
    await cashier.reads(shown("kk", "settings-staff", name="Jean", role=role))
    assert cashier.keyboard == [shown("kk", "shift-button")]

    await cashier.send("/settings")
    await cashier.tap("💳")
    await cashier.tap("✅")
    assert set(cashier.menu) > OF_CUSTOMERS | {"staff", "shift", "settings"}
    assert "/card" in await helped(cashier)

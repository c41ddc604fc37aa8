"""The main job, from enrolling to both receipts."""

from tests.e2e.shop import Shop


async def test_a_purchase_is_credited_from_end_to_end(shop: Shop) -> None:
    """A customer enrols in Kazakh, a cashier types her code and 2 500 ₸, both get receipts."""
    customer = await shop.customer("Айгерім", "kk")
    cashier = await shop.cashier("Олена", "uk")
    await cashier.send(await shop.digits(customer))
    await cashier.reads("Айгерім")
    await cashier.send("2500")
    await cashier.reads("125")
    await cashier.tap("✅")
    assert "125" in str(await cashier.reads("↩️"))
    assert "125" in str(await customer.reads("2 500"))
    await customer.send("/balance")
    await customer.reads("125")
    shop.audited()

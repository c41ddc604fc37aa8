"""The machine's clock is set back: customers and the till go on."""

from datetime import timedelta

from tests.e2e.shop import Shop
from tests.e2e.words import shown


async def test_the_clock_is_set_back(shop: Shop) -> None:
    """An hour back, while the bot serves and between two starts: receipts come, questions are
    asked and answered, and every promise is kept.
    """
    customer = await shop.customer("Dana", "en")
    cashier = await shop.cashier("Olha", "en")
    await shop.sale(cashier, customer)
    await customer.reads("+125")
    for bill, points, paid in ((1000, 50, "480 ₸"), (2000, 100, "980 ₸")):
        clock = shop.sandbox.clock
        await clock.set(clock.now() - timedelta(hours=1))
        mark, till = customer.mark(), cashier.mark()
        await shop.sale(cashier, customer, str(bill))
        await customer.reads(f"+{points}", since=mark)
        mark = customer.mark()
        await cashier.send(await shop.digits(customer))
        await cashier.send(str(bill // 2))
        await cashier.tap("💸")
        await cashier.send("20")
        question = await customer.reads(shown("en", "bill-to-pay", paid=paid))
        await customer.tap("✅", on=question)
        await cashier.reads("↩️", since=till)
        await shop.stop()
        await shop.start()
    assert shop.audited().sales == 5

"""Telegram may bring anything twice, and people tap more than once: what happens, happens once."""

import asyncio

import pytest

from sandbox.faults import DeliveredTwice, TappedTwice, UpdateFault
from tests.e2e.shop import Shop
from tests.e2e.words import shown, toasts, told

DONE = shown("en", "sale-done", points=125)
REPEATED = shown("en", "sale-repeated")


@pytest.mark.parametrize("fault", [DeliveredTwice(), TappedTwice()], ids=str)
async def test_everything_comes_twice(shop: Shop, fault: UpdateFault) -> None:
    """From enrolling to the receipts, what Telegram delivers twice is done and told once."""
    shop.sandbox.faults.on_update(fault, times=None)
    customer = await shop.customer("Dana", "en")
    cashier = await shop.cashier("Olha", "en")
    await shop.sale(cashier, customer)
    await shop.all_said()
    assert len(told(customer, "+125")) == 1
    assert len(told(cashier, "↩️")) == 1
    assert toasts(cashier, 1) == [DONE]
    figures = shop.audited()
    assert (figures.members, figures.sales, figures.points) == (1, 1, 125)


async def test_a_delivery_repeated_after_a_restart(shop: Shop) -> None:
    """A tap that Telegram brings again to a bot that was restarted meanwhile credits nothing."""
    customer = await shop.customer("Dana", "en")
    cashier = await shop.cashier("Olha", "en")
    await cashier.send(await shop.digits(customer))
    amount = await cashier.send("2500")
    tap = await cashier.tap("✅")
    await shop.all_said()
    await shop.stop()
    await shop.start()
    for update in (amount, tap):
        await shop.sandbox.redeliver(update)
    await shop.all_said()
    assert len(told(customer, "+125")) == 1
    assert shop.audited().sales == 1


async def test_five_fast_taps(shop: Shop) -> None:
    """✅ tapped five times in a row credits once, and the other taps hear that it is done."""
    customer = await shop.customer("Dana", "en")
    cashier = await shop.cashier("Olha", "en")
    await cashier.send(await shop.digits(customer))
    await cashier.send("2500")
    taps = [await cashier.tap("✅", wait=False) for _ in range(5)]
    await asyncio.gather(*(tap.dealt_with.wait() for tap in taps))
    assert toasts(cashier, 5) == [DONE, *[REPEATED] * 4]
    await shop.all_said()
    assert len(told(customer, "+125")) == 1
    assert len(told(cashier, "↩️")) == 1
    assert shop.audited().sales == 1


async def test_five_fast_taps_on_undoing(shop: Shop) -> None:
    """The ✅ under ↩️, tapped five times, takes the sale back once."""
    customer = await shop.customer("Dana", "en")
    cashier = await shop.cashier("Olha", "en")
    await shop.sale(cashier, customer)
    await cashier.tap("↩️")
    taps = [await cashier.tap("✅", wait=False) for _ in range(5)]
    await asyncio.gather(*(tap.dealt_with.wait() for tap in taps))
    done, again = shown("en", "undo-done"), shown("en", "undo-repeated")
    assert toasts(cashier, 5) == [done, *[again] * 4]
    await shop.all_said()
    assert len(told(customer, "↩️")) == 1
    assert shop.audited().points == 0


async def test_two_cashiers_serve_one_customer_at_once(shop: Shop) -> None:
    """Two tills credit the same customer in the same moment: both sales stand."""
    customer = await shop.customer("Dana", "en")
    cashiers = [await shop.cashier("Olha", "en"), await shop.cashier("Timur", "ru")]
    digits = await shop.digits(customer)
    for cashier, amount in zip(cashiers, ("2500", "1300"), strict=True):
        await cashier.send(digits)
        await cashier.send(amount)
    await asyncio.gather(*(cashier.tap("✅") for cashier in cashiers))
    for cashier, points in zip(cashiers, ("+125", "+65"), strict=True):
        assert points in (await cashier.reads("↩️")).text
    await shop.all_said()
    assert len(told(customer, "+125")) == len(told(customer, "+65")) == 1
    figures = shop.audited()
    assert (figures.sales, figures.points) == (2, 190)


async def test_the_same_purchase_at_two_tills(shop: Shop) -> None:
    """A second till that types the same amount is warned, and must confirm once more."""
    customer = await shop.customer("Dana", "en")
    first, second = await shop.cashier("Olha", "en"), await shop.cashier("Zoe", "en")
    await shop.sale(first, customer)
    await second.send(await shop.digits(customer))
    await second.send("2500")
    warning = shown("en", "quote-twin", name="", lines="").splitlines()[0]
    question = shown("en", "quote-sure", quote="").strip()
    assert second.last.text.startswith(warning)
    assert question not in second.last.text
    await second.tap("✅")
    assert second.last.text.startswith(warning)
    assert question in second.last.text
    assert shop.audited().sales == 1
    await second.tap("✅")
    await second.reads("↩️")
    assert shop.audited().sales == 2


async def test_two_quotes_of_one_purchase(shop: Shop) -> None:
    """Quoted at two tills before either credits: the second ✅ is asked whether it is meant."""
    customer = await shop.customer("Dana", "en")
    first, second = await shop.cashier("Olha", "en"), await shop.cashier("Zoe", "en")
    digits = await shop.digits(customer)
    for cashier in (first, second):
        await cashier.send(digits)
        await cashier.send("2500")
    await first.tap("✅")
    await second.tap("✅")
    warning = shown("en", "quote-twin", name="", lines="").splitlines()[0]
    assert second.last.text.startswith(warning)
    assert shop.audited().sales == 1
    await second.tap("✅")
    await second.reads("↩️")
    assert shop.audited().sales == 2


async def test_a_corrected_amount(shop: Shop) -> None:
    """Two amounts for one customer: the later one takes the place of the earlier."""
    customer, cashier = await shop.customer("Dana", "en"), await shop.cashier("Olha", "uk")
    await cashier.send(await shop.digits(customer))
    await cashier.send("1000")
    mistyped = cashier.last
    await cashier.send("1200")
    await cashier.tap("✅", on=mistyped)
    assert toasts(cashier, 1) == [shown("uk", "refusal-quote-withdrawn")]
    assert shop.audited().sales == 0
    await cashier.tap("✅")
    await cashier.reads("↩️")
    assert shop.audited().sales == 1


async def test_an_update_with_something_unheard_of(shop: Shop) -> None:
    """What can be read of it is served; where that is not what the person said, they are told."""
    customer = await shop.customer("Dana", "en")

    async def says(text: object) -> None:
        body = {
            "message_id": 1_000,
            "date": 1,
            "from": customer.user.as_json(),
            "chat": customer.chat.as_json(),
            "text": text,
            "forward_origin": {"type": "hidden_user", "date": 1},  # of 2015, without its name
        }
        await shop.sandbox.deliver("message", body)

    mark = customer.mark()
    await says("/balance")
    await customer.reads(shown("en", "balance", points=0), since=mark)
    await says(["/balance"])
    await customer.reads(shown("en", "trouble"), since=mark)
    await customer.send("/balance")

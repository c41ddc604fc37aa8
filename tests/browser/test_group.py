"""The team's group with topics, on the phones of those who work here."""

import pytest

from tests.browser.shop import Shop, ask_in_a_topic

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def test_a_customer_is_answered_in_a_topic(shop: Shop) -> None:
    """What the customer writes the cashier finds in a topic of the group; what he writes in it the
    customer reads. The customer sees no group, and a scan leads back to the bot.
    """
    async with shop.visit() as visit:
        customer, cashier = visit.phone("customer"), visit.phone("cashier")
        await ask_in_a_topic(visit, "Are you open on Sunday?")
        await cashier.send("Yes, from nine")
        await customer.reads("Yes, from nine")
        assert await customer.node.locator(".chats").is_hidden()
        await cashier.scan()
        await cashier.reads(await customer.name())
        await cashier.send("/cancel")

"""The first sale, played on the page with the real bot: everything is seen, and accounted for."""

from collections.abc import AsyncIterator

import pytest

from tests.sandbox.page.bots import RealBot
from tests.sandbox.page.browser import Browser, Json, browser
from tests.sandbox.page.conftest import Demo, served
from tests.sandbox.page.shop import hire, join, offered, sell, tap


@pytest.fixture
async def demo() -> AsyncIterator[Demo]:
    """A demo with the bot itself."""
    async with served(RealBot) as demo:
        yield demo
        assert demo.scene.sandbox.defects == []


async def test_from_the_invitation_to_the_undo(demo: Demo, visitor: Browser) -> None:
    """A cashier is invited, a customer joins, her card is scanned, a sale is credited and undone;
    each entry of the ledger names the tap that made it, and nothing that the bot does goes unseen.
    """
    customer, cashier, owner = (visitor.person(role) for role in ("customer", "cashier", "owner"))
    await hire(visitor, owner, cashier)
    await join(visitor, customer)
    receipt = await sell(visitor, customer, cashier)
    credited = await _entries(visitor)
    assert (credited["points"], credited["balance"], credited["reason"]) == (125, 125, "sale")
    assert credited["member"] == "Emma"
    told = await visitor.sees("update", number=credited["update"], operation=credited["operation"])
    assert (told["person"], told["tap"].split(":")[0]) == (cashier, "sale")

    visitor.forget()
    await tap(visitor, cashier, receipt, "↩️")
    await tap(visitor, cashier, await offered(visitor, cashier, "✅"), "✅")
    undone = await _entries(visitor)
    assert (undone["points"], undone["balance"], undone["reason"]) == (-125, 0, "reversal")
    told = await visitor.sees("update", number=undone["update"], operation=undone["operation"])
    assert told["tap"].startswith("undone:")

    async with browser(demo.page.address) as late:
        assert [entry["points"] for entry in late.world["entries"]] == [125, -125]
        assert {row["state"] for row in late.world["outbox"]} <= {"sent", "called", "waiting"}
        assert {"sale-receipt", "refund-receipt"} <= {row["kind"] for row in late.world["outbox"]}
        assert late.world["undrawn"] == []
        assert all(call["drawn"] for call in late.world["calls"])


async def test_a_sale_in_double_is_one(visitor: Browser) -> None:
    """With everything delivered twice, 2 500 ₸ bring 125 points, once."""
    customer, cashier, owner = (visitor.person(role) for role in ("customer", "cashier", "owner"))
    await visitor.do("fault", kind="double", on=True)
    await hire(visitor, owner, cashier)
    await join(visitor, customer)
    await sell(visitor, customer, cashier)
    entry = await _entries(visitor)
    assert entry["balance"] == 125
    await visitor.do("fault", kind="double", on=False)
    visitor.forget()
    await visitor.do("send", person=customer, text="/balance")
    await visitor.reads("125", customer)


async def test_an_outage_is_survived(visitor: Browser) -> None:
    """What is said while the bot cannot be reached is answered when it can."""
    customer = visitor.person("customer")
    await visitor.do("fault", kind="outage", on=True)
    await visitor.do("open", person=customer, link="https://t.me/tamga_sandbox_bot")
    asked = await visitor.sees("update", person=customer)
    assert asked["state"] == "waiting"
    await visitor.do("fault", kind="outage", on=False)
    await visitor.do("advance", seconds=60)  # the bot's pauses are by its clock
    await visitor.reads("Dala Coffee", customer, within=20)
    assert not [event for event in visitor.events if event.get("state") == "dead"]


async def _entries(visitor: Browser) -> Json:
    """The only entry that was made."""
    told = await visitor.sees("entries")
    (entry,) = told["rows"]
    return dict(entry)

"""The first sale, played on the page with the real bot: everything is seen, and accounted for."""

from collections.abc import AsyncIterator

import pytest

from tests.sandbox.page.bots import RealBot
from tests.sandbox.page.browser import Browser, Json, browser
from tests.sandbox.page.conftest import Demo, served


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
    await _hire(visitor, owner, cashier)
    await _join(visitor, customer)
    receipt = await _sell(visitor, customer, cashier)
    credited = await _entries(visitor)
    assert (credited["points"], credited["balance"], credited["reason"]) == (125, 125, "sale")
    assert credited["member"] == "Emma"
    tap = await visitor.sees("update", number=credited["update"], operation=credited["operation"])
    assert (tap["person"], tap["tap"].split(":")[0]) == (cashier, "sale")

    visitor.forget()
    await _tap(visitor, cashier, receipt, "↩️")
    await _tap(visitor, cashier, await _offered(visitor, cashier, "✅"), "✅")
    undone = await _entries(visitor)
    assert (undone["points"], undone["balance"], undone["reason"]) == (-125, 0, "reversal")
    tap = await visitor.sees("update", number=undone["update"], operation=undone["operation"])
    assert tap["tap"].startswith("undone:")

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
    await _hire(visitor, owner, cashier)
    await _join(visitor, customer)
    await _sell(visitor, customer, cashier)
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
    await visitor.reads("Tamga", customer, within=20)
    assert not [event for event in visitor.events if event.get("state") == "dead"]


async def _hire(visitor: Browser, owner: int, cashier: int) -> None:
    """The owner invites a cashier, who takes the role."""
    await visitor.do("send", person=owner, text="/team")
    for label in ("➕", "A cashier"):
        await _tap(visitor, owner, await _offered(visitor, owner, label), label)
    link = await visitor.reads("https://t.me/", owner)
    invitation = next(word for word in link["text"].split() if word.startswith("https://"))
    await visitor.do("open", person=cashier, link=invitation)
    await _tap(visitor, cashier, await _offered(visitor, cashier, "✅"), "✅")
    await visitor.finds(
        lambda event: (
            event["type"] == "menu"
            and event["chat"] == cashier
            and event["commands"][0]["command"] == "staff"
        )
    )


async def _join(visitor: Browser, customer: int) -> None:
    """The customer becomes a member and answers nothing further."""
    await visitor.do("open", person=customer, link="https://t.me/tamga_sandbox_bot")
    await _tap(visitor, customer, await _offered(visitor, customer, "✅"), "✅")
    await _offered(visitor, customer, "➡️")


async def _sell(visitor: Browser, customer: int, cashier: int) -> Json:
    """The customer shows her card; the cashier scans it and credits 2 500 ₸: the receipt."""
    await visitor.do("send", person=customer, text="/card")
    await visitor.finds(
        lambda event: event["type"] == "message" and event["message"]["photo"] is not None
    )
    await visitor.do("scan", person=cashier, **{"from": customer})
    await visitor.reads("Emma", cashier)
    await visitor.do("send", person=cashier, text="2500")
    await _tap(visitor, cashier, await visitor.reads("125", cashier), "✅")
    return await _offered(visitor, cashier, "↩️")


async def _entries(visitor: Browser) -> Json:
    """The only entry that was made."""
    told = await visitor.sees("entries")
    (entry,) = told["rows"]
    return dict(entry)


async def _tap(visitor: Browser, person: int, message: Json, label: str) -> None:
    button = next(
        button for row in message["keyboard"] for button in row if button["text"].startswith(label)
    )
    data = button["callback_data"]
    await visitor.do("tap", person=person, message=message["id"], data=data)


async def _offered(visitor: Browser, person: int, label: str) -> Json:
    """The first message with such a button."""
    event = await visitor.finds(lambda event: _has_button(event, person, label))
    return dict(event["message"])


def _has_button(event: Json, chat: int, label: str) -> bool:
    if event["type"] != "message" or event["chat"] != chat:
        return False
    rows = event["message"]["keyboard"] or ()
    return any(button["text"].startswith(label) for row in rows for button in row)

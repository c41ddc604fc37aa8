"""The shop's rules, read and changed on the page, and what members have by them."""

from collections.abc import AsyncIterator
from datetime import datetime

import pytest

from tests.sandbox.page.bots import RealBot
from tests.sandbox.page.browser import Browser, Json, browser
from tests.sandbox.page.conftest import Demo, served
from tests.sandbox.page.shop import hire, join, offered, sell, tap

TENTH = """\
[earning]
rate = 10
pending_days = 3
"""


@pytest.fixture
async def demo() -> AsyncIterator[Demo]:
    """A demo with the bot itself."""
    async with served(RealBot) as demo:
        yield demo
        assert demo.scene.sandbox.defects == []


async def test_rules_change_in_an_open_shop(demo: Demo, visitor: Browser) -> None:
    """A slip is named by its line, a try changes nothing; what is applied holds at the next quote,
    and every purse shows what waits and what is held for a question.
    """
    customer, cashier, owner = (visitor.person(role) for role in ("customer", "cashier", "owner"))
    await hire(visitor, owner, cashier)
    await join(visitor, customer)
    await sell(visitor, customer, cashier)
    assert (await _purse(visitor, balance=125))["spendable"] == 125

    assert await visitor.refused("rules", act="apply") == "malformed"
    slip = await visitor.do("rules", act="apply", rules="[earning]\nrat = 10\n")
    assert not slip["done"]
    assert "line 2" in slip["said"]
    tried = await visitor.do("rules", act="try", rules=TENTH)
    assert tried["done"]
    assert "nothing was changed" in tried["said"]
    applied = await visitor.do("rules", act="apply", rules=TENTH)
    assert applied["done"], applied
    told = await visitor.finds(lambda event: _version(event) == 2)
    assert abs(_seconds_between(demo, told["program"]["at"])) < 60

    await tap(visitor, cashier, await _quoted(visitor, customer, cashier, "💸"), "✅")
    purse = await _purse(visitor, balance=225)
    assert (purse["spendable"], purse["pending"], purse["held"]) == (125, 100, 0)
    quote = await _quoted(visitor, customer, cashier, "💸")
    visitor.forget()
    await tap(visitor, cashier, quote, "💸")
    await tap(visitor, cashier, await offered(visitor, cashier, "💸"), "💸")
    assert (await _purse(visitor, held=125))["spendable"] == 0
    async with browser(demo.page.address) as late:
        assert late.world["program"]["version"] == 2
        assert late.world["purses"][0]["held"] == 125


async def _quoted(visitor: Browser, customer: int, cashier: int, label: str) -> Json:
    """A new quote of 1 000 ₸, once it has such a button."""
    visitor.forget()
    await visitor.do("scan", person=cashier, **{"from": customer})
    await visitor.reads("Emma", cashier)
    await visitor.do("send", person=cashier, text="1000")
    return await offered(visitor, cashier, label)


async def _purse(visitor: Browser, **expected: int) -> Json:
    """The only member's, once it is so."""
    event = await visitor.finds(
        lambda event: event["type"] == "purses" and expected.items() <= event["rows"][0].items()
    )
    (purse,) = event["rows"]
    return dict(purse)


def _version(event: Json) -> int | None:
    return event["program"]["version"] if event["type"] == "program" else None


def _seconds_between(demo: Demo, at: str) -> float:
    return (demo.scene.sandbox.clock.now() - datetime.fromisoformat(at)).total_seconds()

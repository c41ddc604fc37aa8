"""Faults are switched on and off one by one, and each shows itself as it is called."""

import pytest
from aiogram import Bot
from aiogram.exceptions import TelegramNetworkError

from sandbox.page.troubles import KINDS
from tests.sandbox.page.browser import Browser, browser
from tests.sandbox.page.conftest import Demo


@pytest.fixture
def customer(visitor: Browser) -> int:
    """The first phone."""
    return visitor.person("customer")


async def test_every_switch_is_shown(demo: Demo, visitor: Browser) -> None:
    """All are off at first; each is on alone, and everybody sees it."""
    assert visitor.world["faults"] == dict.fromkeys(KINDS, False)
    for kind in KINDS:
        await visitor.do("fault", kind=kind, on=True)
        await visitor.sees("faults", faults={name: name == kind for name in KINDS})
        async with browser(demo.page.address) as second:
            assert second.world["faults"][kind] is True
        await visitor.do("fault", kind=kind, on=False)
    assert await visitor.refused("fault", kind="fire", on=True) == "malformed"
    assert await visitor.refused("fault", kind="hang", on="yes") == "malformed"


@pytest.mark.parametrize(
    ("kind", "outcome", "fault"),
    [
        ("too_many", "429 Too Many Requests", "TooManyRequests"),
        ("bad_gateway", "502 Bad Gateway", "BadGateway"),
        ("hang", "no answer", "Hang"),
        ("slow", "ok", "Slow"),
    ],
)
async def test_calls_fail(
    visitor: Browser, customer: int, kind: str, outcome: str, fault: str
) -> None:
    """A call that was struck says what became of it."""
    await visitor.do("fault", kind=kind, on=True)
    for number in range(8):
        await visitor.do("send", person=customer, text=f"{number}")
        await visitor.sees("update", person=customer, label=f"{number}")
    struck = await visitor.sees("call", fault=fault, outcome=outcome)
    assert struck["method"] == "sendMessage"


async def test_an_outage_lets_nothing_through(visitor: Browser, bot: Bot, customer: int) -> None:
    """Whoever listened hears no more, nobody can call, and what is said waits for the end."""
    await visitor.do("fault", kind="outage", on=True)
    await visitor.sees("process", state="dead")  # the echo bot gives up; Tamga tries again
    with pytest.raises(TelegramNetworkError):
        await bot.get_me()
    await visitor.do("send", person=customer, text="anybody?")
    asked = await visitor.sees("update", person=customer)
    assert asked["state"] == "waiting"
    await visitor.do("fault", kind="outage", on=False)
    await visitor.do("start")
    await visitor.reads("you said anybody?", customer)


async def test_everything_comes_twice(visitor: Browser, customer: int) -> None:
    """A message comes twice under one id, a tap under two."""
    await visitor.do("fault", kind="double", on=True)
    await visitor.do("send", person=customer, text="hello")
    message = await visitor.reads("you said", customer)
    await visitor.finds(
        lambda event: (
            event["type"] == "message"
            and "you said" in event["message"]["text"]
            and event["message"]["id"] != message["id"]
        )
    )
    await visitor.do("tap", person=customer, message=message["id"], data="no")
    first = await visitor.sees("update", tap="no", state="done")
    second = await visitor.finds(
        lambda event: (
            event["type"] == "update"
            and event["tap"] == "no"
            and event["number"] != first["number"]
        )
    )
    assert second["message"] == message["id"]

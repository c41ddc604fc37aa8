"""The bot's process can be killed and started, and its own death does not go unseen."""

import asyncio
from typing import Any

from tests.sandbox.page.browser import Browser, browser
from tests.sandbox.page.conftest import Demo


async def test_killed_and_started_again(demo: Demo, visitor: Browser) -> None:
    """What is said to a dead bot waits, and is answered by the next one."""
    customer = visitor.person("customer")
    await visitor.do("kill")
    await visitor.sees("process", state="dead", why=None)
    await visitor.do("send", person=customer, text="anybody?")
    waiting = await visitor.sees("update", person=customer)
    assert waiting["state"] == "waiting"
    await visitor.do("start")
    await visitor.reads("you said anybody?", customer)
    await visitor.sees("update", number=waiting["number"], state="done")


async def test_restart(demo: Demo, visitor: Browser) -> None:
    """A restart is both; starting what runs already is nothing."""
    await visitor.do("restart")
    await visitor.sees("process", state="starting")
    await visitor.sees("process", state="running")
    await visitor.do("start")
    await visitor.do("send", person=visitor.person("customer"), text="hello")
    await visitor.reads("you said hello", visitor.person("customer"))
    assert demo.bot.starts == 2


async def test_many_orders_at_once(demo: Demo, visitor: Browser) -> None:
    """However wildly the buttons are pressed, the last one counts."""
    for order in ("kill", "start", "restart", "restart", "kill", "restart"):
        await visitor.do(order)
    await visitor.do("send", person=visitor.person("customer"), text="hello")
    await visitor.reads("you said hello", visitor.person("customer"))
    for order in ("restart", "start", "kill"):
        await visitor.do(order)
    await visitor.finds(_last_is_dead(visitor))


async def test_its_own_death_is_told(demo: Demo, visitor: Browser) -> None:
    """A bot that dies by itself is seen dead, with its last words, also by who comes later."""
    demo.bot.die()
    told = await visitor.sees("process", state="dead")
    assert (told["code"], told["why"]) == (1, "something terrible")
    async with browser(demo.page.address) as late:
        shown = (late.world["process"], late.world["why"], late.world["code"])
        assert shown == ("dead", told["why"], told["code"])
    await visitor.do("start")
    await visitor.do("send", person=visitor.person("customer"), text="hello")
    await visitor.reads("you said hello", visitor.person("customer"))


async def test_a_bot_that_cannot_start(demo: Demo, visitor: Browser) -> None:
    """It is dead, and says why."""
    demo.bot.stillborn = True
    await visitor.do("restart")
    told = await visitor.sees("process", state="dead")
    assert told["why"] == "the bot did not start"


async def test_people_who_wait_for_a_slow_start(demo: Demo, visitor: Browser) -> None:
    """A kill in the midst of a start ends the start."""
    began, go_on = asyncio.Event(), asyncio.Event()
    start = demo.bot.start

    async def slowly() -> None:
        began.set()
        await go_on.wait()
        await start()

    demo.bot.start = slowly  # type: ignore[method-assign]
    await visitor.do("restart")
    await began.wait()
    visitor.forget()
    await visitor.do("kill")
    await visitor.sees("process", state="dead", why=None)
    assert demo.bot.starts == 1


def _last_is_dead(visitor: Browser) -> Any:
    def look(event: dict[str, Any]) -> bool:
        return event["type"] == "process" and event["state"] == "dead" and _is_last(event, visitor)

    return look


def _is_last(event: dict[str, Any], visitor: Browser) -> bool:
    return event is [told for told in visitor.events if told["type"] == "process"][-1]

"""A shop at work: what whoever opens the page finds on the phones."""

from collections.abc import AsyncIterator

import pytest

from sandbox import BotFailed
from sandbox.page.cast import CASTS
from tests.sandbox.page.bots import EchoBot, RealBot
from tests.sandbox.page.browser import Json, browser
from tests.sandbox.page.conftest import Demo, served


@pytest.fixture
async def demo() -> AsyncIterator[Demo]:
    """A demo with the bot itself, which nobody has looked at."""
    async with served(RealBot, language=None, empty=False) as demo:
        yield demo
        assert demo.scene.sandbox.defects == []


async def test_the_page_opens_on_a_shop_at_work(demo: Demo) -> None:
    """A card, a quote that waits for its ✅, a day with a sale in it: in the language of whoever
    looks first, on a Friday noon, from a bot that is called as the shop is.
    """
    async with browser(demo.page.address, "uk") as visitor:
        world = await visitor.sees("world", within=60)
        assert [person["name"] for person in world["people"]] == [*CASTS["uk"].roles().values()]
        assert {person["language"] for person in world["people"]} == {"uk"}
        assert (world["bot"]["name"], world["empty"], world["tour"]) == ("Dala Coffee", False, None)
        assert world["now"][11:13] == "07"  # noon in the shop
        last = [_last(world, person["id"]) for person in world["people"]]
        assert last[0]["photo"] is not None
        assert any(button["callback_data"].startswith("sale:") for button in _buttons(last[1]))
        assert "2 500 ₸" in last[2]["text"].replace("\u00a0", " ")
        customer = next(
            chat for chat in world["chats"] if chat["person"] == world["people"][0]["id"]
        )
        assert any("+125" in message["text"] for message in customer["messages"])

        await visitor.do("step", number=2, tour="minute")
        visitor.forget()
        await visitor.do("reset", empty=True)
        world = await visitor.sees("world", within=60)
        assert (world["empty"], world["step"], world["entries"]) == (True, None, [])
        assert not any(chat["messages"] for chat in world["chats"])


async def test_a_bot_that_cannot_start_is_seen_all_the_same() -> None:
    """There is a page then, and it says what is wrong."""
    async with served(Stillborn, empty=False) as demo, browser(demo.page.address) as visitor:
        world = await visitor.sees("world")
        assert (world["process"], world["why"]) == ("dead", "the bot did not start")


class Stillborn(EchoBot):
    """It never starts."""

    async def start(self) -> None:
        """Fail."""
        raise BotFailed("the bot did not start")


def _last(world: Json, person: int) -> Json:
    chat = next(chat for chat in world["chats"] if chat["person"] == person)
    return dict(chat["messages"][-1])


def _buttons(message: Json) -> list[Json]:
    return [button for row in message["keyboard"] for button in row]

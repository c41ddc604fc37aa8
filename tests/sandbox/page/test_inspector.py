"""The inspector shows each call and update with everything behind it."""

import pytest
from aiogram import Bot
from aiogram.types import BufferedInputFile

from sandbox.delivery import Update
from sandbox.page.drawn import DRAWN, UNSEEN, is_drawn
from sandbox.page.inspector import KEPT, names
from tests.sandbox.page.browser import Browser, browser
from tests.sandbox.page.conftest import Demo
from tests.sandbox.pictures import picture


@pytest.fixture
def customer(visitor: Browser) -> int:
    """The first phone."""
    return visitor.person("customer")


async def test_calls(visitor: Browser, bot: Bot, customer: int) -> None:
    """A call's row says what it was about, and its body is what went over the line."""
    await visitor.do("send", person=customer, text="hello")
    message = await visitor.reads("you said", customer)
    row = await visitor.sees("call", method="sendMessage", outcome="ok")
    assert (row["chat"], row["message"], row["drawn"]) == (customer, message["id"], True)
    assert row["label"] == "you said <b>hello</b>"
    body = (await visitor.do("body", kind="call", number=row["number"]))["body"]
    assert body["parameters"]["text"] == "you said <b>hello</b>"
    assert body["answer"]["result"]["message_id"] == message["id"]
    await bot.send_photo(customer, BufferedInputFile(picture(60, 40), "card.png"), caption="card")
    row = await visitor.sees("call", method="sendPhoto", outcome="ok")
    body = (await visitor.do("body", kind="call", number=row["number"]))["body"]
    assert [value for value in body["parameters"].values() if "card.png" in str(value)]


async def test_a_refused_call(visitor: Browser, bot: Bot, customer: int) -> None:
    """What Telegram would not do is said in its words."""
    await visitor.do("send", person=customer, text="hello")
    with pytest.raises(Exception, match="not found"):
        await bot.edit_message_text("changed", chat_id=customer, message_id=999)
    await visitor.sees("call", outcome="Bad Request: message to edit not found", message=999)


async def test_updates(visitor: Browser, customer: int) -> None:
    """An update waits until the bot has dealt with it."""
    await visitor.do("send", person=customer, text="hello")
    message = await visitor.reads("you said", customer)
    await visitor.do("tap", person=customer, message=message["id"], data="no")
    row = await visitor.sees("update", tap="no", state="done")
    assert (row["person"], row["message"], row["kind"]) == (
        customer,
        message["id"],
        "callback_query",
    )
    await visitor.sees("update", number=row["number"], state="waiting")
    body = (await visitor.do("body", kind="update", number=row["number"]))["body"]
    assert body["callback_query"]["data"] == "no"


async def test_who_comes_late_sees_the_same(demo: Demo, visitor: Browser, customer: int) -> None:
    """The rows are there for a new window, too; what is forgotten is said to be."""
    await visitor.do("send", person=customer, text="hello")
    await visitor.sees("call", method="sendMessage", outcome="ok")
    await visitor.sees("update", state="done")
    async with browser(demo.page.address) as late:
        (update,) = late.world["updates"]
        assert (update["label"], update["state"]) == ("hello", "done")
        assert late.world["calls"][-1]["method"] == "sendMessage"
        assert not [call for call in late.world["calls"] if call["method"] == "getUpdates"]
    assert await visitor.refused("body", kind="call", number=10**6) == "forgotten"
    assert await visitor.refused("body", kind="update", number=10**6) == "forgotten"


async def test_only_the_newest_are_kept(demo: Demo, visitor: Browser, bot: Bot) -> None:
    """A long demo does not grow without end."""
    await bot.get_me()
    first = await visitor.sees("call", method="getMe")
    for _ in range(KEPT):
        demo.scene.sandbox.api.begin("getMe", next(iter(demo.scene.sandbox.calls)).parameters)
    assert await visitor.refused("body", kind="call", number=first["number"]) == "forgotten"


async def test_what_is_not_drawn_is_listed(demo: Demo, visitor: Browser, bot: Bot) -> None:
    """A call that the page has no picture of is named, also to who comes later."""
    assert visitor.world["undrawn"] == []
    with pytest.raises(Exception, match="no such method"):
        await bot.send_dice(visitor.person("customer"))
    await visitor.sees("undrawn", methods=["sendDice"])
    await visitor.sees("call", method="sendDice", drawn=False)
    async with browser(demo.page.address) as late:
        assert late.world["undrawn"] == ["sendDice"]


def test_what_is_drawn() -> None:
    """Names are those of the Bot API in whatever case; nothing is both drawn and unseen."""
    assert is_drawn("SENDMESSAGE")
    assert is_drawn("getMe")
    assert not is_drawn("sendDice")
    assert DRAWN.isdisjoint(UNSEEN)
    assert all(reason.strip() for reason in UNSEEN.values())


@pytest.mark.parametrize(
    ("operation", "data", "told"),
    [
        ("sale:Ab3", "sale:Ab3:0", True),
        ("sale:Ab3", "nosale:Ab4", False),
        ("undo:7", "undone:7", True),
        ("undo:7", "undone:17", False),
        ("join:500001:4", "join:kk:4", True),
        ("sale:sale", "sale:Ab3:0", False),
    ],
)
def test_a_button_names_its_operation(operation: str, data: str, told: bool) -> None:
    """The last part of an operation's id travels in the button."""
    tap = Update(1, "callback_query", {"callback_query": {"data": data}}, 500_001)
    assert names(tap, operation) is told


def test_a_typed_answer_names_its_operation() -> None:
    """What was typed is named by its chat and message."""
    typed = Update(1, "message", {"message": {"message_id": 9}}, 500_001)
    assert names(typed, "spend:500001:9")
    assert not names(typed, "spend:500001:8")
    assert not names(typed, "spend:500002:9")

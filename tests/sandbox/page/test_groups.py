"""A group of the team's on the page: opened, written into, and out of reach for everybody else."""

import base64
from functools import partial

import pytest
from aiogram import Bot

from tests.sandbox.page.browser import Browser, Json
from tests.sandbox.pictures import picture


@pytest.fixture
async def group(visitor: Browser) -> int:
    """The owner has opened it."""
    opened = await visitor.do("group", person=visitor.person("owner"), title="Answers")
    return int(opened["chat"])


async def test_a_group_is_the_teams(visitor: Browser, group: int) -> None:
    """A forum with this title: the owner and the cashier see it, the customer does not."""
    chat = (await visitor.finds(lambda event: _chat(event).get("id") == group))["chat"]
    assert (chat["title"], chat["forum"], chat["person"]) == ("Answers", True, None)
    assert chat["members"] == sorted([visitor.person("cashier"), visitor.person("owner")])
    name = await visitor.refused("group", person=visitor.person("owner"), title=" ")
    assert name == "bad_name"


async def test_the_team_writes_in_its_topics(visitor: Browser, bot: Bot, group: int) -> None:
    """Texts, pictures and files, in a topic or beside all; the bot hears where they stand."""
    cashier = visitor.person("cashier")
    thread = (await bot.create_forum_topic(group, "Emma")).message_thread_id
    content = base64.b64encode(picture(40, 30)).decode()
    place = {"person": cashier, "chat": group, "thread": thread}
    await visitor.do("send", text="Coming!", **place)
    await visitor.do("photo", name="a.png", base64=content, **place)
    await visitor.do("document", name="a.pdf", base64=content, **place)
    await visitor.do("sticker", **place)
    for kind in ("text", "photo", "document", "sticker"):
        sent = await visitor.finds(partial(_is_from, cashier, kind))
        assert (sent["chat"], sent["message"]["thread"]) == (group, thread)
    await visitor.do("send", person=cashier, chat=group, text="to all")
    told = await visitor.finds(lambda event: _text(event) == "to all")
    assert told["message"]["thread"] is None
    closed = {**place, "thread": thread + 100}
    assert await visitor.refused("send", text="nowhere", **closed) == "cannot_send"


async def test_nobody_else_writes_there(visitor: Browser, group: int) -> None:
    """Neither the customer, nor anybody into somebody else's chat with the bot."""
    customer, owner = visitor.person("customer"), visitor.person("owner")
    for person, chat in ((customer, group), (owner, customer)):
        refused = await visitor.refused("send", person=person, chat=chat, text="hello")
        assert refused == "malformed"


def _chat(event: Json) -> Json:
    chat: Json = event["chat"] if event["type"] == "chat" else {}
    return chat


def _is_from(person: int, kind: str, event: Json) -> bool:
    if event["type"] != "message":
        return False
    message = event["message"]
    return bool(message["from"]["id"] == person and message["kind"] == kind)


def _text(event: Json) -> str:
    return str(event["message"]["text"]) if event["type"] == "message" else ""

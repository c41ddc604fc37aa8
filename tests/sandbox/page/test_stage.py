"""One demo after the other on the same page."""

import asyncio
import tempfile
from pathlib import Path

import pytest

from sandbox.page.cast import CASTS, cast_for
from tests.sandbox.page.bots import EchoBot
from tests.sandbox.page.browser import Browser, browser
from tests.sandbox.page.conftest import Demo, running, served


async def test_reset(demo: Demo, visitor: Browser) -> None:
    """Everything is anew: people, chats, faults, database, the bot's process, the tour's step."""
    customer = visitor.person("customer")
    await visitor.do("send", person=customer, text="hello")
    await visitor.reads("you said hello", customer)
    await visitor.do("rename", person=customer, name="Zoë")
    await visitor.do("add", name="Nur", language="kk")
    await visitor.do("fault", kind="double", on=True)
    await visitor.do("step", number=3, tour="whole")
    old_bot, old_folder = demo.bot, _folder(demo)
    visitor.forget()

    await visitor.do("reset")
    world = await visitor.sees("world")
    assert [person["name"] for person in world["people"]] == ["Emma", "Jack", "Oliver"]
    assert not any(chat["messages"] for chat in world["chats"])
    assert not any(world["faults"].values())
    assert (world["step"], world["calls"], world["entries"]) == (None, [], [])
    await visitor.do("send", person=visitor.person("customer"), text="hello again")
    await visitor.reads("you said hello again", visitor.person("customer"))
    assert len(demo.bots) == 2
    await demo.stage.close()
    assert not old_bot.alive
    assert not old_folder.exists()


async def test_two_resets_at_once(demo: Demo, visitor: Browser) -> None:
    """Two visitors may both want to begin anew."""
    visitor.forget()
    await asyncio.gather(visitor.do("reset"), visitor.do("reset"))
    await visitor.finds(lambda event: [e["type"] for e in visitor.events].count("world") == 2)
    await visitor.do("send", person=visitor.person("customer"), text="hello")
    await visitor.reads("you said hello", visitor.person("customer"))
    assert len(demo.bots) == 3


async def test_the_old_demo_is_not_heard(demo: Demo, visitor: Browser) -> None:
    """What still happens behind the curtain reaches nobody."""
    old = demo.scene
    await visitor.do("reset")
    await visitor.finds(lambda event: demo.scene is not old)
    visitor.forget()
    person = next(iter(old.people.values()))
    person.rename("Nobody")
    await visitor.do("rename", person=visitor.person("customer"), name="Zoë")
    told = await visitor.sees("person")
    assert told["person"]["name"] == "Zoë"


async def test_the_tours_step_outlives_the_window(demo: Demo, visitor: Browser) -> None:
    """Whoever reloads the page goes on where they were."""
    await visitor.do("step", number=4, tour="minute")
    async with browser(demo.page.address) as again:
        assert (again.world["step"], again.world["tour"]) == (4, "minute")
        await again.do("step", number=None, tour=None)
    assert await visitor.refused("step", number="four", tour="minute") == "malformed"


async def test_the_first_visitor_chooses_the_language() -> None:
    """People are called and speak as the first visitor does; the second changes nothing, and a
    new demo begins in the same language.
    """
    kazakhs = [*CASTS["kk"].roles().values()]
    async with (
        served(EchoBot, language=None) as demo,
        browser(demo.page.address, "kk-KZ") as first,
        browser(demo.page.address, "en") as second,
    ):
        assert _cast(first) == _cast(second) == kazakhs
        assert {person["language"] for person in first.world["people"]} == {"kk"}
        second.forget()
        await second.do("reset")
        await second.sees("world")
        assert _cast(second) == kazakhs


async def test_a_new_language_begins_a_new_demo(demo: Demo, visitor: Browser) -> None:
    """Whoever chooses another language finds people who speak it, now and after the next reset."""
    for wanted in ({"language": "uk"}, {}):
        visitor.forget()
        await visitor.do("reset", **wanted)
        world = await visitor.sees("world")
        assert (_cast(visitor), world["language"]) == ([*CASTS["uk"].roles().values()], "uk")
    assert demo.scene.empty


async def test_nobody_is_renamed_in_the_midst_of_a_talk() -> None:
    """A visitor who comes when people have begun to talk finds them as they are."""
    async with served(EchoBot, language="uk") as demo:
        person = next(iter(demo.scene.people.values()))
        await person.send("привіт", wait=False)
        async with browser(demo.page.address, "en") as visitor:
            assert _cast(visitor) == [*CASTS["uk"].roles().values()]


@pytest.mark.parametrize(
    ("named", "language"),
    [
        (None, "ru"),
        ("kk", "kk"),
        ("kk-KZ,ru;q=0.9,en;q=0.8", "kk"),
        ("uk_UA.UTF-8", "uk"),
        ("EN-us", "en"),
        ("de", "en"),
        ("", "en"),
    ],
)
def test_languages_as_browsers_and_terminals_name_them(named: str | None, language: str) -> None:
    """Who speaks none of the four is met in English."""
    assert cast_for(named).language == language


async def test_nothing_is_left_behind() -> None:
    """A demo that ends takes its folder along."""
    async with served(EchoBot) as demo, browser(demo.page.address) as visitor:
        await running(visitor)
        folder = _folder(demo)
        assert folder.is_relative_to(tempfile.gettempdir())
        assert folder.exists()
    assert not folder.exists()
    assert demo.bot.starts == 1


def _folder(demo: Demo) -> Path:
    return Path(demo.bot.settings["DATABASE_URL"].removeprefix("sqlite:///")).parent


def _cast(visitor: Browser) -> list[str]:
    return [person["name"] for person in visitor.world["people"]]

"""Time moves for the sandbox and the bot together, and everyone sees what comes of it."""

import asyncio
from collections.abc import AsyncIterator
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from sandbox.page.moments import MOST_STEPS, next_weekday, same_time_tomorrow, steps
from tests.sandbox.echo import make_bot
from tests.sandbox.page.bots import LocalBot
from tests.sandbox.page.browser import Browser, browser
from tests.sandbox.page.conftest import Demo, running, served

ALMATY = ZoneInfo("Asia/Almaty")
NEW_YORK = ZoneInfo("America/New_York")


class DailyBot(LocalBot):
    """Greets the customer every six hours by its clock."""

    async def live(self) -> None:
        """Serve until cancelled."""
        bot = make_bot(self.sandbox.base_url, self.sandbox.token)
        chat = next(iter(self.sandbox.telegram.chats.values()))
        chat.started = True
        try:
            await bot.get_updates(timeout=0)
            while True:
                await self.sandbox.clock.sleep(6 * 3600)
                await bot.send_message(chat.id, f"{self.sandbox.clock.now():%d %H:%M}")
        finally:
            await bot.session.close()


@pytest.fixture
async def demo() -> AsyncIterator[Demo]:
    """A demo whose bot has something to do as time goes by."""
    async with served(DailyBot) as demo:
        yield demo


async def test_what_is_due_happens_in_its_order(demo: Demo, visitor: Browser) -> None:
    """In two days the bot does each thing at its hour, and the clock is seen going."""
    customer = visitor.person("customer")
    began = datetime.fromisoformat(visitor.world["now"])
    await visitor.do("advance", seconds=2 * 86_400)
    await visitor.finds(lambda event: _clock(event) >= began + timedelta(days=2), within=30)
    sent = [
        event["message"]["date"]
        for event in visitor.events
        if event["type"] == "message" and event["chat"] == customer
    ]
    hours = [(date - began.timestamp()) / 3600 for date in sent]
    assert [round(hour / 6) for hour in hours] == [*range(1, len(hours) + 1)]
    assert len(hours) in {7, 8}
    clocks = [_clock(event) for event in visitor.events if event["type"] == "clock"]
    assert len(clocks) > 20
    assert clocks == sorted(clocks)


async def test_it_is_said_when_a_journey_has_ended(demo: Demo, visitor: Browser) -> None:
    """Until then the clock is on its way, also for whoever opens the page meanwhile."""
    await visitor.do("advance", seconds=30 * 86_400)
    await visitor.sees("clock", moving=True)
    async with browser(demo.page.address) as other:
        assert other.world["moving"]
        arrived = await other.sees("clock", within=30, moving=False)
    await visitor.finds(lambda event: event == arrived)
    assert not demo.scene.time_machine.moving


async def test_a_journey_does_not_hold_up_the_page(demo: Demo, visitor: Browser) -> None:
    """While time goes by, commands are answered; a second journey begins where the first ends."""
    began = datetime.fromisoformat(visitor.world["now"])
    await visitor.do("advance", seconds=86_400)
    await visitor.do("advance", to={"tomorrow": True})
    await visitor.do("rename", person=visitor.person("customer"), name="Zoë")
    await visitor.sees("person")
    assert demo.scene.sandbox.clock.now() < began + timedelta(days=1)
    await visitor.finds(lambda event: _clock(event) >= began + timedelta(days=2), within=30)


async def test_to_friday(demo: Demo, visitor: Browser) -> None:
    """Friday noon is that of the programme's time zone."""
    await visitor.do("advance", to={"weekday": 5, "time": "12:00"})
    assert visitor.world["timezone"] == "Asia/Almaty"

    def noon(event: dict[str, object]) -> bool:
        local = _clock(event).astimezone(ALMATY)
        return (local.isoweekday(), local.hour, local.minute) == (5, 12, 0)

    await visitor.finds(noon, within=30)


async def test_time_goes_on_without_the_bot(demo: Demo, visitor: Browser) -> None:
    """A dead bot keeps no clock from moving."""
    await visitor.do("kill")
    await visitor.sees("process", state="dead")
    began = datetime.fromisoformat(visitor.world["now"])
    await visitor.do("advance", seconds=3600)
    await visitor.finds(lambda event: _clock(event) >= began + timedelta(hours=1))


@pytest.mark.parametrize(
    "request_",
    [
        {},
        {"seconds": 0},
        {"seconds": -1},
        {"seconds": 1e9},
        {"to": {"weekday": 8, "time": "12:00"}},
        {"to": {"weekday": 5, "time": "noon"}},
        {"to": {"tomorrow": False}},
    ],
)
async def test_nowhere_to_go(visitor: Browser, request_: dict[str, object]) -> None:
    """Time moves forward, to somewhere, within three years."""
    assert await visitor.refused("advance", **request_) == "malformed"


async def test_ending_on_the_way(demo: Demo) -> None:
    """A demo that ends during a journey ends at once."""
    async with browser(demo.page.address) as visitor:
        await running(visitor)
        await visitor.do("advance", seconds=365 * 86_400)
        await visitor.finds(lambda event: event["type"] == "clock")
    async with asyncio.timeout(5):
        await demo.stage.close()


@pytest.mark.parametrize(
    ("now", "weekday", "expected"),
    [
        ("2025-06-06T06:59:59+00:00", 5, "2025-06-06T12:00:00+05:00"),
        ("2025-06-06T07:00:00+00:00", 5, "2025-06-13T12:00:00+05:00"),
        ("2025-06-05T20:00:00+00:00", 5, "2025-06-06T12:00:00+05:00"),
        ("2025-06-07T12:00:00+00:00", 1, "2025-06-09T12:00:00+05:00"),
        ("2025-06-08T12:00:00+00:00", 7, "2025-06-15T12:00:00+05:00"),
    ],
)
def test_the_next_weekday(now: str, weekday: int, expected: str) -> None:
    """It is always to come, and counted by the local calendar."""
    found = next_weekday(datetime.fromisoformat(now), ALMATY, weekday, time(12))
    assert found == datetime.fromisoformat(expected)


def test_the_clock_on_the_wall() -> None:
    """A day may have 23 hours or 25: tomorrow at the same time is what the wall says."""
    for now, hours in (("2025-03-08T17:00:00+00:00", 23), ("2025-11-01T16:00:00+00:00", 25)):
        before = datetime.fromisoformat(now)
        assert same_time_tomorrow(before, NEW_YORK) - before == timedelta(hours=hours)
    friday = next_weekday(datetime(2025, 3, 8, 17, tzinfo=ALMATY), NEW_YORK, 7, time(12))
    assert friday.astimezone(ZoneInfo("UTC")).hour == 16


@pytest.mark.parametrize(
    ("way", "count"),
    [
        (timedelta(0), 0),
        (timedelta(seconds=1), 1),
        (timedelta(minutes=5), 1),
        (timedelta(hours=1), 12),
        (timedelta(days=1), 24),
        (timedelta(days=7), 168),
        (timedelta(days=365), MOST_STEPS),
    ],
)
def test_steps(way: timedelta, count: int) -> None:
    """Short steps near, longer ones far, and together the whole way."""
    taken = steps(way)
    assert len(taken) == count
    assert sum(taken, timedelta(0)) == way


def _clock(event: dict[str, object]) -> datetime:
    if event["type"] != "clock":
        return datetime.min.replace(tzinfo=ALMATY)
    return datetime.fromisoformat(str(event["now"]))

"""A visitor of the demo's page, and everything that must not happen during a visit."""

import asyncio
import json
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any

from tests.browser.demo import CHROMIUM

if TYPE_CHECKING:
    from playwright.async_api import (
        Browser,
        ConsoleMessage,
        ElementHandle,
        Locator,
        Page,
        Request,
        WebSocket,
    )

LOCALES = {"ru": "ru-RU", "uk": "uk-UA", "kk": "kk-KZ", "en": "en-GB"}
WIDE = (1400, 900)
NARROW = (360, 740)
PATIENCE = 15_000
"""Milliseconds: how long a visitor waits for anything."""

Json = dict[str, Any]


class Visit:
    """An open page; `trouble` is what a visitor would complain about, `doing` what
    they were at, where that is known.
    """

    def __init__(self, page: "Page", address: str) -> None:
        self.page = page
        self.address = address
        self.trouble: list[str] = []
        self.events: list[Json] = []
        self.doing = ""
        self._news = asyncio.Event()
        page.on("console", self._console)
        page.on("pageerror", lambda error: self.trouble.append(f"error: {error}"))
        page.on("request", self._request)
        page.on("websocket", self._line)

    async def open(self, query: str) -> None:
        """Open the page and wait until the bot runs."""
        await self.page.goto(f"{self.address}/?{query}")
        await self.told(lambda event: "running" in {event.get("process"), event.get("state")})
        await self.page.locator(".slot .who-name").first.wait_for(state="attached")

    async def told(self, fits: Callable[[Json], object]) -> Json:
        """The first event that fits, past or to come."""
        async with asyncio.timeout(4 * PATIENCE / 1000):
            while True:
                for event in self.events:
                    if fits(event):
                        return event
                self._news.clear()
                await self._news.wait()

    async def jump(self, to: str) -> None:
        """Press one of the time machine's buttons, and wait until it has arrived."""
        await self.page.locator(f'[data-jump="{to}"]').click()
        await self.page.locator(".time-machine.moving").wait_for()
        await self.page.locator(".time-machine:not(.moving)").wait_for()

    async def touch(self, node: "ElementHandle") -> None:
        """Click what may be drawn anew at the same moment: then it is not touched."""
        from playwright.async_api import Error  # noqa: PLC0415 - may not be installed

        try:
            await node.click()
        except Error as error:
            if "not attached" not in error.message:
                raise

    def phone(self, place: str) -> "Phone":
        """The phone that stands there: customer, cashier or owner."""
        return Phone(self, place)

    @property
    def world(self) -> Json:
        """The world as the newest visit found it."""
        return next(event for event in reversed(self.events) if event["type"] == "world")

    def told_of(self, kind: str) -> list[Json]:
        """The events of a kind so far."""
        return [event for event in self.events if event["type"] == kind]

    def entries(self) -> list[Json]:
        """Everything that the ledger holds, as the page was told."""
        later = [event["rows"] for event in self.told_of("entries")]
        return [*self.world["entries"], *(row for rows in later for row in rows)]

    async def entries_after(self, known: int) -> list[Json]:
        """The same, once there are more than were known: the page is told a moment later."""
        await self.told(lambda _: len(self.entries()) > known)
        return self.entries()

    def undrawn(self) -> list[str]:
        """Calls of the bot that the page does not draw."""
        told = [event["methods"] for event in self.told_of("undrawn")]
        return [*self.world["undrawn"], *(method for methods in told for method in methods)]

    def _console(self, message: "ConsoleMessage") -> None:
        if message.type in {"error", "warning"}:
            self.trouble.append(f"console: {message.text}")

    def _request(self, request: "Request") -> None:
        if not request.url.startswith((self.address, "blob:")):
            self.trouble.append(f"asked elsewhere: {request.url}")

    def _line(self, line: "WebSocket") -> None:
        line.on("framereceived", self._heard)

    def _heard(self, frame: str | bytes) -> None:
        said = json.loads(frame)
        if "type" in said:
            self.events.append(said)
            self._news.set()


class Phone:
    """One phone on the page, used as a finger would."""

    def __init__(self, visit: Visit, place: str) -> None:
        self.visit = visit
        self.node = visit.page.locator(f'.slot[data-place="{place}"]')

    async def name(self) -> str:
        """Whose phone it is."""
        return await self.node.locator(".who-name").inner_text()

    async def start(self) -> None:
        """START."""
        await self.node.locator(".start").click()

    async def send(self, text: str) -> None:
        """Type, and press Enter."""
        field = self.node.locator(".field-text")
        await field.fill(text)
        await field.press("Enter")

    async def tap(self, beginning: str) -> None:
        """A button that begins like this, under the newest message of the bot."""
        newest = self.node.locator(".unit.in").last
        await newest.locator(".inline-keyboard .key", has_text=beginning).first.click()

    def key(self, data: str) -> "Locator":
        """The button, under the newest message of the bot, that carries something like this."""
        return self.node.locator(".unit.in").last.locator(f'.key[data-data^="{data}"]')

    async def press(self, beginning: str) -> None:
        """A key of the reply keyboard."""
        await self.node.locator(".keys .key", has_text=beginning).click()

    async def scan(self) -> None:
        """The customer's screen."""
        await self.node.locator(".scan").click()

    def bubbles(self, text: str) -> "Locator":
        """The bot's messages that contain a text."""
        return self.node.locator(".unit.in .bubble", has_text=text)

    async def reads(self, text: str) -> None:
        """Wait until a message of the bot contains a text."""
        await self.bubbles(text).last.wait_for()

    async def count(self, text: str) -> int:
        """How many messages of the bot contain a text."""
        return await self.bubbles(text).count()


@asynccontextmanager
async def launched() -> "AsyncIterator[Browser]":
    """Chromium, until this ends."""
    from playwright.async_api import async_playwright  # noqa: PLC0415 - may not be installed

    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=CHROMIUM)
        try:
            yield browser
        finally:
            await browser.close()


@asynccontextmanager
async def browsing(
    chromium: "Browser",
    address: str,
    language: str = "en",
    *,
    size: tuple[int, int] = WIDE,
    **options: Any,
) -> AsyncIterator[Visit]:
    """A visit by somebody who has not been there before. It must be without trouble."""
    from playwright.async_api import Error  # noqa: PLC0415 - may not be installed

    context = await chromium.new_context(
        viewport={"width": size[0], "height": size[1]},
        locale=LOCALES[language],
        reduced_motion="reduce",
        **options,
    )
    context.set_default_timeout(PATIENCE)
    visit = Visit(await context.new_page(), address)
    try:
        await visit.open(f"lang={language}")
        yield visit
        assert visit.trouble == [], visit.trouble
        assert visit.undrawn() == [], visit.undrawn()
    except Error as error:
        raise AssertionError(f"{visit.doing}\n{error}") from error
    finally:
        await context.close()

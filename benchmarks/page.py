"""The demo's page

`python -m sandbox` with chromium looking at it: somebody asks, the bot answers with a text and a
button, and all of it is drawn as it comes. What the browser's main thread spends on each message
(scripting; layout and style) once a chat holds 10 000, over the same in that chat at 100; what the
page's server, the sandbox and the bot hold together (RSS) by then; how long a start takes, of which
the system has cached the files, to the page and to the bot's listening. The page was warmed up.
"""

import asyncio
import signal
import sys
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from shutil import which
from typing import Any

from aiohttp import ClientSession, ClientWebSocketResponse
from playwright.async_api import CDPSession, Page, async_playwright

from benchmarks.figures import Figure, Goal, ratios
from benchmarks.processes import ROOT, resident

EXPLAINED = """
A message is drawn once and appended; what stands is not touched. Messages out of sight stand on
pages that cost no layout (`content-visibility`), and those in books, so that a long chat is a few
boxes to the browser. The server keeps what a browser may ask for: the newest messages of each chat
when it comes, older ones when it scrolls.
"""

FIRST_PORT = 22_000
WARM = 1_000
FEW = 100
WINDOW = 200  # messages that are drawn while it is measured
AT_ONCE = 20  # questions that may wait for their answers
SETTLE, PATIENCE = 1.0, 60.0  # seconds


@dataclass(frozen=True, slots=True)
class Cost:
    """Milliseconds of the browser's main thread for each message."""

    scripting: float
    layout: float


@dataclass(frozen=True, slots=True)
class Round:
    """One demo, from its start to a chat full of messages."""

    to_page: float
    to_bot: float
    few: Cost
    many: Cost
    megabytes: float


def run(quick: bool = False) -> list[Figure]:
    """Each round on a demo of its own."""
    many, rounds = (1_000, 1) if quick else (10_000, 3)
    return asyncio.run(_run(many, rounds))


async def _run(many: int, rounds: int) -> list[Figure]:
    found = [await _round(many) for _ in range(rounds)]
    few_script, many_script = ([one.scripting for one in at] for at in _costs(found))
    few_layout, many_layout = ([one.layout for one in at] for at in _costs(found))
    over = f"at {FEW}"
    return [
        Figure(
            f"scripting a message at {many}",
            ratios(many_script, few_script),
            over=over,
            goal=Goal(at_most=1.5),
        ),
        Figure(f"layout and style at {many}", ratios(many_layout, few_layout), over=over),
        Figure(f"scripting a message at {many}", tuple(many_script), "ms"),
        Figure(f"layout and style at {many}", tuple(many_layout), "ms"),
        Figure(
            f"bot, sandbox and page server, {many} messages",
            tuple(one.megabytes for one in found),
            "MB",
            goal=Goal(at_most=400),
        ),
        Figure("start to the page", tuple(one.to_page for one in found), "s", goal=Goal(at_most=5)),
        Figure("start to the bot's listening", tuple(one.to_bot for one in found), "s"),
    ]


def _costs(found: list[Round]) -> tuple[list[Cost], list[Cost]]:
    return [one.few for one in found], [one.many for one in found]


async def _round(many: int) -> Round:
    started = time.perf_counter()
    async with (
        _demo() as (process, address),
        ClientSession() as session,
    ):
        async with session.get(address) as served:
            await served.read()
        to_page = time.perf_counter() - started
        async with session.ws_connect(f"{address}/live?language=en", max_msg_size=0) as line:
            talk = Talk(line)
            await talk.begin()
            to_bot = time.perf_counter() - started
            async with _looking_at(address) as browser:
                await talk.until(WARM)  # what runs for the first time is slow in any chat
                await talk.anew()
                await talk.until(FEW)
                few = await _cost(talk, browser)
                await talk.until(many)
                cost = await _cost(talk, browser)
                megabytes = sum(resident(pid) for pid in (process.pid, _child_of(process.pid)))
    return Round(to_page, to_bot, few, cost, megabytes)


async def _cost(talk: "Talk", browser: "Browser") -> Cost:
    """Of the next messages in the chat, each of them drawn."""
    await browser.drawn(talk.held)
    before, held = await browser.spent(), talk.held
    await talk.until(held + WINDOW)
    await browser.drawn(talk.held)
    after, messages = await browser.spent(), talk.held - held
    scripting, layout = (1000 * (after[part] - before[part]) / messages for part in (0, 1))
    return Cost(scripting, layout)


class Browser:
    """Chromium with the page open, asked how its main thread spends its time."""

    def __init__(self, page: Page, line: CDPSession) -> None:
        self._page = page
        self._line = line

    async def drawn(self, messages: int) -> None:
        """Wait until the customer's phone shows so many, and no more work is left."""
        shown = self._page.locator('.slot[data-place="customer"] .unit')
        async with asyncio.timeout(PATIENCE):
            while await shown.count() != messages:  # noqa: ASYNC110 - nobody tells
                await asyncio.sleep(SETTLE)
        await asyncio.sleep(SETTLE)

    async def spent(self) -> tuple[float, float]:
        """Seconds so far: scripting; layout and style."""
        told = await self._line.send("Performance.getMetrics")
        seconds = {metric["name"]: metric["value"] for metric in told["metrics"]}
        layout = seconds["LayoutDuration"] + seconds["RecalcStyleDuration"]
        return seconds["ScriptDuration"], layout


class Talk:
    """The customer's chat with the bot, from a visitor's own line; `held` is its length."""

    def __init__(self, line: ClientWebSocketResponse) -> None:
        self._line = line
        self._customer = 0
        self.held = 0

    async def begin(self) -> None:
        """Wait for a world, and until the bot runs."""
        seen = running = False
        while not (seen and running):
            said = await self._line.receive_json()
            if said.get("type") == "world":
                people = said["people"]
                self._customer = next(one["id"] for one in people if one["role"] == "customer")
                seen = True
            running = "running" in {said.get("process"), said.get("state")}

    async def anew(self) -> None:
        """An empty chat: everything begins again, but for the browser and its page."""
        await self._line.send_json({"id": 0, "do": "reset"})
        self.held = 0
        await self.begin()

    async def until(self, length: int) -> None:
        """Ask until the chat holds so many messages, all of them answered."""
        asked = answered = 0
        wanted = -(-(length - self.held) // 2)
        while answered < wanted:
            while asked < wanted and asked - answered < AT_ONCE:
                await self._ask()
                asked += 1
            answered += await self._heard()

    async def _ask(self) -> None:
        asking = {"id": 0, "do": "send", "person": self._customer, "text": "/start"}
        await self._line.send_json(asking)

    async def _heard(self) -> bool:
        """Take in one event; whether it was an answer of the bot."""
        said: dict[str, Any] = await self._line.receive_json()
        if said.get("type") != "message" or said["chat"] != self._customer:
            return False
        self.held += 1
        return bool(said["message"]["from"]["bot"])


@asynccontextmanager
async def _demo() -> AsyncIterator[tuple[asyncio.subprocess.Process, str]]:
    """A demo, from the moment that it tells its address."""
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        *("-m", "sandbox", "--empty", "--port", str(FIRST_PORT)),
        cwd=ROOT,
        stdout=asyncio.subprocess.PIPE,
    )
    assert process.stdout is not None
    try:
        greeting = (await process.stdout.readline()).decode()
        yield process, next(word for word in greeting.split() if word.startswith("http://"))
    finally:
        process.send_signal(signal.SIGINT)
        await process.wait()


@asynccontextmanager
async def _looking_at(address: str) -> AsyncIterator[Browser]:
    """Chromium, until this ends."""
    async with async_playwright() as playwright:
        chromium = await playwright.chromium.launch(executable_path=which("chromium"))
        try:
            page = await chromium.new_page(viewport={"width": 1400, "height": 900})
            await page.goto(f"{address}/?lang=en")
            await page.locator(".slot .who-name").first.wait_for()
            line = await page.context.new_cdp_session(page)
            await line.send("Performance.enable")
            yield Browser(page, line)
        finally:
            await chromium.close()


def _child_of(pid: int) -> int:
    """The bot's process."""
    children = Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii").split()
    return int(children[0])

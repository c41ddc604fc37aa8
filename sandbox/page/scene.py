"""One run of the demo: a sandbox, the bot, and three people with a phone each."""

import asyncio
import secrets
import tempfile
from collections.abc import Callable, Coroutine, Mapping
from contextlib import AsyncExitStack, suppress
from datetime import UTC, datetime, time
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from sandbox.clock import MovableClock
from sandbox.exchange import NotSeen
from sandbox.page.cast import SHOP, Cast
from sandbox.page.feed import Feed
from sandbox.page.inspector import Inspector
from sandbox.page.ledger import Changes, Ledger
from sandbox.page.life import Bot, Life
from sandbox.page.moments import next_weekday
from sandbox.page.opening import open_shop
from sandbox.page.rules import Rules
from sandbox.page.time_machine import TimeMachine
from sandbox.page.troubles import Troubles
from sandbox.people import Person, check_name
from sandbox.process import BotProcess
from sandbox.sandbox import Sandbox
from sandbox.telegram import Chat, Json

KEPT_MESSAGES = 20_000
KEPT_CALLS = 2_000
KEPT_ENTRIES = 300
TIME_ZONE = "Asia/Almaty"
"""Until the bot has opened its programme."""

FRIDAY, NOON = 5, time(12)
"""When a shop that is at work is looked at: the till is busy, and nobody is asleep."""

AT_REST, SOON = 1.0, 0.1
"""Real seconds between looks at the ledger, and from something happening to the next look."""

MakeBot = Callable[[Sandbox, Mapping[str, str]], Bot]


class Scene:
    """From `open` to `close`; `tell` hears of everything that happens.

    `open` returns with everyone in their place, while the bot's process is still starting. An
    `empty` shop is looked at from there on; another once `work` has put it to work.
    """

    def __init__(
        self,
        tell: Callable[[Json], None],
        cast: Cast,
        make_bot: MakeBot = BotProcess,
        *,
        empty: bool = True,
    ) -> None:
        self._tell = tell
        self._cast = cast
        self.empty = empty
        self._make_bot = make_bot
        self._stack = AsyncExitStack()
        self._tasks: set[asyncio.Task[None]] = set()
        self._stirred = asyncio.Event()
        self._settings: dict[str, str] = {}
        self._entries: list[Json] = []
        self._newest: dict[str, Any] = {"outbox": [], "purses": [], "program": None}
        self.people: dict[int, Person] = {}
        self.roles: dict[int, str] = {}
        self.sandbox = Sandbox(
            seed=secrets.randbits(32),
            clock=MovableClock(None if empty else _friday_noon(), running=True),
            keep=KEPT_MESSAGES,
            keep_calls=KEPT_CALLS,
            name=SHOP,
        )
        self.time_machine = TimeMachine(self.sandbox, tell)
        self.troubles = Troubles(self.sandbox.faults)
        self.feed = Feed(self.sandbox.telegram, self.people, self.roles, tell)
        self.inspector = Inspector(self.sandbox.api, self.sandbox.clock.now, tell)
        self.sandbox.telegram.listeners.append(lambda *_: self._stirred.set())
        self.sandbox.api.on_answer.append(lambda _: self._stirred.set())
        for role, name in cast.roles().items():
            person = self.sandbox.person(name, cast.language)
            self.people[person.id] = person
            self.roles[person.id] = role

    async def open(self) -> None:
        """Serve the sandbox and start the bot."""
        folder = Path(self._stack.enter_context(tempfile.TemporaryDirectory(prefix="tamga-demo-")))
        database = folder / "tamga.db"
        self._ledger = Ledger(database)
        self._stack.callback(self._ledger.close)
        await self._stack.enter_async_context(self.sandbox)
        owner = next(number for number, role in self.roles.items() if role == "owner")
        self._settings |= {
            "DATABASE_URL": f"sqlite:///{database}",
            "OWNER_IDS": str(owner),
            "DEFAULT_LANGUAGE": self._cast.language,
            "LOG_LEVEL": "WARNING",
        }
        self.rules = Rules(self.sandbox, self._settings, folder)
        self.life = Life(self._make_bot(self.sandbox, self._settings), self._tell)
        self._stack.push_async_callback(self.life.end)
        self._stack.push_async_callback(self._end_tasks)
        self.in_background(self._watch_ledger())
        self.life.start()

    async def work(self) -> None:
        """Have the three of them work a little, once the bot runs; they leave it where it dies."""
        if not await self.life.settled():
            return
        people = {role: self.people[number] for number, role in self.roles.items()}
        with suppress(NotSeen):  # it has died since, and whoever watches over its life says so
            await open_shop(self.sandbox.exchange, **people)

    async def close(self) -> None:
        """End the bot and leave nothing behind."""
        await self._stack.aclose()

    @property
    def zone(self) -> ZoneInfo:
        """The programme's time zone."""
        return ZoneInfo((self._newest["program"] or {}).get("timezone", TIME_ZONE))

    @property
    def language(self) -> str:
        """What everybody speaks to begin with."""
        return self._cast.language

    @property
    def untouched(self) -> bool:
        """Nobody has done anything yet."""
        return not any(person.chat.started for person in self.people.values())

    def recast(self, cast: Cast) -> None:
        """Give the three their names and language in another language."""
        names, self._cast = cast.roles(), cast
        self._settings["DEFAULT_LANGUAGE"] = cast.language
        for number, role in self.roles.items():
            self.people[number].rename(names[role])
            self.people[number].speak(cast.language)

    def world(self) -> Json:
        """Everything as it is now."""
        telegram = self.sandbox.telegram
        return {
            "type": "world",
            "bot": {"name": telegram.bot.first_name, "username": telegram.bot.username},
            "now": self.sandbox.clock.now().isoformat(),
            "running": self.sandbox.clock.running,
            "moving": self.time_machine.moving,
            "empty": self.empty,
            "timezone": str(self.zone),
            **self.feed.world(),
            **self.inspector.rows(),
            "entries": self._entries,
            **self._newest,
            "faults": self.troubles.as_json(),
            "process": self.life.state,
            "why": self.life.why,
            "code": self.life.code,
        }

    def file(self, file_id: str) -> tuple[str, bytes] | None:
        """The name and the content of a file in a chat."""
        stored = self.sandbox.telegram.files.get(file_id)
        return (stored.name or Path(stored.path).name, stored.content) if stored else None

    def add(self, name: str, language: str | None) -> Person:
        """Somebody more, with a phone. Raises ValueError for what is no name."""
        person = self.sandbox.person(check_name(name), language)
        self.people[person.id] = person
        self.feed.tell_person(person)
        return person

    def open_group(self, title: str, by: Person) -> Chat:
        """A group with topics, which the bot manages; whoever opens it is in it, and the team.

        Raises ValueError for what is no name.
        """
        group = self.sandbox.group(check_name(title), forum=True)
        team = {number for number, role in self.roles.items() if role != "customer"}
        group.members = frozenset({by.id} | team)
        self.feed.tell_chat(group)
        return group

    def switch(self, kind: str, on: bool) -> None:
        """Switch a fault on or off. Raises KeyError for a fault that there is not."""
        self.troubles.switch(kind, on)
        if kind == "outage" and on:
            self.sandbox.delivery.hang_up()
        self._tell({"type": "faults", "faults": self.troubles.as_json()})

    def in_background(self, work: Coroutine[Any, Any, None]) -> None:
        """Have it done without waiting for it; it ends with the scene at the latest."""
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _end_tasks(self) -> None:
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    async def _watch_ledger(self) -> None:
        while True:
            changes = await asyncio.to_thread(self._ledger.changes, self.sandbox.clock.now())
            if changes is not None:
                self._tell_ledger(changes)
            try:
                async with asyncio.timeout(AT_REST):
                    await self._stirred.wait()
            except TimeoutError:
                continue
            self._stirred.clear()
            await asyncio.sleep(SOON)

    def _tell_ledger(self, changes: Changes) -> None:
        for entry in changes.entries:
            entry["update"] = self.inspector.cause_of(entry["operation"])
        if changes.entries:
            self._entries = [*self._entries, *changes.entries][-KEPT_ENTRIES:]
            self._tell({"type": "entries", "rows": changes.entries})
        for kind, rows in (("outbox", changes.outbox), ("purses", changes.purses)):
            if rows != self._newest[kind]:
                self._newest[kind] = rows
                self._tell({"type": kind, "rows": rows})
        if changes.program != self._newest["program"]:
            self._newest["program"] = changes.program
            self._tell({"type": "program", "program": changes.program})


def _friday_noon() -> datetime:
    return next_weekday(datetime.now(UTC), ZoneInfo(TIME_ZONE), FRIDAY, NOON)

"""A browser without a window: one WebSocket, everything that came through it, and commands."""

import asyncio
import itertools
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Any

import orjson
from aiohttp import ClientSession, ClientWebSocketResponse

Json = dict[str, Any]


class Browser:
    """What a visitor's browser knows: the newest world, and all that came after it."""

    def __init__(self, session: ClientSession, line: ClientWebSocketResponse, address: str) -> None:
        self.session = session
        self.address = address
        self.world: Json = {}
        self.events: list[Json] = []
        self._line = line
        self._ids = itertools.count(1)
        self._answers: dict[int, asyncio.Future[Json]] = {}
        self._news = asyncio.Condition()

    async def ask(self, do: str, /, **fields: Any) -> Json:
        """The answer to a command."""
        number = next(self._ids)
        answer: asyncio.Future[Json] = asyncio.get_running_loop().create_future()
        self._answers[number] = answer
        await self._line.send_json({"id": number, "do": do, **fields})
        async with asyncio.timeout(60):
            return await answer

    async def do(self, do: str, /, **fields: Any) -> Json:
        """The answer to a command that must not be refused."""
        answer = await self.ask(do, **fields)
        assert answer["ok"], answer
        return answer

    async def refused(self, do: str, /, **fields: Any) -> str:
        """The code of the refusal of a command."""
        answer = await self.ask(do, **fields)
        assert not answer["ok"], answer
        return str(answer["code"])

    async def sees(self, what: str, /, within: float = 10.0, **expected: Any) -> Json:
        """The first event of this kind with these fields, past or to come."""
        return await self.finds(
            lambda event: event["type"] == what and expected.items() <= event.items(), within
        )

    async def reads(self, text: str, chat: int, within: float = 10.0) -> Json:
        """The newest state of a message of the bot that contains a text, past or to come."""
        event = await self.finds(
            lambda event: (
                event["type"] == "message"
                and event["chat"] == chat
                and event["message"]["from"]["bot"]
                and text in event["message"]["text"]
            ),
            within,
        )
        message: Json = event["message"]
        return message

    async def finds(self, fits: Callable[[Json], bool], within: float = 10.0) -> Json:
        """The first event that fits, past or to come."""
        try:
            async with asyncio.timeout(within), self._news:
                while True:
                    for event in self.events:
                        if fits(event):
                            return event
                    await self._news.wait()
        except TimeoutError:
            shown = "\n".join(str(event)[:200] for event in self.events[-20:])
            raise AssertionError(
                f"it did not come within {within:g} s; the last were\n{shown}"
            ) from None

    def forget(self) -> None:
        """Look only at what is to come."""
        self.events.clear()

    def person(self, role: str) -> int:
        """Who stands in a phone."""
        return next(int(person["id"]) for person in self.world["people"] if person["role"] == role)

    async def listen(self) -> None:
        """Take in what comes, until the line ends."""
        async for frame in self._line:
            said = orjson.loads(frame.data)
            if "type" not in said:
                self._answers.pop(said["id"]).set_result(said)
                continue
            if said["type"] == "world":
                self.world = said
            async with self._news:
                self.events.append(said)
                self._news.notify_all()


@asynccontextmanager
async def browser(address: str, language: str | None = None) -> AsyncIterator[Browser]:
    """A visitor, once the world is there."""
    query = f"?language={language}" if language else ""
    async with (
        ClientSession() as session,
        session.ws_connect(f"{address}/live{query}", max_msg_size=0) as line,
    ):
        visitor = Browser(session, line, address)
        listening = asyncio.create_task(visitor.listen())
        try:
            await visitor.sees("world", within=60)
            yield visitor
        finally:
            listening.cancel()
            await asyncio.gather(listening, return_exceptions=True)

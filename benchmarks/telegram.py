"""A Telegram that costs next to nothing, so that a benchmark measures the bot and not Telegram.

It knows a few methods by heart, checks nothing, and brings updates by webhook over connections that
stay open. The sandbox checks every call and keeps every chat; it would be the slower of the two.
"""

import asyncio
import re
import time
from abc import ABC, abstractmethod
from collections import deque
from collections.abc import Callable
from functools import partial
from types import TracebackType
from typing import Any, Self, cast
from urllib.parse import parse_qsl, urlsplit

import orjson

TOKEN = "7000000001:" + "A" * 35
CHATS = 100
FIRST_CHAT = 1_000_000
GIVE_UP = 30.0  # seconds without an answer

_BOT = {"id": 7000000001, "is_bot": True, "first_name": "Tamga", "username": "tamga_bot"}
_CHAT_IN_FORM = re.compile(rb"chat_id=(\d+)")
_CHAT_IN_JSON = re.compile(rb'"chat_id":\s*"?(\d+)')
_LENGTH = re.compile(rb"\r\ncontent-length: *(\d+)", re.IGNORECASE)
_TIMEOUT = re.compile(rb'\btimeout(?:=|":)(\d+)')
_TRUE = orjson.dumps({"ok": True, "result": True})
_NOTHING = orjson.dumps({"ok": True, "result": []})
_ME = orjson.dumps({"ok": True, "result": _BOT})
_HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%b"


class Telegram:
    """One bot's Telegram, within this process. CHATS people write to the bot.

    `answer` is the last message that the bot sent, as it came. `polled_at` is when it first asked
    for updates, by `time.perf_counter()`.
    """

    def __init__(self) -> None:
        self.answer = b""
        self.polled = asyncio.Event()
        self.polled_at = 0.0
        self._server: asyncio.Server | None = None
        self._hook: asyncio.Future[tuple[str, str]] = asyncio.get_running_loop().create_future()
        self._lines: list[Line] = []
        self._sent: dict[int, deque[float]] = {}
        self._answered: Callable[[int, float], None] = lambda _chat, _since: None
        self._next_update = 1

    async def __aenter__(self) -> Self:
        loop = asyncio.get_running_loop()
        self._server = await loop.create_server(lambda: _Calls(self), "127.0.0.1", 0)
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        for line in self._lines:
            line.close()
        if self._server is not None:
            self._server.close()

    @property
    def base_url(self) -> str:
        """For TELEGRAM_API."""
        assert self._server is not None
        return f"http://127.0.0.1:{self._server.sockets[0].getsockname()[1]}"

    async def connect(self) -> None:
        """Wait until the bot has set its webhook, and open a connection for each chat."""
        url, secret = await self._hook
        parts = urlsplit(url)
        loop = asyncio.get_running_loop()
        host, port = parts.hostname or "", parts.port or 80
        await _listening(host, port)
        for _ in range(CHATS):
            _, line = await loop.create_connection(
                lambda: Line(parts.path, parts.netloc, secret, self._heard),
                host,
                port,
            )
            self._lines.append(line)

    async def crowd(self, seconds: float) -> int:
        """Everybody writes, and writes again when answered. How many answers came in that time."""
        loop = asyncio.get_running_loop()
        ends = time.perf_counter() + seconds
        answers = 0
        silent = set(range(CHATS))
        all_answered = loop.create_future()

        def answered(chat: int, _since: float) -> None:
            nonlocal answers
            if time.perf_counter() < ends:
                answers += 1
                loop.call_soon(self.write_on, chat)
            else:
                silent.discard(chat)
                if not silent:
                    all_answered.set_result(None)

        self._answered = answered
        for chat in range(CHATS):
            self.write_on(chat)
        async with asyncio.timeout(seconds + GIVE_UP):
            await all_answered
        return answers

    def write_on(self, chat: int) -> None:
        """Somebody writes what comes next, as soon as their connection is free."""
        line = self._lines[chat]
        if line.busy:  # answered by a call, before the webhook has answered
            line.then(lambda: self._write(line, chat, time.perf_counter()))
        else:
            self._write(line, chat, time.perf_counter())

    async def steady(self, rate: int, seconds: float) -> list[float]:
        """People write at a steady pace whatever the bot does. The times to their answers.

        A time begins when the update was due, be it that no connection was free then.
        """
        times: list[float] = []
        count = int(rate * seconds)
        begins = time.perf_counter()
        all_answered = asyncio.get_running_loop().create_future()
        free = deque(self._lines)
        due: deque[tuple[int, float]] = deque()

        def answered(_chat: int, since: float) -> None:
            times.append(time.perf_counter() - since)
            if len(times) == count:
                all_answered.set_result(None)

        def bring() -> None:
            while due and free:
                line = free.popleft()
                self._write(line, *due.popleft())
                line.then(partial(freed, line))

        def freed(line: "Line") -> None:
            free.append(line)
            bring()

        self._answered = answered
        for number in range(count):
            at = begins + number / rate
            await asyncio.sleep(max(0, at - time.perf_counter()))
            due.append((number % CHATS, at))
            bring()
        async with asyncio.timeout(GIVE_UP):
            await all_answered
        return times

    def call(self, method: bytes, body: bytes, reply: Callable[[bytes], None]) -> None:
        """A call of the Bot API."""
        if method == b"sendMessage":
            chat = chat_of(body)
            reply(message_to(chat))
            self.heard_answer(chat, body)
        elif method == b"getUpdates":
            if not self.polled.is_set():
                self.polled_at = time.perf_counter()
                self.polled.set()
            wait = _TIMEOUT.search(body)
            loop = asyncio.get_running_loop()
            loop.call_later(int(wait[1]) if wait else 0, reply, _NOTHING)
        elif method == b"getMe":
            reply(_ME)
        else:
            if method == b"setWebhook" and not self._hook.done():
                given = given_in(body)
                self._hook.set_result((given["url"], given.get("secret_token", "")))
            reply(_TRUE)

    def _write(self, line: "Line", chat: int, since: float) -> None:
        self._sent.setdefault(FIRST_CHAT + chat, deque()).append(since)
        line.post(self.update(self._next_update, FIRST_CHAT + chat))
        self._next_update += 1

    def update(self, number: int, chat: int) -> bytes:
        """What somebody does: they ask for their balance."""
        return written(number, chat, b"/balance")

    def _heard(self, status: bytes, body: bytes) -> None:
        assert status == b"200", status
        chat = _CHAT_IN_JSON.search(body)
        if chat is not None:
            self.heard_answer(int(chat[1]), body)

    def heard_answer(self, chat: int, answer: bytes) -> None:
        """The bot has answered somebody, by a call or in its webhook's response."""
        self.answer = answer
        self._answered(chat - FIRST_CHAT, self._sent[chat].popleft())


class _Http(asyncio.Protocol, ABC):
    """Takes apart what arrives: a head, and so many bytes of body."""

    transport: asyncio.Transport

    def __init__(self) -> None:
        self._buffer = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.transport = cast(asyncio.Transport, transport)  # uvloop's is none by descent

    def data_received(self, data: bytes) -> None:
        self._buffer += data
        while (end := self._buffer.find(b"\r\n\r\n")) >= 0:
            length = _LENGTH.search(self._buffer, 0, end)
            whole = end + 4 + (int(length[1]) if length else 0)
            if len(self._buffer) < whole:
                return
            head, body = self._buffer[:end], self._buffer[end + 4 : whole]
            self._buffer = self._buffer[whole:]
            self.came(head, body)

    @abstractmethod
    def came(self, head: bytes, body: bytes) -> None:
        """A request or a response is complete."""


class _Calls(_Http):
    """A connection by which the bot calls."""

    def __init__(self, telegram: Telegram) -> None:
        super().__init__()
        self._telegram = telegram

    def came(self, head: bytes, body: bytes) -> None:
        method = head.split(b" ", 2)[1].rpartition(b"/")[2]
        self._telegram.call(method, body, self._reply)

    def _reply(self, body: bytes) -> None:
        if not self.transport.is_closing():  # a bot that polls may be gone before its answer
            self.transport.write(_HEAD % (len(body), body))


class Line(_Http):
    """A connection by which updates are brought, one at a time."""

    def __init__(
        self, path: str, host: str, secret: str, heard: Callable[[bytes, bytes], None]
    ) -> None:
        super().__init__()
        self.busy = False
        self._heard = heard
        self._then: Callable[[], object] | None = None
        self._head = (
            f"POST {path} HTTP/1.1\r\nHost: {host}\r\nContent-Type: application/json\r\n"
            f"X-Telegram-Bot-Api-Secret-Token: {secret}\r\nContent-Length: "
        ).encode()

    def post(self, update: bytes) -> None:
        """Bring an update."""
        self.busy = True
        self.transport.write(b"%b%d\r\n\r\n%b" % (self._head, len(update), update))

    def then(self, go_on: Callable[[], object]) -> None:
        """What to do when the bot has taken it."""
        self._then = go_on

    def close(self) -> None:
        """Hang up."""
        self.transport.close()

    def came(self, head: bytes, body: bytes) -> None:
        self.busy = False
        self._heard(head.split(b" ", 2)[1], body)
        go_on, self._then = self._then, None
        if go_on is not None:
            go_on()


def written(number: int, chat: int, text: bytes) -> bytes:
    """Somebody writes a command, and what goes with it."""
    return (
        b'{"update_id":%d,"message":{"message_id":%d,"from":{"id":%d,"is_bot":false,'
        b'"first_name":"Aigerim","username":"aigerim","language_code":"kk"},'
        b'"chat":{"id":%d,"first_name":"Aigerim","username":"aigerim","type":"private"},'
        b'"date":1790000000,"text":"%b",'
        b'"entities":[{"offset":0,"length":%d,"type":"bot_command"}]}}'
    ) % (number, number, chat, chat, text, len(text.split()[0]))


def tapped(number: int, chat: int, message: bytes, carried: bytes) -> bytes:
    """Somebody taps a button under a message of the bot's: what it shows, and what is carried."""
    return (
        b'{"update_id":%d,"callback_query":{"id":"%d","from":{"id":%d,"is_bot":false,'
        b'"first_name":"Aigerim","username":"aigerim","language_code":"kk"},'
        b'"message":{"message_id":7,"from":{"id":7000000001,"is_bot":true,"first_name":"Tamga",'
        b'"username":"tamga_bot"},"chat":{"id":%d,"first_name":"Aigerim","username":"aigerim",'
        b'"type":"private"},"date":1790000000,%b},"chat_instance":"%d","data":%b}}'
    ) % (number, number, chat, chat, message, chat, carried)


def given_in(body: bytes) -> dict[str, Any]:
    """What a small request says, be it JSON or a form."""
    given: dict[str, Any] = (
        orjson.loads(body) if body[:1] == b"{" else dict(parse_qsl(body.decode()))
    )
    return given


def chat_of(body: bytes) -> int:
    """Whom a message is for."""
    found = _CHAT_IN_FORM.search(body) or _CHAT_IN_JSON.search(body)
    assert found is not None
    return int(found[1])


def message_to(chat: int) -> bytes:
    """Telegram's answer to a message that it has taken."""
    return (
        b'{"ok":true,"result":{"message_id":7,"from":{"id":7000000001,"is_bot":true,'
        b'"first_name":"Tamga","username":"tamga_bot"},"chat":{"id":%d,"first_name":"Aigerim",'
        b'"type":"private"},"date":1790000000,"text":"/balance"}}'
    ) % chat


async def _listening(host: str, port: int) -> None:
    """Wait until somebody listens there: some bots set their webhook before they do."""
    async with asyncio.timeout(GIVE_UP):
        while True:
            try:
                _, writer = await asyncio.open_connection(host, port)
            except ConnectionRefusedError:
                await asyncio.sleep(0.05)
            else:
                writer.close()
                return

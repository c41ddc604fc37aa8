"""The page's server, on this machine alone: the page, the files in the chats, and the live line."""

import asyncio
import contextlib
import errno
from collections.abc import Callable
from mimetypes import guess_type
from pathlib import Path
from typing import Any, Protocol
from urllib.parse import quote

import orjson
from aiohttp import WSMsgType, web

from sandbox.page.guard import add_headers, only_from_here

Json = dict[str, Any]

STATIC = Path(__file__).parent / "static"
PORT, MOST_PORT = 8765, 65_535
NEIGHBOURS = 50
"""How many ports after the wanted one are tried."""

MOST_FRAME = 64 * 1024 * 1024
MOST_BEHIND = 20_000
"""How many events a browser may lag behind before it is cut off; it comes back and starts anew."""

PICTURES = frozenset({"image/jpeg", "image/png", "image/gif", "image/webp"})


class Play(Protocol):
    """What is played on the page."""

    def world(self) -> Json:
        """Everything as it is now."""

    def file(self, file_id: str) -> tuple[str, bytes] | None:
        """The name and the content of a file in a chat."""

    async def obey(self, request: Json) -> Json:
        """Do what a browser asks, and answer it."""


class Visitor:
    """A browser with the page open; events wait here until it takes them."""

    def __init__(self, line: web.WebSocketResponse) -> None:
        self._line = line
        self._events: asyncio.Queue[str] = asyncio.Queue(MOST_BEHIND)
        self._delivery = asyncio.create_task(self._deliver())

    def tell(self, event: str) -> None:
        try:
            self._events.put_nowait(event)
        except asyncio.QueueFull:
            self.part()

    def part(self) -> None:
        self._delivery.cancel()

    async def _deliver(self) -> None:
        try:
            while True:
                await self._line.send_str(await self._events.get())
        except ConnectionError:
            return
        finally:
            with contextlib.suppress(ConnectionError):
                await self._line.close()


class Page:
    """Serves a play to any number of browsers, from `open` to `close`.

    Until `play` is set, browsers see the page and a play that is starting.
    """

    def __init__(self) -> None:
        self.play: Play | None = None
        self.on_visit: Callable[[str | None], None] = lambda _: None
        """Called with the language of a browser that has come."""
        self.port = 0
        self._visitors: set[Visitor] = set()
        self._runner: web.AppRunner | None = None

    async def open(self, port: int = PORT) -> None:
        """Serve on 127.0.0.1, at this port or the next free one. Raises OSError where none is."""
        app = web.Application(middlewares=[only_from_here], client_max_size=MOST_FRAME)
        app.on_response_prepare.append(add_headers)
        app.router.add_get("/", self._index)
        app.router.add_get("/live", self._live)
        app.router.add_get("/file/{id}", self._file)
        app.router.add_static("/static/", STATIC)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.5)
        await self._runner.setup()
        last = min(port + NEIGHBOURS, MOST_PORT)
        for candidate in range(port, last + 1):
            try:
                await web.TCPSite(self._runner, "127.0.0.1", candidate).start()
            except OSError as error:
                if error.errno != errno.EADDRINUSE or candidate == last:
                    raise
            else:
                self.port = candidate
                return

    async def close(self) -> None:
        for visitor in self._visitors:
            visitor.part()
        if self._runner is not None:
            await self._runner.cleanup()

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def tell(self, event: Json) -> None:
        """Let every browser know."""
        if self._visitors:
            packed = _packed(event)
            for visitor in self._visitors:
                visitor.tell(packed)

    async def _index(self, _: web.Request) -> web.FileResponse:
        return web.FileResponse(STATIC / "index.html")

    async def _file(self, request: web.Request) -> web.Response:
        found = self.play.file(request.match_info["id"]) if self.play is not None else None
        if found is None:
            raise web.HTTPNotFound
        name, content = found
        kind = guess_type(name)[0]
        headers = {}
        if kind not in PICTURES or "download" in request.query:
            headers["Content-Disposition"] = f"attachment; filename*=UTF-8''{quote(name)}"
        return web.Response(
            body=content,
            content_type=kind if kind in PICTURES else "application/octet-stream",
            headers=headers,
        )

    async def _live(self, request: web.Request) -> web.WebSocketResponse:
        line = web.WebSocketResponse(max_msg_size=MOST_FRAME, heartbeat=30)
        await line.prepare(request)
        self.on_visit(request.query.get("language") or request.headers.get("Accept-Language"))
        visitor = Visitor(line)
        starting: Json = {"type": "process", "state": "starting"}
        visitor.tell(_packed(self.play.world() if self.play is not None else starting))
        self._visitors.add(visitor)
        try:
            async for frame in line:
                if frame.type is WSMsgType.TEXT:
                    visitor.tell(_packed(await self._answer(frame.data)))
        finally:
            self._visitors.discard(visitor)
            visitor.part()
        return line

    async def _answer(self, said: str) -> Json:
        try:
            request = orjson.loads(said)
        except orjson.JSONDecodeError:
            request = None
        if not isinstance(request, dict):
            return {"id": None, "ok": False, "code": "malformed", "error": "not a JSON object"}
        if self.play is None:
            words = "the demo is still starting"
            return {"id": request.get("id"), "ok": False, "code": "starting", "error": words}
        return {"id": request.get("id"), **await self.play.obey(request)}


def _packed(event: Json) -> str:
    return orjson.dumps(event).decode()

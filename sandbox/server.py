"""The HTTP front of the sandbox, on 127.0.0.1: `/bot<token>/<method>` and `/file/bot<token>/…`."""

import asyncio
import hmac
from email.utils import format_datetime
from functools import partial

import orjson
from aiohttp import web

from sandbox.api import BotApi
from sandbox.attachments import MEGABYTE, MOST_UPLOAD
from sandbox.calls import Call
from sandbox.faults import BadGateway, BadJson, Drop, Hang, Migrated, Slow, TooManyRequests
from sandbox.refusal import Refusal
from sandbox.telegram import Json
from sandbox.wire import parameters_of

MOST_BODY = MOST_UPLOAD + 2 * MEGABYTE

BAD_GATEWAY = (
    "<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n"
    "<center><h1>502 Bad Gateway</h1></center>\r\n<hr><center>nginx/1.18.0</center>\r\n"
    "</body>\r\n</html>\r\n"
)


class Server:
    """Serves one bot's API on a free port of 127.0.0.1, until closed."""

    def __init__(self, api: BotApi, token: str) -> None:
        self._api = api
        self._token = token
        self._closing = asyncio.Event()
        self._runner: web.ServerRunner | None = None
        self.base_url = ""

    async def start(self) -> None:
        loop = asyncio.get_running_loop()
        request = partial(web.BaseRequest, loop=loop, client_max_size=MOST_BODY)
        server = web.Server(self._handle, request_factory=request, access_log=None)
        self._runner = web.ServerRunner(server, shutdown_timeout=0.5)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", 0)
        await site.start()
        host, port = self._runner.addresses[0][:2]
        self.base_url = f"http://{host}:{port}"

    async def close(self) -> None:
        self._closing.set()
        if self._runner is not None:
            await self._runner.cleanup()

    async def _handle(self, request: web.BaseRequest) -> web.StreamResponse:
        answer = await self._answer(request)
        answer.headers["Date"] = format_datetime(self._api.telegram.clock.now(), usegmt=True)
        return answer

    async def _answer(self, request: web.BaseRequest) -> web.StreamResponse:
        head, _, rest = request.path.lstrip("/").partition("/")
        if head == "file":
            head, _, rest = rest.partition("/")
            return self._file(rest) if self._knows(head) else _json(_UNAUTHORIZED)
        if not self._knows(head):
            return _json(_UNAUTHORIZED)
        if (request.content_length or 0) > MOST_BODY:
            refusal = Refusal(413, "Request Entity Too Large", defect=True)
            self._api.defects.append(f"{rest}: {refusal.description}")
            return _json(refusal.as_json())
        try:
            parameters = await parameters_of(request)
        except Refusal as refusal:
            self._api.defects.append(f"{rest}: {refusal.description}")
            return _json(refusal.as_json())
        call = self._api.begin(rest, parameters)
        if call.fault is None:
            return _json(await self._api.execute(call))
        return await self._misbehave(request, call)

    def _knows(self, head: str) -> bool:
        return hmac.compare_digest(head.encode(), f"bot{self._token}".encode())

    def _file(self, path: str) -> web.Response:
        stored = self._api.telegram.paths.get(path)
        if stored is None:
            return _json(Refusal(404, "Not Found").as_json())
        return web.Response(body=stored.content, content_type="application/octet-stream")

    async def _misbehave(self, request: web.BaseRequest, call: Call) -> web.StreamResponse:
        match call.fault:
            case Slow(seconds=seconds):
                await asyncio.sleep(seconds)
                return _json(await self._api.execute(call))
            case Migrated(to=supergroup):
                self._api.telegram.migrate(call.chat_id, supergroup)
                return _json(await self._api.execute(call))
            case TooManyRequests(retry_after=seconds):
                return _json(_too_many(seconds).as_json())
        if not isinstance(call.fault, BadGateway | Hang | Drop) or call.fault.acted:
            await self._api.execute(call)
        if isinstance(call.fault, BadGateway):
            return web.Response(status=502, text=BAD_GATEWAY, content_type="text/html")
        if isinstance(call.fault, BadJson):
            return web.Response(text='{"ok":true,"res', content_type="application/json")
        if isinstance(call.fault, Hang):
            await self._closing.wait()
        return _cut(request)


_UNAUTHORIZED = Refusal(401, "Unauthorized").as_json()


def _too_many(seconds: int | None) -> Refusal:
    if seconds is None:
        return Refusal(429, "Too Many Requests")
    return Refusal(429, f"Too Many Requests: retry after {seconds}", {"retry_after": seconds})


def _json(answer: Json) -> web.Response:
    return web.Response(
        status=200 if answer["ok"] else answer["error_code"],
        body=orjson.dumps(answer),
        content_type="application/json",
    )


def _cut(request: web.BaseRequest) -> web.Response:
    """Break the connection; the response that aiohttp wants goes nowhere."""
    if request.transport is not None:
        request.transport.abort()
    return web.Response()

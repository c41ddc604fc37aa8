"""Where Telegram delivers updates. Plain ASGI: every update that comes by webhook passes here."""

import hmac
from collections.abc import Awaitable, Callable
from typing import Any

import orjson
import structlog
from starlette.types import Receive, Scope, Send

Take = Callable[[dict[str, Any]], Awaitable[bytes | None]]
"""Deals with an update; returns once that is safe, perhaps with JSON for the answer's body."""

LARGEST_BODY = 1_000_000  # bytes; Telegram's updates are far smaller

_SECRET_HEADER = b"x-telegram-bot-api-secret-token"
_JSON = (b"content-type", b"application/json")

_log = structlog.get_logger(__name__)


class Webhook:
    """One bot's webhook, for whoever knows the secret."""

    def __init__(self, secret: str, take: Take) -> None:
        self._secret = secret.encode()
        self._take = take

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer 200 once the update is finished or written down.

        A body that is no update is answered by 200 as well: Telegram would bring it again and
        again, and hold back the others.
        """
        await _respond(send, *await self._deal_with(scope, receive))

    async def _deal_with(self, scope: Scope, receive: Receive) -> tuple[int, bytes]:
        if not self._is_telegram(scope):
            return 403, b""
        body = await _read(receive)
        if body is None:
            return 413, b""
        update = _update(body)
        if update is None:
            _log.error("the webhook was brought what is no update", length=len(body))
            return 200, b""
        return 200, await self._take(update) or b""

    def _is_telegram(self, scope: Scope) -> bool:
        given = next((value for name, value in scope["headers"] if name == _SECRET_HEADER), b"")
        return hmac.compare_digest(given, self._secret)


async def _read(receive: Receive) -> bytes | None:
    """The whole body, or None where it is too long or breaks off."""
    body: bytes = b""
    while True:
        message = await receive()
        body += message.get("body", b"")
        if message["type"] == "http.disconnect" or len(body) > LARGEST_BODY:
            return None
        if not message.get("more_body"):
            return body


def _update(body: bytes) -> dict[str, Any] | None:
    try:
        found: object = orjson.loads(body)
    except orjson.JSONDecodeError:
        return None
    if isinstance(found, dict) and type(found.get("update_id")) is int:
        return found
    return None


async def _respond(send: Send, status: int, body: bytes) -> None:
    length = (b"content-length", str(len(body)).encode())
    headers = [_JSON, length] if body else [length]
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": body})

"""The HTTP face: webhook, health, metrics."""

from collections.abc import Awaitable, Callable
from contextlib import suppress
from datetime import datetime
from math import nan

from prometheus_client import CONTENT_TYPE_LATEST, generate_latest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp, Receive, Scope, Send

from loyalty.clock import Clock
from loyalty.store import StoreAway
from web.health import Health
from web.metrics import Metrics
from web.webhook import Webhook

WEBHOOK_PATH = "/telegram/webhook"

Depth = tuple[int, datetime | None]


def build_app(
    *,
    clock: Clock,
    metrics: Metrics,
    health: Callable[[], Awaitable[Health]],
    outbox: Callable[[], Awaitable[Depth]],
    webhook: Webhook | None,
) -> ASGIApp:
    """The application. `outbox` tells how many notices wait, and since when the oldest does.

    With polling there is no webhook.
    """

    async def healthz(_: Request) -> Response:
        now = clock.now()
        state = await health()
        return JSONResponse(state.as_json(now), 200 if state.is_well(now) else 503)

    async def figures(_: Request) -> Response:
        waiting, age = nan, nan
        with suppress(StoreAway):  # the other figures are wanted all the more then
            waiting, since = await outbox()
            age = (clock.now() - since).total_seconds() if since else 0
        metrics.outbox_waiting.set(waiting)
        metrics.outbox_oldest.set(age)
        return Response(generate_latest(metrics.registry), media_type=CONTENT_TYPE_LATEST)

    app = Starlette(routes=[Route("/healthz", healthz), Route("/metrics", figures)])
    if webhook is None:
        return app

    async def dispatch(scope: Scope, receive: Receive, send: Send) -> None:
        """Updates take the short way, which spares each of them the framework."""
        if scope["type"] == "http" and scope["path"] == WEBHOOK_PATH and scope["method"] == "POST":
            await webhook(scope, receive, send)
        else:
            await app(scope, receive, send)

    return dispatch

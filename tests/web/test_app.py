"""What arrives by HTTP: updates from Telegram alone, and what operators look at."""

import asyncio
import socket
from collections.abc import AsyncIterator
from contextlib import suppress
from datetime import datetime, timedelta
from typing import Any

import aiohttp
import pytest

from loyalty.store import StoreAway
from sandbox import MovableClock
from web.app import WEBHOOK_PATH, build_app
from web.health import Health
from web.metrics import Metrics
from web.serving import serving
from web.webhook import LARGEST_BODY, Webhook

SECRET = "a-secret"
HEADERS = {"X-Telegram-Bot-Api-Secret-Token": SECRET}


class Bot:
    """What stands behind the HTTP face, as the test wants it."""

    def __init__(self) -> None:
        self.taken: list[dict[str, Any]] = []
        self.answer: bytes | None = None
        self.release = asyncio.Event()
        self.release.set()
        self.database = True
        self.standing_still = 0
        self.waiting: tuple[int, datetime | None] = (0, None)
        self.clock = MovableClock()
        self.contact = self.clock.now()
        self.metrics = Metrics()

    async def take(self, update: dict[str, Any]) -> bytes | None:
        await self.release.wait()
        self.taken.append(update)
        return self.answer

    async def health(self) -> Health:
        return Health(self.database, self.contact, self.standing_still)

    async def outbox(self) -> tuple[int, datetime | None]:
        if not self.database:
            raise StoreAway("locked")
        return self.waiting


@pytest.fixture
def bot() -> Bot:
    """The bot behind it."""
    return Bot()


@pytest.fixture
async def http(bot: Bot) -> AsyncIterator[aiohttp.ClientSession]:
    """A client of the bot's HTTP face."""
    app = build_app(
        clock=bot.clock,
        metrics=bot.metrics,
        health=bot.health,
        outbox=bot.outbox,
        webhook=Webhook(SECRET, bot.take),
    )
    async with (
        serving(app, "127.0.0.1", 0) as port,
        aiohttp.ClientSession(f"http://127.0.0.1:{port}") as client,
    ):
        yield client


async def test_an_update(bot: Bot, http: aiohttp.ClientSession) -> None:
    """Telegram is answered with 200 once the update is safe, perhaps with a request in the body."""
    async with http.post(WEBHOOK_PATH, json={"update_id": 1}, headers=HEADERS) as response:
        assert (response.status, await response.read()) == (200, b"")
    bot.answer = b'{"method":"sendMessage"}'
    async with http.post(WEBHOOK_PATH, json={"update_id": 2}, headers=HEADERS) as response:
        assert response.content_type == "application/json"
        assert await response.json() == {"method": "sendMessage"}
    assert bot.taken == [{"update_id": 1}, {"update_id": 2}]


async def test_not_before_it_is_safe(bot: Bot, http: aiohttp.ClientSession) -> None:
    """Telegram hears nothing as long as the update could still be lost."""
    bot.release.clear()

    async def post() -> int:
        async with http.post(WEBHOOK_PATH, json={"update_id": 1}, headers=HEADERS) as response:
            return response.status

    posted = asyncio.create_task(post())
    async with http.get("/healthz"):
        assert not posted.done()
    bot.release.set()
    assert await posted == 200


@pytest.mark.parametrize("secret", [None, "", "a-secreT", "a-secret-and-more", "сәлем"])
async def test_nobody_else(bot: Bot, http: aiohttp.ClientSession, secret: str | None) -> None:
    """Whoever does not know the secret brings no updates."""
    headers = {} if secret is None else {"X-Telegram-Bot-Api-Secret-Token": secret}
    async with http.post(WEBHOOK_PATH, json={"update_id": 1}, headers=headers) as response:
        assert response.status == 403
    assert bot.taken == []


@pytest.mark.parametrize("body", [b"", b"{", b"[]", b"{}", b'{"update_id":"1"}', b"\xff"])
async def test_what_is_no_update(bot: Bot, http: aiohttp.ClientSession, body: bytes) -> None:
    """It is let go with 200: Telegram would bring it again and again, before all others."""
    async with http.post(WEBHOOK_PATH, data=body, headers=HEADERS) as response:
        assert response.status == 200
    assert bot.taken == []


async def test_too_large(bot: Bot, http: aiohttp.ClientSession) -> None:
    """A body that no update could have is not read to its end."""
    body = b" " * (LARGEST_BODY + 1)
    async with http.post(WEBHOOK_PATH, data=body, headers=HEADERS) as response:
        assert response.status == 413
    assert bot.taken == []


async def test_health(bot: Bot, http: aiohttp.ClientSession) -> None:
    """All is well while the database answers and Telegram was heard of lately."""
    bot.contact = bot.clock.now() - timedelta(seconds=7)
    async with http.get("/healthz") as response:
        assert response.status == 200
        assert await response.json() == {
            "process": "ok",
            "database": "ok",
            "conversations": "ok",
            "chats": {"standing_still": 0},
            "telegram": {
                "last_contact": bot.contact.isoformat(timespec="seconds"),
                "seconds_ago": 7,
            },
        }
    bot.database = False
    async with http.get("/healthz") as response:
        assert response.status == 503
        assert (await response.json())["database"] == "away"
    bot.database, bot.standing_still = True, 2
    async with http.get("/healthz") as response:
        assert response.status == 503
        assert (await response.json())["chats"] == {"standing_still": 2}
    bot.standing_still, bot.contact = 0, bot.clock.now() - timedelta(minutes=6)
    async with http.get("/healthz") as response:
        assert response.status == 503


async def test_metrics(bot: Bot, http: aiohttp.ClientSession) -> None:
    """Prometheus reads what was counted, and how long the outbox has waited."""
    bot.metrics.updates.labels("message", "done").inc()
    bot.waiting = (3, bot.clock.now() - timedelta(seconds=40))
    async with http.get("/metrics") as response:
        figures = (await response.text()).splitlines()
    assert 'tamga_updates_total{kind="message",outcome="done"} 1.0' in figures
    assert "tamga_outbox_waiting 3.0" in figures
    assert "tamga_outbox_oldest_seconds 40.0" in figures


async def test_metrics_without_a_database(bot: Bot, http: aiohttp.ClientSession) -> None:
    """While the database is away, what the process itself counts can be read all the same."""
    bot.metrics.updates.labels("message", "done").inc()
    bot.database = False
    async with http.get("/metrics") as response:
        assert response.status == 200
        figures = (await response.text()).splitlines()
    assert 'tamga_updates_total{kind="message",outcome="done"} 1.0' in figures
    assert "tamga_outbox_waiting NaN" in figures


async def test_with_polling(bot: Bot) -> None:
    """Where the bot polls there is no webhook; health is served all the same."""
    app = build_app(
        clock=bot.clock,
        metrics=bot.metrics,
        health=bot.health,
        outbox=bot.outbox,
        webhook=None,
    )
    async with (
        serving(app, "127.0.0.1", 0) as port,
        aiohttp.ClientSession(f"http://127.0.0.1:{port}") as http,
    ):
        async with http.post(WEBHOOK_PATH, json={"update_id": 1}, headers=HEADERS) as response:
            assert response.status == 404
        async with http.get("/healthz") as response:
            assert response.status == 200


async def test_an_address_that_is_taken(bot: Bot) -> None:
    """The operator is told, and the process is not torn down from below."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(OSError, match="in use"):
            async with serving(_nothing, "127.0.0.1", port):
                pass


async def _nothing(*_: object) -> None: ...


@pytest.mark.parametrize(
    "sent",
    [
        b"",
        b"GET /healthz HTTP/1.1\r\nHost: x\r\n",
        b"POST /telegram/webhook HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\n{",
        b"GET /healthz HTTP/1.1\r\nHost: x\r\n\r\nGET /heal",
    ],
)
async def test_who_is_slow_to_ask_is_waited_for_no_longer(
    monkeypatch: pytest.MonkeyPatch, sent: bytes
) -> None:
    """A request that does not come to its end would hold a connection for ever."""
    monkeypatch.setattr("web.patience.PATIENCE", 0.2)
    bot = Bot()
    hook = Webhook(SECRET, bot.take)
    app = build_app(
        clock=bot.clock, metrics=bot.metrics, health=bot.health, outbox=bot.outbox, webhook=hook
    )
    async with serving(app, "127.0.0.1", 0) as port:
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        writer.write(sent)
        async with asyncio.timeout(5):
            with suppress(ConnectionResetError):
                while await reader.read(1_000):
                    pass
        writer.close()

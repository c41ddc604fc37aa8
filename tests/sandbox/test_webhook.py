"""A webhook gets its updates as Telegram would bring them."""

import asyncio
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field
from typing import Any

import pytest
from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest
from aiogram.methods import SendMessage
from aiogram.webhook.aiohttp_server import SimpleRequestHandler, setup_application
from aiohttp import web

from sandbox import Person, Sandbox
from sandbox.faults import DeliveredTwice, Garbled
from tests.sandbox.echo import make_dispatcher


@dataclass
class Hook:
    """A web server that takes updates, and answers as `answer` says."""

    url: str = ""
    seen: list[Any] = field(default_factory=list)
    secrets: list[str | None] = field(default_factory=list)
    answer: Callable[[int], web.Response] = lambda _: web.Response()
    gate: asyncio.Event = field(default_factory=asyncio.Event)
    inside: int = 0
    most_inside: int = 0
    full: asyncio.Event = field(default_factory=asyncio.Event)
    """Set when three updates are inside at a time."""

    async def take(self, request: web.BaseRequest) -> web.Response:
        self.inside += 1
        self.most_inside = max(self.inside, self.most_inside)
        self.seen.append(await request.json())
        self.secrets.append(request.headers.get("X-Telegram-Bot-Api-Secret-Token"))
        number = len(self.seen)
        if self.inside == 3:
            self.full.set()
        await self.gate.wait()
        self.inside -= 1
        return self.answer(number)


@pytest.fixture
async def hook() -> AsyncIterator[Hook]:
    hook = Hook()
    hook.gate.set()
    runner = web.ServerRunner(web.Server(hook.take))
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    hook.url = f"http://127.0.0.1:{runner.addresses[0][1]}"
    yield hook
    await runner.cleanup()


async def test_delivery(sandbox: Sandbox, bot: Bot, hook: Hook) -> None:
    """Updates come as JSON with the secret, those that waited first, through a public name."""
    sandbox.proxy("https://tamga.example", hook.url)
    dana = sandbox.person("Dana")
    waiting = await dana.send("before", wait=False)
    await bot.set_webhook("https://tamga.example/hook", secret_token="s3cret")
    await dana.send("after")
    assert waiting.dealt_with.is_set()
    assert [update["message"]["text"] for update in hook.seen] == ["before", "after"]
    assert hook.secrets == ["s3cret", "s3cret"]
    info = await bot.get_webhook_info()
    assert (info.url, info.pending_update_count) == ("https://tamga.example/hook", 0)


async def test_retries(bot: Bot, dana: Person, hook: Hook) -> None:
    """What is not answered with a 2xx is brought again until it is."""
    await bot.set_webhook(hook.url, drop_pending_updates=True)
    hook.answer = lambda number: web.Response(status=500 if number < 3 else 204)
    await dana.send("hello")
    assert [update["message"]["text"] for update in hook.seen] == ["hello"] * 3
    info = await bot.get_webhook_info()
    assert info.last_error_message == "Wrong response from the webhook: 500 Internal Server Error"


async def test_concurrency(sandbox: Sandbox, bot: Bot, dana: Person, hook: Hook) -> None:
    """At most `max_connections` updates are under way at a time."""
    await bot.set_webhook(hook.url, max_connections=3, drop_pending_updates=True)
    hook.gate.clear()
    sending = asyncio.gather(*[dana.send(str(number)) for number in range(10)])
    await hook.full.wait()
    hook.gate.set()
    await sending
    assert (len(hook.seen), hook.most_inside) == (10, 3)


async def test_method_in_answer(sandbox: Sandbox, bot: Bot, dana: Person, hook: Hook) -> None:
    """A method in the webhook's answer is carried out."""
    await bot.set_webhook(hook.url, drop_pending_updates=True)
    hook.answer = lambda _: web.json_response(
        {"method": "sendMessage", "chat_id": dana.id, "text": "at once"}
    )
    await dana.send("hello")
    await dana.reads("at once")
    assert sandbox.defects == []


async def test_aiogram_server(sandbox: Sandbox, bot: Bot, dana: Person) -> None:
    """aiogram's own webhook server works, and its multipart answers are carried out."""
    dispatcher = make_dispatcher()
    app = web.Application()
    SimpleRequestHandler(dispatcher, bot, handle_in_background=False).register(app, path="/")
    setup_application(app, dispatcher)

    @dispatcher.edited_message()
    async def answered(message: object) -> object:
        return SendMessage(chat_id=dana.id, text="from the answer")

    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    await bot.set_webhook(f"http://127.0.0.1:{runner.addresses[0][1]}/")
    await dana.send("hello")
    await dana.tap("✅")
    assert dana.last.text == "done"
    await sandbox.deliver("edited_message", dana.screen[0].as_json())
    await dana.reads("from the answer")
    await runner.cleanup()


async def test_faults(sandbox: Sandbox, bot: Bot, dana: Person, hook: Hook) -> None:
    """Updates can be garbled or come twice over a webhook too."""
    await bot.set_webhook(hook.url, drop_pending_updates=True)
    sandbox.faults.on_update(DeliveredTwice())
    sent = await dana.send("twice")
    assert [update["update_id"] for update in hook.seen] == [sent.id, sent.id]
    sandbox.faults.on_update(Garbled())
    await dana.send("good")
    assert hook.seen[2]["message"]["message_id"] == "one"
    await sandbox.redeliver(sent)
    assert hook.seen[-1]["update_id"] == sent.id


@pytest.mark.parametrize(
    ("webhook", "why"),
    [
        ({"url": "http://tamga.example/"}, "An HTTPS URL must be provided for webhook"),
        ({"url": "https://nowhere.example/"}, "Failed to resolve host"),
        ({"url": "http://127.0.0.1/", "secret_token": "a b"}, "contains unallowed characters"),
        ({"url": "http://127.0.0.1/", "max_connections": 101}, "max_connections"),
    ],
)
async def test_refused(sandbox: Sandbox, bot: Bot, webhook: dict[str, Any], why: str) -> None:
    """A webhook that Telegram could not use is refused, and nobody takes its bot for a listener."""
    with pytest.raises(TelegramBadRequest, match=why):
        await bot.set_webhook(**webhook)
    assert sandbox.api.listens == 0

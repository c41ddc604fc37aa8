"""How updates reach the bot: `getUpdates` and the webhook, as Telegram does it."""

import asyncio
import re
import time
from collections import deque
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass, field
from itertools import islice, takewhile
from typing import Any
from urllib.parse import urlsplit

import orjson
from aiogram.methods import DeleteWebhook, GetUpdates, SetWebhook
from aiohttp import ClientError, ClientSession, ClientTimeout

from sandbox.calls import Parameters
from sandbox.refusal import Refusal, illegal
from sandbox.telegram import Json
from sandbox.wire import reply_of_webhook

UNASKED_KINDS = frozenset({"chat_member", "message_reaction", "message_reaction_count"})
"""Updates that come only to bots that name them in `allowed_updates`."""

_SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")
_LOCAL = frozenset({"127.0.0.1", "localhost", "::1"})


@dataclass(slots=True, eq=False)
class Update:
    """Something that happened and that the bot is to hear of."""

    id: int
    kind: str
    body: Json
    chat_id: int | None = None
    dealt_with: asyncio.Event = field(default_factory=asyncio.Event)
    """Set when the bot has confirmed it (by an offset, or by a 2xx of its webhook)."""
    repeats: int = 0
    """How often it will come once more after it was dealt with."""
    again: bool = False
    """It waits to be shown again, whatever offset was confirmed."""

    def as_json(self) -> Json:
        return {"update_id": self.id, **self.body}


@dataclass(frozen=True, slots=True)
class Webhook:
    """Where the bot wants its updates."""

    url: str
    secret: str | None
    max_connections: int


class Delivery:
    """The queue of one bot. `execute` carries out a method that a webhook answered with."""

    def __init__(
        self, first_id: int, execute: Callable[[str, Parameters], Awaitable[object]]
    ) -> None:
        self.pending: dict[int, Update] = {}
        self.listeners: list[Callable[[Update], None]] = []
        """Called with an update when it is queued, and when it is dealt with."""
        self.webhook: Webhook | None = None
        self.proxies: dict[str, str] = {}
        """Public HTTPS addresses and where a proxy forwards them, by the beginning of the URL."""
        self.first_retry, self.longest_retry = 0.05, 2.0
        self.allowed: frozenset[str] | None = None
        self._next_id = first_id
        self._execute = execute
        self._poll: asyncio.Future[None] | None = None
        self._waiting: deque[Update] = deque()
        self._deliveries: set[asyncio.Task[None]] = set()
        self._session: ClientSession | None = None
        self._last_error: tuple[int, str] | None = None

    def put(self, kind: str, body: Json, chat_id: int | None = None) -> Update:
        """Queue something for the bot; what it does not want to hear of is dealt with at once."""
        update = Update(self._next_id, kind, body, chat_id)
        self._next_id += 1
        wanted = kind in self.allowed if self.allowed else kind not in UNASKED_KINDS
        if wanted:
            self.pending[update.id] = update
            self._tell(update)
            self._arrived([update])
        else:
            self._dealt_with(update)
        return update

    def redeliver(self, update: Update) -> None:
        """Let an update that was dealt with come once more, under the same id."""
        update.dealt_with = asyncio.Event()
        self._requeue(update)

    async def get_updates(self, call: GetUpdates) -> list[Json]:
        """What is waiting; asks for a while where nothing is. A second asker ends the first."""
        if self.webhook is not None:
            raise Refusal(
                409,
                "Conflict: can't use getUpdates method while webhook is active; "
                "use deleteWebhook to delete the webhook first",
            )
        self._end_poll(
            Refusal(
                409,
                "Conflict: terminated by other getUpdates request; "
                "make sure that only one bot instance is running",
            )
        )
        if call.allowed_updates is not None:
            self.allowed = frozenset(call.allowed_updates)
        offset = call.offset or 0
        self._confirm(offset)
        limit = min(max(call.limit or 100, 1), 100)
        shown = self._show(offset, limit)
        if shown or not call.timeout:
            return shown
        poll = self._poll = asyncio.get_running_loop().create_future()
        try:
            async with asyncio.timeout(min(call.timeout, 50)):
                await poll
        except TimeoutError:
            return []
        return self._show(offset, limit)

    async def set_webhook(self, call: SetWebhook) -> bool:
        if not call.url:
            return await self.delete_webhook(DeleteWebhook())
        self._target(call.url)
        if call.secret_token is not None and not _SECRET.fullmatch(call.secret_token):
            raise illegal("secret token contains unallowed characters")
        if not 1 <= (call.max_connections or 40) <= 100:
            raise illegal("max_connections must be between 1 and 100")
        await self._stop_deliveries()
        self._end_poll(
            Refusal(
                409,
                "Conflict: terminated by setWebhook request; "
                "make sure that only one bot instance is running",
            )
        )
        if call.drop_pending_updates:
            self._drop_pending()
        if call.allowed_updates is not None:
            self.allowed = frozenset(call.allowed_updates)
        self.webhook = Webhook(call.url, call.secret_token, call.max_connections or 40)
        self._last_error = None
        self._waiting = deque(self.pending.values())
        self._start_deliveries()
        return True

    async def delete_webhook(self, call: DeleteWebhook) -> bool:
        self.webhook = None
        await self._stop_deliveries()
        if call.drop_pending_updates:
            self._drop_pending()
        return True

    def webhook_info(self) -> Json:
        info: Json = {
            "url": self.webhook.url if self.webhook else "",
            "has_custom_certificate": False,
            "pending_update_count": len(self.pending),
        }
        if self.webhook:
            info["max_connections"] = self.webhook.max_connections
        if self.allowed:
            info["allowed_updates"] = sorted(self.allowed)
        if self._last_error:
            info["last_error_date"], info["last_error_message"] = self._last_error
        return info

    def hang_up(self) -> None:
        """Let go of the bot that waits for something to happen: it must ask anew."""
        self._end_poll(Refusal(502, "Bad Gateway"))

    async def close(self) -> None:
        self.webhook = None
        await self._stop_deliveries()
        self.hang_up()
        if self._session is not None:
            await self._session.close()

    def _arrived(self, updates: Iterable[Update]) -> None:
        if self.webhook is not None:
            self._waiting.extend(updates)
            self._start_deliveries()
        elif self._poll is not None and not self._poll.done():
            self._poll.set_result(None)

    def _requeue(self, update: Update) -> None:
        update.again = True
        self.pending[update.id] = update
        self.pending = dict(sorted(self.pending.items()))
        self._arrived([update])

    def _end_poll(self, reason: Refusal) -> None:
        if self._poll is not None and not self._poll.done():
            self._poll.set_exception(reason)
        self._poll = None

    def _confirm(self, offset: int) -> None:
        below = [*takewhile(lambda update_id: update_id < offset, self.pending)]
        for update in [self.pending[update_id] for update_id in below]:
            if not update.again:
                self._settle(update)

    def _settle(self, update: Update) -> None:
        self.pending.pop(update.id, None)
        if update.repeats:
            update.repeats -= 1
            self._requeue(update)
        else:
            self._dealt_with(update)

    def _dealt_with(self, update: Update) -> None:
        update.dealt_with.set()
        self._tell(update)

    def _tell(self, update: Update) -> None:
        for listener in self.listeners:
            listener(update)

    def _show(self, offset: int, limit: int) -> list[Json]:
        due = (update for update in self.pending.values() if update.again or update.id >= offset)
        shown = list(islice(due, limit))
        for update in shown:
            update.again = False
        return [update.as_json() for update in shown]

    def _drop_pending(self) -> None:
        for update in self.pending.values():
            self._dealt_with(update)
        self.pending.clear()
        self._waiting.clear()

    def _target(self, url: str) -> str:
        """Where a webhook really leads: through a proxy, or straight to this machine."""
        for public, inside in self.proxies.items():
            if url.startswith(public):
                return inside + url.removeprefix(public)
        if urlsplit(url).hostname in _LOCAL:
            return url
        if not url.startswith("https://"):
            raise illegal("bad webhook: An HTTPS URL must be provided for webhook")
        raise illegal("bad webhook: Failed to resolve host: Name or service not known")

    def _start_deliveries(self) -> None:
        hook = self.webhook
        while hook and self._waiting and len(self._deliveries) < hook.max_connections:
            task = asyncio.create_task(self._deliver(hook, self._waiting.popleft()))
            self._deliveries.add(task)
            task.add_done_callback(self._delivered)

    def _delivered(self, task: "asyncio.Task[None]") -> None:
        self._deliveries.discard(task)
        self._start_deliveries()

    async def _stop_deliveries(self) -> None:
        self._waiting.clear()
        stopped = [task for task in self._deliveries if task is not asyncio.current_task()]
        for task in stopped:
            task.cancel()
        await asyncio.gather(*stopped, return_exceptions=True)

    async def _deliver(self, hook: Webhook, update: Update) -> None:
        pause = self.first_retry
        while (reply := await self._post(hook, update)) is None:
            await asyncio.sleep(pause)
            pause = min(pause * 2, self.longest_retry)
        update.again = False
        self._settle(update)
        if reply.fields.get("method"):
            fields = {name: value for name, value in reply.fields.items() if name != "method"}
            await self._execute(reply.fields["method"], Parameters(fields, reply.uploads))

    async def _post(self, hook: Webhook, update: Update) -> Parameters | None:
        """The bot's reply, or None where it must be brought again."""
        if self._session is None:
            self._session = ClientSession(timeout=ClientTimeout(total=60))
        headers: dict[str, Any] = {"Content-Type": "application/json"}
        if hook.secret is not None:
            headers["X-Telegram-Bot-Api-Secret-Token"] = hook.secret
        body = orjson.dumps(update.as_json())
        try:
            async with self._session.post(
                self._target(hook.url), data=body, headers=headers
            ) as response:
                if response.ok:
                    return await reply_of_webhook(response)
                trouble = f"Wrong response from the webhook: {response.status} {response.reason}"
        except (ClientError, TimeoutError, OSError) as error:
            trouble = f"Connection failed: {type(error).__name__}"
        self._last_error = int(time.time()), trouble
        return None

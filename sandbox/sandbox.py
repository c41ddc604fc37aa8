"""The whole sandbox: a Telegram with one bot in it, served over real HTTP."""

from collections import deque
from collections.abc import Awaitable, Callable, Iterable, Sequence
from datetime import timedelta
from typing import Self

from aiogram.methods import CopyMessages, SendMediaGroup

from sandbox.api import BotApi, Judge
from sandbox.calls import Call
from sandbox.clock import MovableClock
from sandbox.delivery import Update
from sandbox.exchange import Exchange
from sandbox.faults import Faults
from sandbox.people import Person
from sandbox.server import Server
from sandbox.telegram import Chat, Json, Telegram, User

BOT_ID = 7_000_000_001
SENDING = frozenset(
    {
        "sendmessage",
        "sendphoto",
        "senddocument",
        "sendvideo",
        "sendanimation",
        "sendaudio",
        "sendvoice",
        "sendvideonote",
        "sendsticker",
        "sendmediagroup",
        "copymessage",
        "copymessages",
        "forwardmessage",
    }
)


def _messages_in(call: Call) -> int:
    match call.request:
        case SendMediaGroup(media=media):
            return len(media)
        case CopyMessages(message_ids=copied):
            return len(copied)
    return 1


class Sandbox:
    """`async with Sandbox() as sandbox:` serves a Bot API at `base_url` for the bot `token`.

    `seed` makes ids, file names and faults the same in every run. `clock` dates messages (default:
    the machine's time). `judge` gives a second opinion on every call. `patience` is how many real
    seconds the bot may take over one update. `keep` limits how many messages of a chat are
    remembered, and calls, unless `keep_calls` says how many of those. `name` is the bot's.
    """

    def __init__(
        self,
        *,
        seed: int = 1,
        clock: MovableClock | None = None,
        judge: Judge | None = None,
        patience: float = 20.0,
        keep: int | None = None,
        keep_calls: int | None = None,
        name: str = "Tamga",
    ) -> None:
        self.clock = clock or MovableClock(running=True)
        self.faults = Faults(seed)
        self.bot_username = "tamga_sandbox_bot"
        bot = User(BOT_ID, name, is_bot=True, username=self.bot_username)
        self.telegram = Telegram(bot, self.clock, seed, keep)
        self.token = f"{BOT_ID}:{self.telegram.code(35)}"
        self.api = BotApi(self.telegram, self.faults, judge, keep_calls or keep)
        self.delivery = self.api.delivery
        self.exchange = Exchange(self.telegram, self.delivery, self.faults, patience)
        for listeners in (self.api.on_call, self.api.on_answer):
            listeners.append(lambda _: self.exchange.stir())
        self._server = Server(self.api, self.token)
        self.movers: list[Callable[[timedelta], Awaitable[None]]] = []
        """What moves along with the sandbox's clock: those of the bot's processes."""
        self._people = 0

    async def __aenter__(self) -> Self:
        await self._server.start()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.delivery.close()
        await self._server.close()

    @property
    def base_url(self) -> str:
        """The Bot API's address, for `TELEGRAM_API`."""
        return self._server.base_url

    @property
    def calls(self) -> Sequence[Call]:
        """Every call that the bot made, oldest first."""
        return self.api.calls

    def calls_of(self, method: str, chat: int | None = None) -> list[Call]:
        """The calls of one method, in one chat or in all."""
        return [
            call
            for call in self.api.calls
            if call.method.lower() == method.lower() and chat in {None, call.chat_id}
        ]

    def busiest_second(self, chat: int | None = None) -> int:
        """The most messages sent within a second of the machine's time, in one chat or in all.

        An album counts as the messages that it consists of.
        """
        window: deque[float] = deque()
        most = 0
        for call in self.api.calls:
            if call.method.lower() in SENDING and chat in {None, call.chat_id}:
                window.extend([call.seconds] * _messages_in(call))
                while window[0] <= call.seconds - 1:
                    window.popleft()
                most = max(most, len(window))
        return most

    @property
    def defects(self) -> list[str]:
        """Everything illegal that the bot has done, and taps that it never tried to answer."""
        return self.api.defects + [
            f"the tap on {tap.data!r} by {tap.user.first_name} was never answered"
            for tap in self.telegram.taps.values()
            if tap.dealt_with is not None and tap.dealt_with.is_set() and not tap.attempted
        ]

    def person(
        self, name: str, language: str | None = "ru", *, user_id: int | None = None
    ) -> Person:
        """Somebody new, who has not opened the bot yet."""
        self._people += 1
        user = User(user_id or 500_000 + self._people, name, language_code=language)
        return Person(self.exchange, user, phone=f"+7701{self._people:07}")

    def group(
        self, title: str, *, forum: bool = False, rights: Iterable[str] | None = None
    ) -> Chat:
        """A group that the bot is a member of, with these rights an administrator; a forum's
        messages are sorted into topics, and unless it is said otherwise the bot manages them.
        """
        self._people += 1
        kind = "supergroup" if forum else "group"
        chat = Chat(-4_000_000 - self._people, kind, title=title, forum=forum, started=True)
        usual = ("can_manage_topics", "can_pin_messages", "can_delete_messages") if forum else ()
        chat.rights = frozenset(usual if rights is None else rights)
        self.telegram.chats[chat.id] = chat
        return chat

    def channel(self, title: str, username: str | None = None, *, posts: bool = True) -> Chat:
        """A channel that the bot is in; with `posts`, as an administrator who may post there."""
        self._people += 1
        chat = Chat(-100_000_000 - self._people, "channel", title=title, username=username)
        chat.started, chat.posts = True, posts
        self.telegram.chats[chat.id] = chat
        return chat

    def proxy(self, public: str, inside: str) -> None:
        """Let HTTPS addresses that begin with `public` lead to a server on this machine, as a
        proxy in front of the bot would; webhooks on 127.0.0.1 need none.
        """
        self.delivery.proxies[public] = inside

    async def redeliver(self, update: Update, *, wait: bool = True) -> None:
        """Let an update come again under the same update id."""
        self.delivery.redeliver(update)
        if wait:
            await self.exchange.settled([update], lambda: "it was delivered again")

    async def deliver(self, kind: str, body: Json, *, wait: bool = True) -> Update:
        """Bring the bot an update of one's own making, readable or not."""
        update = self.delivery.put(kind, {kind: body})
        if wait:
            await self.exchange.settled([update], lambda: "it was made by hand")
        return update

    async def called(self, method: str, times: int = 1, within: float = 30.0) -> Call:
        """Wait until the bot has called a method so often in all; its last such call."""

        def look() -> Call | None:
            found = self.calls_of(method)
            return found[-1] if len(found) >= times else None

        return await self.exchange.until(
            look, within, lambda: f"{method} was called {len(self.calls_of(method))} times"
        )

    async def advance(self, by: timedelta) -> None:
        """Move the sandbox's clock, and those of the bot's processes with it."""
        await self.clock.advance(by)
        for move in tuple(self.movers):
            await move(by)

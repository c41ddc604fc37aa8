"""The world inside the sandbox: people, chats, messages, files, menus. Plain state, no HTTP."""

import asyncio
import itertools
import random
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from string import ascii_letters
from typing import Any, Protocol

Json = dict[str, Any]

_BESIDE = ("text", "caption", "entit", "media_group_id", "forward_origin")
"""Fields of a message's content that are not what it consists of."""


class Time(Protocol):
    """What the world asks of a clock."""

    def now(self) -> datetime: ...


@dataclass(slots=True)
class User:
    """Somebody with a Telegram account; the bot has one too."""

    id: int
    first_name: str
    is_bot: bool = False
    language_code: str | None = None
    last_name: str | None = None
    username: str | None = None

    def as_json(self) -> Json:
        user: Json = {"id": self.id, "is_bot": self.is_bot, "first_name": self.first_name}
        for name in ("last_name", "username", "language_code"):
            if (value := getattr(self, name)) is not None:
                user[name] = value
        return user


@dataclass(slots=True, eq=False)
class Message:
    """A message as it looks now. `content` has the Bot API's own fields (text, photo, …)."""

    chat: "Chat"
    id: int
    sender: User
    date: datetime
    content: Json
    revision: int
    keyboard: Json | None = None
    reply_to: "Message | None" = None
    thread: int | None = None
    """The topic that it stands in."""
    reactions: dict[int, list[Json]] = field(default_factory=dict)
    """What was chosen under it, by whoever did."""
    edited: datetime | None = None
    deleted: bool = False
    keys: bool = False
    """It has brought the reply keyboard, or taken it away: then it cannot be edited."""

    @property
    def text(self) -> str:
        """Its text or caption, as plain text."""
        text = self.content.get("text", self.content.get("caption", ""))
        return str(text)

    @property
    def entities(self) -> list[Json]:
        found = self.content.get("entities") or self.content.get("caption_entities")
        return found or []

    @property
    def buttons(self) -> list[Json]:
        """Its inline buttons, row by row."""
        if self.keyboard is None:
            return []
        return [button for row in self.keyboard["inline_keyboard"] for button in row]

    @property
    def labels(self) -> list[str]:
        return [button["text"] for button in self.buttons]

    @property
    def kind(self) -> str:
        """What it consists of: text, photo, document, contact, …"""
        others = (key for key in self.content if not key.startswith(_BESIDE))
        return next(others, "text")

    def as_json(self) -> Json:
        message: Json = {
            "message_id": self.id,
            "from": self.sender.as_json(),
            "chat": self.chat.as_json(),
            "date": int(self.date.timestamp()),
            **self.content,
        }
        if self.chat.type == "channel":
            del message["from"]
            message["sender_chat"] = self.chat.as_json()
        if self.thread is not None:
            message |= {"message_thread_id": self.thread, "is_topic_message": True}
        if self.edited is not None:
            message["edit_date"] = int(self.edited.timestamp())
        if self.keyboard is not None:
            message["reply_markup"] = self.keyboard
        if self.reply_to is not None:
            message["reply_to_message"] = self.reply_to.as_json()
        return message

    def __str__(self) -> str:
        kind = "" if self.kind == "text" else f"({self.kind}) "
        keys = "".join(f" [{label}]" for label in self.labels)
        return f"#{self.id} {self.sender.first_name}: {kind}{self.text}{keys}"


@dataclass(slots=True)
class Topic:
    """A topic of a forum."""

    id: int
    name: str
    icon_color: int
    icon_custom_emoji_id: str | None = None
    closed: bool = False

    def as_json(self) -> Json:
        topic: Json = {
            "message_thread_id": self.id,
            "name": self.name,
            "icon_color": self.icon_color,
        }
        if self.icon_custom_emoji_id:
            topic["icon_custom_emoji_id"] = self.icon_custom_emoji_id
        return topic


@dataclass(slots=True, eq=False)
class Chat:
    """A conversation with the bot: a person's private one, or a group; or a channel."""

    id: int
    type: str
    owner: User | None = None
    title: str | None = None
    forum: bool = False
    """Its messages are sorted into topics."""
    username: str | None = None
    started: bool = False
    blocked: bool = False
    posts: bool = False
    """The bot may post there: of a channel."""
    rights: frozenset[str] = frozenset()
    """What the bot may do in a group as its administrator; without any it is none."""
    members: frozenset[int] = frozenset()
    """Which people are in a group: for programs that show people their chats."""
    removed: bool = False
    """The bot was thrown out of the group."""
    moved_to: int | None = None
    messages: dict[int, Message] = field(default_factory=dict)
    reply_keyboard: Json | None = None
    keys_from: Message | None = None
    """The message that has brought it: programs let go of the one with the other."""
    pinned: list[Message] = field(default_factory=list)
    topics: dict[int, Topic] = field(default_factory=dict)
    """By `message_thread_id`, which is the number of the message that tells of its creation."""
    menu_button: Json | None = None
    last_message_id: int = 0

    def as_json(self) -> Json:
        forum = {"is_forum": True} if self.forum else {}
        if self.owner is None:
            named = {"username": self.username} if self.username else {}
            return {"id": self.id, "type": self.type, "title": self.title, **named, **forum}
        person = self.owner.as_json()
        del person["is_bot"]
        person.pop("language_code", None)
        return {**person, "type": self.type, **forum}


@dataclass(slots=True)
class StoredFile:
    """A file on Telegram's servers, as bytes."""

    id: str
    unique_id: str
    path: str
    content: bytes
    name: str | None = None


@dataclass(slots=True)
class Tap:
    """A tap on an inline button (a callback query) that waits for the bot's answer."""

    id: str
    user: User
    message: Message
    data: str
    at: datetime
    dealt_with: asyncio.Event | None = None
    """Set when the bot has dealt with the update that told of it."""
    attempted: bool = False
    """The bot has at least tried to answer it."""
    answer: "Toast | None" = None


@dataclass(frozen=True, slots=True)
class Toast:
    """What `answerCallbackQuery` showed over a message; empty text only stops the spinner."""

    text: str
    alert: bool
    tap: Tap
    revision: int

    @property
    def message(self) -> Message:
        """The message whose button was tapped."""
        return self.tap.message


class Happening(StrEnum):
    """What may happen on a screen."""

    SENT = "sent"
    EDITED = "edited"
    DELETED = "deleted"
    TAPPED = "tapped"
    TOAST = "toast"
    REACTED = "reacted"  # other reactions stand under a message
    TYPING = "typing"
    KEYBOARD = "keyboard"  # the reply keyboard is another one
    PINNED = "pinned"  # other messages are pinned
    TOPICS = "topics"  # a topic is new, renamed, closed or gone
    MENU = "menu"  # commands or menu buttons are others, in some chats or in all
    PERSON = "person"  # somebody has another name or language, or blocked the bot


@dataclass(frozen=True, slots=True)
class Typing:
    """What `sendChatAction` shows over a chat, for five seconds or until a message comes."""

    chat: Chat
    action: str
    thread: int | None = None


Thing = Message | Tap | Toast | Typing | Chat | None
Listener = Callable[[Happening, Any], None]
"""Called with what happened and the `Message`, `Tap` or `Toast` that it happened to; with the
`Chat` for keyboards, pins, topics and people, with the `Typing`, and with None for menus.
"""


@dataclass(slots=True)
class Menus:
    """The bot's public face: command menus per (scope, language), names and descriptions."""

    commands: dict[tuple[str, str], list[Json]] = field(default_factory=dict)
    texts: dict[tuple[str, str], str] = field(default_factory=dict)
    """By (what, language), where what is name, description or short_description."""
    button: Json = field(default_factory=lambda: {"type": "commands"})


class Telegram:
    """Everything that Telegram remembers about one bot and those who talk to it.

    `keep` limits how many messages a chat remembers (for benchmarks); None keeps all.
    """

    def __init__(self, bot: User, clock: Time, seed: int, keep: int | None = None) -> None:
        self.bot = bot
        self.clock = clock
        self.random = random.Random(seed)
        self.keep = keep
        self.chats: dict[int, Chat] = {}
        self.files: dict[str, StoredFile] = {}
        self.paths: dict[str, StoredFile] = {}
        self.taps: dict[str, Tap] = {}
        self.toasts: dict[int, list[Toast]] = {}
        self.menus = Menus()
        self.paid_broadcast = False
        """Whether the bot has the Stars that sending beyond the free rate costs."""
        self.listeners: list[Listener] = []
        self._revisions = itertools.count(1)

    def tell(self, happening: Happening, what: Thing) -> None:
        for listener in self.listeners:
            listener(happening, what)

    def code(self, letters: int = 24) -> str:
        """A random name for a file or a tap, the same in every run with the same seed."""
        return "".join(self.random.choices(ascii_letters, k=letters))

    def post(self, chat: Chat, sender: User, content: Json, **extra: Any) -> Message:
        """Put a new message into a chat; `extra` may give `keyboard`, `reply_to` and `thread`."""
        chat.last_message_id += 1
        message = Message(
            chat=chat,
            id=chat.last_message_id,
            sender=sender,
            date=self.clock.now(),
            content=content,
            revision=next(self._revisions),
            **extra,
        )
        chat.messages[message.id] = message
        if self.keep is not None and len(chat.messages) > self.keep:
            del chat.messages[next(iter(chat.messages))]
        self.tell(Happening.SENT, message)
        return message

    def edit(self, message: Message, content: Json, keyboard: Json | None) -> None:
        message.content = content
        message.keyboard = keyboard
        message.edited = self.clock.now()
        message.revision = next(self._revisions)
        self.tell(Happening.EDITED, message)

    def delete(self, message: Message) -> None:
        message.deleted = True
        message.chat.messages.pop(message.id, None)
        self.tell(Happening.DELETED, message)
        if message is message.chat.keys_from:
            message.chat.reply_keyboard = message.chat.keys_from = None
            self.tell(Happening.KEYBOARD, message.chat)
        if message in message.chat.pinned:
            message.chat.pinned.remove(message)
            self.tell(Happening.PINNED, message.chat)

    def revision(self) -> int:
        """A mark: whatever is sent or edited from now on has a higher revision."""
        return next(self._revisions)

    def migrate(self, group_id: int | None, supergroup_id: int) -> None:
        """A group becomes a supergroup: another id, an empty history."""
        group = self.chats[group_id or 0]
        group.moved_to = supergroup_id
        self.chats[supergroup_id] = Chat(
            supergroup_id, "supergroup", title=group.title, started=True
        )

    def store(
        self, content: bytes, folder: str, suffix: str, name: str | None = None
    ) -> StoredFile:
        stored = StoredFile(
            id=self.code(),
            unique_id=self.code(12),
            path=f"{folder}/file_{len(self.files)}{suffix}",
            content=content,
            name=name,
        )
        self.files[stored.id] = stored
        self.paths[stored.path] = stored
        return stored

    def tap(self, user: User, message: Message, data: str) -> Tap:
        tap = Tap(
            id=str(self.random.getrandbits(62)),
            user=user,
            message=message,
            data=data,
            at=self.clock.now(),
        )
        self.taps[tap.id] = tap
        self.tell(Happening.TAPPED, tap)
        return tap

    def answer(self, tap: Tap, toast: Toast) -> None:
        tap.answer = toast
        self.toasts.setdefault(tap.user.id, []).append(toast)
        self.tell(Happening.TOAST, toast)

"""The people who talk to the bot: they type, tap, send pictures, and read their screens."""

from collections.abc import Callable, Sequence
from typing import Any
from urllib.parse import parse_qs, urlsplit

from sandbox import attachments, profile
from sandbox.delivery import Update
from sandbox.exchange import Exchange, NotSeen
from sandbox.formatting import length
from sandbox.rules import check_payload, typed_text
from sandbox.telegram import Chat, Happening, Json, Message, Tap, Toast, User

MOST_NAME = 64
SECONDS = 30.0  # that a person waits for the bot's words: machines are busy at times


class Person:
    """Somebody with Telegram and a private chat with the bot.

    What a person does returns once the bot has dealt with it (its offset confirmed, or its
    webhook answered), or at once with `wait=False`; it raises NotSeen, which shows the screen,
    when the bot takes longer than the sandbox's patience.
    """

    def __init__(self, exchange: Exchange, user: User, phone: str) -> None:
        self._exchange = exchange
        self._telegram = exchange.telegram
        self.user = user
        self.phone = phone
        self.chat = Chat(user.id, "private", owner=user)
        self._telegram.chats[user.id] = self.chat

    @property
    def id(self) -> int:
        return self.user.id

    @property
    def name(self) -> str:
        return self.user.first_name

    # What a person sees.

    @property
    def screen(self) -> list[Message]:
        """The messages of the chat as they look now, oldest first."""
        return list(self.chat.messages.values())

    @property
    def last(self) -> Message:
        """The newest message on the screen."""
        if not self.chat.messages:
            raise NotSeen(f"{self.name}'s screen is empty")
        return self.screen[-1]

    @property
    def toasts(self) -> list[Toast]:
        """What answers to taps said, oldest first; those that said nothing left out."""
        return [toast for toast in self._telegram.toasts.get(self.id, ()) if toast.text]

    @property
    def keyboard(self) -> list[str]:
        """The labels of the reply keyboard under the text field."""
        return [key["text"] for key in self._keys()]

    @property
    def menu(self) -> list[str]:
        """The commands in this person's menu, without slashes."""
        menu = profile.menu_of(self._telegram, self.id, self.user.language_code)
        return [command["command"] for command in menu]

    def mark(self) -> int:
        """A moment to look back to with `messages_since` and `reads(since=…)`."""
        return self._telegram.revision()

    def messages_since(self, mark: int) -> list[Message]:
        """What the bot has sent or edited since then, as it looks now."""
        return [
            message
            for message in self.screen
            if message.revision > mark and message.sender is self._telegram.bot
        ]

    async def reads(
        self,
        text: str,
        timeout: float = SECONDS,  # noqa: ASYNC109 (a reader says how long, as to any queue)
        *,
        since: int = 0,
    ) -> Message:
        """Wait until the bot's words on the screen contain a text; the newest such message.

        A toast counts too: then it is the message under the toast that is returned. Spaces that
        do not break look like any others.
        """
        return await self._exchange.until(
            lambda: self._find(text, since),
            timeout,
            lambda: f"{self.name} did not read {text!r} within {timeout:g} s\n{self.drawn()}",
        )

    async def gets(self, kind: str, *, since: int = 0) -> Message:
        """Wait until the bot has sent something of a kind (`photo`, `document`, …); the newest."""
        return await self._exchange.until(
            lambda: next(
                (sent for sent in reversed(self.messages_since(since)) if kind in sent.content),
                None,
            ),
            SECONDS,
            lambda: f"{self.name} got no {kind}\n{self.drawn()}",
        )

    def saves(self, message: Message) -> bytes:
        """The picture (in full size) or file in a message."""
        return attachments.attached_file(self._telegram, message).content

    def drawn(self) -> str:
        """The screen as text, for people who look for a mistake."""
        lines = [f"--- {self.name}'s screen ---", *map(str, self.screen)]
        lines += [f"(toast) {toast.text}" for toast in self.toasts]
        if self.keyboard:
            lines.append("(keyboard) " + " ".join(f"[{key}]" for key in self.keyboard))
        return "\n".join(lines)

    # What a person does.

    async def send(
        self,
        text: str,
        *,
        to: Chat | None = None,
        thread: int | None = None,
        reply_to: Message | None = None,
        wait: bool = True,
    ) -> Update:
        """Type a text and send it, to the bot or to a group that the bot is in, or to a topic."""
        content = typed_text(text)
        return await self.send_content(content, to=to, thread=thread, reply_to=reply_to, wait=wait)

    async def edit(self, message: Message, text: str, *, wait: bool = True) -> Update:
        """Put another text, or caption, into a message of one's own."""
        if message.sender is not self.user:
            raise ValueError(f"{self.name} cannot edit what somebody else wrote")
        typed = typed_text(text)
        if message.kind == "text":
            content = typed
        else:
            content = {k: v for k, v in message.content.items() if not k.startswith("caption")}
            content["caption"] = text
        self._telegram.edit(message, content, None)
        return await self._do("edited_message", message.as_json(), message.chat.id, wait)

    async def react(self, message: Message, emoji: str | None, *, wait: bool = True) -> Update:
        """Put a reaction under a message, or take it away."""
        old = message.reactions.get(self.id, [])
        new = [{"type": "emoji", "emoji": emoji}] if emoji else []
        message.reactions[self.id] = new
        self._telegram.tell(Happening.REACTED, message)
        body = {
            "chat": message.chat.as_json(),
            "message_id": message.id,
            "user": self.user.as_json(),
            "date": int(self._telegram.clock.now().timestamp()),
            "old_reaction": old,
            "new_reaction": new,
        }
        return await self._do("message_reaction", body, message.chat.id, wait)

    async def open(self, link: str = "", *, wait: bool = True) -> Update:
        """Open the bot by a link (`https://t.me/<bot>?start=…`), by its payload, or plainly."""
        payload = self._payload(link) if "://" in link else link
        if payload:
            check_payload(payload)
        return await self.send(f"/start {payload}".strip(), wait=wait)

    async def tap(
        self, label: str, *, on: Message | None = None, deliveries: int = 1, wait: bool = True
    ) -> Update:
        """Tap the inline button that starts with (or contains) a label, on the newest message
        that has one or `on` an older one. `deliveries` brings the same tap under several ids.
        """
        message, button = self._button(label, [on] if on else self.screen[::-1])
        return await self._tap(message, button["callback_data"], deliveries, wait)

    async def forge(self, data: str, *, on: Message | None = None, wait: bool = True) -> Update:
        """Tap what a message does not hold any more, or never did, as altered programs can."""
        return await self._tap(on or self.last, data, 1, wait)

    async def _tap(self, message: Message, data: str, deliveries: int, wait: bool) -> Update:
        tap = self._telegram.tap(self.user, message, data)
        body = {
            "id": tap.id,
            "from": self.user.as_json(),
            "message": message.as_json(),
            "chat_instance": str(message.chat.id),
            "data": tap.data,
        }
        return await self._do("callback_query", body, message.chat.id, wait, deliveries, tap)

    async def press(self, label: str, *, wait: bool = True) -> Update:
        """Press a button of the reply keyboard; one that asks for the phone shares one's own."""
        for key in sorted(self._keys(), key=lambda key: key["text"] != label):
            if key["text"].startswith(label) or label in key["text"]:
                if key.get("request_contact"):
                    return await self.share_contact(wait=wait)
                return await self.send(key["text"], wait=wait)
        raise NotSeen(f"{self.name} has no key {label!r}\n{self.drawn()}")

    async def send_photo(self, picture: bytes, caption: str = "", *, wait: bool = True) -> Update:
        """Send a picture as a photo: Telegram shrinks it to 1280 pixels and packs it anew."""
        content = attachments.people_photo(self._telegram, picture)
        return await self.send_content(_captioned(content, caption), wait=wait)

    async def send_document(
        self, content: bytes, name: str = "file.bin", caption: str = "", *, wait: bool = True
    ) -> Update:
        """Send a file as it is."""
        stored = attachments.store_document(self._telegram, name, content)
        document = {"document": attachments.document_json(stored)}
        return await self.send_content(_captioned(document, caption), wait=wait)

    async def send_sticker(self, *, wait: bool = True) -> Update:
        return await self.send_file("sticker", b"sticker", wait=wait)

    async def send_file(
        self,
        kind: str,
        content: bytes,
        caption: str = "",
        *,
        name: str | None = None,
        wait: bool = True,
    ) -> Update:
        """Send a video, an animation, a voice, … (the kinds in `attachments.KINDS`)."""
        sent = attachments.people_file(self._telegram, kind, content, name)
        return await self.send_content(_captioned(sent, caption), wait=wait)

    async def send_album(
        self,
        *parts: tuple[str, bytes],
        caption: str = "",
        order: Sequence[int] | None = None,
        to: Chat | None = None,
        thread: int | None = None,
        reply_to: Message | None = None,
        wait: bool = True,
    ) -> list[Update]:
        """Send photos, videos, documents or music as one album, the caption with the first.

        Each part is a message of its own, and they come in whatever `order`, some perhaps twice.
        """
        album = {"media_group_id": self._telegram.code(12)}
        messages: list[Message] = []
        for kind, content in parts:
            sent = attachments.people_file(self._telegram, kind, content) | album
            told = _captioned(sent, caption if not messages else "")
            where = {"thread": thread, "reply_to": reply_to}
            messages.append(self._telegram.post(to or self.chat, self.user, told, **where))
        self.chat.started = True
        updates = [
            await self._do("message", messages[part].as_json(), messages[part].chat.id, wait=False)
            for part in (range(len(parts)) if order is None else order)
        ]
        if wait:
            await self._exchange.settled(updates, self.drawn)
        return updates

    async def share_contact(
        self, phone: str | None = None, *, of: "Person | None" = None, wait: bool = True
    ) -> Update:
        """Share one's own contact, or that `of` somebody else."""
        whose = of or self
        contact = {
            "phone_number": phone or whose.phone,
            "first_name": whose.name,
            "user_id": whose.id,
        }
        return await self.send_content({"contact": contact}, wait=wait)

    async def send_content(
        self,
        content: Json,
        *,
        to: Chat | None = None,
        thread: int | None = None,
        reply_to: Message | None = None,
        wait: bool = True,
    ) -> Update:
        """Send a message of any kind, in the Bot API's own fields (location, voice, …)."""
        if self.chat.blocked:
            raise ValueError(f"{self.name} blocked the bot and must unblock it before writing")
        chat = to or self.chat
        chat.started = True
        if thread is not None and (thread not in chat.topics or chat.topics[thread].closed):
            raise ValueError(f"there is no open topic {thread}")
        message = self._telegram.post(chat, self.user, content, thread=thread, reply_to=reply_to)
        return await self._do("message", message.as_json(), chat.id, wait)

    def rename(self, name: str) -> None:
        """Take another name; the bot hears of it with whatever this person does next."""
        self.user.first_name = check_name(name)
        self._telegram.tell(Happening.PERSON, self.chat)

    def speak(self, language: str | None) -> None:
        """Let Telegram's programs speak another language, or name none to the bot."""
        self.user.language_code = language
        self._telegram.tell(Happening.PERSON, self.chat)
        self._telegram.tell(Happening.MENU, None)

    async def block(self, *, wait: bool = True) -> Update:
        """Stop the bot: it can write no more."""
        self.chat.blocked = True
        self._telegram.tell(Happening.PERSON, self.chat)
        return await self._membership("member", "kicked", wait)

    async def unblock(self, *, wait: bool = True) -> Update:
        self.chat.blocked = False
        self._telegram.tell(Happening.PERSON, self.chat)
        return await self._membership("kicked", "member", wait)

    async def _do(
        self,
        kind: str,
        body: Json,
        chat_id: int,
        wait: bool,
        deliveries: int = 1,
        tap: Tap | None = None,
    ) -> Update:
        updates = self._exchange.hand_over(kind, {kind: body}, chat_id, deliveries)
        if tap is not None:
            tap.dealt_with = updates[0].dealt_with
        if wait:
            await self._exchange.settled(updates, self.drawn)
        return updates[0]

    async def _membership(self, old: str, new: str, wait: bool) -> Update:
        def member(status: str) -> Json:
            until = {"until_date": 0} if status == "kicked" else {}
            return {"user": self._telegram.bot.as_json(), "status": status, **until}

        body = {
            "chat": self.chat.as_json(),
            "from": self.user.as_json(),
            "date": int(self._telegram.clock.now().timestamp()),
            "old_chat_member": member(old),
            "new_chat_member": member(new),
        }
        return await self._do("my_chat_member", body, self.id, wait)

    def _payload(self, link: str) -> str:
        parts = urlsplit(link)
        name = parts.path.strip("/")
        if parts.netloc not in {"t.me", "telegram.me"} or name != self._telegram.bot.username:
            raise ValueError(f"not a link to this bot: {link}")
        return parse_qs(parts.query).get("start", [""])[0]

    def _keys(self) -> list[dict[str, Any]]:
        rows = (self.chat.reply_keyboard or {}).get("keyboard", ())
        return [key for row in rows for key in row]

    def _find(self, text: str, since: int) -> Message | None:
        for message in reversed(self.messages_since(since)):
            if _as_seen(text) in _as_seen(message.text):
                return message
        for toast in reversed(self.toasts):
            if toast.revision > since and _as_seen(text) in _as_seen(toast.text):
                return toast.message
        return None

    def _button(self, label: str, messages: list[Message]) -> tuple[Message, Json]:
        matches: tuple[Callable[[str], bool], ...] = (
            lambda text: text.startswith(label),
            lambda text: label in text,
        )
        for message in messages:
            for matching in matches:
                for button in message.buttons:
                    if "callback_data" in button and matching(button["text"]):
                        return message, button
        raise NotSeen(f"{self.name} sees no button {label!r}\n{self.drawn()}")


def check_name(name: str) -> str:
    """The name without the space around it. Raises ValueError where Telegram takes no such name."""
    name = name.strip()
    if not 0 < length(name) <= MOST_NAME:
        raise ValueError(f"a name has 1 to {MOST_NAME} characters")
    return name


def _as_seen(text: str) -> str:
    return text.translate({0xA0: " ", 0x202F: " "})


def _captioned(content: Json, caption: str) -> Json:
    return content | ({"caption": caption} if caption else {})

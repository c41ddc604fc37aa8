"""Who says what, live and readable in a terminal; pictures and files go to a folder."""

from pathlib import Path

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from sandbox.attachments import attached_file
from sandbox.formatting import character_span
from sandbox.telegram import Happening, Message, StoredFile, Tap, Telegram, Toast

STYLES = {
    "bold": "bold",
    "italic": "italic",
    "underline": "underline",
    "strikethrough": "strike",
    "spoiler": "reverse",
    "code": "cyan",
    "pre": "cyan",
    "text_link": "underline blue",
    "blockquote": "italic dim",
    "expandable_blockquote": "italic dim",
    "bot_command": "blue",
}
BOT_INDENT = 4


class Transcript:
    """Prints a sandbox's chats as they happen, until closed. `folder` is made when needed."""

    def __init__(self, telegram: Telegram, folder: Path, console: Console | None = None) -> None:
        self._telegram = telegram
        self._folder = folder
        self._console = console or Console(highlight=False)
        self._saved: dict[str, Path] = {}
        telegram.listeners.append(self._heard)

    def close(self) -> None:
        self._telegram.listeners.remove(self._heard)

    def headline(self, text: str) -> None:
        """A line between scenes."""
        self._console.print()
        self._console.rule(Text(text, "bold"), align="left")

    def _heard(self, happening: Happening, what: Message | Tap | Toast) -> None:
        match what:
            case Tap():
                label = next(
                    button["text"]
                    for button in what.message.buttons
                    if button.get("callback_data") == what.data
                )
                self._say(what.user.first_name, Text(f"taps [{label}]", "green"), 0)
            case Toast(text=""):
                pass
            case Toast():
                self._say(self._to(what.message), Text(f"({what.text})", "yellow"), BOT_INDENT)
            case Message() if happening is Happening.REACTED:
                pass
            case Message() if happening is Happening.DELETED:
                self._say(self._to(what), Text(f"(takes back: {what.text})", "dim"), BOT_INDENT)
            case Message():
                self._show(what, edited=happening is Happening.EDITED)

    def _show(self, message: Message, *, edited: bool) -> None:
        by_bot = message.sender is self._telegram.bot
        indent = BOT_INDENT if by_bot else 0
        body = styled(message)
        if message.kind != "text":
            note = Text(f"({self._attachment(message)})", "magenta")
            body = Text("\n").join([note, body]) if body else note
        if message.labels:
            body.append("\n" + " ".join(f"[{label}]" for label in message.labels), "green")
        who = self._to(message) if by_bot else self._by(message)
        self._say(who + (" (edited)" if edited else ""), body, indent)

    def _say(self, who: str, body: Text, indent: int) -> None:
        heading = Text(who, "bold cyan" if indent else "bold magenta")
        self._console.print()
        self._console.print(Padding(heading, (0, 0, 0, indent)))
        self._console.print(Padding(body, (0, 0, 0, indent + 2)))

    def _to(self, message: Message) -> str:
        chat = message.chat
        addressee = chat.owner.first_name if chat.owner else f"«{chat.title}»"
        return f"{self._telegram.bot.first_name} → {addressee}"

    def _by(self, message: Message) -> str:
        where = f" in «{message.chat.title}»" if message.chat.owner is None else ""
        return message.sender.first_name + where

    def _attachment(self, message: Message) -> str:
        if message.kind == "contact":
            return f"contact {message.content['contact']['phone_number']}"
        try:
            stored = attached_file(self._telegram, message)
        except ValueError:
            return message.kind
        return f"{message.kind}: {self._save(stored)}"

    def _save(self, stored: StoredFile) -> Path:
        if stored.id not in self._saved:
            name = Path(stored.name or stored.path).name
            path = self._folder / f"{len(self._saved) + 1:02}-{name}"
            self._folder.mkdir(parents=True, exist_ok=True)
            path.write_bytes(stored.content)
            self._saved[stored.id] = path
        return self._saved[stored.id]


def styled(message: Message) -> Text:
    """A message's words with its formatting as terminal styles."""
    text = Text(message.text)
    for entity in message.entities:
        start, end = character_span(message.text, entity)
        text.stylize(STYLES.get(entity["type"], ""), start, end)
    return text

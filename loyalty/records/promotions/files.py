"""Files of promotions, kept in full."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from loyalty.values import FileId


@dataclass(frozen=True, slots=True)
class File:
    """A file of a promotion, kept in full: Telegram's own id of it is good for one bot alone.

    `telegram` is that id, for the bot whose id is `bot`.
    """

    id: FileId
    name: str
    mime: str
    size: int
    telegram: str | None
    bot: int | None


class FileRows(Protocol):
    def add(
        self,
        *,
        name: str,
        mime: str,
        body: bytes,
        telegram: str | None,
        bot: int | None,
        at: datetime,
    ) -> FileId: ...

    def get(self, file_id: FileId) -> File: ...

    def body(self, file_id: FileId) -> bytes:
        """What is in it, up to 20 MB."""
        ...

    def put_telegram(self, file_id: FileId, *, telegram: str, bot: int) -> None:
        """Remember what Telegram calls it, for that bot."""
        ...

    def drop_unused(self, before: datetime) -> None:
        """Drop those added before then that no campaign shows."""
        ...

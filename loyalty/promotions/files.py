"""Files of promotions, kept in full: Telegram's own id of a file is good for one bot alone."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from loyalty.promotions.errors import FileTooLarge
from loyalty.records.promotions.contents import Content
from loyalty.records.promotions.files import File
from loyalty.store import Tx
from loyalty.values import FileId

_MEGABYTE = 1024 * 1024
LARGEST_MB = 20  # what Telegram lets a bot download


@dataclass(frozen=True, slots=True)
class Ready:
    """What Telegram calls the files for this bot, and those that it does not know from it."""

    given: Mapping[FileId, str]
    missing: tuple[File, ...] = field(default=())


def check_size(size: int | None) -> None:
    """Raises FileTooLarge. Where Telegram does not say how large it is, it shows at download."""
    if size is not None and size > LARGEST_MB * _MEGABYTE:
        raise FileTooLarge(LARGEST_MB)


def keep_file(
    tx: Tx, *, name: str, mime: str, body: bytes, telegram: str | None, bot: int, now: datetime
) -> FileId:
    """Keep the original, and what Telegram calls it for this bot, if it does."""
    return tx.files.add(
        name=name,
        mime=mime,
        body=body,
        telegram=telegram,
        bot=bot if telegram is not None else None,
        at=now,
    )


def ready_files(tx: Tx, *, contents: Iterable[Content], bot: int) -> Ready:
    """How the files of these contents are named to Telegram by this bot."""
    wanted = {attached.file for content in contents for attached in content.files}
    files = [tx.files.get(file_id) for file_id in sorted(wanted)]
    given = {file.id: file.telegram for file in files if file.bot == bot and file.telegram}
    return Ready(given, tuple(file for file in files if file.id not in given))


def telegram_of(tx: Tx, *, file_id: FileId, bot: int) -> str | None:
    """What Telegram calls the file for this bot, None where it is still to be uploaded."""
    file = tx.files.get(file_id)
    return file.telegram if file.bot == bot else None


def body_of(tx: Tx, *, file_id: FileId) -> bytes:
    """What is in the file."""
    return tx.files.body(file_id)


def note_upload(tx: Tx, *, file_id: FileId, telegram: str, bot: int) -> None:
    """Telegram knows the file from this bot now."""
    tx.files.put_telegram(file_id, telegram=telegram, bot=bot)

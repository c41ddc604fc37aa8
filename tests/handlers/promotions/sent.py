"""Messages as Telegram brings them, and a bot that downloads what it is told to."""

import io
from typing import Any

from aiogram.types import Message

NOW = 1_772_350_000


def message(number: int = 7, **content: Any) -> Message:
    """A message that an owner sent in their private chat."""
    return Message.model_validate(
        {
            "message_id": number,
            "date": NOW,
            "chat": {"id": 11, "type": "private", "first_name": "Ая"},
            "from": {"id": 11, "is_bot": False, "first_name": "Ая"},
            **content,
        }
    )


def file(name: str, **more: Any) -> dict[str, Any]:
    """A file in a message."""
    return {"file_id": name, "file_unique_id": f"u-{name}", "file_size": 5, **more}


class Downloads:
    """A bot for which every file holds its own id."""

    id = 42

    async def download(self, file_id: str, destination: io.BytesIO) -> io.BytesIO:
        destination.write(file_id.encode())
        destination.seek(0)
        return destination

"""Text that somebody typed, as opposed to a command, a picture or anything else."""

from typing import Any

from aiogram.filters import Filter
from aiogram.types import Message


class Typed(Filter):
    """Lets typed text through, and hands it over as `typed`; commands are not text."""

    PROVIDES = frozenset({"typed"})

    async def __call__(self, message: Message) -> bool | dict[str, Any]:
        """The text without the space around it, or nothing."""
        text = (message.text or "").strip()
        return {"typed": text} if text and not text.startswith("/") else False

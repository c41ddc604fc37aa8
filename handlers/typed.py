"""What somebody typed, as opposed to a command, a picture or anything else: text, and numbers."""

from typing import Any

from aiogram.filters import Filter
from aiogram.types import Message

from loyalty.promotions.errors import NumberUnreadable


class Typed(Filter):
    """Lets typed text through, and hands it over as `typed`; commands are not text."""

    PROVIDES = frozenset({"typed"})

    async def __call__(self, message: Message) -> bool | dict[str, Any]:
        """The text without the space around it, or nothing."""
        text = (message.text or "").strip()
        return {"typed": text} if text and not text.startswith("/") else False


def whole(text: str, most: int) -> int:
    """A whole number from 0 to `most`. Raises NumberUnreadable."""
    digits = "".join(text.split())
    if not (digits.isascii() and digits.isdigit()) or int(digits[:18]) > most:
        raise NumberUnreadable(most)
    return int(digits)

"""Panels: what owners and managers put things together in, window by window, in one message.

What stands here is light, and asked of every tap; `handlers/windows.py` has what they are made of.
"""

import re
from dataclasses import dataclass
from typing import Any

from aiogram.filters import Filter
from aiogram.types import CallbackQuery, Message

_TAG = re.compile(
    r"~(?P<window>[a-z_]{1,16})\.(?P<about>\d{1,18})\.(?P<edition>\d{1,9})~", re.ASCII
)
_CODE = re.compile(
    r"(\d{3}[ \u00a0]?\d{3}|\*\d{4})(\s+\d[\d+., \u00a0]*)?|(https?://)?t\.me/\S+start=\S+",
    re.ASCII,
)


OUTSIDE = "outside"


@dataclass(frozen=True, slots=True)
class Tag:
    """What each button of a panel says of its window, so that it can be opened anew.

    `about` is the campaign, or 0; `edition` the one that was shown.
    """

    window: str
    about: int = 0
    edition: int = 0

    def __str__(self) -> str:
        return f"~{self.window}.{self.about}.{self.edition}~"


def opening(tag: Tag) -> str:
    """What a button outside of panels holds that opens this window: no panel knows it as its own,
    so that it is opened anew, below the message that has the button.
    """
    return f"{tag}{OUTSIDE}\x1d"


class PanelTap(Filter):
    """Lets taps on panels through, and hands over their `tag` and the `rest` of what they hold."""

    PROVIDES = frozenset({"tag", "rest"})

    async def __call__(self, callback: CallbackQuery) -> bool | dict[str, Any]:
        """The tag, or nothing."""
        found = _TAG.match(callback.data or "")
        if found is None:
            return False
        tag = Tag(found["window"], int(found["about"]), int(found["edition"]))
        return {"tag": tag, "rest": (callback.data or "")[found.end() :]}


class PanelAnswer(Filter):
    """Lets through what may be an answer: no command, and no code or link, which the till takes.

    Where a figure is asked for, six digits are no code.
    """

    def __init__(self, *, figures: bool = False) -> None:
        self.figures = figures

    async def __call__(self, message: Message) -> bool:
        """Whether a panel may have it."""
        text = (message.text or "").strip()
        return not text.startswith("/") and (self.figures or _CODE.fullmatch(text) is None)

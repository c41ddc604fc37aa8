"""Whether Telegram can read a text with marks in HTML; what came out of a chat it always can."""

import re
from html import unescape

_TAG = re.compile(
    r"<(?P<end>/?)(?P<name>[a-zA-Z][a-zA-Z0-9-]*)(?P<rest>(?:\s[^<>]*)?)>|<[^<]{0,20}"
)
_KNOWN = {
    *("b", "strong", "i", "em", "u", "ins", "s", "strike", "del", "tg-spoiler", "span"),
    *("a", "code", "pre", "blockquote", "tg-emoji", "tg-time"),
}


def unreadable(html: str) -> str | None:
    """What it begins with that Telegram does not know, or that is not closed where it should be."""
    opened: list[re.Match[str]] = []
    for mark in _TAG.finditer(html):
        name = (mark["name"] or "").lower()
        if name not in _KNOWN:
            return unescape(mark[0])
        if not mark["end"]:
            if name == "span" and "tg-spoiler" not in mark["rest"]:
                return mark[0]
            opened.append(mark)
        elif not opened or opened.pop()["name"].lower() != name:
            return mark[0]
    return opened[-1][0] if opened else None

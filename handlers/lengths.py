"""What fits where: texts that end early, and messages that leave out what there is no room for."""

from collections.abc import Iterable
from itertools import accumulate

from locales.texts import Html
from loyalty.lengths import units
from loyalty.promotions.placeholders import length

A_MESSAGE = 4_096  # of Telegram's units


def cut(text: str, most: int) -> str:
    """The text, and where it ends early, so that one sees it."""
    if units(text) <= most:
        return text
    kept = text.encode("utf-16-le")[: 2 * (most - 1)].decode("utf-16-le", errors="ignore")
    return f"{kept.rstrip()}…"


def on_one_line(text: str, most: int) -> str:
    """The same, without its lines."""
    return cut(" ".join(text.split()), most)


def fitting(lines: Iterable[str]) -> Html:
    """The lines one below the other, as many as a message has room for."""
    lines = [*lines]
    ends = accumulate(length(line) + 1 for line in lines)
    kept = [line for line, end in zip(lines, ends, strict=True) if end < A_MESSAGE]
    return Html("\n".join(kept if len(kept) == len(lines) else [*kept, "…"]))

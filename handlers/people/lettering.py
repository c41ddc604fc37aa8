"""Words on a picture, in whatever script people write their names.

A character that our fonts do not have gives way to a plainer one or is left out. The fonts'
own sign for a missing character is empty (see fonts/README.md), so no box is ever drawn.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache
from pathlib import Path
from typing import Literal

from PIL import ImageDraw, ImageFont, features

_FONTS = Path(__file__).parent / "fonts"
_OTHER_SCRIPTS = (
    "NotoSansArabic-Bold.ttf",
    "NotoSansHebrew-Bold.ttf",
    "NotoSansGeorgian-Bold.ttf",
    "NotoSansArmenian-Bold.ttf",
    "NotoEmoji-Bold.ttf",
)
_RIGHT_TO_LEFT = ("R", "AL")
_ELLIPSIS = "…"


class Weight(Enum):
    """How heavy the letters are; Latin and Cyrillic have both, other scripts one."""

    MEDIUM = "Inter-Medium.otf"
    BOLD = "InterDisplay-Bold.otf"


@dataclass(frozen=True, slots=True)
class Lettering:
    """Lines of text that fit their place; sizes and heights are in pixels."""

    lines: tuple[str, ...]
    weight: Weight
    size: int

    @property
    def leading(self) -> int:
        """From one baseline to the next."""
        return round(self.size * 1.2)

    @property
    def width(self) -> float:
        return max((_width(line, self.weight, self.size) for line in self.lines), default=0)


def fit(text: str, weight: Weight, *, sizes: range, width: float, lines: int = 1) -> Lettering:
    """The text in the first of the sizes (largest first) in which it takes at most so many
    lines of that width; in the last size, what is still too long is cut with an ellipsis."""
    clean = _cleaned(text, weight)
    pieces = re.findall(r" ?(?:[^ -]+-?|-+)", clean)
    largest = sizes[0]
    widths = [_width(piece, weight, largest) for piece in pieces]
    space = _width(" ", weight, largest)
    for size in sizes:
        wrapped = _wrapped(pieces, widths, space, width * largest / size)
        if wrapped is not None and len(wrapped) <= lines:
            return Lettering(tuple(wrapped), weight, size)
    size = sizes[-1]
    return Lettering(tuple(_cut(clean, weight, size, width, lines)), weight, size)


def write(
    draw: ImageDraw.ImageDraw,
    words: Lettering,
    x: float,
    baseline: float,
    *,
    ink: tuple[int, int, int],
    edge: Literal["left", "middle", "right"] = "left",
) -> None:
    """Writes the lines with this edge at x, the first of them on this baseline."""
    before = {"left": 0.0, "middle": 0.5, "right": 1.0}[edge]
    for number, line in enumerate(words.lines):
        pen = x - before * _width(line, words.weight, words.size)
        for font, run in _in_reading_order(line, words.weight, words.size):
            draw.text((pen, baseline + number * words.leading), run, ink, font, anchor="ls")
            pen += font.getlength(run)


def _cleaned(text: str, weight: Weight) -> str:
    """What can be drawn of the text, with single spaces."""
    composed = unicodedata.normalize("NFC", text)
    return " ".join("".join(_drawable(letter, weight) for letter in composed).split())


@lru_cache(maxsize=4096)
def _drawable(letter: str, weight: Weight) -> str:
    """The letter, or what is left of it in plainer ones (𝓐 and ấ become A and a). Controls,
    direction marks and piled-up accents leave nothing."""
    if letter.isspace():
        return " "
    plainer = (letter, *unicodedata.normalize("NFKD", letter))
    drawable = [
        sign
        for sign in plainer
        if unicodedata.category(sign)[0] not in "CM" and _font_file(sign, weight)
    ]
    return letter if letter in drawable else "".join(drawable)


@lru_cache(maxsize=4096)
def _font_file(letter: str, weight: Weight) -> str | None:
    """The first font that has ink for this letter."""
    for file in (weight.value, *_OTHER_SCRIPTS):
        if _font(file, 32).getmask(letter).getbbox():
            return file
    return None


@lru_cache(maxsize=256)
def _font(file: str, size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(_FONTS / file, size)


def _runs(line: str, weight: Weight) -> Iterator[tuple[str, str]]:
    """The line in pieces of one font each; a space stays with the word before it."""
    file, run = weight.value, ""
    for letter in line:
        needed = file if letter == " " else _font_file(letter, weight) or file
        if needed != file and run:
            yield file, run
            run = ""
        file = needed
        run += letter
    if run:
        yield file, run


def _in_reading_order(
    line: str, weight: Weight, size: int
) -> list[tuple[ImageFont.FreeTypeFont, str]]:
    """The pieces from left to right as the eye meets them."""
    pieces = [(_font(file, size), _joined(run)) for file, run in _runs(line, weight)]
    ways = map(unicodedata.bidirectional, line)
    first_strong = next((way for way in ways if way in ("L", *_RIGHT_TO_LEFT)), "L")
    return pieces[::-1] if first_strong in _RIGHT_TO_LEFT else pieces


def _joined(run: str) -> str:
    """Where Pillow has no library for right-to-left scripts, at least in the right order."""
    leftwards = unicodedata.bidirectional(run[0]) in _RIGHT_TO_LEFT
    return run[::-1] if leftwards and not features.check("raqm") else run


def _width(line: str, weight: Weight, size: int) -> float:
    return sum(_font(file, size).getlength(run) for file, run in _runs(line, weight))


def _wrapped(pieces: list[str], widths: list[float], space: float, room: float) -> list[str] | None:
    """The pieces in lines no wider than the room, or None when one alone is wider."""
    lines: list[str] = []
    filled = room
    for piece, width in zip(pieces, widths, strict=True):
        if lines and filled + width <= room:
            lines[-1] += piece
            filled += width
            continue
        lines.append(piece.lstrip())
        filled = width - space * piece.startswith(" ")
        if filled > room:
            return None
    return lines


def _cut(text: str, weight: Weight, size: int, width: float, lines: int) -> list[str]:
    """As many full lines as allowed, broken at a space or hyphen where the line has one."""
    cut: list[str] = []
    while text and len(cut) < lines:
        last = len(cut) == lines - 1
        if _width(text, weight, size) <= width:
            cut.append(text)
            break
        length = len(text)
        tail = _ELLIPSIS if last else ""
        while length > 1 and _width(text[:length].rstrip() + tail, weight, size) > width:
            length -= 1
        if not last:
            length = max(text.rfind(mark, 0, length) for mark in " -") + 1 or length
        cut.append(text[:length].rstrip() + tail)
        text = text[length:].lstrip()
    return cut

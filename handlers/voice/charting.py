"""Drawing a chart: `python -m handlers.voice.charting` reads one as JSON and writes a PNG.

It is a program of its own, since matplotlib takes half a second and 50 MB once it is loaded: the
bot that has a picture drawn never loads it.
"""

import json
import sys
from collections.abc import Iterable
from pathlib import Path
from textwrap import wrap
from typing import Any

from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties, get_font

_FONTS = Path(__file__).parents[1] / "people" / "fonts"
_WIDTH, _DPI = 7.2, 150  # inches, and points to each: 1080, which a phone shows sharply
_INK, _FAINT, _GROUND = "#1c1c1e", "#6e6e73", "#ffffff"
_SHORT = 9  # characters of a label that stands beside its bar, and not above it
_LINE = 56  # characters of a label
_TITLE_LINE, _TITLE_LINES = 38, 4
_LIGHTEST = 0.75  # of a bar, on white


def draw(chart: dict[str, Any]) -> Figure:
    """A chart: its title, a line below, and bars with their labels, counts and shares."""
    bold = FontProperties(fname=str(_FONTS / "InterDisplay-Bold.otf"))
    plain = FontProperties(fname=str(_FONTS / "Inter-Medium.otf"))
    title = _lines(_known(chart["title"], bold), _TITLE_LINE, _TITLE_LINES)
    bars = [(_known(label, plain), count, told) for label, count, told in chart["bars"]]
    beside = all(len(label) <= _SHORT for label, _, _ in bars)
    head = 0.55 + 0.37 * len(title) + 0.45
    body = max(0.2, len(bars) * (0.5 if beside else 0.78))
    height = head + body + 0.35
    figure = Figure((_WIDTH, height), dpi=_DPI, facecolor=_GROUND)
    FigureCanvasAgg(figure)
    y = 1 - 0.3 / height
    figure.text(
        0.06, y, "\n".join(title), font=bold, size=20, color=_INK, va="top", parse_math=False
    )
    below = y - (0.37 * len(title) + 0.12) / height
    said = _known(chart["below"], plain)
    figure.text(0.06, below, said, font=plain, size=13, color=_FAINT, va="top", parse_math=False)
    axes = figure.add_axes((0.06, 0.25 / height, 0.88, body / height))
    axes.set_axis_off()
    if bars:
        _bars(axes, bars, plain, beside, _dark_enough(chart["colour"]))
    return figure


def _bars(
    axes: Axes,
    bars: list[tuple[str, int, str]],
    font: FontProperties,
    beside: bool,
    colour: str,
) -> None:
    most = max(1, *(count for _, count, _ in bars))
    left, room = (0.16, 0.6) if beside else (0.0, 0.76)
    axes.set_xlim(0, 1)
    axes.set_ylim(len(bars), 0)
    for place, (label, count, told) in enumerate(bars):
        middle = place + (0.5 if beside else 0.68)
        thick = 0.62 if beside else 0.36
        long = room * count / most
        axes.barh(middle, room, thick, left, color="#f0f0f2")
        axes.barh(middle, long, thick, left, color=colour)
        text: dict[str, Any] = {"font": font, "parse_math": False, "va": "center"}
        axes.text(left + room + 0.02, middle, told, size=13, color=_INK, **text)
        short = label if len(label) <= _LINE else f"{label[: _LINE - 1].rstrip()}…"
        if beside:
            axes.text(left - 0.02, middle, short, size=14, color=_INK, ha="right", **text)
        else:
            axes.text(left, place + 0.26, short, size=14, color=_INK, **text)


def _lines(text: str, width: int, most: int) -> list[str]:
    lines = wrap(text, width) or [""]
    if len(lines) <= most:
        return lines
    return [*lines[: most - 1], f"{lines[most - 1][: width - 1].rstrip()}…"]


def _known(text: str, font: FontProperties) -> str:
    """The text without what the font has no letters for, such as emoji."""
    letters = get_font(str(font.get_file()))
    kept = (letter for letter in text if letters.get_char_index(ord(letter)))
    return " ".join("".join(kept).split())


def _dark_enough(colour: str) -> str:
    """The colour, darkened where it could hardly be seen on white."""
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    light = _light(parts)
    if light > _LIGHTEST:
        parts = [part * _LIGHTEST / light for part in parts]
    return "#" + "".join(f"{round(255 * part):02x}" for part in parts)


def _light(parts: Iterable[float]) -> float:
    red, green, blue = parts
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def main() -> None:
    """One chart from standard input, its picture to standard output."""
    figure = draw(json.load(sys.stdin))
    figure.savefig(sys.stdout.buffer, format="png")


if __name__ == "__main__":
    main()

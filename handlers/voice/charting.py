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
_TREND = 3.6  # inches of height


def draw(chart: dict[str, Any]) -> Figure:
    """A chart or a trend, as `handlers.voice.charts` has them."""
    plain = FontProperties(fname=str(_FONTS / "Inter-Medium.otf"))
    colour = _dark_enough(chart["colour"])
    if "points" in chart:
        figure, axes = _headed(chart, plain, _TREND)
        if chart["points"]:
            _trend(axes, chart, plain, colour)
        return figure
    bars = [(_known(label, plain), count, told) for label, count, told in chart["bars"]]
    beside = all(len(label) <= _SHORT for label, _, _ in bars)
    figure, axes = _headed(chart, plain, max(0.2, len(bars) * (0.5 if beside else 0.78)))
    if bars:
        _bars(axes, bars, plain, beside, colour)
    return figure


def _headed(chart: dict[str, Any], plain: FontProperties, body: float) -> tuple[Figure, Axes]:
    """The title, a line below it, and room of so many inches for the rest."""
    bold = FontProperties(fname=str(_FONTS / "InterDisplay-Bold.otf"))
    title = _lines(_known(chart["title"], bold), _TITLE_LINE, _TITLE_LINES)
    height = 0.55 + 0.37 * len(title) + 0.45 + body + 0.35
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
    return figure, axes


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


def _trend(axes: Axes, chart: dict[str, Any], font: FontProperties, colour: str) -> None:
    """Points joined by a line; behind them the intervals, and the ends of the scale."""
    points = chart["points"]
    places, values = [one["place"] for one in points], [one["value"] for one in points]
    lows, highs = [one["low"] for one in points], [one["high"] for one in points]
    (least, _), (most, _) = chart["scale"]
    room, last = (most - least) or 1, places[-1]
    axes.set_xlim(-0.5 - 0.08 * (last + 1), last + 0.5)
    axes.set_ylim(least - 0.24 * room, most + 0.16 * room)
    text: dict[str, Any] = {"font": font, "parse_math": False, "va": "center"}
    for end, said in chart["scale"]:
        axes.axhline(end, xmin=0.07, color="#e5e5ea", linewidth=1)
        axes.text(axes.get_xlim()[0], end, said, size=12, color=_FAINT, ha="left", **text)
    axes.fill_between(places, lows, highs, color=colour, alpha=0.15, linewidth=0)
    axes.vlines(places, lows, highs, color=colour, alpha=0.35, linewidth=2)
    axes.plot(places, values, color=colour, linewidth=3, marker="o", markersize=9)
    for one in points:
        above = max(one["high"], one["value"] + 0.02 * room) + 0.07 * room
        axes.text(one["place"], above, one["told"], size=14, color=_INK, ha="center", **text)
        below = least - 0.15 * room
        axes.text(one["place"], below, one["label"], size=11, color=_FAINT, ha="center", **text)


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

"""Charts as pictures: whatever people have written stands on them, and the bot stays light."""

import io
import subprocess
import sys

import pytest
from PIL import Image

from handlers.voice import charts
from handlers.voice.charts import Chart, NotDrawn, Point, Trend, draw_chart
from sandbox.process import ROOT

LONG = "Қандай тағам ұнады, ґанок чи їжак: $1$ не \\frac{2}{3}? 😀 " * 12


@pytest.mark.parametrize("bars", [0, 1, 11, 25])
async def test_any_chart_is_drawn(bars: int) -> None:
    """No answers, many of them, texts without an end, marks of formulas: as wide as a phone."""
    shown = [(LONG, number * 1_000_000, LONG[:20]) for number in range(bars)]
    picture = await draw_chart(Chart(LONG, LONG, shown, "#ffffff"))
    with Image.open(io.BytesIO(picture)) as image:
        assert (image.format, image.width) == ("PNG", 1080)
        assert image.width + image.height < 10_000
        assert image.height < 20 * image.width
        assert len(image.convert("L").getcolors() or ()) > 10  # of letters


@pytest.mark.parametrize("weeks", [0, 1, 8])
async def test_any_trend_is_drawn(weeks: int) -> None:
    """None of them, a single one, weeks that all come to the same."""
    points = [Point(2 * week, LONG[:12], 3.0, 3.0, 3.0, "3,0") for week in range(weeks)]
    scale = (3.0, "3"), (3.0, "3")
    picture = await draw_chart(Trend(LONG, LONG, points, scale, "#0f766e"))
    with Image.open(io.BytesIO(picture)) as image:
        assert (image.format, image.width) == ("PNG", 1080)
        assert len(image.convert("L").getcolors() or ()) > 10  # of letters


async def test_a_chart_that_cannot_be_drawn_says_why() -> None:
    """Nothing waits for it."""
    with pytest.raises(NotDrawn, match="invalid literal"):
        await draw_chart(Chart("a", "b", [("c", 1, "d")], "#zzzzzz"))


async def test_a_chart_that_takes_too_long_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    """Its process is ended."""
    monkeypatch.setattr(charts, "_PATIENCE", 0.0)
    with pytest.raises(NotDrawn, match="too long"):
        await draw_chart(Chart("a", "b", [("c", 1, "d")], "#112233"))


def test_the_bot_never_loads_what_draws() -> None:
    """Nor what makes workbooks, before somebody wants one: both cost every shop memory."""
    heavy = "{'matplotlib', 'numpy', 'xlsxwriter'}"
    tried = f"import sys, handlers.routers; print({heavy} & {{*sys.modules}})"
    said = subprocess.run(
        [sys.executable, "-c", tried], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert said.stdout.strip() == "set()"

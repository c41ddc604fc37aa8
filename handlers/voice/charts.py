"""Charts as pictures, drawn in a process of their own, one at a time."""

import asyncio
import json
import os
import sys
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

_ROOT = Path(__file__).parents[2]
_PATIENCE = 60.0  # seconds, of a machine that has much else to do
_PASSED_ON = ("PATH", "HOME", "TMPDIR", "MPLCONFIGDIR", "SYSTEMROOT")
_one_at_a_time = asyncio.Semaphore(1)


class NotDrawn(Exception):
    """The picture could not be drawn; the text says why."""


@dataclass(frozen=True, slots=True)
class Chart:
    """All that stands on it, in the reader's language.

    `bars` are labels with their counts, and what is said at their ends. `colour` is the
    programme's, as #RRGGBB. Texts may be of any length.
    """

    title: str
    below: str
    bars: Sequence[tuple[str, int, str]]
    colour: str


@dataclass(frozen=True, slots=True)
class Point:
    """A week of a trend: how many weeks after the first, what it is called, its figure, the ends of
    the figure's interval, and what is said above it. Without an interval both ends are the figure.
    """

    place: int
    label: str
    value: float
    low: float
    high: float
    told: str


@dataclass(frozen=True, slots=True)
class Trend:
    """A figure week by week, the earliest first. `scale` is its least and its greatest, and how
    they are written. The rest is as in a chart.
    """

    title: str
    below: str
    points: Sequence[Point]
    scale: tuple[tuple[float, str], tuple[float, str]]
    colour: str


async def draw_chart(chart: Chart | Trend) -> bytes:
    """A PNG, 1080 pixels wide. Takes a second of another process. Raises NotDrawn."""
    async with _one_at_a_time:
        child = await asyncio.create_subprocess_exec(
            sys.executable,
            *("-m", "handlers.voice.charting"),
            cwd=_ROOT,
            env={name: os.environ[name] for name in _PASSED_ON if name in os.environ},
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.PIPE,
        )
        try:
            async with asyncio.timeout(_PATIENCE):
                picture, trouble = await child.communicate(json.dumps(asdict(chart)).encode())
        except TimeoutError:
            raise NotDrawn("it took too long") from None
        finally:
            if child.returncode is None:
                child.kill()
                await child.wait()
    if child.returncode:
        raise NotDrawn(trouble.decode(errors="replace").strip().rpartition("\n")[2])
    return picture

"""What a sale earns: a pure rule over the programme, which explains itself line by line."""

from dataclasses import dataclass
from enum import StrEnum

from loyalty.money import scale_down
from loyalty.program import Program
from loyalty.values import BasisPoints, Minor, Points

FULL = 10_000  # basis points in the whole


class Because(StrEnum):
    """Why a line of an award gives what it gives."""

    RATE = "rate"


@dataclass(frozen=True, slots=True)
class AwardLine:
    """One reason and its points: `rate` basis points of `base`."""

    because: Because
    points: Points
    base: Minor
    rate: BasisPoints


@dataclass(frozen=True, slots=True)
class Award:
    """What a bill earns in all; the lines add up to the points."""

    points: Points
    lines: tuple[AwardLine, ...]


def earn(program: Program, bill: Minor) -> Award:
    """The points for a bill: its share at the programme's rate, in whole points."""
    points = Points(scale_down(bill, program.rate, FULL * program.point_value))
    return Award(points, (AwardLine(Because.RATE, points, bill, program.rate),))

"""What a benchmark measures: figures, and the goals that they are held against."""

from dataclasses import dataclass
from statistics import median


@dataclass(frozen=True, slots=True)
class Goal:
    """Where a figure is to lie. Both ends belong to it."""

    at_least: float | None = None
    at_most: float | None = None

    def is_met(self, value: float) -> bool:
        """Whether the value lies there."""
        return (self.at_least is None or value >= self.at_least) and (
            self.at_most is None or value <= self.at_most
        )

    def __str__(self) -> str:
        ends = ((sign, end) for sign, end in (("≥", self.at_least), ("≤", self.at_most)))
        return ", ".join(f"{sign} {end:g}" for sign, end in ends if end is not None)


@dataclass(frozen=True, slots=True)
class Figure:
    """One thing measured, as often as the benchmark ran: `samples` has a value for each run.

    With `over` the samples are ratios, each made within one run; else they are in `unit`.
    """

    name: str
    samples: tuple[float, ...]
    unit: str = "×"
    over: str = ""
    goal: Goal | None = None

    @property
    def value(self) -> float:
        """The median."""
        return median(self.samples)

    @property
    def verdict(self) -> str:
        """`met` or `missed`; nothing where there is no goal."""
        if self.goal is None:
            return ""
        return "met" if self.goal.is_met(self.value) else "missed"


def ratios(values: list[float], peers: list[float]) -> tuple[float, ...]:
    """Value over peer, run by run."""
    return tuple(value / peer for value, peer in zip(values, peers, strict=True))


def percentile(values: list[float], share: float) -> float:
    """The value that this share of all the values does not exceed (0.99: the p99)."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))]

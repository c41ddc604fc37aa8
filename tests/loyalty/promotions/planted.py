"""Members who buy as members do, some of whom a promotion has buy more: by a lift that is known."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from math import exp

import numpy as np
from numpy.typing import NDArray

from loyalty.records.promotions.proof import Group, Groups, Judged, Total, Window
from loyalty.values import BasisPoints

Floats = NDArray[np.float64]
Flags = NDArray[np.bool_]

TENTH = BasisPoints(1_000)
DAYS = 14
WINDOW = Window(
    until=datetime(2026, 3, 14, tzinfo=UTC),
    after=timedelta(days=DAYS),
    before=timedelta(days=90),
    answer=timedelta(days=DAYS),
)
_SPREAD_OF_MEMBERS, _SPREAD_OF_BILLS = 0.5, 0.4
_BILL = 2_000
EXPECTED_BILL = _BILL * exp((_SPREAD_OF_MEMBERS**2 + _SPREAD_OF_BILLS**2) / 2)


@dataclass(frozen=True)
class Planted:
    """What each member spent `before`, and by the evening of each day `since`; a tenth of them is
    `compared`. The rest buy so many times as often as they would.
    """

    before: Floats
    since: Floats
    compared: Flags

    def groups(self) -> Groups:
        """All members at the end of the fortnight."""
        spent = self.since[:, -1]
        arms = (~self.compared, self.compared)
        return Groups(*(group(spent[which], self.before[which]) for which in arms))


def plant(
    rng: np.random.Generator, members: int, *, lift: float, purchases: float = 0.4
) -> Planted:
    """Members with so many `purchases` in a fortnight on average: many seldom, a few often."""
    often = rng.gamma(0.8, purchases / 0.8, members)
    level = _BILL * np.exp(rng.normal(0, _SPREAD_OF_MEMBERS, members))
    compared = rng.random(members) < 0.1
    so_often = np.where(compared, often, often * lift) / DAYS
    visits = rng.poisson(so_often[:, None], (members, DAYS))
    bills = level[:, None] * np.exp(rng.normal(0, _SPREAD_OF_BILLS, (members, DAYS)))
    nothing = np.zeros((members, 1))
    since = np.concatenate([nothing, (visits * bills).cumsum(axis=1)], axis=1)
    before = rng.poisson(often * 90 / DAYS) * level * np.exp(rng.normal(0, 0.2, members))
    return Planted(np.floor(before), np.floor(since), compared)


def group(after: Floats, before: Floats) -> Group:
    """What the database would say of them, whatever they are judged by."""
    total = Total(int(after.sum()), float(after @ after), float(after @ before))
    return Group(
        members=len(after),
        buyers=int((after > 0).sum()),
        before=int(before.sum()),
        before_squares=float(before @ before),
        totals=dict.fromkeys(Judged, total),
    )

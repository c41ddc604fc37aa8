"""Habits: groups by how lately, how often and for how much somebody buys.

Days and the number of purchases are the same for every shop. What "much" means is not: it is
measured by what the shop's own customers have spent in a year.
"""

from dataclasses import dataclass
from enum import StrEnum

from loyalty.values import Minor

YEAR = 365  # days over which money is counted
_FADING, _LOST = 30, 90  # days without a purchase
_OFTEN = 3  # purchases ever
_TIMES_AVERAGE = 2


class Habit(StrEnum):
    """One group; everybody is in exactly one."""

    NEW = "new"
    REGULAR = "regular"
    BEST = "best"
    FADING = "fading"  # not seen lately
    LOST = "lost"


@dataclass(frozen=True, slots=True)
class Borders:
    """Where one group ends and the next begins.

    Who has bought nothing for more than `lost` days is lost, for more than `fading` fading; who
    never bought is counted from the day they joined. Of the others those are new who have bought
    fewer than `often` times, and those are best who spent `much` or more within a year.
    """

    much: Minor
    fading: int = _FADING
    lost: int = _LOST
    often: int = _OFTEN


def borders_of(spent: Minor, buyers: int) -> Borders:
    """The borders where so many customers have spent that much in all within a year."""
    much = _TIMES_AVERAGE * spent // buyers if buyers else 0
    return Borders(Minor(max(1, much)))

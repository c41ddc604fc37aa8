"""The audit: replays the whole ledger and says which promise is broken, if any.

The numbers are those of docs/invariants.md.
"""

from dataclasses import dataclass

from loyalty.records.upkeep import Flaw, Totals
from loyalty.store import Tx


@dataclass(frozen=True, slots=True)
class Findings:
    """What an audit found. Without flaws, every promise is kept."""

    totals: Totals
    flaws: tuple[Flaw, ...]


CHECKED = (1, 2, 3, 4, 5, 6, 7, 8, 12, 13, 14, 15)
MOST_FLAWS = 20  # of each invariant: enough to find the cause


def audit(tx: Tx) -> Findings:
    """Check everything on one snapshot."""
    flaws = tuple(flaw for number in CHECKED for flaw in tx.audit.flaws(number, MOST_FLAWS))
    return Findings(tx.audit.totals(), flaws)

"""The audit: replays the whole ledger and says which promise does not hold, if any.

The numbers are those of docs/invariants.md.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from loyalty.store import Tx


@dataclass(frozen=True, slots=True)
class Flaw:
    """A broken promise: its invariant, what is wrong, and the row where it shows."""

    invariant: int
    what: str
    row: int


@dataclass(frozen=True, slots=True)
class Totals:
    """The size of what was looked at; points over all members."""

    members: int
    operations: int
    entries: int
    lots: int
    sales: int
    points: int
    debt: int


@dataclass(frozen=True, slots=True)
class Findings:
    """What an audit found. No flaws means that every promise holds."""

    totals: Totals
    flaws: tuple[Flaw, ...]


class AuditRows(Protocol):
    def totals(self) -> Totals: ...

    def flaws(self, invariant: int, limit: int) -> tuple[Flaw, ...]:
        """Rows that break the invariant; the statements are in storage/audit.py."""
        ...


CHECKED = (1, 2, 3, 4, 5, 6, 7, 8, 12)
MOST_FLAWS = 20  # of each invariant: enough to find the cause


def audit(tx: "Tx") -> Findings:
    """Check everything on one snapshot."""
    flaws = tuple(flaw for number in CHECKED for flaw in tx.audit.flaws(number, MOST_FLAWS))
    return Findings(tx.audit.totals(), flaws)

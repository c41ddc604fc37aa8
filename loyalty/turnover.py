"""What a member has bought over a time, less what was given back."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from loyalty.values import MemberId, Minor, Points


@dataclass(frozen=True, slots=True)
class Turnover:
    """Sums over sales: what came in as money, how many sales still stand, and their points."""

    paid: Minor
    visits: int
    points: Points


class TurnoverRows(Protocol):
    def of_member(self, member_id: MemberId, since: datetime | None) -> Turnover:
        """Of all sales since then, or since ever."""
        ...

"""What is kept of awards, of turnover, and of the tiers that it led to."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from loyalty.values import BasisPoints, CampaignId, MemberId, Minor, Points


class Because(StrEnum):
    """Why a line of an award gives what it gives."""

    RATE = "rate"
    STEP = "step"
    VISIT = "visit"
    NOTHING = "nothing"
    NOTHING_PAID = "nothing-paid"  # all of it with points, or taken off
    SMALL_BILL = "small-bill"
    TIER = "tier"
    HAPPY_HOURS = "happy-hours"
    SEASON = "season"
    FIRST_PURCHASE = "first-purchase"
    PROMOTION = "promotion"
    SALE_CAP = "sale-cap"  # takes away what is above it, as the next one does
    DAY_CAP = "day-cap"


@dataclass(frozen=True, slots=True)
class AwardLine:
    """One reason and its points.

    `base` is the money that it speaks of (the bill, or the least that earns), `step` that for which
    `figure` points are given; `figure` is also what a visit gives, and what a cap allows. `rate` is
    in basis points: a share of the base, or, where the line multiplies, how many times. `name` is
    the owner's word for a category, tier or occasion, empty where there is none. `campaign` is the
    one in whose promotion it multiplies.
    """

    because: Because
    points: Points
    base: Minor = Minor(0)
    rate: BasisPoints = BasisPoints(0)
    name: str = ""
    step: Minor = Minor(0)
    figure: Points = Points(0)
    campaign: CampaignId | None = None


@dataclass(frozen=True, slots=True)
class Award:
    """What a bill earns in all; the lines add up to the points."""

    points: Points
    lines: tuple[AwardLine, ...]


@dataclass(frozen=True, slots=True)
class Turnover:
    """Sums over sales: the money that came in, how many were not undone, and their points."""

    paid: Minor
    visits: int
    points: Points


class TurnoverRows(Protocol):
    def of_member(self, member_id: MemberId, since: datetime | None) -> Turnover:
        """The member's turnover in the sales since then; None: since ever."""
        ...

    def of_selves(self, member_id: MemberId, since: datetime | None) -> Turnover:
        """The same with what they bought before they left and came back."""
        ...


class MoveReason(StrEnum):
    """Why a member's tier, or the day of its review, became another."""

    WON = "won"
    TAKEN_BACK = "taken-back"
    KEPT = "kept"
    LOWERED = "lowered"
    DATED = "dated"  # a tier from when tiers were for life gets a review
    REPLACED = "replaced"  # the programme has no tier of the old name any more


@dataclass(frozen=True, slots=True)
class Move:
    """One change of a member's tier or of its review, never altered afterwards.

    The member is where the last one led. `before` and `after` are names; None: no tier. A tier
    without a review is kept for life.
    """

    operation: int
    member_id: MemberId
    before: str | None
    after: str | None
    review_before: datetime | None
    review_after: datetime | None
    why: MoveReason
    at: datetime


class TierRows(Protocol):
    def move(self, move: Move, *, warn_at: datetime | None) -> None:
        """Write a move down, and move the member.

        From `warn_at` on they are among the `unwarned`.
        """
        ...

    def moves_since(self, member_id: MemberId, operation: int) -> tuple[Move, ...]:
        """The member's moves of this and later operations, oldest first."""
        ...

    def in_use(self) -> tuple[str, ...]:
        """The names of all tiers that somebody has."""
        ...

    def holders(self, tier: str, limit: int) -> tuple[MemberId, ...]: ...

    def due(self, tier: str, now: datetime, limit: int) -> tuple[MemberId, ...]:
        """Members with this tier whose review has come."""
        ...

    def undated(self, tier: str, limit: int) -> tuple[MemberId, ...]:
        """Members with this tier and no review."""
        ...

    def unwarned(self, now: datetime, limit: int) -> tuple[MemberId, ...]:
        """Members whose `warn_at` has come: it is time to look whether they are to be warned."""
        ...

    def warn_at(self, member_id: MemberId, at: datetime | None) -> None:
        """Set when to look whether to warn the member; None: they were looked at."""
        ...

    def celebrating(self, tier: str, day: str, year: int, limit: int) -> tuple[MemberId, ...]:
        """Members with this tier and this birthday, MM-DD, who have had no gift in that year."""
        ...

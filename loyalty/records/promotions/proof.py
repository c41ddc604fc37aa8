"""What members did before and after they were written to, group by group."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Protocol

from loyalty.values import BasisPoints, CampaignId, Minor


class Judged(StrEnum):
    """What of members' purchases a promotion is judged by."""

    MONEY = "money"  # that came in, less what went back
    WORTH = "worth"  # the same, less what points were given and more what points were spent
    PURCHASES = "purchases"  # that were not undone
    SPENT = "spent"  # points that paid, less those that came back
    GIVEN = "given"  # points for purchases, less those taken back, and those given at once


@dataclass(frozen=True, slots=True)
class Window:
    """Over what time members are judged, each from the instant at which the group was first frozen.

    Counted is so long `after` it, but not beyond `until`, and so long `before` it. Points that were
    given at once count `answer` later, when there was time to answer them with purchases.
    """

    until: datetime
    after: timedelta
    before: timedelta
    answer: timedelta


@dataclass(frozen=True, slots=True)
class Total:
    """What all members of a group did together: the sum, the sum of squares, and that of products
    with what each of them had spent before.
    """

    sum: int
    squares: float
    products: float


@dataclass(frozen=True, slots=True)
class Group:
    """Members who are judged together, `buyers` of whom have bought since.

    `before` is the money that they brought before, and `before_squares` the sum of its squares.
    """

    members: int
    buyers: int
    before: int
    before_squares: float
    totals: Mapping[Judged, Total]


@dataclass(frozen=True, slots=True)
class Groups:
    """Those who were to get something, whatever became of it, and those who were not."""

    written: Group
    compared: Group


class ProofRows(Protocol):
    def of_campaign(self, campaign_id: CampaignId, window: Window, point_value: Minor) -> Groups:
        """What was done by those whom the campaign was frozen for, and by its comparison group."""
        ...

    def of_quarter(
        self,
        since: datetime,
        window: Window,
        point_value: Minor,
        *,
        seed: str,
        apart: BasisPoints,
    ) -> Groups:
        """The same of all who had agreed to advertising when the quarter began, `since` then.

        Those of them whom this seed draws into the share `apart` are compared with.
        """
        ...

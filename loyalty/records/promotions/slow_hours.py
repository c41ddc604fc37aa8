"""Hours that bring less than they usually do."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from loyalty.values import CampaignId, Minor, StaffId


@dataclass(frozen=True, slots=True)
class Takings:
    """What came in within an hour, less what went back, and with how many purchases."""

    money: Minor
    sales: int


@dataclass(frozen=True, slots=True)
class SlowHour:
    """An hour of a day that has brought `takings` instead of what is `usual`, and what is offered.

    So many `people` may be written to: double points `until` then, for `budget` at most. Where an
    owner has answered, `answered_by` whom, and ✅ has started the campaign.
    """

    day: date
    hour: int
    takings: Minor
    usual: Minor
    people: int
    until: datetime
    budget: Minor
    answered_by: StaffId | None = None
    campaign_id: CampaignId | None = None


class SlowHourRows(Protocol):
    def takings(self, days: Sequence[date], hour: int) -> Mapping[date, Takings]:
        """What that hour brought on each of these nine days; none of a day without purchases."""
        ...

    def first_day(self) -> date | None:
        """The day of the first purchase that was ever made."""
        ...

    def of_day(self, day: date) -> SlowHour | None:
        """The one that owners were asked about on that day."""
        ...

    def add(self, slow: SlowHour) -> None: ...

    def put(self, slow: SlowHour) -> None:
        """Write all of it anew."""
        ...

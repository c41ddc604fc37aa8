"""What has members written to by itself."""

from dataclasses import dataclass
from datetime import date, datetime

from loyalty.records.promotions.campaigns import Trigger
from loyalty.values import CampaignId


@dataclass(frozen=True, slots=True)
class OneDay:
    """A day that something happens on: from `since` until `before`, or to those born on these days.

    Birthdays are MM-DD.
    """

    day: date
    since: datetime | None = None
    before: datetime | None = None
    birthdays: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Happening:
    """What a campaign's trigger looks for at one moment.

    Deeds, and beginnings of idleness, from `since` until `before`; or what comes with one of the
    `days`: points that have a date expire then, and those of whoever last bought on one of `idle`.
    """

    campaign_id: CampaignId
    trigger: Trigger
    number: int
    since: datetime
    before: datetime
    days: tuple[OneDay, ...] = ()
    idle: tuple[OneDay, ...] = ()

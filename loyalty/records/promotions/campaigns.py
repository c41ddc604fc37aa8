"""Campaigns: what goes to whom and when, and what rides along."""

from dataclasses import dataclass
from datetime import datetime, time
from enum import StrEnum
from typing import Protocol

from loyalty.records.promotions.contents import Content, PromoButton
from loyalty.rules.audience import EVERYONE, Audience
from loyalty.rules.groups import Weekday
from loyalty.values import BasisPoints, CampaignId, Minor, OperationId, Points, StaffId


@dataclass(frozen=True, slots=True)
class Perk:
    """What rides along with a promotion: points at once, or more points for purchases for a while.

    `points` are given with the message. `multiplier` holds for `days` days from then on, the last
    one to its end by the programme's calendar, and in any case not after `until`; without days it
    holds until then.
    """

    points: Points = Points(0)
    multiplier: BasisPoints = BasisPoints(0)
    days: int = 0
    until: datetime | None = None


@dataclass(frozen=True, slots=True)
class Budget:
    """What a promotion may cost at most, after which it stops: in points, or in minor units."""

    points: Points | None = None
    money: Minor | None = None


class Rhythm(StrEnum):
    """How often a campaign goes out."""

    ONCE = "once"
    WEEKLY = "weekly"
    MONTHLY = "monthly"
    TRIGGER = "trigger"


class Trigger(StrEnum):
    """What has somebody written to by itself."""

    NOT_BOUGHT_YET = "not-bought-yet"  # joined `number` days ago and has not bought
    NOT_BOUGHT_FOR = "not-bought-for"  # the last purchase was `number` days ago
    POINTS_EXPIRE = "points-expire"  # within `number` days
    BIRTHDAY = "birthday"  # in `number` days, 0: today
    TIER_REACHED = "tier-reached"
    NTH_PURCHASE = "nth-purchase"  # `number` is which
    LOW_SCORE = "low-score"  # of a purchase, `number` or worse


@dataclass(frozen=True, slots=True)
class Timing:
    """When a campaign goes out, by the programme's clocks. Without one, at ✅.

    Once: `at`. Weekly on `weekdays`, monthly on `month_days` (31 is the last day of a shorter month
    as well), at the hour `hour`. By a trigger: with its `number`, all day long outside quiet hours.
    """

    rhythm: Rhythm
    at: datetime | None = None
    weekdays: tuple[Weekday, ...] = ()
    month_days: tuple[int, ...] = ()
    hour: time | None = None
    trigger: Trigger | None = None
    number: int = 0


class CampaignState(StrEnum):
    """Where a campaign is."""

    DRAFT = "draft"  # being put together; nothing goes out
    ASKED = "asked"  # by a manager: an owner's ✅ is awaited
    LIVE = "live"  # goes out, or waits for its time
    PAUSED = "paused"
    DONE = "done"  # nothing more will go out
    STOPPED = "stopped"  # ended before its time; `why` says what for
    DROPPED = "dropped"  # 🗑 before it ever went out


class StopReason(StrEnum):
    """Why a campaign was stopped, or paused without anybody's ⏸."""

    BY_HAND = "by-hand"
    BUDGET = "budget"
    OFFER_OVER = "offer-over"
    DOES_NOT_PAY = "does-not-pay"
    NO_RIGHT = "no-right"  # who sends it may not any more
    TAKEN_BACK = "taken-back"  # 🗑 from everybody who had it


ENDS_MULTIPLIERS = frozenset({StopReason.BUDGET, StopReason.TAKEN_BACK})
"""Stopped for anything else, a promotion keeps its word to whoever was written to."""


class Part(StrEnum):
    """What of a campaign somebody has changed."""

    CONTENTS = "contents"
    BUTTONS = "buttons"
    AUDIENCE = "audience"
    TIMING = "timing"
    PERK = "perk"
    BUDGET = "budget"
    COMPARED = "compared"
    CHAT = "chat"


@dataclass(frozen=True, slots=True)
class Change:
    """Who changed what of a campaign, under which edition it was before."""

    edition: int
    by: StaffId
    part: Part


@dataclass(frozen=True, slots=True)
class Campaign:
    """A promotion: what it says, to whom, when, and what it gives.

    `compared` is the share of the audience that gets nothing and is compared with; None: as is
    usual for such a campaign. `chat` is a channel or group that gets the post too. `due_at` is when
    the next occasion comes. `edition` counts changes, so that of two people who change it at once
    the second is told; `changes` are the last of each part. `asked_at`: since when an owner's ✅ is
    awaited, that `asked_by` wants. `started_by` gave the ✅, or the last ▶️; where they may not send
    any more, it pauses. `why` it was stopped, or paused by itself. `overruled`: an owner wants it
    to go on though it does not pay. A draft that `replaces` another campaign is a change of it. It
    says what it says `said_since` then; None: since it was started.
    """

    id: CampaignId
    operation: OperationId
    name: str
    state: CampaignState
    made_by: StaffId
    created_at: datetime
    contents: tuple[Content, ...] = ()
    buttons: tuple[PromoButton, ...] = ()
    audience: Audience = EVERYONE
    timing: Timing | None = None
    perk: Perk | None = None
    budget: Budget | None = None
    compared: BasisPoints | None = None
    chat: int | None = None
    due_at: datetime | None = None
    started_by: StaffId | None = None
    started_at: datetime | None = None
    ended_at: datetime | None = None
    why: StopReason | None = None
    overruled: bool = False
    replaces: CampaignId | None = None
    said_since: datetime | None = None
    asked_at: datetime | None = None
    asked_by: StaffId | None = None
    changes: tuple[Change, ...] = ()
    edition: int = 0


class CampaignRows(Protocol):
    def get(self, campaign_id: CampaignId) -> Campaign | None:
        """The campaign, locked until the transaction ends."""
        ...

    def asked(self) -> tuple[Campaign, ...]:
        """Those that an owner was asked about, the oldest first; of some the time is up."""
        ...

    def glance(self, campaign_id: CampaignId) -> Campaign | None:
        """The campaign, for whoever changes nothing of it."""
        ...

    def of_operation(self, operation: OperationId) -> Campaign | None: ...

    def draft_of(self, staff_id: StaffId) -> Campaign | None:
        """The newest draft of this person."""
        ...

    def copies_of(self, campaign_id: CampaignId) -> tuple[Campaign, ...]:
        """Its changes, those that were dropped too, newest first."""
        ...

    def add(self, campaign: Campaign) -> CampaignId:
        """Write a new one down; its `id` is given by the database."""
        ...

    def put(self, campaign: Campaign) -> None:
        """Write all of it anew, under the next edition."""
        ...

    def newest(self, *, before: CampaignId | None, limit: int) -> tuple[Campaign, ...]:
        """Those that were not dropped and change no other, newest first, older than `before`."""
        ...

    def due(self, now: datetime) -> tuple[CampaignId, ...]:
        """Live campaigns whose next occasion has come, soonest first."""
        ...

    def live_on_dates(self) -> tuple[CampaignId, ...]:
        """Live campaigns that have a date ahead of them."""
        ...

    def live_by_trigger(self) -> tuple[CampaignId, ...]: ...

    def next_due(self) -> datetime | None: ...

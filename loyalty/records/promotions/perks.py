"""What promotions gave."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from loyalty.records.promotions.campaigns import Budget
from loyalty.values import BasisPoints, CampaignId, DeliveryId, MemberId, PerkId, Points, SaleId


@dataclass(frozen=True, slots=True)
class Grant:
    """What a member was given with one delivery: points at once, and more for purchases, or both.

    `points` were given by `operation`. `multiplier` holds from `since` to `until`.
    """

    campaign_id: CampaignId
    delivery_id: DeliveryId
    member_id: MemberId
    points: Points
    operation: int | None
    multiplier: BasisPoints
    since: datetime
    until: datetime | None


@dataclass(frozen=True, slots=True)
class Multiplier:
    """More points for one member's purchases, in a promotion's name, `since` then, `until` then.

    `perk` is the grant that gave it, and `budget` what the promotion may cost.
    """

    perk: PerkId
    campaign_id: CampaignId
    name: str
    multiplier: BasisPoints
    since: datetime
    until: datetime
    budget: Budget | None = None


@dataclass(frozen=True, slots=True)
class PerkUse:
    """What a purchase earned by a multiplier; `returned` of it went back with what was refunded."""

    perk_id: PerkId
    sale_id: SaleId
    points: Points
    returned: Points = Points(0)


@dataclass(frozen=True, slots=True)
class Given:
    """What a campaign has given so far, to how many: points at once, and those of purchases."""

    members: int
    at_once: Points
    by_purchases: Points
    purchases: int


class PerkRows(Protocol):
    def add(self, grant: Grant) -> None:
        """Write it down; a multiplier counts from then on."""
        ...

    def given_with(self, delivery_id: DeliveryId) -> bool:
        """Whether anything was given with this delivery."""
        ...

    def of_member(self, member_id: MemberId) -> tuple[Grant, ...]:
        """All that the member was given, oldest first."""
        ...

    def multipliers_of(self, member_id: MemberId, now: datetime) -> tuple[Multiplier, ...]:
        """What multiplies the member's purchases at this instant: of each campaign the newest.

        None of a campaign whose budget is used up, or that was taken back.
        """
        ...

    def use(self, use: PerkUse) -> None: ...

    def uses_of(self, sale_id: SaleId) -> tuple[tuple[PerkUse, CampaignId], ...]:
        """What the purchase earned by multipliers, and in which campaigns."""
        ...

    def give_back(self, use: PerkUse) -> None:
        """Write down how much of it has gone back, as it says now."""
        ...

    def charge(self, campaign_id: CampaignId, points: Points) -> Points:
        """Count what the campaign gives of its budget; returns how much that is in all by now."""
        ...

    def take_back(self, campaign_id: CampaignId, points: Points) -> None:
        """Count so much less, where the campaign has a budget."""
        ...

    def charged(self, campaign_id: CampaignId) -> Points:
        """How much the campaign has given of its budget."""
        ...

    def on_the_way(self, campaign_id: CampaignId) -> int:
        """How many of its deliveries are being sent at this instant."""
        ...

    def given_by(self, campaign_id: CampaignId) -> Given: ...

    def used_since(self, day: date) -> Points:
        """What promotions gave for purchases of that day and later that were not undone."""
        ...

"""Budgets: what a promotion may cost at most, counted in points that it gives.

A budget in money is as many points as that is worth by the programme of now. Points at once never
go beyond it: a message that is called to be sent has its points set aside in the same transaction,
until it is known whether it has arrived. The budget is used up once less is left than one more
message would give, or once a purchase takes the last of what is not set aside. A purchase is
multiplied in full as long as the promotion goes on; so a budget is exceeded by no more than what
one purchase earns by multipliers, and by nothing where there are none. What is refunded is counted
back, and so is what was set aside for messages that did not arrive; but a promotion that has
stopped does not begin anew.
"""

from dataclasses import dataclass, replace
from datetime import datetime

from loyalty.outbox.notices import tell_owners
from loyalty.records.outbox import Notice
from loyalty.records.promotions.campaigns import (
    ENDS_MULTIPLIERS,
    Budget,
    Campaign,
    CampaignState,
    StopReason,
)
from loyalty.rules.program import Program
from loyalty.store import Tx
from loyalty.values import CampaignId, Points


@dataclass(frozen=True, slots=True)
class BudgetUsedUp(Notice):
    """To the owners: the promotion has given what it may, and nothing more of it is sent."""

    KIND = "budget-used-up"
    campaign: CampaignId
    name: str
    given: Points


def most_points(program: Program, budget: Budget) -> Points:
    """How many points the promotion may give: the smaller one where both are limited."""
    limits = [] if budget.points is None else [budget.points]
    if budget.money is not None:
        limits.append(Points(budget.money // program.point_value))
    return Points(min(limits, default=0))


def budget_left(tx: Tx, campaign: Campaign) -> Points | None:
    """How many points the campaign may still give, none below zero; None: it has no budget."""
    if campaign.budget is None:
        return None
    most = most_points(tx.programs.current(), campaign.budget)
    return Points(max(0, most - tx.perks.charged(campaign.id)))


def set_aside(tx: Tx, campaign: Campaign) -> Points:
    """How many points its messages give that are being sent at this instant."""
    perk = campaign.perk
    if perk is None or not perk.points:
        return Points(0)
    return Points(perk.points * tx.perks.on_the_way(campaign.id))


def charge(
    tx: Tx, campaign_id: CampaignId, budget: Budget, points: Points, *, now: datetime
) -> None:
    """Count what a purchase was given. With the last of the budget the promotion stops."""
    given, most = tx.perks.charge(campaign_id, points), most_points(tx.programs.current(), budget)
    campaign = tx.campaigns.glance(campaign_id)
    if campaign is None or given + set_aside(tx, campaign) < most:
        return
    locked = tx.campaigns.get(campaign_id)
    if locked is not None:
        stop_used_up(tx, locked, given, now=now)


def stop_used_up(tx: Tx, campaign: Campaign, given: Points, *, now: datetime) -> None:
    """Stop a campaign whose budget is used up, for good: its multipliers end, and owners are told.

    One that has sent all it had to send may still multiply, and is stopped as well. Once is enough,
    and one that was taken back is stopped already.
    """
    if campaign.why in ENDS_MULTIPLIERS:
        return
    stopped = replace(
        campaign, state=CampaignState.STOPPED, why=StopReason.BUDGET, ended_at=now, due_at=None
    )
    tx.campaigns.put(stopped)
    used_up = BudgetUsedUp(campaign.id, campaign.name, given)
    tell_owners(tx, used_up, cause=str(campaign.id), now=now)

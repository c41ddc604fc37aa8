"""Perks: what rides along with a promotion, given to each member with their delivery.

Points at once are on the card with the message. A multiplier holds for whole days, by the
programme's calendar: the day of the message, and as many after it as the perk says. What was given
stays with the member when the campaign is paused or called off. Multipliers end early with the
budget, so that a message of a promotion with one says "while it lasts", and with 🗑, which takes the
promise back together with its message; points that were given stay then as well.
"""

from datetime import datetime, timedelta

from loyalty.earning.budgets import budget_left, most_points, set_aside, stop_used_up
from loyalty.operations import begin
from loyalty.parties import locked_member
from loyalty.points.expiry import expires_at
from loyalty.points.ledger import credit
from loyalty.promotions.errors import (
    BudgetOfNothing,
    BudgetTooSmall,
    BudgetWithoutOffer,
    DaysWithoutMultiplier,
    MultiplierOutOfBounds,
    MultiplierWithoutDays,
    OfferGivesNothing,
    OfferIsOver,
)
from loyalty.records.people import Member
from loyalty.records.points import Reason
from loyalty.records.promotions.campaigns import Budget, Campaign, Perk, StopReason
from loyalty.records.promotions.mailings import Delivery
from loyalty.records.promotions.perks import Grant
from loyalty.rules.calendar import beginning
from loyalty.rules.decision import FULL
from loyalty.rules.program import Program
from loyalty.store import Tx
from loyalty.values import BasisPoints, OperationId, Points

MOST_DAYS = 366
MOST_TIMES = 100 * FULL


def give(tx: Tx, *, delivery: Delivery, campaign: Campaign, now: datetime) -> None:
    """What the member gets with this delivery, once, however often it is settled.

    Called where it was sent, and where nobody knows whether it has arrived: a promise may have been
    read. Who has left the programme meanwhile gets nothing.
    """
    perk = campaign.perk
    if perk is None:
        return
    member = locked_member(tx, delivery.member_id)
    if member.person_id is None or tx.perks.given_with(delivery.id):
        return
    until = multiplied_until(tx.programs.current(), perk, now)
    operation = _give_points(tx, delivery, member, perk.points, now) if perk.points else None
    if operation is None and until is None:
        return
    tx.perks.add(
        Grant(
            campaign_id=campaign.id,
            delivery_id=delivery.id,
            member_id=member.id,
            points=perk.points,
            operation=operation,
            multiplier=BasisPoints(0) if until is None else perk.multiplier,
            since=now,
            until=until,
        )
    )
    if campaign.budget is not None and perk.points:
        tx.perks.charge(campaign.id, perk.points)
        _stop_if_used_up(tx, campaign, perk, now)


def multiplied_until(program: Program, perk: Perk, now: datetime) -> datetime | None:
    """Until when a multiplier holds that is given now; None: there is none, or not any more."""
    if not perk.multiplier:
        return None
    ends = [] if perk.until is None else [perk.until]
    if perk.days:
        ends.append(beginning(program, program.local(now).date() + timedelta(days=perk.days + 1)))
    end = min(ends, default=now)
    return end if now < end else None


def offer_over(campaign: Campaign, now: datetime) -> bool:
    """Whether the time of what is offered has passed, so that nobody is to be written to."""
    perk = campaign.perk
    return perk is not None and perk.until is not None and now >= perk.until


def affordable(tx: Tx, campaign: Campaign, count: int, now: datetime) -> int:
    """Of so many more deliveries, how many the budget pays for beside those on their way.

    Where it pays for none any more, not even once those have come back, the campaign is stopped.
    """
    if campaign.why is StopReason.BUDGET:
        return 0
    left, perk = budget_left(tx, campaign), campaign.perk
    if left is None or perk is None:
        return count
    if _stop_if_used_up(tx, campaign, perk, now):
        return 0
    if not perk.points:
        return count
    return min(count, max(0, (left - set_aside(tx, campaign)) // perk.points))


def check_perk(perk: Perk | None, budget: Budget | None, *, program: Program, at: datetime) -> None:
    """Whether such an offer can be made at this instant.

    Raises OfferGivesNothing, OfferIsOver, MultiplierOutOfBounds, MultiplierWithoutDays,
    DaysWithoutMultiplier, BudgetWithoutOffer, BudgetOfNothing or BudgetTooSmall.
    """
    if perk is not None:
        _check_what(perk)
        if perk.until is not None and perk.until <= at:
            raise OfferIsOver(perk.until)
    if budget is not None:
        _check_budget(perk, budget, program)


def _check_what(perk: Perk) -> None:
    if perk.multiplier and not FULL < perk.multiplier <= MOST_TIMES:
        raise MultiplierOutOfBounds(MOST_TIMES // FULL)
    if perk.multiplier and not 0 <= perk.days <= MOST_DAYS:
        raise MultiplierWithoutDays(MOST_DAYS)
    if perk.multiplier and not perk.days and perk.until is None:
        raise MultiplierWithoutDays(MOST_DAYS)
    if perk.points < 0 or not (perk.points or perk.multiplier):
        raise OfferGivesNothing
    if perk.days and not perk.multiplier:
        raise DaysWithoutMultiplier


def _check_budget(perk: Perk | None, budget: Budget, program: Program) -> None:
    if perk is None:
        raise BudgetWithoutOffer
    limits = [one for one in (budget.points, budget.money) if one is not None]
    if not limits or min(limits) <= 0:
        raise BudgetOfNothing
    if most_points(program, budget) < max(1, perk.points):
        raise BudgetTooSmall


def _give_points(tx: Tx, delivery: Delivery, member: Member, points: Points, now: datetime) -> int:
    """Credit them under an operation that is named after the delivery."""
    key = OperationId(f"promotion:{delivery.id}")
    body = {"delivery": int(delivery.id), "member": int(member.id)}
    number = begin(tx, key, "promotion", body, now=now, member_id=member.id)
    credit(
        tx,
        operation=number,
        member=member,
        points=points,
        reason=Reason.PROMOTION,
        now=now,
        expires_at=expires_at(tx.programs.current(), now),
    )
    return number


def _stop_if_used_up(tx: Tx, campaign: Campaign, perk: Perk, now: datetime) -> bool:
    """Stop it where less is left than one more message would give."""
    left = budget_left(tx, campaign)
    if left is None or left >= max(1, perk.points):
        return False
    current = tx.campaigns.get(campaign.id)
    if current is not None:
        stop_used_up(tx, current, tx.perks.charged(campaign.id), now=now)
    return True

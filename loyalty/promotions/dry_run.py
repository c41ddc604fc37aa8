"""A dry run: what an offer would have given for the purchases of the last thirty days.

Nobody knows whether people will buy as much as they did, or more because of it; that is what the
comparison group is for. A dry run says what it costs if they buy as before, and how many purchases
more bring in as much.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import groupby

from loyalty.earning.budgets import most_points
from loyalty.program.rehearsal import depends_on_past, replay
from loyalty.promotions.perks import multiplied_until
from loyalty.records.promotions.campaigns import Budget, Perk
from loyalty.records.promotions.perks import Multiplier
from loyalty.records.till import Sale
from loyalty.rules.audience import AllOf, Asked, Audience, LastBought
from loyalty.rules.program import Program
from loyalty.store import Tx
from loyalty.values import CampaignId, Minor, PerkId, Points

DAYS = 30
_MOST_BUYERS = 1_000_000


@dataclass(frozen=True, slots=True)
class DryRun:
    """What an audience bought in the last thirty days, and what an offer would give it.

    `more` is what `sales` purchases, for `paid` in all, would have earned by the multiplier beside
    what they did earn. In the offer's own time, as long as it is, that comes to `by_purchases`.
    `at_once` goes to `members` who may be written to. All of it is `points`, never above the
    budget, `worth` so much money: which `to_earn_back` purchases of the `average` bring in.
    """

    members: int
    sales: int
    paid: Minor
    more: Points
    at_once: Points
    by_purchases: Points
    points: Points
    worth: Minor
    within_budget: bool
    average: Minor
    to_earn_back: int | None


def dry_run(
    tx: Tx, *, perk: Perk, budget: Budget | None, audience: Audience, asked: Asked
) -> DryRun:
    """Try the offer on the last thirty days. It changes nothing.

    Bills, categories and points spent are what they were, purchases that were undone do not count,
    and tiers are those that the purchases until then reach.
    """
    program, now = asked.program, asked.now
    bought = _sales_of(tx, audience, asked)
    multiplier = _multiplier(program, perk, now)
    more = _more(tx, program, bought, multiplier) if multiplier is not None else Points(0)
    members = tx.audiences.reach(audience, asked).writable
    at_once = Points(perk.points * members)
    by_purchases = Points(0)
    if multiplier is not None:
        by_purchases = _in_its_time(more, multiplier.until - now)
    wanted = at_once + by_purchases
    most = wanted if budget is None else min(wanted, most_points(program, budget))
    worth, paid = Minor(most * program.point_value), Minor(sum(sale.paid for sale in bought))
    average = Minor(paid // len(bought)) if bought else Minor(0)
    return DryRun(
        members=members,
        sales=len(bought),
        paid=paid,
        more=more,
        at_once=at_once,
        by_purchases=by_purchases,
        points=Points(most),
        worth=worth,
        within_budget=most == wanted,
        average=average,
        to_earn_back=-(-worth // average) if average else None,
    )


def _sales_of(tx: Tx, audience: Audience, asked: Asked) -> list[Sale]:
    """The audience's purchases of the last thirty days, member by member."""
    buyers = AllOf((audience, LastBought(within=DAYS + 1)))
    members = frozenset(tx.audiences.ids(buyers, asked, _MOST_BUYERS))
    recent = tx.sales.since(asked.today - timedelta(days=DAYS))
    counted = [one for one in recent if one.undone_at is None and one.member_id in members]
    return sorted(counted, key=lambda sale: (sale.member_id, sale.id))


def _multiplier(program: Program, perk: Perk, now: datetime) -> Multiplier | None:
    until = multiplied_until(program, perk, now)
    if until is None:
        return None
    return Multiplier(PerkId(0), CampaignId(0), "", perk.multiplier, now, until)


def _more(tx: Tx, program: Program, bought: list[Sale], multiplier: Multiplier) -> Points:
    """How many points more the purchases would have earned by it.

    What members bought before is read only where the rules ask for it.
    """
    more, by_story = 0, depends_on_past(program)
    for member_id, sales in groupby(bought, key=lambda sale: sale.member_id):
        own = [*sales]
        story: Sequence[Sale] = tx.sales.of_member(member_id) if by_story else own
        which = {sale.id for sale in own}
        plain = replay(program, story, which)
        promoted = replay(program, story, which, multipliers=(multiplier,))
        more += sum(sale.points for sale in promoted) - sum(sale.points for sale in plain)
    return Points(more)


def _in_its_time(more: Points, lasts: timedelta) -> Points:
    """The share of thirty days that falls into the offer's own time, rounded up."""
    moment, span = timedelta(seconds=1), timedelta(days=DAYS)
    return Points(-(-more * (lasts // moment) // (span // moment)))

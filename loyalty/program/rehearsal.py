"""A rehearsal: what the sales of the last thirty days would have given under other rules."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from itertools import groupby

from loyalty.earning.discounts import discount
from loyalty.earning.earning import Standing, earn
from loyalty.earning.tiers import NO_TIER, counted, reached
from loyalty.program.versions import expect_its_currency
from loyalty.records.earning import Turnover
from loyalty.records.promotions.perks import Multiplier
from loyalty.records.till import Sale
from loyalty.rules.calendar import beginning, counted_since
from loyalty.rules.decision import FULL
from loyalty.rules.groups import Category, DiscountKind, Period
from loyalty.rules.program import Program
from loyalty.store import Tx
from loyalty.values import Minor, Points, SaleId

DAYS = 30


@dataclass(frozen=True, slots=True)
class Given:
    """What customers got: points, what those are worth, and what came off their bills."""

    points: Points
    worth: Minor
    discount: Minor

    @property
    def cost(self) -> Minor:
        """What the points are worth and what came off, together, in minor units."""
        return Minor(self.worth + self.discount)


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """The sales of the last thirty days: how many, over what, what they gave and would have given.

    `unknown` of them have no category that the new rules know; these earn by the rate for all.
    `on_cards` are the points that customers have by now.
    """

    since: date
    sales: int
    bills: Minor
    unknown: int
    before: Given
    after: Given
    on_cards: Points


def rehearse(tx: Tx, *, wanted: Program, now: datetime) -> Rehearsal:
    """Go through them in order, member by member, as if the wanted rules had been in force.

    Bills, categories and points spent are what they were; sales that were undone do not count. What
    a member bought before counts as it was, and so does what promotions gave for purchases. Tiers
    are those that the purchases until then reach: nobody is kept in one by an earlier review, as
    they would be. Raises CurrencyInUse.
    """
    expect_its_currency(tx, wanted)
    current = tx.programs.current()
    since = current.local(now).date() - timedelta(days=DAYS)
    recent = sorted(
        (sale for sale in tx.sales.since(since) if sale.undone_at is None),
        key=lambda sale: (sale.member_id, sale.id),
    )
    replayed = [
        pair
        for member_id, own in groupby(recent, key=lambda sale: sale.member_id)
        for pair in replay(wanted, tx.sales.of_member(member_id), {sale.id for sale in own})
    ]
    promoted = tx.perks.used_since(since)
    return Rehearsal(
        since=since,
        sales=len(recent),
        bills=Minor(sum(sale.bill for sale in recent)),
        unknown=sum(_category(wanted, sale) is None for sale in recent) if wanted.categories else 0,
        before=_given(current, recent),
        after=_given(wanted, replayed, promoted),
        on_cards=Points(tx.audit.totals().points),
    )


def replay(
    wanted: Program,
    bought: Iterable[Sale],
    which: Collection[SaleId],
    multipliers: tuple[Multiplier, ...] = (),
) -> list[Sale]:
    """The sales of one member that are asked for, as they would have been under these rules.

    `bought` is all that the member ever bought, in order; `multipliers` are promotions' that would
    have held all the time.
    """
    past: list[Sale] = []
    played: list[Sale] = []
    for sale in bought:
        if sale.undone_at is not None:
            continue
        if sale.id in which:
            sale = _replayed(wanted, sale, past, multipliers)  # noqa: PLW2901 - from here on it was this one
            played.append(sale)
        past.append(sale)
    return played


def depends_on_past(wanted: Program) -> bool:
    """Whether what a purchase earns depends on what was bought before its own day."""
    return (
        bool(wanted.tiers.levels)
        or wanted.discount.kind is DiscountKind.PROGRESSIVE
        or wanted.earning.first_purchase > FULL
    )


def _replayed(
    wanted: Program, sale: Sale, past: list[Sale], multipliers: tuple[Multiplier, ...]
) -> Sale:
    bought = _turnover(wanted, wanted.tiers.period, sale.at, past)
    place = reached(wanted, counted(wanted, bought))
    tier = None if place == NO_TIER else wanted.tiers.levels[place]
    spent = _turnover(wanted, wanted.discount.period, sale.at, past).paid
    rebate = discount(wanted, sale.bill, tier=tier, spent=spent)
    due = sale.bill - rebate.off
    paid = Minor(max(0, due - sale.spent * wanted.point_value))
    midnight = beginning(wanted, wanted.local(sale.at).date())
    award = earn(
        wanted,
        Minor(due) if wanted.earning.on_part_paid_with_points else paid,
        bill=sale.bill,
        at=sale.at,
        standing=Standing(
            tier,
            first_purchase=not past,
            earned_today=Points(sum(one.points for one in past if one.at >= midnight)),
            multipliers=multipliers,
        ),
        category=_category(wanted, sale),
    )
    return replace(sale, discount=rebate.off, paid=paid, points=award.points)


def _turnover(program: Program, period: Period, at: datetime, past: list[Sale]) -> Turnover:
    since = counted_since(program, period, at)
    counted = [sale for sale in past if since is None or sale.at >= since]
    return Turnover(
        Minor(sum(sale.paid - sale.cash_back for sale in counted)),
        len(counted),
        Points(sum(sale.points - sale.taken_back for sale in counted)),
    )


def _category(program: Program, sale: Sale) -> Category | None:
    return next((one for one in program.categories if one.name == sale.category), None)


def _given(program: Program, sales: Iterable[Sale], promoted: Points = Points(0)) -> Given:
    points, off = int(promoted), 0
    for sale in sales:
        points += sale.points
        off += sale.discount
    return Given(Points(points), Minor(points * program.point_value), Minor(off))

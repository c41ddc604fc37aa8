"""What a purchase earns: a pure rule over the programme, which explains itself line by line.

The points are one fraction, rounded down once. A line gives what the points up to it, rounded down,
are more than those before it: so the lines add up to the points.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from loyalty.money import scale_down
from loyalty.records.earning import Award, AwardLine, Because
from loyalty.records.promotions.perks import Multiplier
from loyalty.rules.decision import FULL
from loyalty.rules.groups import Category, EarnBy, HappyHours, Stacking, Tier, Weekday
from loyalty.rules.program import Program
from loyalty.values import BasisPoints, Minor, Points

MULTIPLYING = (
    Because.TIER,
    Because.HAPPY_HOURS,
    Because.SEASON,
    Because.FIRST_PURCHASE,
    Because.PROMOTION,
)
"""The reasons of the lines that multiply: after the first line of an award, before the caps."""


@dataclass(frozen=True, slots=True)
class Standing:
    """What the rules ask about a customer before a purchase.

    `earned_today` are the points of today's sales so far, by the programme's calendar, and
    `multipliers` what promotions have given them.
    """

    tier: Tier | None = None
    first_purchase: bool = False
    earned_today: Points = Points(0)
    multipliers: tuple[Multiplier, ...] = ()


NOBODY_YET = Standing()


def earn(
    program: Program,
    paid: Minor,
    *,
    bill: Minor,
    at: datetime,
    standing: Standing = NOBODY_YET,
    category: Category | None = None,
) -> Award:
    """The points for what is paid of a bill, at an aware instant.

    `paid` is the bill after a discount, and without the part that is paid with points, unless the
    programme gives points on that as well. Whether a bill is too small is asked of the whole.
    """
    numerator, denominator, base = _base(program, paid, bill, standing.tier, category)
    lines = [base]
    if numerator:
        factor = FULL
        for bonus in _bonuses(program, at, standing):
            before = scale_down(numerator, factor, denominator * FULL)
            factor += bonus.rate - FULL
            points = scale_down(numerator, factor, denominator * FULL) - before
            if points:
                lines.append(replace(bonus, points=Points(points)))
    lines.extend(_caps(program, sum(line.points for line in lines), standing))
    return Award(Points(sum(line.points for line in lines)), tuple(lines))


def gives_points(program: Program) -> bool:
    """Whether there are purchases that earn points."""
    earning = program.earning
    match earning.by:
        case EarnBy.RATE:
            tiers = (tier.rate or 0 for tier in program.tiers.levels)
            return any((*rates_of(program), *tiers))
        case EarnBy.STEP:
            return earning.points_per_step > 0
        case EarnBy.VISIT:
            return earning.points_per_visit > 0
    return False


def rates_of(program: Program) -> tuple[BasisPoints, ...]:
    """The rates at which the bills of somebody without a tier earn, where bills earn by rate."""
    return tuple(one.rate for one in program.categories) or (program.earning.rate,)


def _base(
    program: Program, paid: Minor, bill: Minor, tier: Tier | None, category: Category | None
) -> tuple[int, int, AwardLine]:
    """The points before any bonus: as a fraction, and as a line."""
    earning = program.earning
    if earning.by is EarnBy.NOTHING:
        return 0, 1, AwardLine(Because.NOTHING, Points(0))
    if bill < earning.smallest_bill:
        return 0, 1, AwardLine(Because.SMALL_BILL, Points(0), base=earning.smallest_bill)
    if not paid:
        return 0, 1, AwardLine(Because.NOTHING_PAID, Points(0))
    match earning.by:
        case EarnBy.VISIT:
            each = earning.points_per_visit
            return each, 1, AwardLine(Because.VISIT, each, figure=each)
        case EarnBy.STEP:
            each = earning.points_per_step
            points = Points(paid // earning.step * each)
            line = AwardLine(Because.STEP, points, base=paid, step=earning.step, figure=each)
            return points, 1, line
    rate, name = earning.rate, ""
    if category is not None:
        rate, name = category.rate, category.name
    elif tier is not None and tier.rate is not None:
        rate, name = tier.rate, tier.name
    whole = FULL * program.point_value
    points = Points(scale_down(paid, rate, whole))
    return paid * rate, whole, AwardLine(Because.RATE, points, base=paid, rate=rate, name=name)


def _bonuses(program: Program, at: datetime, standing: Standing) -> list[AwardLine]:
    """What multiplies now, without points yet: all of it, or the best alone."""
    found = list(_multiplying(program, at, standing))
    if program.earning.stacking is Stacking.BEST and found:
        return [max(found, key=lambda line: line.rate)]
    return found


def _multiplying(program: Program, at: datetime, standing: Standing) -> Iterator[AwardLine]:
    earning, tier = program.earning, standing.tier
    if tier is not None and tier.multiplier > FULL:
        yield _bonus(Because.TIER, tier.multiplier, tier.name)
    if earning.happy_hours or earning.seasons:
        local = program.local(at)
        for hours in earning.happy_hours:
            if _is_within(hours, local):
                yield _bonus(Because.HAPPY_HOURS, hours.multiplier, hours.name)
        for season in earning.seasons:
            if season.first <= local.date() <= season.last:
                yield _bonus(Because.SEASON, season.multiplier, season.name)
    if standing.first_purchase and earning.first_purchase > FULL:
        yield _bonus(Because.FIRST_PURCHASE, earning.first_purchase)
    for one in standing.multipliers:
        promoted = _bonus(Because.PROMOTION, one.multiplier, one.name)
        yield replace(promoted, campaign=one.campaign_id)


def _bonus(because: Because, multiplier: BasisPoints, name: str = "") -> AwardLine:
    return AwardLine(because, Points(0), rate=multiplier, name=name)


def _is_within(hours: HappyHours, local: datetime) -> bool:
    """Whether it is in the window: one past midnight belongs to the evening that it began on."""
    time, today = local.time(), _weekday(local)
    if hours.since < hours.until:
        return today in hours.days and hours.since <= time < hours.until
    yesterday = _weekday(local - timedelta(days=1))
    return (today in hours.days and time >= hours.since) or (
        yesterday in hours.days and time < hours.until
    )


def _weekday(local: datetime) -> Weekday:
    return tuple(Weekday)[local.weekday()]


def _caps(program: Program, points: int, standing: Standing) -> Iterator[AwardLine]:
    """What the caps take away again, where there are any."""
    earning = program.earning
    for because, cap, room in (
        (Because.SALE_CAP, earning.most_per_sale, earning.most_per_sale),
        (
            Because.DAY_CAP,
            earning.most_per_day,
            max(0, earning.most_per_day - standing.earned_today),
        ),
    ):
        if cap and points > room:
            yield AwardLine(because, Points(room - points), figure=cap)
            points = room

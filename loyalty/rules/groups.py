"""What an owner may decide, group by group: values with their units and bounds.

Each rule is declared once, here, and the programme's file is made from the declarations; what the
owner reads above a rule stands under its path in `locales/*/program/rules.ftl`. Amounts are
integers: points, minor units, and basis points, of which 10 000 are the whole, and ×1. The
defaults are those of a new programme.
"""

from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum

from loyalty.money import MINOR_PER_UNIT
from loyalty.rules.decision import FULL, Unit, rule, several
from loyalty.values import BasisPoints, Minor, Points


class EarnBy(StrEnum):
    """What points are given for."""

    RATE = "rate"
    STEP = "step"
    VISIT = "visit"
    NOTHING = "nothing"


class Stacking(StrEnum):
    """What happens where several multipliers apply at once."""

    ADD = "add"
    BEST = "best"


class Weekday(StrEnum):
    """In the order of `datetime.date.weekday`."""

    MON = "mon"
    TUE = "tue"
    WED = "wed"
    THU = "thu"
    FRI = "fri"
    SAT = "sat"
    SUN = "sun"


class Period(StrEnum):
    """Over what time something is counted."""

    YEAR_ROLLING = "12 months"
    YEAR_CALENDAR = "calendar year"
    LIFE = "life"


class TierBy(StrEnum):
    """What lifts a member from tier to tier."""

    SPEND = "spend"
    VISITS = "visits"
    POINTS = "points"


class DiscountKind(StrEnum):
    """How a discount card gives its discount."""

    NONE = "none"
    FIXED = "fixed"
    PROGRESSIVE = "progressive"


class ExpiryKind(StrEnum):
    """When points are lost."""

    NEVER = "never"
    AFTER_EARNING = "after earning"
    AFTER_LAST_PURCHASE = "after last purchase"


class Response(StrEnum):
    """What happens where a limit is passed."""

    OFF = "off"
    WARN = "warn"
    REFUSE = "refuse"


@dataclass(frozen=True, slots=True)
class HappyHours:
    """A window of the week. `until` before `since` is past midnight, and belongs to the evening;
    both at midnight are the whole day.
    """

    days: tuple[Weekday, ...] = rule(Unit.WEEKDAYS)
    since: time = rule(Unit.TIME)
    until: time = rule(Unit.TIME)
    multiplier: BasisPoints = rule(Unit.TIMES)
    name: str = rule(Unit.NAME, default="")


@dataclass(frozen=True, slots=True)
class Season:
    """Whole days, the last one included."""

    first: date = rule(Unit.DATE)
    last: date = rule(Unit.DATE)
    multiplier: BasisPoints = rule(Unit.TIMES)
    name: str = rule(Unit.NAME, default="")


@dataclass(frozen=True, slots=True)
class Earning:
    """How a purchase earns points. Of a cap, 0 means that there is none."""

    by: EarnBy = rule(Unit.CHOICE, default=EarnBy.RATE)
    rate: BasisPoints = rule(Unit.PERCENT, default=500)
    step: Minor = rule(Unit.MONEY, least=1, default=200 * MINOR_PER_UNIT)
    points_per_step: Points = rule(Unit.POINTS, default=1)
    points_per_visit: Points = rule(Unit.POINTS, default=1)
    smallest_bill: Minor = rule(Unit.MONEY, default=0)
    stacking: Stacking = rule(Unit.CHOICE, default=Stacking.ADD)
    first_purchase: BasisPoints = rule(Unit.TIMES, default=FULL)
    most_per_sale: Points = rule(Unit.POINTS, default=0)
    most_per_day: Points = rule(Unit.POINTS, default=0)
    pending_days: int = rule(Unit.NUMBER, most=90, default=0)
    on_part_paid_with_points: bool = rule(Unit.SWITCH, default=False)
    happy_hours: tuple[HappyHours, ...] = several(
        example=HappyHours(
            (Weekday.MON, Weekday.TUE), time(14), time(17), BasisPoints(2 * FULL), "Quiet hours"
        )
    )
    seasons: tuple[Season, ...] = several(
        example=Season(date(2030, 3, 21), date(2030, 3, 23), BasisPoints(3 * FULL), "Nauryz")
    )


@dataclass(frozen=True, slots=True)
class Category:
    """A part of the range: the cashier taps one, and the bill earns by its rate."""

    name: str = rule(Unit.NAME, least=1)
    rate: BasisPoints = rule(Unit.PERCENT)


@dataclass(frozen=True, slots=True)
class DiscountStep:
    """Who has spent so much in the period gets so much off."""

    spent: Minor = rule(Unit.MONEY)
    discount: BasisPoints = rule(Unit.PERCENT)


@dataclass(frozen=True, slots=True)
class Discount:
    """The discount card, instead of points or beside them."""

    kind: DiscountKind = rule(Unit.CHOICE, default=DiscountKind.NONE)
    discount: BasisPoints = rule(Unit.PERCENT, default=0)
    period: Period = rule(Unit.CHOICE, default=Period.LIFE)
    steps: tuple[DiscountStep, ...] = several(
        example=DiscountStep(Minor(100_000 * MINOR_PER_UNIT), BasisPoints(300))
    )


@dataclass(frozen=True, slots=True)
class Tier:
    """A level that customers reach, and what it gives."""

    name: str = rule(Unit.NAME, least=1)
    reached_at: int = rule(Unit.NUMBER)
    rate: BasisPoints | None = rule(Unit.PERCENT, example=700, default=None)
    multiplier: BasisPoints = rule(Unit.TIMES, default=FULL)
    spend_share: BasisPoints | None = rule(Unit.PERCENT, example=7_000, default=None)
    discount: BasisPoints = rule(Unit.PERCENT, default=0)
    birthday_points: Points = rule(Unit.POINTS, default=0)


@dataclass(frozen=True, slots=True)
class Tiers:
    """The tiers, and what lifts into them: up at once, down only at a review, a step at a time."""

    by: TierBy = rule(Unit.CHOICE, default=TierBy.SPEND)
    period: Period = rule(Unit.CHOICE, default=Period.YEAR_ROLLING)
    levels: tuple[Tier, ...] = several(
        example=Tier("Gold", 300_000, multiplier=BasisPoints(15_000), birthday_points=Points(500))
    )


@dataclass(frozen=True, slots=True)
class Expiry:
    """When points are lost, and when customers hear of it."""

    points_expire: ExpiryKind = rule(Unit.CHOICE, default=ExpiryKind.NEVER)
    expiry_months: int = rule(Unit.NUMBER, least=1, most=120, default=12)
    expiry_at_month_end: bool = rule(Unit.SWITCH, default=False)
    expiry_notice_days: tuple[int, ...] = rule(Unit.NUMBERS, least=1, most=90, default=(14, 7, 3))


@dataclass(frozen=True, slots=True)
class Spending:
    """What points can pay for."""

    allowed: bool = rule(Unit.SWITCH, default=True)
    share: BasisPoints = rule(Unit.PERCENT, default=5_000)
    least_balance: Points = rule(Unit.POINTS, default=0)
    smallest_bill: Minor = rule(Unit.MONEY, default=0)


@dataclass(frozen=True, slots=True)
class Limits:
    """Limits against fraud. `refuse` also tells the owner; crediting oneself is always refused."""

    sales_per_customer: int = rule(Unit.NUMBER, least=1, default=5)
    sales_per_customer_response: Response = rule(Unit.CHOICE, default=Response.WARN)
    points_per_cashier: Points = rule(Unit.POINTS, least=1, default=100_000)
    points_per_cashier_response: Response = rule(Unit.CHOICE, default=Response.WARN)
    bill_alone: Minor = rule(Unit.MONEY, least=1, default=500_000 * MINOR_PER_UNIT)
    bill_alone_response: Response = rule(Unit.CHOICE, default=Response.WARN)
    sales_of_pair: int = rule(Unit.NUMBER, least=1, default=14)
    sales_of_pair_response: Response = rule(Unit.CHOICE, default=Response.WARN)
    burst_sales: int = rule(Unit.NUMBER, least=1, default=30)
    burst_sales_response: Response = rule(Unit.CHOICE, default=Response.WARN)
    sales_by_phone: int = rule(Unit.NUMBER, least=1, default=10)
    sales_by_phone_response: Response = rule(Unit.CHOICE, default=Response.WARN)
    late_refunds: int = rule(Unit.NUMBER, default=2)
    late_refunds_response: Response = rule(Unit.CHOICE, default=Response.WARN)
    correction: Points = rule(Unit.POINTS, default=1_000)

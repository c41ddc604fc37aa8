"""What an owner may decide, group by group: values with their units, bounds and explanations.

Each rule is declared once, here, and the programme's file is made from the declarations: what a
rule says is what the owner reads. Amounts are integers: points, minor units, and basis points, of
which 10 000 are the whole, and ×1. The defaults are those of a new programme.
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


_CALLED = 'What people read beside the points that these give; "" for "{}" in the language of each.'
_MULTIPLIER = "How many times the points a purchase gives."


@dataclass(frozen=True, slots=True)
class HappyHours:
    """A window of the week. `until` before `since` is past midnight, and belongs to the evening;
    both at midnight are the whole day.
    """

    days: tuple[Weekday, ...] = rule(Unit.WEEKDAYS, "The days of the week on which they begin.")
    since: time = rule(Unit.TIME, "They begin at this time, by the clocks of time_zone.")
    until: time = rule(
        Unit.TIME,
        "They end before this time, on the next day where it is earlier than since. "
        'since and until both at "00:00" are the whole day.',
    )
    multiplier: BasisPoints = rule(Unit.TIMES, _MULTIPLIER)
    name: str = rule(Unit.NAME, _CALLED.format("Happy hours"), default="")


@dataclass(frozen=True, slots=True)
class Season:
    """Whole days, the last one included."""

    first: date = rule(Unit.DATE, "The first day, by the calendar of time_zone.")
    last: date = rule(Unit.DATE, "The last day, which still belongs to them.")
    multiplier: BasisPoints = rule(Unit.TIMES, _MULTIPLIER)
    name: str = rule(Unit.NAME, _CALLED.format("Special days"), default="")


@dataclass(frozen=True, slots=True)
class Earning:
    """How a purchase earns points. Of a cap, 0 means that there is none."""

    by: EarnBy = rule(
        Unit.CHOICE,
        "What points are given for: a rate of the bill, each full step of the bill, "
        "each visit, or nothing.",
        default=EarnBy.RATE,
    )
    rate: BasisPoints = rule(
        Unit.PERCENT,
        'With by = "rate": the share of the bill that comes back as points.',
        default=500,
    )
    step: Minor = rule(
        Unit.MONEY,
        'With by = "step": the sum for each full one of which points are given.',
        least=1,
        default=200 * MINOR_PER_UNIT,
    )
    points_per_step: Points = rule(
        Unit.POINTS, 'With by = "step": the points for each full step.', default=1
    )
    points_per_visit: Points = rule(
        Unit.POINTS, 'With by = "visit": the points for each visit.', default=1
    )
    smallest_bill: Minor = rule(Unit.MONEY, "A smaller bill earns nothing.", default=0)
    stacking: Stacking = rule(
        Unit.CHOICE,
        "Where several multipliers hold at once: what each of them gives is added up, "
        "or the best one alone counts.",
        default=Stacking.ADD,
    )
    first_purchase: BasisPoints = rule(
        Unit.TIMES, "How many times the points a customer's first purchase gives.", default=FULL
    )
    most_per_sale: Points = rule(
        Unit.POINTS, "The most points that one sale gives; 0 for no such cap.", default=0
    )
    most_per_day: Points = rule(
        Unit.POINTS,
        "The most points that one customer earns in a day; 0 for no such cap.",
        default=0,
    )
    pending_days: int = rule(
        Unit.NUMBER,
        "After how many days earned points can be spent; 0 for at once.",
        most=90,
        default=0,
    )
    on_part_paid_with_points: bool = rule(
        Unit.SWITCH,
        "Whether the part of a bill that is paid with points earns points as well.",
        default=False,
    )
    happy_hours: tuple[HappyHours, ...] = several(
        "Times of the week when points are multiplied.",
        example=HappyHours(
            (Weekday.MON, Weekday.TUE), time(14), time(17), BasisPoints(2 * FULL), "Quiet hours"
        ),
    )
    seasons: tuple[Season, ...] = several(
        "Days of the year when points are multiplied.",
        example=Season(date(2030, 3, 21), date(2030, 3, 23), BasisPoints(3 * FULL), "Nauryz"),
    )


@dataclass(frozen=True, slots=True)
class Category:
    """A part of the range: the cashier taps one, and the bill earns by its rate."""

    name: str = rule(Unit.NAME, "What the cashier taps and the customer reads.", least=1)
    rate: BasisPoints = rule(
        Unit.PERCENT, "The share of the bill that comes back, instead of earning.rate."
    )


@dataclass(frozen=True, slots=True)
class DiscountStep:
    """Who has spent so much in the period gets so much off."""

    spent: Minor = rule(Unit.MONEY, "What a customer has spent in the period, at least.")
    discount: BasisPoints = rule(Unit.PERCENT, "The share of the bill that comes off from then on.")


@dataclass(frozen=True, slots=True)
class Discount:
    """The discount card, instead of points or beside them."""

    kind: DiscountKind = rule(
        Unit.CHOICE,
        "Which discount the card gives: none, the same to everybody, "
        "or one that grows with what the customer has spent.",
        default=DiscountKind.NONE,
    )
    discount: BasisPoints = rule(
        Unit.PERCENT, 'With kind = "fixed": the share of the bill that comes off.', default=0
    )
    period: Period = rule(
        Unit.CHOICE,
        'With kind = "progressive": which spending counts: that of the last twelve months, '
        "of this calendar year, or of all time.",
        default=Period.LIFE,
    )
    steps: tuple[DiscountStep, ...] = several(
        'With kind = "progressive": what was spent and the discount for it, smallest sum first.',
        example=DiscountStep(Minor(100_000 * MINOR_PER_UNIT), BasisPoints(300)),
    )


@dataclass(frozen=True, slots=True)
class Tier:
    """A level that customers reach, and what it gives."""

    name: str = rule(Unit.NAME, "What customers read on their card.", least=1)
    reached_at: int = rule(
        Unit.NUMBER,
        "The tier is reached with so much of what tiers.by counts: "
        "units of the currency, visits, or points.",
    )
    rate: BasisPoints | None = rule(
        Unit.PERCENT,
        "The share of the bill that comes back in this tier, instead of earning.rate.",
        example=700,
        default=None,
    )
    multiplier: BasisPoints = rule(
        Unit.TIMES, "How many times the points purchases give in this tier.", default=FULL
    )
    spend_share: BasisPoints | None = rule(
        Unit.PERCENT,
        "The share of a bill that points may pay in this tier, instead of spending.share.",
        example=7_000,
        default=None,
    )
    discount: BasisPoints = rule(
        Unit.PERCENT,
        "The share of the bill that comes off in this tier; of this and the discount card's, "
        "the greater one counts.",
        default=0,
    )
    birthday_points: Points = rule(
        Unit.POINTS, "The points that somebody in this tier is given on a birthday.", default=0
    )


@dataclass(frozen=True, slots=True)
class Tiers:
    """The tiers, and what lifts into them: up at once, down only at a review, a step at a time."""

    by: TierBy = rule(
        Unit.CHOICE,
        "What lifts a customer: money spent, visits, or points earned.",
        default=TierBy.SPEND,
    )
    period: Period = rule(
        Unit.CHOICE,
        "Over what time that is counted: the last twelve months, this calendar year, or all of it.",
        default=Period.YEAR_ROLLING,
    )
    levels: tuple[Tier, ...] = several(
        "The tiers, lowest first; without any, the programme has none.",
        example=Tier("Gold", 300_000, multiplier=BasisPoints(15_000), birthday_points=Points(500)),
    )


@dataclass(frozen=True, slots=True)
class Expiry:
    """When points are lost, and when customers hear of it."""

    points_expire: ExpiryKind = rule(
        Unit.CHOICE,
        "When points expire: never, so many months after they were earned, "
        "or so many months after the customer's last purchase.",
        default=ExpiryKind.NEVER,
    )
    expiry_months: int = rule(
        Unit.NUMBER, "After how many months points expire.", least=1, most=120, default=12
    )
    expiry_at_month_end: bool = rule(
        Unit.SWITCH, "Whether points live on to the end of the month they expire in.", default=False
    )
    expiry_notice_days: tuple[int, ...] = rule(
        Unit.NUMBERS,
        "How many days ahead customers are told how many points expire; [] for not at all.",
        least=1,
        most=90,
        default=(14, 7, 3),
    )


@dataclass(frozen=True, slots=True)
class Spending:
    """What points can pay for."""

    allowed: bool = rule(Unit.SWITCH, "Whether points can be spent.", default=True)
    share: BasisPoints = rule(
        Unit.PERCENT, "The largest share of a bill that points may pay.", default=5_000
    )
    least_balance: Points = rule(
        Unit.POINTS, "Points can be spent once so many are on the card.", default=0
    )
    smallest_bill: Minor = rule(Unit.MONEY, "A smaller bill is not paid with points.", default=0)


def _response(limit: str) -> Response:
    return rule(  # type: ignore[no-any-return]  # a field, to the dataclass
        Unit.CHOICE,
        f"What happens beyond {limit}: nothing, the owner is told, "
        "or it is refused and the owner is told.",
        default=Response.WARN,
    )


@dataclass(frozen=True, slots=True)
class Limits:
    """Limits against fraud. `refuse` also tells the owner; crediting oneself is always refused."""

    sales_per_customer: int = rule(
        Unit.NUMBER, "The most sales to one customer in a day that are usual.", least=1, default=5
    )
    sales_per_customer_response: Response = _response("sales_per_customer")
    points_per_cashier: Points = rule(
        Unit.POINTS,
        "The most points that one cashier usually gives in a day.",
        least=1,
        default=100_000,
    )
    points_per_cashier_response: Response = _response("points_per_cashier")
    bill_alone: Minor = rule(
        Unit.MONEY,
        "The largest bill that a cashier credits without a manager's ✅.",
        least=1,
        default=500_000 * MINOR_PER_UNIT,
    )
    bill_alone_response: Response = rule(
        Unit.CHOICE,
        "What happens beyond bill_alone: nothing, the owner is told, or a manager is asked.",
        default=Response.WARN,
    )
    sales_of_pair: int = rule(
        Unit.NUMBER,
        "The most sales of one cashier to one customer that are usual within seven days.",
        least=1,
        default=14,
    )
    sales_of_pair_response: Response = _response("sales_of_pair")
    burst_sales: int = rule(
        Unit.NUMBER,
        "The most sales that one cashier usually makes within ten minutes.",
        least=1,
        default=30,
    )
    burst_sales_response: Response = _response("burst_sales")
    late_refunds: int = rule(
        Unit.NUMBER,
        "The most sales of earlier days that one person usually refunds in a day.",
        default=2,
    )
    late_refunds_response: Response = _response("late_refunds")
    correction: Points = rule(
        Unit.POINTS,
        "The most points that a manager adds or takes away in a day without a second person's ✅.",
        default=1_000,
    )

"""What an owner may decide, group by group: values with their units, bounds and explanations.

Each rule is declared once, here, and the programme's file is made from the declarations. Amounts
are integers: points, minor units, and basis points, of which 10 000 are the whole, and ×1. The
defaults are those of a new programme.
"""

from dataclasses import Field, dataclass, field, fields, is_dataclass
from datetime import date, time
from enum import StrEnum
from typing import Any, get_args, get_type_hints

from loyalty.money import MINOR_PER_UNIT
from loyalty.values import BasisPoints, Minor, Points

FULL = 10_000  # basis points in the whole
LARGEST_SUM = 10**9  # units of currency, and points: what a rule may speak of at most


class Unit(StrEnum):
    """How a rule is written and read."""

    PERCENT = "percent"  # basis points inside, percent with at most two decimals outside
    TIMES = "times"  # basis points inside, a factor with at most two decimals outside
    MONEY = "money"  # minor units inside, units of the currency outside
    POINTS = "points"
    NUMBER = "number"
    NUMBERS = "numbers"  # a tuple of integers, largest first
    SWITCH = "switch"
    CHOICE = "choice"  # one of an enum's words
    NAME = "name"
    COLOUR = "colour"  # #RRGGBB
    ZONE = "zone"  # an IANA time zone
    CURRENCY = "currency"  # an ISO 4217 code
    WEEKDAYS = "weekdays"
    TIME = "time"  # of the day, by the programme's clocks
    DATE = "date"


@dataclass(frozen=True, slots=True)
class Decision:
    """One rule: how it is written, what it says, and the least and the most that is allowed.

    The bounds are in the units of inside. Of a name and of a list they are those of its length.
    """

    unit: Unit
    says: str
    least: int
    most: int


def decision(of: "Field[Any]") -> Decision:
    """What was declared of a rule."""
    declared: Decision = of.metadata["decision"]
    return declared


def groups_of(rules: type) -> dict[str, type]:
    """The fields that are groups of rules of their own, or lists of such, with their classes."""
    hints = get_type_hints(rules)
    found: dict[str, type] = {}
    for one in fields(rules):
        inner = (get_args(hints[one.name]) or (hints[one.name],))[0]
        if isinstance(inner, type) and is_dataclass(inner):
            found[one.name] = inner
    return found


_BOUNDS = {
    Unit.PERCENT: (0, FULL),
    Unit.TIMES: (FULL, 100 * FULL),
    Unit.MONEY: (0, LARGEST_SUM * MINOR_PER_UNIT),
    Unit.NAME: (0, 40),
    Unit.WEEKDAYS: (1, 7),
}


def rule(
    unit: Unit, says: str, *, least: int | None = None, most: int | None = None, **default: Any
) -> Any:
    """Declare a field as a rule; without bounds, those of the unit hold."""
    lowest, highest = _BOUNDS.get(unit, (0, LARGEST_SUM))
    bounds = (lowest if least is None else least, highest if most is None else most)
    return field(metadata={"decision": Decision(unit, says, *bounds)}, **default)


class EarnBy(StrEnum):
    """What points are given for."""

    RATE = "rate"
    STEP = "step"
    VISIT = "visit"
    NOTHING = "nothing"


class Stacking(StrEnum):
    """What happens where several multipliers hold at once."""

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
    """A window of the week. `until` before `since` is past midnight, and belongs to the evening."""

    days: tuple[Weekday, ...] = rule(Unit.WEEKDAYS, "on which days")
    since: time = rule(Unit.TIME, "from this time of the day on")
    until: time = rule(Unit.TIME, "up to this time, not including it")
    multiplier: BasisPoints = rule(Unit.TIMES, "how many times the points")
    name: str = rule(Unit.NAME, "what customers read, nothing for the usual words", default="")


@dataclass(frozen=True, slots=True)
class Season:
    """Whole days, the last one included."""

    first: date = rule(Unit.DATE, "the first day")
    last: date = rule(Unit.DATE, "the last day")
    multiplier: BasisPoints = rule(Unit.TIMES, "how many times the points")
    name: str = rule(Unit.NAME, "what customers read, nothing for the usual words", default="")


@dataclass(frozen=True, slots=True)
class Earning:
    """How a purchase earns points. Of a cap, 0 means that there is none."""

    by: EarnBy = rule(
        Unit.CHOICE,
        "what points are given for: a rate of the bill, each full step of it, each visit, nothing",
        default=EarnBy.RATE,
    )
    rate: BasisPoints = rule(
        Unit.PERCENT, 'by = "rate": how much of the bill comes back', default=500
    )
    step: Minor = rule(
        Unit.MONEY, 'by = "step": the step of the bill', least=1, default=200 * MINOR_PER_UNIT
    )
    points_per_step: Points = rule(Unit.POINTS, "points for each full step", default=1)
    points_per_visit: Points = rule(Unit.POINTS, 'by = "visit": for each visit', default=1)
    smallest_bill: Minor = rule(Unit.MONEY, "a smaller bill earns nothing", default=0)
    stacking: Stacking = rule(
        Unit.CHOICE,
        "several multipliers at once: what each gives is added up, or the best one wins",
        default=Stacking.ADD,
    )
    first_purchase: BasisPoints = rule(
        Unit.TIMES,
        "how many times the points for a customer's first purchase",
        default=FULL,
    )
    most_per_sale: Points = rule(Unit.POINTS, "cap for one sale, 0 for none", default=0)
    most_per_day: Points = rule(Unit.POINTS, "cap for one customer's day, 0 for none", default=0)
    pending_days: int = rule(
        Unit.NUMBER, "days before points can be spent, 0 for at once", least=0, most=90, default=0
    )
    on_part_paid_with_points: bool = rule(
        Unit.SWITCH, "whether the part that is paid with points earns as well", default=False
    )
    happy_hours: tuple[HappyHours, ...] = ()
    seasons: tuple[Season, ...] = ()


@dataclass(frozen=True, slots=True)
class Category:
    """A part of the range: the cashier taps one, and the bill earns by its rate."""

    name: str = rule(Unit.NAME, "what the cashier taps", least=1)
    rate: BasisPoints = rule(Unit.PERCENT, "how much of the bill comes back")


@dataclass(frozen=True, slots=True)
class DiscountStep:
    """Who has spent so much in the period gets so much off."""

    spent: Minor = rule(Unit.MONEY, "from this sum on")
    discount: BasisPoints = rule(Unit.PERCENT, "the discount")


@dataclass(frozen=True, slots=True)
class Discount:
    """The discount card, instead of points or beside them."""

    kind: DiscountKind = rule(
        Unit.CHOICE,
        "none, the same for everybody, or growing with what was spent",
        default=DiscountKind.NONE,
    )
    discount: BasisPoints = rule(Unit.PERCENT, 'kind = "fixed": the discount', default=0)
    period: Period = rule(
        Unit.CHOICE,
        'kind = "progressive": over what time the spending counts',
        default=Period.LIFE,
    )
    steps: tuple[DiscountStep, ...] = ()


@dataclass(frozen=True, slots=True)
class Tier:
    """A level that customers reach, and what it gives."""

    name: str = rule(Unit.NAME, "what customers read", least=1)
    reached_at: int = rule(
        Unit.NUMBER, "units of currency spent, visits, or points earned: see tiers.by"
    )
    rate: BasisPoints | None = rule(
        Unit.PERCENT, "rate of this tier instead of earning.rate", default=None
    )
    multiplier: BasisPoints = rule(Unit.TIMES, "how many times the points", default=FULL)
    spend_share: BasisPoints | None = rule(
        Unit.PERCENT, "share of a bill instead of spending.share", default=None
    )
    discount: BasisPoints = rule(Unit.PERCENT, "discount for this tier", default=0)
    birthday_points: Points = rule(Unit.POINTS, "points given on a birthday", default=0)


@dataclass(frozen=True, slots=True)
class Tiers:
    """Up at once; down only at the review, a step at a time."""

    by: TierBy = rule(
        Unit.CHOICE, "what counts: money spent, visits, or points earned", default=TierBy.SPEND
    )
    period: Period = rule(Unit.CHOICE, "over what time", default=Period.YEAR_ROLLING)
    levels: tuple[Tier, ...] = ()


@dataclass(frozen=True, slots=True)
class Expiry:
    """When points are lost, and when customers hear of it."""

    points_expire: ExpiryKind = rule(
        Unit.CHOICE,
        "never, so long after they were earned, or so long after the last purchase",
        default=ExpiryKind.NEVER,
    )
    expiry_months: int = rule(
        Unit.NUMBER, "after how many months points expire", least=1, most=120, default=12
    )
    expiry_at_month_end: bool = rule(
        Unit.SWITCH, "whether they live on to the end of that month", default=False
    )
    expiry_notice_days: tuple[int, ...] = rule(
        Unit.NUMBERS,
        "how many days ahead the customer hears of it",
        least=1,
        most=90,
        default=(14, 7, 3),
    )


@dataclass(frozen=True, slots=True)
class Spending:
    """What points can pay for."""

    allowed: bool = rule(Unit.SWITCH, "whether points can be spent", default=True)
    share: BasisPoints = rule(Unit.PERCENT, "at most this share of a bill", default=5_000)
    least_balance: Points = rule(Unit.POINTS, "from so many points on the card on", default=0)
    smallest_bill: Minor = rule(Unit.MONEY, "from this bill on", default=0)


@dataclass(frozen=True, slots=True)
class Limits:
    """Against fraud. `refuse` also tells the owner; crediting oneself is always refused."""

    sales_per_customer: int = rule(
        Unit.NUMBER, "sales to one customer in a day", least=1, default=5
    )
    sales_per_customer_response: Response = rule(
        Unit.CHOICE, "what happens beyond", default=Response.WARN
    )
    points_per_cashier: Points = rule(
        Unit.POINTS, "points that one cashier gives in a day", least=1, default=100_000
    )
    points_per_cashier_response: Response = rule(
        Unit.CHOICE, "what happens beyond", default=Response.WARN
    )
    bill_alone: Minor = rule(
        Unit.MONEY,
        "the largest bill that a cashier credits without a manager's ✅",
        least=1,
        default=500_000 * MINOR_PER_UNIT,
    )
    bill_alone_response: Response = rule(
        Unit.CHOICE, "what happens beyond: refuse asks a manager", default=Response.WARN
    )
    sales_of_pair: int = rule(
        Unit.NUMBER, "sales by one cashier to one customer within seven days", least=1, default=10
    )
    sales_of_pair_response: Response = rule(
        Unit.CHOICE, "what happens beyond", default=Response.WARN
    )
    burst_sales: int = rule(
        Unit.NUMBER, "sales by one cashier within ten minutes", least=1, default=30
    )
    burst_sales_response: Response = rule(Unit.CHOICE, "what happens beyond", default=Response.WARN)
    late_refunds: int = rule(
        Unit.NUMBER,
        "refunds by one person in a day of sales of earlier days",
        default=2,
    )
    late_refunds_response: Response = rule(
        Unit.CHOICE, "what happens beyond", default=Response.WARN
    )
    correction: Points = rule(
        Unit.POINTS, "points that a manager corrects without a second person's ✅", default=1_000
    )

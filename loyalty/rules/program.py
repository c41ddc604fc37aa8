"""The programme: everything that its owner may decide, as one value."""

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from loyalty.money import MINOR_PER_UNIT
from loyalty.rules.decision import Unit, group, rule, several
from loyalty.rules.groups import Category, Discount, Earning, Expiry, Limits, Spending, Tiers
from loyalty.rules.promotions import Promotions
from loyalty.rules.voice import Voice
from loyalty.values import BasisPoints, Minor

FIRST_VERSION = 1  # by which no points expire
RULED_SINCE = "expiry ruled since"  # the setting that holds when the rules about expiry changed


@dataclass(frozen=True, slots=True)
class Program:
    """One version of the rules."""

    version: int
    name: str = rule(Unit.NAME, "What customers read on their card.", least=1, most=64)
    colour: str = rule(Unit.COLOUR, "The colour of the card.")
    currency: str = rule(Unit.CURRENCY, "What bills are counted in.")
    time_zone: str = rule(Unit.ZONE, "Whose clocks and calendar hold.")
    point_value: Minor = rule(
        Unit.MONEY,
        "What one point is worth when it is earned by rate and when it is spent.",
        least=1,
        default=Minor(MINOR_PER_UNIT),
    )
    largest_bill: Minor = rule(
        Unit.MONEY,
        "A larger bill is refused as a slip of the finger.",
        least=1,
        default=Minor(10_000_000 * MINOR_PER_UNIT),
    )
    earning: Earning = group("How a purchase earns points.", Earning())
    categories: tuple[Category, ...] = several(
        "Parts of the range that earn by rates of their own: the cashier taps one of them.",
        example=Category("Coffee beans", BasisPoints(300)),
    )
    discount: Discount = group("The discount card, instead of points or beside them.", Discount())
    tiers: Tiers = group(
        "Tiers that customers reach. They move up at once. They move down a tier at a time, at a "
        "review that they are warned of thirty days ahead: twelve months later, or, by calendar "
        "years, at the end of the next one.",
        Tiers(),
    )
    expiry: Expiry = group("When points expire, and when customers are told.", Expiry())
    spending: Spending = group("What points can pay for.", Spending())
    limits: Limits = group(
        "Limits against fraud. Crediting oneself is always refused.",
        Limits(),
    )
    promotions: Promotions = group(
        "When promotions go out, and how many of them one customer gets.", Promotions()
    )
    voice: Voice = group(
        "What customers are asked after a purchase, and what follows from a low score.", Voice()
    )

    def local(self, instant: datetime) -> datetime:
        """The instant by the clocks of the programme's time zone."""
        return instant.astimezone(ZoneInfo(self.time_zone))

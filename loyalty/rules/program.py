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
    name: str = rule(Unit.NAME, least=1, most=64)
    colour: str = rule(Unit.COLOUR)
    currency: str = rule(Unit.CURRENCY)
    time_zone: str = rule(Unit.ZONE)
    # Each shop's own, like the rules above it: no preset says it.
    country: str = rule(Unit.COUNTRY, default_factory=str)
    point_value: Minor = rule(Unit.MONEY, least=1, default=Minor(MINOR_PER_UNIT))
    largest_bill: Minor = rule(Unit.MONEY, least=1, default=Minor(10_000_000 * MINOR_PER_UNIT))
    earning: Earning = group(Earning())
    categories: tuple[Category, ...] = several(example=Category("Coffee beans", BasisPoints(300)))
    discount: Discount = group(Discount())
    tiers: Tiers = group(Tiers())
    expiry: Expiry = group(Expiry())
    spending: Spending = group(Spending())
    limits: Limits = group(Limits())
    promotions: Promotions = group(Promotions())
    voice: Voice = group(Voice())

    def local(self, instant: datetime) -> datetime:
        """The instant by the clocks of the programme's time zone."""
        return instant.astimezone(ZoneInfo(self.time_zone))

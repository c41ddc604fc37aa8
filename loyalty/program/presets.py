"""Ready-made rules for kinds of shops, to begin with and to change.

Shares and counts of visits are the same anywhere. Sums of money are for prices in tenge. What a
preset is, and what to look at before using it, stands in `locales/*/program/presets.ftl`. Tiers and
categories are named by keys, which `worded` puts into words: customers read those.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import time
from types import MappingProxyType

from loyalty.money import MINOR_PER_UNIT
from loyalty.rules.decision import FULL
from loyalty.rules.groups import (
    Category,
    EarnBy,
    Earning,
    Expiry,
    ExpiryKind,
    HappyHours,
    Limits,
    Spending,
    Tier,
    TierBy,
    Tiers,
    Weekday,
)
from loyalty.rules.program import Program
from loyalty.values import BasisPoints, Minor, Points

NOBODYS = Program(version=0, name="", colour="", currency="", time_zone="")
"""A new programme's rules, of no shop in particular."""


@dataclass(frozen=True, slots=True)
class Preset:
    """Rules for one kind of shop."""

    rules: Program

    def worded(self, say: Callable[[str], str]) -> "Preset":
        """The same with a name for each key, in the language that `say` speaks."""
        categories, tiers = self.rules.categories, self.rules.tiers
        levels = tuple(replace(one, name=say(one.name)) for one in tiers.levels)
        named = replace(
            self.rules,
            categories=tuple(replace(one, name=say(one.name)) for one in categories),
            tiers=replace(tiers, levels=levels),
        )
        return replace(self, rules=named)

    def worn_by(self, program: Program) -> Program:
        """These rules under the programme's own name, colour, currency, time zone and country."""
        return replace(
            self.rules,
            version=program.version,
            name=program.name,
            colour=program.colour,
            currency=program.currency,
            time_zone=program.time_zone,
            country=program.country,
        )


def _percent(share: int) -> BasisPoints:
    return BasisPoints(share * FULL // 100)


def _times(factor: int) -> BasisPoints:
    return BasisPoints(factor * FULL)


def _money(units: int) -> Minor:
    return Minor(units * MINOR_PER_UNIT)


_COFFEE_SHOP = Preset(
    replace(
        NOBODYS,
        largest_bill=_money(200_000),
        earning=Earning(
            rate=_percent(5),
            first_purchase=_times(2),
            happy_hours=(HappyHours(tuple(Weekday)[:5], time(14), time(17), _times(2)),),
        ),
        expiry=Expiry(ExpiryKind.AFTER_LAST_PURCHASE, expiry_months=6),
        spending=Spending(share=_percent(100)),
        # A regular comes twice a day, to the same barista, and mornings are busy.
        limits=Limits(
            sales_per_customer=4,
            points_per_cashier=Points(30_000),
            bill_alone=_money(30_000),
            sales_of_pair=14,
            burst_sales=40,
            correction=Points(500),
        ),
    ),
)

_RESTAURANT = Preset(
    replace(
        NOBODYS,
        largest_bill=_money(3_000_000),
        # From the next day on, so that a bill cannot be paid with what its own table has earned.
        earning=Earning(rate=_percent(3), pending_days=1),
        tiers=Tiers(
            levels=(
                Tier("silver", 100_000, rate=_percent(5), birthday_points=Points(2_000)),
                Tier("gold", 300_000, rate=_percent(7), birthday_points=Points(5_000)),
                Tier(
                    "platinum",
                    1_000_000,
                    rate=_percent(10),
                    spend_share=_percent(50),
                    birthday_points=Points(10_000),
                ),
            )
        ),
        expiry=Expiry(ExpiryKind.AFTER_EARNING, expiry_months=12, expiry_at_month_end=True),
        spending=Spending(share=_percent(30), smallest_bill=_money(3_000)),
        # Tables are few and bills are large; nobody dines five times a day.
        limits=Limits(
            sales_per_customer=3,
            bill_alone=_money(300_000),
            sales_of_pair=6,
            burst_sales=15,
            correction=Points(3_000),
        ),
    ),
)

_GROCERY = Preset(
    replace(
        NOBODYS,
        largest_bill=_money(1_000_000),
        # The cap makes it useless to credit strangers' bills to a friend's card.
        earning=Earning(rate=_percent(1), most_per_day=Points(3_000)),
        categories=(
            Category("groceries", _percent(1)),
            Category("produce", _percent(2)),
            Category("own-brand", _percent(5)),
            Category("tobacco-and-alcohol", _percent(0)),
        ),
        expiry=Expiry(ExpiryKind.AFTER_EARNING, expiry_months=6, expiry_at_month_end=True),
        spending=Spending(share=_percent(50)),
        limits=Limits(
            sales_per_customer=4,
            points_per_cashier=Points(50_000),
            bill_alone=_money(150_000),
            sales_of_pair=12,
            burst_sales=60,
            correction=Points(500),
        ),
    ),
)

_SALON = Preset(
    replace(
        NOBODYS,
        point_value=_money(300),
        largest_bill=_money(1_000_000),
        earning=Earning(by=EarnBy.VISIT, smallest_bill=_money(2_000)),
        tiers=Tiers(
            by=TierBy.VISITS,
            levels=(
                Tier("regular", 4, discount=_percent(5), birthday_points=Points(3)),
                Tier("friend", 10, discount=_percent(10), birthday_points=Points(5)),
            ),
        ),
        expiry=Expiry(
            ExpiryKind.AFTER_LAST_PURCHASE, expiry_months=6, expiry_notice_days=(30, 14, 3)
        ),
        # Points are few here, and a visit takes its time.
        limits=Limits(
            sales_per_customer=2,
            points_per_cashier=Points(40),
            bill_alone=_money(150_000),
            sales_of_pair=3,
            burst_sales=6,
            correction=Points(10),
        ),
    ),
)

_ONLINE_SHOP = Preset(
    replace(
        NOBODYS,
        largest_bill=_money(5_000_000),
        earning=Earning(rate=_percent(3), first_purchase=_times(2), pending_days=14),
        expiry=Expiry(ExpiryKind.AFTER_EARNING, expiry_months=12),
        spending=Spending(share=_percent(30), smallest_bill=_money(5_000)),
        # One person enters the orders of a day in a row, and goods do come back.
        limits=Limits(
            sales_per_customer=5,
            points_per_cashier=Points(300_000),
            bill_alone=_money(1_000_000),
            sales_of_pair=20,
            burst_sales=100,
            late_refunds=20,
            correction=Points(3_000),
        ),
    ),
)

_BLANK = Preset(
    NOBODYS,
)

PRESETS: Mapping[str, Preset] = MappingProxyType(
    {
        "coffee-shop": _COFFEE_SHOP,
        "restaurant": _RESTAURANT,
        "grocery": _GROCERY,
        "salon": _SALON,
        "online-shop": _ONLINE_SHOP,
        "blank": _BLANK,
    }
)

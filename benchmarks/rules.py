"""A sale under many rules

Twenty cashiers tap ✅ as in “Sales at the till”, on two SQLite files in turns: one with a new
programme, which gives 5 % of every bill, and one with every rule that there is for a purchase. That
one has categories, happy hours and seasons, a first purchase that counts double, caps for a sale
and for a day, points that wait for two weeks and expire after a year, a discount card that grows
with what was spent, and four tiers; members have bought before, so that there is something to sum
up. The processor's time is that of the process, in which the cashiers are coroutines.
"""

import gc
import time
from collections.abc import Sequence
from contextlib import ExitStack, closing
from dataclasses import replace
from datetime import date
from datetime import time as clock_time
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.figures import Figure, ratios
from benchmarks.processes import run_in_loop
from benchmarks.sales import CASHIERS, sold, tap
from benchmarks.shop import Prepared, make_shop, quote_again
from loyalty.rules.decision import FULL
from loyalty.rules.groups import (
    Category,
    Discount,
    DiscountKind,
    DiscountStep,
    Earning,
    Expiry,
    ExpiryKind,
    HappyHours,
    Season,
    Tier,
    Tiers,
    Weekday,
)
from loyalty.rules.program import Program
from loyalty.values import BasisPoints, Minor, Points
from storage.store import SqlStore, open_store

EXPLAINED = """
A rule that looks at what a customer has bought (the first purchase, the day's cap, a discount that
grows, a tier) is a sum over their sales, at the quote and again at ✅, since what is credited is
what the rules give then. Rules that look at the purchase alone cost next to nothing: the award is
worked out in Python in some tens of microseconds.
"""

DOUBLE = BasisPoints(2 * FULL)


def run(quick: bool = False) -> list[Figure]:
    """Turns on each file."""
    rounds, size = (2, 200) if quick else (7, 1_000)
    with TemporaryDirectory() as folder, ExitStack() as stack:
        shops = []
        for name, ruled in (("plain", _plain), ("full", _full)):
            url = f"sqlite:///{Path(folder, f'{name}.db')}"
            first = make_shop(url, members=size, cashiers=CASHIERS, sales=size, ruled=ruled)
            store = stack.enter_context(closing(open_store(url)))
            _turn(store, first)  # to warm up, and so that everybody has bought
            shops.append((store, first))
        rows = [
            [_turn(store, store.write_and_wait(quote_again, first, turn)) for store, first in shops]
            for turn in range(rounds)
        ]
    plain, full = zip(*rows, strict=True)
    rate, work = (list(column) for column in zip(*plain, strict=True))
    full_rate, full_work = (list(column) for column in zip(*full, strict=True))
    over = "the plainest programme"
    return [
        Figure("sales a second under every rule", ratios(full_rate, rate), "×", over),
        Figure("processor time of such a sale", ratios(full_work, work), "×", over),
        Figure("plainest programme: sales a second", tuple(rate), "/s"),
        Figure("every rule: sales a second", tuple(full_rate), "/s"),
        Figure("plainest programme: processor time", tuple(1000 * one for one in work), "ms"),
        Figure("every rule: processor time", tuple(1000 * one for one in full_work), "ms"),
    ]


def _turn(store: SqlStore, sales: Sequence[Prepared]) -> tuple[float, float]:
    """Sales a second, and seconds of processor time for each."""
    gc.collect()
    busy = time.process_time()
    rate, _ = run_in_loop(sold(partial(tap, store), sales))
    return rate, (time.process_time() - busy) / len(sales)


def _plain(program: Program) -> Program:
    return program


def _full(program: Program) -> Program:
    """The same shop with every rule there is about a purchase."""
    always = HappyHours(tuple(Weekday), clock_time(0), clock_time(0), DOUBLE, "Every day")
    steps = [DiscountStep(Minor(spent * 100_000), BasisPoints(spent)) for spent in (100, 300, 700)]
    levels = [
        Tier(name, reached_at, multiplier=BasisPoints(FULL + reached_at))
        for name, reached_at in (
            ("Bronze", 1_000),
            ("Silver", 3_000),
            ("Gold", 9_000),
            ("All", 99_000),
        )
    ]
    return replace(
        program,
        earning=Earning(
            first_purchase=DOUBLE,
            most_per_sale=Points(100_000),
            most_per_day=Points(1_000_000),
            pending_days=14,
            happy_hours=(always,),
            seasons=(Season(date(2026, 1, 1), date(2026, 12, 31), DOUBLE, "The year"),),
        ),
        categories=(Category("Coffee", BasisPoints(300)), Category("Cakes", BasisPoints(700))),
        discount=Discount(DiscountKind.PROGRESSIVE, steps=tuple(steps)),
        tiers=Tiers(levels=tuple(levels)),
        expiry=Expiry(ExpiryKind.AFTER_EARNING, expiry_months=12),
    )

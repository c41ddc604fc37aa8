"""A dry run: before an offer is made, its owner sees what it would have cost."""

from datetime import timedelta

import pytest

from loyalty.promotions.dry_run import DryRun, dry_run
from loyalty.records.people import Member
from loyalty.records.promotions.campaigns import Budget, Perk
from loyalty.rules.audience import EVERYONE, Asked, Audience, LastBought, Not
from loyalty.rules.decision import FULL
from loyalty.rules.groups import Earning, Stacking, Tier
from loyalty.values import BasisPoints, Minor, Points
from tests.loyalty.promotions.mailed import consent
from tests.loyalty.shop import Shop
from tests.loyalty.tiered import rule_by

TWICE = BasisPoints(2 * FULL)


def tried(
    shop: Shop, perk: Perk, budget: Budget | None = None, audience: Audience = EVERYONE
) -> DryRun:
    asked = Asked(shop.now, shop.read(lambda tx: tx.programs.current()), "ru")
    return shop.read(dry_run, perk=perk, budget=budget, audience=audience, asked=asked)


@pytest.fixture
def regular(shop: Shop) -> Member:
    """Bought forty days ago, and twice lately; of three members two want to hear of offers."""
    cashier, regular, other = shop.staff(), shop.member("Айгүл"), shop.member("Нұрлан")
    for member in (regular, other):
        consent(shop, member, True)
    shop.member("Дана")
    shop.sell(cashier, regular, 1_000_000)
    shop.wait(days=40)
    shop.sell(cashier, regular, 250_000)
    shop.wait(hours=1)
    shop.sell(cashier, regular, 350_000)
    shop.undo(cashier, shop.sell(cashier, other, 500_000).sale.id)
    return regular


def test_points_at_once_cost_what_they_are_worth(shop: Shop, regular: Member) -> None:
    """So many for each who may be written to, and how many purchases bring in as much."""
    run = tried(shop, Perk(points=Points(1_000)))
    assert (run.members, run.at_once, run.points, run.worth) == (2, 2_000, 2_000, 200_000)
    assert (run.more, run.by_purchases) == (0, 0)
    assert (run.sales, run.paid, run.average, run.to_earn_back) == (2, 600_000, 300_000, 1)


def test_a_multiplier_is_tried_on_thirty_days(shop: Shop, regular: Member) -> None:
    """What it would have given then, and the part of it that falls into its own days."""
    before = shop.read(lambda tx: tx.audit.totals())
    run = tried(shop, Perk(multiplier=TWICE, until=shop.now + timedelta(days=15)))
    assert (run.more, run.by_purchases, run.points, run.worth) == (300, 150, 150, 15_000)
    assert run.to_earn_back == 1
    assert shop.read(lambda tx: tx.audit.totals()) == before


@pytest.mark.parametrize(
    ("rules", "more"),
    [
        (Earning(), 300),
        (Earning(first_purchase=TWICE), 300),
        (Earning(most_per_day=Points(400)), 100),
    ],
)
def test_what_was_bought_before_counts_where_the_rules_ask(
    shop: Shop, regular: Member, rules: Earning, more: int
) -> None:
    """A regular's purchase is no first one, and a day's limit holds over all of that day."""
    shop.rule(earning=rules)
    run = tried(shop, Perk(multiplier=TWICE, until=shop.now + timedelta(days=15)))
    assert run.more == more


def test_the_budget_is_the_most_it_costs(shop: Shop, regular: Member) -> None:
    """And is said to end it earlier."""
    perk = Perk(points=Points(1_000))
    run = tried(shop, perk, Budget(points=Points(1_500)))
    assert (run.points, run.worth, run.within_budget) == (1_500, 150_000, False)
    assert tried(shop, perk, Budget(money=Minor(200_000))).within_budget


def test_only_the_audience_counts(shop: Shop, regular: Member) -> None:
    """Of people who bought nothing, nobody can say what a multiplier gives."""
    perk = Perk(multiplier=TWICE, days=7)
    run = tried(shop, perk, audience=Not(LastBought(within=60)))
    assert (run.sales, run.more, run.worth, run.to_earn_back) == (0, 0, 0, None)
    assert run.members == 1


def test_other_multipliers_count_as_the_owner_decided(shop: Shop, regular: Member) -> None:
    """Where the best alone counts, a promotion adds less for those in a tier."""
    rule_by(shop, (Tier("Gold", 5_000, multiplier=BasisPoints(15_000)),))
    perk = Perk(multiplier=TWICE, days=29)
    assert tried(shop, perk).more == 300
    shop.rule(earning=Earning(stacking=Stacking.BEST))
    assert tried(shop, perk).more == 63 + 88  # each bill is rounded by itself

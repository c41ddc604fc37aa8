"""The discount card takes off what the owner's rules say."""

import pytest

from loyalty.earning.discounts import OwnDiscount, Rebate, discount, gives_discount, own_discount
from loyalty.rules.groups import Discount, DiscountKind, DiscountStep, Tier, TierBy, Tiers
from loyalty.rules.program import Program
from loyalty.values import BasisPoints, Minor
from tests.loyalty.programs import blank
from tests.loyalty.shop import Shop

STEPS = (
    DiscountStep(Minor(0), BasisPoints(100)),
    DiscountStep(Minor(5_000_000), BasisPoints(500)),
    DiscountStep(Minor(10_000_000), BasisPoints(1_000)),
)


def programme(rules: Discount) -> Program:
    return Program(1, "Tamga", "#0B6E5F", "UAH", "Europe/Kyiv", discount=rules)


def test_without_a_discount_card_nothing_comes_off() -> None:
    """The bill is the bill."""
    assert discount(programme(Discount()), Minor(10_000)) == Rebate(BasisPoints(0), Minor(0))


@pytest.mark.parametrize(
    ("bill", "rate", "off"),
    [(10_000, 500, 500), (9_999, 500, 500), (1, 9_999, 1), (9_999, 0, 0), (10_000, 10_000, 10_000)],
)
def test_a_fixed_card_takes_the_same_off_every_bill(bill: int, rate: int, off: int) -> None:
    """What is left to pay is rounded down, to the minor unit."""
    rules = programme(Discount(DiscountKind.FIXED, BasisPoints(rate)))
    assert discount(rules, Minor(bill)) == Rebate(BasisPoints(rate), Minor(off))


@pytest.mark.parametrize(
    ("spent", "rate"),
    [(0, 100), (4_999_999, 100), (5_000_000, 500), (9_999_999, 500), (10**9, 1_000)],
)
def test_a_progressive_card_grows_with_what_was_spent(spent: int, rate: int) -> None:
    """The highest step that is reached holds."""
    rules = programme(Discount(DiscountKind.PROGRESSIVE, steps=STEPS))
    assert discount(rules, Minor(10_000), spent=Minor(spent)).rate == rate


def test_below_the_first_step_nothing_comes_off() -> None:
    """A card that begins with the second thousand."""
    rules = programme(Discount(DiscountKind.PROGRESSIVE, steps=STEPS[1:]))
    assert discount(rules, Minor(10_000), spent=Minor(1)).off == 0


@pytest.mark.parametrize(("tier", "rate"), [(300, 500), (700, 700)])
def test_the_better_of_card_and_tier_holds(tier: int, rate: int) -> None:
    """They do not add up."""
    rules = programme(Discount(DiscountKind.FIXED, BasisPoints(500)))
    gold = Tier("Gold", 1, discount=BasisPoints(tier))
    assert discount(rules, Minor(10_000), tier=gold).rate == rate


@pytest.mark.parametrize(
    ("bought", "held"),
    [
        (0, OwnDiscount(BasisPoints(100), STEPS[1], Minor(5_000_000))),
        (5_000_000, OwnDiscount(BasisPoints(100), STEPS[1], Minor(50_000))),
        (12_000_000, OwnDiscount(BasisPoints(1_000), None, Minor(0))),
    ],
)
def test_a_holder_sees_what_comes_off_and_what_the_next_step_takes(
    shop: Shop, bought: int, held: OwnDiscount
) -> None:
    """Of what was bought, what was paid counts: the first step has taken its percent off."""
    shop.rule(discount=Discount(DiscountKind.PROGRESSIVE, steps=STEPS))
    member = shop.member()
    if bought:
        shop.sell(shop.staff(), member, bought)
    assert shop.read(own_discount, member=shop.member_now(member.id), now=shop.now) == held


def test_a_step_below_ones_tier_is_not_promised(shop: Shop) -> None:
    """A tier that gives more than the next step does not make it look like a gain."""
    friend = Tiers(TierBy.VISITS, levels=(Tier("Friend", 1, discount=BasisPoints(700)),))
    shop.rule(discount=Discount(DiscountKind.PROGRESSIVE, steps=STEPS), tiers=friend)
    member = shop.member()
    shop.sell(shop.staff(), member, 10_000)
    held = shop.read(own_discount, member=shop.member_now(member.id), now=shop.now)
    assert held == OwnDiscount(BasisPoints(700), STEPS[2], Minor(10_000_000 - 9_900))


def test_who_gives_discounts() -> None:
    """A card does, and a tier may."""
    tiers = (Tier("Silver", 1), Tier("Gold", 2, discount=BasisPoints(1)))
    assert not gives_discount(blank(tiers=Tiers(levels=tiers[:1])))
    assert gives_discount(blank(tiers=Tiers(levels=tiers)))
    assert gives_discount(blank(discount=Discount(DiscountKind.FIXED, BasisPoints(1))))

"""Ready-made rules: what each kind of shop begins with."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from loyalty.earning.earning import Standing, earn
from loyalty.program.presets import PRESETS, Preset
from loyalty.rules.clashes import clashes
from loyalty.rules.groups import Category, Limits, TierBy
from loyalty.rules.program import Program
from loyalty.values import Minor
from tests.loyalty.programs import blank

MONDAY_MORNING = datetime(2026, 3, 16, 4, tzinfo=UTC)  # 9:00 in Almaty
MONDAY_AFTERNOON = datetime(2026, 3, 16, 10, tzinfo=UTC)  # 15:00

each_preset = pytest.mark.parametrize("preset", PRESETS.values(), ids=PRESETS.keys())


def worn(name: str) -> Program:
    """A shop's programme that uses a preset."""
    return PRESETS[name].worn_by(blank())


def points(
    name: str,
    bill: int,
    at: datetime = MONDAY_MORNING,
    *,
    tier: int | None = None,
    **more: Category,
) -> int:
    """What a customer earns for so many tenge."""
    program = worn(name)
    standing = Standing(tier=None if tier is None else program.tiers.levels[tier])
    minor = Minor(bill * 100)
    return earn(program, minor, bill=minor, at=at, standing=standing, **more).points


def test_there_is_one_for_each_kind_of_shop() -> None:
    """These names are in scripts and instructions."""
    assert list(PRESETS) == [
        *("coffee-shop", "restaurant", "grocery", "salon", "online-shop", "blank")
    ]


@each_preset
def test_it_agrees_with_itself(preset: Preset) -> None:
    """No preset has rules that contradict each other."""
    assert clashes(preset.rules) == ()


@each_preset
def test_it_leaves_the_shop_its_own(preset: Preset) -> None:
    """Name, colour, currency, time zone and version stay; every other rule is the preset's."""
    shop = blank(version=5, name="Кав'ярня", colour="#ABCDEF", currency="UAH")
    shop = replace(shop, time_zone="Europe/Kyiv", limits=Limits(burst_sales=1))
    wearing = preset.worn_by(shop)
    identity = {"version", "name", "colour", "currency", "time_zone"}
    for name in Program.__dataclass_fields__:
        owner = shop if name in identity else preset.rules
        assert getattr(wearing, name) == getattr(owner, name), name


def test_a_blank_one_is_a_new_programme() -> None:
    """Nothing is decided in it that a new programme does not say."""
    assert worn("blank") == blank()


def test_what_a_purchase_earns() -> None:
    """A purchase at each kind of shop, by its prices in tenge."""
    assert points("blank", 2_500) == 125
    assert points("coffee-shop", 1_500) == 75
    assert points("coffee-shop", 1_500, MONDAY_AFTERNOON) == 150
    assert [points("restaurant", 20_000, tier=tier) for tier in (None, 0, 1, 2)] == [
        *(600, 1_000, 1_400, 2_000)
    ]
    assert points("salon", 8_000) == 1
    assert points("salon", 1_500) == 0
    assert points("online-shop", 30_000) == 900


def test_what_groceries_earn() -> None:
    """The category that the cashier taps says the rate, and the day's cap is out of reach."""
    categories = worn("grocery").categories
    earned = [points("grocery", 12_000, category=category) for category in categories]
    assert earned == [120, 240, 600, 0]


def test_salons_count_visits() -> None:
    """A salon's tiers rise with visits and give discounts, in any currency alike."""
    tiers = worn("salon").tiers
    assert tiers.by is TierBy.VISITS
    assert [(tier.reached_at, tier.discount) for tier in tiers.levels] == [(4, 500), (10, 1_000)]


def test_no_ordinary_day_alarms_the_owner() -> None:
    """A day's points of a busy cashier are within the limit of each preset."""
    busy = {
        "coffee-shop": (150, points("coffee-shop", 2_000)),
        "restaurant": (30, points("restaurant", 30_000, tier=1)),
        "grocery": (300, points("grocery", 12_000)),
        "salon": (12, points("salon", 10_000)),
        "online-shop": (150, points("online-shop", 40_000)),
    }
    for name, (sales, each) in busy.items():
        assert sales * each <= worn(name).limits.points_per_cashier, name

"""Rules that are each allowed and not together are refused where they are to be mended."""

import re

import pytest

from loyalty.rules.clashes import Contradiction
from tests.bot.refused_rules import refused

CLASHING = {
    Contradiction.CATEGORIES_NEED_RATE: (
        "#\n[earning]\nby = 'visit'\n[[categories]]\nname = 'x'\nrate = 1"
    ),
    Contradiction.TIER_RATE_NEEDS_RATE: (
        "[[tiers.levels]]\nname = 'x'\nrate = 1\nreached_at = 1\n[earning]\nby = 'visit'"
    ),
    Contradiction.TIER_RATE_BESIDE_CATEGORIES: (
        "[[tiers.levels]]\nname = 'x'\nrate = 1\nreached_at = 1\n"
        "[[categories]]\nname = 'x'\nrate = 1"
    ),
    Contradiction.NAME_TWICE: "categories = [{name = 'x', rate = 1},\n\n{name = 'X', rate = 2}]",
    Contradiction.TIERS_NOT_RISING: (
        "tiers.levels = [{name = 'x', reached_at = 1},\n\n{name = 'y', reached_at = 1}]"
    ),
    Contradiction.STEPS_NOT_RISING: (
        "discount = {kind = 'progressive', steps = [{spent = 2, discount = 1},\n\n"
        "{spent = 1, discount = 3}]}"
    ),
    Contradiction.STEPS_FALLING: (
        "discount = {kind = 'progressive', steps = [{spent = 1, discount = 3},\n\n"
        "{spent = 2, discount = 2}]}"
    ),
    Contradiction.STEPS_NEED_PROGRESSIVE: "#\n#\ndiscount.steps = [{spent = 1, discount = 3}]",
    Contradiction.DISCOUNT_NEEDS_FIXED: "#\n[discount]\ndiscount = 5",
    Contradiction.NO_DISCOUNT: "#\n[discount]\nkind = 'fixed'",
    Contradiction.TIERS_NEED_POINTS: (
        "earning.by = 'nothing'\n[tiers]\nby = 'points'\n"
        "[[tiers.levels]]\nname = 'x'\nreached_at = 1"
    ),
    Contradiction.CAP_BELOW_AWARD: (
        "[earning]\nby = 'visit'\nmost_per_sale = 4\npoints_per_visit = 5\nmost_per_day = 5"
    ),
    Contradiction.NO_STEPS: "[discount]\n\nkind = 'progressive'",
    Contradiction.EXPIRES_PENDING: (
        "expiry = {points_expire = 'after earning', expiry_months = 1}\n[earning]\npending_days=60"
    ),
    Contradiction.SEASON_ENDS_FIRST: (
        "[[earning.seasons]]\nfirst = 2030-01-02\nlast = 2030-01-01\nmultiplier = 2"
    ),
    Contradiction.HOURS_OF_NOTHING: (
        "[[earning.happy_hours]]\nsince = '09:00'\nuntil = '09:00'\nmultiplier=2\ndays = ['mon']"
    ),
    Contradiction.QUIET_ALWAYS: (
        "promotions.quiet_since = '00:00'\npromotions.quiet_until = '00:00'\n"
        "promotions.quiet_hours = true"
    ),
    Contradiction.WEEKDAY_TWICE: (
        "[promotions]\nother_quiet_hours = [{days=['mon'], since='20:00', until='12:00'},\n"
        "{days=['mon'], since='20:00', until='12:00'}]"
    ),
}


@pytest.mark.parametrize("why", Contradiction)
def test_rules_that_contradict_each_other(why: Contradiction) -> None:
    """Each contradiction is refused at the line to change, which is the third here."""
    wrong = refused(CLASHING[why])
    assert wrong.line == 3
    assert re.match(r"[a-z_.]+: \w.+", wrong.what)

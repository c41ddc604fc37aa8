"""Rules that are each allowed, and not together."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import time
from enum import StrEnum

from loyalty.rules.groups import (
    Discount,
    DiscountKind,
    EarnBy,
    Earning,
    ExpiryKind,
    TierBy,
    Weekday,
)
from loyalty.rules.program import Program
from loyalty.rules.promotions import Promotions

_DAYS_OF_A_MONTH = 28  # at least
_MIDNIGHT = time()

Path = tuple[str | int, ...]
"""Field names and places in lists that lead from the programme to a rule."""


class Contradiction(StrEnum):
    """What does not go together; the words for it are `clash-…` in `locales/*/program/file.ftl`."""

    CATEGORIES_NEED_RATE = "categories-need-rate"
    TIER_RATE_NEEDS_RATE = "tier-rate-needs-rate"
    TIER_RATE_BESIDE_CATEGORIES = "tier-rate-beside-categories"
    NAME_TWICE = "name-twice"
    TIERS_NOT_RISING = "tiers-not-rising"
    STEPS_NOT_RISING = "steps-not-rising"
    STEPS_FALLING = "steps-falling"
    STEPS_NEED_PROGRESSIVE = "steps-need-progressive"
    NO_STEPS = "no-steps"
    DISCOUNT_NEEDS_FIXED = "discount-needs-fixed"
    NO_DISCOUNT = "no-discount"
    TIERS_NEED_POINTS = "tiers-need-points"
    CAP_BELOW_AWARD = "cap-below-award"
    EXPIRES_PENDING = "expires-pending"
    SEASON_ENDS_FIRST = "season-ends-first"
    HOURS_OF_NOTHING = "hours-of-nothing"
    QUIET_ALWAYS = "quiet-always"
    WEEKDAY_TWICE = "weekday-twice"


@dataclass(frozen=True, slots=True)
class Clash:
    """Two rules that contradict each other, and where to mend it."""

    why: Contradiction
    path: Path


def clashes(program: Program) -> tuple[Clash, ...]:
    """Everything in the rules that does not go together, in the programme's order."""
    return (
        *_of_caps(program.earning),
        *_of_times(program.earning),
        *_of_pending(program),
        *_of_categories(program),
        *_of_discount(program.discount),
        *_of_tiers(program),
        *_of_promotions(program.promotions),
    )


def _of_caps(earning: Earning) -> Iterator[Clash]:
    each = {EarnBy.STEP: earning.points_per_step, EarnBy.VISIT: earning.points_per_visit}
    for name, cap in (
        ("most_per_sale", earning.most_per_sale),
        ("most_per_day", earning.most_per_day),
    ):
        if 0 < cap < each.get(earning.by, 0):
            yield Clash(Contradiction.CAP_BELOW_AWARD, ("earning", name))


def _of_times(earning: Earning) -> Iterator[Clash]:
    for number, hours in enumerate(earning.happy_hours):
        path: Path = ("earning", "happy_hours", number)
        if _is_nothing(hours.since, hours.until):
            yield Clash(Contradiction.HOURS_OF_NOTHING, (*path, "until"))
    for number, season in enumerate(earning.seasons):
        if season.last < season.first:
            yield Clash(Contradiction.SEASON_ENDS_FIRST, ("earning", "seasons", number, "last"))


def _of_pending(program: Program) -> Iterator[Clash]:
    expiry, pending = program.expiry, program.earning.pending_days
    expires = expiry.points_expire is not ExpiryKind.NEVER
    if expires and pending >= _DAYS_OF_A_MONTH * expiry.expiry_months:
        yield Clash(Contradiction.EXPIRES_PENDING, ("earning", "pending_days"))


def _of_categories(program: Program) -> Iterator[Clash]:
    if program.categories and program.earning.by is not EarnBy.RATE:
        yield Clash(Contradiction.CATEGORIES_NEED_RATE, ("earning", "by"))
    yield from _names_twice(("categories",), [one.name for one in program.categories])


def _of_discount(discount: Discount) -> Iterator[Clash]:
    fixed = discount.kind is DiscountKind.FIXED
    progressive = discount.kind is DiscountKind.PROGRESSIVE
    if fixed and not discount.discount:
        yield Clash(Contradiction.NO_DISCOUNT, ("discount", "kind"))
    if discount.discount and not fixed:
        yield Clash(Contradiction.DISCOUNT_NEEDS_FIXED, ("discount", "discount"))
    if progressive and not discount.steps:
        yield Clash(Contradiction.NO_STEPS, ("discount", "kind"))
    if discount.steps and not progressive:
        yield Clash(Contradiction.STEPS_NEED_PROGRESSIVE, ("discount", "kind"))
    path = ("discount", "steps")
    for number in _not_rising([step.spent for step in discount.steps]):
        yield Clash(Contradiction.STEPS_NOT_RISING, (*path, number, "spent"))
    for number in _falling([step.discount for step in discount.steps]):
        yield Clash(Contradiction.STEPS_FALLING, (*path, number, "discount"))


def _of_tiers(program: Program) -> Iterator[Clash]:
    levels, path = program.tiers.levels, ("tiers", "levels")
    yield from _names_twice(path, [tier.name for tier in levels])
    for number in _not_rising([tier.reached_at for tier in levels]):
        yield Clash(Contradiction.TIERS_NOT_RISING, (*path, number, "reached_at"))
    if levels and program.tiers.by is TierBy.POINTS and program.earning.by is EarnBy.NOTHING:
        yield Clash(Contradiction.TIERS_NEED_POINTS, ("tiers", "by"))
    for number, tier in enumerate(levels):
        if tier.rate is not None and program.earning.by is not EarnBy.RATE:
            yield Clash(Contradiction.TIER_RATE_NEEDS_RATE, (*path, number, "rate"))
        if tier.rate is not None and program.categories:
            yield Clash(Contradiction.TIER_RATE_BESIDE_CATEGORIES, (*path, number, "rate"))


def _of_promotions(promotions: Promotions) -> Iterator[Clash]:
    group: Path = ("promotions",)
    open_on = set(Weekday)
    if _is_nothing(promotions.quiet_since, promotions.quiet_until):
        yield Clash(Contradiction.HOURS_OF_NOTHING, (*group, "quiet_until"))
    named: set[Weekday] = set()
    for number, other in enumerate(promotions.other_quiet_hours):
        path = (*group, "other_quiet_hours", number)
        if _is_nothing(other.since, other.until):
            yield Clash(Contradiction.HOURS_OF_NOTHING, (*path, "until"))
        if not named.isdisjoint(other.days):
            yield Clash(Contradiction.WEEKDAY_TWICE, (*path, "days"))
        named.update(other.days)
        if other.since == other.until == _MIDNIGHT:
            open_on.difference_update(other.days)
    if promotions.quiet_since == promotions.quiet_until == _MIDNIGHT:
        open_on &= named
    if promotions.quiet_hours and not open_on:
        yield Clash(Contradiction.QUIET_ALWAYS, (*group, "quiet_hours"))


def _is_nothing(since: time, until: time) -> bool:
    """Whether hours end where they begin; at midnight that is the whole day."""
    return since == until != _MIDNIGHT


def _not_rising(figures: Sequence[int]) -> Iterator[int]:
    """The places of those that are not above the one before."""
    for number in range(1, len(figures)):
        if figures[number] <= figures[number - 1]:
            yield number


def _falling(figures: Sequence[int]) -> Iterator[int]:
    """The places of those that are below the one before."""
    for number in range(1, len(figures)):
        if figures[number] < figures[number - 1]:
            yield number


def _names_twice(path: tuple[str, ...], names: Sequence[str]) -> Iterator[Clash]:
    folded = [name.casefold() for name in names]
    for number, name in enumerate(folded):
        if name in folded[:number]:
            yield Clash(Contradiction.NAME_TWICE, (*path, number, "name"))

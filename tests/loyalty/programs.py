"""Programmes with any rules at all, drawn from what is declared."""

from dataclasses import replace
from datetime import time
from typing import Any, TypeVar

from hypothesis import strategies as st

from loyalty.names import on_one_line
from loyalty.rules.decision import Rule, Unit, groups_of, rules_of
from loyalty.rules.groups import (
    Discount,
    DiscountKind,
    DiscountStep,
    EarnBy,
    ExpiryKind,
    TierBy,
    Weekday,
)
from loyalty.rules.program import Program
from loyalty.rules.promotions import Promotions
from loyalty.values import BasisPoints

T = TypeVar("T")

_BLANK = Program(1, "Дала", "#0B6E5F", "KZT", "Asia/Almaty")


def blank(**rules: Any) -> Program:
    """A new programme with some other rules."""
    return replace(_BLANK, **rules)


def programs() -> st.SearchStrategy[Program]:
    """Any rules that go together."""
    return st.builds(Program, st.integers(1, 9), **_values(Program)).map(_in_agreement)


def _values(kind: type) -> dict[str, st.SearchStrategy[Any]]:
    values = {rule.name: _value(rule) for rule in rules_of(kind)}
    for group in groups_of(kind):
        one = st.builds(group.kind, **_values(group.kind))
        values[group.name] = st.lists(one, max_size=3).map(tuple) if group.listed else one
    return values


def _value(rule: Rule) -> st.SearchStrategy[Any]:
    least, most = rule.decision.least, rule.decision.most
    numbers = st.integers(least, most)
    match rule.decision.unit:
        case Unit.TIMES:
            found: st.SearchStrategy[Any] = numbers.map(lambda number: number // 100 * 100)
        case Unit.SWITCH:
            found = st.booleans()
        case Unit.CHOICE:
            found = st.sampled_from(rule.kind)
        case Unit.NAME:
            texts = st.text(st.characters(codec="utf-8"), max_size=most).map(on_one_line)
            found = texts.filter(lambda text: least <= len(text) <= most)
        case Unit.COLOUR:
            found = st.from_regex("#[0-9A-Fa-f]{6}", fullmatch=True)
        case Unit.ZONE:
            found = st.sampled_from(["Asia/Almaty", "Europe/Kyiv", "America/Argentina/Salta"])
        case Unit.CURRENCY:
            found = st.sampled_from(["KZT", "UAH", "EUR"])
        case Unit.COUNTRY:
            found = st.sampled_from(["", "KZ", "UA"])
        case Unit.WEEKDAYS:
            found = st.lists(st.sampled_from(Weekday), min_size=1, unique=True).map(tuple)
        case Unit.NUMBERS:
            lists = st.lists(numbers, unique=True, max_size=5)
            found = lists.map(lambda one: tuple(sorted(one, reverse=True)))
        case Unit.TIME:
            found = st.times().map(lambda one: one.replace(second=0, microsecond=0))
        case Unit.LINK:
            found = st.sampled_from(["", "https://example.com/reviews?id=1", "http://отзывы.kz"])
        case Unit.DATE:
            found = st.dates()
        case _:
            found = numbers
    return st.none() | found if rule.default is None else found


def _in_agreement(program: Program) -> Program:
    """The same, changed where rules contradict each other."""
    earning, expiry = program.earning, program.expiry
    by_rate = earning.by is EarnBy.RATE
    categories = program.categories if by_rate else ()
    levels = _rising(_named(program.tiers.levels), "reached_at")
    if not by_rate or categories:
        levels = tuple(replace(tier, rate=None) for tier in levels)
    if expiry.points_expire is not ExpiryKind.NEVER:
        expiry = replace(expiry, expiry_months=max(4, expiry.expiry_months))
    hours = tuple(
        replace(one, since=time(), until=time()) if one.since == one.until else one
        for one in earning.happy_hours
    )
    seasons = tuple(
        replace(one, first=min(one.first, one.last), last=max(one.first, one.last))
        for one in earning.seasons
    )
    each = max(earning.points_per_step, earning.points_per_visit)
    caps = {
        name: cap and max(cap, each)
        for name in ("most_per_sale", "most_per_day")
        for cap in [getattr(earning, name)]
    }
    if earning.by is EarnBy.NOTHING and program.tiers.by is TierBy.POINTS:
        levels = ()
    return replace(
        program,
        earning=replace(earning, happy_hours=hours, seasons=seasons, **caps),
        categories=_named(categories),
        discount=_discount_of_a_kind(program.discount),
        tiers=replace(program.tiers, levels=levels),
        expiry=expiry,
        promotions=_sometimes_open(program.promotions),
    )


def _sometimes_open(promotions: Promotions) -> Promotions:
    """The same without two kinds of quiet hours on one day, and without a day that is quiet."""
    others = tuple(
        replace(one, days=(day,), since=time(20))
        for day, one in {one.days[0]: one for one in promotions.other_quiet_hours}.items()
        if one.until != time(20)
    )
    if promotions.quiet_since == promotions.quiet_until:
        promotions = replace(promotions, quiet_since=time(21), quiet_until=time(10))
    return replace(promotions, other_quiet_hours=others)


def _discount_of_a_kind(rules: Discount) -> Discount:
    """Only what holds with its kind."""
    shares = sorted(step.discount for step in rules.steps)
    steps = tuple(map(_with_share, _rising(rules.steps, "spent"), shares))
    match rules.kind:
        case DiscountKind.FIXED if rules.discount:
            return replace(rules, steps=())
        case DiscountKind.PROGRESSIVE if steps:
            return replace(rules, discount=BasisPoints(0), steps=steps)
    return Discount(period=rules.period)


def _with_share(step: DiscountStep, share: BasisPoints) -> DiscountStep:
    return replace(step, discount=share)


def _named(items: tuple[T, ...]) -> tuple[T, ...]:
    """One of each name."""
    return tuple({str(getattr(one, "name", "")).casefold(): one for one in items}.values())


def _rising(items: tuple[T, ...], figure: str) -> tuple[T, ...]:
    """One for each figure, smallest first."""
    by_figure = {getattr(one, figure): one for one in items}
    return tuple(by_figure[figure] for figure in sorted(by_figure))

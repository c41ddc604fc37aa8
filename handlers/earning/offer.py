"""What the programme gives, line by line: the offer to somebody who is new to it."""

from collections.abc import Iterator
from itertools import chain

from locales.amounts import money, percent, times
from locales.texts import Html, Words
from loyalty.earning.earning import gives_points, rates_of
from loyalty.rewards.gifts import gives_birthdays
from loyalty.rules.decision import FULL
from loyalty.rules.groups import DiscountKind, EarnBy, Tier
from loyalty.rules.program import Program

MOST_LINES = 5  # what a glance takes in; of more gains, the last ones go unsaid
MOST_NAMED = 5  # tiers; of more, the first and the last


def what_it_gives(program: Program, words: Words) -> tuple[Html, ...]:
    """What there is of points, what they are worth and pay for, a discount, gifts; tiers last.
    Where there is nothing of these, its card.
    """
    tiers = (*_tiers(program, words),)
    gains = chain(
        _points(program, words),
        _discount(program, words),
        _worth(program, words),
        _extras(program, words),
    )
    return (*gains,)[: MOST_LINES - len(tiers)] + tiers or (words("gives-card"),)


def _points(program: Program, words: Words) -> Iterator[Html]:
    earning, language = program.earning, words.language
    if not gives_points(program):
        return
    if earning.by is EarnBy.VISIT:
        yield words("gives-visit", points=earning.points_per_visit)
    elif earning.by is EarnBy.STEP:
        step = money(earning.step, program.currency, language)
        yield words("gives-step", points=earning.points_per_step, step=step)
    elif rates := [rate for rate in rates_of(program) if rate]:
        rate = percent(max(rates), language)
        varies = len(set(rates_of(program))) > 1
        yield words("gives-rate-up-to" if varies else "gives-rate", rate=rate)
    if earning.smallest_bill:
        smallest = money(earning.smallest_bill, program.currency, language)
        yield words("gives-from", bill=smallest)


def _worth(program: Program, words: Words) -> Iterator[Html]:
    """What a point is, to whoever may pay with it."""
    spending, language = program.spending, words.language
    if not (gives_points(program) and spending.allowed and spending.share):
        return
    yield words("gives-worth", worth=money(program.point_value, program.currency, language))
    if spending.share >= FULL:
        yield words("gives-spending-whole")
    else:
        yield words("gives-spending", share=percent(spending.share, language))


def _extras(program: Program, words: Words) -> Iterator[Html]:
    earning, language = program.earning, words.language
    if gives_points(program) and earning.first_purchase > FULL:
        yield words("gives-first-purchase", times=times(earning.first_purchase, language))
    if gives_birthdays(program):
        yield words("gives-birthday")
    happy = max((hours.multiplier for hours in earning.happy_hours), default=FULL)
    if gives_points(program) and happy > FULL:
        yield words("gives-happy-hours", times=times(happy, language))


def _discount(program: Program, words: Words) -> Iterator[Html]:
    rules = program.discount
    if rules.kind is DiscountKind.FIXED and rules.discount:
        yield words("gives-discount", rate=percent(rules.discount, words.language))
    if rules.kind is DiscountKind.PROGRESSIVE:
        best = max(step.discount for step in rules.steps)
        if best:
            yield words("gives-growing-discount", rate=percent(best, words.language))


def _tiers(program: Program, words: Words) -> Iterator[Html]:
    if program.tiers.levels:
        yield words("gives-tiers", tiers=_named(program.tiers.levels))


def _named(levels: tuple[Tier, ...]) -> str:
    names = [tier.name for tier in levels]
    if len(names) > MOST_NAMED:
        return f"{names[0]} … {names[-1]}"
    return ", ".join(names)

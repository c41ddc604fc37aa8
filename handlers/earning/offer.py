"""What the programme gives, in sentences: the offer to somebody who is new to it."""

from collections.abc import Iterator

from locales.amounts import money, percent, times
from locales.texts import Html, Words
from loyalty.earning.earning import gives_points, rates_of
from loyalty.rules.decision import FULL
from loyalty.rules.groups import DiscountKind, EarnBy, Tier
from loyalty.rules.program import Program

MOST_NAMED = 5  # tiers; of more, the first and the last


def what_it_gives(program: Program, words: Words) -> Html:
    """Its points, what they pay for, its discount, its tiers: what there is of these; its card."""
    sentences = (*_points(program, words), *_discount(program, words), words("gives-card"))
    return Html(" ".join(sentences))


def _points(program: Program, words: Words) -> Iterator[Html]:
    earning, language = program.earning, words.language
    if not gives_points(program):
        return
    yield from _earning(program, words)
    if earning.smallest_bill:
        smallest = money(earning.smallest_bill, program.currency, language)
        yield words("gives-from", bill=smallest)
    if earning.first_purchase > FULL:
        yield words("gives-first-purchase", times=times(earning.first_purchase, language))
    if program.spending.allowed and program.spending.share:
        yield words("gives-spending", share=percent(program.spending.share, language))


def _earning(program: Program, words: Words) -> Iterator[Html]:
    earning, language = program.earning, words.language
    if earning.by is EarnBy.VISIT:
        yield words("gives-visit", points=earning.points_per_visit)
    elif earning.by is EarnBy.STEP:
        step = money(earning.step, program.currency, language)
        yield words("gives-step", points=earning.points_per_step, step=step)
    elif rates := [rate for rate in rates_of(program) if rate]:
        rate = percent(max(rates), language)
        varies = len(set(rates_of(program))) > 1
        yield words("gives-rate-up-to" if varies else "gives-rate", rate=rate)


def _discount(program: Program, words: Words) -> Iterator[Html]:
    rules, levels = program.discount, program.tiers.levels
    if rules.kind is DiscountKind.FIXED and rules.discount:
        yield words("gives-discount", rate=percent(rules.discount, words.language))
    if rules.kind is DiscountKind.PROGRESSIVE:
        best = max(step.discount for step in rules.steps)
        if best:
            yield words("gives-growing-discount", rate=percent(best, words.language))
    if levels:
        yield words("gives-tiers", tiers=_named(levels))


def _named(levels: tuple[Tier, ...]) -> str:
    names = [tier.name for tier in levels]
    if len(names) > MOST_NAMED:
        return f"{names[0]} … {names[-1]}"
    return ", ".join(names)

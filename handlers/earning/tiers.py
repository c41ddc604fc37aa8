"""A member's tier in words: which it is, what the next one takes, and what a tier gives."""

from collections.abc import Iterator
from datetime import date

from handlers.guest import Guest
from locales.amounts import day, money, percent, times
from locales.texts import Html, Words
from loyalty.earning.tiers import Climb, climb_of
from loyalty.money import MINOR_PER_UNIT
from loyalty.rules.decision import FULL
from loyalty.rules.groups import Period, Tier, TierBy
from loyalty.rules.program import Program


async def climb_shown(guest: Guest) -> Html:
    """The member's tier in lines; nothing, and nothing looked up, where there are no tiers."""
    if not guest.program.tiers.levels:
        return Html()
    climb = await guest.store.read(climb_of, member=guest.member, now=guest.clock.now())
    if climb is None:
        return Html()
    return climb_lines(climb, guest.program, guest.words, today=guest.today)


def climb_lines(climb: Climb, program: Program, words: Words, *, today: date) -> Html:
    """The tier and how long it is safe, and what is missing to the one above. Never empty."""
    lines = []
    if climb.tier is not None and climb.safe_until is not None:
        until = day(climb.safe_until, words.language, today=today)
        lines.append(words("tier-held-until", tier=climb.tier.name, until=until))
    elif climb.tier is not None:
        lines.append(words("tier-held", tier=climb.tier.name))
    if climb.keeps:
        lines.append(words("tier-keep", more=more(program.tiers.by, climb.keeps, program, words)))
    if climb.above is not None:
        lines.append(_above(climb.above, climb, program, words, today=today))
    return Html("\n".join(lines))


def more(by: TierBy, missing: int, program: Program, words: Words) -> Html:
    """How much is missing, in words: of money, visits or points, whichever lifts a member."""
    match by:
        case TierBy.SPEND:
            amount = money(missing * MINOR_PER_UNIT, program.currency, words.language)
            return words("tier-more-spend", sum=amount)
        case TierBy.VISITS:
            return words("tier-more-visits", visits=missing)
    return words("tier-more-points", points=missing)


def benefits(tier: Tier, words: Words) -> Html:
    """What the tier gives, line by line; empty where it gives nothing but its name."""
    lines = list(_benefits(tier, words))
    return Html("\n".join([words("tier-gives"), *lines])) if lines else Html()


def _above(above: Tier, climb: Climb, program: Program, words: Words, *, today: date) -> Html:
    if climb.missing == 0:
        return words("tier-above-next", above=above.name)
    rest = more(program.tiers.by, climb.missing, program, words)
    if climb.counted_until is not None:
        until = day(climb.counted_until, words.language, today=today)
        return words("tier-above-calendar", above=above.name, more=rest, until=until)
    if program.tiers.period is Period.YEAR_ROLLING:
        return words("tier-above-rolling", above=above.name, more=rest)
    return words("tier-above", above=above.name, more=rest)


def _benefits(tier: Tier, words: Words) -> Iterator[Html]:
    language = words.language
    if tier.rate is not None:
        yield words("tier-gives-rate", rate=percent(tier.rate, language))
    if tier.multiplier > FULL:
        yield words("tier-gives-multiplier", times=times(tier.multiplier, language))
    if tier.discount:
        yield words("tier-gives-discount", rate=percent(tier.discount, language))
    if tier.spend_share is not None:
        yield words("tier-gives-spend", rate=percent(tier.spend_share, language))
    if tier.birthday_points:
        yield words("tier-gives-birthday", points=tier.birthday_points)

"""What a promotion gives, and what it may cost, in words."""

from collections.abc import Iterator
from zoneinfo import ZoneInfo

from locales.amounts import moment, money, times
from locales.texts import Html, Words
from loyalty.records.promotions.campaigns import Campaign
from loyalty.rules.program import Program


def offer_lines(campaign: Campaign, program: Program, words: Words) -> Iterator[Html]:
    """What rides along, and what it may cost."""
    perk, budget, language = campaign.perk, campaign.budget, words.language
    if perk is not None and perk.points:
        yield words("promo-offer-points", points=words.plain("points", points=perk.points))
    if perk is not None and perk.multiplier:
        factor = times(perk.multiplier, language)
        yield words("promo-offer-times", times=factor, days=perk.days)
    if perk is not None and perk.until is not None:
        zone = ZoneInfo(program.time_zone)
        yield words("promo-offer-until", at=moment(perk.until, zone, language))
    if budget is not None and budget.points is not None:
        yield words("promo-budget", sum=words.plain("points", points=budget.points))
    if budget is not None and budget.money is not None:
        yield words("promo-budget", sum=money(budget.money, program.currency, language))

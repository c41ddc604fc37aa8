"""The discount card in words: what comes off, and what the next step takes."""

from handlers.guest import Guest
from locales.amounts import money, percent
from locales.texts import Html, Words
from loyalty.earning.discounts import OwnDiscount, gives_discount, own_discount
from loyalty.rules.groups import Period
from loyalty.rules.program import Program


async def discount_shown(guest: Guest) -> Html:
    """The member's discount; nothing, and nothing looked up, where nobody gets any."""
    if not gives_discount(guest.program):
        return Html()
    own = await guest.store.read(own_discount, member=guest.member, now=guest.clock.now())
    return discount_lines(own, guest.program, guest.words)


def discount_lines(own: OwnDiscount, program: Program, words: Words) -> Html:
    """A member's discount, and how it grows; empty where it is nothing, and stays so."""
    language, lines = words.language, []
    if own.rate:
        lines.append(words("discount-held", rate=percent(own.rate, language)))
    if own.above is not None:
        rate = percent(own.above.discount, language)
        missing = money(own.missing, program.currency, language)
        match program.discount.period:
            case Period.LIFE:
                line = words("discount-above", rate=rate, sum=missing)
            case Period.YEAR_ROLLING:
                line = words("discount-above-rolling", rate=rate, sum=missing)
            case Period.YEAR_CALENDAR:
                line = words("discount-above-calendar", rate=rate, sum=missing)
        lines.append(line)
    return Html("\n".join(lines))

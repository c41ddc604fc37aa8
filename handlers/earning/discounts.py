"""The discount card in words: what comes off, and what the next step takes."""

from handlers.guest import Guest
from locales.amounts import money, percent
from locales.texts import Html, Words
from loyalty.earning.discounts import Held, gives_discount, held_discount
from loyalty.rules.groups import Period
from loyalty.rules.program import Program


async def discount_shown(guest: Guest) -> Html:
    """What comes off; nothing, and nothing looked up, where the programme gives no discounts."""
    if not gives_discount(guest.program):
        return Html()
    held = await guest.store.read(held_discount, member=guest.member, now=guest.clock.now())
    return discount_lines(held, guest.program, guest.words)


def discount_lines(held: Held, program: Program, words: Words) -> Html:
    """What comes off, and how it grows; empty where it is nothing, and stays so."""
    language, lines = words.language, []
    if held.rate:
        lines.append(words("discount-held", rate=percent(held.rate, language)))
    if held.above is not None:
        rate = percent(held.above.discount, language)
        missing = money(held.missing, program.currency, language)
        match program.discount.period:
            case Period.LIFE:
                line = words("discount-above", rate=rate, sum=missing)
            case Period.YEAR_ROLLING:
                line = words("discount-above-rolling", rate=rate, sum=missing)
            case Period.YEAR_CALENDAR:
                line = words("discount-above-calendar", rate=rate, sum=missing)
        lines.append(line)
    return Html("\n".join(lines))

"""What promotions multiply for a member, in words: by how much, and until when."""

from collections.abc import Sequence
from datetime import date, timedelta
from zoneinfo import ZoneInfo

from handlers.earning.award import MOST_BONUSES
from handlers.guest import Guest
from locales.amounts import day, moment, times
from locales.texts import Html, Words
from loyalty.earning.multipliers import multipliers_of
from loyalty.points.expiry import last_day
from loyalty.records.promotions.perks import Multiplier
from loyalty.rules.calendar import beginning
from loyalty.rules.program import Program


async def multipliers_shown(guest: Guest) -> Html:
    """The member's multipliers; nothing, and nothing looked up, where there are none."""
    member, now = guest.member, guest.clock.now()
    if member.multiplied_until is None or member.multiplied_until <= now:
        return Html()
    found = await guest.store.read(multipliers_of, member=member, now=now)
    return multiplier_lines(found, guest.program, guest.words, today=guest.today)


def multiplier_lines(
    found: Sequence[Multiplier], program: Program, words: Words, *, today: date
) -> Html:
    """A line for each: of many the greatest, and the one that ends first before the others."""
    greatest = sorted(found, key=lambda one: -one.multiplier)[:MOST_BONUSES]
    soonest = sorted(greatest, key=lambda one: one.until)
    return Html("\n".join(_line(one, program, words, today=today) for one in soonest))


def _line(one: Multiplier, program: Program, words: Words, *, today: date) -> Html:
    """One with a budget may end before its time, and says so."""
    what = one.name or words.plain("occasion-promotion")
    by, last = times(one.multiplier, words.language), last_day(program, one.until)
    if beginning(program, last + timedelta(days=1)) == one.until:
        until = day(last, words.language, today=today)
        line = words("multiplier-until-day", what=what, times=by, day=until)
    else:
        until = moment(one.until, ZoneInfo(program.time_zone), words.language)
        line = words("multiplier-until", what=what, times=by, at=until)
    return line if one.budget is None else Html(f"{line} {words('while-it-lasts')}")

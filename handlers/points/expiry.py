"""How long a member's points live, in words."""

from collections.abc import Iterator
from datetime import datetime

from handlers.guest import Guest
from locales.amounts import day, short_day
from locales.texts import Html, Words
from loyalty.points.expiry import last_day, next_loss
from loyalty.records.points import Life
from loyalty.rules.program import FIRST_VERSION, Program


async def loss_shown(guest: Guest) -> Html:
    """The points that expire next; nothing, and nothing looked up, where none ever had a date."""
    words, member = guest.words, guest.member
    if guest.program.version == FIRST_VERSION or member.balance <= 0:
        return Html()
    loss = await guest.store.read(next_loss, member=member, now=guest.clock.now())
    if loss is None:
        return Html()
    return words(
        "points-next-loss-kept" if loss.kept_by_buying else "points-next-loss",
        points=loss.points,
        day=day(loss.day, words.language, today=guest.today),
    )


def life_shown(life: Life | None, program: Program, now: datetime, words: Words) -> Iterator[Html]:
    """From when on points can be spent, if that is still to come, and until when."""
    if life is None:
        return
    if life.active_from is not None and life.active_from > now:
        first = program.local(life.active_from).date()
        yield words("history-from", day=short_day(first, words.language))
    if life.expires_at is not None:
        last = last_day(program, life.expires_at)
        yield words("history-until", day=short_day(last, words.language))

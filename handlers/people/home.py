"""A customer's home: the balance, and the keyboard that leads on from it."""

from aiogram.methods import SendMessage

from handlers.earning.tiers import climb_shown
from handlers.guest import Guest
from handlers.points.purse import purse_line
from loyalty.earning.earning import gives_points


async def home(guest: Guest) -> SendMessage:
    """Where a member lands at every /start.

    Of points, nothing is said where there are none and the programme gives none.
    """
    words, program, purse = guest.words, guest.program, guest.purse
    climb = await climb_shown(guest)
    holder = guest.person.name or words.plain("no-name")
    gives = gives_points(program)
    if gives or purse.balance:
        holder = words("home-holder", name=holder, balance=purse_line(purse, words))
    text = words(
        "home",
        programme=program.name,
        holder=holder,
        advice=words("home-advice-points" if gives else "home-advice"),
    )
    return SendMessage(
        chat_id=guest.chat,
        text=f"{text}\n\n{climb}" if climb else text,
        reply_markup=guest.keyboard,
    )

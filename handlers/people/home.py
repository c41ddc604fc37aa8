"""A customer's home: the balance, and the ways on from it."""

from aiogram.methods import SendMessage

from handlers.buttons import Go, GoTo
from handlers.points.purse import purse_line
from handlers.screen import button, rows
from locales.texts import Html, Words
from loyalty.earning.earning import gives_points
from loyalty.points.purse import Purse
from loyalty.records.people import Person
from loyalty.rules.program import Program


def home(
    chat: int, purse: Purse, climb: Html, person: Person, program: Program, words: Words
) -> SendMessage:
    """Where a member lands after enrolling and at every /start.

    Of points, nothing is said where there are none and the programme gives none.
    """
    holder = person.name or words.plain("no-name")
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
        chat_id=chat,
        text=f"{text}\n\n{climb}" if climb else text,
        reply_markup=rows(
            button(words.plain("card-button"), GoTo(place=Go.CARD)),
            (
                button(words.plain("balance-button"), GoTo(place=Go.BALANCE)),
                button(words.plain("history-button"), GoTo(place=Go.HISTORY)),
            ),
            button(words.plain("settings-button"), GoTo(place=Go.SETTINGS)),
        ),
    )

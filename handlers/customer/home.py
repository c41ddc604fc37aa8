"""A customer's home: the balance, and the ways on from it."""

from aiogram.methods import SendMessage

from handlers.buttons import Go, GoTo
from handlers.screen import button, rows
from locales.texts import Html, Words
from loyalty.earning import gives_points
from loyalty.people import Person
from loyalty.program import Program
from loyalty.purse import Purse
from loyalty.values import Points


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


def purse_line(purse: Purse, words: Words) -> str:
    """What can be spent, and what will be; a debt says that it is one."""
    if purse.balance < 0:
        return balance_line(purse.balance, words)
    spendable = words("points", points=purse.spendable)
    if not purse.pending:
        return spendable
    return words("points-and-pending", spendable=spendable, pending=purse.pending)


def balance_line(balance: Points, words: Words) -> str:
    """The balance in a few words; a debt says that it is one."""
    return (
        words("points", points=balance) if balance >= 0 else words("balance-debt", points=-balance)
    )

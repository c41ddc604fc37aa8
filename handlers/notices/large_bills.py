"""Large bills: the question to those who lead, and what the cashier sees where it is not sold."""

from aiogram.methods import EditMessageText, SendMessage

from handlers.buttons import AnswerBill, Credit, Withdraw
from handlers.notices.rendered import Rendered
from handlers.screen import button, rows
from locales.amounts import money
from locales.texts import Words
from loyalty.approvals import Ending
from loyalty.notices import Figures
from loyalty.program import Program


def bill_ask(chat: int, figures: Figures, words: Words, program: Program) -> Rendered:
    """Who wants to credit what to whom, and how often they did in seven days; ✅ and ❌."""
    currency, language = program.currency, words.language
    text = words(
        "large-bill-ask",
        cashier=str(figures["asker"]),
        name=str(figures["customer"]) or words.plain("no-name"),
        bill=money(int(figures["bill"]), currency, language),
        points=int(figures["points"]),
        allowed=money(int(figures["allowed"]), currency, language),
        sales=int(figures["sales"]),
        bills=money(int(figures["bills"]), currency, language),
    )
    approval = int(figures["approval"])
    keyboard = rows(
        button(words.plain("large-bill-yes-button"), AnswerBill(approval=approval, yes=True)),
        button(words.plain("no-button"), AnswerBill(approval=approval, yes=False)),
    )
    return Rendered(SendMessage(chat_id=chat, text=text, reply_markup=keyboard))


def bill_over(chat: int, figures: Figures, words: Words, program: Program) -> Rendered:
    """To the cashier, in place of the quote: nothing was credited; without an answer, ask again."""
    bill = money(int(figures["bill"]), program.currency, words.language)
    text = words(f"large-bill-{figures['verdict']}", bill=bill)
    keyboard = None
    if figures["verdict"] == Ending.LAPSED:
        quote = str(figures["quote"])
        keyboard = rows(
            button(words.plain("quote-again-button"), Credit(quote=quote, sure=False)),
            button(words.plain("cancel-button"), Withdraw(quote=quote)),
        )
    return Rendered(
        EditMessageText(
            chat_id=int(figures["chat"]),
            message_id=int(figures["message"]),
            text=text,
            reply_markup=keyboard,
        ),
        SendMessage(chat_id=chat, text=text, reply_markup=keyboard),
    )

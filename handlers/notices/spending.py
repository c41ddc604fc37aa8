"""To the customer, whether points may pay; and to the till, that nothing came of it."""

from aiogram.methods import EditMessageText, SendMessage

from handlers.notices.rendered import Rendered
from handlers.till.question import asking, over
from locales.texts import Words
from loyalty.notices import Figures
from loyalty.program import Program


def spending_question(chat: int, figures: Figures, words: Words, program: Program) -> Rendered:
    """To the customer, with ✅ and ❌."""
    text, keyboard = asking(figures, program, words)
    return Rendered(SendMessage(chat_id=chat, text=text, reply_markup=keyboard))


def spending_over(chat: int, figures: Figures, words: Words, program: Program) -> Rendered:
    """To the cashier, in place of the wait: why, and the quote again."""
    text, keyboard = over(figures, program, words)
    return Rendered(
        EditMessageText(
            chat_id=int(figures["chat"]),
            message_id=int(figures["message"]),
            text=text,
            reply_markup=keyboard,
        ),
        SendMessage(chat_id=chat, text=text, reply_markup=keyboard),
    )

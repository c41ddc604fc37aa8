"""To the customer, whether points may pay; and to the till, that nothing came of it."""

from aiogram.methods import EditMessageText, SendMessage

from handlers.notices.rendered import Rendered
from handlers.till.question import asking, closed, over
from locales.texts import Words
from loyalty.notices import Figures
from loyalty.program import Program
from loyalty.spending import Choice


def spending_question(chat: int, figures: Figures, words: Words, program: Program) -> Rendered:
    """To the customer, with ✅ and ❌."""
    text, keyboard = asking(figures, program, words)
    return Rendered(SendMessage(chat_id=chat, text=text, reply_markup=keyboard))


def spending_closed(chat: int, figures: Figures, words: Words, program: Program) -> Rendered:
    """To the customer, in place of the question: nobody needs to answer any more."""
    text = closed(str(figures["ending"]), words)
    return Rendered(EditMessageText(chat_id=chat, message_id=int(figures["message"]), text=text))


def spending_over(
    chat: int, figures: Figures, again: Choice | None, words: Words, program: Program
) -> Rendered:
    """To the cashier, in place of the wait: why, and the quote again where there is one."""
    text, keyboard = over(str(figures["ending"]), again, program, words)
    return Rendered(
        EditMessageText(
            chat_id=int(figures["chat"]),
            message_id=int(figures["message"]),
            text=text,
            reply_markup=keyboard,
        ),
        SendMessage(chat_id=chat, text=text, reply_markup=keyboard),
    )

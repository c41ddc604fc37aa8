"""What is said of points that were added or taken away by hand."""

from aiogram.methods import SendMessage

from handlers.buttons import AnswerCorrection
from handlers.customer.home import balance_line
from handlers.notices.rendered import Rendered
from handlers.screen import button, rows
from handlers.till.reasons import in_words
from locales.amounts import signed
from locales.texts import Words
from loyalty.notices import Figures
from loyalty.program import Program
from loyalty.values import Points


def correction_ask(chat: int, figures: Figures, words: Words, program: Program) -> Rendered:
    """To a second person: who wants it, for whom, and why; ✅ and ❌."""
    text = words(
        "correction-second",
        asker=str(figures["asker"]),
        name=str(figures["customer"]) or words.plain("no-name"),
        points=signed(int(figures["points"]), words.language),
        reason=in_words(str(figures["reason"]), words),
    )
    approval = int(figures["approval"])
    keyboard = rows(
        button(words.plain("correction-yes-button"), AnswerCorrection(approval=approval, yes=True)),
        button(words.plain("no-button"), AnswerCorrection(approval=approval, yes=False)),
    )
    return Rendered(SendMessage(chat_id=chat, text=text, reply_markup=keyboard))


def correction_answer(chat: int, figures: Figures, words: Words, program: Program) -> Rendered:
    """To whoever asked: what the second person said, or why nobody has."""
    text = words(
        f"correction-answer-{figures['verdict']}",
        by=str(figures.get("by", "")),
        name=str(figures["customer"]) or words.plain("no-name"),
        points=signed(int(figures["points"]), words.language),
    )
    return Rendered(SendMessage(chat_id=chat, text=text))


def correction_receipt(chat: int, figures: Figures, words: Words, program: Program) -> Rendered:
    """To the customer, with the reason."""
    text = words(
        "correction-receipt",
        points=signed(int(figures["points"]), words.language),
        reason=in_words(str(figures["reason"]), words),
        balance=balance_line(Points(int(figures["balance"])), words),
        programme=program.name,
    )
    return Rendered(SendMessage(chat_id=chat, text=text))

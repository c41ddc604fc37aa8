"""The gift that a tier gives on a birthday."""

from aiogram.methods import SendMessage

from handlers.rendered import Rendered
from locales.texts import Words
from loyalty.records.outbox import Figures
from loyalty.rules.program import Program


def birthday_gift(chat: int, figures: Figures, words: Words, program: Program) -> Rendered:
    """Best wishes, belated ones where the day is over, and points."""
    text = words(
        "birthday-gift-late" if figures["late"] else "birthday-gift",
        points=int(figures["points"]),
        programme=program.name,
    )
    return Rendered(SendMessage(chat_id=chat, text=text))

"""What members are told about how long their points live."""

from datetime import date

from aiogram.methods import SendMessage

from handlers.notices.rendered import Rendered
from locales.amounts import day
from locales.texts import Words
from loyalty.notices import Figures
from loyalty.program import Program
from loyalty.values import Points


def points_active(chat: int, figures: Figures, words: Words, program: Program) -> Rendered:
    """They have waited long enough, and can be spent."""
    points, spendable = Points(int(figures["points"])), Points(int(figures["spendable"]))
    text = words("points-active", points=points, spendable=words("points", points=spendable))
    return Rendered(SendMessage(chat_id=chat, text=text))


def expiry_reminder(chat: int, figures: Figures, words: Words, program: Program) -> Rendered:
    """Ahead of their last day, and whether a purchase keeps them."""
    text = words(
        "expiry-reminder-kept" if figures["kept"] else "expiry-reminder",
        points=int(figures["points"]),
        day=day(date.fromisoformat(str(figures["until"])), words.language),
    )
    return Rendered(SendMessage(chat_id=chat, text=text))

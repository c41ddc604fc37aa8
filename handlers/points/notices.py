"""What members are told about how long their points live."""

from datetime import date

from aiogram.methods import SendMessage

from handlers.rendered import Rendered
from locales.amounts import day
from locales.texts import Html, Words
from loyalty.records.outbox import Figures
from loyalty.rules.program import Program
from loyalty.values import Points


def points_active(chat: int, figures: Figures, words: Words, program: Program) -> Rendered:
    """They have waited long enough, and can be spent."""
    points, spendable = Points(int(figures["points"])), Points(int(figures["spendable"]))
    text = words("points-active", points=points, spendable=words("points", points=spendable))
    return Rendered(SendMessage(chat_id=chat, text=text))


def expiry_reminder(chat: int, figures: Figures, words: Words, program: Program) -> Rendered:
    """Ahead of their last day, whether a purchase keeps them, and what else is lost soon."""
    text = words(
        "expiry-reminder-kept" if figures["kept"] else "expiry-reminder",
        points=int(figures["points"]),
        day=_day(figures["until"], words),
    )
    if figures["in_all"] != figures["points"]:
        in_all = int(figures["in_all"])
        until = _day(figures["in_all_until"], words)
        text = Html(f"{text}\n\n{words('expiry-reminder-in-all', points=in_all, day=until)}")
    return Rendered(SendMessage(chat_id=chat, text=text))


def _day(figure: str | int, words: Words) -> str:
    return day(date.fromisoformat(str(figure)), words.language)

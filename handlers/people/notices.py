"""What owners are told about guessed codes."""

from aiogram.methods import SendMessage

from handlers.rendered import Rendered
from locales.texts import Words
from loyalty.records.outbox import Figures
from loyalty.rules.program import Program


def guess_alarm(chat: int, figures: Figures, words: Words, program: Program) -> Rendered:
    """To the owners: somebody is trying out codes."""
    text = words("guess-alarm", name=str(figures["name"]), guesses=int(figures["guesses"]))
    return Rendered(SendMessage(chat_id=chat, text=text))

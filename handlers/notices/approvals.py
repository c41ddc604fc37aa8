"""What was put to several who lead, once it needs no answer any more."""

from aiogram.methods import EditMessageText

from handlers.notices.rendered import Rendered
from locales.amounts import money, signed
from locales.texts import Words
from loyalty.notices import Figures
from loyalty.program import Program


def approval_closed(chat: int, figures: Figures, words: Words, program: Program) -> Rendered:
    """In place of the question: what it was about, who has answered and how, or why nobody."""
    language = words.language
    if "bill" in figures:
        bill = money(int(figures["bill"]), program.currency, language)
        what = words("approval-of-bill", bill=bill)
    else:
        points = signed(int(figures["points"]), language) if "points" in figures else ""
        what = words("approval-of-correction", points=points)
    ending = words(f"approval-ending-{figures['ending']}", by=str(figures.get("by", "")))
    text = words("approval-closed", what=what, ending=ending)
    return Rendered(EditMessageText(chat_id=chat, message_id=int(figures["message"]), text=text))

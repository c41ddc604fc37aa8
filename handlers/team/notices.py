"""What leaders are told about their team, the team about itself, and of questions that are over."""

from aiogram.methods import EditMessageText, SendMessage

from handlers.rendered import Rendered
from locales.amounts import money, signed
from locales.texts import Words
from loyalty.records.outbox import Figures
from loyalty.rules.program import Program


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


def role_taken(chat: int, figures: Figures, words: Words, program: Program) -> Rendered:
    """To the owners: an invitation was taken."""
    role = words.plain(f"role-{figures['role']}")
    text = words("role-taken", name=str(figures["name"]), role=role)
    return Rendered(SendMessage(chat_id=chat, text=text))


def role_ended(chat: int, figures: Figures, words: Words, program: Program) -> Rendered:
    """To whoever held the role."""
    return Rendered(SendMessage(chat_id=chat, text=words("role-ended", programme=program.name)))


def suspended(chat: int, figures: Figures, words: Words, program: Program) -> Rendered:
    """To whoever holds the role."""
    return Rendered(SendMessage(chat_id=chat, text=words("suspended", programme=program.name)))


def resumed(chat: int, figures: Figures, words: Words, program: Program) -> Rendered:
    """To whoever holds the role."""
    return Rendered(SendMessage(chat_id=chat, text=words("resumed", programme=program.name)))


def staff_suspended(chat: int, figures: Figures, words: Words, program: Program) -> Rendered:
    """To the other owners: by whom, and where the way back is."""
    text = words("staff-suspended", name=str(figures["staff"]), by=str(figures["by"]))
    return Rendered(SendMessage(chat_id=chat, text=text))


def staff_resumed(chat: int, figures: Figures, words: Words, program: Program) -> Rendered:
    """To the other owners."""
    text = words("staff-resumed", name=str(figures["staff"]), by=str(figures["by"]))
    return Rendered(SendMessage(chat_id=chat, text=text))

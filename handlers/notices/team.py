"""What leaders are told about their team, and the team about itself."""

from aiogram.methods import SendMessage

from handlers.notices.rendered import Rendered
from locales.texts import Words
from loyalty.notices import Figures
from loyalty.program import Program


def guess_alarm(chat: int, figures: Figures, words: Words, program: Program) -> Rendered:
    """To the owners: somebody is trying out codes."""
    text = words("guess-alarm", name=str(figures["name"]), guesses=int(figures["guesses"]))
    return Rendered(SendMessage(chat_id=chat, text=text))


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

"""What travels in the buttons of the owner's home."""

from aiogram.filters.callback_data import CallbackData

from handlers.buttons import Number, PageNumber
from loyalty.figures.decisions import Kind


class ListWaiting(CallbackData, prefix="waiting"):
    """What waits for a decision, of one kind; and its other pages."""

    kind: Kind
    page: PageNumber


class ShowWaiting(CallbackData, prefix="decide"):
    """One of them, by its number among its kind."""

    kind: Kind
    number: Number

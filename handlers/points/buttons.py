"""What travels in the buttons of the history."""

from aiogram.filters.callback_data import CallbackData

from handlers.buttons import Number


class Older(CallbackData, prefix="hist"):
    """The page of the history before this entry; 0 is the newest page."""

    before: Number

"""What travels in the buttons under alerts."""

from aiogram.filters.callback_data import CallbackData

from handlers.buttons import Number


class ShowEvidence(CallbackData, prefix="proof"):
    """🧾 a sale of an alert, in a message of its own."""

    sale: Number


class AllRight(CallbackData, prefix="fine"):
    """✅ under an alert: there is nothing wrong."""

    alert: Number

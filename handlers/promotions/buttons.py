"""What travels in the buttons under a promotion."""

from aiogram.filters.callback_data import CallbackData

from handlers.buttons import Number


class Stop(CallbackData, prefix="quiet"):
    """🔔 under a promotion: no more of them. `delivery` is 0 in what an owner is shown."""

    delivery: Number


class OffersAgain(CallbackData, prefix="again"):
    """↩️ below the answer to 🔔: as before."""

"""The panels of promotions."""

from collections.abc import Sequence

from aiogram_dialog import Dialog

from handlers.promotions import broadcast

DIALOGS: Sequence[Dialog] = (Dialog(*broadcast.WINDOWS),)

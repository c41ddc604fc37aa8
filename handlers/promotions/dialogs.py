"""The panels of promotions."""

from collections.abc import Sequence

from aiogram_dialog import Dialog

from handlers.promotions import broadcast, extras, languages, promos, when, who

DIALOGS: Sequence[Dialog] = (
    Dialog(
        *broadcast.WINDOWS,
        *who.WINDOWS,
        *when.WINDOWS,
        *languages.WINDOWS,
        *extras.WINDOWS,
    ),
    Dialog(*promos.WINDOWS),
)

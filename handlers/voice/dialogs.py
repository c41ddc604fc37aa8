"""The panels of surveys."""

from collections.abc import Sequence

from aiogram_dialog import Dialog

from handlers.voice import composing, leading, making, terms

DIALOGS: Sequence[Dialog] = (
    Dialog(*making.WINDOWS, *composing.WINDOWS, *leading.WINDOWS, *terms.WINDOWS),
)

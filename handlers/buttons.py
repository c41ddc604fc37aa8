"""What travels in the buttons that lead from room to room, typed; a room has its others itself.

Telegram allows 64 bytes; tests measure the longest of each.
"""

from enum import StrEnum
from typing import Annotated

from aiogram.filters.callback_data import CallbackData
from pydantic import Field

Number = Annotated[int, Field(ge=0, lt=2**63)]
"""A row or a message. A forged one that no database could hold is no button of ours."""

PageNumber = Annotated[int, Field(ge=0, le=99_999)]
"""Of a list; the first is 0."""


class Go(StrEnum):
    """A place to go to; commands lead there as well."""

    CARD = "card"
    BALANCE = "balance"
    HISTORY = "history"
    SETTINGS = "settings"
    PRIVACY = "privacy"
    JOIN = "join"
    SHIFT = "shift"
    TEAM = "team"
    OWNER = "owner"


class GoTo(CallbackData, prefix="go"):
    """Show this place instead of the message that holds the button."""

    place: Go


class ShowBelow(CallbackData, prefix="below"):
    """Show this place in a message of its own: what holds the button is to stay as it is."""

    place: Go


class AskUndo(CallbackData, prefix="undo"):
    """↩️ under a receipt."""

    sale: Number


class SalesOf(CallbackData, prefix="bought"):
    """↩️ in the form of a customer: the last purchases."""

    member: Number


class AskCorrection(CallbackData, prefix="fix"):
    """✏️ in the form of a customer: how many points?"""

    member: Number


class ShowAlert(CallbackData, prefix="alert"):
    """⬅️ to an alert."""

    alert: Number


class AskSuspend(CallbackData, prefix="pause"):
    """⏸ on somebody's role; `alert` is where that was tapped, 0 in the team."""

    staff: Number
    alert: Number


class AskDispute(CallbackData, prefix="notme"):
    """💬 under a customer's receipt."""

    sale: Number


class AskBelow(CallbackData, prefix="askbelow"):
    """❓ under a promotion, which stays: a survey begins below it."""

    survey: Number

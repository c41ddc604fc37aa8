"""What travels in the buttons of refunds, corrections and disputes."""

from datetime import date
from enum import StrEnum
from typing import Annotated

from aiogram.filters.callback_data import CallbackData
from pydantic import Field

from handlers.buttons import Number, PageNumber

SignedNumber = Annotated[int, Field(gt=-(2**53), lt=2**53)]
"""Points to add or to take away."""


class Undo(CallbackData, prefix="undone"):
    """✅ under "take this sale back?". `before` is what had been given back when it was asked."""

    sale: Number
    before: Number


class KeepSale(CallbackData, prefix="keep"):
    """❌ under "take this sale back?"."""

    sale: Number


class ShiftOn(CallbackData, prefix="day"):
    """⬅️ and ➡️ to another day's shift; a page holds a few sales."""

    ordinal: Annotated[int, Field(ge=1, le=date.max.toordinal())]
    page: PageNumber


class SalesPage(CallbackData, prefix="boughtpage"):
    """⬅️ and ➡️ in a customer's last purchases."""

    member: Number
    page: PageNumber


class ShowSale(CallbackData, prefix="sold"):
    """🧾 a sale as it is now, and ❌ of what was asked about it."""

    sale: Number


class AskRefund(CallbackData, prefix="refund"):
    """↩️ on a sale: how much?"""

    sale: Number


class RefundWhole(CallbackData, prefix="whole"):
    """↩️ all that is left of the sale."""

    sale: Number


class Why(StrEnum):
    """The reason of what is done by hand: one of the usual ones, or typed."""

    TYPED = "t"
    FIRST = "1"
    SECOND = "2"
    THIRD = "3"
    FOURTH = "4"


class RefundWhy(CallbackData, prefix="rwhy"):
    """A usual reason. `before` is what had been given back of the sale when it was asked."""

    sale: Number
    amount: Number
    before: Number
    why: Why


class Refund(CallbackData, prefix="rfnd"):
    """✅ under a refund; `asked` is the message in which its reason was typed."""

    sale: Number
    amount: Number
    before: Number
    why: Why
    asked: Number


class CorrectionWhy(CallbackData, prefix="fixwhy"):
    """A usual reason. `asked` is the message in which the points were typed: the operation."""

    member: Number
    points: SignedNumber
    asked: Number
    why: Why


class Correct(CallbackData, prefix="fixed"):
    """✅ under a correction. The reason, where it was typed, was so for this operation."""

    member: Number
    points: SignedNumber
    asked: Number
    why: Why


class KeepPoints(CallbackData, prefix="unfix"):
    """❌ under a correction."""


class AnswerCorrection(CallbackData, prefix="fixok"):
    """✅ and ❌ of the second person."""

    approval: Number
    yes: bool


class Dispute(CallbackData, prefix="notmine"):
    """✅ and ❌ under "was this really not yours?"."""

    sale: Number
    yes: bool

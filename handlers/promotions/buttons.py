"""What travels in the buttons under a promotion."""

from enum import StrEnum

from aiogram.filters.callback_data import CallbackData

from handlers.buttons import Number


class FillHour(CallbackData, prefix="slow"):
    """✅ or ❌ under the question whether to fill a slow hour: the day's ordinal."""

    ordinal: Number
    yes: bool


class Stop(CallbackData, prefix="quiet"):
    """🔔 under a promotion: no more of them. `delivery` is 0 in what an owner is shown."""

    delivery: Number


class OffersAgain(CallbackData, prefix="again"):
    """↩️ below the answer to 🔔: as before."""


class ShowReport(CallbackData, prefix="report"):
    """📊: what a promotion has brought."""

    campaign: Number


class ShowQuarter(CallbackData, prefix="quarter"):
    """📊: what all promotions of a quarter have brought together, so many before this one."""

    back: Number


class PauseHere(CallbackData, prefix="rest"):
    """⏸ below the report."""

    campaign: Number


class ResumeHere(CallbackData, prefix="goon"):
    """▶️ below the report."""

    campaign: Number


class Overrule(CallbackData, prefix="anyway"):
    """▶️ below one that has stopped itself: it goes on all the same."""

    campaign: Number


class AnswerAsked(CallbackData, prefix="promo"):
    """✅ or ❌ of an owner whom a manager's ✅ asks, of this edition of a promotion."""

    campaign: Number
    edition: Number
    yes: bool


class ShowAsked(CallbackData, prefix="promo-see"):
    """👁: what a manager would like to send."""

    campaign: Number


class Move(StrEnum):
    """What is done to a mailing."""

    SHOW = "show"
    PAUSE = "pause"
    RESUME = "resume"
    CALL_OFF = "off"
    ASK_TAKE_BACK = "ask-back"
    TAKE_BACK = "back"


class Steer(CallbackData, prefix="steer"):
    """⏸ ▶️ ❌ 🗑 under a mailing that goes out, or has."""

    mailing: Number
    move: Move

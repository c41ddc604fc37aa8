"""What travels in buttons, typed. Telegram allows 64 bytes; tests measure the longest of each."""

from enum import StrEnum
from typing import Annotated

from aiogram.filters.callback_data import CallbackData
from pydantic import Field

from locales.texts import LANGUAGES
from loyalty.staff import Role

Number = Annotated[int, Field(ge=0, lt=2**63)]
"""A row or a message. A forged one that no database could hold is no button of ours."""
Language = Annotated[str, Field(pattern=f"^({'|'.join(LANGUAGES)})$")]
"""One of those that we speak."""


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


class GoTo(CallbackData, prefix="go"):
    """Show this place instead of the message that holds the button."""

    place: Go


class SpeakBeforeJoining(CallbackData, prefix="hello"):
    """A stranger chooses the language of the question."""

    language: Language


class Join(CallbackData, prefix="join"):
    """✅ under what is kept about you. `asked` is the message that asked."""

    language: Language
    asked: Number


class Skip(CallbackData, prefix="skip"):
    """➡️ leaves a question of the profile unanswered."""

    question: str


class Advertising(CallbackData, prefix="ads"):
    """The answer to whether advertising may be sent."""

    yes: bool
    joining: bool


class RenewCode(CallbackData, prefix="code"):
    """New digits, and the card as it stands now."""


class Older(CallbackData, prefix="hist"):
    """The page of the history before this entry; 0 is the newest page."""

    before: Number


class Setting(StrEnum):
    """What can be changed in /settings."""

    LANGUAGE = "language"
    NAME = "name"
    PHONE = "phone"
    BIRTHDAY = "birthday"
    ADVERTISING = "advertising"


class Change(CallbackData, prefix="set"):
    """Ask for a new value of this setting."""

    setting: Setting


class Speak(CallbackData, prefix="lang"):
    """The language chosen in /settings."""

    language: Language


class ConfirmBirthday(CallbackData, prefix="born"):
    """✅ under a birthday as it was understood: it is set once."""

    day: str


class AnswerAnew(CallbackData, prefix="anew"):
    """✏️ under an answer that was misunderstood."""


class Privacy(StrEnum):
    """What can be done in /privacy."""

    EXPORT = "export"
    ASK_DELETE = "ask"
    KEEP = "keep"


class PrivacyDo(CallbackData, prefix="priv"):
    """One of the ways out of /privacy."""

    what: Privacy


class Forget(CallbackData, prefix="forget"):
    """✅ under "delete me". `asked` is the message that asked: the operation."""

    asked: Number


class PickCustomer(CallbackData, prefix="till"):
    """🧾 go back to a customer whose amount is still missing, by a card that was made for it."""

    card: str


class NumberMeans(CallbackData, prefix="num"):
    """Digits that are an amount and a live code: which was meant?"""

    code: bool
    digits: str
    member: Number
    asked: Number


class PickCategory(CallbackData, prefix="cat"):
    """A category for the bill of a quote. `mark` stands for its name, which may be long."""

    quote: str
    mark: str


class TurnCategories(CallbackData, prefix="cats"):
    """➡️ and ⬅️ among categories that one screen does not hold."""

    quote: str
    page: Number


class Credit(CallbackData, prefix="sale"):
    """✅ under a quote; `sure` once it was asked whether the sale is not a repetition."""

    quote: str
    sure: bool


class Withdraw(CallbackData, prefix="nosale"):
    """❌ under a quote."""

    quote: str


class AskUndo(CallbackData, prefix="undo"):
    """↩️ under a receipt."""

    sale: Number


class Undo(CallbackData, prefix="undone"):
    """✅ under "take this sale back?"."""

    sale: Number


class KeepSale(CallbackData, prefix="keep"):
    """❌ under "take this sale back?"."""

    sale: Number


class TakeRole(CallbackData, prefix="role"):
    """✅ under the role that a link gives. `link` is its letter and token."""

    link: str


class LeaveRole(CallbackData, prefix="norole"):
    """❌ under the role that a link gives."""


class TeamMember(CallbackData, prefix="staff"):
    """Somebody of the team."""

    staff: Number


class EndRole(CallbackData, prefix="endrole"):
    """🗑 on somebody's role, and ✅ once it was asked."""

    staff: Number
    sure: bool


class AskInvite(CallbackData, prefix="ask-invite"):
    """➕ somebody: which role?"""


class AskBranch(CallbackData, prefix="ask-branch"):
    """The role is chosen: in which branch? `window` is drawn once and names the operation."""

    role: Role
    window: str


class Invite(CallbackData, prefix="invite"):
    """Role and branch are chosen (0: the whole shop): make the link."""

    role: Role
    branch: Number
    window: str


class AddBranch(CallbackData, prefix="branch"):
    """➕ a branch: what is it called?"""

"""What travels in buttons, typed. Telegram allows 64 bytes; tests measure the longest of each."""

from datetime import date
from enum import StrEnum
from typing import Annotated

from aiogram.filters.callback_data import CallbackData
from pydantic import Field

from locales.texts import LANGUAGES
from loyalty.staff import Role

Number = Annotated[int, Field(ge=0, lt=2**63)]
"""A row or a message. A forged one that no database could hold is no button of ours."""
SignedNumber = Annotated[int, Field(gt=-(2**53), lt=2**53)]
"""Points to add or to take away."""
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


class ChoosePoints(CallbackData, prefix="spend"):
    """💸 under a quote: how many points?"""

    quote: str


class AskCustomer(CallbackData, prefix="pay"):
    """💸 with a number: ask the customer. `turn` makes one question of one screen."""

    quote: str
    turn: Number
    spend: Number


class BackToQuote(CallbackData, prefix="quote"):
    """⬅️ from the question how many points."""

    quote: str


class WithdrawQuestion(CallbackData, prefix="nopay"):
    """❌ while the customer is asked. `question` is the quote that asks."""

    question: str


class AnswerSpending(CallbackData, prefix="points"):
    """The customer's own ✅ or ❌."""

    question: str
    yes: bool


class AskUndo(CallbackData, prefix="undo"):
    """↩️ under a receipt."""

    sale: Number


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
    page: Number


class ShowSale(CallbackData, prefix="sold"):
    """🧾 a sale as it stands, and ❌ of what was asked about it."""

    sale: Number


class SalesOf(CallbackData, prefix="bought"):
    """↩️ in the form of a customer: the last purchases."""

    member: Number


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


class AskCorrection(CallbackData, prefix="fix"):
    """✏️ in the form of a customer: how many points?"""

    member: Number


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


class ShowAlert(CallbackData, prefix="alert"):
    """⬅️ to an alert."""

    alert: Number


class ShowEvidence(CallbackData, prefix="proof"):
    """🧾 a sale of an alert, in a message of its own."""

    sale: Number


class AllRight(CallbackData, prefix="fine"):
    """❌ under an alert: there is nothing wrong."""

    alert: Number


class AskSuspend(CallbackData, prefix="pause"):
    """⏸ on somebody's role; `alert` is where that was tapped, 0 in the team."""

    staff: Number
    alert: Number


class Suspend(CallbackData, prefix="paused"):
    """✅ once it was asked. `window` is drawn with the question and names the operation."""

    staff: Number
    alert: Number
    window: str


class Resume(CallbackData, prefix="resume"):
    """▶️ on a suspended role."""

    staff: Number
    window: str


class AskDispute(CallbackData, prefix="notme"):
    """💬 under a customer's receipt."""

    sale: Number


class Dispute(CallbackData, prefix="notmine"):
    """✅ and ❌ under "was this really not yours?"."""

    sale: Number
    yes: bool


class AnswerBill(CallbackData, prefix="billok"):
    """✅ and ❌ of whoever is asked about a large bill."""

    approval: Number
    yes: bool

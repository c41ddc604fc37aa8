"""What travels in the buttons of joining, the card, the profile and privacy."""

from enum import StrEnum
from typing import Annotated

from aiogram.filters.callback_data import CallbackData
from pydantic import Field

from handlers.buttons import Number
from locales.texts import LANGUAGES
from loyalty.promotions.manners import Offers, Topic

Language = Annotated[str, Field(pattern=f"^({'|'.join(LANGUAGES)})$")]
"""One of those that we speak."""

Led = Annotated[str, Field(pattern=r"^(0|q?[1-9]\d{0,18})$")]
"""What has led a stranger here: a poster by its number, a survey by q and its number, or 0."""


class SpeakBeforeJoining(CallbackData, prefix="hello"):
    """A stranger chooses the language of the question."""

    language: Language
    led: Led


class Join(CallbackData, prefix="join"):
    """✅ under what is kept about you. `asked` is the message that asked."""

    language: Language
    asked: Number
    led: Led


class Skip(CallbackData, prefix="skip"):
    """➡️ leaves a question of the profile unanswered."""

    question: str


class First(StrEnum):
    """What is asked of whoever has just joined."""

    BIRTHDAY = "birthday"
    PHONE = "phone"
    NOTHING = "nothing"


class SkipFirst(CallbackData, prefix="past"):
    """➡️ leaves that unanswered."""

    first: First


class Advertising(CallbackData, prefix="ads"):
    """The answer to whether advertising may be sent, below that."""

    yes: bool
    first: First


class TakeName(CallbackData, prefix="name"):
    """✅ or ❌ under what is hardly a name."""

    yes: bool


class RenewCode(CallbackData, prefix="code"):
    """New digits, on the card of now."""


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


class ChooseOffers(CallbackData, prefix="offers"):
    """How many promotions somebody wants."""

    offers: Offers


class Switch(CallbackData, prefix="hear"):
    """🔔 in /settings: hear of this, or not any more."""

    topic: Topic
    on: bool


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

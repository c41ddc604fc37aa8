"""A notice as a request to Telegram: what its room words it with, and what comes of it."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from aiogram.methods import EditMessageText, SendMessage, TelegramMethod
from aiogram.types import InlineKeyboardMarkup

from handlers.standing import Standing
from locales.texts import Html, Words
from loyalty.records.till import Screen
from loyalty.rules.program import Program
from loyalty.store import Store
from loyalty.values import PersonId


@dataclass(frozen=True, slots=True)
class Rendered:
    """The request, and what to send instead, if anything, where the message it edits is gone."""

    first: TelegramMethod[Any]
    otherwise: TelegramMethod[Any] | None = None


@dataclass(frozen=True, slots=True)
class Reader:
    """Whom something is said to, and all that it is worded with at this moment.

    `customer`, `staff` and `by` are the names of those whom the notice names so; "" for nobody, or
    somebody who has been forgotten. `message` is what an ending takes the place of.
    """

    chat: int
    person_id: PersonId
    words: Words
    program: Program
    store: Store
    now: datetime
    customer: str
    staff: str
    by: str
    message: int | None

    @property
    def today(self) -> date:
        """The day by the programme's clocks."""
        return self.program.local(self.now).date()

    @property
    def customer_named(self) -> str:
        """The customer's name, or what stands for one."""
        return self.customer or self.words.plain("no-name")


Render = Callable[[Any, Reader], Rendered | Awaitable[Rendered | None]]
"""Words a notice of one class; one that looks something up may find nobody to tell any more."""


def sent(
    reader: Reader, text: str, keyboard: InlineKeyboardMarkup | Standing | None = None
) -> Rendered:
    """The request for a message of its own."""
    return Rendered(SendMessage(chat_id=reader.chat, text=text, reply_markup=keyboard))


def laid_over(
    screen: Screen, reader: Reader, text: Html, keyboard: InlineKeyboardMarkup | None = None
) -> Rendered:
    """The request to put the text in the place of what the screen shows.

    Where that is gone, it is a message of its own.
    """
    edit = EditMessageText(
        chat_id=screen.chat, message_id=screen.message, text=text, reply_markup=keyboard
    )
    return Rendered(edit, sent(reader, text, keyboard).first)


def in_place(reader: Reader, text: Html) -> Rendered:
    """The request to put an ending in the place of what was asked, without its buttons."""
    return Rendered(EditMessageText(chat_id=reader.chat, message_id=reader.message, text=text))

"""Long lists, a page at a time: what is shown of them, and ⬅️ ➡️ to the rest.

Whatever may grow without end is drawn through here: a message holds 4096 characters, a keyboard a
hundred buttons.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from aiogram.filters.callback_data import CallbackData
from aiogram.types import InlineKeyboardButton

from handlers.screen import button
from locales.texts import Words

T = TypeVar("T")

A_PAGE = 8


@dataclass(frozen=True, slots=True)
class Page(Generic[T]):
    """What of a list is `shown`: its page of this `number`, after which `more` may follow."""

    shown: Sequence[T]
    number: int
    more: bool


def page_of(everything: Sequence[T], number: int, size: int = A_PAGE) -> Page[T]:
    """The page of this number; of a list that has become shorter since, the last one."""
    number = max(0, min(number, (len(everything) - 1) // size))
    first = number * size
    return Page(everything[first : first + size], number, first + size < len(everything))


def page_asked(found: Sequence[T], number: int, size: int = A_PAGE) -> Page[T]:
    """The page that was asked for with one more than it shows."""
    return Page(found[:size], number, len(found) > size)


def page_with(place: int, size: int = A_PAGE) -> int:
    """The number of the page on which what stands at this place is."""
    return place // size


def turns(page: Page[T], words: Words, *, by_age: bool = False) -> Iterator[tuple[str, int]]:
    """What ⬅️ and ➡️ say, and the numbers of the pages they lead to; `by_age`, the newest first."""
    before, after = ("newer", "older") if by_age else ("before", "next")
    if page.number:
        yield words.plain(f"list-{before}-button"), page.number - 1
    if page.more:
        yield words.plain(f"list-{after}-button"), page.number + 1


def turning(
    page: Page[T], words: Words, to: Callable[[int], CallbackData], *, by_age: bool = False
) -> tuple[InlineKeyboardButton, ...]:
    """The same as a row of buttons: empty where all is shown."""
    return tuple(button(label, to(number)) for label, number in turns(page, words, by_age=by_age))

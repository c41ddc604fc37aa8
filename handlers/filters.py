"""The filters of handlers, asked as cheaply as they can be.

aiogram asks a plain function in a thread, be it only a state's or what `F` makes, and takes a tap's
data apart for each button that might have been meant. A message for the till passes by twenty of
the former, a tap by sixty of the latter: that was a millisecond for either.
"""

from dataclasses import replace
from typing import Any

from aiogram.dispatcher.event.handler import FilterObject, HandlerObject
from aiogram.filters import Filter, StateFilter
from aiogram.filters.callback_data import CallbackQueryFilter
from aiogram.fsm.state import State
from aiogram.types import CallbackQuery, TelegramObject
from magic_filter import MagicFilter


def asked_here(handler: HandlerObject) -> HandlerObject:
    """The handler with the same filters, none of which is asked in a thread."""
    return replace(handler, filters=[_cheap(one) for one in handler.filters or ()])


def _cheap(asked: FilterObject) -> FilterObject:
    if isinstance(asked.callback, CallbackQueryFilter):
        return FilterObject(_ByName(asked.callback))
    if isinstance(asked.callback, State):
        return FilterObject(StateFilter(asked.callback))
    if asked.magic is not None:
        return FilterObject(_Magic(asked.magic))
    return asked


class _ByName(Filter):
    """A button's filter, which looks at no tap on a button of another name."""

    def __init__(self, button: CallbackQueryFilter) -> None:
        self._button = button
        self._name = button.callback_data.__prefix__
        self._separator = button.callback_data.__separator__

    async def __call__(self, tap: CallbackQuery) -> bool | dict[str, Any]:
        if (tap.data or "").partition(self._separator)[0] != self._name:
            return False
        return await self._button(tap)


class _Magic(Filter):
    """What `F` makes."""

    def __init__(self, magic: MagicFilter) -> None:
        self._magic = magic

    async def __call__(self, event: TelegramObject) -> Any:
        return self._magic.resolve(event)

"""Who hears an update is found out quickly, and is who it was."""

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

from aiogram import Dispatcher
from aiogram.filters.callback_data import CallbackQueryFilter
from aiogram.fsm.state import State
from aiogram.types import CallbackQuery, Chat, Contact, Message, PhotoSize, User

from handlers.filters import asked_here
from handlers.routers import IN_ORDER, listen

SOMEBODY = User(id=7, is_bot=False, first_name="Dana")
PAIRS = [
    (plain, quick)
    for router in IN_ORDER
    for observer in router.observers.values()
    for handler in observer.handlers
    for plain, quick in zip(handler.filters or (), asked_here(handler).filters or (), strict=True)
]


def test_no_filter_is_asked_in_a_thread() -> None:
    """A hop to a thread and back costs more than all that a filter looks at."""
    dispatcher = Dispatcher()
    listen(dispatcher)
    for observer in dispatcher.observers.values():
        for handler in observer.handlers:
            assert all(one.awaitable for one in handler.filters or ()), handler.callback


async def test_a_tap_is_heard_by_its_own_button() -> None:
    """A button's filter says of every tap, on itself, on another, or on none, what it said."""
    of_buttons = [pair for pair in PAIRS if isinstance(pair[0].callback, CallbackQueryFilter)]
    for tap in _taps([plain.callback for plain, _ in of_buttons]):
        for plain, quick in of_buttons:
            assert await plain.call(tap) == await quick.call(tap)


async def test_a_message_is_heard_where_its_conversation_stands() -> None:
    """So does what asks for a state, or for a photo."""
    of_messages = [pair for pair in PAIRS if pair[0].magic or isinstance(pair[0].callback, State)]
    states = {plain.callback.state for plain, _ in of_messages if isinstance(plain.callback, State)}
    for message in _messages():
        for plain, quick in of_messages:
            for state in (None, *states):
                heard = [await one.call(message, raw_state=state) for one in (plain, quick)]
                assert bool(heard[0]) == bool(heard[1])


def _taps(buttons: list[Any]) -> Iterator[CallbackQuery]:
    kinds = {one.callback_data for one in buttons}
    assert len(kinds) > 50
    carried = [":".join([kind.__prefix__, *("1" for _ in kind.model_fields)]) for kind in kinds]
    for data in (*carried, "", ":", "pick", "pick:1", "picks:1:2:3", None):
        yield CallbackQuery(id="1", from_user=SOMEBODY, chat_instance="1", data=data)


def _messages() -> Iterator[Message]:
    plain = Message(
        message_id=1,
        date=datetime(2026, 3, 14, tzinfo=UTC),
        chat=Chat(id=7, type="private"),
        from_user=SOMEBODY,
    )
    photo = PhotoSize(file_id="1", file_unique_id="1", width=1, height=1)
    contact = Contact(phone_number="+77010000001", first_name="Dana", user_id=7)
    for said in ({"text": "2500"}, {"text": "/nothing"}, {"photo": [photo]}, {"contact": contact}):
        yield plain.model_copy(update=said)

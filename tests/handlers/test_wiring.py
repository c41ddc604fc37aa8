"""What handlers ask for is what they are given."""

import inspect
from collections.abc import Iterator
from typing import Any

import pytest
from aiogram import Router
from aiogram.dispatcher.event.handler import HandlerObject
from aiogram.filters import Command
from aiogram.filters.callback_data import CallbackQueryFilter
from aiogram.filters.logic import _InvertFilter

from bot.run import Provided
from handlers.caller import KnowsCaller
from handlers.routers import IN_ORDER
from handlers.voice import group

FROM_AIOGRAM = {"bot", "state", "raw_state"}
FROM_THE_INBOX = {"album_goes_on"}


def handlers() -> Iterator[tuple[Router, HandlerObject]]:
    for router in (*IN_ORDER, group.router):
        for observer in router.observers.values():
            for handler in observer.handlers:
                yield router, handler


@pytest.mark.parametrize(
    "handler",
    [
        pytest.param(handler, id=f"{router.name}-{handler.callback.__name__}")
        for router, handler in handlers()
    ],
)
def test_every_handler_is_given_what_it_asks_for(handler: HandlerObject) -> None:
    """A tap is never met by a handler that misses an argument."""
    given = set(Provided.__annotations__) | FROM_AIOGRAM | FROM_THE_INBOX | KnowsCaller.PROVIDES
    for guard in handler.filters or ():
        assert asked_by(guard.callback) <= given, f"{guard.callback} asks for more than {given}"
        given |= provided_by(guard.callback)
    asked = asked_by(handler.callback)
    assert asked <= given, f"{asked - given} is not provided"


def asked_by(callback: Any) -> set[str]:
    """What a handler or its guard wants by name besides the event; `**data` takes what there is."""
    if isinstance(callback, _InvertFilter):
        return asked_by(callback.target.callback)
    wanted = list(inspect.signature(callback).parameters.values())[1:]
    return {one.name for one in wanted if one.kind is not one.VAR_KEYWORD}


def provided_by(guard: Any) -> set[str]:
    if isinstance(guard, Command):
        return {"command"}
    if isinstance(guard, CallbackQueryFilter):
        return {"callback_data"}
    return set(getattr(guard, "PROVIDES", ()))


def test_the_catch_all_is_last() -> None:
    """Nobody is told "not understood" while another conversation was listening."""
    assert IN_ORDER[-1].name == "fallback"


def test_no_router_has_a_guard_of_its_own() -> None:
    """Handlers are taken out of their routers: what a router alone would check is never asked."""
    for router in IN_ORDER:
        assert not router.sub_routers
        for observer in router.observers.values():
            assert not observer._handler.filters
            assert not [*observer.middleware, *observer.outer_middleware]

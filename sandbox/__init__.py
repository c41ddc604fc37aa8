"""A Telegram to try Tamga against: Bot API emulator and people who talk to it.

async with Sandbox() as sandbox, BotProcess(sandbox, {"DATABASE_URL": …}):
    dana = sandbox.person("Dana", "kk")
    await dana.open()
    await dana.tap("✅")
    await dana.reads("…")
    assert sandbox.defects == []
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from sandbox.clock import MovableClock
    from sandbox.exchange import NotSeen
    from sandbox.people import Person
    from sandbox.process import BotFailed, BotProcess
    from sandbox.sandbox import Sandbox

__all__ = ["BotFailed", "BotProcess", "MovableClock", "NotSeen", "Person", "Sandbox"]

_HOMES = {
    "BotFailed": "process",
    "BotProcess": "process",
    "MovableClock": "clock",
    "NotSeen": "exchange",
    "Person": "people",
    "Sandbox": "sandbox",
}


def __getattr__(name: str) -> Any:
    """Import what is asked for: aiogram takes seconds, for which the demo's page does not wait."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"sandbox.{_HOMES[name]}"), name)

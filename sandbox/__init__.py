"""A Telegram to try Tamga against: Bot API emulator and people who talk to it.

async with Sandbox() as sandbox, BotProcess(sandbox, {"DATABASE_URL": …}):
    dana = sandbox.person("Dana", "kk")
    await dana.open()
    await dana.tap("✅")
    await dana.reads("…")
    assert sandbox.defects == []
"""

from sandbox.clock import MovableClock
from sandbox.exchange import NotSeen
from sandbox.people import Person
from sandbox.process import BotFailed, BotProcess
from sandbox.sandbox import Sandbox

__all__ = ["BotFailed", "BotProcess", "MovableClock", "NotSeen", "Person", "Sandbox"]

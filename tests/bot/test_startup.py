"""What stands before the first update."""

import pytest
from aiogram.types import User

from bot.settings import load_settings
from bot.startup import open_shop
from sandbox import MovableClock
from storage.store import SqlStore


async def test_the_first_start_is_known_as_such(
    store: SqlStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Once, and never again: then an operator is told what there is to look after the bot with."""
    monkeypatch.setenv("BOT_TOKEN", "123456:not-a-token")
    settings, me = load_settings(), User(id=1, is_bot=True, first_name="Dala", username="dala_bot")
    opened = [await open_shop(settings, store, MovableClock(), me) for _ in range(2)]
    assert [one.first for one in opened] == [True, False]
    assert opened[0].claim is not None

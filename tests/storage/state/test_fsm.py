"""A question that is open stays open, over a restart as well."""

from pathlib import Path

import pytest
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.fsm.storage.base import StorageKey

from loyalty.store import StoreAway
from storage.state import fsm
from storage.state.fsm import StateFile
from storage.state.state import StateDatabase, open_state


class Sale(StatesGroup):
    """A conversation."""

    amount = State()


def key(chat: int, destiny: str = "default") -> StorageKey:
    """Where a private chat's conversation stands."""
    return StorageKey(bot_id=7, chat_id=chat, user_id=chat, destiny=destiny)


async def rows(state: StateDatabase) -> int:
    """How many conversations stand in the file."""
    [(count,)] = await state.run("SELECT count(*) FROM conversations")
    return int(count)


async def test_over_a_restart(tmp_path: Path) -> None:
    """The process may end in the middle of a conversation; the next one goes on with it."""
    async with open_state(tmp_path / "state.db") as state:
        context = FSMContext(StateFile(state), key(1))
        await context.set_state(Sale.amount)
        await context.update_data(member=12, name="Әйгерім")
        await context.update_data(bill=250_000)
    async with open_state(tmp_path / "state.db") as state:
        context = FSMContext(StateFile(state), key(1))
        assert await context.get_state() == "Sale:amount"
        assert await context.get_data() == {"member": 12, "name": "Әйгерім", "bill": 250_000}
        await context.clear()
        assert (await context.get_state(), await context.get_data()) == (None, {})
        assert await rows(state) == 0


async def test_conversations_are_apart(tmp_path: Path) -> None:
    """What one person has open is nobody else's, and a panel's own is apart from the chat's."""
    async with open_state(tmp_path / "state.db") as state:
        storage = StateFile(state)
        await storage.set_state(key(1), Sale.amount)
        await storage.set_data(key(1, "panel"), {"page": 2})
        assert await storage.get_state(key(2)) is None
        assert await storage.get_data(key(1)) == {}
        assert await storage.get_state(key(1, "panel")) is None
        assert await storage.get_value(key(1, "panel"), "page") == 2


async def test_data_is_a_copy(tmp_path: Path) -> None:
    """What a handler does to the data that it was given changes nothing until it is kept."""
    async with open_state(tmp_path / "state.db") as state:
        storage = StateFile(state)
        given: dict[str, list[int]] = {"answers": [1]}
        await storage.set_data(key(1), given)
        given["answers"].append(2)
        (await storage.get_data(key(1)))["answers"].append(3)
        assert await storage.get_data(key(1)) == {"answers": [1]}


async def test_more_conversations_than_are_remembered(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Memory holds the latest conversations, the file holds all."""
    monkeypatch.setattr(fsm, "REMEMBERED", 3)
    async with open_state(tmp_path / "state.db") as state:
        storage = StateFile(state)
        for chat in range(10):
            await storage.set_data(key(chat), {"chat": chat})
        for chat in range(10):
            assert await storage.get_data(key(chat)) == {"chat": chat}
            assert await storage.get_state(key(1000 + chat)) is None
        assert await rows(state) == 10


async def test_kept_together(tmp_path: Path) -> None:
    """A panel and its place among others are written down in one step, over a restart as well;
    where that fails, both are as they were before.
    """
    panel, place = key(1, "panel"), key(1, "place")
    async with open_state(tmp_path / "state.db") as state:
        storage = StateFile(state)
        await storage.keep_together({panel: (None, {"page": 2}), place: ("Sale:amount", {})})
        await state.run(
            "CREATE TRIGGER full BEFORE UPDATE ON conversations WHEN new.state = 'full' "
            "BEGIN SELECT RAISE(ABORT, 'no room'); END"
        )
        with pytest.raises(StoreAway):
            await storage.keep_together({panel: (None, {"page": 3}), place: ("full", {})})
        assert await storage.get_data(panel) == {"page": 2}
    async with open_state(tmp_path / "state.db") as state:
        storage = StateFile(state)
        assert await storage.get_data(panel) == {"page": 2}
        assert await storage.get_state(place) == "Sale:amount"
        await storage.keep_together({panel: (None, {}), place: (None, {})})
        assert await rows(state) == 0
        await storage.keep_together({})

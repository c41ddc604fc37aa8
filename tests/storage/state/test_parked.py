"""Updates in hand survive the process that had them."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from loyalty.store import StoreAway
from storage.state.parked import KEPT, MOST_STARTS, ParkedUpdates
from storage.state.state import StateDatabase, open_state

NOW = datetime(2026, 5, 4, 9, 0, tzinfo=UTC)


@pytest.fixture
async def state(tmp_path: Path) -> AsyncIterator[StateDatabase]:
    """An open state file."""
    async with open_state(tmp_path / "state.db") as state:
        yield state


async def test_parked_updates_come_back(tmp_path: Path) -> None:
    """What was written down is there after the file was closed, oldest first, until it is done."""
    async with open_state(tmp_path / "state.db") as state:
        parked = ParkedUpdates(state)
        for number in (3, 1, 2):
            await parked.park({"update_id": number, "message": {"text": "сәлем"}}, NOW)
        await parked.remove(2)
        await parked.remove(99)
    async with open_state(tmp_path / "state.db") as state:
        left = await ParkedUpdates(state).waiting()
    assert [update["update_id"] for update in left] == [1, 3]
    assert left[0]["message"] == {"text": "сәлем"}


async def test_what_brings_the_process_down_again_and_again(state: StateDatabase) -> None:
    """It is set aside in the end; an end in good order in between starts the count anew."""
    parked = ParkedUpdates(state)
    deadly, harmless = {"update_id": 1}, {"update_id": 2}
    await parked.park(deadly, NOW)
    await parked.park(harmless, NOW)
    for _ in range(MOST_STARTS):
        assert await parked.count_start() == []
    assert await parked.waiting() == [deadly, harmless]
    await parked.park(harmless, NOW)
    assert await parked.count_start() == [deadly]
    assert await parked.waiting() == [harmless]
    assert await parked.count_aside() == 1


async def test_set_aside_for_a_while(state: StateDatabase) -> None:
    """What could not be dealt with is kept for whoever looks into it, and not for ever."""
    parked = ParkedUpdates(state)
    await parked.park({"update_id": 1}, NOW)
    await parked.set_aside({"update_id": 1}, "RuntimeError: out of paper", NOW)
    assert await parked.waiting() == []
    assert await parked.count_aside() == 1
    later = NOW + KEPT + timedelta(seconds=1)
    await parked.set_aside({"update_id": 2}, "RuntimeError: out of paper", later)
    await parked.drop_old(later)
    assert await parked.count_aside() == 1


async def test_a_file_that_cannot_be_opened(tmp_path: Path) -> None:
    """It is said so, as for any database."""
    with pytest.raises(StoreAway):
        async with open_state(tmp_path / "no such folder" / "state.db"):
            pass
    (tmp_path / "state.db").write_bytes(b"certainly not a database" * 100)
    with pytest.raises(StoreAway):
        async with open_state(tmp_path / "state.db"):
            pass

"""What one update changes of the conversations is kept together, or not at all."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from aiogram.fsm.storage.base import StorageKey

from handlers.at_once import AtOnce
from storage.state.fsm import StateFile
from storage.state.state import open_state

PANEL = StorageKey(bot_id=7, chat_id=1, user_id=1, destiny="panel")
PLACE = StorageKey(bot_id=7, chat_id=1, user_id=1, destiny="place")


class Counted(StateFile):
    """The state file, which counts how often it is written to."""

    writes = 0

    async def keep_together(
        self, conversations: Mapping[StorageKey, tuple[str | None, Mapping[str, Any]]]
    ) -> None:
        self.writes += 1
        await super().keep_together(conversations)


async def test_nothing_is_kept_before_the_end(tmp_path: Path) -> None:
    """An update reads what it has written itself; anybody else reads it once all is written."""
    async with open_state(tmp_path / "state.db") as state:
        kept = Counted(state)
        await kept.set_data(PLACE, {"panels": [1]})
        update = AtOnce(kept)
        await update.set_state(PANEL, "Broadcast:compose")
        await update.set_data(PANEL, {"about": 12})
        await update.set_data(PLACE, {"panels": [1, 2]})
        assert await update.get_data(PLACE) == {"panels": [1, 2]}
        assert await update.get_state(PANEL) == "Broadcast:compose"
        assert await kept.get_data(PLACE) == {"panels": [1]}
        assert await kept.get_state(PANEL) is None
        await update.write_down()
        assert kept.writes == 1
        assert await kept.get_data(PLACE) == {"panels": [1, 2]}
        assert await kept.get_data(PANEL) == {"about": 12}
        assert await kept.get_state(PANEL) == "Broadcast:compose"

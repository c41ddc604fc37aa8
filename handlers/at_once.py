"""What one update changes of the conversations, held back and written down together.

aiogram-dialog saves a panel's window and its place among the others one after the other: a process
that is killed in between would leave a panel that nobody can open.
"""

from collections.abc import Mapping
from typing import Any, Protocol

from aiogram.fsm.state import State
from aiogram.fsm.storage.base import BaseStorage, StateType, StorageKey

Conversation = tuple[str | None, Mapping[str, Any]]


class KeepsTogether(Protocol):
    """Where the conversations are kept: aiogram's storage, which can write several at once."""

    async def get_state(self, key: StorageKey) -> str | None: ...

    async def get_data(self, key: StorageKey) -> dict[str, Any]: ...

    async def keep_together(self, conversations: Mapping[StorageKey, Conversation]) -> None: ...


class AtOnce(BaseStorage):
    """aiogram's storage interface for one update. Nothing is kept before `write_down`."""

    def __init__(self, kept: KeepsTogether) -> None:
        self._kept = kept
        self._states: dict[StorageKey, str | None] = {}
        self._data: dict[StorageKey, dict[str, Any]] = {}

    async def set_state(self, key: StorageKey, state: StateType = None) -> None:
        """Open a question, or with None close it."""
        self._states[key] = state.state if isinstance(state, State) else state

    async def get_state(self, key: StorageKey) -> str | None:
        """The open question, if there is one."""
        if key not in self._states:
            return await self._kept.get_state(key)
        return self._states[key]

    async def set_data(self, key: StorageKey, data: Mapping[str, Any]) -> None:
        """Replace what is known of a conversation."""
        self._data[key] = dict(data)

    async def get_data(self, key: StorageKey) -> dict[str, Any]:
        """What is known of a conversation."""
        if key not in self._data:
            return await self._kept.get_data(key)
        return dict(self._data[key])

    async def write_down(self) -> None:
        """Keep all of it, or, where that fails, nothing."""
        changed = {
            key: (await self.get_state(key), await self.get_data(key))
            for key in {**self._states, **self._data}
        }
        await self._kept.keep_together(changed)

    async def close(self) -> None:
        """Nothing to do: it lives as long as the update."""

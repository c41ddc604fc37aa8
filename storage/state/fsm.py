"""Where conversations stand, for aiogram: which question is open, and what was answered so far."""

import json
from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass, replace
from itertools import chain
from typing import Any

from aiogram.fsm.state import State
from aiogram.fsm.storage.base import BaseStorage, DefaultKeyBuilder, StateType, StorageKey

from storage.state.state import StateDatabase

REMEMBERED = 10_000
"""Conversations kept in memory, so that most updates are dealt with without touching the file."""

_READ = "SELECT state, data FROM conversations WHERE key = ?"
_WRITE = (
    "INSERT INTO conversations (key, state, data) VALUES (?, ?, ?) "
    "ON CONFLICT (key) DO UPDATE SET state = excluded.state, data = excluded.data"
)
_REMOVE = "DELETE FROM conversations WHERE key = ?"


@dataclass(frozen=True, slots=True)
class _Conversation:
    state: str | None
    data: str | None  # JSON of an object that is not empty


_NOTHING_OPEN = _Conversation(None, None)


def _packed(data: Mapping[str, Any]) -> str | None:
    return json.dumps(data, ensure_ascii=False) if data else None


class StateFile(BaseStorage):
    """aiogram's storage interface over the state file.

    What it returns is written down when it returns, and is the caller's own copy. The file's one
    process is its only writer, which is what makes remembering sound.
    """

    def __init__(self, state: StateDatabase) -> None:
        self._state = state
        self._keys = DefaultKeyBuilder(
            with_bot_id=True, with_business_connection_id=True, with_destiny=True
        )
        self._remembered: OrderedDict[str, _Conversation] = OrderedDict()

    async def set_state(self, key: StorageKey, state: StateType = None) -> None:
        """Open a question, or with None close it."""
        name = state.state if isinstance(state, State) else state
        text = self._keys.build(key)
        await self._keep(text, replace(await self._find(text), state=name))

    async def get_state(self, key: StorageKey) -> str | None:
        """The open question, if there is one."""
        return (await self._find(self._keys.build(key))).state

    async def set_data(self, key: StorageKey, data: Mapping[str, Any]) -> None:
        """Replace what was answered so far."""
        text = self._keys.build(key)
        await self._keep(text, replace(await self._find(text), data=_packed(data)))

    async def get_data(self, key: StorageKey) -> dict[str, Any]:
        """What was answered so far."""
        packed = (await self._find(self._keys.build(key))).data
        data: dict[str, Any] = json.loads(packed) if packed else {}
        return data

    async def keep_together(
        self, conversations: Mapping[StorageKey, tuple[str | None, Mapping[str, Any]]]
    ) -> None:
        """Write down the states and data of all of them, or of none: in one statement."""
        changed = {
            self._keys.build(key): _Conversation(state, _packed(data))
            for key, (state, data) in conversations.items()
        }
        if not changed:
            return
        rows = [(key, one.state, one.data) for key, one in changed.items()]
        places = ", ".join(["(?, ?, ?)"] * len(rows))
        await self._state.run(_WRITE.replace("(?, ?, ?)", places), *chain.from_iterable(rows))
        for key, conversation in changed.items():
            if conversation == _NOTHING_OPEN:
                await self._state.run(_REMOVE, key)
            self._remember(key, conversation)

    async def close(self) -> None:
        """Nothing to do: whoever opened the file closes it."""

    async def _find(self, key: str) -> _Conversation:
        found = self._remembered.get(key)
        if found is not None:
            self._remembered.move_to_end(key)
            return found
        rows = [_Conversation(*row) for row in await self._state.run(_READ, key)]
        return self._remember(key, self._remembered.get(key) or (rows or [_NOTHING_OPEN])[0])

    async def _keep(self, key: str, conversation: _Conversation) -> None:
        if self._remembered.get(key) == conversation:
            return
        if conversation == _NOTHING_OPEN:
            await self._state.run(_REMOVE, key)
        else:
            await self._state.run(_WRITE, key, conversation.state, conversation.data)
        self._remember(key, conversation)

    def _remember(self, key: str, conversation: _Conversation) -> _Conversation:
        self._remembered[key] = conversation
        if len(self._remembered) > REMEMBERED:
            self._remembered.popitem(last=False)
        return conversation

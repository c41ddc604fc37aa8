"""Between people and the bot: hands over what people do, and waits for what comes of it."""

import asyncio
from collections.abc import Callable, Iterable
from typing import TypeVar

from sandbox.delivery import Delivery, Update
from sandbox.faults import DeliveredTwice, Faults, Garbled, TappedTwice
from sandbox.telegram import Json, Telegram

T = TypeVar("T")


class NotSeen(AssertionError):
    """What was waited for did not come; the message shows the screen."""


class Exchange:
    """`patience` is how many real seconds the bot may take to deal with an update."""

    def __init__(
        self, telegram: Telegram, delivery: Delivery, faults: Faults, patience: float
    ) -> None:
        self.telegram = telegram
        self.delivery = delivery
        self.patience = patience
        self._faults = faults
        self._watchers: set[asyncio.Future[None]] = set()
        telegram.listeners.append(lambda *_: self.stir())

    def stir(self) -> None:
        """Something happened: let everybody who waits look again."""
        for watcher in self._watchers:
            if not watcher.done():
                watcher.set_result(None)

    async def until(
        self, look: Callable[[], T | None], within: float, failure: Callable[[], str]
    ) -> T:
        """What `look` finds, as soon as it finds something. Raises NotSeen after real seconds."""
        loop = asyncio.get_running_loop()
        try:
            async with asyncio.timeout(within):
                while not (found := look()):
                    watcher: asyncio.Future[None] = loop.create_future()
                    self._watchers.add(watcher)
                    try:
                        await watcher
                    finally:
                        self._watchers.discard(watcher)
        except TimeoutError:
            raise NotSeen(failure()) from None
        return found

    def hand_over(
        self, kind: str, body: Json, chat_id: int | None, deliveries: int = 1
    ) -> list[Update]:
        """Queue an update, under so many update ids, with whatever faults are switched on."""
        fault = self._faults.of_update(kind, chat_id)
        if isinstance(fault, Garbled):
            self.delivery.put(kind, garbled(kind), chat_id)
        if isinstance(fault, TappedTwice):
            deliveries = 2
        updates = [self.delivery.put(kind, body, chat_id) for _ in range(deliveries)]
        if isinstance(fault, DeliveredTwice) and not updates[0].dealt_with.is_set():
            updates[0].repeats = 1
        return updates

    async def settled(self, updates: Iterable[Update], failure: Callable[[], str]) -> None:
        """Wait until the bot has dealt with updates."""
        try:
            async with asyncio.timeout(self.patience):
                for update in updates:
                    await update.dealt_with.wait()
        except TimeoutError:
            raise NotSeen(
                f"the bot did not deal with {update.as_json()} "
                f"within {self.patience:g} s\n{failure()}"
            ) from None


def garbled(kind: str) -> Json:
    """An update of a known kind that no one can read."""
    return {kind: {"message_id": "one", "date": "yesterday", "chat": None, "id": []}}

"""A shop's outbox with somebody who empties it, for the sender's tests."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from aiogram import Bot
from aiogram.methods import EditMessageText, SendMessage, TelegramMethod

from bot.pace import Pace
from bot.sender import Sender, WakingStore
from handlers.rendered import Rendered
from loyalty.outbox.notices import read_back
from loyalty.records.outbox import Letter, Notice, Outcome, Priority
from loyalty.records.promotions.mailings import Delivery
from loyalty.store import Store, Tx
from loyalty.upkeep.sending import outbox_depth
from loyalty.values import PersonId, TelegramId
from sandbox import MovableClock, Person
from storage.store import SqlStore
from web.metrics import Metrics


@dataclass(frozen=True, slots=True)
class Saying(Notice):
    """What is to be said, and the message it is to be laid over, 0 for none."""

    KIND = "saying"
    PRIORITY = Priority.RECEIPT
    text: str
    edits: int


@dataclass(frozen=True, slots=True)
class News(Saying):
    KIND = "news"
    PRIORITY = Priority.NEWS


@dataclass(frozen=True, slots=True)
class Promotion(Saying):
    KIND = "promotion"
    PRIORITY = Priority.PROMOTION


_SAYINGS = {kind.PRIORITY: kind for kind in (Saying, News, Promotion)}


class Office:
    """A shop's outbox with its sender. What a notice says stands in it."""

    def __init__(self, store: SqlStore, bot: Bot, clock: MovableClock) -> None:
        self.store = store
        self.metrics = Metrics()
        self.addresses: dict[PersonId, int] = {}
        self._desk: Store = store
        self._bot = bot
        self._clock = clock
        self._causes = 0

    async def meet(self, person: Person) -> PersonId:
        """Somebody opens the bot and is known from then on."""
        await person.send("/start", wait=False)
        met = await self.store.write(_meet, telegram_id=person.id, now=self._clock.now())
        self.addresses[met] = person.id
        return met

    async def put(
        self,
        person: PersonId,
        text: str,
        priority: Priority = Priority.RECEIPT,
        *,
        edits: int = 0,
        not_after: datetime | None = None,
    ) -> None:
        """Something to tell a person goes into the outbox."""
        self._causes += 1
        await self._desk.write(
            _put,
            person_id=person,
            notice=_SAYINGS[priority](text, edits),
            cause=str(self._causes),
            now=self._clock.now(),
            not_after=not_after,
        )

    @asynccontextmanager
    async def open(self, rate: int = 25, grace: float = 2) -> AsyncIterator[None]:
        """Somebody is sending, and is woken by whatever is put into the outbox."""
        store, render = self.store, self._render
        sender = Sender(
            store, self._bot, self._clock, render, self.metrics, word=self._word, pace=Pace(rate)
        )
        self._desk = WakingStore(store, sender)
        async with sender.sending(grace):
            yield

    def count(self, outcome: str) -> float:
        """How many requests ended so."""
        found = self.metrics.registry.get_sample_value("tamga_sends_total", {"outcome": outcome})
        return found or 0

    async def settled(self, outcome: Outcome, times: int = 1) -> None:
        """Wait until so many notices have ended so."""
        await until(lambda: self.count(outcome.value) >= times)

    async def emptied(self) -> None:
        """Wait until nothing waits in the outbox."""
        async with asyncio.timeout(15):
            while await self.waiting():  # noqa: ASYNC110 - there is nothing to be told by
                await asyncio.sleep(0.01)

    async def waiting(self) -> int:
        """How many notices wait in the outbox."""
        return (await self.store.read(outbox_depth))[0]

    async def _word(self, delivery: Delivery) -> tuple[TelegramMethod[Any], ...] | None:
        raise AssertionError("this shop sends no promotions")

    async def _render(self, letter: Letter) -> Rendered | None:
        notice = read_back(Saying, letter.figures)
        text, chat = notice.text, self.addresses[letter.person_id]
        if text == "nobody to tell":
            return None
        anew = SendMessage(chat_id=chat, text=text)
        if notice.edits:
            edit = EditMessageText(chat_id=chat, message_id=notice.edits, text=text)
            return Rendered(edit, anew if text != "no other way" else None)
        return Rendered(anew)


def _meet(tx: Tx, *, telegram_id: int, now: datetime) -> PersonId:
    return tx.people.add(
        telegram_id=TelegramId(telegram_id),
        name=None,
        language=None,
        telegram_language=None,
        at=now,
    )


def _put(
    tx: Tx,
    *,
    person_id: PersonId,
    notice: Notice,
    cause: str,
    now: datetime,
    not_after: datetime | None,
) -> None:
    tx.outbox.add(
        notice,
        person_id=person_id,
        not_before=now,
        not_after=not_after,
        cause=cause,
    )


async def until(look: Callable[[], bool]) -> None:
    """Wait until something is so."""
    async with asyncio.timeout(15):
        while not look():  # noqa: ASYNC110 - there is nothing to be told by
            await asyncio.sleep(0.01)

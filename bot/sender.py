"""Empties the outbox: receipts first, at Telegram's pace, through whatever trouble there is.

A letter is leased and marked `called` in a transaction that commits before its request goes out,
and what came of it is written down afterwards. What a crash leaves on lease comes up again.
"""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from typing import Concatenate, ParamSpec, TypeVar

import structlog
from aiogram import Bot

from bot.fates import Ended, Fate, Flooded, Later, attempt
from bot.pace import Floods, Lines, pace_of
from handlers.rendered import Rendered
from loyalty.clock import Clock
from loyalty.records.outbox import Letter, Outcome
from loyalty.store import Store, StoreAway, Tx
from loyalty.upkeep.sending import delay, put_back, settle, take_due
from loyalty.values import PersonId
from web.metrics import Metrics

P = ParamSpec("P")
R = TypeVar("R")
Render = Callable[[Letter], Awaitable[Rendered | None]]

HEARTBEAT = 10.0  # seconds after which the outbox is looked at unasked: another process may fill it

_WHILE_AWAY = 0.5  # seconds between looks at a database that is away

_log = structlog.get_logger(__name__)


class WakingStore:
    """A store that wakes the sender after each write, which may have put something into the outbox.

    Reads go straight through, so that whoever only asks costs the sender nothing.
    """

    def __init__(self, store: Store, sender: "Sender") -> None:
        self._store = store
        self._sender = sender
        self.read = store.read

    async def write(
        self, use_case: Callable[Concatenate[Tx, P], R], *args: P.args, **kwargs: P.kwargs
    ) -> R:
        """As the store's own."""
        result = await self._store.write(use_case, *args, **kwargs)
        self._sender.wake()
        return result


class Sender:
    """Sends what waits in the outbox, `rate` requests a second at most.

    `render` words a letter when its turn has come, and gives None where nobody is to be told.
    """

    def __init__(
        self,
        store: Store,
        bot: Bot,
        clock: Clock,
        render: Render,
        metrics: Metrics,
        *,
        rate: int,
    ) -> None:
        self._store = store
        self._bot = bot
        self._clock = clock
        self._render = render
        self._metrics = metrics
        self._pace, self._batch = pace_of(rate)
        self._most_in_flight = max(20, rate // 5)
        self._lines = Lines(clock)
        self._floods = Floods()
        self._silent_until = clock.now()
        self._woken = asyncio.Event()
        self._in_flight: set[asyncio.Task[None]] = set()
        self._waiting: set[asyncio.Task[None]] = set()

    def wake(self) -> None:
        """Something may have been put into the outbox."""
        self._woken.set()

    @asynccontextmanager
    async def sending(self, seconds: float) -> AsyncIterator[None]:
        """Send while the block runs; at its end, give what is in flight so many real seconds."""
        running = asyncio.create_task(self._run())
        try:
            yield
        finally:
            for task in (running, *self._waiting):
                task.cancel()
            await asyncio.wait({running, *self._in_flight}, timeout=seconds)
            for task in self._in_flight:
                task.cancel()
            await asyncio.gather(running, *self._in_flight, return_exceptions=True)

    async def _run(self) -> None:
        while True:
            self._woken.clear()
            try:
                idle = await self._until_next_due()
                if idle <= 0:
                    await self._take()
                else:
                    await self._rest(idle)
            except StoreAway as error:
                _log.warning("the outbox is out of reach", error=str(error))
                await self._clock.sleep(_WHILE_AWAY)
            except Exception as error:
                _log.error("the outbox cannot be worked off", exc_info=error)
                await self._clock.sleep(_WHILE_AWAY)

    async def _until_next_due(self) -> float:
        due = await self._store.read(_next_due)
        if due is None:
            return HEARTBEAT
        return min(HEARTBEAT, (due - self._clock.now()).total_seconds())

    async def _rest(self, seconds: float) -> None:
        """Wait so long, or until woken."""
        woken = asyncio.ensure_future(self._woken.wait())
        rested = asyncio.ensure_future(self._clock.sleep(seconds))
        try:
            await asyncio.wait({woken, rested}, return_when=asyncio.FIRST_COMPLETED)
        finally:
            woken.cancel()
            rested.cancel()

    async def _take(self) -> None:
        """Lease as much as may go out at this moment, and send it off."""
        while len(self._in_flight) >= self._most_in_flight:
            await asyncio.wait(self._in_flight, return_when=asyncio.FIRST_COMPLETED)
        await self._leave(self._batch)
        letters = await self._lease()
        for letter in letters:
            task = asyncio.create_task(self._deliver(letter))
            self._in_flight.add(task)
            task.add_done_callback(self._in_flight.discard)
        await asyncio.sleep(0)  # they line up
        crowded = self._lines.crowded({letter.person_id for letter in letters})
        for person_id, until in crowded.items():
            await self._store.write(_delay, person_id=person_id, until=until)

    async def _lease(self) -> tuple[Letter, ...]:
        """What is due. Where the process ends meanwhile, it is due at once for the next one."""
        now = self._clock.now()
        leasing = asyncio.ensure_future(self._store.write(take_due, now=now, limit=self._batch))
        try:
            return await asyncio.shield(leasing)
        except asyncio.CancelledError:
            for letter in await leasing:
                await self._store.write(put_back, letter=letter, not_before=now)
            raise

    async def _leave(self, requests: int = 1) -> None:
        """Wait until so many requests may go out."""
        while (now := self._clock.now()) < self._silent_until:
            await self._clock.sleep((self._silent_until - now).total_seconds())
        await self._pace.acquire(requests)

    async def _deliver(self, letter: Letter) -> None:
        try:
            ready = await self._ready(letter)
            if isinstance(ready, Ended | Later):
                fate: Fate = ready
            else:
                fate = await attempt(self._bot, letter, ready, self._leave)
        except Exception as error:
            _log.error("a letter cannot be said", letter=letter.id, exc_info=error)
            fate = Ended(Outcome.REFUSED)
        await self._write_down(letter, fate)

    async def _ready(self, letter: Letter) -> Rendered | Ended | Later:
        """Word the letter and wait for its turn, or say why it does not go out.

        Where the process ends meanwhile, the letter is due at once for the next one.
        """
        task = asyncio.current_task()
        assert task is not None  # noqa: S101 - for the type: this runs in a task
        self._waiting.add(task)
        line = self._lines.line(letter.person_id)
        try:
            async with line:
                rendered = await self._patiently(lambda: self._render(letter))
                if rendered is None:
                    return Ended(Outcome.LAPSED)
                seconds = await line.wait(self._leave)
                return Later(seconds) if seconds else rendered
        except asyncio.CancelledError:
            await self._store.write(put_back, letter=letter, not_before=self._clock.now())
            raise
        finally:
            self._waiting.discard(task)

    async def _write_down(self, letter: Letter, fate: Fate) -> None:
        now = self._clock.now()
        match fate:
            case Ended(outcome, message):
                await self._patiently(
                    lambda: self._store.write(
                        settle, letter=letter, outcome=outcome, message=message, now=now
                    )
                )
                self._metrics.sends.labels(outcome.value).inc()
            case Later(seconds):
                until = now + timedelta(seconds=seconds)
                await self._patiently(
                    lambda: self._store.write(put_back, letter=letter, not_before=until)
                )
                self._metrics.sends.labels("again").inc()
            case Flooded(seconds):
                until = now + timedelta(seconds=seconds)
                self._lines.line(letter.person_id).free_at = until
                everybody = self._floods.asked(letter.person_id, until, now)
                if everybody is not None:
                    _log.warning("Telegram asks for silence", until=everybody.isoformat())
                    self._silent_until = everybody
                await self._patiently(
                    lambda: self._store.write(delay, letter=letter, not_before=until)
                )
                self._metrics.sends.labels("flooded").inc()
        self.wake()

    async def _patiently(self, step: Callable[[], Awaitable[R]]) -> R:
        """Take a step that needs the database, once it is there."""
        while True:
            try:
                return await step()
            except StoreAway as error:
                _log.warning("a letter waits for the database", error=str(error))
                await self._clock.sleep(_WHILE_AWAY)


def _next_due(tx: Tx) -> datetime | None:
    return tx.outbox.next_due()


def _delay(tx: Tx, *, person_id: PersonId, until: datetime) -> None:
    tx.outbox.delay(person_id, until)

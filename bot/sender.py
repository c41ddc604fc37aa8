"""Empties the outbox: receipts first, at Telegram's pace, through whatever trouble there is.

What there is to send is an errand: a letter, or a delivery of a promotion. Errands are leased and
marked `called` in a transaction that commits before their requests go out, and what came of each is
written down afterwards. What a crash leaves on lease comes up again.
"""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from functools import partial
from typing import Concatenate, ParamSpec, Protocol, TypeVar

import structlog
from aiogram import Bot

from bot.deliveries import DeliveryErrand, Ledger, Paid, Word
from bot.fates import Ended, Fate, Flooded, Later, Leave
from bot.letters import LetterErrand, Render
from bot.pace import Floods, Line, Lines, Pace, Wait
from handlers.promotions.uploads import NotUploaded
from loyalty.clock import Clock
from loyalty.promotions.sending import tell_of_refused_payment
from loyalty.records.outbox import Letter, Outcome, Priority
from loyalty.records.promotions.mailings import Delivery
from loyalty.store import Store, StoreAway, Tx
from loyalty.upkeep.sending import next_due, take_all_due
from loyalty.values import PersonId
from web.metrics import Metrics

P = ParamSpec("P")
R = TypeVar("R")

HEARTBEAT = timedelta(seconds=10)
"""After which the outbox is looked at unasked: another process may fill it."""
FREE_RATE = 30  # messages a second for which Telegram wants nothing

_WHILE_AWAY = 0.5  # seconds between looks at a database that is away
_UPLOADED_AGAIN = 30.0  # seconds after which a file that could not be uploaded is tried again
_NOTHING_FREE = timedelta(seconds=0.2)  # between looks at what is due and cannot be taken yet

_log = structlog.get_logger(__name__)


class Errand(Protocol):
    """Something to send to somebody, on lease; it waits `patience` seconds at most to go out.

    The lowest `urgency` goes first.
    """

    person_id: PersonId
    name: str
    patience: float
    urgency: int

    async def word(self) -> bool:
        """Make the request; False where there is nobody to tell any more."""
        ...

    async def attempt(self, leave: Leave) -> Fate:
        """Send it, and tell what came of it. A second request asks for `leave` before."""
        ...

    async def settle(self, ended: Ended, now: datetime) -> None:
        """Write down how it ended."""
        ...

    async def put_back(self, until: datetime) -> None:
        """Have it sent later."""
        ...

    async def delay(self, until: datetime) -> None:
        """Have it sent later, and what else waits for its person as well."""
        ...


class Woken(Protocol):
    """Who is to look whenever something was written."""

    def wake(self) -> None: ...


class WakingStore:
    """A store that wakes the sender after each write, which may have put something into the outbox,
    and whoever else waits for something to happen.

    Reads go straight through, so that whoever only asks costs nobody anything.
    """

    def __init__(self, store: Store, *woken: Woken) -> None:
        self._store = store
        self._woken = woken
        self.read = store.read

    async def write(
        self, use_case: Callable[Concatenate[Tx, P], R], *args: P.args, **kwargs: P.kwargs
    ) -> R:
        """As the store's own."""
        result = await self._store.write(use_case, *args, **kwargs)
        for one in self._woken:
            one.wake()
        return result


class Sender:
    """Sends what waits in the outbox, at this pace.

    `render` words a letter when its turn has come, and `word` a delivery; they give None where
    nobody is to be told. Where it is `paid` for, Telegram is asked to send promotions faster than
    is free.
    """

    def __init__(
        self,
        store: Store,
        bot: Bot,
        clock: Clock,
        render: Render,
        metrics: Metrics,
        *,
        word: Word,
        pace: Pace,
        paid: bool = False,
    ) -> None:
        self._store = store
        self._bot = bot
        self._clock = clock
        self._render = render
        self._word = word
        self._metrics = metrics
        self._ledger = Ledger(store, clock)
        self._paid = Paid(paid and pace.rate > FREE_RATE, self._go_on_for_free)
        self._pace = pace
        # Some stand ready, so that the disk holds nobody up. What a crash leaves of them is not
        # known to have arrived, so they are few.
        self._most_standing = max(4, pace.rate // 16)
        self._batch = max(1, self._most_standing // 4)
        self._most_in_flight = max(20, pace.rate // 5)
        self._lines = Lines(clock)
        self._floods = Floods()
        self._silent = Wait(clock)
        self._woken = asyncio.Event()
        self._moved = asyncio.Event()
        self._in_flight: set[asyncio.Task[None]] = set()
        self._waiting: set[asyncio.Task[None]] = set()
        self._standing: set[asyncio.Task[None]] = set()
        self._in_hand = set[str]()  # a lease may run out where the clock is set

    def wake(self) -> None:
        """Something may have been put into the outbox."""
        self._woken.set()

    async def leave(self) -> None:
        """Wait until something that is no letter may go out, at the pace of all that do."""
        await self._pace.acquire(Priority.PROMOTION.value)

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
                room = await self._room()
                looked = self._clock.now()
                taken = await self._take(room)
                if taken < room:
                    await self._rest(await self._worth_a_look(looked if not taken else None))
            except StoreAway as error:
                _log.warning("the outbox is out of reach", error=str(error))
                await self._clock.sleep(_WHILE_AWAY)
            except Exception as error:
                _log.error("the outbox cannot be worked off", exc_info=error)
                await self._clock.sleep(_WHILE_AWAY)

    async def _worth_a_look(self, in_vain: datetime | None) -> datetime:
        """When to look again; what was due by a look `in_vain` is somebody else's for now."""
        due = await self._store.read(next_due, now=self._clock.now())
        now = self._clock.now()
        if due is not None and in_vain is not None and due <= in_vain:
            return now + _NOTHING_FREE
        return min(due or now + HEARTBEAT, now + HEARTBEAT)

    async def _rest(self, until: datetime) -> None:
        """Wait until then, or until woken."""
        woken = asyncio.ensure_future(self._woken.wait())
        rested = asyncio.ensure_future(self._sleep(until))
        try:
            await asyncio.wait({woken, rested}, return_when=asyncio.FIRST_COMPLETED)
        finally:
            woken.cancel()
            rested.cancel()

    async def _sleep(self, until: datetime) -> None:
        """How long that is, is asked at the last moment: the clock may be set meanwhile."""
        seconds = (until - self._clock.now()).total_seconds()
        if seconds > 0:
            await self._clock.sleep(seconds)

    async def _take(self, most: int) -> int:
        """Lease so much at most, and send it off; returns how much."""
        leased = await self._lease(most)
        errands = [errand for errand in leased if errand.name not in self._in_hand]
        for errand in errands:
            self._in_hand.add(errand.name)
            task = asyncio.create_task(self._run_errand(errand))
            self._in_flight.add(task)
            self._waiting.add(task)
            self._standing.add(task)
            task.add_done_callback(self._over)
        await asyncio.sleep(0)  # they line up
        crowded = self._lines.crowded({errand.person_id for errand in errands})
        for person_id, until in crowded.items():
            await self._store.write(_delay, person_id=person_id, until=until)
        return len(errands)

    async def _room(self) -> int:
        """Wait until there is something to lease for: no silence, and few that stand ready.

        Returns how many more may.
        """
        while silence := self._silence():
            await self._clock.sleep(silence)
        while (
            len(self._standing) + self._batch > self._most_standing
            or len(self._in_flight) >= self._most_in_flight
        ):
            self._moved.clear()
            await self._moved.wait()
        return self._most_standing - len(self._standing)

    async def _lease(self, most: int) -> list[Errand]:
        """What is due. Where the process ends meanwhile, it is due at once for the next one."""
        now = self._clock.now()
        taking = self._store.write(take_all_due, now=now, limit=most)
        leasing = asyncio.ensure_future(taking)
        try:
            letters, deliveries = await asyncio.shield(leasing)
        except asyncio.CancelledError:
            letters, deliveries = await leasing
            for errand in self._errands(letters, deliveries):
                await errand.put_back(now)
            raise
        return self._errands(letters, deliveries)

    def _errands(
        self, letters: tuple[Letter, ...], deliveries: tuple[Delivery, ...]
    ) -> list[Errand]:
        store, bot = self._store, self._bot
        return [
            *(LetterErrand(letter, store, bot, self._render) for letter in letters),
            *(
                DeliveryErrand(delivery, store, bot, self._word, self._ledger, self._paid)
                for delivery in deliveries
            ),
        ]

    async def _run_errand(self, errand: Errand) -> None:
        try:
            fate = await self._until_its_turn(errand)
            if fate is None:
                fate = await errand.attempt(partial(self._pace.acquire, errand.urgency))
                self._lines.line(errand.person_id).went()
        except NotUploaded as error:
            _log.warning("a message waits for its file", errand=errand.name, file=str(error))
            fate = Later(_UPLOADED_AGAIN)
        except Exception as error:
            _log.error("a message cannot be said", errand=errand.name, exc_info=error)
            fate = Ended(Outcome.REFUSED)
        if not isinstance(fate, Ended):  # it may be due again as soon as that is written down
            self._in_hand.discard(errand.name)
        await self._write_down(errand, fate)
        self._in_hand.discard(errand.name)

    async def _until_its_turn(self, errand: Errand) -> Fate | None:
        """Word it and wait for its turn: None, and it is to go out at once; or why it does not.

        Where the process ends meanwhile, it is due at once for the next one.
        """
        line = self._lines.line(errand.person_id)
        if line.waiting:
            self._step_aside()
        try:
            async with line:
                if not await self._patiently(errand.word):
                    return Ended(Outcome.LAPSED)
                if seconds := await self._wait(line, errand.patience):
                    return Later(seconds)
                await self._pace.acquire(errand.urgency)
                line.went()
                return None
        except asyncio.CancelledError:
            await errand.put_back(self._clock.now())
            raise
        finally:
            self._waiting.discard(_this())
            self._step_aside()

    async def _wait(self, line: Line, patience: float) -> float:
        """Wait until the person may be written to: 0. Seconds, where it takes too long for that."""
        while seconds := max(line.busy(), self._silence()):
            if seconds > patience:
                return seconds
            self._step_aside()
            await self._clock.sleep(seconds)
        return 0

    def _silence(self) -> float:
        """Seconds for which Telegram wants to hear nothing from the bot."""
        return self._silent.left()

    async def _write_down(self, errand: Errand, fate: Fate) -> None:
        now = self._clock.now()
        match fate:
            case Ended():
                await self._patiently(lambda: errand.settle(fate, now))
                self._metrics.sends.labels(fate.outcome.value).inc()
            case Later(seconds):
                until = now + timedelta(seconds=seconds)
                await self._patiently(lambda: errand.put_back(until))
                self._metrics.sends.labels("again").inc()
            case Flooded(seconds):
                until = now + timedelta(seconds=seconds)
                self._lines.line(errand.person_id).pause.until(until)
                everybody = self._floods.asked(errand.person_id, until, now)
                if everybody is not None:
                    _log.warning("Telegram asks for silence", until=everybody.isoformat())
                    self._silent.until(everybody)
                await self._patiently(lambda: errand.delay(until))
                self._metrics.sends.labels("flooded").inc()
        self.wake()

    async def _patiently(self, step: Callable[[], Awaitable[R]]) -> R:
        """Take a step that needs the database, once it is there."""
        while True:
            try:
                return await step()
            except StoreAway as error:
                _log.warning("a message waits for the database", error=str(error))
                await self._clock.sleep(_WHILE_AWAY)

    async def _go_on_for_free(self) -> None:
        _log.warning("Telegram refuses to be paid for; going on at the free rate", rate=FREE_RATE)
        self._pace.slow_down(FREE_RATE)
        await self._store.write(tell_of_refused_payment, now=self._clock.now())

    def _step_aside(self) -> None:
        """Whoever waits for something else than the pace lets others come by."""
        self._standing.discard(_this())
        self._moved.set()

    def _over(self, task: asyncio.Task[None]) -> None:
        for tasks in (self._in_flight, self._waiting, self._standing):
            tasks.discard(task)
        self._moved.set()


def _this() -> asyncio.Task[None]:
    task = asyncio.current_task()
    assert task is not None  # noqa: S101 - for the type: this runs in a task
    return task


def _delay(tx: Tx, *, person_id: PersonId, until: datetime) -> None:
    tx.outbox.delay(person_id, until)

"""What arrives from Telegram, by polling or webhook: each chat in its order, chats side by side.

An update is answered for once it is finished or written down in the state file. Handlers may run
twice on one update; operations make that harmless.
"""

import asyncio
import time
from collections import deque
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from functools import partial
from itertools import chain, repeat
from typing import Any

import structlog
from aiogram import Bot, Dispatcher
from aiogram.exceptions import TelegramRetryAfter
from aiogram.methods import TelegramMethod
from aiogram.types import Update

from bot.failures import Refused, Unchanged, Unreachable
from bot.session import Session
from bot.updates import Json, Unreadable, album_of, chat_of, kind_of, read_update
from loyalty.clock import Clock
from loyalty.store import StoreAway
from storage.state.parked import ParkedUpdates
from web.metrics import Metrics

Report = Callable[[Json, Exception], Awaitable[None]]

PATIENCE = 0.5  # seconds after which an update in hand is written down
TRIES = 3
MOST_IN_HAND = 2000  # what comes on top waits, unconfirmed
REPEATS_KNOWN = 1000  # finished updates that are not dealt with again
STANDSTILL = 300.0  # seconds with one update after which a chat's line is said to stand still

_BETWEEN_TRIES = 0.5
# Seconds between looks at a database that is away; the last stays.
_WHILE_AWAY = (0.2, 0.5, 1.0, 2.0)

_log = structlog.get_logger(__name__)


@dataclass(slots=True, eq=False)
class _InHand:
    """An update that is being dealt with or waits in its chat's line.

    `safe` is done once the update is finished or written down; its result is what a webhook is to
    answer with.
    """

    id: int
    raw: Json
    since: float
    carries_answer: bool
    safe: asyncio.Future[bytes | None]
    begun: float | None = None  # when its turn came
    written: bool = False  # it stands in the state file, or is about to
    alarm: asyncio.TimerHandle | None = None
    writing: asyncio.Task[None] | None = None

    def stop_writing(self) -> None:
        """It need not be written down any more."""
        if self.alarm is not None:
            self.alarm.cancel()
        if self.writing is not None:
            self.writing.cancel()


@dataclass(slots=True)
class _Line:
    """The updates of one chat, the first of which is being dealt with."""

    waiting: deque[_InHand]
    worker: asyncio.Task[None]


class Inbox:
    """Deals with updates through the dispatcher, and makes sure that none is lost.

    Handlers may ask for `album_goes_on`, which tells whether the rest of an album waits already.

    `report` is told of every update that is set aside. `patience` is in real seconds.
    """

    def __init__(
        self,
        bot: Bot,
        session: Session,
        dispatcher: Dispatcher,
        parked: ParkedUpdates,
        clock: Clock,
        metrics: Metrics,
        report: Report,
        *,
        patience: float = PATIENCE,
    ) -> None:
        self._bot = bot
        self._session = session
        self._dispatcher = dispatcher
        self._parked = parked
        self._clock = clock
        self._metrics = metrics
        self._report = report
        self._patience = patience
        self._room = asyncio.Semaphore(MOST_IN_HAND)
        self._in_hand: dict[int, _InHand] = {}
        self._finished: dict[int, bytes | None] = {}
        self._lines: dict[int, _Line] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        self._closing = False

    async def resume(self) -> int:
        """Take up what the process before this one left unfinished; call it before anything comes.

        Returns how many there were. Raises StoreAway.
        """
        for raw in await self._parked.count_start():
            self._start(self._tell(raw, RuntimeError("the process ended with it in hand")))
        if aside := await self._parked.count_aside():
            _log.warning("updates stand aside in the state file", count=aside)
        left = await self._parked.waiting()
        for raw in left:
            await self._room.acquire()
            in_hand = self._line_up(raw, carries_answer=False)
            in_hand.written = True
            in_hand.safe.set_result(None)
        return len(left)

    async def take(self, raw: Json, *, carries_answer: bool = False) -> bytes | None:
        """Deal with an update, an object with an integer `update_id`; returns once it is safe.

        With `carries_answer` it may return a request to Telegram as JSON, which the caller's own
        response then carries, and which may be lost: whoever brings the update again is given the
        same request again. Otherwise everything has been sent.
        """
        await self._room.acquire()
        update_id = raw["update_id"]
        known = self._in_hand.get(update_id)
        if known is not None or update_id in self._finished:
            self._room.release()
            if known is None:
                return self._finished[update_id]
            return await asyncio.shield(known.safe)
        in_hand = self._line_up(raw, carries_answer)
        patience = 0 if self._closing else self._patience
        loop = asyncio.get_running_loop()
        in_hand.alarm = loop.call_later(patience, self._write_down, in_hand)
        return await asyncio.shield(in_hand.safe)

    def standing_still(self) -> int:
        """How many chats wait behind one and the same update for STANDSTILL, or for nobody."""
        longest = time.perf_counter() - STANDSTILL
        return sum(
            line.worker.done() or any(one.begun and one.begun < longest for one in line.waiting)
            for line in self._lines.values()
        )

    async def close(self, seconds: float) -> None:
        """Write down all that is in hand, give it so many real seconds, and leave the rest.

        What arrives meanwhile is written down. Call it when nothing arrives any more.
        """
        self._closing = True
        for in_hand in self._in_hand.values():
            self._write_down(in_hand)
        if self._tasks:
            await asyncio.wait(self._tasks, timeout=seconds)
        for task in [*self._tasks]:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        if self._in_hand:
            _log.warning("updates left for the next start", count=len(self._in_hand))
        self._in_hand.clear()
        self._lines.clear()

    def _line_up(self, raw: Json, carries_answer: bool) -> _InHand:
        safe = asyncio.get_running_loop().create_future()
        in_hand = _InHand(raw["update_id"], raw, time.perf_counter(), carries_answer, safe)
        self._in_hand[in_hand.id] = in_hand
        chat = chat_of(raw)
        line = self._lines.get(chat)
        if line is None or line.worker.done():  # whatever ended that one, the line goes on
            waiting = line.waiting if line is not None else deque()
            self._lines[chat] = line = _Line(waiting, self._start(self._work_off(chat, waiting)))
        line.waiting.append(in_hand)
        return in_hand

    def _start(self, work: Any) -> asyncio.Task[None]:
        task = asyncio.get_running_loop().create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        return task

    async def _work_off(self, chat: int, waiting: deque[_InHand]) -> None:
        """Deal with one after the other; whatever becomes of one, the next has its turn."""
        while waiting:
            in_hand = waiting[0]
            in_hand.begun = time.perf_counter()
            try:
                await self._deal_with(in_hand)
            except Exception as error:
                _log.critical("an update was dropped", **_named(in_hand.raw), exc_info=error)
                if in_hand.id in self._in_hand:
                    self._let_go(in_hand, "set aside")
            waiting.popleft()
        del self._lines[chat]

    async def _deal_with(self, in_hand: _InHand) -> None:
        try:
            update, left_out = read_update(in_hand.raw, self._bot)
        except Exception as error:  # one that is nested too deeply ends in any of several
            await self._set_aside(in_hand, error)
            return
        if left_out:
            _log.warning("an update was read in part", **_named(in_hand.raw), left_out=left_out)
        await self._serve(in_hand, update)

    async def _serve(self, in_hand: _InHand, update: Update) -> None:
        """Handle it until that succeeds or is given up."""
        tries = 0
        pauses = chain(_WHILE_AWAY, repeat(_WHILE_AWAY[-1]))
        while True:
            try:
                answer = await self._handle(in_hand, update)
            except StoreAway as error:
                _log.warning("the database is away", update=in_hand.id, error=str(error))
                await self._clock.sleep(next(pauses))
            except (Unreachable, Unchanged) as error:
                _log.info("nobody to answer", update=in_hand.id, reason=type(error).__name__)
                return await self._finish(in_hand)
            except Refused as error:
                return await self._set_aside(in_hand, error)
            except Exception as error:
                tries += 1
                if tries == TRIES:
                    return await self._set_aside(in_hand, error)
                _log.warning("trying an update again", **_named(in_hand.raw), exc_info=error)
                pause = _BETWEEN_TRIES * tries
                if isinstance(error, TelegramRetryAfter):
                    pause = error.retry_after
                await self._clock.sleep(pause)
            else:
                return await self._finish(in_hand, answer)

    async def _handle(self, in_hand: _InHand, update: Update) -> bytes | None:
        goes_on = partial(self._album_goes_on, in_hand)
        try:
            result = await self._dispatcher.feed_update(self._bot, update, album_goes_on=goes_on)
        except asyncio.CancelledError as error:
            if _is_to_end():
                raise
            raise RuntimeError("a handler was cancelled from within") from error
        if not isinstance(result, TelegramMethod):
            return None
        if in_hand.carries_answer and not in_hand.safe.done():
            body = self._session.webhook_answer(self._bot, result)
            if body is not None:
                return body
        await self._bot(result)
        return None

    def _album_goes_on(self, in_hand: _InHand) -> bool:
        """Whether another part of the album that this is a part of waits behind it.

        Telegram brings an album as several messages, and says nowhere how many there are.
        """
        album, line = album_of(in_hand.raw), self._lines.get(chat_of(in_hand.raw))
        if album is None or line is None:
            return False
        others = (other for other in line.waiting if other is not in_hand)
        return any(album_of(other.raw) == album for other in others)

    def _write_down(self, in_hand: _InHand) -> None:
        """Begin to write an update down."""
        if in_hand.alarm is not None:
            in_hand.alarm.cancel()
        if in_hand.writing is None:
            in_hand.written = True
            in_hand.writing = self._start(self._park(in_hand))

    async def _park(self, in_hand: _InHand) -> None:
        while True:
            try:
                await self._parked.park(in_hand.raw, self._clock.now())
            except StoreAway as error:
                _log.warning(
                    "an update cannot be written down", update=in_hand.id, error=str(error)
                )
                await asyncio.sleep(self._patience)
            except Exception as error:  # no file takes it: it stays in hand alone
                in_hand.written = False
                _log.error(
                    "an update cannot be written down", **_named(in_hand.raw), exc_info=error
                )
                return
            else:
                break
        self._metrics.parked.inc()
        if not in_hand.safe.done():
            in_hand.safe.set_result(None)

    async def _finish(self, in_hand: _InHand, answer: bytes | None = None) -> None:
        in_hand.stop_writing()
        if in_hand.written:
            try:
                await self._parked.remove(in_hand.id)
            except StoreAway as error:
                _log.warning("it will be dealt with again", update=in_hand.id, error=str(error))
        self._let_go(in_hand, "done", answer)

    async def _set_aside(self, in_hand: _InHand, error: Exception) -> None:
        """Give an update up, keep it for somebody to look into, and say so."""
        in_hand.stop_writing()
        try:
            reason = f"{type(error).__name__}: {error}"
            await self._parked.set_aside(in_hand.raw, reason, self._clock.now())
        except Exception as failure:  # the file is away, or does not take such a thing
            _log.error("it could not be kept", **_named(in_hand.raw), exc_info=failure)
        self._let_go(in_hand, "set aside")
        await self._tell(in_hand.raw, error)

    async def _tell(self, raw: Json, error: Exception) -> None:
        """Say that an update was set aside, in the log and to whoever is to know.

        Of one that cannot be read nothing is logged that somebody may have written.
        """
        if isinstance(error, Unreadable):
            _log.error("an update cannot be read", **_named(raw), fields=error.fields)
        else:
            _log.error("an update was set aside", **_named(raw), exc_info=error)
        try:
            await self._report(raw, error)
        except Exception as failure:
            _log.error("nobody could be told", **_named(raw), exc_info=failure)

    def _let_go(self, in_hand: _InHand, outcome: str, answer: bytes | None = None) -> None:
        del self._in_hand[in_hand.id]
        self._finished[in_hand.id] = answer
        if len(self._finished) > REPEATS_KNOWN:
            del self._finished[next(iter(self._finished))]
        self._room.release()
        if not in_hand.safe.done():
            in_hand.safe.set_result(answer)
        self._metrics.updates.labels(kind_of(in_hand.raw), outcome).inc()
        self._metrics.handling.observe(time.perf_counter() - in_hand.since)


def _named(raw: Json) -> Json:
    """What the log calls an update: its kind, and numbers; never what somebody wrote."""
    return {"update": raw["update_id"], "kind": kind_of(raw), "chat": chat_of(raw)}


def _is_to_end() -> bool:
    """Whether it is this task that is cancelled."""
    task = asyncio.current_task()
    return task is not None and task.cancelling() > 0

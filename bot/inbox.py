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
from loyalty.clock import Clock
from loyalty.store import StoreAway
from storage.state.parked import ParkedUpdates
from web.metrics import Metrics

Json = dict[str, Any]
Report = Callable[[Json, Exception], Awaitable[None]]

PATIENCE = 0.5  # seconds after which an update in hand is written down
TRIES = 3
MOST_IN_HAND = 2000  # what comes on top waits, unconfirmed
REPEATS_KNOWN = 1000  # finished updates that are not dealt with again

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
    written: bool = False  # it stands in the state file, or is about to
    alarm: asyncio.TimerHandle | None = None
    writing: asyncio.Task[None] | None = None

    def stop_writing(self) -> None:
        """It need not be written down any more."""
        if self.alarm is not None:
            self.alarm.cancel()
        if self.writing is not None:
            self.writing.cancel()


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
        self._finished: dict[int, None] = {}
        self._lines: dict[int, deque[_InHand]] = {}
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
        response then carries, and which may be lost. Otherwise everything has been sent.
        """
        await self._room.acquire()
        update_id = raw["update_id"]
        known = self._in_hand.get(update_id)
        if known is not None or update_id in self._finished:
            self._room.release()
            if known is not None:
                await asyncio.shield(known.safe)
            return None
        in_hand = self._line_up(raw, carries_answer)
        patience = 0 if self._closing else self._patience
        loop = asyncio.get_running_loop()
        in_hand.alarm = loop.call_later(patience, self._write_down, in_hand)
        return await in_hand.safe

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
        if line is None:
            self._lines[chat] = line = deque([in_hand])
            self._start(self._work_off(chat, line))
        else:
            line.append(in_hand)
        return in_hand

    def _start(self, work: Any) -> asyncio.Task[None]:
        task = asyncio.get_running_loop().create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        return task

    async def _work_off(self, chat: int, line: deque[_InHand]) -> None:
        while line:
            await self._deal_with(line[0])
            line.popleft()
        del self._lines[chat]

    async def _deal_with(self, in_hand: _InHand) -> None:
        try:
            update = Update.model_validate(in_hand.raw, context={"bot": self._bot})
        except ValueError as error:
            return await self._set_aside(in_hand, error)
        tries = 0
        pauses = chain(_WHILE_AWAY, repeat(_WHILE_AWAY[-1]))
        while True:
            try:
                answer = await self._handle(in_hand, update)
            except StoreAway as error:
                _log.warning("the database is away", update=in_hand.id, error=str(error))
                await self._clock.sleep(next(pauses))
            except (Unreachable, Unchanged) as error:
                _log.info("nobody to answer", update=in_hand.id, reason=error.message)
                return await self._finish(in_hand)
            except Refused as error:
                return await self._set_aside(in_hand, error)
            except Exception as error:
                tries += 1
                if tries == TRIES:
                    return await self._set_aside(in_hand, error)
                _log.warning("trying an update again", update=in_hand.id, exc_info=error)
                pause = _BETWEEN_TRIES * tries
                if isinstance(error, TelegramRetryAfter):
                    pause = error.retry_after
                await self._clock.sleep(pause)
            else:
                return await self._finish(in_hand, answer)

    async def _handle(self, in_hand: _InHand, update: Update) -> bytes | None:
        goes_on = partial(self._album_goes_on, in_hand)
        result = await self._dispatcher.feed_update(self._bot, update, album_goes_on=goes_on)
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
        album = _album_of(in_hand.raw)
        line = self._lines.get(chat_of(in_hand.raw), ())
        return album is not None and any(
            other is not in_hand and _album_of(other.raw) == album for other in line
        )

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
        reason = f"{type(error).__name__}: {error}"
        try:
            await self._parked.set_aside(in_hand.raw, reason, self._clock.now())
        except StoreAway as away:
            _log.error("it could not be kept", update=in_hand.id, error=str(away))
        self._let_go(in_hand, "set aside")
        await self._tell(in_hand.raw, error)

    async def _tell(self, raw: Json, error: Exception) -> None:
        """Say that an update was set aside, in the log and to whoever is to know."""
        update_id = raw["update_id"]
        _log.error("an update was set aside", update=update_id, kind=kind_of(raw), exc_info=error)
        try:
            await self._report(raw, error)
        except Exception as failure:
            _log.error("nobody could be told", update=update_id, exc_info=failure)

    def _let_go(self, in_hand: _InHand, outcome: str, answer: bytes | None = None) -> None:
        del self._in_hand[in_hand.id]
        self._finished[in_hand.id] = None
        if len(self._finished) > REPEATS_KNOWN:
            del self._finished[next(iter(self._finished))]
        self._room.release()
        self._metrics.updates.labels(kind_of(in_hand.raw), outcome).inc()
        self._metrics.handling.observe(time.perf_counter() - in_hand.since)
        if not in_hand.safe.done():
            in_hand.safe.set_result(answer)


def kind_of(raw: Json) -> str:
    """What an update is about: `message`, `callback_query`, ..."""
    return next((kind for kind, event in raw.items() if isinstance(event, dict)), "unknown")


def _album_of(raw: Json) -> str | None:
    message = raw.get("message")
    album = message.get("media_group_id") if isinstance(message, dict) else None
    return album if isinstance(album, str) else None


def chat_of(raw: Json) -> int:
    """Whose line an update stands in: its chat, else its person; 0 where it names neither.

    It looks at what Telegram sent, since an update must be put in line before it can be read.
    """
    event = raw.get(kind_of(raw), {})
    message = event.get("message")
    for place in (message if isinstance(message, dict) else event, event):
        for name in ("chat", "from", "user"):
            somebody = place.get(name)
            if isinstance(somebody, dict) and isinstance(somebody.get("id"), int):
                return int(somebody["id"])
    return 0

"""A delivery as an errand: a promotion to be sent once, corrected, or taken back."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime
from typing import Any

import structlog
from aiogram import Bot
from aiogram.exceptions import TelegramAPIError, TelegramRetryAfter
from aiogram.methods import SendMediaGroup
from aiogram.types import Message, MessageId

from bot.failures import MessageGone, Refused, Unchanged, Unreachable
from bot.fates import AnyMethod, Ended, Fate, Leave, fate_of, request
from loyalty.clock import Clock
from loyalty.promotions.sending import Settled, put_back, settle_deliveries
from loyalty.records.outbox import Outcome, Priority
from loyalty.records.promotions.mailings import Delivery, DeliveryState, Todo
from loyalty.store import Store, StoreAway

Word = Callable[[Delivery], Awaitable[tuple[AnyMethod, ...] | None]]

_STATES = {
    Outcome.SENT: DeliveryState.SENT,
    Outcome.UNREACHABLE: DeliveryState.BLOCKED,
    Outcome.REFUSED: DeliveryState.FAILED,
    Outcome.UNKNOWN: DeliveryState.UNKNOWN,
    Outcome.LAPSED: DeliveryState.UNWANTED,
    Outcome.GONE: DeliveryState.FAILED,
}
_LONGEST_FLOOD = 30  # seconds that the rest of an album waits for
_WHILE_AWAY = 0.5  # seconds between attempts at a database that is away

_log = structlog.get_logger(__name__)


class Ledger:
    """Writes down how deliveries ended, together those that end while it writes: a thousand a
    second cannot wait for the disk one by one.

    What a crash keeps it from writing down counts as unknown.
    """

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock
        self._waiting: list[tuple[Settled, asyncio.Future[None]]] = []
        self._writing: asyncio.Task[None] | None = None

    async def write_down(self, settled: Settled) -> None:
        """Return once it is written down."""
        written = asyncio.get_running_loop().create_future()
        self._waiting.append((settled, written))
        if self._writing is None or self._writing.done():
            self._writing = asyncio.create_task(self._write_all())
        await written

    async def _write_all(self) -> None:
        while self._waiting:
            group, self._waiting = self._waiting, []
            await self._write([settled for settled, _ in group])
            for _, written in group:
                if not written.done():
                    written.set_result(None)

    async def _write(self, group: Sequence[Settled]) -> None:
        """All of them; where that fails, one by one."""
        try:
            await self._store.write(settle_deliveries, settled=group, now=self._clock.now())
        except StoreAway as error:
            _log.warning("deliveries wait for the database", error=str(error))
            await self._clock.sleep(_WHILE_AWAY)
            await self._write(group)
        except Exception as error:
            if len(group) == 1:
                delivery = group[0].delivery.id
                _log.error("a delivery cannot be settled", delivery=delivery, exc_info=error)
                return
            for one in group:
                await self._write([one])


class Paid:
    """Whether promotions above the free rate are paid for. Where Telegram refuses, not any more."""

    def __init__(self, wanted: bool, refused: Callable[[], Awaitable[None]]) -> None:
        self.on = wanted
        self._refused = refused

    async def turn_off(self) -> None:
        """Telegram takes without payment what it refused with it."""
        if self.on:
            self.on = False
            await self._refused()


class DeliveryErrand:
    """One delivery on its way."""

    patience = 0.0
    """⏸ is to hold at once: what has to wait goes back."""
    urgency = Priority.PROMOTION.value

    def __init__(
        self, delivery: Delivery, store: Store, bot: Bot, word: Word, ledger: Ledger, paid: Paid
    ) -> None:
        assert delivery.person_id is not None  # noqa: S101 - for the type: only such are taken
        self.person_id = delivery.person_id
        self.name = f"delivery {delivery.id}"
        self._delivery = delivery
        self._store = store
        self._bot = bot
        self._word = word
        self._ledger = ledger
        self._paid = paid
        self._requests: tuple[AnyMethod, ...] = ()

    async def word(self) -> bool:
        """Make the requests; False where there is nobody to tell any more."""
        requests = await self._word(self._delivery)
        self._requests = requests or ()
        return requests is not None

    async def attempt(self, leave: Leave) -> Fate:
        """Make them in their order. The last one makes the message with the buttons."""
        others: tuple[int, ...] = ()
        *before, last = self._requests
        try:
            for one in before:
                for _ in range(_messages_in(one) - 1):  # one leave was had already
                    await leave()
                others += _messages(await self._request(one, leave))
                await leave()
            made = await self._request(last, leave, patiently=bool(others))
        except TelegramAPIError as error:
            return self._fate(error, others)
        numbers = _messages(made)
        return Ended(Outcome.SENT, numbers[-1] if numbers else None, others)

    async def settle(self, ended: Ended, now: datetime) -> None:
        """Write down how it ended."""
        outcome = _STATES[ended.outcome]
        settled = Settled(self._delivery, outcome, ended.message, ended.others)
        await self._ledger.write_down(settled)

    async def put_back(self, until: datetime) -> None:
        """Have it sent later."""
        await self._store.write(put_back, delivery=self._delivery, not_before=until)

    delay = put_back

    def _fate(self, error: TelegramAPIError, others: tuple[int, ...]) -> Fate:
        delivery = self._delivery
        sends = delivery.todo is Todo.SEND
        if others:  # a part of it is there, and would come twice
            unknown = not isinstance(error, Unreachable | Refused)
            return Ended(Outcome.UNKNOWN if unknown else Outcome.REFUSED, None, others)
        if isinstance(error, MessageGone) and not sends:
            return Ended(Outcome.LAPSED)
        return fate_of(
            error, attempts=delivery.attempts, repeated=not sends, delivery=int(delivery.id)
        )

    async def _request(self, method: AnyMethod, leave: Leave, *, patiently: bool = False) -> Any:
        if not self._paid.on or "allow_paid_broadcast" not in type(method).model_fields:
            return await self._in_time(method, leave, patiently)
        paying = method.model_copy(update={"allow_paid_broadcast": True})
        try:
            return await self._in_time(paying, leave, patiently)
        except Unchanged:
            raise
        except Refused:
            await leave()
            made = await self._in_time(method, leave, patiently)
            await self._paid.turn_off()
            return made

    async def _in_time(self, method: AnyMethod, leave: Leave, patiently: bool) -> Any:
        """Where a part has arrived already, a short silence is waited for."""
        try:
            return await request(self._bot, method, leave)
        except TelegramRetryAfter as error:
            if not patiently or error.retry_after > _LONGEST_FLOOD:
                raise
            await asyncio.sleep(error.retry_after)
            await leave()
            return await request(self._bot, method, leave)


def _messages_in(method: AnyMethod) -> int:
    """How many messages a request makes: an album as many as there are in it."""
    return len(method.media) if isinstance(method, SendMediaGroup) else 1


def _messages(made: Any) -> tuple[int, ...]:
    """The numbers of the messages that a request has made."""
    several = made if isinstance(made, list) else [made]
    return tuple(one.message_id for one in several if isinstance(one, Message | MessageId))

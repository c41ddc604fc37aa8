"""Promotions beside everything else: dates that have come, what is in line, and what has ended.

Two processes may do it at once: each step looks once more, in the transaction that changes it.
"""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from functools import partial

import structlog
from aiogram import Bot
from aiogram.exceptions import AiogramError, TelegramRetryAfter
from aiogram.methods import EditMessageText

from bot.failures import Unchanged
from bot.pace import Wait
from bot.session import once
from handlers.promotions.progress import progress_screen
from handlers.screen import Shown
from locales.texts import Texts
from loyalty.clock import Clock
from loyalty.promotions.dates import claim_due, redate
from loyalty.promotions.freezing import freeze_audience
from loyalty.promotions.mailings import finish, send_next, take_screen
from loyalty.promotions.report import progress_or_report
from loyalty.promotions.rounds import Round, next_round
from loyalty.promotions.slow_hour import look_for_slow_hour
from loyalty.promotions.steering import look_after
from loyalty.promotions.triggers import find_triggered, open_triggered
from loyalty.records.promotions.mailings import Mailing, MailingState
from loyalty.rules.program import Program
from loyalty.store import Store, StoreAway, Tx
from loyalty.values import MailingId, TelegramId

PAUSE = 1.0  # seconds between two looks at what is under way
IDLE = 10.0  # seconds, where nothing is: another process may have started something
BETWEEN_TRIGGERS = timedelta(minutes=10)
BETWEEN_EDITS = timedelta(seconds=3)

log = structlog.get_logger(__name__)


class Promotions:
    """Keeps promotions going on one store, by this clock. Each edit waits for its `leave`."""

    def __init__(
        self,
        store: Store,
        bot: Bot,
        clock: Clock,
        texts: Texts,
        default_language: str,
        leave: Callable[[], Awaitable[None]],
    ) -> None:
        self._store = store
        self._bot = bot
        self._clock = clock
        self._texts = texts
        self._language = default_language
        self._leave = leave
        self._freeze = partial(freeze_audience, language=default_language)
        self._zone: str | None = None
        self._shown: dict[MailingId, Shown] = {}
        self._drawing: dict[MailingId, asyncio.Task[None]] = {}
        self._silent, self._between_triggers = Wait(clock), Wait(clock)
        self._woken = asyncio.Event()

    def wake(self) -> None:
        """Something may have been started."""
        self._woken.set()

    async def run(self) -> None:
        """Look again and again, until cancelled."""
        try:
            await self._look_again_and_again()
        finally:
            for drawing in self._drawing.values():
                drawing.cancel()

    async def _look_again_and_again(self) -> None:
        while True:
            self._woken.clear()
            rest = IDLE
            try:
                rest = await self.look()
            except StoreAway as error:
                log.warning("promotions wait for the database", error=str(error))
            except Exception:
                log.exception("promotions have stumbled; looking again")
            await self._clock.sleep(min(rest, PAUSE))
            if rest > PAUSE:
                await self._rest(rest - PAUSE)

    async def look(self) -> float:
        """Do what there is to do at this moment; returns the seconds until it is worth a look."""
        await self._keep_triggers()
        due = await self._store.read(next_round, now=self._clock.now())
        await self._keep_dates(due)
        for campaign_id in due.to_look_after:
            await self._store.write(look_after, campaign_id=campaign_id, now=self._clock.now())
        for mailing_id in due.to_finish:
            await self._store.write(finish, mailing_id=mailing_id, now=self._clock.now())
        if due.waiting or due.dates or due.to_finish:
            while await self._store.write(send_next, now=self._clock.now(), freeze=self._freeze):
                pass
        for mailing in due.active:
            if mailing.message is not None and mailing.id not in self._drawing:
                self._drawing[mailing.id] = asyncio.create_task(self._draw_meanwhile(mailing))
        return self._until_next(due)

    async def _keep_triggers(self) -> None:
        """See every ten minutes whether something has people written to, or an hour was slow."""
        if self._between_triggers.left():
            return
        now = self._clock.now()
        self._between_triggers.until(now + BETWEEN_TRIGGERS)
        await self._store.write(look_for_slow_hour, now=now)
        found = await self._store.read(find_triggered, now=now, language=self._language)
        for campaign_id in found:
            await self._store.write(open_triggered, campaign_id=campaign_id, now=now)

    async def _keep_dates(self, due: Round) -> None:
        if self._zone != due.time_zone:  # or was another one before this process began
            await self._store.write(redate, now=self._clock.now())
        self._zone = due.time_zone
        if due.dates:
            await self._store.write(claim_due, now=self._clock.now())

    def _until_next(self, due: Round) -> float:
        if due.active or due.dates:
            return PAUSE
        date = due.next_date
        until_date = IDLE if date is None else (date - self._clock.now()).total_seconds()
        return min(IDLE, until_date, self._between_triggers.left())

    async def _rest(self, seconds: float) -> None:
        woken = asyncio.ensure_future(self._woken.wait())
        rested = asyncio.ensure_future(self._clock.sleep(seconds))
        try:
            await asyncio.wait({woken, rested}, return_when=asyncio.FIRST_COMPLETED)
        finally:
            woken.cancel()
            rested.cancel()

    async def _draw_meanwhile(self, mailing: Mailing) -> None:
        """Draw its screen: nothing else waits until the pace leaves room for it."""
        try:
            await self._draw(mailing)
        except StoreAway as error:
            log.warning("a screen waits for the database", error=str(error))
        except Exception:
            log.exception("a screen cannot be drawn", mailing=mailing.id)
        finally:
            del self._drawing[mailing.id]

    async def _draw(self, mailing: Mailing) -> None:
        """Have its screen say how far it has come: every three seconds at most, and when it ends.

        They count from when it may go out, however long it has waited for that. A screen that was
        drawn for the last time is known as such, so that a crash leaves none as it was in between.
        """
        now, ended = self._clock.now(), mailing.state is MailingState.DONE
        since = now - BETWEEN_EDITS
        drawn_lately = mailing.shown_at is not None and since < mailing.shown_at <= now
        if drawn_lately or self._silent.left():
            return
        shown = await self._screen(mailing)
        if shown != self._shown.get(mailing.id):
            await self._leave()
            now = self._clock.now()
            if not ended and not await self._take_screen(mailing, now, now - BETWEEN_EDITS):
                return
            await self._edit(mailing, await self._screen(mailing))
        if ended:
            self._shown.pop(mailing.id, None)
            await self._take_screen(mailing, now, now)

    async def _take_screen(self, mailing: Mailing, now: datetime, since: datetime) -> bool:
        return await self._store.write(take_screen, mailing_id=mailing.id, now=now, since=since)

    async def _edit(self, mailing: Mailing, shown: Shown) -> None:
        text, keyboard = shown
        edit = EditMessageText(
            chat_id=mailing.chat, message_id=mailing.message, text=text, reply_markup=keyboard
        )
        try:
            await once(self._bot, edit)
        except Unchanged:
            pass
        except TelegramRetryAfter as flooded:
            self._silent.until(self._clock.now() + timedelta(seconds=flooded.retry_after))
            return
        except AiogramError as error:
            log.info("a screen was not drawn", mailing=mailing.id, reason=str(error))
        self._shown[mailing.id] = shown

    async def _screen(self, mailing: Mailing) -> Shown:
        """What it shows, in the language of whoever looks at it."""
        now = self._clock.now()
        progress, report = await self._store.read(
            progress_or_report, mailing_id=mailing.id, now=now
        )
        language, program = await self._store.read(_looked_at_by, chat=mailing.chat or 0)
        words = self._texts.of(language)
        return progress_screen(progress, report, words, program, now)


def _looked_at_by(tx: Tx, *, chat: int) -> tuple[str, Program]:
    """The language of whose chat it is, and the programme."""
    person = tx.people.by_telegram(TelegramId(chat))
    return (person and person.spoken) or "", tx.programs.current()

"""Goes through the night's work and the morning's, portion by portion, once a day.

Tills are served between two portions. What fails is logged and tried again later, and the rest is
done. Two processes may do it at once: each portion finds what the other has left.
"""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

import structlog

from loyalty.clock import Clock
from loyalty.portions import BEFORE_ALL, Chore, Step, Walk, deal
from loyalty.records.points import Turn
from loyalty.store import Store, StoreAway
from loyalty.upkeep.night import NIGHT, Round, finish, next_round, rounds_due
from loyalty.values import MemberId

PORTION = 100  # members
HOUR, TEN_MINUTES = 3600.0, 600.0  # seconds

log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class Night:
    """The night's work on one store, by this clock.

    `sweep` has the database let go of what it keeps beside its tables.
    """

    store: Store
    clock: Clock
    sweep: Callable[[], None] | None = None

    async def run(self) -> None:
        """Do what is due, again and again."""
        while True:
            now = self.clock.now()
            try:
                rest = await self._rest(now) if await self.catch_up() else TEN_MINUTES
            except StoreAway as error:
                log.warning("the night's work waits for the database", error=str(error))
                rest = TEN_MINUTES
            except Exception:
                log.exception("the night's work failed; trying again in ten minutes")
                rest = TEN_MINUTES
            await self.clock.sleep(rest)

    async def catch_up(self) -> bool:
        """Do what is due at this moment; whether all of it was done. Raises StoreAway."""
        rounds = await self.store.read(rounds_due, now=self.clock.now())
        done = [await self._do(due) for due in rounds]
        return all(done)

    async def _rest(self, looked: datetime) -> float:
        """Seconds until there is something to do again; the owner may change the time zone.

        Counted from the last look, since the clock may have been moved meanwhile.
        """
        at = await self.store.read(next_round, now=looked)
        return min(HOUR, (at - self.clock.now()).total_seconds())

    async def _do(self, due: Round) -> bool:
        done = [await self._take(step) for step in due.steps]
        if due.name == NIGHT:
            done.append(await self._judge_promotions())
            done.append(await self._settle_surveys())
        if all(done):
            await self.store.write(finish, name=due.name, day=due.day)
        return all(done)

    async def _judge_promotions(self) -> bool:
        """Stop those that are shown not to pay; whether all of them were looked at."""
        from loyalty.promotions.self_stop import (  # noqa: PLC0415 — what one night needs
            find_unpaying,
            stop_unpaying,
        )

        now = self.clock.now()
        try:
            for loss in await self.store.read(find_unpaying, now=now):
                await self.store.write(stop_unpaying, loss=loss, now=now)
        except StoreAway:
            raise
        except Exception:
            log.exception("promotions could not be judged")
            return False
        return True

    async def _settle_surveys(self) -> bool:
        """Let nothing tell whose a ballot is, and forget what was given up; whether all is done."""
        from loyalty.voice import sealing  # noqa: PLC0415 — what one night needs

        now = self.clock.now()
        try:
            while await self.store.write(sealing.forget_given_up, now=now):
                pass
            while await self.store.write(sealing.forget_strangers, now=now):
                pass
            for survey_id, week in await self.store.read(sealing.unsealed, now=now):
                await self.store.write(sealing.seal, survey_id=survey_id, week=week)
            await self.store.write(sealing.note_sealed, now=now)
            if self.sweep is not None:
                await asyncio.to_thread(self.sweep)
        except StoreAway:
            raise
        except Exception:
            log.exception("surveys could not be settled")
            return False
        return True

    async def _take(self, step: Step) -> bool:
        """Whether it is done for everybody. Those with whom it fails do not stop it."""
        try:
            failed = await (self._walk(step) if isinstance(step, Walk) else self._work_off(step))
        except StoreAway:
            raise
        except Exception:
            log.exception("a step of the night failed", step=step.name)
            return False
        return not failed

    async def _walk(self, walk: Walk) -> set[MemberId]:
        after, failed = BEFORE_ALL, set[MemberId]()
        while turns := await self.store.read(
            walk.find, after=after, now=self.clock.now(), limit=PORTION
        ):
            failed |= await self._deal(walk, turns)
            after = turns[-1]
        return failed

    async def _work_off(self, chore: Chore) -> set[MemberId]:
        """Those with whom it fails are found again, and passed over."""
        failed = set[MemberId]()
        while True:
            found = await self.store.read(
                chore.find, now=self.clock.now(), limit=PORTION + len(failed)
            )
            turns = tuple(turn for turn in found if turn.member_id not in failed)[:PORTION]
            if not turns:
                return failed
            failed |= await self._deal(chore, turns)

    async def _deal(self, step: Step, turns: tuple[Turn, ...]) -> set[MemberId]:
        """One portion; where it fails, member by member. Returns those with whom it fails."""
        try:
            await self.store.write(deal, act=step.act, turns=turns, now=self.clock.now())
        except StoreAway:
            raise
        except Exception:
            if len(turns) == 1:
                member = turns[0].member_id
                log.exception("a step of the night failed", step=step.name, member=member)
                return {member}
            return set[MemberId]().union(*[await self._deal(step, (turn,)) for turn in turns])
        return set()

"""The watch: looks over the newest sales again and again, beside everything else."""

import structlog

from loyalty.clock import Clock
from loyalty.guard.watch import begin_watch, look, note_look, watched
from loyalty.store import Store, StoreAway

PAUSE = 30.0  # seconds between two looks

log = structlog.get_logger(__name__)


async def keep_watch(store: Store, clock: Clock) -> None:
    """Look at what was sold since the last time, for ever. What fails is looked at again."""
    begun = False
    while True:
        try:
            if not begun:
                await store.write(begin_watch)
                begun = True
            await look_over(store, clock)
        except StoreAway as error:
            log.warning("nobody watches while the database is away", error=str(error))
        except Exception:
            log.exception("the watch has stumbled; looking again")
        await clock.sleep(PAUSE)


async def look_over(store: Store, clock: Clock) -> None:
    """Everything since the mark, portion by portion; the till goes on in between.

    What was found is written down at once, and nothing else is ever written.
    """
    after = await store.read(watched)
    while True:
        now = clock.now()
        seen = await store.read(look, after=after, now=now)
        if seen.sights or seen.mark is not None:
            await store.write(note_look, seen=seen, now=now)
        if seen.last is None:
            return
        after = seen.last
